/**
 * @module
 * MAC addresses, and IPv6 addresses with all their groups or a gap, as `findColons` of `transforms/scrub/address/ipv6.ts` finds them, with
 * a clean end on both sides.
 */
import { isApart, isDigit, isEnd, isHex, peek } from '../text/character';
import { DEVICES, kinds, takeSpan } from '../text/span';
import { isOneOf, SINGLE, THREE, ZERO } from '../text/value';
import { isMember } from './address';

const LONGEST: usize = 39;

/** Takes the address whose first colon this is. @returns its end, or 0 */
export function takeColons(colon: usize): usize {
  let start = colon;
  while (colon - start < 4 && isHex(peek(start - 1))) start--;
  if (!isApart(start) || isMember(start)) return 0;
  let end = start;
  let colons: u32 = 0;
  let gaps: u32 = 0;
  let hasDigit = false;
  let isPairs = true;
  for (let c = peek(end); end - start <= LONGEST && (isHex(c) || c == 58); c = peek(++end)) {
    if (c == 58) {
      if ((end - start) % 3 != 2) isPairs = false;
      if (peek(end - 1) == 58 && end > start) gaps++;
      colons++;
    } else if (isDigit(c)) hasDigit = true;
  }
  const size = end - start;
  if (size > LONGEST || !hasDigit || !isClosed(end)) return 0;
  if (size == 17 && colons == 5 && isPairs) {
    // IP addresses are looked for (otherwise this is not called), and MAC addresses are not.
    if ((kinds & DEVICES) == 0) return end;
    if (isGroup(start) || isFingerprint(start)) return 0;
  } else if (gaps > 1 || colons > 7 || (gaps == 0 && colons != 7) || (size == 23 && isPairs) || peek(end - 1) == 58) return 0;
  return takeSpan(start, end) ? end : 0;
}

function isClosed(end: usize): bool {
  if (isEnd(end)) return true;
  switch (peek(end)) {
    case 9: case 10: case 13: case 32: case 34: case 39: case 41: case 44: case 59: case 62: case 93:
      return true;
    default:
      return false;
  }
}

/** What begins as addresses of all or of a group do: `ff:`, `00:`, `01:`, `33:`. */
function isGroup(start: usize): bool {
  const first = peek(start);
  const second = peek(start + 1);
  if (!isDigit(first) || !isDigit(second)) return (first | 32) == 102 && (second | 32) == 102;
  return isOneOf(start, ZERO) ? isOneOf(start + 1, ZERO | SINGLE) : isOneOf(start, THREE) && isOneOf(start + 1, THREE);
}

/** Behind `MD5:`, `SHA1=`, `fingerprint `: by what such a word ends with. */
function isFingerprint(start: usize): bool {
  let at = start;
  while (start - at < 8 && (peek(at - 1) == 32 || peek(at - 1) == 58 || peek(at - 1) == 61)) at--;
  if (at == start) return false;
  const last = peek(at - 1) | 32;
  return start - at == 8 || isDigit(peek(at - 1)) || last == 97 || (last == 116 && (peek(at - 2) | 32) == 110);
}
