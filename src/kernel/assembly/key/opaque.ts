/**
 * @module
 * Ids of letters and digits that are not hexadecimal and reveal nothing either: of a cluster, a session, a digest in Base64.
 */
import { mayBeStrong } from '../secret/strong';
import { CAPITAL, caseOf, isDigit, isLetter, isOutside, isQuote, peek, SMALL } from '../text/character';
import { codedOf, mayBeText } from './coding';
import { isFront } from './tied';

/** A shorter one may be words. */
const SHORTEST: usize = 20;
const LONGEST: usize = 64;
/** More digits in a row may be somebody's number. */
const MOST_DIGITS: u32 = 6;
const FEWEST_DIGITS: u32 = 3;

/** Whether a word is one, by what it has in it and what stands beside it. It begins as no key does, ends as no word does, and is no text. */
export function isOpaque(from: usize, to: usize): bool {
  const size = to - from;
  if (size < SHORTEST || size > LONGEST || !isApart(from, to)) return false;
  let digits: u32 = 0;
  let run: u32 = 0;
  let cases: u32 = 0;
  for (let at = from; at < to; at++) {
    const c = peek(at);
    if (isDigit(c)) {
      digits++;
      if (++run > MOST_DIGITS) return false;
    } else {
      run = 0;
      cases |= caseOf(c);
    }
  }
  if (digits < FEWEST_DIGITS || cases != (SMALL | CAPITAL)) return false;
  return !isFront(from) && !isWord(from) && !isWordlike(to) && !mayBeText(from, to);
}

/** How long the digest is that `digestAround` found. */
export let digestSize: usize = 0;

/**
 * A digest in Base64 (RFC 4648 §4) of which a word is a part: `SHA256:+4Fd2k5xxvFodKOn…/XN2DE`.
 *
 * @param end - of the text
 * @returns where it begins; 0 for none
 */
export function digestAround(from: usize, to: usize, end: usize): usize {
  let last = to;
  while (last < end && last - from <= LONGEST && isOfDigest(peek(last))) last++;
  let size = last - from;
  while (size <= LONGEST && isOfDigest(peek(last - size - 1))) size++;
  // Of 160, 256 and 384 bits. What stands before may be a path.
  digestSize = size < 43 ? 27 : size < 64 ? 43 : 64;
  const first = last - digestSize;
  return size >= digestSize && first <= from && isDigest(first, last) ? first : 0;
}

/** None of its parts is a word, none of its signs belongs to a number. */
function isDigest(from: usize, to: usize): bool {
  if (!isApart(from, to)) return false;
  let digits: u32 = 0;
  let cases: u32 = 0;
  let letters: u32 = 0;
  let figures: u32 = 0;
  let before: u32 = 0;
  for (let at = from; at < to; at++) {
    const c = peek(at);
    if (isDigit(c)) {
      digits++;
      if (++figures > MOST_DIGITS || (figures > 3 && peek(at - figures) == 43)) return false; // +
      letters = 0;
    } else if (isLetter(c)) {
      letters = isLetter(before) && caseOf(before) == caseOf(c) ? letters + 1 : 1;
      if (letters > MOST_LETTERS || (at > from && !isLetter(before) && !isDigit(before) && mayBegin(at, to))) return false;
      cases |= caseOf(c);
      figures = 0;
    } else {
      if (isDigit(before) && isDigit(peek(at + 1))) return false;
      letters = figures = 0;
    }
    before = c;
  }
  return digits >= FEWEST_DIGITS && cases == (SMALL | CAPITAL) && !isFront(from) && !isWord(from) && !isWordlike(to) && !mayBeText(from, to);
}

/** Behind a sign of it: a strong word for a secret, or text in Base64. */
function mayBegin(at: usize, to: usize): bool {
  return mayBeStrong(at) || (to - at >= LEAST_TEXT && codedOf(at, to - at) != 0);
}
const LEAST_TEXT: usize = 22;

/** It begins with a word, or with as many letters, or in its first letters is one: `mobilexLH0XXTC…`, `kFMfDZapassword22z…` */
function isWord(from: usize): bool {
  if (mayBeStrong(from)) return true;
  let at = from;
  while (at - from <= MOST_LETTERS && isLetter(peek(at)) && (peek(at) & 32) == (peek(from) & 32)) at++;
  if (at - from > MOST_LETTERS) return true;
  for (at = from; isLetter(peek(at)); at++)
    switch (load<u32>(at) | 0x20202020) {
      case 0x77737361: case 0x776e6e65: case 0x77746863: // assw ennw chtw
        return true;
    }
  return false;
}

/** More letters of one case in a row may be a word. */
const MOST_LETTERS: u32 = 6;

// @ts-ignore: decorator
@inline
function isOfDigest(c: u32): bool {
  return isDigit(c) || isLetter(c) || c == 43 || c == 47; // + /
}

/** Its last three letters are of one case: `…Password`, `…TOKEN`, `…pin` may say what follows. */
function isWordlike(to: usize): bool {
  const last = peek(to - 1);
  const second = peek(to - 2);
  const third = peek(to - 3);
  return isLetter(last) && isLetter(second) && isLetter(third) && (last & 32) == (second & 32) && (last & 32) == (third & 32);
}

/** Nothing beside it goes on with it, and no number follows that it could be the name of. */
function isApart(from: usize, to: usize): bool {
  const before = peek(from - 1);
  if (!(isOutside(from - 1) || before == 32 || before == 40 || before == 47 || before == 58 || before == 60 || before == 61 || before == 91 || isQuote(before)))
    return false;
  let at = to;
  for (let c = peek(at); at - to < 4 && (c == 32 || c == 41 || c == 44 || c == 59 || c == 62 || c == 93 || isQuote(c) || (c == 58 && at > to && !isQuote(peek(at - 1)))); c = peek(++at));
  const next = peek(at);
  return isOutside(at) || (at > to && isLetter(next));
}
