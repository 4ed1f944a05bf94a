/**
 * @module
 * Finds the lines of NDJSON that say something new: their values are written in another way than earlier ones at the same place.
 * It serves commands that look at the first records of an input, since walking one record in cold JavaScript takes a fifth of a
 * millisecond (`cli/run/sample/news.ts`).
 */
import {
  BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, NEWLINE, OPEN_ARRAY, OPEN_OBJECT, QUOTE, SPACE, newline,
} from '../memory/bytes';
import { region } from '../memory/layout';
import { isDigit, isLetter } from '../text/character';

/** So often a way of writing is told at its place, */
const MANY: u32 = 8;
/** and then with each line of so many. */
const TURN: u32 = 16;

/** Lines with more to tell, and deeper ones, are told as they are. */
const TOKENS: usize = 8192;
const NESTED: usize = 64;

// A token: what it is, and where it begins and ends.
export const TOKEN: usize = 12;
export const TOKEN_START: usize = 4;
export const TOKEN_END: usize = 8;
export const TOKEN_OBJECT: u32 = 1;
export const TOKEN_ARRAY: u32 = 2;
export const TOKEN_CLOSE: u32 = 3;
export const TOKEN_KEY: u32 = 4;
export const TOKEN_TEXT: u32 = 5;
export const TOKEN_BARE: u32 = 6;
/** A whole line, which is to be read in another way. */
export const TOKEN_LINE: u32 = 7;

/** Places in the table of ways, by their logarithm, and how many are asked for one. */
const TABLE: u32 = 13;
const TRIES: u32 = 16;
/** Longer values are texts, and each is another. */
const LONGEST_WAY: usize = 256;

const PLUS: u32 = 0x2b;
/** Begins null, which is no value. */
const NULL: u32 = 0x6e;

/** Where the lines stand. */
export let sample: usize = 0;
export let tokens: usize = 0;

let room: usize = 0;
let tokensEnd: usize = 0;
let next: usize = 0;
let last: usize = 0;
let turn: u32 = 0;
let table: usize = 0;
let places: usize = 0;

/** @returns 0 where memory cannot grow so far */
export function setupSample(size: usize): usize {
  room = size;
  tokens = region(TOKENS * TOKEN);
  table = region(8 << TABLE);
  places = region(NESTED * 4);
  sample = next = region(size + 1);
  last = sample + size;
  return sample;
}

/** Lists what the next line has that is new. @returns how many tokens, none where nothing is; -1 behind the last line */
export function nextNews(): i32 {
  if (next >= last) return -1;
  store<u8>(last, <u8>NEWLINE);
  const line = next;
  const end = newline(line);
  next = end + 1;
  turn++;
  if (!list(line, end)) {
    tokensEnd = tokens;
    note(TOKEN_LINE, line, end);
  }
  return <i32>((tokensEnd - tokens) / TOKEN);
}

export function wipeSample(): void {
  memory.fill(sample, 0, room);
  memory.fill(table, 0, 8 << TABLE);
}

/** @returns whether there was room */
function note(kind: u32, start: usize, end: usize): bool {
  if (tokensEnd == tokens + TOKENS * TOKEN) return false;
  store<u32>(tokensEnd, kind);
  store<u32>(tokensEnd, <u32>start, TOKEN_START);
  store<u32>(tokensEnd, <u32>end, TOKEN_END);
  tokensEnd += TOKEN;
  return true;
}

/** Counts a way of writing. @returns whether it is to be told */
function isNew(way: u32): bool {
  const first = (way * 0x9e3779b9) >> (32 - TABLE);
  for (let i: u32 = 0; i < TRIES; i++) {
    const entry = table + (<usize>((first + i) & ((1 << TABLE) - 1)) << 3);
    const has = load<u32>(entry);
    if (has != way && has != 0) continue;
    const count = load<u32>(entry, 4);
    store<u32>(entry, way);
    store<u32>(entry, count + 1, 4);
    return count < MANY || turn % TURN == 0;
  }
  return true;
}

// @ts-ignore: decorator
@inline
function mix(hash: u32, unit: u32): u32 {
  return (hash ^ unit) * 0x01000193;
}

// @ts-ignore: decorator
@inline
function isBlank(c: u32): bool {
  return c <= SPACE && c != NEWLINE;
}

/** Lists a line. @returns false where it is not possible */
function list(line: usize, end: usize): bool {
  let depth: usize = 0;
  let place: u32 = 0;
  let hasNews = false;
  tokensEnd = tokens;
  store<u32>(places, 0);
  for (let at = line; at < end; ) {
    const c: u32 = load<u8>(at);
    if (c == OPEN_OBJECT || c == OPEN_ARRAY) {
      if (++depth == NESTED || !note(c == OPEN_OBJECT ? TOKEN_OBJECT : TOKEN_ARRAY, at, at)) return false;
      // All elements of a list count as one place.
      place = mix(place, c);
      store<u32>(places + (depth << 2), place);
      at++;
    } else if (c == CLOSE_OBJECT || c == CLOSE_ARRAY) {
      if (depth == 0 || !note(TOKEN_CLOSE, at, at)) return false;
      place = load<u32>(places + (--depth << 2));
      at++;
    } else if (c == COLON || c == COMMA || c <= SPACE) at++;
    else if (depth == 0) return false;
    else {
      const isText = c == QUOTE;
      const start = isText ? at + 1 : at;
      const close = isText ? closeOf(start, end) : bareEnd(at);
      // A string without an end is not a value. Nothing is read beyond the line.
      if (close >= end && isText) return false;
      at = isText ? close + 1 : close;
      while (isBlank(load<u8>(at))) at++;
      if (isText && load<u8>(at) == COLON) {
        place = load<u32>(places + (depth << 2));
        for (let each = start; each < close; each++) place = mix(place, load<u8>(each));
        if (!note(TOKEN_KEY, start, close)) return false;
      } else {
        const way = wayOf(start, close, mix(place, isText ? QUOTE : 0));
        if (c != NULL && (way == 0 || isNew(way))) {
          hasNews = true;
          if (!note(isText ? TOKEN_TEXT : TOKEN_BARE, start, close)) return false;
        } else if (tokensEnd > tokens && load<u32>(tokensEnd - TOKEN) == TOKEN_KEY) tokensEnd -= TOKEN;
      }
    }
  }
  if (depth != 0 || tokensEnd == tokens) return false;
  if (!hasNews) tokensEnd = tokens;
  return true;
}

/** Where the quote is that ends a string. */
function closeOf(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) != <u8>QUOTE) at += load<u8>(at) == <u8>BACKSLASH ? 2 : 1;
  return min(at, end);
}

function bareEnd(at: usize): usize {
  while (true) {
    const c: u32 = load<u8>(++at);
    if (c <= SPACE || c == COMMA || c == CLOSE_OBJECT || c == CLOSE_ARRAY) return at;
  }
}

/**
 * As `wayOf` of `cli/run/sample/pace.ts`: words of letters are alike, and ids; digits are told by how many they are.
 *
 * @returns 0 for what is long, and for numbers that a spreadsheet has rounded, which are counted
 */
function wayOf(start: usize, end: usize, place: u32): u32 {
  if (end - start > LONGEST_WAY) return 0;
  let way = place;
  for (let at = start; at < end; ) {
    const c: u32 = load<u8>(at);
    if (!isDigit(c) && !isLetter(c)) {
      if (c == PLUS && (load<u8>(at - 1) | 0x20) == 0x65) return 0;
      way = mix(way, c);
      at++;
      continue;
    }
    let digits: u32 = 0;
    let isId = false;
    for (let each = c; at < end; each = load<u8>(++at)) {
      if (isDigit(each)) digits++;
      else if (!isLetter(each)) break;
      else if (digits != 0) isId = true;
    }
    if (isId) way = mix(way, 0x100);
    else {
      if (isLetter(c)) way = mix(way, 0x101);
      way = mix(way, 0x200 + digits);
    }
  }
  return way | 1;
}
