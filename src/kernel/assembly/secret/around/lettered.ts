/**
 * @module
 * Words with letters and digits that may be a password (transforms/scrub/secret/sentence/around/lettered.ts).
 */
import { caseOf, isDigit, isHex, isLetter, isQuote, isWord, peek } from '../../text/character';
import { from } from '../../text/search';
import { isOfKey } from '../strong';
import { reach } from './machine';
import { isCapital, isClosed, isLink, isName, isNearName, wordBefore } from './word';

/** `user17@mail.example.org`: no code, and read by itself. Not of a word that TypeScript may cut off before its end. */
export function isMail(first: usize, last: usize): bool {
  if (last - first > 100 || peek(last) == 61) return false;
  let at = first;
  while (at < last && peek(at) != 64) at++;
  if (at == last) return false;
  for (let c = peek(++at); at < last && (isWord(c) || c == 45); c = peek(++at));
  return peek(at) == 46 && isLetter(peek(at + 1));
}

/** Letters of both cases, digits and marks that change often; or long, and hexadecimal or of both cases. @param isMark - a mark alone says so */
export function isShaped(first: usize, last: usize, isMark: bool): bool {
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
export function isCompound(first: usize): bool {
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
export function isAsToken(last: usize): bool {
  const letters = load<u32>(last) | 0x20202020;
  return letters == 0x20736120 || letters == 0x726f6620; // _as_ _for
}

/** `Session 5hfn…`, `sesión id 5hfn…`: by the first letters of the word right before. */
export function isOfSession(first: usize): bool {
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
export function isDecimal(first: usize): bool {
  let at = first;
  while (isDigit(peek(at))) at++;
  return at > first && peek(at) == 46 && isDigit(peek(at + 1));
}

/** `2026-11-24T10` */
export function isDate(first: usize): bool {
  if (peek(first + 4) != 45 || peek(first + 7) != 45) return false;
  for (let i: usize = 0; i < 7; i++) if (i != 4 && !isDigit(peek(first + i))) return false;
  return true;
}

/** The same of what has letters, which a mark before must tell, or two digits in it. */
export function isLinkedWord(first: usize, last: usize): bool {
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
export function isDense(first: usize, last: usize): bool {
  let count = 0;
  for (let at = first; at < last; at++) {
    const c = peek(at);
    if ((isDigit(c) && ++count == 2) || c == 33 || (c > 34 && c < 39) || c == 42 || c == 63 || c == 64) return true;
  }
  return false;
}

/** One of five words before is a word for a secret, whatever stands between. */
export function isOfName(first: usize): bool {
  let words = 0;
  let last: usize = 0;
  for (let at = first; at > from && first - at < reach; at--) {
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
