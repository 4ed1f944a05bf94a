/**
 * @module
 * A line of words separated by one space, as a pattern describes it: bare, in quotes, in brackets. A line with escapes, a header
 * in front or words beyond the pattern is left to `bytes/grammar/access.ts`.
 */
import { BACKSLASH, CLOSE_ARRAY, NEWLINE, OPEN_ARRAY, QUOTE, SPACE } from '../memory/bytes';
import { region } from '../memory/layout';
import { isDigit } from '../text/character';
import { COLUMN_SIZE, columns, isTreated, treat } from './column';

// A word of the pattern.
export const WORD: usize = 16;
/** The mark that it begins with: a quote, a bracket; 0 for none. */
export const WORD_OPEN: usize = 0;
export const WORD_BITS: usize = 4;
/** The column of the whole, or of the method. */
export const WORD_COLUMN: usize = 8;

/** May be missing. */
export const OPTIONAL: u32 = 1;
/** Holds something other than a dash. */
export const PRESENT: u32 = 2;
/** Is a dash. */
export const DASHED: u32 = 4;
/** A request line, whose method, URL and protocol have a column each. */
export const REQUEST: u32 = 8;

const DASH: u32 = 0x2d;
const RETURN: u32 = 0x0d;

let words: usize = 0;
let wordsEnd: usize = 0;

export function setupLine(count: usize): bool {
  words = region(count * WORD);
  wordsEnd = words + count * WORD;
  return words != 0;
}

export function defineWordAt(index: usize, open: u32, bits: u32, column: usize): void {
  const word = words + index * WORD;
  store<u32>(word, open, WORD_OPEN);
  store<u32>(word, bits, WORD_BITS);
  store<u32>(word, <u32>(columns + column * COLUMN_SIZE), WORD_COLUMN);
}

/** Treats the words of the line at `line`. @returns where the next line begins; 0 where it is left to TypeScript */
export function readLine(line: usize): usize {
  const first = load<u8>(line);
  // A syslog header.
  if (first == 0x3c || (first >= 0x41 && first <= 0x5a)) return 0;
  let at = line;
  let isDone = false;
  for (let word = words; word < wordsEnd; word += WORD) {
    const open = load<u32>(word, WORD_OPEN);
    const bits = load<u32>(word, WORD_BITS);
    const mark = load<u8>(at);
    if (isDone || mark == NEWLINE || mark == RETURN || (open == 0 ? mark == QUOTE : mark != open)) {
      if (bits & OPTIONAL) continue;
      return 0;
    }
    const start = open == 0 ? at : at + 1;
    const end = open == 0 ? bareEnd(start) : markEnd(start, open == OPEN_ARRAY ? CLOSE_ARRAY : open);
    if (end == 0 || (open == 0 && end == start)) return 0;
    const isDash = end - start == 1 && load<u8>(start) == DASH;
    if (isDash ? (bits & PRESENT) != 0 : (bits & DASHED) != 0) return 0;
    if (!isDash) {
      const column: usize = load<u32>(word, WORD_COLUMN);
      if (bits & REQUEST) readRequest(column, start, end);
      else give(column, start, end);
    }
    at = open == 0 ? end : end + 1;
    const next = load<u8>(at);
    if (next == SPACE) at++;
    else if (next == NEWLINE || (next == RETURN && load<u8>(at, 1) == NEWLINE)) isDone = true;
    else return 0;
  }
  if (load<u8>(at) == RETURN) at++;
  return isDone && load<u8>(at) == NEWLINE ? at + 1 : 0;
}

// @ts-ignore: decorator
@inline
function give(column: usize, start: usize, end: usize): void {
  if (start == end || (end - start == 1 && load<u8>(start) == DASH)) return;
  if (isTreated(column)) treat(column, start, end, 0);
}

/** As `readRequest` of `bytes/grammar/access.ts`. */
function readRequest(column: usize, start: usize, end: usize): void {
  const url = column + COLUMN_SIZE;
  let first = start;
  while (first < end && (<u32>(load<u8>(first) - 65) < 26 || load<u8>(first) == DASH)) first++;
  if (first == start || first == end || load<u8>(first) != SPACE) return give(url, start, end);
  let last = end;
  while (last > start && load<u8>(last - 1) != SPACE) last--;
  if (last == start || last == end || !isProtocol(last, end) || last - 1 <= first) return give(url, start, end);
  give(column, start, first);
  give(url, first + 1, last - 1);
  give(url + COLUMN_SIZE, last, end);
}

/** `HTTP/1.1`, or a dash */
function isProtocol(at: usize, end: usize): bool {
  if (end - at == 1) return load<u8>(at) == DASH;
  if (end - at < 6 || load<u32>(at) != 0x50545448 || load<u8>(at, 4) != 47) return false;
  for (at += 5; at < end; at++) if (load<u8>(at) != 46 && !isDigit(load<u8>(at))) return false;
  return true;
}

/** Where a bare word ends; 0 where a quote stands in it. */
function bareEnd(p: usize): usize {
  while (true) {
    const part = v128.load(p);
    const space = i8x16.eq(part, i8x16.splat(<i8>SPACE));
    const quote = i8x16.eq(part, i8x16.splat(<i8>QUOTE));
    const line = v128.or(i8x16.eq(part, i8x16.splat(<i8>NEWLINE)), i8x16.eq(part, i8x16.splat(<i8>RETURN)));
    const hit = i8x16.bitmask(v128.or(v128.or(space, quote), line));
    if (hit) {
      p += ctz(hit);
      const c = load<u8>(p);
      return c == QUOTE || (c == RETURN && load<u8>(p, 1) != NEWLINE) ? 0 : p;
    }
    p += 16;
  }
}

/** Where the mark stands that closes a word; 0 where an escape or the line's end comes first. */
function markEnd(p: usize, close: u32): usize {
  while (true) {
    const part = v128.load(p);
    const found = i8x16.eq(part, i8x16.splat(<i8>close));
    const escape = i8x16.eq(part, i8x16.splat(<i8>BACKSLASH));
    const line = i8x16.eq(part, i8x16.splat(<i8>NEWLINE));
    const hit = i8x16.bitmask(v128.or(v128.or(found, escape), line));
    if (hit) {
      p += ctz(hit);
      return load<u8>(p) == close ? p : 0;
    }
    p += 16;
  }
}
