/**
 * @module
 * Words that begin with a digit: most are counts, dates and times, and not asked what else they could be.
 */
import { isDigit, isEnd, isHex, isLetter, isStart, isWord, peek } from './character';

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
  if (next == 32)
    return (
      !isDigit(after) && after != 40 && after != 45 && (after != 100 || !isDegree(end)) && !(after == 47 && peek(at) == 48)
    );
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

/**
 * Behind the point of a number with decimals another one follows, and both are as exact as places are
 * (`isPrecise` in transforms/scrub/number/coordinate.ts), or a wind stands between.
 */
export function isPair(point: usize): bool {
  let at = point + 1;
  while (isDigit(peek(at))) at++;
  const end = at;
  let isMarked = false;
  // A wind, a mark, a blank or two.
  for (let c = peek(at); at - end < 6; c = peek(++at)) {
    if ((c | 32) == 110 || (c | 32) == 115) isMarked = true;
    else if (!(c == 32 || c == 44 || c == 59 || c == 47 || c - 9 < 5)) break;
  }
  if (at == end) return false;
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
  if (isDigit(next)) return UNSURE;
  if (next != 58 && next != 45) return end;
  const after = peek(end + 1);
  return isDigit(after) || after == 58 || after == 45 ? UNSURE : end;
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

/** Of a quad with dots: the numbers are those of an address that is somebody's (`findDotted` in transforms/scrub/address/ip.ts). */
export function isAddress(at: usize): bool {
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

/** Timestamps that some programs write without marks (`stampEnd` in transforms/scrub/number/date.ts). @returns the end, or 0 */
export function stamp(at: usize, end: usize): usize {
  return end - at == 8 ? dayStamp(at, end) : lineStamp(at, end);
}

/** `20261124-10:20:30:123` */
function dayStamp(at: usize, end: usize): usize {
  const mark = peek(end);
  if (mark != 45 && mark != 32) return 0;
  if (!(within(at, 19, 20) && within(at + 4, 1, 12) && within(at + 6, 1, 31))) return 0;
  let last = few(end + 1);
  for (let n = 0; n < 2; n++) {
    if (last == 0 || peek(last) != 58) return 0;
    last = few(last + 1);
  }
  if (last == 0) return 0;
  const point = peek(last);
  if ((point == 58 || point == 46 || point == 44) && isDigit(peek(last + 1))) {
    const least = ++last;
    while (isDigit(peek(last)) && last - least < 9) last++;
  }
  const next = peek(last);
  return isDigit(next) || next == 58 || next == 45 || isLetter(next) || next == 95 ? 0 : last;
}

/** `261124 102030 148 INFO`, at the start of a line. */
function lineStamp(at: usize, end: usize): usize {
  const before = peek(at - 1);
  if (!isStart(at) && before != 10) return 0;
  if (peek(end) != 32 || !(two(at) && within(at + 2, 1, 12) && within(at + 4, 1, 31))) return 0;
  if (!(within(end + 1, 0, 23) && within(end + 3, 0, 59) && within(end + 5, 0, 59)) || peek(end + 7) != 32) return 0;
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

/** `203-0-113-9-1`, `203-0-113-9a`: behind four groups with dashes something goes on. */
export function isLonger(at: usize): bool {
  let end = at;
  for (let dashes = 0; dashes < 3 || isDigit(peek(end)); end++) if (peek(end) == 45) dashes++;
  return peek(end) == 45 || isLetter(peek(end)) || peek(end) == 95;
}

/**
 * Seven digits or more in a row, or in groups, that nothing before says anything of, and that are nobody's then: no groups behind them, no
 * prefix, no card, no device.
 */
export function isNobodys(at: usize, end: usize, isAmerican: bool, hasOthers: bool): bool {
  const size = end - at;
  const before = peek(at - 1);
  const next = peek(end);
  // `+`, `(`, `<…>`, the name of a channel, and a dial prefix.
  // `audit(1766000348.640:2193921)`: a second and its fraction.
  if (before == 40 && size >= 10 && next == 46) return !isOfFraction(end);
  if (before == 43 || before == 40 || (before == 60 && next == 62)) return false;
  if (before == 47 && size >= 7 && isParted(at - 1)) return false;
  // `/12025550123-20261124.wav`
  if (next == 45 && size >= 10 && size < 16) return false;
  const first = peek(at);
  if (first == 48 && (size >= 12 || isSeparator(next)) && isPrefix(at)) return false;
  // `@`, and the front of the angles behind the name of a caller.
  if (next == 64 || (next == 34 && peek(end + 2) == 60) || (next == 32 && peek(end + 1) == 60)) return false;
  // An amount, the number of an issue.
  if (before == 36 || before == 35) return true;
  if (hasOthers && isListed(at)) return false;
  if (first == 56 && peek(at + 1) == 57 && (size >= 18 || isSeparator(next))) return false;
  // Behind the request in quotes: its status, its size and its time.
  if (size == 3 && next == 32 && before == 32 && peek(at - 2) == 34) return true;
  if (size < 9) return isApart(at, end, isAmerican);
  return size < 14 || size > 20 || !luhn(at, end);
}

/** Behind the point something else stands than a few digits and a mark. */
function isOfFraction(point: usize): bool {
  let at = point + 1;
  while (at - point < 10 && isDigit(peek(at))) at++;
  return at == point + 1 || peek(at) != 58;
}

/** `00`, `011`, and no further zero behind. */
function isPrefix(at: usize): bool {
  if (peek(at + 1) == 48) return peek(at + 2) != 48;
  return peek(at + 1) == 49 && peek(at + 2) == 49 && peek(at + 3) != 48;
}

/**
 * Before a slash stands what may be the technology of a channel, with a profile or two behind it, or the host of a link
 * (`isChannel`, `isLink` in transforms/scrub/number/party.ts): by two letters.
 */
function isParted(slash: usize): bool {
  switch (((peek(slash - 2) | 32) << 8) | (peek(slash - 1) | 32)) {
    case 0x6d65: case 0x636b: case 0x6e64: case 0x6765: // me ck nd ge
      return true;
  }
  let start = slash;
  for (let c = peek(start - 1); isWord(c) || c == 45 || c == 46 || c == 47; c = peek(--start - 1))
    if (slash - start == 128) return true;
  switch (((peek(start) | 32) << 8) | (peek(start + 1) | 32)) {
    case 0x706a: case 0x7369: case 0x6c6f: case 0x6961: case 0x6461: case 0x7a61: case 0x7363: // pj si lo ia da za sc
    case 0x736b: case 0x6d6f: case 0x636f: case 0x6167: case 0x6d65: case 0x646f: case 0x7175: // sk mo co ag me do qu
    case 0x6b68: case 0x6f6f: case 0x6833: case 0x6368: case 0x736f: case 0x7573: case 0x7665: // kh oo h3 ch so us ve
    case 0x6572: case 0x6772: // er gr
      return true;
    default:
      return false;
  }
}

/** A number stands right before, and a mark or a short word of a list between: what comes next has the topic of the last. */
function isListed(at: usize): bool {
  let c = peek(--at);
  while (c == 34 || c == 39 || c == 60) c = peek(--at);
  const isBlank = c == 32;
  if (isBlank) c = peek(--at);
  let letters = 0;
  for (; isLetter(c); letters++) c = peek(--at);
  // `and`, `or`, `to`, `und`, `oder`, `an`, `y`, `o`, `et`, `ou`, `a`
  if (letters > 0) return isBlank && letters <= 4 && c == 32 && isLink(peek(at + 1)) && isLong(at - 1);
  for (let n = 0; n < 3 && (c == 44 || c == 59 || c == 47 || c == 124 || c == 62 || c == 45 || c == 61); n++) c = peek(--at);
  if (c == 32) c = peek(--at);
  while (c == 34 || c == 39 || c == 62) c = peek(--at);
  return isLong(at);
}

/** By its first letter. */
function isLink(first: u32): bool {
  const c = first | 32;
  return c == 97 || c == 111 || c == 116 || c == 117 || c == 121 || c == 101;
}

/** The digits that end here are as many as a number has, with what stands between its groups. */
function isLong(last: usize): bool {
  if (!isDigit(peek(last))) return false;
  for (let n: usize = 1; n < 7; n++) {
    const c = peek(last - n);
    if (!isDigit(c) && !isSeparator(c)) return false;
  }
  return true;
}

/** No groups behind that a number has: not of a card (4-4, 4-6), of a device (2-6, 6-2, 8-6), of the North American plan. */
function isApart(at: usize, end: usize, isAmerican: bool): bool {
  const second = groupEnd(end);
  if (second == 0) return end - at >= 7;
  const a = end - at;
  const b = second - groupStart;
  // Groups of one digit are no number's, but for a one in front.
  if (!isBracketed && (b == 1 || (a == 1 && peek(at) != 49))) return true;
  if (!isAmerican || a >= 7 || (peek(at) == 48 && a > 1)) return false;
  if (isBracketed || (a == 2 && b == 6) || (a == 6 && b == 2)) return false;
  if ((a == 3 && b == 3) || (a == 4 && (b == 4 || b == 6))) {
    const third = groupEnd(second);
    const c = third - groupStart;
    return !isBracketed && (third == 0 || (c != 4 && (b != 6 || c != 5)));
  }
  // A bracket may come later.
  let last = second;
  for (let n = 0; n < 7 && last != 0; n++) {
    if (isBracketed) return false;
    last = groupEnd(last);
  }
  return a != 1 || peek(at) != 49 || b != 3;
}

let groupStart: usize = 0;
let isBracketed: bool = false;

/** Where the group of digits ends that follows; 0 where none does. */
function groupEnd(end: usize): usize {
  let at = end;
  isBracketed = false;
  while (at - end < 4 && isSeparator(peek(at))) {
    if (peek(at) == 40 || peek(at) == 41) isBracketed = true;
    at++;
  }
  if (at == end || !isDigit(peek(at))) return 0;
  groupStart = at;
  while (isDigit(peek(at))) at++;
  return at;
}

/** ISO/IEC 7812-1 annex B. */
function luhn(at: usize, end: usize): bool {
  let sum: u32 = 0;
  let isDoubled = false;
  for (let each = end; each > at; isDoubled = !isDoubled) {
    const digit = peek(--each) - 48;
    const twice = digit * 2;
    sum += !isDoubled ? digit : twice > 9 ? twice - 9 : twice;
  }
  // Zeros are nobody's.
  return sum != 0 && sum % 10 == 0;
}
