/**
 * @module
 * Whether groups of digits may be a number as some region writes it (`findNational` in transforms/scrub/number/phone.ts).
 */
import { isLetter, peek } from '../text/character';
import { hasLetters, mayBeForeign } from '../text/language';
import { to } from '../text/search';
import { isOneOf, ZERO } from '../text/value';
import { ALL_REGIONS, isDialled, isRegional, noteSize, printedBy } from './dialled';
import { groupEnd, groupStart, isBracketed, MOST_DIGITS, MOST_GROUPS } from './group';
import { isQuad } from './quad';

/** Digits of a number in groups, with its prefix. */
export const LONGEST: usize = 12;
const SHORTEST: usize = 7;

/**
 * Two digits or more in each group but a one in front, and nothing more behind, unless marks tie them or they begin with a zero; and what
 * a region has in such groups, where no other country's are asked for. Brackets are another matter.
 */
export function mayBeWritten(at: usize, end: usize): bool {
  const isTrunk = isOneOf(at, ZERO);
  const least: usize = isTrunk ? SHORTEST + 1 : SHORTEST;
  const isAnybodys = !isRegional() || (isTrunk ? hasLetters() : mayBeForeign() || isCalled(at));
  let digits = end - at;
  let close = end;
  let isWritten = digits <= 8;
  let singles = 0;
  let isTied = true;
  let fits = false;
  let count = 0;
  noteSize(0, digits);
  while (true) {
    count++;
    const next = groupEnd(close);
    if (isBracketed) return true;
    // Groups that other marks join to the first one are skipped with it.
    if (next != 0 && isTied && (groupStart - close != 1 || peek(close) == 47)) return isAnybodys || mayBeTied(at, end, isTrunk);
    const size = next - groupStart;
    const isLast =
      next == 0 || count == MOST_GROUPS || groupStart - close != 1 || digits + size > MOST_DIGITS || isQuad(groupStart, 46) || isQuad(groupStart, 45);
    const fitted = fits;
    fits =
      isWritten && count > 1 && digits >= least && digits <= LONGEST && (singles == 0 || (isTrunk && singles == 1 && count > 3)) &&
      (count > 2 || peek(end) != 46 || (isTrunk && size > 5)) && (isAnybodys || mayBeOfRegion(at, close, count, isTrunk));
    // The last group may belong to a longer word.
    if (fits ? isTrunk || isTied || isLast || peek(close) == 47 : fitted && isLast) return true;
    if (next == 0 || count == MOST_GROUPS || digits + size > MOST_DIGITS) return false;
    // More groups make no number, and no bracket follows.
    if (!isTied && !fits && digits > LONGEST && !mayBracket(close)) return false;
    if (size == 1) singles++;
    if (size > 8) isWritten = false;
    if (peek(close) == 32) isTied = false;
    noteSize(count, size);
    digits += size;
    close = next;
  }
}

// @ts-ignore: decorator
@inline
function mayBeOfRegion(at: usize, close: usize, count: i32, isTrunk: bool): bool {
  return isDialled(at, close, isTrunk ? ALL_REGIONS : printedBy(count));
}

/** The same of groups of which a slash or more than one mark ties some: any of the first ones may be a number. */
function mayBeTied(at: usize, end: usize, isTrunk: bool): bool {
  let digits = end - at;
  let close = end;
  for (let count = 1; count < MOST_GROUPS; count++) {
    const next = groupEnd(close);
    if (isBracketed) return true;
    if (next == 0) return false;
    const size = next - groupStart;
    noteSize(count, size);
    digits += size;
    close = next;
    if (digits > LONGEST) return false;
    if (digits >= SHORTEST && mayBeOfRegion(at, close, count + 1, isTrunk)) return true;
  }
  return false;
}

/**
 * `fijo 912 345 678`, `tel. kom. 601 234 567`: a word of another language right before it says that it is a number, by its last three
 * letters, or all of its two (`labels` in transforms/scrub/number/phone/abroad.ts).
 */
function isCalled(at: usize): bool {
  let last = at - 1;
  if (peek(last) == 32) last--;
  if (peek(last) == 58) last--;
  if (peek(last) == 32) last--;
  if (peek(last) == 46) last--;
  if (last == at - 1 || !isLetter(peek(last))) return false;
  const third = peek(last - 2) | 32;
  switch (((peek(last - 1) | 32) << 8) | (peek(last) | 32)) {
    case 0x6e72: return true; // nr
    case 0x6576: case 0x6973: return !isLetter(peek(last - 2)); // ev is
    case 0x6e6f: return third == 102 || !isLetter(peek(last - 2)); // tfno no
    case 0x6b61: case 0x6b69: case 0x6b65: case 0x6563: case 0x7566: return third == 114; // rka rki rke rec ruf
    case 0x7779: case 0x6e75: case 0x7274: return third == 111; // owy onu ort
    case 0x656c: return third == 116 || third == 118; // tel vel
    case 0x6f6d: return third == 100 || third == 107; // dom kom
    case 0x6a6f: case 0x7865: case 0x746f: return third == 105; // ijo ixe ito
    case 0x6c66: case 0x6c6d: return third == 116; // tlf tlm
    case 0x6c65: case 0x7572: return third == 98; // ble bur
    case 0x6570: return third == 99; // cep
    case 0x736d: return third == 103; // gsm
    case 0x7369: return third == 97; // asi
    case 0x696c: return third == 118; // vil
    case 0x666e: case 0x6172: return third == 108; // lfn lar
    case 0x6c6c: return third == 101; // ell
    case 0x736f: return third == 115; // sso
    case 0x6572: return third == 109; // mer
    default: return false;
  }
}

/** A parenthesis of either kind stands among the next sixty-four characters. */
// @ts-ignore: decorator
@inline
function mayBracket(at: usize): bool {
  if (at + 64 > to) return true;
  const one = i8x16.splat(1);
  const bracket = i8x16.splat(41);
  const near = v128.or(i8x16.eq(v128.or(v128.load(at), one), bracket), i8x16.eq(v128.or(v128.load(at + 16), one), bracket));
  return v128.any_true(
    v128.or(near, v128.or(i8x16.eq(v128.or(v128.load(at + 32), one), bracket), i8x16.eq(v128.or(v128.load(at + 48), one), bracket))),
  );
}
