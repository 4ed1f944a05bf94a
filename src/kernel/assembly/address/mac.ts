/**
 * @module
 * MAC addresses with dashes, with dots, or bare: `findHex` in transforms/scrub/address/mac.ts, by their shape.
 */
import { isDigit, isHex, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { isDeep } from '../text/search';
import { isOfTable } from '../topic/column';
import { isDeviceless, isUnnamed } from '../topic/topic';

/**
 * Twelve hexadecimal digits in one word. With a letter among them no word for a number says what they are; who asks with a device's address,
 * and the maker of a telephone, stand right before with nothing but a mark between (`isStation`), and else the word for a device is near.
 */
export function isBare(start: usize, end: usize): bool {
  const front = peek(start - 1);
  if (front == 40 || isFile(front, end) || !isDeep || isTagged(front, end) || isHost(start, end) || isAdopted(start, end) || isLeased(start, end) || isOnAir(start, end)) return true;
  if (isUnnamed(start)) return false;
  if (isSpace(front) || isQuote(front) || front == 58 || front == 61 || front == 91) return true;
  let isNumber = true;
  for (let at = start; at < end; at++) if (!isDigit(load<u8>(at))) isNumber = false;
  return isNumber || !isDeviceless(start) || isOfTable(start);
}

/** What may be the end of a file's name stands behind: `ac00413005af.cfg`. */
function isFile(front: u32, end: usize): bool {
  const next = peek(end);
  return front != 46 && (next == 46 || (next == 45 && front != 45)) && isLetter(peek(end + 1));
}

/** `sua [00005e0053af]: …`: where the number of a program stands else. */
function isTagged(front: u32, end: usize): bool {
  return front == 91 && peek(end) == 93 && peek(end + 1) == 58;
}

/** `13:32:06 00005e0053af SIP[617]: …`: the host, of a telephone. */
function isHost(start: usize, end: usize): bool {
  if (peek(start - 1) != 32 || peek(end) != 32 || peek(start - 4) != 58 || peek(start - 7) != 58) return false;
  const next = peek(end + 1) | 32;
  return next == 115 || next == 97 || next == 100 || next == 118; // s a d v
}

/** `U7PG2,00005e0053af,v4.0.69`, `00005e0053af,U6-Extender-6.8.2` */
function isAdopted(start: usize, end: usize): bool {
  if (peek(end) != 44) return false;
  const next = peek(end + 1);
  return next - 65 < 26 || (peek(start - 1) == 44 && (isDigit(next) || next == 118));
}

/** `…,192.0.2.7,host.example.org,00005E0053AF,…` */
function isLeased(start: usize, end: usize): bool {
  if (peek(start - 1) != 44 || peek(end) != 44) return false;
  let at = start - 2;
  while (start - at < 67 && peek(at) > 32 && peek(at) != 44) at--;
  if (peek(at) != 44) return false;
  let dots = 0;
  for (let n: usize = 1; n < 16; n++) {
    const c = peek(at - n);
    if (c == 46) dots++;
    else if (!isDigit(c)) break;
  }
  return dots == 3;
}

/**
 * A letter among them, and right before what may be on a wireless network: sta ap wtp client device user host deauth …ed …ing …ion …ate of
 * from node for neighbour gateway assoc ble eui48 roam kick block join left peer gateway, by their last two letters.
 */
function isOnAir(start: usize, end: usize): bool {
  let at = start;
  while (start - at < 5 && isBetween(peek(at - 1))) at--;
  if (at == start || !isWord(peek(at - 1))) return false;
  // `EUI-48`, whatever the digits
  if (isDigit(peek(at - 1))) {
    if ((peek(at - 3) | 32) != 105 && (peek(at - 4) | 32) != 105) return false;
  } else
    switch (((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32)) {
      case 0x7461: case 0x6170: case 0x7470: case 0x6e74: case 0x7473: case 0x6365: case 0x6572: case 0x7374: case 0x7468: case 0x6564: // ta ap tp nt ts ce er st th ed
      case 0x6e67: case 0x6f6e: case 0x7465: case 0x6f66: case 0x6f6d: case 0x6465: case 0x6f72: case 0x7572: case 0x6179: case 0x6f63: // ng on te of om de or ur ay oc
      case 0x6c65: case 0x616d: case 0x6d73: case 0x636b: case 0x6b73: case 0x696e: case 0x6e73: case 0x6674: case 0x6573: // le am ms ck ks in ns ft es
        break;
      default:
        return false;
    }
  for (let each = start; each < end; each++) if (!isDigit(load<u8>(each))) return true;
  return false;
}

/** May stand between a word and the address that it says something of. */
// @ts-ignore: decorator
@inline
function isBetween(c: u32): bool {
  return isQuote(c) || c == 32 || c == 58 || c == 61 || c == 40 || c == 91 || c == 123 || c == 35;
}

/** Two hexadecimal digits beside a dash, six times, or four beside a dot or a dash, three times, or six, twice. */
export function isMac(start: usize, end: usize): bool {
  const size = end - start;
  if (size != 2 && size != 4 && size != 6) return false;
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  if (size == 4 && isGrouped(start, end, 46, 3)) return true;
  return size == 2 ? isDashed(start) : isGrouped(start, end, 45, size == 4 ? 3 : 2);
}

/** Six pairs with dashes, or eight, by themselves: the one that begins here is one of the first six. */
function isDashed(start: usize): bool {
  if (peek(start + 2) != 45 && peek(start - 1) != 45) return false;
  let first = start;
  while (start - first < 15 && peek(first - 1) == 45 && isHex(peek(first - 2)) && isHex(peek(first - 3))) first -= 3;
  const before = peek(first - 1);
  if (isWord(before) || before == 45) return false;
  let last = first + 2;
  while (last - first < 26 && peek(last) == 45 && isHex(peek(last + 1)) && isHex(peek(last + 2))) last += 3;
  const next = peek(last);
  return (last - first == 17 || last - first == 23) && !isWord(next) && next != 45;
}

/** As many groups of the size of this one, with the mark between them. */
function isGrouped(start: usize, end: usize, mark: u32, least: u32): bool {
  if (peek(end) != mark && peek(start - 1) != mark) return false;
  const size = end - start;
  let groups: u32 = 1;
  let last = end;
  for (; groups < 6 && peek(last) == mark && isHexGroup(last + 1, size); last += size + 1) groups++;
  let first = start - 1;
  for (; groups < 6 && peek(first) == mark && isHexGroup(first - size, size); first -= size + 1) groups++;
  // `64d4-44cf-9c11` in a UUID
  return groups >= least && (size == 2 || mark == 46 || (peek(first) != 45 && peek(last) != 45));
}

function isHexGroup(at: usize, size: usize): bool {
  for (let i: usize = 0; i < size; i++) if (!isHex(peek(at + i))) return false;
  return !isWord(peek(at + size)) && !isWord(peek(at - 1));
}

/**
 * Sixteen hexadecimal digits, or behind `0x`, and before them what 64 bits of a device are called: eui 64 addr address id; device node router
 * coordinator, by the last letters (`findEui` in transforms/scrub/address/mac.ts).
 */
export function isEui(start: usize, end: usize): bool {
  const first = end - 16;
  if (first > start && (peek(start + 1) | 32) != 120) return false;
  for (let at = first; at < end; at++) if (!isHex(load<u8>(at))) return false;
  let at = start - 1;
  for (let c = peek(at); start - at < 6 && (isSpace(c) || isQuote(c) || c == 58 || c == 61 || c == 47); c = peek(--at));
  switch (((peek(at - 1) | 32) << 8) | (peek(at) | 32)) {
    case 0x7569: case 0x6472: case 0x7373: case 0x6964: case 0x6365: case 0x6465: case 0x6572: case 0x7474: // ui dr ss id ce de er tt
      return true;
    case 0x6f72: // tor, and no `for`
      return (peek(at - 2) | 32) == 116;
    default:
      // `eui64`
      return isDigit(peek(at)) && isDigit(peek(at - 1));
  }
}
