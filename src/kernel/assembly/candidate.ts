/**
 * @module
 * Where in a text something may stand that should not. A place that is passed over is one at which
 * `transforms/scrub/scan/scan.ts` would find nothing: what is asked here are the first questions that are asked there, of
 * ASCII, and a test holds the two against each other. Of a hundred characters one or two are left for it.
 */
import {
  isDigit, isEnd, isHex, isLetter, isQuote, isSpace, isStart, isWord, look, peek, wordEnd, wordStart,
} from './character';
import { addressEnd } from './address';
import { isCoded } from './coding';
import { takeColons } from './colons';
import { plain, setupEscape, unescape, written } from './escape';
import { takeMail } from './mail';
import { isEmpty, isFront, isLogin, isParty, isPhrase, isProse, isStated, isTelling, isTiedKey, setupNames } from './name';
import {
  UNSURE, date, instant, isAddress, isDegree, isFew, isLonger, isNobodys, isPair, isPlain, isQuad, isSentence, isSeparator, stamp,
} from './numeral';
import { takeParty } from './party';
import { isNamed, nameMarks } from './person';
import { takePlus } from './plus';
import { NAME_BITS, region } from './layout';
import { ADDRESSES, COLONS, MAILS, PARTIES, PLUSES, kinds, setupSpans, spanCount, spans, startSpans, takeSpan, taken } from './span';
import { isLabelled, isUnnamed, isUnplaced, isUntopical, setupTopics, startTopics } from './topic';

/** Longest text that there is room for from the first, and longest that room is made for, in bytes. */
export const TEXT: usize = 16384;
export const LONGEST_TEXT: usize = 1 << 21;

/** Up to where words with digits, and runs of colons, have been dealt with. */
let words: usize = 0;
let colons: usize = 0;
/** The words before a number are asked, too: what it is does not hang on its shape alone. */
let isDeep: bool = false;
/** Of groups without a word before, those of the North American plan are numbers, if any are. */
let isAmerican: bool = false;
/** Each word with a digit in it may be a national number. */
let hasNationals: bool = false;
/** Names are looked for, too. */
let hasNames: bool = false;
/** A place was found before, so that there may be a number which says what the next is. */
let hasOthers: bool = false;

/** Where what is found is listed, if it is, and how much there is. */
let list: usize = 0;
let listed: usize = 0;
let from: usize = 0;
let to: usize = 0;

/** In a list, marks the beginning of an address; its end follows. */
export const SPAN: u32 = 0x80000000;

/** Where TypeScript writes a text, and where it reads the candidates' offsets. */
export let text: usize = 0;
export let places: usize = 0;
/** Bytes that there is room for. */
export let room: usize = 0;

export function setupCandidates(): bool {
  const names = region(NAME_BITS * 2);
  if (names != 0) setupNames(names);
  return setupSpans() && setupEscape() && setupTopics();
}

/** Makes room for a text by itself. @returns 0 where memory cannot grow so far */
export function setupText(): bool {
  return claimText(TEXT) && setupCandidates();
}

/** Makes room for a text of `size` bytes, which stays. @returns 0 where memory cannot grow so far */
export function claimText(size: usize): bool {
  if (size <= room) return true;
  if (size > LONGEST_TEXT) return false;
  let wider = max(room, TEXT);
  while (wider < size) wider <<= 1;
  const at = region(wider);
  const list = region(wider * 4);
  if (at == 0 || list == 0) return false;
  memory.fill(text, 0, room);
  text = at;
  places = list;
  room = wider;
  return true;
}

/**
 * @param places - where to write the offsets of the candidates, and of plain addresses (`SPAN`); 0 to stop at the first
 * @param depth - as for `screen`
 * @returns how many words were written
 */
export function findCandidates(start: usize, end: usize, places: usize, depth: u32): usize {
  look(start, end);
  startTopics(start);
  isDeep = (depth & 3) > 0;
  isAmerican = (depth & 3) > 1;
  hasNames = (depth & 4) != 0;
  hasNationals = (depth & 8) != 0;
  words = colons = start;
  hasOthers = false;
  list = places;
  listed = 0;
  from = start;
  to = end;
  commands = passwords = calls = -1;
  for (let at = start; at < end; at += 16) {
    let hits = marks(at);
    if (hasNames) hits |= nameMarks(at);
    if (end - at < 16) hits &= (1 << <u32>(end - at)) - 1;
    for (; hits; hits &= hits - 1) {
      const place = at + ctz(hits);
      if (!isCandidate(place)) continue;
      if (places == 0) return 1;
      note(<u32>(place - start));
      hasOthers = true;
    }
  }
  return listed;
}

function note(word: u32): void {
  store<u32>(list + (listed++ << 2), word);
}

/** Candidates and plain addresses of a text by itself, at `places`. @returns how many words there are */
export function listCandidates(size: usize, depth: u32): usize {
  startSpans(ADDRESSES);
  return findCandidates(text, text + size, places, depth);
}

/** What `screen` found: something that TypeScript must look at. */
export const UNKNOWN: i32 = -1;

/**
 * Looks through a scalar of JSON, quotes and all. One that is not ASCII is not judged, nor is a number with an exponent.
 *
 * @param depth - 1 where what stands before a number counts, 2 where regions are North American, too, or none; 4 more where
 * names are looked for, 8 where national numbers are
 * @param allowed - what may be taken where it is plain, and is no reason for TypeScript to look then (`kinds` in span.ts)
 * @returns how many of them stand at `spans`; UNKNOWN where there is anything else, or may be
 */
export function screen(start: usize, end: usize, depth: u32, allowed: u32): i32 {
  const high = i8x16.splat(0);
  const slash = i8x16.splat(92);
  let escapes = 0;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    const rest = end - at < 16 ? (1 << <u32>(end - at)) - 1 : 0xffff;
    if (i8x16.bitmask(i8x16.lt_s(bytes, high)) & rest) return UNKNOWN;
    escapes |= i8x16.bitmask(i8x16.eq(bytes, slash)) & rest;
  }
  // A name may be an address of mail, and each word with a digit somebody's national number.
  startSpans(depth > 3 ? allowed & ADDRESSES : allowed);
  let count: usize = 1;
  if (load<u8>(start) != 34) {
    if (!hasExponent(start, end)) count = findCandidates(start, end, 0, depth);
  } else if (escapes == 0) count = findCandidates(start + 1, end - 1, 0, depth);
  else {
    const size = unescape(start + 1, end - 1);
    if (size != 0) {
      count = findCandidates(plain, plain + size, 0, depth);
      for (let at = spans; at < spans + (<usize>spanCount << 3); at += 4) store<u32>(at, <u32>written(load<u32>(at)));
    }
  }
  return count == 0 ? <i32>spanCount : UNKNOWN;
}

/** `2.025550123E9`: what stands there are not the digits of the number, nor as many. */
function hasExponent(start: usize, end: usize): bool {
  if (load<u8>(start) > 57) return false; // true, false
  for (let at = end - 1; at > start; at--) if ((load<u8>(at) | 32) == 101) return true;
  return false;
}

/**
 * First digits of runs, `@`, `%`, `:`, `=`, `?`, `>`, the first letter of Bearer and Basic, of `is` and `es`, `--`, and a
 * quote behind a blank: a bit each.
 */
// @ts-ignore: decorator
@inline
function marks(at: usize): i32 {
  const text = v128.load(at);
  const blank = i8x16.splat(32);
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  const previous = v128.load(at - 1);
  const following = v128.load(at + 1);
  const digits = v128.andnot(
    i8x16.lt_u(i8x16.sub(text, zero), ten),
    i8x16.lt_u(i8x16.sub(previous, zero), ten),
  );
  const second = v128.or(following, blank);
  const third = v128.or(v128.load(at + 2), blank);
  const b = i8x16.eq(v128.or(text, blank), i8x16.splat(98));
  const bearer = v128.and(i8x16.eq(second, i8x16.splat(101)), i8x16.eq(third, i8x16.splat(97)));
  const basic = v128.and(i8x16.eq(second, i8x16.splat(97)), i8x16.eq(third, i8x16.splat(115)));
  const scheme = v128.and(b, v128.or(bearer, basic));
  const colon = v128.or(i8x16.eq(text, i8x16.splat(58)), i8x16.eq(text, i8x16.splat(61)));
  // `@`, and `%` or `&`.
  const sign = v128.or(
    i8x16.eq(text, i8x16.splat(64)),
    v128.or(i8x16.eq(text, i8x16.splat(37)), i8x16.eq(text, i8x16.splat(38))),
  );
  // `<=>?` but for the first two: `>` and `?` differ in their last bit.
  const ends = i8x16.eq(v128.or(text, i8x16.splat(1)), i8x16.splat(63));
  const present = v128.and(
    v128.or(i8x16.eq(text, i8x16.splat(105)), i8x16.eq(text, i8x16.splat(101))),
    i8x16.eq(following, i8x16.splat(115)),
  );
  // `was`, `war`, `lautet`; `era`, `foi` and `luidt` by their first two letters, too.
  const a = i8x16.eq(following, i8x16.splat(97));
  const past = v128.or(
    v128.and(v128.or(i8x16.eq(text, i8x16.splat(119)), i8x16.eq(text, i8x16.splat(108))), a),
    v128.or(
      v128.and(i8x16.eq(text, i8x16.splat(101)), i8x16.eq(following, i8x16.splat(114))),
      v128.or(
        v128.and(i8x16.eq(text, i8x16.splat(102)), i8x16.eq(following, i8x16.splat(111))),
        v128.and(i8x16.eq(text, i8x16.splat(108)), i8x16.eq(following, i8x16.splat(117))),
      ),
    ),
  );
  const verb = v128.or(present, past);
  const word = v128.and(v128.or(verb, i8x16.eq(text, i8x16.splat(39))), i8x16.eq(previous, blank));
  const dash = i8x16.splat(45);
  const option = v128.and(i8x16.eq(following, i8x16.splat(112)), i8x16.eq(previous, blank));
  const dashes = v128.and(i8x16.eq(text, dash), v128.or(i8x16.eq(following, dash), option));
  const rest = v128.or(v128.or(scheme, ends), v128.or(word, dashes));
  return i8x16.bitmask(v128.or(v128.or(digits, colon), v128.or(sign, rest)));
}

/** Notes a plain address. */
function takeAddress(at: usize): bool {
  if (at < words || isWord(peek(at - 1))) return false;
  // `requirepass ip-192-0-2-1`
  if (isInner(peek(at - 1), at) && isIntroducedAround(at)) return false;
  const end = addressEnd(at);
  if (end == 0) return false;
  if (list != 0) {
    note(<u32>(at - from) | SPAN);
    note(<u32>(end - from));
  } else if (!takeSpan(at, end)) return false;
  words = colons = end;
  return true;
}

/** The word that an `@`, a plus or a colon belongs to has not been dealt with, and is taken. */
function takes(kind: u32, at: usize): bool {
  if ((kinds & kind) == 0 || at < words) return false;
  if (kind == MAILS ? !takeMail(at) : kind == PLUSES ? !takePlus(at) : kind == PARTIES ? !takeParty(at) : takeColons(at) == 0) return false;
  words = colons = taken;
  hasOthers = true;
  return true;
}

function isCandidate(at: usize): bool {
  if (at < taken) return false;
  if (hasNames && isNamed(at)) return true;
  const c = peek(at);
  if (isDigit(c)) {
    if (at < words || ((kinds & ADDRESSES) != 0 && takeAddress(at))) return false;
    return !(peek(at - 1) == 43 && takes(PLUSES, at)) && atDigit(at);
  }
  const before = peek(at - 1);
  const after = peek(at + 1);
  if (c == 58) return atColon(at, before, after);
  if (c == 61) return isTelling(at) && !isEmpty(at);
  if (c == 64)
    return (
      (isWord(before) || before == 34 || before == 46 || before == 43 || before == 45 || before == 37 || before == 126) &&
      isWord(after) && isHost(at + 1) && !takes(MAILS, at)
    );
  if (c == 37) return (isHex(after) && isHex(peek(at + 2))) || (isWord(before) && isShared(at));
  if (c == 38) return isEntity(after, peek(at + 2));
  if (c == 63) return before != 63 && (isLetter(after) || after == 95) && isParameter(at + 1);
  if (c == 62) return isWord(before) && isTelling(at);
  if (c == 39) return isTelling(at) || (peek(at - 2) | 32) == 121 || (peek(at - 2) == 44 && isTelling(at - 2));
  if (c == 45) return before != 45 && isOption(at);
  if (c == 105 || c == 101 || c == 119 || c == 108 || c == 102) return isStated(at);
  return !isWord(before) && isScheme(at + ((after | 32) == 101 ? 6 : 5));
}

/** `-U alice%…`, `--user alice%…`: of a client of SMB. */
function isShared(percent: usize): bool {
  let start = percent;
  for (let c = peek(start - 1); percent - start < 64 && (isWord(c) || c == 46 || c == 92 || c == 47 || c == 64 || c == 45); c = peek(--start - 1));
  if (isQuote(peek(start - 1))) start--;
  const c = peek(start - 1);
  const option = peek(start - 2);
  return (c == 32 || c == 61) && (option == 85 || option == 114 || option == 101);
}

/** `&quot;`, `&lt;`, `&gt;`, `&amp;`, `&apos;`, `&#34;` by two letters: what follows is another text then. */
// @ts-ignore: decorator
@inline
function isEntity(first: u32, second: u32): bool {
  const a = first | 32;
  const b = second | 32;
  return (
    (first == 35 && (isDigit(second) || b == 120)) || (b == 117 && a == 113) || (b == 116 && (a == 108 || a == 103)) ||
    (a == 97 && (b == 109 || b == 112))
  );
}

/** Behind `Bearer`, `Basic`: a blank or more, and as much as credentials have. */
function isScheme(end: usize): bool {
  if (!isSpace(peek(end))) return false;
  let at = end;
  while (at - end < 5 && isSpace(peek(at))) at++;
  const start = at;
  for (let c = peek(at); isWord(c) || c == 46 || c == 126 || c == 43 || c == 47 || c == 45; c = peek(++at))
    if (at - start == 7) return true;
  return false;
}

/** What may be the domain of an address has a dot in it. */
function isHost(start: usize): bool {
  for (let at = start; at - start < LONGEST_HOST; at++) {
    const c = peek(at);
    if (c == 46) {
      if (!isWord(peek(at + 1))) return false;
      // `@1.2.3`: the last label has letters.
      if (isLetter(peek(at + 1))) return true;
    } else if (!isLetter(c) && !isDigit(c) && c != 45) return false;
  }
  return false;
}
const LONGEST_HOST: usize = 253;

/** `name=`, or a parameter without a value before the next: all of a query that is looked at. */
function isParameter(start: usize): bool {
  for (let at = start; at - start <= 64; at++) {
    const c = peek(at);
    if (isWord(c) || c == 46 || c == 36 || c == 126 || c == 91 || c == 93 || c == 37 || c == 45) continue;
    return c == 61 || c == 38 || c == 59 || c == 124 || c == 39;
  }
  return false;
}

/** `--password …`, or the front of a key in PEM. */
function isOption(at: usize): bool {
  // `-p…` of a database's client, `sshpass -p …`.
  if (peek(at + 1) == 112) return peek(at - 1) == 32 && peek(at + 2) >= 32;
  if (peek(at + 2) == 45) return peek(at + 3) == 45 && peek(at + 4) == 45 && peek(at + 5) == 66;
  let end = at + 2;
  while (end - at < 48 && (isWord(peek(end)) || peek(end) == 45)) end++;
  return peek(end) == 32 && isTelling(end);
}

function atDigit(at: usize): bool {
  const start = wordStart(at);
  const end = wordEnd(at);
  words = end;
  if (hasNationals) return true;
  const front = peek(start - 1);
  if (front == 32 ? end - start >= 6 && isIntroduced(start - 2, end - start) : isInner(front, start) && isIntroducedAround(start))
    return true;
  if ((front == 34 || front == 39) && peek(start - 2) == 32 && end - start >= 6 && isIntroduced(start - 3, end - start)) return true;
  if (front == 47 && end - start >= 8 && isHook(start)) return true;
  if (end - start == 8 && peek(end) == 45 && isUuid(start)) {
    words = start + 36;
    return false;
  }
  return start < at ? atWord(start, end) : atNumeral(at, end);
}

/** RFC 9562 §4, by itself. */
function isUuid(start: usize): bool {
  const before = peek(start - 1);
  if (before == 45 || before == 46 || isWord(before)) return false;
  for (let i: usize = 0; i < 36; i++) {
    const c = peek(start + i);
    if (i == 8 || i == 13 || i == 18 || i == 23 ? c != 45 : !isHex(c)) return false;
  }
  const next = peek(start + 36);
  return !isWord(next) && next != 45;
}

/** A word with digits in it that begins with a letter. */
function atWord(start: usize, end: usize): bool {
  const next = peek(end);
  const front = peek(start - 1);
  if ((front == 45 || front == 46) && isTied(start)) return true;
  if (next == 46 && isDigit(peek(end + 1)) && isWind(peek(start))) return true;
  const size = end - start;
  // What is longer may be a key, a pseudonym, the name of a device, an address that is named.
  if (size >= 12) {
    if (isFront(start) || (size == 12 && isAllHex(start, end) && !(isDeep && isUntopical(start)))) return true;
    if (size == 15 && isDevice(start)) return true;
    if (size >= 30 && isPseudonym(start, end)) return true;
  }
  if (size >= 6 && front == 32 && isMechanism(start - 2)) return true;
  if (isDigit(peek(start + 2)) && isDigit(peek(start + 3)) && isAccount(start)) return true;
  if (next == 46 && isGlued(start, end)) return true;
  // `eyJ…-…`: of keys, those that go on behind a dash.
  if (next == 45 && isFront(start)) return true;
  return isMac(start, end) || isCoded(start, end);
}

/** A country, check digits, and no fewer characters in fours than a bank account has (`findIban`). */
function isAccount(start: usize): bool {
  if (!isLetter(peek(start)) || !isLetter(peek(start + 1))) return false;
  let count = 0;
  for (let at = start; count < 15; at++) {
    const c = peek(at);
    if (isLetter(c) || isDigit(c)) count++;
    else if ((c != 32 && c != 45) || (count & 3) != 0) return false;
  }
  return true;
}

/** A low line, and as many characters of base32 behind it as a pseudonym has. */
function isPseudonym(start: usize, end: usize): bool {
  let run: usize = 0;
  for (let at = start; at < end; at++) {
    const c = peek(at);
    if (c == 95) run = at;
    else if (!(c - 97 < 26 || c - 50 < 6)) run = 0;
    else if (run != 0 && at - run == 26) return true;
  }
  return false;
}

function isAllHex(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  return true;
}

/**
 * `requirepass …`, `-a …`: ass, uth, ity, ing, ord, ret, and options; key and ken, with a long word behind; the number that
 * says how a password is hidden; any word, behind a command (transforms/scrub/secret/introduced.ts).
 */
function isIntroduced(last: usize, size: usize): bool {
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  switch (letters) {
    case 0x617373: case 0x757468: case 0x697479: case 0x696e67: case 0x6f7264: case 0x726574: case 0x202d61: case 0x202d6b:
    case 0x202d77: case 0x202d70: case 0x2d7077: case 0x707764: case 0x6f7274: case 0x737365: case 0x6e6861: case 0x617665:
    case 0x737764: case 0x617365: case 0x63686f: case 0x207077: case 0x6d6470:
      return true;
    // `password reset to …`, `a password of …`, `creds: alice / …`: to of as auf en in naar para pour from von wifi
    case 0x20746f: case 0x206f66: case 0x206173: case 0x617566: case 0x20656e: case 0x20696e: case 0x616172: case 0x617261:
    case 0x6f7572: case 0x726f6d: case 0x766f6e: case 0x696669: case 0x2d6669:
      return hasPassword();
    case 0x6b6579: case 0x6b656e:
      return size >= 12 || (size == 8 && peek(last + 10) == 45);
  }
  if (peek(last) == 47 && peek(last - 1) == 32) return hasPassword();
  if (isDigit(peek(last))) {
    const word = peek(last - 1) == 32 ? last - 2 : last - 3;
    if (peek(word + 1) == 32 && ((peek(word) | 32) == 100 || (peek(word) | 32) == 116)) return true;
  }
  return hasCommand();
}

/** What passwords have in their middle: `!`, `#`, `$`, `%`, `&`, `*`, `@`, `^`. */
// @ts-ignore: decorator
@inline
function isMark(c: u32): bool {
  return c - 35 < 4 || c == 33 || c == 42 || c == 64 || c == 94;
}

/** A mark, or a dash or a dot behind a letter: in the middle of a password. */
// @ts-ignore: decorator
@inline
function isInner(c: u32, start: usize): bool {
  return isMark(c) || ((c == 45 || c == 46) && isLetter(peek(start - 2)) && isLetter(peek(start - 3)));
}

/** `ssw`, `sse`, `nnw`, `tw`, `pw`, `nha`, `ave`, `red`, `uga`: a password is spoken of in the text; asked once. */
let passwords: i32 = -1;
function hasPassword(): bool {
  if (passwords >= 0) return passwords != 0;
  passwords = 0;
  const blank = i8x16.splat(32);
  const s = i8x16.splat(115);
  const w = i8x16.splat(119);
  for (let at = from; at < to; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    // `passw…`, `passe`; `kennw…`, `wachtw…`; `pw`
    const pass = v128.and(i8x16.eq(first, s), i8x16.eq(second, s));
    const word = v128.andnot(i8x16.eq(second, w), i8x16.eq(first, blank));
    // `senha`, `clave`, `creds`, `zugang…`
    const a = i8x16.splat(97);
    const rest = v128.or(
      v128.or(
        v128.and(i8x16.eq(second, i8x16.splat(104)), i8x16.eq(third, a)),
        v128.and(i8x16.eq(second, i8x16.splat(97)), i8x16.eq(third, i8x16.splat(118))),
      ),
      v128.or(
        v128.and(i8x16.eq(first, i8x16.splat(114)), i8x16.eq(third, i8x16.splat(100))),
        v128.and(i8x16.eq(second, i8x16.splat(103)), i8x16.eq(third, a)),
      ),
    );
    for (let hits = i8x16.bitmask(v128.or(v128.or(pass, word), rest)); hits; hits &= hits - 1) {
      const key = load<u32>(at + ctz(hits)) | 0x20202020;
      switch (key & 0xffffff) {
        // ssw sse nnw nha lav ave red cre uga
        case 0x777373: case 0x657373: case 0x776e6e: case 0x61686e: case 0x76616c: case 0x646572: case 0x616775:
          passwords = 1;
          return true;
      }
      // `tw`, `pw`
      const pair = key & 0xffff;
      if (pair == 0x7774 || pair == 0x7770) {
        passwords = 1;
        return true;
      }
    }
  }
  return false;
}

/** `net user alice P@ssw0rd`: back to the blank before all of it. */
function isIntroducedAround(start: usize): bool {
  let at = start;
  while (start - at < 32 && !isStart(at) && peek(at - 1) != 32) at--;
  return peek(at - 1) == 32 && isIntroduced(at - 2, 0);
}

/** `net use`, `htpasswd` in the text: asked once, and only of texts that have a word that could be a password. */
let commands: i32 = -1;
function hasCommand(): bool {
  if (commands >= 0) return commands != 0;
  commands = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    const e = v128.or(i8x16.eq(second, i8x16.splat(101)), i8x16.eq(second, i8x16.splat(116)));
    const net = v128.and(v128.or(i8x16.eq(first, i8x16.splat(110)), i8x16.eq(first, i8x16.splat(104))), e);
    const rest = v128.or(i8x16.eq(third, i8x16.splat(116)), i8x16.eq(third, i8x16.splat(112)));
    for (let hits = i8x16.bitmask(v128.and(net, rest)); hits; hits &= hits - 1) {
      const word = at + ctz(hits);
      const next = load<u32>(word + 3) | 0x20202020;
      // ` use`, `1 us`, `.exe`; `assw`
      if (next == 0x65737520 || next == 0x73752031 || next == 0x6578652e || next == 0x65782e31 || next == 0x77737361) commands = 1;
    }
  }
  return commands != 0;
}

/** The path of a hook: behind `services/`, `workflows/`, `triggers/` a T, behind `webhooks/` and `webhookb2/` anything. */
function isHook(start: usize): bool {
  const letters = ((peek(start - 4) | 32) << 16) | ((peek(start - 3) | 32) << 8) | (peek(start - 2) | 32);
  if (letters == 0x6f6b73 || letters == 0x686232) return true;
  return (peek(start) | 32) == 116 && (letters == 0x636573 || letters == 0x6f7773 || letters == 0x657273);
}

/** `AUTH PLAIN …`: the mechanisms of SASL by their last three letters. */
function isMechanism(last: usize): bool {
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  return (
    letters == 0x61696e || letters == 0x67696e || letters == 0x746832 || letters == 0x726572 || letters == 0x6e616c ||
    letters == 0x6d6435 || letters == 0x746832
  );
}

/** `SEP0011…`, `ATA0011…` */
function isDevice(start: usize): bool {
  const c = peek(start) | 32;
  return (c == 115 || c == 97) && isAllHex(start + 3, start + 15);
}

/** `host192.0.2.17.…` */
function isGlued(start: usize, end: usize): bool {
  let first = end;
  while (first > start && end - first < 3 && isDigit(peek(first - 1))) first--;
  return first < end && first > start && isQuad(first, 46);
}

/** `N53.1954` */
function isWind(c: u32): bool {
  return (c | 32) == 110 || (c | 32) == 115;
}

/** What stands before, with a dash or a dot, begins as keys do. */
function isTied(start: usize): bool {
  const before = peek(start - 1);
  // Of the first word with a digit: before it stand letters.
  const last = peek(start - 2);
  if (!isLetter(last) && last != 95) return false;

  let first = start;
  let c = before;
  while (start - first < LONGEST_FRONT && (isWord(c) || c == 45 || c == 46)) c = peek(--first - 1);
  return isTiedKey(first);
}
const LONGEST_FRONT: usize = 48;

/** `PIN 4711`, `CVV 123`: pin, puk, otp, passcode, cvv, cvc and csc by their last letters; `enter code …` by those before it, too. */
function isCode(last: usize, size: usize): bool {
  const c = peek(last) | 32;
  const b = peek(last - 1) | 32;
  const a = peek(last - 2) | 32;
  if (a == 99) return size < 5 && (b == 118 || b == 115) && (c == 118 || c == 99);
  if (size < 4) return false;
  // `confidentiel`, `Geheimzahl`, `TAN`, `seguridad`, `sicurezza`, `acceso`, `accesso`, `verifica`, `secreto`, `secret`, …
  switch ((a << 16) | (b << 8) | c) {
    case 0x61686c: case 0x74616e:
      return true;
    case 0x69656c: case 0x646164: case 0x7a7a61: case 0x65736f: case 0x73736f: case 0x696361: case 0x65746f: case 0x726574:
    case 0x726d61: case 0x6e6361: case 0x696f6e: case 0x697479: case 0x697465:
      return isOfCodeBefore(last);
  }
  if (a == 112) return (b == 105 && c == 110) || (b == 117 && c == 107);
  // `use`, `enter`, `type`
  if (c == 101 && ((a == 117 && b == 115) || (a == 121 && b == 112))) return true;
  if (a == 116 && b == 101 && c == 114) return (peek(last - 3) | 32) == 110;
  if (a != 111 || b != 100 || c != 101) return a == 111 && b == 116 && c == 112;
  // `passcode`; a word before `code`.
  if (peek(last - 4) != 32) return (peek(last - 4) | 32) == 115 || peek(last - 4) == 45;
  switch (((peek(last - 6) | 32) << 8) | (peek(last - 5) | 32)) {
    case 0x7365: case 0x6572: case 0x7572: case 0x696e: case 0x7479: case 0x6f6e: case 0x7373: case 0x6d73: // se er ur in ty on ss ms
    case 0x7465: case 0x6f72: case 0x726d: case 0x636b: // te or rm ck
      return true;
    default:
      return false;
  }
}

/** `code de …`, `código de …`: the word stands before. */
function isOfCodeBefore(last: usize): bool {
  for (let n = 0, at = last; n < 26; n++, at--) {
    if ((peek(at) | 32) == 99 && (peek(at + 1) | 32) == 111 && (peek(at + 2) | 32) == 100) return true;
    if (isStart(at)) break;
  }
  return false;
}

function atNumeral(at: usize, end: usize): bool {
  const front = peek(at - 1);
  if ((front == 45 || front == 46) && isTied(at)) return true;
  const size = end - at;
  if (size >= 3 && size <= 8 && front == 32 && isCode(at - 2, size)) return true;
  if (front == 36 && peek(end) == 36) return true;
  // `suci-0-…`
  if (size == 1 && front == 45 && peek(end) == 45 && (peek(at - 2) | 32) == 105 && (peek(at - 3) | 32) == 99) return true;
  if (isPlain(at, end)) return false;
  const next = peek(end);
  const before = peek(at - 1);
  if (size == 4 && next == 45) {
    const last = instant(at);
    if (last == UNSURE) return true;
    if (last != 0) {
      words = colons = last;
      return false;
    }
  }
  if (isDeep && (size == 6 || size == 8)) {
    const last = stamp(at, end);
    if (last != 0) {
      words = colons = last;
      return false;
    }
  }
  if (size <= 3) {
    if ((next == 46 || next == 45) && isQuad(at, next) && (next == 45 ? !isLonger(at) : isAddress(at))) return true;
    // `10:20:30.123456`: a second and its fraction.
    if (size == 2 && next == 46 && before == 58 && isDeep && isDigit(peek(at - 2)) && isDigit(peek(end + 1))) {
      let last = end + 1;
      while (isDigit(peek(last))) last++;
      if (isUnplaced(at) && !isWord(peek(last)) && !isPair(end) && peek(last) != 46) {
        words = last;
        return false;
      }
    }
    // A coordinate has three decimals or more, and another behind it, or a word before.
    if (next == 46 && before != 46 && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && isDigit(peek(end + 3))) {
      if (!isDeep || isPair(end) || !isUnplaced(at)) return true;
    }
  }
  if (size <= 3 && next == 32 && isDegree(end)) return true;
  if (size == 4 && ((next == 46 && isSentence(end)) || (next == 43 && peek(end + 5) == 43))) return true;
  if ((size == 12 && !(isDeep && isUntopical(at))) || isMac(at, end)) return true;
  // The number of a SIM card, filled up to whole octets.
  if (size >= 19 && size <= 21 && (peek(end - 1) | 32) == 102) return true;
  for (let i = at; i < end; i++)
    if (!isDigit(load<u8>(i))) return (before == 43 && i - at >= 8) || isCoded(at, end);
  // Part of a longer word, whatever is said before.
  if (before == 45 && !isLabelled(at)) return false;
  if (before == 46 || (next == 64 && before != 43 && size < 7)) return false;
  if (size < 7 && (!isSeparator(next) || isFew(at))) return false;
  if ((size == 4 || size <= 2) && before != 43 && before != 40) {
    const last = date(at, end);
    if (last != 0) {
      words = last;
      return false;
    }
  }
  return !(isDeep && isNobodys(at, end, isAmerican, hasOthers) && isUnnamed(at) && !isValue(at) && !isField(at, end));
}

/** A field of a row of calls (transforms/scrub/number/row.ts). */
function isField(at: usize, end: usize): bool {
  const size = end - at;
  if (size < 10 || size > 15) return false;
  const before = isQuote(peek(at - 1)) ? peek(at - 2) : peek(at - 1);
  return (before == 44 || before == 59 || before == 124 || before == 9) && hasCalls();
}

/** What rows of calls have in them, by four letters; asked once. */
let calls: i32 = -1;
function hasCalls(): bool {
  if (calls >= 0) return calls != 0;
  calls = 0;
  for (let at = from; at + 3 < to; at++) {
    switch (load<u32>(at) | 0x20202020) {
      // answ lear(ing) orig user cong unal deli chan cdr moc mos mtc mts sip/ hdi/ from- busy fail reje expi call sms mms voic boun
      case 0x77736e61: case 0x7261656c: case 0x6769726f: case 0x72657375: case 0x676e6f63: case 0x6c616e75: case 0x696c6564:
      case 0x6e616863: case 0x2f706973: case 0x2f696468: case 0x6d6f7266: case 0x79737562: case 0x6c696166: case 0x656a6572:
      case 0x69707865: case 0x6c6c6163: case 0x63696f76: case 0x6e756f62:
        calls = 1;
        return true;
    }
    switch (load<u32>(at) & 0xffffff | 0x202020) {
      case 0x726463: case 0x636f6d: case 0x736f6d: case 0x63746d: case 0x73746d: case 0x736d73: case 0x736d6d:
        calls = 1;
        return true;
    }
  }
  return false;
}

/** `"value":"2025550123"`: what it is may stand beside it (`topicOfPair` in transforms/scrub/number/verdict.ts). */
function isValue(at: usize): bool {
  let c = peek(--at);
  if (c != 34 && c != 39 && c != 58 && c != 32) return false;
  for (let n = 0; n < 7 && (isQuote(c) || c == 58 || c == 61 || c == 32); n++) c = peek(--at);
  // `Data 001010123456789`, of a subscription.
  if ((c | 32) == 97 && (peek(at - 1) | 32) == 116 && (peek(at - 2) | 32) == 97 && (peek(at - 3) | 32) == 100) return true;
  return (c | 32) == 101 && (peek(at - 1) | 32) == 117 && (peek(at - 2) | 32) == 108 && (peek(at - 3) | 32) == 97;
}

/** Two hexadecimal digits beside a dash, six times, or four beside a dot, three times. */
function isMac(start: usize, end: usize): bool {
  const size = end - start;
  if (size != 2 && size != 4) return false;
  const mark: u32 = size == 2 ? 45 : 46;
  if (peek(end) != mark && peek(start - 1) != mark) return false;
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  let groups = 1;
  for (let at = end; groups < 6 && peek(at) == mark && isHexGroup(at + 1, size); at += size + 1) groups++;
  for (let at = start - 1; groups < 6 && peek(at) == mark && isHexGroup(at - size, size); at -= size + 1) groups++;
  return groups >= (size == 2 ? 6 : 3);
}

function isHexGroup(at: usize, size: usize): bool {
  for (let i: usize = 0; i < size; i++) if (!isHex(peek(at + i))) return false;
  return !isWord(peek(at + size)) && !isWord(peek(at - 1));
}

const LONGEST_USER: usize = 256;

function atColon(at: usize, before: u32, after: u32): bool {
  if (after == 47 && peek(at + 2) == 47) return isUser(at + 3);
  if (!isSpace(after) && isParty(at)) return !takes(PARTIES, at);
  // `jdbc:oracle:thin:…`
  if (before == 110 && peek(at - 2) == 105 && peek(at - 3) == 104 && peek(at - 4) == 116) return true;
  if (at >= colons && isDigit(before) && isDigit(after)) {
    const end = clock(at);
    if (end != 0) {
      colons = end;
      return false;
    }
  }
  if (at >= colons && (after == 58 || (isHex(before) && isHex(after))) && isPart(at)) return !takes(COLONS, at);
  // Of times, and of what is behind one, nothing; `cvv2:123` is none.
  if (isDigit(before)) {
    if (at < colons || (before != 50 && isDigit(after))) return false;
  } else if (!(isWord(before) || isQuote(before) || before == 32 || before == 93 || before == 41)) return false;
  return (isTelling(at) && !isProse(at) && !isEmpty(at)) || isLogin(at) || isCodeOf(at) || isPhrase(at);
}

/** `code de confirmation : 4711` */
function isCodeOf(colon: usize): bool {
  let at = colon + 1;
  while (at - colon < 4 && peek(at) == 32) at++;
  if (!isDigit(peek(at))) return false;
  for (let n = 0; n < 48 && !isStart(at); n++)
    if ((peek(--at) | 32) == 99 && (peek(at + 1) | 32) == 111 && (peek(at + 2) | 32) == 100) {
      // `code d…`, `codigo d…`, `codice d…`
      if ((peek(at + 3) | 32) == 101 ? peek(at + 4) == 32 : (peek(at + 3) | 32) == 105) return true;
    }
  return false;
}

/** Two colons or more, nothing but hexadecimal digits between them, and nothing before that goes on: an address may be. */
function isPart(colon: usize): bool {
  let start = colon;
  while (colon - start < 4 && isHex(peek(start - 1))) start--;
  const before = peek(start - 1);
  if (before == 46 || (isWord(before) && isHexWord(start))) return false;
  let end = colon;
  let count = 0;
  let isShort = false;
  let last = colon;
  const first = start;
  let hasDigit = isDigit(peek(start));
  for (let c = peek(start); end > start; c = peek(++start)) if (isDigit(c)) hasDigit = true;
  for (let c = peek(end); isHex(c) || c == 58; c = peek(++end)) {
    if (c != 58) {
      if (isDigit(c)) hasDigit = true;
      continue;
    }
    count++;
    last = end;
    if (peek(end + 1) == 58) isShort = true;
  }
  if (count == 2 && end - first == 2) return false;
  // All groups, or those of a MAC address; fewer, with two colons for the rest, or an IPv4 address behind.
  return count > 4 || (count > 1 && ((isShort && (hasDigit || before == 91)) || (peek(end) == 46 && isQuad(last + 1, 46))));
}

/** Hexadecimal digits to the front of the word: more of them than a group of an address has. */
function isHexWord(at: usize): bool {
  let start = at;
  while (at - start < 16 && isWord(peek(start - 1))) if (!isHex(peek(--start))) return false;
  return true;
}

/** `10:20`, `10:20:30`, around its first colon. */
function clock(at: usize): usize {
  if (!isDigit(peek(at - 2)) || !isDigit(peek(at + 2))) return 0;
  const before = peek(at - 3);
  if (isHex(before) || before == 58) return 0;
  let end = at + 3;
  if (peek(end) == 58 && isDigit(peek(end + 1)) && isDigit(peek(end + 2))) end += 3;
  const next = peek(end);
  return isHex(next) || next == 58 ? 0 : end;
}

/** A name and a password may stand behind the `//` of a URL. */
function isUser(start: usize): bool {
  let hasPassword = false;
  for (let at = start; at - start < LONGEST_USER; at++) {
    const c = peek(at);
    if (c == 64) return true;
    if (c == 58 && !isDigit(peek(at + 1))) hasPassword = true;
    if (isEnd(at) || c == 47 || c == 63 || (c == 35 && !hasPassword) || c == 34 || c == 60 || c == 62 || isSpace(c)) return false;
  }
  return false;
}
