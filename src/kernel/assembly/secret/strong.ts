/**
 * @module
 * Strong words for a secret anywhere in a text (transforms/scrub/secret/sentence/around/strong.ts), looked for once when they are first asked for.
 */
import { region } from '../memory/layout';
import { STRONG_FOUR, TOKEN_FOUR } from '../table';
import { isDigit, isLetter, peek } from '../text/character';
import { from, to } from '../text/search';
import { fourAt, isMarked, proseFour, strongFour, tokenFour } from './lexicon';

/** What a text has: a strong word, one of a key. */
export const STRONG: i32 = 1;
export const TOKEN: i32 = 2;

/** Bits of what the text has, and whether it has a word that people write; -1 where nobody has asked. */
let strong: i32 = -1;
let prose: i32 = -1;

/** Of a text that has not been asked. */
export function startStrong(): void {
  strong = prose = -1;
}

export function strongOf(): i32 {
  if (strong < 0) strong = readStrong();
  return strong;
}

/** A word that people write, and programs do not. */
export function hasProse(): bool {
  if (prose >= 0) return prose != 0;
  prose = 0;
  for (let at = from; at < to && prose == 0; at++)
    if (isLetter(peek(at)) && !isLetter(peek(at - 1)) && isAlone(at) && isMarked(proseFour, wordAt(at, to))) prose = 1;
  return prose != 0;
}

/**
 * How the words begin, for sixteen places at a time: for each of the first three characters, by its lower and its upper half, a bit for
 * each eighth of the words that have it there.
 */
let starts: usize = 0;
const HALF: usize = 16;

/** @returns 0 where there is no room */
export function setupStrong(): bool {
  starts = region(6 * HALF);
  if (starts == 0) return false;
  for (let i = 0; i < STRONG_FOUR.length; i += 4) markStart(STRONG_FOUR, i);
  for (let i = 0; i < TOKEN_FOUR.length; i += 4) markStart(TOKEN_FOUR, i);
  // The third letter of two may be any (`isShort`).
  for (let i = 0; i < SHORT.length; i += 3) markStart(SHORT, i);
  return true;
}
const SHORT: string = 'keypincleturpukotpmfapwdmdpp/wtankod*fapw*ww*p:*';

function markStart(words: string, i: i32): void {
  const bit = 1 << (words.charCodeAt(i) & 7);
  for (let n = 0; n < 3; n++) {
    const c = words.charCodeAt(i + n);
    const half = starts + <usize>(2 * n) * HALF;
    if (c == 42) for (let each: usize = 0; each < 2 * HALF; each++) store<u8>(half + each, load<u8>(half + each) | bit);
    else {
      store<u8>(half + (c & 15), load<u8>(half + (c & 15)) | bit);
      store<u8>(half + HALF + (c >> 4), load<u8>(half + HALF + (c >> 4)) | bit);
    }
  }
}

// @ts-ignore: decorator
@inline
function mayStand(at: usize, n: usize): v128 {
  const text = v128.or(v128.load(at + n), i8x16.splat(32));
  const lower = i8x16.swizzle(v128.load(starts + 2 * n * HALF), v128.and(text, i8x16.splat(15)));
  return v128.and(lower, i8x16.swizzle(v128.load(starts + (2 * n + 1) * HALF), i8x16.shr_u(text, 4)));
}

function readStrong(): i32 {
  let found = 0;
  for (let block = from; block < to; block += 16) {
    const may = v128.and(v128.and(mayStand(block, 0), mayStand(block, 1)), mayStand(block, 2));
    for (let hits = i8x16.bitmask(i8x16.ne(may, i8x16.splat(0))); hits; hits &= hits - 1) {
      const at = block + ctz(hits);
      if (at >= to) return found;
      const letters = load<u32>(at) | 0x20202020;
      if ((found & STRONG) == 0 && ((isMarked(strongFour, fourAt(letters)) && isStrong(at, letters)) || isShort(at, letters))) found |= STRONG;
      if ((letters & 0xffffff) == 0x79656b && isEnd(letters >> 24)) found |= isNamedKey(at) ? STRONG | TOKEN : TOKEN; // key
      else if (isOfKey(letters)) found |= TOKEN;
      if (found == (STRONG | TOKEN)) return found;
    }
  }
  return found;
}

/** Whether a word begins here, or may, that is a strong one or one of a key. */
export function mayBeStrong(at: usize): bool {
  const letters = load<u32>(at) | 0x20202020;
  return isMarked(strongFour, fourAt(letters)) || isShort(at, letters) || (letters & 0xffffff) == 0x79656b || isOfKey(letters); // key
}

/**
 * `recovery key`: a blank or a dash, and before it the last letters of what such a key is for (`sure` in
 * transforms/scrub/secret/sentence/around/strong.ts).
 */
function isNamedKey(at: usize): bool {
  const mark = peek(at - 1);
  if (mark != 32 && mark != 45) return false;
  switch ((load<u32>(at - 4) | 0x20202020) & 0xffffff) {
    // …ion …ify …rif …ity …ess …gin …nin …-in …gon …-on …ock …ery …try …kup …-up …cue …emp …ary …oor
    case 0x6e6f69: case 0x796669: case 0x666972: case 0x797469: case 0x737365: case 0x6e6967: case 0x6e696e: case 0x6e692d: case 0x6e6f67:
    case 0x6e6f2d: case 0x6b636f: case 0x797265: case 0x797274: case 0x70756b: case 0x70752d: case 0x657563: case 0x706d65: case 0x797261: case 0x726f6f:
    // …ate …arm …ime …uth …tor …zed …sed …sms …ted …app …gle …tep …ing …box …afe …age …ker …est …set …git
    case 0x657461: case 0x6d7261: case 0x656d69: case 0x687475: case 0x726f74: case 0x64657a: case 0x646573: case 0x736d73: case 0x646574: case 0x707061:
    case 0x656c67: case 0x706574: case 0x676e69: case 0x786f62: case 0x656661: case 0x656761: case 0x72656b: case 0x747365: case 0x746573: case 0x746967:
    // …nse …nce
    case 0x65736e: case 0x65636e:
      return true;
    default:
      return false;
  }
}

/** The letters are among those of a table, and no part of `block`, `gateway`, `encode`. */
function isStrong(at: usize, letters: u32): bool {
  const before = peek(at - 1) | 32;
  switch (letters) {
    case 0x6b636f6c: // lock
      return !isLetter(before) || before == 100;
    case 0x65746167: case 0x726f6f64: // gate door
      return !isLetter(before) && isEnd(peek(at + 4) | 32);
    case 0x73736170: { // password, passphrase, passcode, passe, pass:
      const next = peek(at + 4) | 32;
      return next == 119 || (next == 112 && (peek(at + 5) | 32) == 104) || next == 99 || next == 58 || (next == 101 && !isLetter(peek(at + 5)));
    }
    case 0x66697265: { // verify, verification
      const next = peek(at + 4) | 32;
      return before == 118 && (next == 121 ? !isLetter(peek(at + 5)) && peek(at + 5) != 95 : next == 105 || !isLetter(next));
    }
    case 0x73657274: // tresor
      return (peek(at + 4) | 32) == 111;
    case 0x65646f63: { // code
      const first = peek(at - 2) | 32;
      const next = peek(at + 4) | 32;
      if (next == 99 || next == 120) return false; // codec, codex
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
