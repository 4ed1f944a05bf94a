/**
 * @module
 * The letters of the names of secrets, three and four at a time, and of lines with an account in a fixed place: one bit for each
 * group.
 */
import { NAME_BITS } from '../memory/layout';
import { ACCOUNTS, ENDINGS, ENDINGS_FOUR, LINK_FOUR, PROSE_FOUR, STRONG_FOUR, TELLING, TELLING_FOUR, TOKEN_FOUR } from '../table';
import { isDigit, isLetter, peek } from '../text/character';

/**
 * A bit for each three letters, five bits of each letter, and for a hash of four: those that the names of secrets have in them, those at
 * their end, and the last three of either.
 */
let within: usize = 0;
let withinFour: usize = 0;
export let last: usize = 0;
export let lastFour: usize = 0;
export let lastThree: usize = 0;
/** Those of lines whose form has an account. */
let accounts: usize = 0;
/** Those of strong words for a secret, of words for a key, of words beside one, and of words of people (around.ts). */
export let strongFour: usize = 0;
export let tokenFour: usize = 0;
export let linkFour: usize = 0;
export let proseFour: usize = 0;

/** As many tables. */
export const NAME_TABLES: usize = 10;

/** @param room - NAME_BITS bytes of zeros for each table */
export function setupNames(room: usize): void {
  within = room;
  withinFour = room + NAME_BITS;
  last = room + NAME_BITS * 2;
  lastFour = room + NAME_BITS * 3;
  lastThree = room + NAME_BITS * 4;
  accounts = room + NAME_BITS * 5;
  strongFour = room + NAME_BITS * 6;
  tokenFour = room + NAME_BITS * 7;
  linkFour = room + NAME_BITS * 8;
  proseFour = room + NAME_BITS * 9;
  for (let i = 0; i < STRONG_FOUR.length; i += 4) mark(strongFour, four(fourOf(STRONG_FOUR, i)));
  for (let i = 0; i < TOKEN_FOUR.length; i += 4) mark(tokenFour, four(fourOf(TOKEN_FOUR, i)));
  for (let i = 0; i < LINK_FOUR.length; i += 4) mark(linkFour, four(fourOf(LINK_FOUR, i)));
  for (let i = 0; i < PROSE_FOUR.length; i += 4) mark(proseFour, four(fourOf(PROSE_FOUR, i)));
  for (let i = 0; i < ACCOUNTS.length; i += 4) mark(accounts, four(fourOf(ACCOUNTS, i)));
  for (let i = 0; i < TELLING.length; i += 3) mark(within, threeOf(TELLING, i));
  for (let i = 0; i < TELLING_FOUR.length; i += 4) mark(withinFour, four(fourOf(TELLING_FOUR, i)));
  for (let i = 0; i < ENDINGS.length; i += 3) {
    mark(last, threeOf(ENDINGS, i));
    mark(lastThree, threeOf(ENDINGS, i));
  }
  for (let i = 0; i < ENDINGS_FOUR.length; i += 4) {
    mark(lastFour, four(fourOf(ENDINGS_FOUR, i)));
    mark(lastThree, threeOf(ENDINGS_FOUR, i + 1));
  }
}

function threeOf(letters: string, i: i32): u32 {
  return place(letters.charCodeAt(i), letters.charCodeAt(i + 1), letters.charCodeAt(i + 2));
}

function fourOf(letters: string, i: i32): u32 {
  return ((letters.charCodeAt(i) & 31) << 15) | threeOf(letters, i + 1);
}

/** Of four letters as they stand in memory. */
// @ts-ignore: decorator
@inline
export function fourAt(letters: u32): u32 {
  return four(((letters & 31) << 15) | (((letters >> 8) & 31) << 10) | (((letters >> 16) & 31) << 5) | ((letters >> 24) & 31));
}

/** A place for four letters. By this factor few that words of logs have share one with those of a name. */
// @ts-ignore: decorator
@inline
export function four(letters: u32): u32 {
  return (letters * 0x555d87a1) >> 17;
}

function mark(bits: usize, at: u32): void {
  const byte = bits + (at >> 3);
  store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(at & 7)));
}

// @ts-ignore: decorator
@inline
export function isMarked(bits: usize, at: u32): bool {
  return ((load<u8>(bits + (at >> 3)) >> <u8>(at & 7)) & 1) != 0;
}

// @ts-ignore: decorator
@inline
export function place(a: u32, b: u32, c: u32): u32 {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** `pw`, and no letter behind. */
export const PW: u32 = (16 << 5) | 23;
export const KEY: u32 = (11 << 10) | (5 << 5) | 25;

/** What is marked says little of what is no letter. Before the text is the end of a line. */
function isHint(start: usize, text: usize): bool {
  for (let i = 0; i < ACCOUNTS.length; i += 4) {
    let n = 0;
    while (n < 4) {
      const c = start + n < text ? 10 : folded(peek(start + n));
      if (<u32>ACCOUNTS.charCodeAt(i + n) != c) break;
      n++;
    }
    if (n == 4) return true;
  }
  return false;
}

/** A small letter for a capital, and a zero for any digit. */
// @ts-ignore: decorator
@inline
function folded(c: u32): u32 {
  return isLetter(c) ? c | 32 : isDigit(c) ? 48 : c;
}

/** Whether the form of a line may have an account (transforms/scrub/person/place.ts, row.ts). */
export function mayHaveAccount(start: usize, end: usize): bool {
  let letters: u32 = 10;
  for (let at = start; at < end; at++) {
    const c: u32 = folded(load<u8>(at));
    letters = ((letters << 5) | (c & 31)) & 0xfffff;
    if ((isMarked(accounts, four(letters)) && isHint(at - 3, start)) || (c == 126 && (peek(at - 1) == 91 || peek(at - 1) == 58)) || (c == 64 && (peek(at - 1) == 40 || peek(at - 1) == 60))) return true;
  }
  return false;
}

/** Whether the letters of a secret's name are among these. */
export function isAmong(start: usize, end: usize): bool {
  return hasName(start, end, true);
}

/** The same of a password's and a key's names, none of which has so few letters as a code's but `key`. */
export function isOfWord(start: usize, end: usize): bool {
  return hasName(start, end, false);
}

function hasName(start: usize, end: usize, isOfCodes: bool): bool {
  let letters: u32 = 0;
  let size = 0;
  for (let at = start; at < end; at++) {
    const c: u32 = load<u8>(at);
    if (!isLetter(c)) {
      size = 0;
      continue;
    }
    letters = ((letters << 5) | (c & 31)) & 0xfffff;
    size++;
    const three = letters & 0x7fff;
    if (size > 2 && (isOfCodes ? isMarked(within, three) : three == KEY)) return true;
    if ((letters & 0x3ff) == PW && isOfCodes && !isLetter(load<u8>(at + 1))) return true;
    if (size > 3 && isMarked(withinFour, four(letters))) return true;
  }
  return false;
}
