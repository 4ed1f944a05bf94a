/**
 * @module
 * Passwords that need no digit, behind the word for one: of letters alone, with a mark among them, or stated by the sentence
 * (transforms/scrub/secret/sentence/plain.ts, spoken.ts, login.ts).
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, peek } from '../text/character';

/**
 * `password …` at the end of a line, of letters alone; the word for one in some languages, and letters behind it with a mark among
 * them (transforms/scrub/secret/sentence/plain.ts).
 */
export function isPlainPassword(start: usize): bool {
  if (load<u32>(start) == 0x53534150 && isSent(start)) return true; // PASS
  const isShort = (peek(start + 1) | 32) == 119;
  let at = isShort ? start + 2 : start + 3;
  while (at - start < 11 && isLetter(peek(at))) at++;
  // `Password1 …;`
  if (isDigit(peek(at)) && peek(at + 1) == 32) return peek(at + 2) > 32;
  const next = peek(at);
  if (isEnd(at)) return false;
  if (isPointed(at) || isToldBehind(start, at) || isAnswered(at)) return true;
  if (isShort) return false;
  if (isTold(at, false)) return true;
  // `My password? It's …`
  if (next == 63) return peek(at + 1) == 32 && isLetter(peek(at + 2));
  if (next == 32 && isCoined(start, at + 1)) return true;
  let blank = at;
  for (let n = 0; n < 2 && (isQuote(peek(blank)) || peek(blank) == 41); n++) blank++;
  if (peek(blank) == 44) blank++;
  if (peek(blank) != 32) return false;
  if (hasMark(at)) return true;
  if (next != 32) return false;
  const value = ++at;
  while (at - value < 33 && isLetter(peek(at))) at++;
  if (at - value < 4 || at - value > 32) return false;
  while (isSpace(peek(at)) && peek(at) != 10 && peek(at) != 13) at++;
  return isEnd(at) || peek(at) == 10 || peek(at) == 13;
}

/** `password -> …`, `password → …` */
function isPointed(end: usize): bool {
  const at = peek(end) == 32 ? end + 1 : end;
  return (peek(at) == 45 && peek(at + 1) == 62) || (peek(at) == 226 && peek(at + 1) == 134);
}

/** `PASS …`: a word up to the end of the line or of a quote, or a name for it (transforms/scrub/secret/protocol/login.ts). */
function isSent(start: usize): bool {
  if (peek(start + 4) != 32) return isQuote(peek(start + 4)) || peek(start + 4) == 93 || peek(start + 4) == 44;
  const isOpen = isQuote(peek(start - 1)) || peek(start - 1) == 91;
  const word = start + 5;
  if (isQuote(peek(word))) return true;
  let at = word;
  for (let c = peek(at); at - word < 66 && c > 32 && c != 93 && !isQuote(c) && (c != 47 || isOpen) && !isEnd(at); c = peek(++at)) if (c == 61) return true;
  if (at - word < 3) return false;
  if (peek(at - 1) == 58) return true;
  const next = peek(at);
  if (isEnd(at) || next == 93 || isQuote(next) || next == 10 || next == 13) return true;
  if (!isSpace(next)) return false;
  if (isSpace(peek(at + 1))) return true;
  return isEnd(at + 1);
}

/**
 * `kenn|wort`, `s|enha`, `c|lave`, `paro|la`, `has|lo`: a password may stand behind the word for one, around a letter of it
 * (transforms/scrub/secret/sentence/spoken.ts).
 */
export function isSpokenWord(at: usize): bool {
  let end = at;
  while (end - at < 8 && isLetter(peek(end))) end++;
  switch (peek(at)) {
    case 119: if ((load<u32>(at - 4) | 0x20202020) != 0x6e6e656b) return false; break; // kenn
    case 101: if ((peek(at - 1) | 32) != 115 || load<u32>(at) != 0x61686e65) return false; break; // enha
    case 105: if ((peek(at - 1) | 32) != 115 || load<u32>(at) != 0x65726669) return false; break; // ifre
    case 108:
      if (!(load<u32>(at) == 0x6576616c && (peek(at - 1) | 32) == 99) && (load<u32>(at - 4) | 0x20202020) != 0x6f726170 && (load<u32>(at - 3) | 0x20202020) != 0x6c736168) return false; // lave, paro, hasl
      break;
    default:
      return false;
  }
  let start = at;
  while (at - start < 24 && (isLetter(peek(start - 1)) || peek(start - 1) == 45)) start--;
  // Inside a word that was already looked at because of its digit.
  if (isDigit(peek(start - 1))) return false;
  return isToldBehind(start, end) || isAnswered(end) || (peek(at) == 108 && peek(at - 1) == 115 && isTold(end, true));
}

/** A question mark in the line, and another line: `the wifi password?⏎sure, …`. */
function isAnswered(end: usize): bool {
  let at = end;
  for (let c = peek(at); at - end < 82 && c != 63 && c != 10 && !isEnd(at); c = peek(++at));
  if (peek(at) != 63) return false;
  const mark = at;
  // `Q: Wi-Fi password? A: …`
  while (at - mark < 14 && peek(at) != 10 && peek(at) != 58 && !isEnd(at)) at++;
  return peek(at) == 10 || peek(at) == 58;
}

/** `mot de passe du wifi c'est …`, `haslo do wifi to …`: in the same clause. */
function isTold(end: usize, isPolish: bool): bool {
  for (let at = end; at - end < 160; at++) {
    const c = peek(at);
    if (c < 32 || c == 58 || c == 59 || c == 61 || c == 46 || c == 33 || c == 63) return false;
    if (isPolish ? c == 32 && peek(at + 1) == 116 && peek(at + 2) == 111 && peek(at + 3) == 32 : c == 39 && load<u32>(at + 1) == 0x20747365) return true; // est
  }
  return false;
}

/**
 * Behind a word for a password: letters with digits, marks or capitals among them, right behind it, behind one word more, or behind
 * `to`; and anything, where a comma stands before the word.
 */
function isToldBehind(start: usize, end: usize): bool {
  // No name for a password is that long.
  while (end - start < 64 && (isLetter(peek(start - 1)) || peek(start - 1) == 45)) start--;
  let at = end;
  for (let n = 0; n < 2 && (isQuote(peek(at)) || peek(at) == 41 || peek(at) == 93); n++) at++;
  if (peek(at) == 44) at++;
  // `PASS-> …`
  if ((peek(at) == 45 || peek(at) == 61) && peek(at + 1) == 62) at += 2;
  else if (peek(at) == 45 && peek(at + 1) == 32) at++;
  if (peek(at) != 32) return false;
  const size = isBesideAccount(start);
  let last: u32 = 0;
  let isLong = true;
  let isOn = false;
  for (let n = 0; n < 8; n++) {
    const word = ++at;
    // `password to "ab;cd"`: in quotes, with any marks.
    if (peek(word) == 34 && (n == 0 || isTo(last))) return true;
    let seen: u32 = 0;
    let isPath = true;
    for (let c = peek(at), before: u32 = 0; c > 32 && at - word < 66; before = c, c = peek(++at)) {
      if (isLetter(c)) seen |= c < 97 && before - 97 < 26 ? 5 : 1;
      else if (isDigit(c)) seen |= 2;
      else if (isOdd(c)) {
        seen |= 2;
        isPath = false;
      } else if ((c == 45 || c == 46 || c == 95) && isLetter(before)) seen |= 8;
      else if (c == 47 && isPath) {
        // `PASS src/part-2` contains no password. After another path the sentence continues.
        if (n == 0 && at > word) return false;
        while (peek(at + 1) > 32 && at - word < 66) at++;
        seen = 0;
      } else if (c == 59 || c == 58) break;
    }
    const isStrange = (seen & 1) != 0 && (seen & 6) != 0;
    // `lemon.garden.window`
    if ((seen & 9) == 9 && (n == 0 || isTo(last))) return true;
    if (isStrange && (n == 0 || (n == 1 && isLong) || isTo(last) || (isOn && n < 5))) return true;
    if (n == 0 && at - word > 3 && (size == 1 || (size == 2 && (peek(at) != 32 || at - word > 7)))) return true;
    // `passwd is on the label copperon`
    if (((isOn && n < 6) || isTo(last)) && seen == 1 && at - word > 7) return true;
    if (n < 2 && at - word < 4 && at - word > 1) isOn = isOn || isOnLabel(((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32));
    // `password -> …`
    // `password now …`
    if (n == 0) isLong = at - word > 3 || (at - word == 3 && (peek(word) | 32) == 110) || seen == 0 || (seen == 2 && at - word == 2);
    // `Passwort auf dem Aufkleber: …`
    if (isOn && peek(at) == 58) at++;
    if (peek(at) != 32) return false;
    last = ((peek(at - 3) | 32) << 16) | ((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32);
  }
  return false;
}

/** `on sticker …`: on auf sur en su sul op na no, by their last letters. */
// @ts-ignore: decorator
@inline
function isOnLabel(last: u32): bool {
  switch (last) {
    case 0x6f6e: case 0x7566: case 0x7572: case 0x656e: case 0x7375: case 0x756c: case 0x6f70: case 0x6e61: case 0x6e6f:
      return true;
    default:
      return false;
  }
}

/** 1 where a comma stands before the word, or before one word more; 2 where a short word does. */
function isBesideAccount(start: usize): u32 {
  let at = start;
  for (let n = 0; n < 2; n++) {
    if (peek(at - 1) != 32) break;
    at--;
    if (peek(at - 1) == 44 || peek(at - 1) == 59) return 1;
    const end = at;
    while (end - at < 17 && (isLetter(peek(at - 1)) || peek(at - 1) == 45)) at--;
    if (end - at < 5) return 2;
  }
  // `login alice password …`
  at = start - 1;
  while (start - at < 66 && peek(at - 1) > 32) at--;
  return peek(at - 1) == 32 && (load<u32>(at - 5) | 0x20202020) == 0x6e69676f ? 1 : 0; // ogin
}

/** c'est to as auf in naar op na a en para pour, by their last letters. */
// @ts-ignore: decorator
@inline
function isTo(last: u32): bool {
  switch (last & 0xffff) {
    case 0x7374: case 0x746f: case 0x6173: case 0x7566: case 0x696e: case 0x6172: case 0x6f70: case 0x6e61: case 0x656e: case 0x7261: case 0x7572: case 0x2061:
      return true;
    default:
      return false;
  }
}

/** `!`, `#`, `$`, `%`, `&`, `*`, `+`, `=`, `?`, `@`, `^`, `~`. */
// @ts-ignore: decorator
@inline
function isOdd(c: u32): bool {
  return c == 33 || c - 35 < 4 || c == 42 || c == 43 || c == 61 || c == 63 || c == 64 || c == 94 || c == 126;
}

/** Letters up to a dash or the end of the word, which are eight and more: behind `tried the`, before a verb, or behind `to` (transforms/scrub/secret/value/coined.ts). */
function isCoined(start: usize, value: usize): bool {
  const first = isQuote(peek(value)) ? value + 1 : value;
  let at = first;
  while (at - first < 41 && isDashed(peek(at))) at++;
  if (at - first > 7) {
    if (isQuote(peek(at))) at++;
    if (peek(at) == 32) {
      // `password … (temporary)`
      if (peek(at + 1) == 40) return true;
      // geht gilt funktioniert klappt klopt stimmt passt werkt; twice two three four five times a few again but several many
      switch (peek(at + 1) | 32) {
        case 103: case 102: case 107: case 115: case 112: case 119:
          if (isIn(peek(start + 4) | 32, 119, 116)) return true;
      }
      // `tried the `, `used my `
      const before = peek(start - 2) | 32;
      if (peek(start - 1) == 32 && (before == 101 || before == 121 || before == 115 || before == 114)) return true;
    }
  }
  at = value;
  for (let n = 0; n < 6; n++) {
    const word = at;
    while (at - word < 17 && isLetter(peek(at))) at++;
    if (peek(at) != 32 || at == word) return false;
    const size = at - word;
    at++;
    if (size < 2 || size > 4) continue;
    // to as op auf naar
    const last = peek(at - 2) | 32;
    if (!(last == 111 || last == 115 || last == 112 || last == 102 || last == 114)) continue;
    const told = isQuote(peek(at)) ? at + 1 : at;
    let end = told;
    while (end - told < 8 && isDashed(peek(end))) end++;
    if (end - told == 8) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isDashed(c: u32): bool {
  return c - 97 < 26 || c == 45;
}

// @ts-ignore: decorator
@inline
function isIn(c: u32, one: u32, other: u32): bool {
  return c == one || c == other;
}

/** Up to a digit, a colon or an equals sign, and a few words on: two letters with a mark between them that words do not have, or a small letter and a capital. */
function hasMark(start: usize): bool {
  let words = 0;
  let digits = 0;
  let isMixed = false;
  let isMarked = false;
  for (let at = start; at - start < 240 && !isEnd(at); at++) {
    const c = peek(at);
    digits = isDigit(c) ? digits + 1 : 0;
    if (digits > 5) return false;
    if (c == 32) {
      if (isMixed && isMarked) return true;
      isMixed = isMarked = false;
      if (++words > 8) return false;
    } else if (isLetter(c)) {
      if (c < 97 && isLetter(peek(at - 1))) isMixed = true;
    } else if (c == 33 || c - 35 < 4 || c == 42 || c == 43 || c == 45 || c == 46 || c == 94 || c == 95 || c == 126) isMarked = true;
  }
  return isMixed && isMarked;
}
