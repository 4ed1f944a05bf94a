/**
 * @module
 * Groups of digits that cannot be a number, by how many digits each has.
 */
import { areDigits, isDigit, isLetter, isStart, isWord, peek } from '../text/character';
import { mayBeForeign } from '../text/language';
import { askAlone, EIGHT, isOneOf, SINGLE, ZERO } from '../text/value';
import { groupEnd, groupStart, isBracketed, MOST_DIGITS, MOST_GROUPS } from './group';
import { isSeparator } from './group';
import { LONGEST, mayBeWritten } from './written';

/** No groups behind that a number has: not of a card (4-4, 4-6), of a device (2-6, 6-2, 8-6), of the North American plan. */
export function isApart(at: usize, end: usize, isAmerican: bool, second: usize, start: usize, isOpened: bool): bool {
  if (second == 0) return end - at >= 7;
  const a = end - at;
  const b = second - start;
  // Numbers have no groups of one digit, except for a leading 1, an 8 before three digits, and `030 2 31 25 12`.
  if (!isOpened && ((b == 1 && (a == 1 || !isOneOf(at, ZERO) || !isPair(second))) || (a == 1 && !isOneOf(at, b == 3 ? SINGLE | EIGHT : SINGLE)))) return true;
  if (!isOpened && (b == 6 || b == 2) && isTerminals(at, end)) return false;
  // More digits than a number has.
  if (a + b > LONGEST && (a != 4 || b > 6)) return true;
  if (!isOpened && b != 6 && (a != 6 || b != 2) && (a != 4 || b != 4) && isRow(at, end)) return true;
  if (isOpened) return false;
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
 * Eight digits in one or two groups, six, and one, with one mark between all of them (`isImei` in transforms/scrub/number/device/card.ts): whether
 * the check digit is right is asked there.
 */
function isTerminals(at: usize, end: usize): bool {
  const mark = peek(end);
  if (mark != 32 && mark != 45 && mark != 47) return false;
  const size = end - at;
  if (size != 8 && size != 2 && size != 6) return false;
  const serial = size == 8 ? end + 1 : at + 10;
  if (size != 8 && (!areDigits(end + 1, 8 - size) || peek(serial - 1) != mark)) return false;
  return areDigits(serial, 6) && peek(serial + 6) == mark && isDigit(peek(serial + 7)) && !isDigit(peek(serial + 8));
}

/**
 * Of the groups that begin here, the first of four, as many as a card has stand as on a card, and their front and check digit are right
 * (`findCard` in transforms/scrub/number/device/card.ts).
 */
function isChecked(at: usize): bool {
  askAlone();
  if (!mayBeIssued(at, 14) && !mayBeIssued(at, 16)) return false;
  let digits = 0;
  // The sums with every second digit doubled, from the first digit on and from the second.
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
    // Groups of four, or a six after the first.
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
 * A bare group stands before this one, which is the middle of something longer then, as `isBehindDigits` in transforms/scrub/number/group/edge.ts
 * says. Only what was found right before makes it otherwise, and what stands behind that is looked at there, whatever is said here.
 */
function isBehindDigits(at: usize, size: usize): bool {
  if (peek(at - 1) != 32) return false;
  let group = at - 1;
  while (at - group < 8 && isDigit(peek(group - 1))) group--;
  const digits = at - 1 - group;
  // `123 202-555-0123`: dashes hold a number together.
  if (digits >= 3 && peek(at + size) == 45) return false;
  if (digits == 2) return size == 2 && !isWord(peek(group - 1)) && !isOfInstant(group - 1);
  if (isStart(group)) return digits >= 3;
  return peek(group - 1) == 32 && (digits >= 3 || (digits == 1 && isDigit(peek(group - 2))));
}

/** `12:30`, `2026-11-24`: a mark of times and dates, and a digit before it. */
function isOfInstant(mark: usize): bool {
  const c = peek(mark);
  return (c == 58 || (c >= 45 && c <= 47)) && isDigit(peek(mark - 1));
}

/** By its first two digits, of which there are these as bits behind each first one (`issuers` in transforms/scrub/number/device/card.ts). */
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
