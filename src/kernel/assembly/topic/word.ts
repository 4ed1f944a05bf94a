/**
 * @module
 * What stands around a word and changes what the word says about the digits behind it.
 */
import { isDigit, isLetter, isWord, peek } from '../text/character';
import { from } from '../text/search';
import { isOneOf, SINGLE } from '../text/value';
import { saysOf } from './saying';

/** A digit or two, and an equals sign. */
export function isOrdinal(end: usize): bool {
  let at = peek(end) == 95 ? end + 1 : end;
  if (!isDigit(peek(at))) return false;
  at += isDigit(peek(at + 1)) ? 2 : 1;
  return peek(at) == 61;
}

/** Two digits or three, and an equals sign. */
export function isParameter(end: usize): bool {
  if (!isDigit(peek(end)) || !isDigit(peek(end + 1))) return false;
  return peek(isDigit(peek(end + 2)) ? end + 3 : end + 2) == 61;
}

/** A word of German that ends so. */
export function isVersionEnd(at: usize): bool {
  return (load<u32>(at - 4) | 0x20202020) == 0x6e6f6973 && (load<u32>(at - 7) | 0x20202020) == 0x73726576; // sion, vers
}

/** `num_…`, `number-…`, `numDropped`: another word, which makes no number of it. @param at - behind the first */
export function isOfOthers(at: usize): bool {
  const isApart = peek(at) == 95 || peek(at) == 45;
  const start = isApart ? at + 1 : at;
  if (!(isLetter(peek(start)) && isLetter(peek(start + 1))) || (!isApart && peek(start) >= 97)) return false;
  let word: u32 = 0;
  let next = start;
  for (let c = peek(next); isLetter(c) && (c >= 97 || next == start); c = peek(++next)) word = word * 37 + (c & 31);
  return saysOf(word) == 0;
}

/** `do_handshake()`: what a program does. But `do_numeru`, the head of a column, names who is called. @param at - behind `do` */
export function isOfFunction(at: usize): bool {
  return peek(at) == 95 && isLetter(peek(at + 1)) && (peek(at + 1) | 32) != 110;
}

/** `from 12345678`, `to 12345678`: digits right behind, which are somebody's where calls or messages are spoken of before. */
export function isDirection(start: usize, at: usize): bool {
  if (peek(at) != 32 || !isDigit(peek(at + 1)) || (peek(start - 1) != 32 && start != from)) return false;
  return at - start == 4 ? (load<u32>(start) | 0x20202020) == 0x6d6f7266 : at - start == 2 && (load<u16>(start) | 0x2020) == 0x6f74; // from, to
}

/** Behind `MAC Address`, `mac_addr`, `MAC`. */
export function behindAddress(at: usize): usize {
  const c = peek(at);
  if ((c != 32 && c != 95 && c != 45) || (peek(at + 1) | 32) != 97 || (peek(at + 2) | 32) != 100) return at;
  let end = at + 1;
  while (isLetter(peek(end))) end++;
  return end;
}

/** `64a4`, `9cc4`: a letter or two of an id, and no `a=`, no `e164`. */
export function isOfId(start: usize, at: usize): bool {
  if (isDigit(peek(start - 1)) && peek(start) >= 97) return peek(at) != 61;
  if (at - start == 2) return false;
  const next = peek(at);
  return (peek(start) | 32) == 101 ? next != 46 && !isOneOf(at, SINGLE) : next != 61 && next != 58;
}

/** A blank stands behind, or what goes on with the word. */
export function isFollowed(at: usize): bool {
  return peek(at) == 32 || isWord(peek(at));
}

/** A word of a sentence, and no part of a name or a path. */
export function isAlone(start: usize, end: usize): bool {
  const before = peek(start - 1);
  const after = peek(end);
  return !isWord(before) && before != 45 && before != 47 && !isWord(after) && after != 45;
}

/** `from_user`, `toUri`, `req_user` */
export function isEnding(start: usize): bool {
  const before = peek(peek(start - 1) == 95 ? start - 2 : start - 1) | 32;
  return before == 109 || before == 111 || before == 113;
}
