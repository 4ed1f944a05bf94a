/**
 * @module
 * Digits that no word before says anything of, and whether their shape can make them somebody's all the same.
 */
import { isDigit, isLetter, isQuote, isSpace, isStart, isWord, peek } from './character';
import { groupEnd, groupStart, isBracketed, MOST_DIGITS, MOST_GROUPS } from './group';
import { mayBeForeign } from './language';
import { isSeparator } from './numeral';
import { to } from './search';
import { LONGEST, mayBeWritten } from './written';
import { askAlone, CHECKED, EIGHT, isOneOf, NINE, noted, SINGLE, SIX, ZERO } from './value';

/**
 * Seven digits or more in a row, or in groups, that nothing before says anything of, and that are nobody's then: no groups behind them, no
 * prefix, no card, no device.
 */
export function isNobodys(at: usize, end: usize, isAmerican: bool, hasTaken: bool): bool {
  const size = end - at;
  const before = peek(at - 1);
  const next = peek(end);
  // `+`, `(`, `<…>`, the name of a channel, and a dial prefix.
  // `audit(1766000348.640:2193921)`: a second and its fraction.
  if (before == 40 && size >= 10 && next == 46) return !isOfFraction(end);
  // The group behind.
  const second = groupEnd(end);
  const start = groupStart;
  const isOpened = isBracketed;
  // `(20851485)` stands by itself, whatever stands around it.
  const isEnclosed = before == 40 && next == 41 && second == 0;
  if (before == 43 || (before == 40 && !isEnclosed) || (before == 60 && (next == 62 || (isSeparator(next) && (peek(at - 2) == 34 || peek(at - 3) == 34))))) return false;
  if (before == 47 && size >= 7 && isParted(at - 1)) return false;
  // `/12025550123-20261124.wav`
  if (next == 45 && size >= 10 && size < 19 && isFile(end)) return false;
  if (next == 46 && size >= 10 && size < 19 && isSounding(end) && !(size == 10 && isOneOf(at, SINGLE))) return false;
  // `[001010123456789] MSISDN[…`
  if (next == 93 && peek(end + 1) == 32 && peek(end + 2) == 77 && peek(end + 3) == 83) return false;
  if ((isSeparator(next)) && isToldBehind(end)) return false;
  // `…,13554900601,F,`, of a tracker's row
  if (before == 44 && next == 44 && size >= 10 && size <= 15 && (peek(end + 1) == 70 || peek(end + 1) == 76) && peek(end + 2) == 44) return false;
  // An IMSI, by itself or behind a digit of EAP's.
  if (size == 15 ? isOneOf(at, ~SINGLE) : size == 16 && (isOneOf(at, ZERO | SIX) || isIdentity(at))) return false;
  if (size >= 14 && size <= 20 && isCell(at)) return false;
  if (size >= 7 && size <= 20 && isSaidBehind(at, end, before, next)) return false;
  if (size > 1 && (size >= 12 || isSeparator(next)) && isOneOf(at, ZERO) && isPrefix(at)) return false;
  // `@`, and the front of the angles behind the name of a caller.
  if (next == 64 || (next == 58 && isDevice(end)) || (next == 34 && peek(end + 2) == 60) || (next == 32 && peek(end + 1) == 60)) return false;
  // An amount, the number of an issue.
  if (before == 36 || before == 35) return true;
  if (hasTaken && isListed(at)) return false;
  // `8944…`; `8 944 …`
  if ((size >= 18 || second != 0) && isOneOf(at, EIGHT) && isOneOf(size > 1 ? at + 1 : start, NINE) && isLongEnough(at, end)) return false;
  // Behind the request in quotes: its status, its size and its time.
  if (size == 3 && next == 32 && before == 32 && peek(at - 2) == 34) return true;
  if (size < 9) return isEnclosed ? size >= 7 : isApart(at, end, isAmerican, second, start, isOpened);
  return size < 14 || size > 20 || noted(CHECKED, at, <u32>size, <u32>luhn(at, end)) == 0;
}

/** The groups that begin here have as many digits as a SIM card's number. */
function isLongEnough(at: usize, end: usize): bool {
  let digits = end - at;
  for (let close = groupEnd(end); close != 0 && digits < SHORTEST_CARD; close = groupEnd(close)) digits += close - groupStart;
  return digits >= SHORTEST_CARD;
}
const SHORTEST_CARD: usize = 18;

/** `001010123456789 (IMSI)`, `49015420 323751 8 (imei)`, `716 4941 8559=phone`: a name behind the last group, or behind any. */
function isToldBehind(end: usize): bool {
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

/** Lines stand above it: one may have a name where it begins (`topicOfColumn` in transforms/scrub/number/subscriber.ts). */
function isCell(at: usize): bool {
  if (peek(at - 1) != 32 && peek(at - 1) != 10) return false;
  for (let each = at; !isStart(each) && at - each <= LONGEST_LINE; each--) if (peek(each - 1) == 10) return true;
  return false;
}
const LONGEST_LINE: usize = 257;

/**
 * `12025550123:dialedDigits`, `*TE*2025550123*`, `"07700900123"`: a name behind it, or a field of capitals before it between the same marks;
 * the digit of a trunk in quotes (transforms/scrub/number/trunk.ts).
 */
function isSaidBehind(at: usize, end: usize, before: u32, next: u32): bool {
  if ((next == 58 || next == 40 || next == 61 || isSpace(next)) && isLabel(end)) return true;
  if (before == 42 || before == 124 || before == 43 || before == 58 || before == 94 || before == 126) return isQualified(at - 1);
  return isQuote(before) && isOneOf(at, ZERO);
}

/** `:dialedDigits`, ` (IMEI`, `=msisdn`, by the first two letters of what may stand there (`label` in transforms/scrub/number/trunk.ts). */
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
function isDevice(colon: usize): bool {
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

/** `.wav`, `.mp3`, `.gsm`, `.ogg`, `.opus`, `.flac`, `.m4a`, `.sln`, `.g729`: of a recording, by the first two letters (`recorded` in transforms/scrub/number/party.ts). */
function isSounding(dot: usize): bool {
  const a = peek(dot + 1) | 32;
  const b = peek(dot + 2) | 32;
  switch ((a << 8) | b) {
    case 0x7761: case 0x6d70: case 0x6773: case 0x6f67: case 0x6f70: case 0x666c: case 0x736c: // wa mp gs og op fl sl
      return true;
    default:
      return (a == 109 || a == 103) && isDigit(peek(dot + 2));
  }
}

/** `…identity: `, whatever stands before. */
function isIdentity(at: usize): bool {
  let last = at - 1;
  while (at - last < 5 && !isWord(peek(last))) last--;
  return last < at - 1 && (load<u32>(last - 3) | 0x20202020) == 0x79746974; // tity
}

/** Behind the point something else stands than a few digits and a mark. */
function isOfFraction(point: usize): bool {
  let at = point + 1;
  while (at - point < 10 && isDigit(peek(at))) at++;
  return at == point + 1 || peek(at) != 58;
}

/** `00`, `011`, and no further zero behind. */
function isPrefix(at: usize): bool {
  if (isOneOf(at + 1, ZERO)) return !isOneOf(at + 2, ZERO);
  return isOneOf(at + 1, SINGLE) && isOneOf(at + 2, SINGLE) && !isOneOf(at + 3, ZERO);
}

/**
 * Before a slash stands what may be the technology of a channel, with a profile or two behind it, or the host of a link
 * (`isChannel`, `isLink` in transforms/scrub/number/party.ts): by two letters.
 */
function isParted(slash: usize): bool {
  switch (((peek(slash - 2) | 32) << 8) | (peek(slash - 1) | 32)) {
    case 0x6d65: case 0x636b: case 0x6e64: case 0x6765: // me ck nd ge
    case 0x7273: case 0x646e: // subscribers numbers msisdn
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
  const isBlank = c == 32 || c == 9;
  if (isBlank) c = peek(--at);
  let letters = 0;
  for (; isLetter(c); letters++) c = peek(--at);
  // `and`, `or`, `to`, `und`, `oder`, `an`, `y`, `o`, `et`, `ou`, `a`; `from`, `desde`, `von`, `nach`, `da`, `para`, `vers`
  if (letters > 0) {
    if (!isBlank || letters > 6 || (c != 32 && c != 9) || !isLink(peek(at + 1))) return false;
    for (c = peek(--at); c == 34 || c == 39 || c == 62; c = peek(--at));
    return isLong(at);
  }
  let marks = 0;
  for (; marks < 3 && (c == 44 || c == 59 || c == 47 || c == 124 || c == 62 || c == 45 || c == 61); marks++) c = peek(--at);
  // `12 34 56`: groups, and no list.
  if (marks == 0) return false;
  if (c == 32) c = peek(--at);
  while (c == 34 || c == 39 || c == 62) c = peek(--at);
  return isLong(at);
}

/** By its first letter. */
function isLink(first: u32): bool {
  const c = first | 32;
  return c == 97 || c == 111 || c == 116 || c == 117 || c == 121 || c == 101 || c == 100 || c == 102 || c == 110 || c == 112 || c == 118;
}

/** The digits that end here are as many as a number has, with what stands between its groups. */
function isLong(last: usize): bool {
  if (!isDigit(peek(last))) return false;
  for (let n: usize = 1; n < 7; n++) {
    const c = peek(last - n);
    // `x123`, `ext 123`: of an extension.
    if ((c | 32) == 120 || (c | 32) == 116) return true;
    if (!isDigit(c) && !isSeparator(c)) return false;
  }
  return true;
}

/** No groups behind that a number has: not of a card (4-4, 4-6), of a device (2-6, 6-2, 8-6), of the North American plan. */
function isApart(at: usize, end: usize, isAmerican: bool, second: usize, start: usize, isOpened: bool): bool {
  if (second == 0) return end - at >= 7;
  const a = end - at;
  const b = second - start;
  // Groups of one digit are no number's, but for a one in front, an eight before three, and `030 2 31 25 12`.
  if (!isOpened && ((b == 1 && (a == 1 || !isOneOf(at, ZERO) || !isPair(second))) || (a == 1 && !isOneOf(at, b == 3 ? SINGLE | EIGHT : SINGLE)))) return true;
  // More digits than a number has, but for a device's.
  if (a + b > LONGEST && b != 6 && (a != 4 || b > 6)) return true;
  if (!isOpened && b != 6 && (a != 6 || b != 2) && (a != 4 || b != 4) && isRow(at, end)) return true;
  if (isOpened || (a == 8 && b == 6) || (a == 2 && b == 6) || (a == 6 && b == 2)) return false;
  const isCards = a == 4 && (b == 4 || b == 6);
  const isBehind = isBehindDigits(at, a);
  if (isBehind && !isCards) return true;
  if (!isAmerican || (a > 1 && isOneOf(at, ZERO)) || mayBeForeign()) return (!isCards || !isChecked(at)) && (isBehind || !mayBeWritten(at, end));
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
  return a != 1 || b != 3 || !isOneOf(at, SINGLE);
}

/**
 * Of the groups that begin here, the first of four, as many as a card has stand as on a card, and their front and check digit are right
 * (`findCard` in transforms/scrub/number/card.ts).
 */
function isChecked(at: usize): bool {
  askAlone();
  if (!mayBeIssued(at, 14) && !mayBeIssued(at, 16)) return false;
  let digits = 0;
  // Doubled from the first digit on, and from the second.
  let first: u32 = 0;
  let second: u32 = 0;
  let group = at;
  let mark: u32 = 0;
  let isOfFours = true;
  for (let n = 0; n < 5 && digits < 20; n++) {
    let each = group;
    for (let c = peek(each); isDigit(c); c = peek(++each)) {
      const digit = c - 48;
      const twice = digit < 5 ? digit * 2 : digit * 2 - 9;
      first += (digits & 1) == 0 ? twice : digit;
      second += (digits & 1) == 0 ? digit : twice;
      digits++;
    }
    const size = each - group;
    const isPrinted = n == 2 ? !isOfFours && (size == 4 || size == 5) : isOfFours && size <= 4;
    if (digits > 12 && digits < 20 && isPrinted && ((digits & 1) == 0 ? first : second) % 10 == 0 && mayBeIssued(at, digits)) return true;
    // Fours, or a six behind the first.
    if (size != 4) {
      if (n != 1 || size != 6) return false;
      isOfFours = false;
    } else if (n == 2 && !isOfFours) return false;
    if (n == 0) mark = peek(each);
    if (peek(each) != mark || groupEnd(each) == 0 || groupStart != each + 1) return false;
    group = groupStart;
  }
  return false;
}

/**
 * A bare group stands before this one, which is the middle of something longer then, as `isBehindDigits` in transforms/scrub/number/edge.ts
 * says. Only what was found right before makes it otherwise, and what stands behind that is looked at there, whatever is said here.
 */
function isBehindDigits(at: usize, size: usize): bool {
  if (peek(at - 1) != 32) return false;
  let group = at - 1;
  while (at - group < 8 && isDigit(peek(group - 1))) group--;
  const digits = at - 1 - group;
  if (digits == 2) return size == 2 && !isWord(peek(group - 1));
  if (isStart(group)) return digits >= 3;
  return peek(group - 1) == 32 && (digits >= 3 || (digits == 1 && isDigit(peek(group - 2))));
}

/** By its first two digits, of which there are these as bits behind each first one (`issuers` in transforms/scrub/number/card.ts). */
function mayBeIssued(at: usize, size: u32): bool {
  const second: u32 = 1 << (peek(at + 1) - 48);
  switch (peek(at) - 48) {
    case 2: return size == 16 && (second & 0b0011111100) != 0;
    case 3: return size > 15 ? second == 1 << 5 : size > 13;
    case 4: return size == 16 || size == 19;
    case 5: return size > 15 && (second & 0b0100111111) != 0;
    case 6: return size > 15 && (second & 0b0010111101) != 0;
    case 8: return size > 15 && (second & 0b0000000110) != 0;
    default: return false;
  }
}

/**
 * `12 34 56 78 90 12 34 56 78`: as many groups or digits as are read, and nothing but a blank between any two. A number without a
 * zero before it is all that is read, and these are more digits than one has (`findNational` in transforms/scrub/number/phone.ts).
 */
function isRow(at: usize, end: usize): bool {
  if (isOneOf(at, ZERO)) return false;
  let close = end;
  let digits = end - at;
  let without = digits;
  let isThousands = digits <= 3;
  for (let count = 1; count < MOST_GROUPS; count++) {
    if (peek(close) != 32 || !isDigit(peek(close + 1))) return false;
    let next = close + 1;
    while (isDigit(peek(next))) next++;
    const size = next - close - 1;
    if (digits + size > MOST_DIGITS) break;
    without = digits;
    digits += size;
    close = next;
    if (size != 3) isThousands = false;
  }
  // The last group may belong to a longer word.
  if (without <= LONGEST && (digits <= LONGEST || peek(close) != 32)) return false;
  return !isThousands || (isDigit(peek(close + 1)) && !isPriced(at));
}

/** A currency may stand before it. */
function isPriced(at: usize): bool {
  for (let each = at - 3; each < at; each++) if (isLetter(peek(each)) || peek(each) == 36) return true;
  return false;
}


/** One mark, and two digits. */
function isPair(end: usize): bool {
  return isSeparator(peek(end)) && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && !isDigit(peek(end + 3));
}

/** ISO/IEC 7812-1 annex B. */
export function luhn(at: usize, end: usize): bool {
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
