/**
 * @module
 * Ids in hexadecimal digits, and opaque ones (`opaque.ts`), whose digits and letters reveal nothing. While a text is searched,
 * each is replaced by another id of its length, so that texts which differ only in their ids are the same and known again
 * (`template.ts`). Whatever may be something else stays as it is: a word, a size, an address of a device, an account's number,
 * digits that could be somebody's number, and an id that goes on. `tests/kernel/assembly/screen/veil.test.ts` checks that
 * nothing depends on the letters of the others.
 */
import { digestAround, digestSize, isOpaque } from '../key/opaque';
import { isFront } from '../key/tied';
import { region } from '../memory/layout';
import { CAPITAL, caseOf, isDigit, isHex, isLetter, isWord, peek, SMALL } from '../text/character';
import { SPAN } from '../text/search';

/** A shorter one may be a word, a size or a version. */
const SHORTEST: usize = 4;
/** In a shorter one that changes between digits and letters but once, each stays where it is. */
const LONG: usize = 8;
/** From here on it is a digest, or a key. */
const DIGEST: usize = 16;
/** So long is an address of a device. */
const DEVICE: usize = 12;
/** A UUID (RFC 9562 §4), and its last part. */
const UUID: usize = 36;
const LAST_PART: usize = 12;

/** More digits in a row may be somebody's number, or an account's. Behind `0x` they are none. */
const MOST_DIGITS: u32 = 6;
const MOST_OF_DIGEST: u32 = 9;
const MOST_OF_ADDRESS: u32 = 16;
/** From here on nothing is read out of a digest, whatever it has in it. */
const WHOLE_DIGEST: usize = 32;

/** As many marks are passed over between a word and what may go on with it. */
const MOST_MARKS: i32 = 64;

/** Of a text with more of them all others stay as they are. */
const IDS: usize = 64;
const ROOM: usize = 4096;

const DASH: u32 = 45;
const LOW_LINE: u32 = 95;

/** Where the ids begin and end, and one behind the other what stood there. */
let ids: usize = 0;
let idsEnd: usize = 0;
let originals: usize = 0;
let originalsEnd: usize = 0;

export function setupVeil(): bool {
  ids = idsEnd = region(IDS * 8);
  originals = originalsEnd = region(ROOM);
  return originals != 0;
}

/** Overwrites what stood there. */
export function wipeVeil(): void {
  if (originals != 0) memory.fill(originals, 0, ROOM);
}

/** Puts others in the place of ids. @param isListing - whether places are listed: one of several words is asked about by itself then */
export function veil(start: usize, end: usize, isListing: bool): void {
  areWhole = isListing;
  idsEnd = ids;
  originalsEnd = originals;
  let done = start;
  for (let at = start; at < end; at += 16) {
    const here = v128.load(at);
    const next = v128.load(at, 1);
    // A digit next to a letter.
    let hits = i8x16.bitmask(v128.or(v128.and(digits(here), hexLetters(next)), v128.and(hexLetters(here), digits(next))));
    for (; hits; hits &= hits - 1) {
      const place = at + ctz(hits);
      if (place >= done && place + 1 < end) done = veilWord(place, start, end);
    }
  }
}

/** Puts back what stood there. */
export function unveil(): void {
  let from = originals;
  for (let id = ids; id < idsEnd; id += 8) {
    const to = load<u32>(id);
    const size = load<u32>(id, 4) - to;
    memory.copy(to, from, size);
    from += size;
  }
}

/** Puts places within ids right: a word is asked about at its first digit, which may stand elsewhere again. @param count - words at `places` */
export function unveilPlaces(start: usize, places: usize, count: usize): void {
  let id = ids;
  for (let place = places; place < places + (count << 2) && id < idsEnd; place += 4) {
    const word = load<u32>(place);
    if (word & SPAN) {
      place += 4;
      continue;
    }
    const at = start + word;
    while (id < idsEnd && load<u32>(id, 4) <= <u32>at) id += 8;
    if (id < idsEnd && load<u32>(id) <= <u32>at) store<u32>(place, <u32>(firstDigit(at) - start));
  }
}

function firstDigit(at: usize): usize {
  let first = at;
  while (isPart(peek(first - 1))) first--;
  while (isLetter(peek(first))) first++;
  return isDigit(peek(first)) ? first : at;
}

// @ts-ignore: decorator
@inline
function digits(lane: v128): v128 {
  return i8x16.lt_u(i8x16.sub(lane, i8x16.splat(48)), i8x16.splat(10));
}

// @ts-ignore: decorator
@inline
function hexLetters(lane: v128): v128 {
  return i8x16.lt_u(i8x16.sub(v128.or(lane, i8x16.splat(32)), i8x16.splat(97)), i8x16.splat(6));
}

// @ts-ignore: decorator
@inline
function isPart(c: u32): bool {
  return isDigit(c) || isLetter(c);
}

/** @returns where the word ends that is at a place */
function veilWord(place: usize, start: usize, end: usize): usize {
  let from = place;
  while (from > start && isPart(peek(from - 1))) from--;
  let to = place + 1;
  while (to < end && isPart(peek(to))) to++;
  const size = to - from;
  // `2fa`, a word for a code.
  if (size < SHORTEST || (load<u32>(from) & 0xffffff | 0x202000) == 0x616632) return to;
  const isAddress = load<u16>(from) == 0x7830 && size >= SHORTEST + 2 && peek(from - 1) != 46; // 0x
  if (isAddress) from += 2;
  const changes = changesOf(from, to, isAddress);
  if (changes == 0) return isAddress ? to : veilOther(from, to, end);
  if (!isAddress) {
    const uuid = uuidOf(from, size, start, end);
    if (uuid != 0) {
      cover(uuid, uuid + UUID);
      return uuid + UUID;
    }
    if (size == DEVICE || (size < DIGEST && (peek(from - 1) == LOW_LINE || peek(to) == LOW_LINE))) return to;
  }
  if (isAddress ? isJoined(to, 1, 0, true) : !isAlone(from, to)) return to;
  if (changes == 1 && to - from < LONG) coverLetters(from, to);
  else cover(from, to);
  return to;
}

/** Each id is one word. */
let areWhole: bool = false;

/** A word that is none in hexadecimal digits. @returns where the id ends, or the word */
function veilOther(from: usize, to: usize, end: usize): usize {
  if (isOpaque(from, to)) {
    coverOpaque(from, to);
    return to;
  }
  const digest = areWhole ? 0 : digestAround(from, to, end);
  if (digest != 0) {
    const last = digest + digestSize;
    coverOpaque(digest, last);
    return last;
  }
  // `h2d0c1f…`: a digest behind a letter that says of what.
  const size = to - from;
  if ((size == 33 || size == 41 || size == 65) && isLetter(peek(from)) && changesOf(from + 1, to, false) != 0 && !isFront(from) && isAlone(from, to)) cover(from + 1, to);
  return to;
}

/** How often digits and letters of one case change; 0 for what is no id. */
function changesOf(from: usize, to: usize, isAddress: bool): u32 {
  const size = to - from;
  const most: u32 = isAddress ? MOST_OF_ADDRESS : size < DIGEST ? MOST_DIGITS : size < WHOLE_DIGEST ? MOST_OF_DIGEST : 64;
  let changes: u32 = 0;
  let run: u32 = 0;
  let cases: u32 = 0;
  let wasDigit = isDigit(peek(from));
  for (let at = from; at < to; at++) {
    const c = peek(at);
    if (!isHex(c)) return 0;
    const is = isDigit(c);
    if (is != wasDigit) changes++;
    wasDigit = is;
    run = is ? run + 1 : 0;
    if (run > most) return 0;
    if (!is) cases |= caseOf(c);
  }
  return cases == SMALL || cases == CAPITAL ? changes : 0;
}

/** Where the UUID begins of which a word is a part; 0 for none. */
function uuidOf(from: usize, size: usize, start: usize, end: usize): usize {
  if (peek(size == LAST_PART ? from - 1 : from + size) != DASH) return 0;
  if (size == 8) return isUuid(from, start, end) ? from : 0;
  if (size == LAST_PART) return isUuid(from + LAST_PART - UUID, start, end) ? from + LAST_PART - UUID : 0;
  if (size != 4) return 0;
  for (let back: usize = 9; back < 20; back += 5) if (isUuid(from - back, start, end)) return from - back;
  return 0;
}

/** By itself, or tied by a dash to a word: `req-…`, `…-data`. */
function isUuid(at: usize, start: usize, end: usize): bool {
  if (at < start || at + UUID > end) return false;
  if (peek(at + 8) != DASH || peek(at + 13) != DASH || peek(at + 18) != DASH || peek(at + 23) != DASH) return false;
  const before = peek(at - 1);
  const after = peek(at + UUID);
  if (before == 46 || (after == 46 && isWord(peek(at + UUID + 1)))) return false;
  if (isWord(before) || isSign(before) || (before == DASH && !isLetter(peek(at - 2)))) return false;
  if (isWord(after) || (after == DASH && !isLetter(peek(at + UUID + 1)))) return false;
  let cases: u32 = 0;
  for (let i: usize = 0; i < UUID; i++) {
    const c = peek(at + i);
    if (i == 8 || i == 13 || i == 18 || i == 23) continue;
    if (!isHex(c)) return false;
    if (!isDigit(c)) cases |= caseOf(c);
  }
  return cases == SMALL || cases == CAPITAL;
}

/** What stands before the code of a character, or a number. */
// @ts-ignore: decorator
@inline
function isSign(c: u32): bool {
  return c == 37 || c == 92 || c == 43; // % \ +
}

/** Nothing beside it goes on with it. */
function isAlone(from: usize, to: usize): bool {
  const isDigest = to - from >= DIGEST;
  return !isSign(peek(from - 1)) && !isJoined(from - 1, -1, peek(from), isDigest) && !isJoined(to, 1, peek(to - 1), isDigest);
}

/** An address of a network, a version, a longer id, or a number that has parts: `2001:db8::bd83`, `202 555 0123`. @param step - away from the word */
function isJoined(mark: usize, step: isize, own: u32, isDigest: bool): bool {
  const c = peek(mark);
  let other = peek(mark + step);
  // `DE02  1203 …`: more than one blank may separate the groups of an account.
  if (other == c && (c == 32 || c == DASH)) for (let n = 2; n < MOST_MARKS && other == c; n++) other = peek(mark + n * step);
  if (c == 58 || c == 46) return isHex(other); // : .
  if (c == DASH && isHex(other) && isHex(peek(mark + 2 * step)) && isHex(peek(mark + 3 * step))) return true;
  if (isDigest && c == 32) return false;
  return isDigit(own) && (isDigit(other) || other == 43 || other == 40) && c < 58 && c > 0 && c != 47 && c != 34; // + ( / "
}

/** @returns false where there is no room, or a part of it is another id already: it would be put back as that was covered */
function keep(from: usize, to: usize): bool {
  const size = to - from;
  if (idsEnd > ids && <u32>from < load<u32>(idsEnd - 4)) return false;
  if (idsEnd == ids + IDS * 8 || originalsEnd + size > originals + ROOM) return false;
  store<u32>(idsEnd, <u32>from);
  store<u32>(idsEnd, <u32>to, 4);
  idsEnd += 8;
  memory.copy(originalsEnd, from, size);
  originalsEnd += size;
  return true;
}

function coverLetters(from: usize, to: usize): void {
  if (!keep(from, to)) return;
  for (let at = from; at < to; at++) if (!isDigit(peek(at))) store<u8>(at, <u8>(65 | (peek(at) & 32)));
}

/** `Zq0Zq0…`, or `0Zq0Zq…` where it begins with a digit: no text, and no key. */
function coverOpaque(from: usize, to: usize): void {
  if (!keep(from, to)) return;
  const first = isDigit(peek(from)) ? 0 : 1;
  for (let at = from, turn = first; at < to; at++, turn = turn == 2 ? 0 : turn + 1) store<u8>(at, <u8>(turn == 0 ? 48 : turn == 1 ? 90 : 113));
}

/**
 * Digits and letters in turns, of the same case. What begins with a letter still does, and the last part of a UUID that a dash ties to
 * something, which may be looked at by itself. A UUID does so only behind a question mark, where a name may stand.
 */
function cover(from: usize, to: usize): void {
  if (!keep(from, to)) return;
  const isUuid = to - from == UUID && peek(from + 8) == DASH;
  const isTied = isUuid && (peek(from - 1) == DASH || peek(to) == DASH);
  let isSmall = false;
  for (let at = from; at < to && !isSmall; at++) isSmall = peek(at) > 96;
  const a: u32 = isSmall ? 97 : 65;
  let letter: u32 = 0;
  let isZero = !isUuid || isTied || peek(from - 1) == 63 ? isDigit(peek(from)) : true;
  for (let at = from; at < to; at++) {
    const c = peek(at);
    if (isUuid && c == DASH) continue;
    if (isTied && at == to - LAST_PART) isZero = isDigit(c);
    store<u8>(at, <u8>(isZero ? 48 : a + letter));
    if (!isZero) letter = letter == 5 ? 0 : letter + 1;
    isZero = !isZero;
  }
}
