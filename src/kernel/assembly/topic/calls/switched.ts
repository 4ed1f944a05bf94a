/**
 * @module
 * Columns of a row that a switch, a message center or a fax server prints: times and short numbers before the field.
 */
import { isDigit, peek } from '../../text/character';
import { isOneOf, ZERO } from '../../text/value';
import { isMark } from './beside';
import { hasCalls } from './spoken';

/** `2026-11-28 10:12:14 | 07700900123 | …`: between bars or semicolons, a time of day right before. */
export function isMessaged(at: usize, end: usize): bool {
  const mark = peek(at - 1) == 32 ? at - 2 : at - 1;
  const c = peek(mark);
  if ((c != 124 && c != 59) || peek(peek(end) == 32 ? end + 1 : end) != c || !isOneOf(at, ZERO)) return false;
  let last = mark - 1;
  while (mark - last < 4 && (peek(last) == 32 || peek(last) == 93 || peek(last) == 90)) last--;
  for (let n = 0; n < 9 && (isDigit(peek(last)) || peek(last) == 46 || peek(last) == 44); n++) last--;
  return peek(last) == 58 && isDigit(peek(last + 1)) && isDigit(peek(last - 1));
}

/** A column of a switch's row or of a fax server's, by what stands right beside it (transforms/scrub/number/phone/switchboard.ts). */
export function isSwitched(at: usize, end: usize, size: usize): bool {
  const before = peek(at - 1);
  const next = peek(end);
  if (before == 34) return next == 34 && ((peek(at - 2) == 9 && peek(end + 1) == 9) || (peek(at - 2) == 44 && peek(end + 1) == 44 && hasCalls()));
  if (size > 8 && isMark(before) && next == before && isTimed(at)) return true;
  if (before == 59) {
    // `;RING;0;`, `;CALL;1;20;`, `;CONNECT;0;20;`
    if (next != 59) return false;
    let last = at - 2;
    while (at - last < 24 && (isDigit(peek(last)) || peek(last) == 59)) last--;
    const c = peek(last);
    return c == 71 || c == 76 || c == 84;
  }
  // `SESSION BEGIN 000079567 `
  if (before == 32 && isBegun(at)) return true;
  if ((before != 32 && before != 62) || next != 32) return false;
  // `  00:46'48"`, ` 0'29 00:01'16`
  for (let last = end + 2; last < end + 48; last++) if (peek(last) == 39 && isDigit(peek(last - 1)) && isDigit(peek(last + 1))) return true;
  if (peek(end + 1) == 32) return false;
  // ` 03675 7 968 2025550123 `
  if (size < 10 || before != 32) return false;
  let last = at - 2;
  while (at - last < 7 && isDigit(peek(last))) last--;
  // ` 03675 7 2025550123 `, without an access code
  if (last == at - 3 && isDigit(peek(last - 1)) && isDigit(peek(last - 5)) && peek(last - 6) == 32) return true;
  return peek(last) == 32 && peek(last - 2) == 32 && isDigit(peek(last - 3)) && isDigit(peek(last - 7)) && peek(last - 8) == 32;
}

/** `…;00:05:14;00:32:30;`: how long it took, not far before (`isTimed` there). */
function isTimed(at: usize): bool {
  let colons = 0;
  for (let last = at - 2; at - last < 18 && (peek(last) > 32 || peek(last) == 9); last--) if (peek(last) == 58 && ++colons == 2) return true;
  return false;
}

function isBegun(at: usize): bool {
  let last = at - 2;
  while (at - last < 16 && isDigit(peek(last))) last--;
  return peek(last) == 32 && peek(last - 1) == 78 && peek(last - 2) == 73; // IN
}

/** `… 10:12  00:01:23 T101  2025550123`: a few digits right before, and two times before those. */
export function isAccounted(at: usize): bool {
  // `<I>2025550123`: the way of a call.
  let last = peek(at - 1) == 62 && peek(at - 3) == 60 ? at - 4 : at - 1;
  while (at - last < 16 && peek(last) == 32) last--;
  if (!isDigit(peek(last))) return false;
  let times = 0;
  for (; at - last < 72 && peek(last) >= 32; last--) if (peek(last) == 58) times++;
  return times > 0;
}
