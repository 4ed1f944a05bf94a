/**
 * @module
 * Words that may be text in Base64 (`findBase` in transforms/scrub/scan/coding.ts): most that are as long are ids, and their
 * first bytes tell.
 */
import { isDigit, isHex, isLetter, isOutside, isQuote, isWord, peek } from './character';
import { askAlone, isOneOf, TWO } from './value';

/** Shortest Base64 that is looked into, and as much of it is decoded here. */
const LEAST: usize = 24;
/** How much of a word is looked at. */
const MOST: usize = 64;

/** Whether the run that begins with the word may be text. */
export function isCoded(start: usize, end: usize): bool {
  const next = peek(end);
  if (end - start < 12 && ((next != 43 && next != 47) || peek(start - 1) == 47)) return false;
  let isId = true;
  let at = start;
  for (; at - start < MOST; at++) {
    const c = peek(at);
    if (!(isWord(c) || c == 43 || c == 45 || c == 47)) break;
    if (!isHex(c)) isId = false;
  }
  const size = at - start;
  if (size < LEAST) return size + 2 >= LEAST && peek(at) == 61;
  if (isId && (size < MOST || !isWord(peek(at)))) return false;
  isFollowed = false;
  letters = 0;
  askAlone();
  let isOfHex = size < MOST;
  for (let each = start; each + 4 <= at; each += 4) {
    const bits = (bitsOf(peek(each)) << 18) | (bitsOf(peek(each + 1)) << 12) | (bitsOf(peek(each + 2)) << 6) | bitsOf(peek(each + 3));
    if (!isText(bits >> 16) || !isText((bits >> 8) & 255) || !isText(bits & 255)) return false;
    if (!(isHex(bits >> 16) && isHex((bits >> 8) & 255) && isHex(bits & 255))) isOfHex = false;
  }
  // A digest that was coded once more is nobody's; the rest of a last group is one digit or two of it.
  return !isOfHex || letters < 4;
}

/**
 * `https://registry.example.org/@scope%2fpkg`: around the percent sign, letters and slashes, of which some are coded: what it becomes has
 * nothing in it that the text has not.
 */
export function isPath(percent: usize): bool {
  if (percent < pathEnd) return true;
  let start = percent;
  while (percent - start < MOST_PATH && isOfPath(start - 1)) start--;
  if (!endsPath(start - 1)) return false;
  let end = percent;
  while (end - percent < MOST_PATH) {
    if (peek(end) == 37) {
      if ((peek(end + 2) | 32) != 102 || !isOneOf(end + 1, TWO)) return false; // %2f
      end += 3;
    } else if (isOfPath(end)) end++;
    else break;
  }
  if (!endsPath(end)) return false;
  pathEnd = end;
  return true;
}
const MOST_PATH: usize = 128;
/** Where the last one ends. */
let pathEnd: usize = 0;

/** Of a text that has not been asked. */
export function startPaths(): void {
  pathEnd = 0;
}

/** A letter, a dot, a dash, a slash, an `@` behind one, a colon before one, `%`. */
function isOfPath(at: usize): bool {
  const c = peek(at);
  if (c == 64) return peek(at - 1) == 47;
  if (c == 58) return peek(at + 1) == 47;
  return isLetter(c) || c == 95 || c - 45 < 3 || c == 37;
}

// @ts-ignore: decorator
@inline
function endsPath(at: usize): bool {
  return isOutside(at) || peek(at) <= 32 || isQuote(peek(at));
}

/** A byte of the text is to follow in UTF-8; how many letters there were. */
let isFollowed: bool = false;
let letters = 0;

/** The six bits of a character, in either alphabet (RFC 4648 §4, §5). */
function bitsOf(c: u32): u32 {
  if (isLetter(c)) return c >= 97 ? c - 97 + 26 : c - 65;
  if (isDigit(c)) return c - 48 + 52;
  return c == 43 || c == 45 ? 62 : 63;
}

/** A byte of text as people write it in Latin letters, in UTF-8 (`prose` in transforms/scrub/scan/coding.ts): U+0020 to U+024F. */
function isText(byte: u32): bool {
  if (isFollowed) {
    isFollowed = false;
    return byte >= 0x80 && byte <= 0xbf;
  }
  if (byte >= 0xc2 && byte <= 0xc9) {
    isFollowed = true;
    return true;
  }
  if (isLetter(byte)) letters++;
  return (byte >= 0x20 && byte <= 0x7e) || byte == 9 || byte == 10 || byte == 13;
}
