/**
 * @module
 * The word before a colon or an equals sign, and whether it may name a secret.
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { askAlone } from '../text/value';
import { four, isAmong, isMarked, KEY, last, lastFour, lastThree, place, PW } from './lexicon';
import { isLongBehind, isMixedBehind, isRandomBehind } from './name/behind';
import { isOfCode } from './name/code';

const LONGEST: usize = 48;

/** Whether the name before the mark may be that of a secret; mostly none is. */
export function isTelling(mark: usize): bool {
  let end = mark;
  // In columns, any number of blanks may come before the mark.
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  // `Unseal Key 1: …`
  if (isDigit(peek(end - 1))) {
    const before = isDigit(peek(end - 2)) ? end - 3 : end - 2;
    if (peek(before) == 32) end = peek(before - 1) == 32 ? before - 1 : before;
  }
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  // `user_pass1!: …`, `**api_key**: …`
  if (end == mark && (peek(end - 1) == 33 || peek(end - 1) == 42)) end -= peek(end - 1) == 42 && peek(end - 2) == 42 ? 2 : 1;
  if (end == mark && peek(end - 1) == 93) end = promptEnd(end);
  const close = peek(end - 1);
  if (close == 93 || close == 41) {
    end--;
    for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  }
  // `pw`, `bindpw`
  if ((peek(end - 1) | 32) == 119 && (peek(end - 2) | 32) == 112) return true;
  // At a colon, the last three letters are asked first, since few names end like that of a secret.
  if (peek(mark) != 61 && !mayEnd(end) && !(peek(mark) == 58 && (peek(mark + 1) == 32 || isQuote(peek(mark + 1))) && isRandomBehind(mark))) return false;
  let start = end;
  let c = peek(start - 1);
  while (end - start < LONGEST && (isWord(c) || c == 45 || c == 46)) c = peek(--start - 1);
  return isAmong(start, end) && ((isEnding(start, end, mark) && !isDirectory(mark, start, end)) || (peek(mark) == 61 && isJar(start)));
}

/** `AWS Secret Access Key [None]: …`, `API key [****************7Q2X]: …`: before the brackets that show what is set. */
function promptEnd(end: usize): usize {
  let open = end - 1;
  while (end - open < 32 && peek(open) != 91 && peek(open) > 32) open--;
  const first = peek(open + 1);
  return peek(open) == 91 && peek(open - 1) == 32 && (first == 42 || (first == 78 && end - open == 6)) ? open - 1 : end;
}

/** Letters right before `end` that the name of a secret ends with; or something that is no letter, which says nothing. */
function mayEnd(end: usize): bool {
  const a = peek(end - 1);
  const b = peek(end - 2);
  const c = peek(end - 3);
  if (!(isLetter(a) && isLetter(b) && isLetter(c))) return !isBlankOrBreak(a);
  const three = place(c, b, a);
  if (!isMarked(lastThree, three)) return false;
  const d = peek(end - 4);
  // A name of three letters, or one with separate parts: `api_key`.
  if (!isLetter(d)) return isMarked(last, three) || !isBlankOrBreak(d);
  return isMarked(last, three) || isMarked(lastFour, four(((d & 31) << 15) | three));
}

/** No name ends with it. */
// @ts-ignore: decorator
@inline
function isBlankOrBreak(c: u32): bool {
  return !isWord(c) && c != 45 && c != 46;
}

/** `PWD=/…`, `OLDPWD=~/…`: where a shell is; `/S3cret!x` is none. */
function isDirectory(mark: usize, start: usize, end: usize): bool {
  const value = peek(mark + 1);
  if ((value != 47 && value != 126) || !isPath(mark + 1)) return false;
  if ((peek(end - 1) | 32) != 100 || (peek(end - 2) | 32) != 119 || (peek(end - 3) | 32) != 112) return false;
  if (end - start == 3) return true;
  return end - start == 6 && (peek(start) | 32) == 111 && (peek(start + 1) | 32) == 108 && (peek(start + 2) | 32) == 100;
}

/** A slash behind a tilde or a name, or a name of small letters and nothing behind it. */
function isPath(start: usize): bool {
  let at = start + 1;
  if (peek(start) == 126) return peek(at) == 47;
  if (isLetter(peek(at))) at++;
  for (let c = peek(at); at - start < 64; c = peek(++at)) {
    if (c == 47) return at - start > 1;
    if (!(c - 97 < 26 || isDigit(c) || c == 95 || c == 46 || c == 45)) return isSpace(c) || isQuote(c) || isEnd(at);
  }
  return false;
}

/** Nothing stands behind the mark, or a word for nothing, or an object: what that holds has names of its own. */
export function isEmpty(mark: usize): bool {
  let at = mark + 1;
  while (peek(at) == 32 && at - mark < 32) at++;
  const c = peek(at);
  if ((c == 123 && isOfMembers(at + 1) && !isJarName(mark)) || isEnd(at) || (c == 34 && peek(at + 1) == 34)) return true;
  const word = load<u32>(at) | 0x20202020;
  if (word == 0x6c6c756e || word == 0x656e6f6e || word == 0x65757274) return isBehind(at + 4); // null, none, true
  if (word == 0x736c6166) return (peek(at + 4) | 32) == 101 && isBehind(at + 5); // false
  // Credentials continue to the end of the line.
  const last = isQuote(peek(mark - 1)) ? peek(mark - 2) : peek(mark - 1);
  return (c == 44 || c == 125) && isWord(last) && (last | 32) != 110;
}

/** Behind a brace: no capital, and no word or number that no mark stands behind. */
function isOfMembers(start: usize): bool {
  const first = peek(start);
  if (first - 65 < 26) return false;
  if (first - 97 >= 26 && !isDigit(first)) return true;
  let at = start;
  while (at - start < 48 && isWord(peek(at))) at++;
  return peek(at) == 58 || peek(at) == 61;
}

/** `token=Token{81…`: what a program calls so, as Java prints it. */
export function isObject(mark: usize): bool {
  if ((load<u32>(mark - 4) | 0x20202020) != 0x6e656b6f || (peek(mark + 1) | 32) != 116) return false; // oken, t
  let at = mark + 1;
  while (at - mark < 24 && isLetter(peek(at))) at++;
  return peek(at) == 123;
}

/** `cookies: {…`, in which the names of its members say nothing by themselves. */
function isJarName(mark: usize): bool {
  let end = mark;
  while (mark - end < 4 && (isQuote(peek(end - 1)) || peek(end - 1) == 32)) end--;
  if ((peek(end - 1) | 32) == 115) end--;
  return (load<u32>(end - 4) | 0x20202020) == 0x65696b6f; // okie
}

/** Nothing of a value any more. */
function isBehind(at: usize): bool {
  const c = peek(at);
  return isEnd(at) || c == 32 || c == 44 || c == 59 || c == 41 || c == 93 || c == 125;
}

/** The last three letters of names, of which more is asked. */
const ULT: u32 = (21 << 10) | (12 << 5) | 20;
const TOK: u32 = (20 << 10) | (15 << 5) | 11;
const EAT: u32 = (5 << 10) | (1 << 5) | 20;
const ESH: u32 = (5 << 10) | (19 << 5) | 8;
const SID: u32 = (19 << 10) | (9 << 5) | 4;
const ODE: u32 = (15 << 10) | (4 << 5) | 5;
const ERY: u32 = (5 << 10) | (18 << 5) | 25;
const LUE: u32 = (12 << 10) | (21 << 5) | 5;
const ION: u32 = (9 << 10) | (15 << 5) | 14;
const SAO: u32 = (19 << 10) | (1 << 5) | 15;
const ONE: u32 = (15 << 10) | (14 << 5) | 5;
const SIE: u32 = (19 << 10) | (9 << 5) | 5;
const SJA: u32 = (19 << 10) | (10 << 5) | 1;
const UNG: u32 = (21 << 10) | (14 << 5) | 7;
const SWD: u32 = (19 << 10) | (23 << 5) | 4;
const NID: u32 = (14 << 10) | (9 << 5) | 4;

/** The last letters of a name, dots and dashes between its parts aside. */
function isEnding(start: usize, end: usize, mark: usize): bool {
  const isPlain = isLetter(peek(end - 1));
  while (end > start && !isLetter(peek(end - 1))) end--;
  let letters: u32 = 0;
  let size = 0;
  let at = end;
  for (; at > start && size < 4; at--) {
    const c = peek(at - 1);
    if (isDigit(c)) askAlone();
    if (c != 95 && c != 45 && c != 46) letters |= (c & 31) << (5 * size++);
  }
  const key = letters & 0x7fff;
  // `pw_`
  if (!isPlain && (letters & 0x3ff) == PW) return true;
  if ((peek(mark) == 61 || (peek(mark) == 58 && peek(mark + 1) == 32)) && isOwned(start, end) && isRandomBehind(mark)) return true;
  if (size < 3 || !(isMarked(last, key) || (size == 4 && isMarked(lastFour, four(letters))))) return false;
  // Of names in `…ion`, only `authorization`, `confirmation`, `session` and `sesion`. `chpasswd` is a program. The id of a session is not
  // a secret, except for `jsessionid` and the like.
  if (key == ION) {
    const sixth = letterBefore(start, end, 6);
    return sixth == 122 || sixth == 109 || ((sixth == 101 || sixth == 115) && peek(mark) != 32 && isLongBehind(mark));
  }
  // `sessao`, `sessione`, `sessie`, `sesja`, `sitzung`
  if (key == SAO || key == ONE || key == SIE || key == SJA || key == UNG) return isLongBehind(mark);
  if (key == LUE) return isOfPair(start, mark);
  if (key == SID) return end - start > 5;
  if (key == ODE || key == KEY) return key == ODE ? isOfCode(start, end, mark) : end - start != 3 || isOfKey(start) || isMixedBehind(mark);
  if (key == ERY) return isOfQuery(start, end);
  if (key == SWD) return !(isPlain && end - start == 8 && (peek(start) | 32) == 99 && (peek(start + 1) | 32) == 104);
  // `refresh` by itself, but not a task with that name.
  if (key == ESH) return end - start == 7;
  // `repeat`, but not `beat`.
  if (key == EAT) return (peek(end - 4) | 32) == 112;
  // `default = "…"` of a variable; `(passwd:chauthtok)`, a PAM function.
  if (key == ULT) return end - start > 7 || peek(mark) == 61;
  if (key == TOK) return !(isPlain && end - start == 9 && (peek(start) | 32) == 99 && (peek(start + 1) | 32) == 104);
  return key != NID || (end - start != 9 && (end - start != 10 || isLetter(peek(end - 3)))) || isLongBehind(mark);
}

/** The `count`th letter from the end, marks between parts aside. */
function letterBefore(start: usize, end: usize, count: i32): u32 {
  for (let at = end - 1; at >= start; at--) {
    const c = peek(at);
    if (c != 95 && c != 45 && c != 46 && --count == 0) return c | 32;
  }
  return 0;
}

/** `api key: …`: a word before it. */
function isOfKey(start: usize): bool {
  let at = start;
  while (start - at < 4 && isSpace(peek(at - 1))) at--;
  return at < start && isWord(peek(at - 1));
}

/**
 * `PASSWORD_MYSQL`, `tokenGithub`, `PASSWORDS`, `passwordab57`: a part stands behind the word, or it is one of several
 * (transforms/scrub/secret/assignment/owned.ts).
 */
function isOwned(start: usize, end: usize): bool {
  if ((peek(end - 1) | 32) == 115 || isDigit(peek(end))) return true;
  for (let at = start + 2; at < end; at++) {
    const c = peek(at);
    if (c == 95 || c == 45 || c == 46 || (c - 65 < 26 && peek(at - 1) - 97 < 26)) return true;
  }
  return false;
}

/** A query is called `query`, `rawQuery`, `cs-uri-query`, … (`kindOf` in transforms/scrub/secret/name/name.ts): by the letter before. */
function isOfQuery(start: usize, end: usize): bool {
  if (end - start < 6) return true;
  const at = end - 6;
  const c = peek(at);
  const letter = (isWord(c) && c != 95 ? c : peek(at - 1)) | 32;
  return letter == 116 || letter == 119 || letter == 108 || letter == 105 || letter == 112 || letter == 115;
}

/** `name="password" value="…"`: behind the value of another name (`kindOfPair` in transforms/scrub/secret/name/property.ts). */
function isOfPair(start: usize, mark: usize): bool {
  const c = peek(start - 1);
  if (c == 60) {
    let at = start - 2;
    while (peek(at) == 32) at--;
    return peek(at) == 62 || peek(at) == 10;
  }
  // `</value>`
  return !isWord(c) && (c != 47 || peek(mark) != 62);
}

/** `Cookies: a=…`: a name in a jar says nothing by itself. */
function isJar(start: usize): bool {
  for (let at = start; start - at < LONGEST && peek(at - 1) != 0; at--)
    switch (((peek(at - 3) | 32) << 16) | ((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32)) {
      case 0x6f6f6b: case 0x6a6172: // ook jar
        return true;
    }
  return false;
}
