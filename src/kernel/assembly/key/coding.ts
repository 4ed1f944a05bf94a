/**
 * @module
 * Words that may be text in Base64 (`findBase` in transforms/scrub/scan/detector/coding.ts). Most words of that length are ids, which
 * their first bytes show.
 */
import { isDigit, isHex, isLetter, isOutside, isQuote, isWord, peek } from '../text/character';
import { CODED, isOneOf, noted, TWO } from '../text/value';

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
  return noted(CODED, start, <u32>size, codedOf(start, size)) != 0;
}

/** Whether as many characters are text in Base64. */
export function codedOf(start: usize, size: usize): u32 {
  isFollowed = false;
  letters = 0;
  // `HBg…`: the id of a WhatsApp message (`rewriteChat` in transforms/scrub/scan/detector/coding.ts).
  if ((load<u32>(start) & 0xffffff) == 0x674248) return 1;
  let isOfHex = size < MOST;
  for (let each = start; each + 4 <= start + size; each += 4) {
    const bits = bytesAt(each);
    if (!isText(bits >> 16) || !isText((bits >> 8) & 255) || !isText(bits & 255)) return 0;
    if (!(isHex(bits >> 16) && isHex((bits >> 8) & 255) && isHex(bits & 255))) isOfHex = false;
  }
  // A digest that was encoded again identifies nobody. The last group holds one or two digits of it.
  return <u32>(!isOfHex || letters < 4);
}

/** The three bytes that four characters are. */
// @ts-ignore: decorator
@inline
function bytesAt(at: usize): u32 {
  return (bitsOf(peek(at)) << 18) | (bitsOf(peek(at + 1)) << 12) | (bitsOf(peek(at + 2)) << 6) | bitsOf(peek(at + 3));
}

/**
 * Whether a word of letters and digits, and nothing else of Base64 behind it, may be text or a part of it, wherever the run begins of which it is
 * the end.
 */
export function mayBeText(from: usize, to: usize): bool {
  if (codedOf(from, to - from) != 0) return true;
  if (peek(from - 1) != 47) return false;
  // The groups of four may belong to a longer run, of which the last ones are text.
  for (let shift: usize = 0; shift < 4; shift++) {
    let at = from + shift;
    if (shift == 0) {
      if (isOutside(from - 4) || !isOfBase(peek(from - 4)) || !isOfBase(peek(from - 3)) || !isOfBase(peek(from - 2))) continue;
      at -= 4;
    }
    while (at + 4 <= to && !isNone(bytesAt(at))) at += 4;
    if (at + 4 > to) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isOfBase(c: u32): bool {
  return isWord(c) || c == 43 || c == 45 || c == 47;
}

/** One of three bytes is none of a text, whatever stands before it. */
function isNone(bits: u32): bool {
  for (let rest = bits | 0x20000000; rest != 0x20; rest >>= 8) {
    const byte = rest & 255;
    if ((byte < 0x20 && byte != 9 && byte != 10 && byte != 13) || byte == 0x7f || byte - 0xc0 < 2 || byte > 0xc9) return true;
  }
  return false;
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

/** A byte of text as people write it in Latin letters, in UTF-8 (`prose` in transforms/scrub/scan/detector/coding.ts): U+0020 to U+024F. */
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
