/**
 * @module
 * Ids of devices that have letters in them, behind their names (transforms/scrub/number/device/handset.ts).
 */
import { isDigit, isHex, isQuote, isSpace, peek } from '../text/character';

/** Hexadecimal digits of their sizes, or capitals and digits; and the last letters of a name before them. */
export function isHandset(start: usize, end: usize): bool {
  const size = end - start;
  if (isCalled(start, end)) return true;
  const isUnique = (size == 8 && peek(end) == 45) || size == 16 || size == 40;
  const isSerial = size <= 14 && peek(end) != 45;
  const isOpaque = size >= 20 && size <= 64;
  if (!isUnique && !isSerial && !isOpaque) return false;
  // `/devices/…`, `/device/…`, `/installations/…`
  if (size == 8 && isUnique && peek(start - 1) == 47) {
    const end = (peek(start - 2) | 32) == 115 ? start - 3 : start - 2;
    const letter = peek(end) | 32;
    return (letter == 101 && (peek(end - 1) | 32) == 99) || (letter == 110 && (peek(end - 1) | 32) == 111);
  }
  let last = start - 1;
  for (let c = peek(last); start - last < 5 && (isSpace(c) || c == 58 || c == 61 || c == 91 || c == 35 || c == 46 || isQuote(c)); c = peek(--last));
  if (last == start - 1) return false;
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  // `device=7157b5b1-…`
  if (isUnique && size == 8 && letters == 0x696365 && (peek(last - 3) | 32) == 118) return true; // ice v
  return (isUnique && isKnown(letters, last)) || (isOpaque && (letters & 0xffff) == 0x6964 && isKnown(letters, last)) || (isSerial && isNumbered(letters) && isCapital(start, end));
}

/** `dev-10b7f3c29ae84d51`, `device_…` */
function isCalled(start: usize, end: usize): bool {
  let at = start;
  let before = start - 2;
  if (peek(start - 1) != 45) {
    while (at < end && peek(at) != 95) at++;
    if (at == end) return false;
    before = at - 1;
    at++;
  }
  // dev, ice
  const letters = ((peek(before - 2) | 32) << 16) | ((peek(before - 1) | 32) << 8) | (peek(before) | 32);
  if ((letters != 0x646576 && letters != 0x696365) || end - at < 8 || end - at > 40) return false;
  while (at < end && isHex(peek(at))) at++;
  return at == end;
}

function isKnown(letters: u32, last: usize): bool {
  switch (letters) {
    case 0x646661: case 0x646676: case 0x616964: case 0x646964: case 0x696661: case 0x696572: // dfa dfv aid did ifa ier
    case 0x696e67: case 0x646f72: case 0x6f7273: case 0x736572: case 0x657273: // ing dor ors ser ers
      return true;
  }
  if ((letters & 0xffff) != 0x6964) return false; // id
  let at = last - 2;
  if (peek(at) == 32 || peek(at) == 45 || peek(at) == 95) at--;
  if ((peek(at) | 32) == 119 && (peek(at - 1) | 32) == 104) return true; // hw
  switch (((peek(at - 2) | 32) << 16) | ((peek(at - 1) | 32) << 8) | (peek(at) | 32)) {
    case 0x696e67: case 0x736572: case 0x6f6964: case 0x696365: case 0x686970: case 0x617265: case 0x616c6c: // ing ser oid ice hip are all
      return true;
    case 0x696f6e: // installation
      return (peek(at - 5) | 32) == 108;
    default:
      return false;
  }
}

/** number, serial, serialno, no, nr, num, nummer, serie, s/n, sn by their ends. */
function isNumbered(letters: u32): bool {
  switch (letters) {
    case 0x626572: case 0x69616c: case 0x6c6e6f: case 0x6d6572: case 0x726965: case 0x6e756d: case 0x6c6e72: case 0x732f6e: // ber ial lno mer rie num lnr s/n
      return true;
  }
  const two = letters & 0xffff;
  return two == 0x736e || ((two == 0x6e6f || two == 0x6e72) && ((letters >> 16) == 32 || (letters >> 16) == 45 || (letters >> 16) == 127)); // sn; no nr
}

function isCapital(start: usize, end: usize): bool {
  let hasLetter = false;
  for (let at = start; at < end; at++) {
    const c = peek(at);
    if (c - 65 < 26) hasLetter = true;
    else if (!isDigit(c)) return false;
  }
  return hasLetter;
}

/** An id of a visitor behind its name, or by its form (transforms/scrub/number/device/visitor.ts). */
export function isVisitor(start: usize, end: usize): bool {
  const next = peek(end);
  if (next == 46 && end - start == 3 && peek(start) == 71 && peek(start + 1) == 65) return true; // `GA1.…`
  const before = peek(start - 1);
  if (before == 46) return next == 46 && end - start == 1 && peek(start - 2) == 98 && peek(start - 3) == 102; // `fb.1.…`
  let last = start - 1;
  for (let c = before; start - last < 11 && (isSpace(c) || c == 58 || c == 61 || c == 92 || isQuote(c)); c = peek(--last));
  if (last == start - 1) return false;
  const letters = load<u32>(last - 3) | 0x20202020;
  switch (letters) {
    // _gid _fbp _fbc tvid rint clid lkid raid isid
    case 0x6469677f: case 0x7062667f: case 0x6362667f: case 0x64697674: case 0x746e6972: case 0x64696c63: case 0x64696b6c: case 0x64696172: case 0x64697369:
      return true;
  }
  if (letters >> 8 == 0x61677f) return true; // _ga
  if (letters >> 16 != 0x6469) return false; // id
  let at = last - 2;
  if (peek(at) == 32 || peek(at) == 45 || peek(at) == 95) at--;
  switch (load<u32>(at - 3) | 0x20202020) {
    // mous inct itor eudo tude wser okie _fat
    case 0x73756f6d: case 0x74636e69: case 0x726f7469: case 0x6f647565: case 0x65647574: case 0x72657377: case 0x65696b6f: case 0x7461667f:
      return true;
    default:
      return false;
  }
}
