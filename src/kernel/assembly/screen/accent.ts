/**
 * @module
 * Accented letters and typographic marks, read as people type them without: `é` as `e`, `“` as `"` (`kernel/accents.ts`). A word may
 * say something with its accents or without, and a mark as it is typed, so a text with any is looked at twice, the second time
 * with characters in their place that say nothing. What both times say the same hangs on none of them.
 */
import { region } from '../memory/layout';
import { PLAIN_LETTERS, PLAIN_LETTERS_SIZE, SAYING, SAYING_FOUR } from '../table';
import { isDigit, isLetter, peek } from '../text/character';

/** Longest text in which accents are read (`longest` in transforms/scrub/scan/scan.ts), and most of them. */
const LONGEST: usize = 8192;
const MOST: u32 = 2048;

/** `q`: no known word has it in place of an accented letter. `~`: a sign that means nothing. */
const NOBODYS: u32 = 113;
const SIGN: u32 = 126;

/** `>`, which is typed for an arrow. */
const ARROW: u32 = 62;

/** Where accents and marks have been replaced, from left to right, and how many there are. */
let places: usize = 0;
export let accents: u32 = 0;

/** Bits for three letters and for four of words that say what a value is. */
const three = memory.data(1024);
const four = memory.data(1024);

export function setupAccents(): bool {
  places = region(MOST * 4);
  for (let i = 0; i < SAYING.length; i += 3) mark(three, lettersOf(SAYING, i, 3));
  for (let i = 0; i < SAYING_FOUR.length; i += 4) mark(four, lettersOf(SAYING_FOUR, i, 4));
  return places != 0;
}

/** Of a text that has not been read. */
export function startAccents(): void {
  accents = 0;
}

/** How many bytes the character has that was read last. */
export let width: usize = 0;

/** @returns what is typed in place of the character at a place; 0 where that is not known */
export function typedAt(at: usize, end: usize): u32 {
  const lead: u32 = load<u8>(at);
  const second: u32 = load<u8>(at, 1);
  width = 2;
  if (lead >= 0xc3 && lead <= 0xc9) {
    const letter = ((lead - 0xc3) << 6) | (second & 0x3f);
    return at + 1 < end && letter < PLAIN_LETTERS_SIZE ? load<u8>(PLAIN_LETTERS + letter) : 0;
  }
  if (lead == 0xc2) {
    switch (second) {
      case 0xa0: // a blank that keeps words together
        return 32;
      case 0xab: case 0xbb: // « »
        return 34;
      case 0xa1: // ¡
        return 33;
      case 0xbf: // ¿
        return 63;
      case 0xa3: case 0xa9: case 0xae: case 0xb1: case 0xb7: // £ © ® ± ·
        return SIGN;
      case 0xb5: // µ
        return isMeasured(at) ? SIGN : 0;
      default:
        return 0;
    }
  }
  width = 3;
  if (lead != 0xe2 || at + 2 >= end) return 0;
  if (second == 0x86) return load<u8>(at, 2) == 0x92 && isBetweenWords(at) ? ARROW : 0; // →
  if (second == 0x82) return load<u8>(at, 2) == 0xac ? SIGN : 0; // €
  if (second != 0x80) return 0;
  switch (load<u8>(at, 2)) {
    case 0x93: case 0x94: // – —
      return 45;
    case 0x98: case 0x99: // ‘ ’
      return 39;
    case 0x9c: case 0x9d: case 0x9e: // “ ” „
      return 34;
    case 0xa2: // •
      return SIGN;
    case 0xa6: // …
      return 46;
    case 0xaf: // a narrow blank
      return 32;
    default:
      return 0;
  }
}

/** `12.3µs`: a few digits, and not the last ones of somebody's number. */
function isMeasured(at: usize): bool {
  if (load<u8>(at, 2) != 115 || isLetter(load<u8>(at, 3))) return false;
  let before = load<u8>(at - 1) == 32 ? at - 2 : at - 1;
  const last = before;
  let dots = 0;
  for (; last - before < MEASURE && (isDigit(load<u8>(before)) || load<u8>(before) == 46); before--) if (load<u8>(before) == 46) dots++;
  if (before == last || last - before == MEASURE || dots > 1) return false;
  const c: u32 = load<u8>(before);
  return c != 45 && c != 41 && c != 43 && !(c == 32 && isDigit(load<u8>(before - 1))); // - ) +
}
const MEASURE: usize = 9;

/** `idle → active`: it stands between no numbers, versions or quotes. */
function isBetweenWords(at: usize): bool {
  const before: u32 = load<u8>(load<u8>(at - 1) == 32 ? at - 2 : at - 1);
  const behind = load<u8>(at, 3) == 32 ? at + 4 : at + 3;
  return (isLetter(before) || before == 41 || before == 93) && (load<u8>(behind) == 47 || (isLetter(load<u8>(behind)) && !isDigit(load<u8>(behind, 1)))); // ) ] /
}

/** @returns false where there are too many */
export function noteAccent(at: usize): bool {
  if (accents == MOST) return false;
  store<u32>(places + (<usize>accents << 2), <u32>at);
  accents++;
  return true;
}

/** Puts what says nothing in their place. */
export function hideAccents(): void {
  for (let i: u32 = 0; i < accents; i++) {
    const at = placeOf(i);
    store<u8>(at, <u8>(isLetter(peek(at)) ? NOBODYS : SIGN));
  }
}

/** Whether one stands from a place to another. */
export function hasAccent(from: usize, to: usize): bool {
  let low: u32 = 0;
  let high = accents;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(middle) < from) low = middle + 1;
    else high = middle;
  }
  return low < accents && placeOf(low) < to;
}

// @ts-ignore: decorator
@inline
function placeOf(index: u32): usize {
  return load<u32>(places + (<usize>index << 2));
}

/** Whether each word with an accent stands apart, and none, nor an arrow, near a word that says what a value is: it may be in another language. */
export function areWords(from: usize, to: usize): bool {
  if (to - from > LONGEST) return false;
  let done = from;
  let asked = from;
  for (let i: u32 = 0; i < accents; i++) {
    const at = placeOf(i);
    const isWord = isLetter(peek(at));
    if (!isWord && peek(at) != ARROW) continue;
    if (isWord && at >= done) {
      let start = at;
      while (start > from && isLetter(peek(start - 1))) start--;
      done = at + 1;
      while (done < to && isLetter(peek(done))) done++;
      if (!isApart(start - 1, -1, from, to) || !isApart(done, 1, from, to)) return false;
    }
    const first = at - from < BEFORE ? from : at - BEFORE;
    const last = min(to, at + BEHIND);
    if (isSaying(max(first, asked), last)) return false;
    asked = max(asked, last);
  }
  return true;
}

/** No word that says what a value is changes by an accent that is farther from its first letters (`isToldNear` in transforms/scrub/scan/accented.ts). */
const BEFORE: usize = 64;
const BEHIND: usize = 56;

/** As in `kernel/accents.ts`. */
function isApart(at: usize, step: isize, from: usize, to: usize): bool {
  if (at < from || at >= to) return true;
  const c = peek(at);
  if (isMark(c) || (c != SIGN && c != ARROW && hasAccent(at, at + 1))) return true;
  const beyond = at + step;
  if (c == 46 || c == 58) return beyond < from || beyond >= to || isMark(peek(beyond)); // . :
  return c == 45 && beyond >= from && beyond < to && !hasAccent(beyond, beyond + 1) && (peek(beyond) == 32 || isLetter(peek(beyond)));
}

function isMark(c: u32): bool {
  switch (c) {
    case 9: case 10: case 13: case 32: case 33: case 34: case 39: // a blank, the end of a line ! " '
    case 40: case 41: case 44: case 59: case 63: case 91: case 93: // ( ) , ; ? [ ]
      return true;
    default:
      return false;
  }
}

function isSaying(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) {
    const letters = load<u32>(at) | 0x20202020;
    if (has(four, letters) && isAmong(letters, SAYING_FOUR, 4)) return true;
    if (has(three, letters & 0xffffff) && isAmong(letters & 0xffffff, SAYING, 3)) return true;
    if ((letters & 0xffff) == 0x7770) return true; // pw
    if ((letters & 0xffffff) == 0x6e6174 && !isLetter(letters >> 24)) return true; // tan
    if (letters == 0x20777720) return true; // ww
  }
  return false;
}

/** Others share their bit. */
function isAmong(letters: u32, list: string, size: i32): bool {
  for (let i = 0; i < list.length; i += size) if (lettersOf(list, i, size) == letters) return true;
  return false;
}

function lettersOf(text: string, at: i32, count: i32): u32 {
  let letters: u32 = 0;
  for (let i = count - 1; i >= 0; i--) letters = (letters << 8) | text.charCodeAt(at + i) | 32;
  return letters;
}

// @ts-ignore: decorator
@inline
function bitOf(letters: u32): u32 {
  return (letters * 0x555d87a1) >> 19;
}

function mark(bits: usize, letters: u32): void {
  const bit = bitOf(letters);
  const at = bits + (bit >> 3);
  store<u8>(at, <u8>(load<u8>(at) | (1 << <u8>(bit & 7))));
}

// @ts-ignore: decorator
@inline
function has(bits: usize, letters: u32): bool {
  const bit = bitOf(letters);
  return ((load<u8>(bits + (bit >> 3)) >> (bit & 7)) & 1) != 0;
}
