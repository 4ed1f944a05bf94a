/**
 * @module
 * Words with a digit in them that begin with a letter.
 */
import { isBare, isMac } from '../address/mac';
import { isCoded } from '../key/coding';
import { isFront, isMarkedKey, isTied, isTiedKey } from '../key/tied';
import { isQuad } from '../number/quad';
import { bankLength } from '../table';
import { isDigit, isHex, isLetter, peek } from '../text/character';
import { askAlone, BODY, noted } from '../text/value';
import { takeGlued } from './take';

/** A word with digits in it that begins with a letter. */
export function atWord(start: usize, end: usize): bool {
  const next = peek(end);
  const front = peek(start - 1);
  if ((front == 45 || front == 46) && isTied(start)) return true;
  // `$argon2id$…`, `pbkdf2_sha256$…`
  if (next == 36) return true;
  if (next == 46 && isDigit(peek(end + 1)) && isWind(peek(start))) return true;
  const size = end - start;
  // `….8.b.d.0.1.0.0.2.ip6.arpa`
  if (size == 3 && next == 46 && peek(start - 1) == 46 && (load<u32>(start) | 0x202020) == 0x2e367069) return true; // ip6.
  // `IMSI001010123456789`
  if (size >= 18 && size <= 27 && isGluedName(start)) return true;
  // `dev_02_37_4C_BA_64_8B`, `gs_02374cba648b`
  if (size >= 15 && size <= 21 && (peek(end - 3) == 95 || peek(end - 13) == 95)) return true;
  if (size >= 10 && ((load<u32>(start) | 0x202020) & 0xffffff) == 0x647461) return true; // `ATD…`
  // A longer word may be a key, a pseudonym, the name of a device, or an address with a name.
  if (size >= 12) {
    if ((isFront(start) && (next == 46 || next == 45 || !isDotted(start))) || (size == 12 && isAllHex(start, end) && isBare(start, end))) return true;
    if (size == 15 && isDevice(start)) return true;
    if (size >= 30 && isPseudonym(start, end)) return true;
  }
  if (isAccount(start)) return true;
  if (next == 46 && isGlued(start, end)) return size > 9 || front == 46 || front == 45 || !takeGlued(start, end);
  // `eyJ…-…`: keys that continue after a dash.
  if (next == 45 && isTiedKey(start)) return true;
  // `ya29.…`, `sha256~…`
  if ((next == 46 || next == 126) && isMarkedKey(start)) return true;
  return isMac(start, end) || isCoded(start, end);
}

/** `MTk4….…`: the id of an account in Base64, behind which a dot stands in a token. */
// @ts-ignore: decorator
@inline
function isDotted(start: usize): bool {
  const first = peek(start);
  const second = peek(start + 1);
  // MT Mj Mz ND NT Nj Nz OD OT
  return first - 77 <= 2 && (second == 84 || second == 106 || second == 122 || second == 68);
}

/** A country, as many characters in fours as a bank account has there, in one case, and check digits that are right (`findIban`). */
export function isAccount(start: usize): bool {
  const length = bankLength(((peek(start) & ~32) << 8) | (peek(start + 1) & ~32));
  if (length == 0 || !isDigit(peek(start + 2)) || !isDigit(peek(start + 3))) return false;
  let count: usize = 0;
  let end = start;
  let hasSmall = false;
  let hasCapitals = false;
  for (; count < length; end++) {
    const c = peek(end);
    if (isLetter(c)) {
      if (c >= 97) hasSmall = true;
      else hasCapitals = true;
    } else if (!isDigit(c)) {
      if ((c != 32 && c != 45) || (count & 3) != 0) return false;
      continue;
    }
    count++;
  }
  if (isLetter(peek(end)) || isDigit(peek(end)) || (hasSmall && hasCapitals)) return false;
  askAlone();
  // The first four come last.
  return remainder(start, start + 4, remainder(start + 4, end, 0)) == 1;
}

/** ISO/IEC 7064 mod 97-10, going on from what came before. */
function remainder(start: usize, end: usize, before: u32): u32 {
  let rest = before;
  for (let at = start; at < end; at++) {
    const c = peek(at);
    if (isDigit(c)) rest = (rest * 10 + c - 48) % 97;
    else if (isLetter(c)) rest = (rest * 100 + (c & ~32) - 55) % 97;
  }
  return rest;
}

/** A low line, and as many characters of base32 behind it as a pseudonym has. */
function isPseudonym(start: usize, end: usize): bool {
  if (!hasBody(start, end, false)) return false;
  // Most words of lower-case letters and digits contain a 0, 1, 8 or 9.
  return noted(BODY, start, <u32>(end - start), <u32>hasBody(start, end, true)) != 0;
}

/** @param isExact - else with digits that base32 has not */
export function hasBody(start: usize, end: usize, isExact: bool): bool {
  let run: usize = 0;
  for (let at = start; at < end; at++) {
    const c = peek(at);
    if (c == 95) run = at;
    else if (!(c - 97 < 26 || (isExact ? c - 50 < 6 : isDigit(c)))) run = 0;
    else if (run != 0 && at - run == 26) return true;
  }
  return false;
}

function isAllHex(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  return true;
}

/** `SEP0011…`, `ATA0011…`, `cfg0011…` */
function isDevice(start: usize): bool {
  const c = peek(start) | 32;
  return (c == 115 || c == 97 || c == 99) && isAllHex(start + 3, start + 15);
}

/** `host192.0.2.17.…` */
export function isGlued(start: usize, end: usize): bool {
  let first = end;
  while (first > start && end - first < 3 && isDigit(peek(first - 1))) first--;
  return first < end && first > start && isQuad(first, 46);
}

/** `imsi`, `supi`, `imei`, `iccid` */
function isGluedName(start: usize): bool {
  switch (load<u32>(start) | 0x20202020) {
    case 0x69736d69: case 0x69707573: case 0x69656d69: case 0x69636369:
      return true;
    default:
      return false;
  }
}

/** `N53.1954` */
function isWind(c: u32): bool {
  return (c | 32) == 110 || (c | 32) == 115;
}
