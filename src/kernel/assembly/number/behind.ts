/**
 * @module
 * What may follow digits and show that they are somebody's after all: a name in brackets or behind a colon (`label` in
 * transforms/scrub/number/phone/trunk.ts), a device, the name of a recording.
 */
import { isDigit, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { to } from '../text/search';
import { isOneOf, ZERO } from '../text/value';
import { groupEnd } from './group';

/** `001010123456789 (IMSI)`, `49015420 323751 8 (imei)`, `716 4941 8559=phone`: a name behind the last group, or behind any. */
export function isToldBehind(end: usize): bool {
  if (!mayBeTold(end)) return false;
  let last = end;
  for (let n = 0; n < 8 && last != 0; n++) {
    if (isLabel(last)) return true;
    last = groupEnd(last);
  }
  return false;
}

/** A parenthesis opens among the next sixty-four characters, or a colon or an equals sign stands there: as far as eight groups go. */
// @ts-ignore: decorator
@inline
function mayBeTold(at: usize): bool {
  if (at + 64 > to) return true;
  return v128.any_true(v128.or(v128.or(areMarks(at), areMarks(at + 16)), v128.or(areMarks(at + 32), areMarks(at + 48))));
}

// @ts-ignore: decorator
@inline
function areMarks(at: usize): v128 {
  const text = v128.load(at);
  return v128.or(i8x16.eq(text, i8x16.splat(40)), v128.or(i8x16.eq(text, i8x16.splat(58)), i8x16.eq(text, i8x16.splat(61))));
}

/**
 * `12025550123:dialedDigits`, `*TE*2025550123*`, `"07700900123"`: a name behind it, or a field of capitals before it between the same marks;
 * the digit of a trunk in quotes (transforms/scrub/number/phone/trunk.ts).
 */
export function isSaidBehind(at: usize, end: usize, before: u32, next: u32): bool {
  if ((next == 58 || next == 40 || next == 61 || isSpace(next)) && isLabel(end)) return true;
  if (before == 42 || before == 124 || before == 43 || before == 58 || before == 94 || before == 126) return isQualified(at - 1);
  return isQuote(before) && (end - at >= SHORTEST_TRUNK || groupEnd(end) != 0) && isOneOf(at, ZERO);
}

/** Digits that a country's number has with the digit of a trunk (`isTrunk` in transforms/scrub/number/phone/trunk.ts). */
const SHORTEST_TRUNK: usize = 10;

/** `:dialedDigits`, ` (IMEI`, `=msisdn`, by the first two letters of what may stand there (`label` in transforms/scrub/number/phone/trunk.ts). */
function isLabel(end: usize): bool {
  let at = isSpace(peek(end)) ? end + 1 : end;
  const mark = peek(at);
  if (mark != 58 && mark != 40 && mark != 61) return false;
  at++;
  if (peek(at) == 32) at++;
  if (isQuote(peek(at))) at++;
  switch (((peek(at) | 32) << 8) | (peek(at + 1) | 32)) {
    case 0x6469: case 0x6d73: case 0x7465: case 0x7068: case 0x6d6f: case 0x6531: case 0x652e: case 0x696d: // di ms te ph mo e1 e. im
    case 0x6963: case 0x6365: case 0x6661: case 0x7466: // ic ce fa tf
      return true;
    default:
      return false;
  }
}

/** `*TE*`, `|PHONE|`: letters between two of the mark that stands before the number. */
function isQualified(mark: usize): bool {
  let start = mark;
  while (mark - start < 7 && isLetter(peek(start - 1))) start--;
  return mark - start > 1 && mark - start < 7 && peek(start - 1) == peek(mark);
}

/** `:12@`: which device of a number. */
export function isDevice(colon: usize): bool {
  let at = colon + 1;
  while (at - colon < 4 && isDigit(peek(at))) at++;
  return peek(at) == 64;
}

/** `-20261124.wav`: a full stop stands in what is tied to it. */
export function isFile(dash: usize): bool {
  let at = dash + 1;
  for (let c = peek(at); at - dash < 64 && (isWord(c) || c == 45); c = peek(++at));
  return peek(at) == 46;
}

/** `.wav`, `.mp3`, `.gsm`, `.ogg`, `.opus`, `.flac`, `.m4a`, `.sln`, `.g729`: of a recording, by the first two letters (`recorded` in transforms/scrub/number/phone/party.ts). */
export function isSounding(dot: usize): bool {
  const a = peek(dot + 1) | 32;
  const b = peek(dot + 2) | 32;
  switch ((a << 8) | b) {
    case 0x7761: case 0x6d70: case 0x6773: case 0x6f67: case 0x6f70: case 0x666c: case 0x736c: // wa mp gs og op fl sl
      return true;
    default:
      return (a == 109 || a == 103) && isDigit(peek(dot + 2));
  }
}
