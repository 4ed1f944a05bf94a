/**
 * @module
 * What stands right beside the field: another number, a channel, a name, an arrow.
 */
import { isDigit, isLetter, isQuote, peek } from '../../text/character';
import { isOneOf, ZERO } from '../../text/value';

/** `|12025550123|447700900123|2026-…`: between the same marks, and behind it, or behind the next cell of digits, a day. */
export function isRated(at: usize, end: usize): bool {
  const mark = peek(end);
  if ((mark != 124 && mark != 59 && mark != 44 && mark != 9) || peek(at - 1) != mark) return false;
  let next = end + 1;
  while (next - end < 15 && isDigit(peek(next))) next++;
  const day = peek(next) == mark ? next + 1 : end + 1;
  return peek(day) == 50 && peek(day + 1) == 48 && peek(day + 4) == 45;
}

/**
 * `12025550123<447700900123`, `CAPI[ISDN1]/0…`, `lead 4711|2025550123`, `line:4711>>2025550123`, `<Auth_ID_1_>2025550123`,
 * `TEL;TYPE=WORK,VOICE:2025550123`: another number, a channel or a name stands right before, and a mark between.
 */
export function isBehindOther(at: usize): bool {
  const mark = peek(at - 1);
  let last = at - 2;
  if (isQuote(mark)) return isOfCaller(last);
  if (mark == 60) return isDigit(peek(last));
  if (mark == 47) return peek(last) == 93;
  if (mark == 62) return (peek(last) == 62 && isDigit(peek(last - 1))) || peek(last) == 95 || (isQuote(peek(last)) && isQuote(peek(last - 3)));
  if (mark == 58) return isOfCard(at);
  if (mark != 124 && mark != 44 && mark != 59) return false;
  while (at - last < 15 && isDigit(peek(last))) last--;
  if (peek(last) != 32 && peek(last) != 61 && peek(last) != 58) return false;
  if (peek(last) == 32 && (peek(last - 1) == 58 || peek(last - 1) == 61)) last--;
  return (peek(last - 1) | 32) == 100; // lead, lead_id
}

/** `CALLID1=`, `Call ID 1 `, before a quote. */
function isOfCaller(end: usize): bool {
  let last = end;
  while (end - last < 3 && (peek(last) == 32 || peek(last) == 58 || peek(last) == 61)) last--;
  if (!isDigit(peek(last))) return false;
  if (peek(--last) == 32) last--;
  return (peek(last) | 32) == 100; // d
}

/** A line begins with `TEL`, or what stands before it ends with a full stop. */
function isOfCard(at: usize): bool {
  let line = at - 2;
  while (at - line < 80 && peek(line) >= 32) line--;
  for (let start = line + 1; start < line + 12; start++) if ((load<u32>(start) & 0xdfdfdf) == 0x4c4554) return true; // TEL
  return false;
}

/** `12025550123->…`, `…=>12025550123`, quotes and brackets aside. */
export function isWay(at: usize, end: usize): bool {
  let next = end;
  // `12025550123/1/1 -> …`
  if (peek(next) == 47 && isDigit(peek(next + 1)) && peek(next + 2) == 47 && isDigit(peek(next + 3))) next += 4;
  for (let n = 0; n < 3 && (isQuote(peek(next)) || isBracket(peek(next)) || peek(next) == 62 || peek(next) == 32); n++) next++;
  if ((peek(next) == 45 || peek(next) == 61) && (peek(next + 1) == 62 || peek(next + 2) == 62)) return true;
  let last = at - 1;
  for (let n = 0; n < 3 && (isQuote(peek(last)) || isBracket(peek(last)) || peek(last) == 32); n++) last--;
  return peek(last) == 62 && (peek(last - 1) == 45 || peek(last - 1) == 61);
}

/** `|447700900123|+12025550123|`: the field beside it shows its country. */
export function isBeside(at: usize, end: usize): bool {
  let next = isQuote(peek(end)) ? end + 1 : end;
  if (isMark(peek(next))) {
    next++;
    if (isQuote(peek(next))) next++;
    if (isShown(next)) return true;
  }
  let last = isQuote(peek(at - 1)) ? at - 2 : at - 1;
  if (!isMark(peek(last))) return false;
  last--;
  if (isQuote(peek(last))) last--;
  const from = last;
  while (from - last < 16 && isDigit(peek(last))) last--;
  return from - last >= 10 && (peek(last) == 43 || isShown(last + 1));
}

/** A plus, or zeros in front. */
// @ts-ignore: decorator
@inline
function isShown(at: usize): bool {
  return peek(at) == 43 || (isDigit(peek(at)) && isDigit(peek(at + 1)) && isOneOf(at, ZERO) && isOneOf(at + 1, ZERO));
}

/** `"07700900123",129`: of a modem's answer (`isAnswered` in transforms/scrub/number/phone/trunk.ts). */
export function isAnswer(at: usize, end: usize): bool {
  return peek(at - 1) == 34 && peek(end) == 34 && peek(end + 1) == 44 && isDigit(peek(end + 2)) && isDigit(peek(end + 3)) && isDigit(peek(end + 4));
}

/** `otp:12025550123`, by two letters (`isAwaited` there). */
export function isAwaited(at: usize): bool {
  const mark = peek(at - 1);
  if (mark != 58 && mark != 95) return false;
  switch (((peek(at - 3) | 32) << 8) | (peek(at - 2) | 32)) {
    case 0x7470: case 0x6661: case 0x6d73: case 0x696e: case 0x6465: case 0x6679: case 0x6f6e: // tp fa ms in de fy on
      return true;
    default:
      return false;
  }
}

/** `Alice Example, 0…`: a word with a capital stands before the digit of a trunk (`isBehindName` there). */
export function isOfName(at: usize): bool {
  return isBehindName(at) && isOneOf(at, ZERO);
}

export function isBehindName(at: usize): bool {
  let last = peek(at - 1) == 40 ? at - 2 : at - 1;
  if (peek(last) != 32) return false;
  last--;
  if (peek(last) == 44) last--;
  let start = last;
  while (last - start < 28 && (isLetter(peek(start)) || peek(start) == 39 || peek(start) == 45)) start--;
  return last - start > 1 && peek(start) == 32 && peek(start + 1) - 65 < 26;
}

// @ts-ignore: decorator
@inline
export function isMark(c: u32): bool {
  return c == 44 || c == 59 || c == 124 || c == 9;
}

// @ts-ignore: decorator
@inline
function isBracket(c: u32): bool {
  return c == 60 || c == 40 || c == 41 || c == 91 || c == 93;
}
