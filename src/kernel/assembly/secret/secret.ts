/**
 * @module
 * Plain secrets: a name that always has one, and letters and digits behind it that end at a blank, a quote or the end of the
 * text. It reads them as `findSecret` and `findQuery` of transforms/scrub do, and leaves doubtful ones to them.
 */
import { isUsualParameter } from '../table';
import { isDigit, isEnd, isLetter, isQuote, isStart, isWord, peek } from '../text/character';
import { takeConstant } from '../text/span';

/** More than so many characters, and TypeScript reads it. */
const LONGEST: usize = 88;
const SHORTEST: usize = 8;
const LONGEST_NAME: usize = 32;

/** `DB_PASSWORD=…`, `?token=…`, ` client_secret=…`. @param equals - behind the name */
export function takeAssigned(equals: usize): bool {
  const start = nameStart(equals);
  // `secret=…` may be a one-time code.
  if (!(isStart(start) || isFront(peek(start - 1))) || ((peek(start) | 32) == 115 && (peek(start + 1) | 32) == 101)) return false;
  const isKey = isKeyName(start, equals);
  if (!isKey && !isPasswordName(start, equals)) return false;
  const end = valueEnd(equals + 1);
  if (end == 0) return false;
  // The part after an ampersand may belong to a password.
  return (isLast(end) || (isKey && peek(end) == 38)) && takeConstant(equals + 1, end);
}

/** `Authorization: Bearer …` */
export function takeAuthorization(colon: usize): bool {
  if (peek(colon + 1) != 32 || !isAuthorization(colon)) return false;
  const before = peek(colon - 14);
  return (isStart(colon - 13) || before == 32 || isQuote(before)) && isBearer(colon + 2) && takeBearer(colon + 2);
}

/** `Bearer …`, whatever stands before. */
export function takeBearer(start: usize): bool {
  if (!isBearer(start)) return false;
  const value = start + 7;
  const end = valueEnd(value);
  return end != 0 && isLast(end) && takeConstant(value, end);
}

/**
 * `?lang=en&token=…`: parameters that say how, with a word or a small number each, and secrets that are taken.
 *
 * @param start - of the first name
 */
export function isPlainQuery(start: usize): bool {
  let at = start;
  do {
    let equals = at;
    while (equals - at < LONGEST_NAME && isOfName(peek(equals))) equals++;
    if (peek(equals) != 61 || equals == at) return false;
    const end = isUsual(at, equals) ? wordEnd(equals + 1) : 0;
    if (end != 0) at = end;
    else if (isKeyName(at, equals)) {
      at = valueEnd(equals + 1);
      if (at == 0 || !(isLast(at) || peek(at) == 38) || !takeConstant(equals + 1, at)) return false;
    } else return false;
    if (isLast(at)) return peek(at) != 32 || !isGoingOn(at);
  } while (peek(at++) == 38);
  return false;
}

/** ` of 3&sort=…`: words up to another parameter, so that a value has blanks in it (`parameter` in transforms/scrub/address/url.ts). */
function isGoingOn(blank: usize): bool {
  let at = blank + 1;
  for (let c = peek(at); at - blank < LONGEST_WORDS && c != 38; c = peek(++at))
    if (c < 32 || isQuote(c) || c == 47 || c == 59 || c == 60 || c == 61 || c == 63) return false;
  if (peek(at) != 38) return false;
  let equals = at + 1;
  while (equals - at < 66 && (isOfName(peek(equals)) || isDigit(peek(equals)) || peek(equals) == 46 || peek(equals) == 45)) equals++;
  return peek(equals) == 61;
}
/** Eight of them. */
const LONGEST_WORDS: usize = 520;

// @ts-ignore: decorator
@inline
function isOfName(c: u32): bool {
  return isLetter(c) || c == 95;
}

function nameStart(end: usize): usize {
  let start = end;
  while (end - start < LONGEST_NAME && isOfName(peek(start - 1))) start--;
  return start;
}

/** What a name begins behind. */
// @ts-ignore: decorator
@inline
function isFront(c: u32): bool {
  return c == 32 || c == 34 || c == 63 || c == 38;
}

/** Nothing more of it. */
// @ts-ignore: decorator
@inline
function isLast(at: usize): bool {
  return isEnd(at) || peek(at) == 32 || peek(at) == 34;
}

const LOW: u64 = 0x2020202020202020;

/** `password`, by itself or behind letters, `passwd`, `pwd`, `client_secret`. */
function isPasswordName(start: usize, end: usize): bool {
  const size = end - start;
  if (size > 7 && (load<u64>(end - 8) | LOW) == 0x64726f7773736170) return true; // password
  if (size == 3) return (load<u32>(start) & 0xffffff | 0x202020) == 0x647770; // pwd
  if (size == 6) return isSix(start, 0x73736170, 0x6477); // passwd
  return size == 13 && (load<u64>(start) | LOW) == 0x737f746e65696c63 && isSix(end - 6, 0x72636573, 0x7465); // client_secret
}

/** `token`, `api_key`, `apikey`, and what a token is for: of one that says where a list goes on, nobody is told. */
function isKeyName(start: usize, end: usize): bool {
  const size = end - start;
  if (size == 6) return isSix(start, 0x6b697061, 0x7965); // apikey
  if (size == 7) return (load<u32>(start) | 0x20202020) == 0x7f697061 && (load<u32>(end - 4) | 0x20202020) == 0x79656b7f; // api_key
  if ((load<u32>(end - 4) | 0x20202020) != 0x6e656b6f || (peek(end - 5) | 32) != 116) return false; // token
  if (size == 5) return true;
  const front = load<u64>(start) | LOW;
  if (size == 8) return (front & 0xffffff) == 0x7f6469; // id_
  if (size == 9) return (front & 0xffffffff) == 0x7f697061; // api_
  if (size == 10) return (front & 0xffffffffff) == 0x7f68747561; // auth_
  if (size == 12) return (front & 0xffffffffffffff) == 0x7f737365636361; // access_
  return size == 13 && front == 0x7f68736572666572; // refresh_
}

// @ts-ignore: decorator
@inline
function isSix(start: usize, front: u32, back: u32): bool {
  return (load<u32>(start) | 0x20202020) == front && (<u32>load<u16>(start, 4) | 0x2020) == back;
}

function isAuthorization(end: usize): bool {
  return (load<u64>(end - 13) | LOW) == 0x7a69726f68747561 && (load<u64>(end - 8) | LOW) == 0x6e6f6974617a6972; // authoriz, rization
}

function isBearer(start: usize): bool {
  return (load<u32>(start) | 0x20202020) == 0x72616562 && (<u32>load<u16>(start, 4) | 0x2020) == 0x7265 && peek(start + 6) == 32;
}

/** Letters and digits, and some of both. @returns 0 where it is no such value, or one that may be a type or stands for nothing */
function valueEnd(start: usize): usize {
  let hasDigit = false;
  let hasLetter = false;
  let at = start;
  for (let c = peek(at); at - start <= LONGEST; c = peek(++at)) {
    if (isDigit(c)) hasDigit = true;
    else if (isLetter(c)) hasLetter = true;
    else break;
  }
  if (!hasDigit || !hasLetter || at - start < SHORTEST || at - start > LONGEST) return 0;
  switch (load<u32>(start) & 0xffffff | 0x202020) {
    case 0x787878: case 0x636573: case 0x73616d: case 0x6e6573: // xxx sec mas sen
      return 0;
  }
  return at;
}

/** As many letters as a word holds. */
function isUsual(start: usize, end: usize): bool {
  if (end - start > 8) return false;
  let word: u64 = 0;
  for (let at = start; at < end; at++) word = (word << 8) | (peek(at) | 32);
  return isUsualParameter(word);
}

/** A word of small letters, or a number of up to four digits. */
function wordEnd(start: usize): usize {
  let at = start;
  if (isDigit(peek(at))) while (at - start < 5 && isDigit(peek(at))) at++;
  else while (at - start < 17 && peek(at) - 97 < 26) at++;
  return at == start || at - start > (isDigit(peek(start)) ? 4 : 16) || isWord(peek(at)) ? 0 : at;
}
