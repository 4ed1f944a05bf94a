/**
 * @module
 * Whether a word before a place says what digits are (`transforms/scrub/number/word/topic.ts`). Each word of a text is looked up
 * once, as the search goes on. Most places have no such word before them, and then the digits can be somebody's by their shape
 * alone.
 */
import { isSpoken } from '../card/card';
import { isDigit, isLetter, isQuote, isWord, peek, wordEnd } from '../text/character';
import { isOneOf, SINGLE } from '../text/value';
import { hasParties } from './calls/spoken';
import { head, isColumnEnd, isOfTable, isOfVersions, noteColumn, noteVersions, readHead, startColumns } from './column';
import { ADDRESS, COLUMN, DEVICE, ENDING, NUMBER, OTHER, PLACE, saysOf, SENT, SIDE, SPOKEN, STEM, VERSION } from './saying';
import { behindAddress, isAlone, isDirection, isEnding, isFollowed, isOfFunction, isOfId, isOfOthers, isOrdinal, isParameter, isVersionEnd } from './word';

/** Nobody looks further back for what a value is (`farthest` in transforms/scrub/address/version/release.ts). */
const FARTHEST: usize = 80;
/** For the topic of a number no further than that, within its clause (`topicBefore` in transforms/scrub/number/word/topic.ts)… */
const NEAR: usize = 52;
/** …and past no more than three words. */
const WORDS: u32 = 4;

/** Beyond this, words are not looked at. */
const LONG: usize = 176;

let seen: usize = 0;
/** Behind it a version stands if no number comes between; or further off. */
let version: usize = 0;
let renewed: usize = 0;
let number: usize = 0;
let column: usize = 0;
let place: usize = 0;
let spoken: usize = 0;
/** How many words there were, and which of them spoke of a number, of a place. */
let words: u32 = 0;
let numberWord: u32 = 0;
let placeWord: u32 = 0;
let device: usize = 0;
let deviceWord: u32 = 0;
/** Where the last word ended, if it names an address and nothing else. */
let address: usize = 0;

export function startTopics(start: usize): void {
  seen = start;
  version = renewed = number = column = place = spoken = address = device = 0;
  startColumns();
  words = 0;
}

/** Nothing but digits and blanks stand before, further back than words are looked at. */
export function passBare(at: usize): void {
  if (seen >= at || at - seen > LONG) return;
  seen = at;
  version = 0;
}

/** No word before speaks of a version. @param end - of the address */
export function isUnversioned(at: usize, end: usize): bool {
  if (seen < at) note(at);
  return (version == 0 || at - version > FARTHEST) && (renewed == 0 || at - renewed > FARTHEST) && !isOfVersions(at, end);
}

/** No word before speaks of somebody's number. */
export function isUnnamed(at: usize): bool {
  return isUntopical(at) && !isOfTable(at) && (column == 0 || at - column > FARTHEST);
}

/** The name right before, with a dash or a sign behind it, is that of a number: `tel-…`. */
export function isLabelled(at: usize): bool {
  if (seen < at) note(at);
  return number == at - 1;
}

/** Eleven digits and more, not far behind a word for calls or messages (`isSpokenOf` in transforms/scrub/number/phone/row.ts). */
export function isSpokenOf(at: usize, end: usize): bool {
  const size = end - at;
  if (size < 10 || size > 13) return false;
  if (seen < at) note(at);
  if (spoken == 0 || at - spoken > FARTHEST_SPOKEN) return false;
  // Ten digits must stand by themselves, and not be a time in seconds.
  if (size == 10 && (isWord(peek(at - 1)) || peek(at - 1) == 32)) return false;
  return size == 11 || size == 12 || !isOneOf(at, SINGLE);
}
const FARTHEST_SPOKEN: usize = 160;

/** No word of the clause speaks of somebody's number. */
function isUntopical(at: usize): bool {
  if (seen < at) note(at);
  if (isQuote(peek(at - 1)) && isOfCallElement(at)) return false;
  if (number == 0 || at - number > FARTHEST_TOLD || isOfStranger(at, number)) return true;
  return (at - number > NEAR || words - numberWord >= WORDS) && !isToldBefore(at);
}
const FARTHEST_TOLD: usize = 100;

/** `Called Number (len=13) [ Ext: 1 TON: Unknown (0) '`: brackets that hold what a call's number is (`element` in transforms/scrub/number/phone/named.ts). */
function isOfCallElement(at: usize): bool {
  let open = at - 2;
  for (; at - open < 104; open--) {
    const each = peek(open);
    if (each == 91) break;
    if (each == 93 || each == 10 || each == 0) return false;
  }
  for (let last = open - 1; open - last < 20; last--) {
    const each = peek(last);
    if (each == 91 || each == 93 || each == 10) return false;
    if ((each | 32) == 114 && (load<u32>(last - 3) | 0x20202020) == 0x7265626d) return true; // mber
  }
  return false;
}

/**
 * `avg=7.2`: what a program says of a value is the name before its mark, and this one says nothing (`topicBefore`).
 *
 * @param told - behind the last word that says something
 */
function isOfStranger(at: usize, told: usize): bool {
  let mark = at - 1;
  if (isQuote(peek(mark))) mark--;
  if (peek(mark) != 61) return false;
  let end = mark;
  while (mark - end < LONGEST_NAME && isDigit(peek(end - 1))) end--;
  let start = mark;
  let hash: u32 = 0;
  while (mark - start < LONGEST_NAME && (isWord(peek(start - 1)) || peek(start - 1) == 45)) start--;
  if (!isLetter(peek(start)) || mark - start == LONGEST_NAME || told > start) return false;
  if (end - start == 1 && (peek(start) | 32) == 112 && isParameter(end)) return false;
  for (let each = start; each < end; each++) hash = hash * 37 + (peek(each) & 31);
  return !isSpoken(hash);
}
const LONGEST_NAME: usize = 26;

/** A short word stands right before, as `is` and `es el` end a sentence that says at its beginning what follows (transforms/scrub/number/word/sentence.ts). */
function isToldBefore(at: usize): bool {
  const blank = peek(at - 1) == 40 ? at - 2 : at - 1;
  if (peek(blank) != 32 || !isLetter(peek(blank - 1))) return false;
  let start = blank;
  while (blank - start < 7 && isLetter(peek(start - 1))) start--;
  return blank - start < 7 && peek(start - 1) == 32;
}

/** No word of the clause speaks of the address of a device. */
export function isDeviceless(at: usize): bool {
  if (seen < at) note(at);
  return device == 0 || at - device > NEAR || words - deviceWord >= WORDS;
}

/** No word before speaks of a place on earth. */
export function isUnplaced(at: usize): bool {
  if (seen < at) note(at);
  return place == 0 || at - place > NEAR || words - placeWord >= WORDS || isOfStranger(at, place);
}

/** The word right before, with nothing but marks in between, names an address. */
export function isAddressed(at: usize): bool {
  if (seen < at) note(at);
  if (address == 0 || at - address > 5) return false;
  for (let each = address; each < at; each++) if (isWord(peek(each)) || peek(each) == 32) return false;
  return true;
}

/** Looks at the words up to a place; `callerNumber` has two, and is one. */
function note(end: usize): void {
  readHead();
  // Words further back than any question reaches need not be known, except for those of a header.
  if (seen < head) noteWords(seen, min(head, end));
  if (seen < end) noteWords(end - seen > LONG ? wordEnd(end - LONG) : seen, end);
}

function noteWords(start: usize, end: usize): void {
  let at = start;
  while (at < end) {
    const before = peek(at);
    if (!isLetter(before)) {
      // `Phone:` on a line of its own, and the answer of a modem to `AT+CIMI`.
      const isLabel = before == 10 && isLabelEnd(peek(at - 1));
      // `user_name1!: …`, `phone != …`
      const isSetting = before == 33 && (peek(at + 1) == 58 || peek(at + 1) == 61);
      if (isBreak(before) && !isLabel && !isSetting && !isCellEnd(at, before) && !(before == 38 && peek(at - 1) == 32 && peek(at + 1) == 32)) number = place = device = 0;
      // `PHP - 80 - 192.0.2.1`: a word before a number says nothing about the next number (`topicBefore`). `3GPP-…` is not a
      // number.
      if (isDigit(before) && !isWord(peek(at - 1)) && peek(at - 1) != 45 && peek(at + 1) != 71) version = 0;
      at++;
      continue;
    }
    const front = peek(at - 1);
    if (!isWord(front) && front != 45) words++;
    const first = at;
    let start = at;
    let run: u32 = 0;
    let whole: u32 = 0;
    let stem: u32 = 0;
    let isUpper = true;
    for (let c = peek(at); isLetter(c); c = peek(++at)) {
      if (c < 97 && !isUpper) {
        take(start, at, whole, stem);
        start = at;
        whole = 0;
      }
      isUpper = c < 97;
      run = run * 37 + (c & 31);
      whole = whole * 37 + (c & 31);
      if (at - start == 3) stem = whole;
    }
    take(start, at, whole, stem);
    if (start != first) take(first, at, run, 0);
  }
  seen = at;
}

/** `mobile;07700900123`, `"phone","2025550123"`: between a name and the digits in the next cell, or on the next line (`topicOfCell` in transforms/scrub/number/word/cell.ts). */
function isCellEnd(mark: usize, c: u32): bool {
  if (c != 44 && c != 59 && c != 10) return false;
  let name = mark;
  while (mark - name < 3 && (isQuote(peek(name - 1)) || peek(name - 1) == 46 || peek(name - 1) == 13 || peek(name - 1) == 92)) name--;
  if (number != name) return false;
  let next = mark + 1;
  while (next - mark < 4 && (isQuote(peek(next)) || peek(next) == 92 || peek(next) == 40)) next++;
  return isDigit(peek(next));
}

// @ts-ignore: decorator
@inline
function isLabelEnd(c: u32): bool {
  return c == 58 || c == 32 || c == 13 || c == 10 || c - 65 < 26;
}

/** Ends what is said of one value: a comma, a brace, an ampersand, a semicolon, a line, a question, a shout. */
// @ts-ignore: decorator
@inline
function isBreak(c: u32): bool {
  return c == 44 || c == 125 || c == 38 || c == 59 || c == 10 || c == 63 || c == 33;
}

/** What a word says that ends before `at`. */
function take(start: usize, at: usize, whole: u32, stem: u32): void {
  if (at - start >= 4 && saysOf(stem) & STEM) renewed = at;
  let says = saysOf(whole);
  // `no. 07700900123`, `my no is …`
  if (at - start == 2 && (load<u16>(start) | 0x2020) == 0x6f6e && (peek(at) == 46 || peek(at) == 58 || (peek(start - 1) == 32 && peek(at) == 32))) says |= NUMBER; // no
  // `port. : 0639987369`: a label that is cut short (transforms/scrub/number/phone/abroad.ts).
  if (peek(at) == 46 && (peek(at + 1) == 58 || (peek(at + 1) == 32 && (peek(at + 2) == 58 || (at - start == 4 && (load<u32>(start) | 0x20202020) == 0x74726f70))))) says |= NUMBER; // port
  // `line1=…`: one of several lines of a telephone.
  if (at - start == 4 && (load<u32>(start) | 0x20202020) == 0x656e696c && isOrdinal(at)) says |= NUMBER; // line
  // `P35=…`, `P404=…`: a parameter of a telephone (`said` in transforms/scrub/number/phone/party.ts).
  const isOfSetting = at - start == 1 && (peek(start) | 32) == 112 && isParameter(at);
  if (isOfSetting) says |= NUMBER;
  // `xnumber: …`, of anything.
  if (says == 0 && at - start > 6 && (load<u32>(at - 4) | 0x20202020) == 0x7265626d && (peek(at - 6) | 32) == 110) says = NUMBER; // mber, n
  // `Modulversion`
  if (says == 0 && at - start > 9 && isVersionEnd(at)) says = VERSION;
  if (says == 0) return;
  if (says & STEM) renewed = at;
  if (at - start <= 2 && !isOfSetting && isOfId(start, at)) says &= ~(NUMBER | SIDE);
  if (whole == DO && isOfFunction(at)) says &= ~NUMBER;
  if (says & SPOKEN) spoken = at;
  if (says & VERSION) {
    version = at;
    if (isColumnEnd(at)) noteVersions(at);
  }
  if (says & ADDRESS && !isWord(peek(start - 1)) && peek(start - 1) != 45) address = at;
  if (says & OTHER && isAlone(start, at)) number = place = device = 0;
  // `num_dropped`: a count, and not a number of a person.
  if ((whole == NUM || whole == WHOLE_NUMBER) && isOfOthers(at)) says &= ~NUMBER;
  if (says & NUMBER || (says & ENDING && isEnding(start)) || (says & SIDE && !isLetter(peek(at)) && !(isDirection(start, at) && !hasParties(start))) || (says & SENT && isFollowed(at))) {
    number = at;
    numberWord = words;
    if (isColumnEnd(at)) noteColumn(at);
  }
  // The name of a column counts as a word by itself.
  if (says & COLUMN && (!isWord(peek(start - 1)) || peek(start - 1) == 95) && !isWord(peek(at))) column = at;
  if (says & DEVICE) {
    if (isColumnEnd(behindAddress(at))) noteColumn(at);
    device = at;
    deviceWord = words;
  }
  if (says & PLACE) {
    place = at;
    placeWord = words;
  }
}
/** `num`, `do` and `number`, as `note` adds up letters. */
const NUM: u32 = 19956;
const DO: u32 = 163;
const WHOLE_NUMBER: u32 = 1010834209;
