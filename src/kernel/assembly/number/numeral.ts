/**
 * @module
 * Words that begin with a digit: most are counts, for which no more questions are needed.
 */
import { isDigit, isEnd, isHex, peek } from '../text/character';
import { isOneOf, ZERO } from '../text/value';
import { isSeparator } from './group';
import { isLast, isQuad } from './quad';

/** `200 for`, `12)`, `42,`: a few digits by themselves. */
export function isPlain(at: usize, end: usize): bool {
  if (end - at >= 7 || isLastOfMac(at)) return false;
  const next = peek(end);
  const after = peek(end + 1);
  if (next == 32)
    return (
      !isDigit(after) && after != 40 && after != 45 && (after != 100 || !isDegree(end)) && !(after == 47 && (peek(at - 1) == 43 || isOneOf(at, ZERO)))
    );
  if (!(next == 44 || next == 93 || next == 59 || next == 10 || next == 34 || isEnd(end))) return false;
  const before = peek(at - 1);
  return !isHex(before) && before != 45;
}

/** `aabb.ccdd.1234`, `aa-bb-cc-dd-ee-12`: letters stand in all that is before. */
// @ts-ignore: decorator
@inline
function isLastOfMac(at: usize): bool {
  const mark = peek(at - 1);
  return (mark == 45 || mark == 46) && (peek(at - 2) | 32) - 97 < 6 && isHex(peek(at - 3));
}

/** `52 deg …` */
// @ts-ignore: decorator
@inline
export function isDegree(end: usize): bool {
  return peek(end) == 32 && peek(end + 1) == 100 && peek(end + 2) == 101 && peek(end + 3) == 103 && peek(end + 4) == 32;
}

/**
 * Behind the point of a number with decimals another one follows, and both are as exact as places are
 * (`isPrecise` in transforms/scrub/number/coordinate.ts), or a wind stands between.
 */
export function isPair(point: usize): bool {
  let at = point + 1;
  while (isDigit(peek(at))) at++;
  const end = at;
  let isMarked = false;
  // A compass letter, a mark, one or two blanks, the quotes of two cells.
  for (let c = peek(at); at - end < 6; c = peek(++at)) {
    if ((c | 32) == 110 || (c | 32) == 115) isMarked = true;
    else if (!(c == 32 || c == 44 || c == 59 || c == 47 || c == 34 || c == 39 || c - 9 < 5)) break;
  }
  // Two numbers with signs need nothing in between.
  if (at == end && !(peek(at) == 43 || peek(at) == 45)) return false;
  if (peek(at) == 43 || peek(at) == 45) at++;
  const first = at;
  while (at - first < 3 && isDigit(peek(at))) at++;
  if (at == first || peek(at) != 46) return false;
  const isFar = at - first > 1 || isDigit(peek(point - 2));
  const last = at + 1;
  while (isDigit(peek(++at)));
  return at - last > 2 && (isMarked || (isFar && at - last > 3 && end - point > 4));
}

/** `4807.038,N`: minutes of arc, and where to. */
export function isSentence(dot: usize): bool {
  let at = dot + 1;
  while (at - dot < 9 && isDigit(peek(at))) at++;
  // `0000.00N/00000.00W`, of APRS
  if (at - dot == 3 && ((peek(at) | 32) == 110 || (peek(at) | 32) == 115)) return isDigit(peek(at + 2)) && peek(at + 7) == 46;
  return peek(at) == 44 && ((peek(at + 1) | 32) == 110 || (peek(at + 1) | 32) == 115) && peek(at + 2) == 44;
}

/** Fewer than seven digits before something that numbers do not have in them, or before an address. */
export function isFew(at: usize): bool {
  if (areMany(at)) return false;
  // A number with a plus may continue through the dots of an address.
  const before = peek(at - 1);
  const isPlus = before == 43 || (before == 40 && peek(at - 2) == 43);
  let marks = 0;
  for (let count = 0; count < 7; at++) {
    const c = peek(at);
    if (isDigit(c)) {
      count++;
      marks = 0;
    } else if (!isSeparator(c)) return true;
    // ` - - ---- `: more marks than two groups have between them.
    else if (++marks > 4) return true;
    else if (!isPlus && c != 46 && isDigit(peek(at + 1)) && isQuad(at + 1, 46)) return isLast(at + 1);
  }
  return false;
}

/** Sixteen characters tell it of most: seven digits among them and marks, no more than four marks in a row, and no address as far as they go. */
function areMany(at: usize): bool {
  const text = v128.load(at);
  const dot = i8x16.splat(46);
  const dots = v128.or(v128.or(i8x16.eq(text, dot), i8x16.eq(v128.load(at + 16), dot)), i8x16.eq(v128.load(at + 32), dot));
  if (v128.any_true(dots)) return false;
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(text, i8x16.splat(48)), i8x16.splat(10)));
  // `-`, `/`; `(`, `)`; a blank
  const marks = i8x16.bitmask(
    v128.or(
      i8x16.eq(v128.or(text, i8x16.splat(2)), i8x16.splat(47)),
      v128.or(i8x16.eq(v128.or(text, i8x16.splat(1)), i8x16.splat(41)), i8x16.eq(text, i8x16.splat(32))),
    ),
  );
  return (digits | marks) == 0xffff && popcnt(digits) >= 7 && (marks & (marks >> 1) & (marks >> 2) & (marks >> 3) & (marks >> 4)) == 0;
}
