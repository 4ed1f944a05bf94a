/**
 * @module
 * The word before a colon or an equals sign: whether it may name a secret, or a scheme whose URIs name a party.
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isWord, peek } from './character';
import { NAME_BITS } from './layout';
import { askAlone } from './value';
import { ACCOUNTS, ENDINGS, ENDINGS_FOUR, TELLING, TELLING_FOUR, isKeyFront, isScheme, isSchemeEnd, isTiedFront } from './table';

/**
 * A bit for each three letters, five bits of each letter, and for a hash of four: those that the names of secrets have in them, those at
 * their end, and the last three of either.
 */
let within: usize = 0;
let withinFour: usize = 0;
let last: usize = 0;
let lastFour: usize = 0;
let lastThree: usize = 0;
/** Those of lines whose form has an account. */
let accounts: usize = 0;

/** As many tables. */
export const NAME_TABLES: usize = 6;

/** @param room - NAME_BITS bytes of zeros for each table */
export function setupNames(room: usize): void {
  within = room;
  withinFour = room + NAME_BITS;
  last = room + NAME_BITS * 2;
  lastFour = room + NAME_BITS * 3;
  lastThree = room + NAME_BITS * 4;
  accounts = room + NAME_BITS * 5;
  for (let i = 0; i < ACCOUNTS.length; i += 4) mark(accounts, four(fourOf(ACCOUNTS, i)));
  for (let i = 0; i < TELLING.length; i += 3) mark(within, threeOf(TELLING, i));
  for (let i = 0; i < TELLING_FOUR.length; i += 4) mark(withinFour, four(fourOf(TELLING_FOUR, i)));
  for (let i = 0; i < ENDINGS.length; i += 3) {
    mark(last, threeOf(ENDINGS, i));
    mark(lastThree, threeOf(ENDINGS, i));
  }
  for (let i = 0; i < ENDINGS_FOUR.length; i += 4) {
    mark(lastFour, four(fourOf(ENDINGS_FOUR, i)));
    mark(lastThree, threeOf(ENDINGS_FOUR, i + 1));
  }
}

function threeOf(letters: string, i: i32): u32 {
  return place(letters.charCodeAt(i), letters.charCodeAt(i + 1), letters.charCodeAt(i + 2));
}

function fourOf(letters: string, i: i32): u32 {
  return ((letters.charCodeAt(i) & 31) << 15) | threeOf(letters, i + 1);
}

/** A place for four letters. */
// @ts-ignore: decorator
@inline
function four(letters: u32): u32 {
  return (letters * 0x9e3779b1) >> 17;
}

function mark(bits: usize, at: u32): void {
  const byte = bits + (at >> 3);
  store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(at & 7)));
}

// @ts-ignore: decorator
@inline
function isMarked(bits: usize, at: u32): bool {
  return ((load<u8>(bits + (at >> 3)) >> <u8>(at & 7)) & 1) != 0;
}

// @ts-ignore: decorator
@inline
function place(a: u32, b: u32, c: u32): u32 {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

const LONGEST: usize = 48;
const STATED: usize = 64;

/** Whether the name before the mark may be that of a secret; mostly none is. */
export function isTelling(mark: usize): bool {
  let end = mark;
  // Names stand in columns, with as many blanks before the mark.
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  // `user_pass1!: …`
  if (end == mark && (peek(end - 1) == 33 || peek(end - 1) == 42)) end--;
  if (end == mark && peek(end - 1) == 93) end = promptEnd(end);
  const close = peek(end - 1);
  if (close == 93 || close == 41) {
    end--;
    for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  }
  // `Unseal Key 1: …`
  if (isDigit(close)) {
    const before = isDigit(peek(end - 2)) ? end - 3 : end - 2;
    if (peek(before) == 32) end = before;
    for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  }
  // `pw`, `bindpw`
  if ((peek(end - 1) | 32) == 119 && (peek(end - 2) | 32) == 112) return true;
  // Of a colon the last three letters are asked first: few names end like that of a secret.
  if (peek(mark) != 61 && !mayEnd(end)) return false;
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
  // A name of three letters, or one whose parts are apart: `api_key`.
  if (!isLetter(d)) return isMarked(last, three) || !isBlankOrBreak(d);
  return isMarked(last, three) || isMarked(lastFour, four(((d & 31) << 15) | three));
}

/** No name ends with it. */
// @ts-ignore: decorator
@inline
function isBlankOrBreak(c: u32): bool {
  return !isWord(c) && c != 45 && c != 46;
}

/** `PWD=/…`, `OLDPWD=/…`: where a shell is. */
function isDirectory(mark: usize, start: usize, end: usize): bool {
  const value = peek(mark + 1);
  if (value != 47 && value != 126) return false;
  if ((peek(end - 1) | 32) != 100 || (peek(end - 2) | 32) != 119 || (peek(end - 3) | 32) != 112) return false;
  if (end - start == 3) return true;
  return end - start == 6 && (peek(start) | 32) == 111 && (peek(start + 1) | 32) == 108 && (peek(start + 2) | 32) == 100;
}

/** Nothing stands behind the mark, or a word for nothing, or an object: what that holds has names of its own. */
export function isEmpty(mark: usize): bool {
  let at = mark + 1;
  while (peek(at) == 32 && at - mark < 32) at++;
  const c = peek(at);
  if ((c == 123 && peek(at + 1) - 65 >= 26 && !isJarName(mark)) || isEnd(at) || (c == 34 && peek(at + 1) == 34)) return true;
  const word = load<u32>(at) | 0x20202020;
  if (word == 0x6c6c756e || word == 0x656e6f6e || word == 0x65757274) return isBehind(at + 4); // null, none, true
  if (word == 0x736c6166) return (peek(at + 4) | 32) == 101 && isBehind(at + 5); // false
  // Credentials go on to the end of the line.
  const last = isQuote(peek(mark - 1)) ? peek(mark - 2) : peek(mark - 1);
  return (c == 44 || c == 125) && isWord(last) && (last | 32) != 110;
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
  if (size < 3 || !(isMarked(last, key) || (size == 4 && isMarked(lastFour, four(letters))))) return false;
  // Of `…ion`, `authorization` and `confirmation`; `chpasswd` is a program; a session's id is no secret, but for `jsessionid` and its kind.
  if (key == ION) return (peek(end - 6) | 32) == 122 || (peek(end - 6) | 32) == 109;
  if (key == LUE) return isOfPair(start);
  if (key == SID) return end - start > 5;
  if (key == ODE || key == KEY) return key == ODE ? isOfCode(start, end, mark) : end - start != 3 || isOfKey(start) || isMixedBehind(mark);
  if (key == ERY) return isOfQuery(start, end);
  if (key == SWD) return !(isPlain && end - start == 8 && (peek(start) | 32) == 99 && (peek(start + 1) | 32) == 104);
  // `repeat`, and no beat.
  if (key == EAT) return (peek(end - 4) | 32) == 112;
  // `default = "…"` of a variable; `(passwd:chauthtok)`, a function of PAM.
  if (key == ULT) return end - start > 7 || peek(mark) == 61;
  if (key == TOK) return !(isPlain && end - start == 9 && (peek(start) | 32) == 99 && (peek(start + 1) | 32) == 104);
  return key != NID || end - start != 9;
}
const ULT: u32 = (21 << 10) | (12 << 5) | 20;
const TOK: u32 = (20 << 10) | (15 << 5) | 11;
const EAT: u32 = (5 << 10) | (1 << 5) | 20;
const SID: u32 = (19 << 10) | (9 << 5) | 4;
const ODE: u32 = (15 << 10) | (4 << 5) | 5;
const KEY: u32 = (11 << 10) | (5 << 5) | 25;
const ERY: u32 = (5 << 10) | (18 << 5) | 25;

/** Behind the name of a code stand digits, but for a passcode; and `code` by itself has a word before it that says of what. */
function isOfCode(start: usize, end: usize, mark: usize): bool {
  if (end - start == 4) {
    // `grant_type=authorization_code&code=…`
    if (peek(start - 1) == 38 && peek(mark) == 61) return true;
    // `"code":"482913"`, in a text that speaks of logging in.
    if (!isSpace(peek(start - 1)) || !isLetter(peek(start - 2))) return isCodeBehind(mark, 4);
    // verification, confirmation; login, pin; security; onetime; auth; sms; 2fa, mfa; access, …s; anmelde; einmal; verificatie
    switch (((peek(start - 3) | 32) << 8) | (peek(start - 2) | 32)) {
      case 0x7468:
        if ((peek(start - 4) | 32) == 117) break;
        return isCodeBehind(mark, 4);
      case 0x6f6e: case 0x696e: case 0x7479: case 0x6d65: case 0x6d73: case 0x6661: case 0x7373: case 0x6773:
      case 0x7473: case 0x6465: case 0x616c: case 0x6965:
        break;
      default:
        // `Your Example code: 7712`
        return isCodeBehind(mark, 4);
    }
  }
  return (peek(end - 5) | 32) == 115 || isCodeBehind(mark, 1);
}

/** Behind the mark, and what stands before a value, so many digits. */
function isCodeBehind(mark: usize, least: usize): bool {
  let at = mark + 1;
  for (let c = peek(at); at - mark < 40 && (isSpace(c) || isQuote(c) || c == 62 || c == 61 || c == 91); c = peek(++at));
  for (let n: usize = 0; n < least; n++) if (!isDigit(peek(at + n))) return false;
  return true;
}

/** `api key: …`: a word before it. */
function isOfKey(start: usize): bool {
  return isSpace(peek(start - 1)) && isLetter(peek(start - 2));
}

/** `key = "x9T…"`: ten characters or more with a digit among them, and no path. */
function isMixedBehind(mark: usize): bool {
  let at = mark + 1;
  while (at - mark < 7 && (peek(at) == 32 || peek(at) == 62 || isQuote(peek(at)))) at++;
  if (peek(at) == 65 && peek(at + 1) == 81) return true;
  const first = at;
  let hasDigit = false;
  for (let c = peek(at); at - first < 88 && c > 32 && c != 47 && c != 44 && c != 58 && !isQuote(c); c = peek(++at))
    if (isDigit(c)) hasDigit = true;
  return hasDigit && at - first >= 10;
}

/** A query is called `query`, `rawQuery`, `cs-uri-query`, … (`kindOf` in transforms/scrub/secret/name.ts): by the letter before. */
function isOfQuery(start: usize, end: usize): bool {
  if (end - start < 6) return true;
  const at = end - 6;
  const c = peek(at);
  const letter = (isWord(c) && c != 95 ? c : peek(at - 1)) | 32;
  return letter == 116 || letter == 119 || letter == 108 || letter == 105 || letter == 112 || letter == 115;
}

const LUE: u32 = (12 << 10) | (21 << 5) | 5;
const ION: u32 = (9 << 10) | (15 << 5) | 14;
const SWD: u32 = (19 << 10) | (23 << 5) | 4;
const NID: u32 = (14 << 10) | (9 << 5) | 4;

/** `name="password" value="…"`: behind the value of another name (`kindOfPair` in transforms/scrub/secret/name.ts). */
function isOfPair(start: usize): bool {
  const c = peek(start - 1);
  if (c == 60) {
    let at = start - 2;
    while (peek(at) == 32) at--;
    return peek(at) == 62 || peek(at) == 10;
  }
  return isQuote(c) || isSpace(c) || c == 44;
}

/** `Cookies: a=…`: a name in a jar says nothing by itself. */
function isJar(start: usize): bool {
  for (let at = start; start - at < LONGEST && peek(at - 1) != 0; at--)
    if ((peek(at - 1) | 32) == 107 && (peek(at - 2) | 32) == 111 && (peek(at - 3) | 32) == 111) return true;
  return false;
}

/**
 * `auth: user unknown`: a word that a sentence goes on behind, and nothing that a name introduces. Credentials, cookies and
 * queries are told by their names' last letters: `authorization: basic …`.
 */
export function isProse(mark: usize): bool {
  if (peek(mark) != 58 || peek(mark + 1) != 32) return false;
  let end = mark;
  while (isQuote(peek(end - 1)) || isSpace(peek(end - 1)) || peek(end - 1) == 93 || peek(end - 1) == 41) end--;
  const last = peek(end - 1) | 32;
  if (last == 110 || last == 101 || last == 115 || last == 121) return false;
  const start = mark + 2;
  let at = start;
  while (at - start < 16 && isLetter(peek(at))) at++;
  return at > start && at - start < 16 && peek(at) == 32 && peek(at + 1) - 97 < 26 && !(at - start > 7 && isFailing(peek(at + 1), peek(at + 2)));
}

/** nie, does, doesn't, isn't, is, geht, funktioniert, funciona, no, non, nao, ne, werkt. */
// @ts-ignore: decorator
@inline
function isFailing(first: u32, second: u32): bool {
  if (first == 110) return second == 105 || second == 111 || second == 97 || second == 101;
  if (first == 100) return second == 111;
  return first == 105 ? second == 115 : first == 102 ? second == 117 : (first == 103 || first == 119) && second == 101;
}

/** `Key Content     : …` */
function isContent(end: usize): bool {
  for (let n = 0; n < 17 && peek(end - 1) == 32; n++) end--;
  return (load<u32>(end - 4) | 0x20202020) == 0x746e6574 && (load<u32>(end - 11) | 0x20202020) == 0x2079656b; // tent, key
}

/** `clave de acceso: …`, `API key for staging: …`, `clave wifi: …`: what is named stands before a short word, or a longer one. */
export function isPhrase(colon: usize): bool {
  if (peek(colon + 1) != 32 || !(isWord(peek(colon - 1)) || peek(colon - 1) == 32)) return false;
  let at = peek(colon - 1) == 32 ? colon - 1 : colon;
  if (isContent(at)) return true;
  if (isMixed(colon, isOfKeyBehind(peek(at - 1) | 32))) {
    let start = at;
    // In the same clause.
    for (let c = peek(start - 1); at - start < 64 && c > 10 && c != 58 && c != 59 && c != 46 && c != 33 && c != 63; c = peek(--start - 1));
    if (isOfWord(start, at)) return true;
  }
  // `Neues Kennwort am Telefon vergeben: …`
  if (isCoinedBehind(colon)) {
    let start = at;
    for (let c = peek(start - 1); at - start < 64 && c > 10 && c != 58 && c != 59 && c != 46 && c != 33 && c != 63; c = peek(--start - 1))
      if (load<u32>(start) == 0x64726f77) return true; // word
    if (isOfWord(start, at)) return true;
  }
  if ((peek(at - 1) | 32) == 105 && (peek(at - 2) | 32) == 102) return isBeforeAmong(at);
  for (let n = 0; n < 3; n++) {
    const end = at;
    let c = peek(at - 1);
    while (end - at < 25 && c > 32 && c != 58 && c != 39) c = peek(--at - 1);
    if (c != 32 && c != 39) return false;
    // `de`, `del`, `di`, `for`, `of`, `para`, `pour`, `per`, `van`, `voor`; `d'`
    const size = end - at;
    // `contraseña nueva: …`: nueva, temporal, provisoria, actual behind it.
    if (n == 0 && c == 32 && size >= 4 && isAdjective(peek(at) | 32, peek(at + 1) | 32) && isBeforeAmong(at)) return true;
    if (n > 0 && size <= 4 && isLinking(peek(at) | 32, peek(end - 1) | 32)) return isBeforeAmong(at);
    if (c == 39) return (peek(at - 2) | 32) == 100 && isBeforeAmong(at);
    at--;
  }
  return false;
}

/** Eight small letters and more, or dashes, and the end of the clause or a bracket. */
function isCoinedBehind(colon: usize): bool {
  let at = colon + 2;
  if (isQuote(peek(at))) at++;
  const first = at;
  for (let c = peek(at); at - first < 41 && (c - 97 < 26 || c == 45); c = peek(++at));
  if (at - first < 8) return false;
  if (isQuote(peek(at))) at++;
  const next = peek(at);
  return isEnd(at) || next == 46 || next == 44 || next == 59 || next == 33 || next == 63 || isSpace(next);
}

// @ts-ignore: decorator
@inline
function isAdjective(first: u32, second: u32): bool {
  if (first == 110) return second == 117 || second == 111 || second == 101; // nu no ne
  if (first == 97) return second == 99 || second == 116; // ac at
  return (first == 116 && second == 101) || (first == 112 && second == 114); // te pr
}

/** `token refreshed`, `token changed to`, `chiave API`, `clave de acceso`, by the last letter (`keyOf` in transforms/scrub/secret/name.ts). */
// @ts-ignore: decorator
@inline
function isOfKeyBehind(last: u32): bool {
  return last == 100 || last == 111 || last == 105 || last == 115;
}

/**
 * Behind a colon and a blank: small letters, and two of capitals, digits and marks; no word is written so.
 *
 * @param isLoose - letters and digits do
 */
function isMixed(colon: usize, isLoose: bool): bool {
  let at = colon + 1;
  while (peek(at) == 32 && at - colon < 4) at++;
  const first = at;
  let seen: u32 = 0;
  for (let c = peek(at); at - first < 64 && c > 32; c = peek(++at))
    seen |= c - 97 < 26 ? 1 : c - 65 < 26 ? 2 : isDigit(c) ? 4 : c == 33 || c - 35 < 4 || c == 42 || c == 94 || c == 43 || c == 126 ? 8 : 0;
  return at - first >= 6 && (isLoose ? (seen & 4) != 0 && (seen & 3) != 0 : (seen & 1) != 0 && popcnt(seen) > 2);
}

/** The first and the last letter of these. */
function isLinking(first: u32, last: u32): bool {
  if (first == 100) return last == 101 || last == 108 || last == 97 || last == 111 || last == 105 || last == 117;
  if (first == 102 || first == 118) return last == 114 || (first == 118 && last == 110);
  return first == 111 ? last == 102 : first == 112 && (last == 114 || last == 97);
}

function isBeforeAmong(end: usize): bool {
  let start = end;
  while (end - start < 32 && peek(start - 1) > 10) start--;
  return isAmong(start, end);
}

/** What is marked says little of what is no letter. */
function isHint(start: usize): bool {
  for (let i = 0; i < ACCOUNTS.length; i += 4) {
    let n = 0;
    while (n < 4) {
      const c = peek(start + n);
      if (<u32>ACCOUNTS.charCodeAt(i + n) != (isLetter(c) ? c | 32 : c)) break;
      n++;
    }
    if (n == 4) return true;
  }
  return false;
}

/** Whether the form of a line may have an account (transforms/scrub/person/place.ts, row.ts). */
export function mayHaveAccount(start: usize, end: usize): bool {
  let letters: u32 = 0;
  for (let at = start; at < end; at++) {
    const c: u32 = load<u8>(at);
    letters = ((letters << 5) | (c & 31)) & 0xfffff;
    if ((isMarked(accounts, four(letters)) && isHint(at - 3)) || (c == 126 && peek(at - 1) == 91)) return true;
  }
  return false;
}

/** Whether the letters of a secret's name are among these. */
export function isTold(start: usize, end: usize): bool {
  return isAmong(start, end);
}

function isAmong(start: usize, end: usize): bool {
  return hasName(start, end, true);
}

/** The same of a password's and a key's names, none of which has so few letters as a code's but `key`. */
function isOfWord(start: usize, end: usize): bool {
  return hasName(start, end, false);
}

function hasName(start: usize, end: usize, isOfCodes: bool): bool {
  let letters: u32 = 0;
  let size = 0;
  for (let at = start; at < end; at++) {
    const c: u32 = load<u8>(at);
    if (!isLetter(c)) {
      size = 0;
      continue;
    }
    letters = ((letters << 5) | (c & 31)) & 0xfffff;
    size++;
    const three = letters & 0x7fff;
    if (size > 2 && (isOfCodes ? isMarked(within, three) : three == KEY)) return true;
    if (size > 3 && isMarked(withinFour, four(letters))) return true;
  }
  return false;
}

/** `is`, `ist`, `es`, `est`, `era`, `was`, `war`, `foi`, `luidt`, `lautet`. */
export function isVerb(verb: usize, size: usize): bool {
  const first = peek(verb);
  const second = peek(verb + 1);
  const third = peek(verb + 2);
  if (size == 2) return second == 115 && (first == 105 || first == 101);
  if (size == 3) {
    if (second == 115) return third == 116 && (first == 105 || first == 101);
    if (second == 97) return first == 119 && (third == 115 || third == 114);
    return second == 114 ? first == 101 && third == 97 : first == 102 && second == 111 && third == 105;
  }
  return first == 108 && ((size == 5 && second == 117 && third == 105) || (size == 6 && second == 97 && third == 117));
}

/** `the password for … is`: before a verb the name may stand further away. */
export function isStated(verb: usize): bool {
  if (load<u32>(verb) == 0x6b617369) return true; // isak
  let at = verb + 1;
  while (at - verb < 7 && isLetter(peek(at))) at++;
  if ((peek(at) != 32 && peek(at) != 58) || !isVerb(verb, at - verb)) return false;
  if (isDigit(peek(verb - 2))) {
    if (isGiven(verb, at)) return true;
    if ((!isDigit(peek(verb - 3)) || !isDigit(peek(verb - 4))) && !isAccount(verb - 1)) return false;
  }
  while (peek(at) == 32 || peek(at) == 58) at++;
  let size = 0;
  while (size < 4 && peek(at + size) > 32) size++;
  // `now` aside, nothing so short is told.
  if (size < 4 && peek(at) != 110) return false;
  // A word of the sentence goes on with it, also behind `now` and `still`.
  const end = wordOf(at);
  if (end != 0) {
    if (!isAdverb(at, end - at)) return false;
    at = end;
    while (peek(at) == 32 || peek(at) == 58) at++;
    if (wordOf(at) != 0) return false;
  }
  let start = verb;
  for (let c = peek(start - 1); verb - start < STATED && c > 10 && c != 44 && c != 59; c = peek(--start - 1));
  if ((peek(verb - 2) | 32) == 119 && (peek(verb - 3) | 32) == 112) return true; // `pw is …`
  return isAmong(start, verb);
}

/** `alice75`: letters, and digits behind them. */
function isAccount(end: usize): bool {
  let at = end;
  while (end - at < 6 && isDigit(peek(at - 1))) at--;
  return isLetter(peek(at - 1)) || peek(at - 1) == 95;
}

/** The end of a word of small letters, before a blank or the end of the text; 0 where there is none. */
function wordOf(start: usize): usize {
  let at = start;
  while (peek(at) - 97 < 26) at++;
  return isSpace(peek(at)) || isEnd(at) ? at : 0;
}

/** `now`, `still`, `jetzt`, `ahora`, by their length and their first letter. */
function isAdverb(at: usize, size: usize): bool {
  const first = peek(at);
  return size == 3 ? first == 110 : size == 5 && (first == 115 || first == 106 || first == 97);
}

/** `482913 is your code`: four digits or more, and whose it is by two letters. */
function isGiven(verb: usize, end: usize): bool {
  const fourth = peek(verb - 5);
  if (!(isDigit(peek(verb - 3)) && isDigit(peek(verb - 4)) && (isDigit(fourth) || fourth == 32 || fourth == 45))) return false;
  switch (((peek(end + 1) | 32) << 8) | (peek(end + 2) | 32)) {
    case 0x796f: case 0x6968: case 0x6465: case 0x766f: case 0x7475: case 0x7375: case 0x6a65: case 0x7577: case 0x7468: // yo ih de vo tu su je uw th
      return true;
    default:
      return false;
  }
}

/** `-u alice:…`, `--user alice:…` around a colon. */
export function isLogin(colon: usize): bool {
  let start = colon;
  let c = peek(start - 1);
  while (colon - start < 64 && c != 0 && !isSpace(c) && !isQuote(c) && c != 61) c = peek(--start - 1);
  if (isQuote(c)) c = peek(--start - 1);
  // `-u `, `--user `, `--user=`
  if (start == colon || (c != 32 && c != 61)) return false;
  const option = peek(start - 2);
  if (option == 117 || option == 85) return c == 32 && peek(start - 3) == 45;
  return option == 114 && peek(start - 3) == 101 && peek(start - 4) == 115 && peek(start - 5) == 117 && peek(start - 6) == 45;
}

/** Whether keys with a known front (`issued` in transforms/scrub/secret/issued.ts) begin so: by three characters. */
export function isFront(at: usize): bool {
  return isKeyFront(frontOf(at));
}

// @ts-ignore: decorator
@inline
function frontOf(at: usize): u32 {
  // None begins with a digit or has one in its midst; `ya2` ends with one.
  if (isDigit(peek(at)) || isDigit(peek(at + 1))) return 0;
  if (isDigit(peek(at + 2))) askAlone();
  return (peek(at) << 16) | (peek(at + 1) << 8) | peek(at + 2);
}

/** The same of those that go on behind a dash or a dot. */
export function isTiedKey(at: usize): bool {
  return isTiedFront(frontOf(at));
}

/** Whether the word before the colon is one of the schemes in transforms/scrub/address/party.ts, whatever its case. */
export function isParty(colon: usize): bool {
  // `h323`
  if (isDigit(peek(colon - 1))) {
    if (!isLetter(peek(colon - 4)) || !isDigit(peek(colon - 2)) || !isDigit(peek(colon - 3))) return false;
    askAlone();
  }
  if (!isSchemeEnd(peek(colon - 1) | 32)) return false;
  let start = colon;
  let word: u64 = 0;
  let place: u64 = 0;
  for (; colon - start < 4 && isDigit(peek(start - 1)); place += 8) word |= <u64>peek(--start) << place;
  for (; colon - start < 9 && isLetter(peek(start - 1)); place += 8) word |= <u64>(peek(--start) | 32) << place;
  return colon - start < 9 && isScheme(word);
}
