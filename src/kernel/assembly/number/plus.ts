/**
 * @module
 * Telephone numbers with a plus, in one group, and nothing beside them that could go on with them: as `findPlus` of
 * `transforms/scrub/number/phone.ts` would take them. Whether a plan has the number is asked there.
 */
import { isDigit, isEnd, isStart, peek } from '../text/character';
import { takeSpan } from '../text/span';
import { isOneOf, ZERO } from '../text/value';
import { isDeviceless } from '../topic/topic';
import { isSeparator } from './group';

/** Fewer digits may count something (`isCounted` in transforms/scrub/number/group/count.ts). */
const COUNTED: usize = 11;

/** Takes the number whose first digit is at `at`, behind a plus. */
export function takePlus(at: usize): bool {
  if (!isApart(at - 1) || isOneOf(at, ZERO)) return false;
  let end = at;
  while (end - at < 16 && isDigit(peek(end))) end++;
  const size = end - at;
  if (size < 9 || size > 15 || !isClosed(end) || isExtended(end)) return false;
  if (size < COUNTED && !isEnd(end) && peek(end) != 44 && peek(end) != 34) return false;
  // Twelve digits may also be a MAC address, if a word says so.
  return (size != 12 || isDeviceless(at)) && takeSpan(at - 1, end);
}

function isApart(plus: usize): bool {
  if (isStart(plus)) return true;
  switch (peek(plus - 1)) {
    case 10: case 32: case 34: case 39: case 44: case 58: case 60: case 61: case 91: // a line's end, blank " ' , : < = [
      return true;
    default:
      return false;
  }
}

/** No group of digits follows, and no word. */
function isClosed(end: usize): bool {
  if (isEnd(end)) return true;
  switch (peek(end)) {
    case 9: case 10: case 13: case 34: case 39: case 44: case 59: case 62: case 93:
      return true;
    case 32: case 41: case 46: {
      if (isEnd(end + 1)) return true;
      const after = peek(end + 1);
      if (peek(end) == 46) return after == 32;
      return !isDigit(after) && !isSeparator(after);
    }
    default:
      return false;
  }
}

/** What extensions begin with (transforms/scrub/number/group/extension.ts), by three letters, behind a mark and a blank or two. */
export function isExtended(end: usize): bool {
  let at = end;
  while (at - end < 3 && (peek(at) == 32 || peek(at) == 44 || peek(at) == 59)) at++;
  const first = peek(at) | 32;
  if (first == 120 || peek(at) == 35) return true; // x #
  switch ((first << 16) | ((peek(at + 1) | 32) << 8) | peek(at + 2) | 32) {
    case 0x657874: case 0x647572: case 0x706f73: case 0x616e65: case 0x616e78: case 0x72616d: case 0x746f65: case 0x696e74: // ext dur pos ane anx ram toe int
      return true;
    default:
      return false;
  }
}
