/**
 * @module
 * Whether a word may be a code or a password in what a person writes: a strong word for a secret is in the text, the word is written like one or
 * something beside it lets it be one, and nothing near it is of a program (transforms/scrub/secret/sentence/around.ts).
 */
import { caseOf, isDigit, isHex, isLetter, isQuote, isWord, peek } from '../text/character';
import { from, to } from '../text/search';
import { fourAt, isMarked, linkFour, strongFour } from './lexicon';
import { hasProse, isOfKey, isShort, STRONG, strongOf, TOKEN, wordAt } from './strong';

/** So far a word before, or a mark, may stand from a word. */
const REACH: usize = 96;

/** @param start - of a word with a digit in it */
export function isAround(start: usize, end: usize): bool {
  if (strongOf() == 0) return isTypedWord(start, end);
  const front = peek(start - 1);
  const next = peek(end);
  let digits: usize = 0;
  for (let at = start; at < end; at++) if (isDigit(peek(at))) digits++;
  if (digits == end - start && (!(isTied(front) || isWord(front)) || (front == 35 && isFree(peek(start - 2))))) {
    if (isNumber(start, end, front, next) && ((strongOf() & STRONG) != 0 ? isLinked(start, end) : isOfToken(start, end) && hasProse()) && !isMachine(start, end)) return true;
    if (!isTied(next) || isClosing(end)) return false;
  }
  if (isTypedWord(start, end)) return true;
  // All of it, with its marks.
  let first = start;
  while (first > from && start - first < 40 && isPart(peek(first - 1))) first--;
  let last = end;
  while (last < to && last - first < 128 && isPart(peek(last))) last++;
  if (isMail(first, last)) return false;
  // `154?for=`
  let filled = last;
  while (filled - last < 2 && peek(filled) == 61) filled++;
  if (peek(filled) != 61 && !isWord(peek(filled))) last = filled;
  if (last - first < 5 || !hasLetter(first, last) || isDate(first)) return false;
  if (last - first >= 24 && isOfSession(first)) return true;
  const isAny = (strongOf() & STRONG) != 0 && !isDecimal(first) && (isShaped(first, last, true) || isLinkedWord(first, last) || (isDense(first, last) && isOfName(first)));
  return (isAny || ((strongOf() & TOKEN) != 0 && isShaped(first, last, last - first >= 12) && (hasProse() || isCompound(first) || isAsToken(last)))) && !isMachine(first, last);
}

/** `user17@mail.example.org`: no code, and read by itself. Not of a word that TypeScript may cut off before its end. */
function isMail(first: usize, last: usize): bool {
  if (last - first > 100 || peek(last) == 61) return false;
  let at = first;
  while (at < last && peek(at) != 64) at++;
  if (at == last) return false;
  for (let c = peek(++at); at < last && (isWord(c) || c == 45); c = peek(++at));
  return peek(at) == 46 && isLetter(peek(at + 1));
}

/**
 * `try Ra8*bTc3$4`: a verb that tells somebody to type it, and letters, digits and marks, or both cases in no order
 * (transforms/scrub/secret/sentence/around/typed.ts).
 */
function isTypedWord(start: usize, end: usize): bool {
  let first = start;
  if (isBehindBlank(first)) {
    if (end - start < 8 && !isTied(peek(end))) return false;
  } else {
    if (!isTied(peek(first - 1))) return false;
    // All is asked at the first digit.
    while (first > from && start - first < 40 && isPart(peek(first - 1))) if (isDigit(peek(--first))) return false;
    if (!isBehindBlank(first)) return false;
  }
  if (!isTelling(wordBefore(first))) return false;
  let last = end;
  while (last < to && last - first < 64 && isPart(peek(last))) last++;
  if (last - first < 8) return false;
  let runs: usize = 0;
  let kind: u32 = 9;
  let kinds: u32 = 0;
  for (let at = first; at < last; at++) {
    const c = peek(at);
    const is: u32 = isDigit(c) ? 0 : isLetter(c) ? caseOf(c) : 4;
    if (is == 4 && (c == 33 || (c > 34 && c < 39) || c == 42 || c == 43 || c == 63 || c == 64 || c == 94 || c == 126)) return true;
    if (is != kind) runs++;
    kind = is;
    kinds |= is;
  }
  return (kinds & 3) == 3 && (last - first) * 10 < runs * 26;
}

// @ts-ignore: decorator
@inline
function isBehindBlank(at: usize): bool {
  const c = peek(at - 1);
  return c == 32 || c == 34 || c == 39 || c == 40;
}

/** try use usa pon, and enter type nimm nehmt prova provate tenta essaie essayez probeer prueba gebruik versuch by their last letters; `… it to` */
function isTelling(end: usize): bool {
  const letters = load<u32>(end - 4) | 0x20202020;
  switch (letters >> 8) {
    case 0x797274: case 0x657375: case 0x617375: case 0x6e6f70: // try use usa pon
      return !isLetter(peek(end - 4));
  }
  switch (letters) {
    case 0x7265746e: case 0x65707974: case 0x6d6d696e: case 0x746d6865: case 0x61766f72: case 0x65746176: case 0x61746e65: case 0x65696173: // nter type nimm ehmt rova vate enta saie
    case 0x7a657961: case 0x72656562: case 0x61626575: case 0x6b697572: case 0x68637573: case 0x6e656265: // ayez beer ueba ruik such eben
    case 0x6f742074: case 0x6f742073: case 0x6f742065: case 0x6f74206b: // t_to s_to e_to k_to
      return true;
    default:
      return false;
  }
}

/** `EFMI-AHLF`: groups of four or five capitals, of one length, in a text with a strong word. @param dash - the first between them */
export function isGrouped(dash: usize): bool {
  let size: usize = 0;
  while (size < 6 && isCapital(peek(dash - 1 - size))) size++;
  if (size < 4 || size > 5) return false;
  const before = peek(dash - 1 - size);
  if (before == 45 || isPart(before)) return false;
  let at = dash;
  for (let n = 0; n < 6 && peek(at) == 45; n++) {
    const group = ++at;
    while (at - group < 6 && isCapital(peek(at))) at++;
    if (at - group != size) return false;
  }
  return (strongOf() & STRONG) != 0 && !isMachine(dash - size, at);
}

// @ts-ignore: decorator
@inline
function isCapital(c: u32): bool {
  return c - 65 < 26;
}

function hasLetter(first: usize, last: usize): bool {
  for (let at = first; at < last; at++) if (isLetter(peek(at)) || peek(at) > 127) return true;
  return false;
}

/** What a password may have in it: no blank, quote, bracket, comma, colon, slash or equals sign. */
function isPart(c: u32): bool {
  return c > 32 && c != 34 && c != 39 && c != 40 && c != 41 && c != 44 && c != 47 && c != 58 && c != 59 && c != 60 && c != 61 && c != 62 && c != 91 && c != 92 && c != 93 && c != 96 && c != 123 && c != 124 && c != 125;
}

/** Letters of both cases, digits and marks that change often; or long, and hexadecimal or of both cases. @param isMark - a mark alone says so */
function isShaped(first: usize, last: usize, isMark: bool): bool {
  const size = last - first;
  let runs: usize = 0;
  let cases: u32 = 0;
  let kind: u32 = 9;
  let isHexadecimal = true;
  let digits = 0;
  let line: usize = 0;
  for (let at = first; at < last; at++) {
    const c = peek(at);
    const is: u32 = isDigit(c) ? 0 : isLetter(c) ? caseOf(c) : 8;
    if (is != kind) runs++;
    kind = is;
    if (is == 0) digits++;
    else if (c == 95 && line == 0) line = at - first;
    if (is == 8 && c != 45) {
      isHexadecimal = false;
      if (isMark && c != 46 && c != 95) return true;
    } else if (is != 0 && is != 8) {
      cases |= is;
      if (!isHex(c)) isHexadecimal = false;
    }
  }
  // `tk_5vhzqkmnnua74cc5`
  if (line > 1 && line < 6 && size > 16 && digits > 1) return true;
  return ((size >= 12 || (size >= 8 && cases == 3)) && size * 10 < runs * 26) || (size >= 16 && isHexadecimal) || (size >= 20 && cases == 3);
}

/** `session cookie: …`: two words before it, the last of them for a key; one in other languages. */
function isCompound(first: usize): bool {
  let at = first;
  while (first - at < 6 && at > from && !isLetter(peek(at - 1)) && !isDigit(peek(at - 1))) at--;
  let word = at;
  while (at - word < 16 && isLetter(peek(word - 1))) word--;
  if (word == at) return false;
  const letters = load<u32>(word) | 0x20202020;
  // `is`, `ist`, `id`, `key`
  if (at - word < 4) return (letters & 0xff) == 105 || (letters & 0xff) == 101 || (letters & 0xffffff) == 0x79656b;
  if (!isOfKey(letters)) return false;
  return (word > from + 1 && isLetter(peek(word - 2))) || letters != 0x73736573 || (peek(word + 6) | 32) != 110; // sess
}

/** `… as bearer`, `… for the key` */
function isAsToken(last: usize): bool {
  const letters = load<u32>(last) | 0x20202020;
  return letters == 0x20736120 || letters == 0x726f6620; // _as_ _for
}

/** `Session 5hfn…`, `sesión id 5hfn…`: by the first letters of the word right before. */
function isOfSession(first: usize): bool {
  let at = first - 1;
  // A UUID.
  if (peek(first + 8) == 45) return false;
  if (peek(at) != 32 && !isQuote(peek(at)) && peek(at) != 40 && peek(at) != 91) return false;
  for (; first - at < 18; at--) {
    const letters = load<u32>(at) | 0x20202020;
    if (letters == 0x73736573 || letters == 0x7a746973 || letters == 0x69736573 || letters == 0x6a736573) return !isLetter(peek(at - 1)); // sess sitz sesi sesj
  }
  return false;
}

/** `95.152s` */
function isDecimal(first: usize): bool {
  let at = first;
  while (isDigit(peek(at))) at++;
  return at > first && peek(at) == 46 && isDigit(peek(at + 1));
}

/** `2026-11-24T10` */
function isDate(first: usize): bool {
  if (peek(first + 4) != 45 || peek(first + 7) != 45) return false;
  for (let i: usize = 0; i < 7; i++) if (i != 4 && !isDigit(peek(first + i))) return false;
  return true;
}

/** Digits by themselves: four to eight, or in groups. */
function isNumber(start: usize, end: usize, front: u32, next: u32): bool {
  if (!isFree(front) && front != 35 && !isTied(next)) return false;
  const size = end - start;
  if (size > 8) return size < 27 && isOfNetwork(start);
  if (size > 3) return true;
  if ((next != 45 && next != 32) || !isDigit(peek(end + 1))) return false;
  // `482 913` and `44 71`, and no more of it
  let last = end + 1;
  while (isDigit(peek(last))) last++;
  const c = peek(last);
  return last - end - 1 == size && (size == 1 || !((c == 45 || c == 32 || c == 46 || c == 58) && isDigit(peek(last + 1))));
}

/** A blank, a quote or a bracket. */
// @ts-ignore: decorator
@inline
function isFree(c: u32): bool {
  return c <= 32 || c == 34 || c == 39 || c == 40 || c > 127;
}

/** `Schlüssel 0929040722`: a mark or a letter of another alphabet, or a word for a key or a network by its last letters. */
function isOfNetwork(start: usize): bool {
  const at = wordBefore(start);
  const c = peek(at - 1);
  if (c == 58 || c == 61 || c == 62 || c == 10 || c == 13 || c > 127) return true;
  switch (load<u32>(at - 4) | 0x20202020) {
    // ssel word wort oord enha lave iave have, wifi i-fi wlan rete rede seau work werk pass utel
    case 0x6c657373: case 0x64726f77: case 0x74726f77: case 0x64726f6f: case 0x61686e65: case 0x6576616c: case 0x65766169: case 0x65766168:
    case 0x69666977: case 0x69662d69: case 0x6e616c77: case 0x65746572: case 0x65646572: case 0x75616573: case 0x6b726f77: case 0x6b726577: case 0x73736170: case 0x6c657475:
    case 0x61736e65: case 0x616e6573: case 0x65737361: // ensa sena asse
      return true;
  }
  switch ((load<u32>(at - 4) | 0x20202020) >> 8) {
    // key psk pwd mdp red est ist
    case 0x79656b: case 0x6b7370: case 0x647770: case 0x70646d: case 0x646572: case 0x747365: case 0x747369: case 0x656c63:
      return true;
  }
  const two = (load<u32>(at - 4) | 0x20202020) >> 16;
  // is es ww pw
  return two == 0x7369 || two == 0x7365 || two == 0x7777 || two == 0x7770;
}

/** `token 482913` */
function isOfToken(start: usize, end: usize): bool {
  if (end - start != 6 || peek(start - 1) != 32) return false;
  const last = load<u32>(start - 5) | 0x20202020;
  return last == 0x6e656b6f || last == 0x6e6f7465; // oken eton
}

/** A word before that may tell it or a mark, or the end of a sentence behind. */
function isLinked(start: usize, end: usize): bool {
  let last = end;
  // `482 913`, `4-4-7-1`
  while (last - end < 20 && (isDigit(peek(last)) || ((peek(last) == 32 || peek(last) == 45) && isDigit(peek(last + 1))))) last++;
  if (isClosed(last)) return true;
  const at = wordBefore(start);
  return at == start || !isLetter(peek(at - 1)) || isLink(at);
}

/** The same of what has letters, which a mark before must tell, or two digits in it. */
function isLinkedWord(first: usize, last: usize): bool {
  const at = wordBefore(first);
  const mark = peek(first - 1);
  // `denied"78cd3`
  if (mark == 34 || mark == 39 || mark == 40) return true;
  if (at < first && isLetter(peek(at - 1))) return isLink(at) || (isDense(first, last) && (isClosed(last) || isNearName(at)));
  const c = peek(at - 1);
  return c == 58 || c == 61 || c == 45 || c == 62 || c == 44 || c == 63 || c == 10 || c == 13 || (c == 0 && isOfCapitals(first, last)) || (c == 47 && peek(at - 2) == 32) || c > 127 || c == 34 || c == 39 || c == 40 || c == 41 || c == 93;
}

/** `EZE289 est votre code` */
function isOfCapitals(first: usize, last: usize): bool {
  for (let at = first; at < last; at++) if (!isCapital(peek(at)) && !isDigit(peek(at))) return false;
  return last - first < 9;
}

/** Two digits, which may stand side by side in what an id was veiled of, or a mark. */
function isDense(first: usize, last: usize): bool {
  let count = 0;
  for (let at = first; at < last; at++) {
    const c = peek(at);
    if ((isDigit(c) && ++count == 2) || c == 33 || (c > 34 && c < 39) || c == 42 || c == 63 || c == 64) return true;
  }
  return false;
}

/** One of five words before is a word for a secret, whatever stands between. */
function isOfName(first: usize): bool {
  let words = 0;
  let last: usize = 0;
  for (let at = first; at > from && first - at < REACH; at--) {
    const c = peek(at - 1);
    if (isLetter(c)) {
      if (last == 0) last = at;
      if (!isLetter(peek(at - 2)) && isName(at - 1, last)) return true;
    } else {
      last = 0;
      if (c == 10) return false;
      if (c == 32 && peek(at - 2) != 32 && ++words == 6) return false;
    }
  }
  return false;
}

function isClosed(last: usize): bool {
  const next = peek(last);
  return next < 32 || next > 127 || next == 33 || next == 34 || next == 35 || next == 42 || next == 39 || next == 41 || next == 44 || next == 46 || next == 59 || next == 63;
}

/** Where the word before ends. */
function wordBefore(start: usize): usize {
  let at = start;
  while (start - at < 3 && (peek(at - 1) == 32 || peek(at - 1) == 35 || peek(at - 1) == 34 || peek(at - 1) == 39 || peek(at - 1) == 40)) at--;
  return at;
}

/** A word for a secret, or one that stands between it and its word. */
function isLink(end: usize): bool {
  let word = end;
  while (end - word < 24 && isLetter(peek(word - 1))) word--;
  if (peek(word - 1) == 39 || peek(word - 1) > 127) return true;
  return isMarked(linkFour, wordAt(word, end)) || isName(word, end);
}

/** `password must be … a1b22c`: one of three words before is a word for a secret. */
function isNearName(end: usize): bool {
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

function isName(word: usize, end: usize): bool {
  const letters = load<u32>(word) | 0x20202020;
  if (isShort(word, letters) || (letters & 0xffffff) == 0x79656b) return true; // key
  if (end - word < 4) return false;
  // `Abholcode`, `Schluessel`
  return isOfKey(letters) || isMarked(strongFour, fourAt(letters)) || isMarked(strongFour, fourAt(load<u32>(end - 4) | 0x20202020)) || isMarked(strongFour, fourAt(load<u32>(end - 5) | 0x20202020));
}

/** `!`, `#` to `&`, `*`, `+`, `-`, `.`, `?`, `@`, `^`, `~`, `_` */
function isTied(c: u32): bool {
  return c == 33 || (c > 34 && c < 39) || c == 42 || c == 43 || c == 45 || c == 46 || c == 63 || c == 64 || c == 94 || c == 126;
}

/** A full stop, a question mark or a dash behind which nothing goes on, the dash between digits of a code, and what is typed last, `4471#`. */
function isClosing(mark: usize): bool {
  const c = peek(mark);
  if (c == 45) {
    let at = mark;
    while (at - mark < 40 && peek(at) == 45 && isDigit(peek(at + 1))) for (at++; isDigit(peek(at)); at++);
    return at > mark && !isLetter(peek(at));
  }
  const next = peek(mark + 1);
  if (c == 35 || c == 42) return isFree(next) || next == 44 || next == 46;
  return (c == 46 || c == 63 || c == 33) && next <= 32;
}

/** Marks that lines of programs have and sentences do not. What stands farther than TypeScript looks says nothing. */
function isMachine(start: usize, end: usize): bool {
  const least = max(from + 1, start > REACH ? start - REACH : 0);
  for (let at = start; at > least; at--) {
    const c = peek(at - 1);
    if (c == 10 || c == 59 || (c == 45 && peek(at - 2) == 32 && peek(at) == 32)) break;
    if (isSign(at - 1, c, least)) return true;
  }
  const most = min(to - 1, end + REACH);
  for (let at = end; at < most; at++) {
    const c = peek(at);
    if (c == 10 || c == 59 || (c == 45 && peek(at - 1) == 32 && peek(at + 1) == 32)) break;
    if (isSign(at, c, end)) return true;
  }
  return false;
}

/** @param least - where it begins at the earliest: with a character before the mark, some do */
function isSign(at: usize, c: u32, least: usize): bool {
  switch (c) {
    case 123: case 124: case 125: case 92: case 9: // { | } \ tab
      return true;
    case 61: // =
      return peek(at + 1) > 32 && peek(at - 1) != 61 && peek(at + 1) != 61;
    case 58: // `::`, `10:20:30`
      return peek(at + 1) == 58 || (at > least && peek(at + 3) == 58 && isDigit(peek(at - 1)) && isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isDigit(peek(at + 4)) && isDigit(peek(at + 5)));
    case 44: // `","`
      return at > least && peek(at - 1) == 34 && peek(at + 1) == 34;
    case 34: // `"name":"…"`, `"name": "…"`
      return peek(at + 1) == 58 && (peek(at + 2) == 34 || (peek(at + 2) == 32 && peek(at + 3) == 34));
    case 40: // `get(`, but not behind an id, whose digits and letters reveal nothing
      return at > least && isLetter(peek(at - 1)) && !isDigit(peek(at - 2));
    case 93: // [7]
      return isDigit(peek(at - 1)) && isDigits(at, least);
    case 47: // a/b/
      return at > least && peek(at - 1) > 32 && peek(at - 1) != 47 && isFolder(at + 1);
    default:
      return false;
  }
}

/** A name up to the next slash. */
function isFolder(start: usize): bool {
  let at = start;
  for (let c = peek(at); at - start < 48 && c > 32 && c < 128 && c != 47; c = peek(++at));
  return at > start && peek(at) == 47;
}

/** Between brackets nothing but digits. */
function isDigits(close: usize, least: usize): bool {
  let at = close - 1;
  while (close - at < 12 && isDigit(peek(at))) at--;
  return at >= least && peek(at) == 91;
}
