/**
 * @module
 * What stands beside a word that may be a code, and what it may be written with.
 */
import { isLetter, peek } from '../../text/character';
import { fourAt, isMarked, linkFour, strongFour } from '../lexicon';
import { isOfKey, isShort, wordAt } from '../strong';

/** What a password may have in it: no blank, quote, bracket, comma, colon, slash or equals sign. */
export function isPart(c: u32): bool {
  return c > 32 && c != 34 && c != 39 && c != 40 && c != 41 && c != 44 && c != 47 && c != 58 && c != 59 && c != 60 && c != 61 && c != 62 && c != 91 && c != 92 && c != 93 && c != 96 && c != 123 && c != 124 && c != 125;
}

/** `!`, `#` to `&`, `*`, `+`, `-`, `.`, `?`, `@`, `^`, `~`, `_` */
export function isTied(c: u32): bool {
  return c == 33 || (c > 34 && c < 39) || c == 42 || c == 43 || c == 45 || c == 46 || c == 63 || c == 64 || c == 94 || c == 126;
}

/** A blank, a quote or a bracket. */
// @ts-ignore: decorator
@inline
export function isFree(c: u32): bool {
  return c <= 32 || c == 34 || c == 39 || c == 40 || c > 127;
}

// @ts-ignore: decorator
@inline
export function isCapital(c: u32): bool {
  return c - 65 < 26;
}

export function isClosed(last: usize): bool {
  const next = peek(last);
  return next < 32 || next > 127 || next == 33 || next == 34 || next == 35 || next == 42 || next == 39 || next == 41 || next == 44 || next == 46 || next == 59 || next == 63;
}

/** Where the word before ends. */
export function wordBefore(start: usize): usize {
  let at = start;
  while (start - at < 3 && (peek(at - 1) == 32 || peek(at - 1) == 35 || peek(at - 1) == 34 || peek(at - 1) == 39 || peek(at - 1) == 40)) at--;
  return at;
}

/** A word for a secret, or one that stands between it and its word. */
export function isLink(end: usize): bool {
  let word = end;
  while (end - word < 24 && isLetter(peek(word - 1))) word--;
  if (peek(word - 1) == 39 || peek(word - 1) > 127) return true;
  return isMarked(linkFour, wordAt(word, end)) || isName(word, end);
}

/** `password must be … a1b22c`: one of three words before is a word for a secret. */
export function isNearName(end: usize): bool {
  let last = end;
  for (let n = 0; n < 3; n++) {
    let word = last;
    while (last - word < 24 && isLetter(peek(word - 1))) word--;
    if (isName(word, last)) return true;
    if (peek(word - 1) != 32 || !isLetter(peek(word - 2))) return false;
    last = word - 1;
  }
  return false;
}

export function isName(word: usize, end: usize): bool {
  const letters = load<u32>(word) | 0x20202020;
  if (isShort(word, letters) || (letters & 0xffffff) == 0x79656b) return true; // key
  if (end - word < 4) return false;
  // `Abholcode`, `Schluessel`
  return isOfKey(letters) || isMarked(strongFour, fourAt(letters)) || isMarked(strongFour, fourAt(load<u32>(end - 4) | 0x20202020)) || isMarked(strongFour, fourAt(load<u32>(end - 5) | 0x20202020));
}
