/**
 * @module
 * Words that begin with a digit: most are counts, dates and times, for which no more questions are needed.
 */
import { areDigits, isDigit, isEnd, isHex, isLetter, isStart, isWord, peek } from '../text/character';
import { DATE, DAY_STAMP, isOneOf, LINE_STAMP, noted, QUAD, ZERO } from '../text/value';

/** Two digits. */
// @ts-ignore: decorator
@inline
function two(at: usize): bool {
  return isDigit(peek(at)) && isDigit(peek(at + 1));
}

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
  // A wind, a mark, a blank or two, the quotes of two cells.
  for (let c = peek(at); at - end < 6; c = peek(++at)) {
    if ((c | 32) == 110 || (c | 32) == 115) isMarked = true;
    else if (!(c == 32 || c == 44 || c == 59 || c == 47 || c == 34 || c == 39 || c - 9 < 5)) break;
  }
  // Two with a sign need nothing between.
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
    if ((point == 46 || point == 44) && isDigit(peek(end + 1))) end = fraction(end);
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
  if (isDigit(next)) return UNSURE;
  if (next != 58 && next != 45) return end;
  const after = peek(end + 1);
  return isDigit(after) || after == 58 || after == 45 ? UNSURE : end;
}

/** The end of up to nine digits behind a mark; the mark, where an address begins behind it: `10:20:30,192.0.2.1`. */
function fraction(mark: usize): usize {
  let end = mark + 1;
  while (isDigit(peek(end)) && end - mark < 10) end++;
  return peek(end) == 46 && isDigit(peek(end + 1)) ? mark : end;
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
  if ((mark != 45 && mark != 47 && mark != 46) || !isDigit(peek(end + 1))) return 0;
  const size = noted(DATE, at, <u32>(end - at), dateOf(at, end));
  return size == 0 ? 0 : at + size;
}

/** How long it is, or 0. */
export function dateOf(at: usize, end: usize): u32 {
  const mark = peek(end);
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
  return <u32>(last - at);
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

/** `1.2.3.4.5.6`: behind a quad with dots a fifth group of no more digits than an octet, and a sixth (`isChain` in transforms/scrub/address/ipv4.ts). */
export function isChain(at: usize): bool {
  for (let dots = 0; dots < 4; at++) {
    const c = peek(at);
    if (c == 46) dots++;
    else if (!isDigit(c)) return false;
  }
  let end = at;
  while (end - at < 3 && isDigit(peek(end))) end++;
  return end > at && peek(end) == 46 && isWord(peek(end + 1));
}

/** `10.20.30.20130476`: the last number of a quad with dots goes on. */
export function isGrown(at: usize): bool {
  let end = at;
  for (let dots = 0; dots < 3; end++) if (peek(end) == 46) dots++;
  for (const last = end + 3; end < last && isDigit(peek(end)); end++);
  // `192.0.2.44is …`: three digits first, and letters behind.
  return isDigit(peek(end)) || (isLetter(peek(end)) && peek(at + 3) != 46);
}

/** Of a quad with dots: the numbers are those of an address that is somebody's (`findDotted` in transforms/scrub/address/ipv4.ts). */
export function isAddress(at: usize): bool {
  return noted(QUAD, at, 0, <u32>isAddressOf(at)) != 0;
}

export function isAddressOf(at: usize): bool {
  let all: u32 = 0;
  for (let n = 0; n < 4; n++) {
    let octet = peek(at++) - 48;
    for (let size = 1; size < 3 && isDigit(peek(at)); size++) {
      // Zeros that fill an octet up.
      if (octet == 0) return true;
      octet = octet * 10 + peek(at++) - 48;
    }
    if (octet > 255 || (n == 0 && octet == 255)) return false;
    all = (all << 8) | octet;
    at++;
  }
  return all != 0 && all != 0x01030601;
}

/** What numbers are grouped by, in ASCII. */
export function isSeparator(c: u32): bool {
  return c == 32 || c == 45 || c == 46 || c == 47 || c == 40 || c == 41;
}

/** Fewer than seven digits before something that numbers do not have in them, or before an address. */
export function isFew(at: usize): bool {
  if (areMany(at)) return false;
  // A number with a plus goes on through the dots of an address.
  const before = peek(at - 1);
  const isPlus = before == 43 || (before == 40 && peek(at - 2) == 43);
  let marks = 0;
  for (let count = 0; count < 7; at++) {
    const c = peek(at);
    if (isDigit(c)) {
      count++;
      marks = 0;
    } else if (!isSeparator(c)) return true;
    // ` - - ---- `: more than stands between two groups.
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

/** Nothing goes on behind the address that begins here. */
function isLast(at: usize): bool {
  for (let dots = 0; dots < 3; at++) if (peek(at) == 46) dots++;
  const last = at;
  while (isDigit(peek(at))) at++;
  return at - last <= 3 && (peek(at) != 46 || !isDigit(peek(at + 1)));
}

/** Two digits that are no more than `most`; two at least `least`. */
// @ts-ignore: decorator
@inline
function within(at: usize, least: u32, most: u32): bool {
  if (!two(at)) return false;
  const value = (peek(at) - 48) * 10 + peek(at + 1) - 48;
  return value >= least && value <= most;
}

/** One or two digits; where they end, or 0. */
function few(at: usize): usize {
  if (!isDigit(peek(at))) return 0;
  return isDigit(peek(at + 1)) ? at + 2 : at + 1;
}

/** Timestamps that some programs write without marks (`stampEnd` in transforms/scrub/number/group/date.ts). @returns the end, or 0 */
export function stamp(at: usize, end: usize): usize {
  return end - at == 8 ? dayStamp(at, end) : lineStamp(at, end);
}

/** `20261124-10:20:30:123` */
function dayStamp(at: usize, end: usize): usize {
  const mark = peek(end);
  if ((mark != 45 && mark != 32) || !areDigits(at, 8)) return 0;
  if (noted(DAY_STAMP, at, 0, <u32>isDayStamp(at)) == 0) return 0;
  let last = few(end + 1);
  for (let n = 0; n < 2; n++) {
    if (last == 0 || peek(last) != 58) return 0;
    last = few(last + 1);
  }
  if (last == 0) return 0;
  const point = peek(last);
  if ((point == 58 || point == 46 || point == 44) && isDigit(peek(last + 1))) last = fraction(last);
  const next = peek(last);
  return isDigit(next) || next == 58 || next == 45 || isLetter(next) || next == 95 ? 0 : last;
}

/** Its day. */
export function isDayStamp(at: usize): bool {
  return within(at, 19, 20) && within(at + 4, 1, 12) && within(at + 6, 1, 31);
}

/** `261124 102030 148 INFO`, at the start of a line. */
function lineStamp(at: usize, end: usize): usize {
  const before = peek(at - 1);
  if (!isStart(at) && before != 10) return 0;
  if (peek(end) != 32 || peek(end + 7) != 32 || !areDigits(at, 6) || !areDigits(end + 1, 6) || noted(LINE_STAMP, at, 0, <u32>isLineStamp(at)) == 0) return 0;
  let last = end + 8;
  while (last - end < 14 && isDigit(peek(last))) last++;
  if (last > end + 8 && peek(last++) != 32) return 0;
  const level = load<u32>(last);
  // INFO, WARN, ERRO, DEBU, TRAC, FATA
  const isLevel =
    level == 0x4f464e49 || level == 0x4e524157 || level == 0x4f525245 || level == 0x55424544 || level == 0x43415254 ||
    level == 0x41544146;
  return isLevel ? end + 7 : 0;
}

/** Its day and its time. */
export function isLineStamp(at: usize): bool {
  return (
    two(at) && within(at + 2, 1, 12) && within(at + 4, 1, 31) && within(at + 7, 0, 23) && within(at + 9, 0, 59) && within(at + 11, 0, 59)
  );
}

/** `203-0-113-9-1`, `203-0-113-9a`: behind four groups with dashes something goes on. */
export function isLonger(at: usize): bool {
  let end = at;
  for (let dashes = 0; dashes < 3 || isDigit(peek(end)); end++) if (peek(end) == 45) dashes++;
  // `ip-192-0-2-1->…`
  return (peek(end) == 45 && peek(end + 1) != 62) || isLetter(peek(end)) || (peek(end) == 95 && !isLetter(peek(end + 1)));
}
