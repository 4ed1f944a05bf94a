/**
 * @module
 * Words that begin with a digit: most are counts, dates and times, and not asked what else they could be.
 */
import { isDigit, isEnd, isHex, peek } from './character';

/** Two digits. */
// @ts-ignore: decorator
@inline
function two(at: usize): bool {
  return isDigit(peek(at)) && isDigit(peek(at + 1));
}

/** `200 for`, `12)`, `42,`: a few digits by themselves. */
export function isPlain(at: usize, end: usize): bool {
  if (end - at >= 7) return false;
  const next = peek(end);
  const after = peek(end + 1);
  if (next == 32) return !isDigit(after) && after != 40 && after != 45 && (after != 100 || !isDegree(end));
  if (!(next == 44 || next == 93 || next == 59 || next == 10 || next == 34 || isEnd(end))) return false;
  const before = peek(at - 1);
  return !isHex(before) && before != 45;
}

/** `52 deg …` */
// @ts-ignore: decorator
@inline
export function isDegree(end: usize): bool {
  return peek(end) == 32 && peek(end + 1) == 100 && peek(end + 2) == 101 && peek(end + 3) == 103 && peek(end + 4) == 32;
}

/** `4807.038,N`: minutes of arc, and where to. */
export function isSentence(dot: usize): bool {
  let at = dot + 1;
  while (at - dot < 9 && isDigit(peek(at))) at++;
  return peek(at) == 44 && ((peek(at + 1) | 32) == 110 || (peek(at + 1) | 32) == 115) && peek(at + 2) == 44;
}

/** A timestamp, and more of it than this reads. */
export const UNSURE: usize = 1;

/** The end of a timestamp (RFC 3339) that begins at `at`; 0 where none does. */
export function instant(at: usize): usize {
  if (!(two(at) && two(at + 2) && peek(at + 4) == 45)) return 0;
  if (!(two(at + 5) && peek(at + 7) == 45 && two(at + 8))) return 0;
  const mark = peek(at + 10);
  if (!((mark == 84 || mark == 32) && two(at + 11) && peek(at + 13) == 58 && two(at + 14))) return 0;
  let end = at + 16;
  if (peek(end) == 58 && two(end + 1)) {
    end += 3;
    const point = peek(end);
    if ((point == 46 || point == 44) && isDigit(peek(end + 1))) {
      const least = ++end;
      while (isDigit(peek(end)) && end - least < 9) end++;
    }
  }
  if (peek(end) == 90) end++;
  else {
    const sign = peek(end) == 32 ? end + 1 : end;
    const c = peek(sign);
    if ((c == 43 || c == 45) && two(sign + 1)) {
      const minutes = peek(sign + 3) == 58 ? sign + 4 : sign + 3;
      if (two(minutes)) end = minutes + 2;
    }
  }
  const next = peek(end);
  return isDigit(next) || next == 58 || next == 45 ? UNSURE : end;
}

/** Where a part of a date ends. */
let partEnd: usize = 0;

/** The one or two digits at `at` as a number; 0 where it is none, or more digits follow. */
function part(at: usize): u32 {
  if (!isDigit(peek(at))) return 0;
  let value = peek(at++) - 48;
  if (isDigit(peek(at))) value = value * 10 + peek(at++) - 48;
  partEnd = at;
  return isDigit(peek(at)) ? 0 : value;
}

/** The end of a date, year first or last, that begins with the digits from `at` to `end`; 0 where none does. */
export function date(at: usize, end: usize): usize {
  const mark = peek(end);
  if (mark != 45 && mark != 47 && mark != 46) return 0;
  const size = end - at;
  let first: u32 = 1;
  if (size != 4) {
    first = part(at);
    if (size > 2 || first < 1 || first > 31) return 0;
  }
  const second = part(end + 1);
  if (second < 1 || second > (size == 4 ? 12 : 31) || peek(partEnd) != mark) return 0;
  let last = partEnd + 1;
  if (size == 4) {
    const day = part(last);
    if (day < 1 || day > 31) return 0;
    last = partEnd;
  } else {
    if (!two(last)) return 0;
    const century = peek(last) == 49 && peek(last + 1) == 57 || peek(last) == 50 && peek(last + 1) == 48;
    last += century && two(last + 2) ? 4 : 2;
  }
  const next = peek(last);
  if (isDigit(next) || ((next == 45 || next == 47 || next == 46) && isDigit(peek(last + 1)))) return 0;
  return last;
}

/** Four groups of one to three digits with the mark between them. */
export function isQuad(at: usize, mark: u32): bool {
  for (let n = 0; n < 4; n++) {
    if (n > 0 && peek(at++) != mark) return false;
    if (!isDigit(peek(at))) return false;
    at++;
    if (isDigit(peek(at))) at++;
    if (isDigit(peek(at))) at++;
  }
  return true;
}

/** What numbers are grouped by, in ASCII. */
export function isSeparator(c: u32): bool {
  return c == 32 || c == 45 || c == 46 || c == 47 || c == 40 || c == 41;
}

/** Fewer than seven digits before something that numbers do not have in them. */
export function isFew(at: usize): bool {
  for (let count = 0; count < 7; at++) {
    const c = peek(at);
    if (isDigit(c)) count++;
    else if (!isSeparator(c)) return true;
  }
  return false;
}
