/**
 * @module
 * Digits that no word before describes: whether they may be somebody's by their shape alone.
 */
import { luhn } from '../card/luhn';
import { isDigit, isLetter, isQuote, isStart, isWord, peek } from '../text/character';
import { CHECKED, EIGHT, isOneOf, NINE, noted, SINGLE, SIX, ZERO } from '../text/value';
import { isApart } from './apart';
import { isDevice, isFile, isSaidBehind, isSounding, isToldBehind } from './behind';
import { ALL_REGIONS, isDialled, isRegional } from './dialled';
import { groupEnd, groupStart, isBracketed } from './group';
import { isSeparator } from './group';
import { isQuad } from './quad';

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
  // The next group.
  const second = groupEnd(end);
  const start = groupStart;
  const isOpened = isBracketed;
  // `(20851485)` is complete, whatever is around it.
  const isEnclosed = before == 40 && next == 41 && second == 0;
  if (before == 43 || (before == 40 && !isEnclosed) || (before == 60 && (next == 62 || (isSeparator(next) && (peek(at - 2) == 34 || peek(at - 3) == 34))))) return false;
  if (before == 47 && size >= 7 && isParted(at - 1)) return false;
  // `/12025550123-20261124.wav`
  if (next == 45 && size >= 10 && size < 19 && isFile(end)) return false;
  if (next == 46 && size >= 10 && size < 19 && isSounding(end) && !(size == 10 && isOneOf(at, SINGLE))) return false;
  // `[001010123456789] MSISDN[…`
  if (next == 93 && peek(end + 1) == 32 && peek(end + 2) == 77 && peek(end + 3) == 83) return false;
  if ((isSeparator(next)) && isToldBehind(end)) return false;
  // `…,13554900601,F,`, in a row of a GPS tracker
  if (before == 44 && next == 44 && size >= 10 && size <= 15 && (peek(end + 1) == 70 || peek(end + 1) == 76) && peek(end + 2) == 44) return false;
  // An IMSI, by itself or after the digit that EAP puts before it.
  if (size == 15 ? isOneOf(at, ~SINGLE) : size == 16 && (isOneOf(at, ZERO | SIX) || isIdentity(at))) return false;
  if (size >= 14 && size <= 20 && isCell(at)) return false;
  if (size >= 7 && size <= 20 && isSaidBehind(at, end, before, next)) return false;
  if (size > 1 && (size >= 12 || isSeparator(next)) && isOneOf(at, ZERO) && isPrefix(at)) return false;
  // `@`, and the opening angle bracket after the name of a caller.
  if ((next == 64 && !isOfWorker(at, end, before, isAmerican)) || (next == 58 && isDevice(end)) || (next == 34 && peek(end + 2) == 60) || (next == 32 && peek(end + 1) == 60)) return false;
  // An amount, or the number of an issue.
  if (before == 36 || before == 35) return true;
  if (hasTaken && isListed(at)) return false;
  // `8944…`; `8 944 …`
  if ((size >= 18 || second != 0) && isOneOf(at, EIGHT) && isOneOf(size > 1 ? at + 1 : start, NINE) && isLongEnough(at, end)) return false;
  // After a quoted request: its status, size and time.
  if (size == 3 && next == 32 && before == 32 && peek(at - 2) == 34) return true;
  if (size < 9) return isEnclosed ? size >= 7 : isApart(at, end, isAmerican, second, start, isOpened);
  return size < 14 || size > 20 || noted(CHECKED, at, <u32>size, <u32>luhn(at, end)) == 0;
}

/** The same of up to eleven digits in the midst of a row of groups (`isInRow` in search.ts): most that is asked has nothing to be found there. */
export function isNobodysGroup(at: usize, end: usize, isAmerican: bool): bool {
  const size = end - at;
  const second = groupEnd(end);
  const start = groupStart;
  if (size > 1 && isOneOf(at, ZERO) && isPrefix(at)) return false;
  if (isOneOf(at, EIGHT) && isOneOf(size > 1 ? at + 1 : start, NINE) && isLongEnough(at, end)) return false;
  return size > 8 || isApart(at, end, isAmerican, second, start, false);
}

/**
 * `12345678@worker`, `35670784@2026/11/24`: digits of which no plan has as many, by themselves, and no address behind the `@` (`findParty` in
 * transforms/scrub/number/phone/party.ts).
 */
function isOfWorker(at: usize, end: usize, before: u32, isAmerican: bool): bool {
  if (end - at > 9 || !(before == 32 || before == 61 || isQuote(before) || isStart(at))) return false;
  if (peek(end + 1) == 91 || isQuad(end + 1, 46) || isOneOf(at, ZERO)) return false;
  return isAmerican || (isRegional() && !isDialled(at, end, ALL_REGIONS));
}

/** The groups that begin here have as many digits as a SIM card's number. */
function isLongEnough(at: usize, end: usize): bool {
  let digits = end - at;
  for (let close = groupEnd(end); close != 0 && digits < SHORTEST_CARD; close = groupEnd(close)) digits += close - groupStart;
  return digits >= SHORTEST_CARD;
}

const SHORTEST_CARD: usize = 18;

/** Lines stand above it: one may have a name where it begins (`topicOfColumn` in transforms/scrub/number/device/subscriber.ts). */
function isCell(at: usize): bool {
  if (peek(at - 1) != 32 && peek(at - 1) != 10) return false;
  for (let each = at; !isStart(each) && at - each <= LONGEST_LINE; each--) if (peek(each - 1) == 10) return true;
  return false;
}

const LONGEST_LINE: usize = 257;

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
 * (`isChannel`, `isLink` in transforms/scrub/number/phone/party.ts): by two letters.
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
  // `12 34 56`: groups, not a list.
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
    // `x123`, `ext 123`: an extension.
    if ((c | 32) == 120 || (c | 32) == 116) return true;
    if (!isDigit(c) && !isSeparator(c)) return false;
  }
  return true;
}
