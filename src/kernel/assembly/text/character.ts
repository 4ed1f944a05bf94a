/**
 * @module
 * The text that candidates are looked for in, and what its characters are: `transforms/scrub/scan/character.ts`, for ASCII.
 */

let from: usize = 0;
let to: usize = 0;

/** The text begins at `start` and ends before `end`. */
export function look(start: usize, end: usize): void {
  from = start;
  to = end;
}

/**
 * A character. The bytes around a text, zeros, are no part of a word, a number or a date, so that whoever
 * reads on from within stops at them, and bounds need not be asked for.
 */
// @ts-ignore: decorator
@inline
export function peek(at: usize): u32 {
  return load<u8>(at);
}

// @ts-ignore: decorator
@inline
export function isStart(at: usize): bool {
  return at == from;
}

/** Before the text, or behind it. */
// @ts-ignore: decorator
@inline
export function isOutside(at: usize): bool {
  return at < from || at >= to;
}

// @ts-ignore: decorator
@inline
export function isEnd(at: usize): bool {
  return at >= to;
}

// @ts-ignore: decorator
@inline
export function isDigit(c: u32): bool {
  return c - 48 < 10;
}

// @ts-ignore: decorator
@inline
export function isLetter(c: u32): bool {
  return (c | 32) - 97 < 26;
}

// @ts-ignore: decorator
@inline
export function isHex(c: u32): bool {
  return c - 48 < 10 || (c | 32) - 97 < 6;
}

/** `\w`. */
// @ts-ignore: decorator
@inline
export function isWord(c: u32): bool {
  return c - 48 < 10 || (c | 32) - 97 < 26 || c == 95;
}

// @ts-ignore: decorator
@inline
export function isSpace(c: u32): bool {
  return c == 32 || c - 9 < 5;
}

// @ts-ignore: decorator
@inline
export function isQuote(c: u32): bool {
  return c == 34 || c == 39 || c == 92 || c == 96;
}

/** Of a word that `at` stands in. */
export function wordStart(at: usize): usize {
  while (isWord(peek(at - 1))) at--;
  return at;
}

export function wordEnd(at: usize): usize {
  while (isWord(peek(at))) at++;
  return at;
}

/** What begins there is apart from what stands before it. */
export function isApart(start: usize): bool {
  if (isStart(start)) return true;
  switch (peek(start - 1)) {
    case 10: case 32: case 34: case 39: case 40: case 44: case 60: case 61: case 91: // a line's end, blank " ' ( , < = [
      return true;
    default:
      return false;
  }
}

/** Of at most sixteen bytes. */
// @ts-ignore: decorator
@inline
export function areDigits(at: usize, count: usize): bool {
  const beyond = i8x16.gt_u(i8x16.sub(v128.load(at), i8x16.splat(0x30)), i8x16.splat(9));
  return (i8x16.bitmask(beyond) & ((1 << <u32>count) - 1)) == 0;
}

// Cases of letters, as bits.
export const SMALL: u32 = 1;
export const CAPITAL: u32 = 2;

/** @param c - a letter */
// @ts-ignore: decorator
@inline
export function caseOf(c: u32): u32 {
  return (c & 32) != 0 ? SMALL : CAPITAL;
}
