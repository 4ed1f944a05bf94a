/**
 * @module
 * Strong words for a secret anywhere in a text (transforms/scrub/secret/sentence/strong.ts), looked for once when they are first asked for.
 */
import { STRONG_FOUR, TOKEN_FOUR } from '../table';
import { isDigit, isLetter, peek } from '../text/character';
import { from, to } from '../text/search';
import { fourAt, isMarked, proseFour, strongFour, tokenFour } from './lexicon';

/** What a text has: a strong word, one of a key, one that people write. */
export const STRONG: i32 = 1;
export const TOKEN: i32 = 2;
export const PROSE: i32 = 4;

/** Bits of what the text has, -1 where nobody has asked. */
let strong: i32 = -1;

/** Of a text that has not been asked. */
export function startStrong(): void {
  strong = -1;
}

export function strongOf(): i32 {
  if (strong < 0) strong = readStrong();
  return strong;
}

function readStrong(): i32 {
  let found = 0;
  for (let at = from; at < to; at++) {
    const letters = load<u32>(at) | 0x20202020;
    const key = fourAt(letters);
    if ((found & STRONG) == 0 && ((isMarked(strongFour, key) && isStrong(at, letters)) || isShort(at, letters))) found |= STRONG;
    if (isOfKey(letters) || ((letters & 0xffffff) == 0x79656b && isEnd(letters >> 24))) found |= TOKEN; // key
    if ((found & PROSE) == 0 && isLetter(peek(at)) && !isLetter(peek(at - 1)) && isAlone(at) && isMarked(proseFour, wordAt(at, to))) found |= PROSE;
    if (found == (STRONG | TOKEN | PROSE)) break;
  }
  return found;
}

/** The letters are among those of a table, and no part of `block`, `gateway`, `encode`. */
function isStrong(at: usize, letters: u32): bool {
  const before = peek(at - 1) | 32;
  switch (letters) {
    case 0x6b636f6c: // lock
      return !isLetter(before) || before == 100;
    case 0x65746167: case 0x726f6f64: // gate door
      return !isLetter(before) && isEnd(peek(at + 4) | 32);
    case 0x73657274: // tresor
      return (peek(at + 4) | 32) == 111;
    case 0x65646f63: { // code
      const first = peek(at - 2) | 32;
      return !((before == 110 && first == 101) || (before == 101 && first == 100) || (before == 105 && first == 110) || (before == 112 && first == 111));
    }
  }
  return isOf(STRONG_FOUR, letters);
}

/** No digit is in the same word. */
function isAlone(at: usize): bool {
  let end = at;
  while (end - at < 24 && isLetter(peek(end))) end++;
  return !isDigit(peek(at - 1)) && !isDigit(peek(end));
}

/** The letters are among those of a token, a cookie, a session. */
export function isOfKey(letters: u32): bool {
  return isMarked(tokenFour, fourAt(letters)) && isOf(TOKEN_FOUR, letters);
}

/** What is marked says little of what is no letter. */
function isOf(table: string, letters: u32): bool {
  for (let i = 0; i < table.length; i += 4) {
    let n = 0;
    while (n < 4 && <u32>table.charCodeAt(i + n) == ((letters >> (n << 3)) & 0xff)) n++;
    if (n == 4) return true;
  }
  return false;
}

export function isShort(at: usize, letters: u32): bool {
  const next = letters >> 24;
  switch (letters & 0xffffff) {
    case 0x6e6970: // pin, pincode, pinkode, pinnummer
      return !isLetter(peek(at - 1)) && (isEnd(next) || next == 99 || next == 107 || next == 110);
    case 0x656c63: case 0x727574: // cle tur
      return !isLetter(peek(at - 1)) && isEnd(next);
    case 0x6b7570: case 0x70746f: case 0x61666d: case 0x647770: case 0x70646d: // puk otp mfa pwd mdp
    case 0x772f70: // p/w
      return true;
    case 0x6e6174: // tan, mtan
      return isEnd(next) && (!isLetter(peek(at - 1)) || (peek(at - 1) | 32) == 109 || (peek(at - 1) | 32) == 115);
    case 0x646f6b: // kod
      return !isLetter(peek(at - 1)) && !isLetter(next);
  }
  // `2fa`
  if (isDigit(letters & 0xff) && ((letters >> 8) & 0xffff) == 0x6166) return true;
  const two = letters & 0xffff;
  return (
    ((two == 0x7770 || two == 0x7777) && !isLetter(peek(at - 1)) && !isLetter((letters >> 16) & 0xff)) || // pw ww
    (two == 0x3a70 && !isLetter(peek(at - 1))) // p:
  );
}

/** The end of a word, or of its plural. */
// @ts-ignore: decorator
@inline
function isEnd(c: u32): bool {
  return !isLetter(c) || c == 115;
}

/** The first four letters of a word, and none in place of those that it does not have. */
export function wordAt(start: usize, end: usize): u32 {
  let size: usize = 0;
  while (size < 4 && start + size < end && isLetter(peek(start + size))) size++;
  const letters = load<u32>(start) | 0x20202020;
  return fourAt(size == 4 ? letters : letters & ((1 << <u32>(size << 3)) - 1));
}
