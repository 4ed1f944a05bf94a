/**
 * @module
 * Dates and times that begin with a digit: timestamps (RFC 3339), dates, and the stamps that some programs write without marks.
 */
import { areDigits, isDigit, isLetter, isStart, peek } from '../text/character';
import { DATE, DAY_STAMP, LINE_STAMP, noted } from '../text/value';

/** Two digits. */
// @ts-ignore: decorator
@inline
function two(at: usize): bool {
  return isDigit(peek(at)) && isDigit(peek(at + 1));
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
      // `10:20:30-07 Mac`
      else if (sign == end && peek(sign + 3) == 32 && isLetter(peek(sign + 4))) end = sign + 3;
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
