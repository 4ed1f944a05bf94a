/**
 * @module
 * What documents ask for that are longer than a line: where a value ends, newlines as carriage returns and back, and both
 * for records that stand one behind the other. Of a value, brackets and strings alone are looked at, so that it may be cut
 * anywhere (`bytes/document/extent.ts` is the same in TypeScript, where this cannot be had).
 */
import { BACKSLASH, COMMA, copy, NEWLINE, QUOTE, SPACE } from '../memory/bytes';
import { region } from '../memory/layout';

/** Bytes of a document that are looked at, or changed, at a time. */
export const PART: usize = 131072;
/** As long may what becomes of them be that is put together again here. */
export const LINES: usize = 262144;
/** Records that are gathered at a time. */
export const UNITS: u32 = 4096;
/** A record among others: where what stands before it begins, where it begins and ends, in the part. */
export const UNIT: usize = 12;
const UNIT_RECORD: usize = 4;
const UNIT_END: usize = 8;
/** As deep as brackets are told apart: as deep as a record may be. */
export const TOLD: u32 = 1000;

/** What sets `[` apart from `{`, and `]` from `}`. */
const CURLY: u32 = 0x20;
const RETURN: u32 = 0x0d;
const TAB: u32 = 0x09;
/** Makes one of them the other. */
const SWAP: u8 = <u8>(NEWLINE ^ RETURN);

/** The value goes on behind what is there. */
export const UNFINISHED: u32 = 0xffffffff;
/** A bracket closes what another has opened. */
export const MISMATCHED: u32 = 0xfffffffe;

// What `fold` met.
export const NEWLINES: u32 = 1;
export const RETURNS: u32 = 2;

/** Where a value is looked at. */
export let part: usize = 0;
/** Where newlines are changed: records as lines. */
export let folded: usize = 0;
/** Where each record stood that was gathered, and how many they are. */
export let units: usize = 0;
export let gathered: u32 = 0;
/** Where they are put together again. */
export let woven: usize = 0;
/** By depth: whether the bracket is a curly one. */
export let curly: usize = 0;

/** How far into the value the bytes lead: brackets that are open, and whether a string is. */
export let depth: u32 = 0;
export let inString: bool = false;
/** The last byte there was is a backslash. */
export let escaped: bool = false;

/** Makes room for a part of a document. @returns 0 where memory cannot grow so far */
export function setupDocument(): usize {
  part = region(PART);
  folded = region(LINES);
  woven = region(PART + LINES);
  units = region(UNITS * UNIT);
  curly = region(TOLD);
  return curly;
}

/** One bit for each of 16 bytes that is it. */
// @ts-ignore: decorator
@inline
function bits(lane: v128, byte: u32): u32 {
  return <u32>i8x16.bitmask(isIn(lane, byte));
}

/** @returns whether the bracket closes what was open: not where it is none to close it, or closes what another opened */
// @ts-ignore: decorator
@inline
function matches(byte: u32): bool {
  if ((byte | CURLY) == 0x7b) {
    if (depth < TOLD) store<u8>(curly + depth, <u8>(byte & CURLY));
    depth++;
    return true;
  }
  depth--;
  return depth >= TOLD || load<u8>(curly + depth) == <u8>(byte & CURLY);
}

/** Byte by byte. @returns as `extent`, with an address for how many bytes; or `UNFINISHED`, also at `end` */
function step(p: usize, end: usize): u32 {
  for (; p < end; p++) {
    const byte: u32 = load<u8>(p);
    if (escaped) escaped = false;
    else if (inString) {
      if (byte == BACKSLASH) escaped = true;
      else if (byte == QUOTE) {
        inString = false;
        if (depth == 0) return <u32>(p + 1);
      }
    } else if (byte == QUOTE) inString = true;
    else {
      const round = byte | CURLY;
      if (round != 0x7b && round != 0x7d) continue;
      if (!matches(byte)) return MISMATCHED;
      if (depth == 0) return <u32>(p + 1);
    }
  }
  return UNFINISHED;
}

// @ts-ignore: decorator
@inline
function isIn(lane: v128, byte: u32): v128 {
  return i8x16.eq(lane, i8x16.splat(<i8>byte));
}

// @ts-ignore: decorator
@inline
function any(p: usize, byte: u32): v128 {
  const low = v128.or(isIn(v128.load(p), byte), isIn(v128.load(p, 16), byte));
  return v128.or(low, v128.or(isIn(v128.load(p, 32), byte), isIn(v128.load(p, 48), byte)));
}

/** Whether a backslash is among the 64 bytes at `p`. */
// @ts-ignore: decorator
@inline
function isEscapedIn(p: usize): bool {
  return v128.any_true(any(p, BACKSLASH));
}

/** One bit for each of 64 bytes that is a quote. */
// @ts-ignore: decorator
@inline
function quotesIn(p: usize): u64 {
  const low = bits(v128.load(p), QUOTE) | (bits(v128.load(p, 16), QUOTE) << 16);
  return <u64>low | (<u64>(bits(v128.load(p, 32), QUOTE) | (bits(v128.load(p, 48), QUOTE) << 16)) << 32);
}

// @ts-ignore: decorator
@inline
function bracketsAt(p: usize): u32 {
  const round = v128.or(v128.load(p), i8x16.splat(<i8>CURLY));
  return <u32>i8x16.bitmask(v128.or(isIn(round, 0x7b), isIn(round, 0x7d)));
}

/** 64 bytes without an escape, within brackets. @returns as `step` */
function lookThrough(p: usize): u32 {
  // Each bit: whether an odd number of quotes stands up to here.
  let inside = quotesIn(p);
  inside ^= inside << 1;
  inside ^= inside << 2;
  inside ^= inside << 4;
  inside ^= inside << 8;
  inside ^= inside << 16;
  inside ^= inside << 32;
  if (inString) inside = ~inside;
  inString = inside >> 63 != 0;
  const low = bracketsAt(p) | (bracketsAt(p + 16) << 16);
  const high = bracketsAt(p + 32) | (bracketsAt(p + 48) << 16);
  for (let left = (<u64>low | (<u64>high << 32)) & ~inside; left != 0; left &= left - 1) {
    const at = p + <usize>ctz(left);
    if (!matches(load<u8>(at))) return MISMATCHED;
    if (depth == 0) {
      inString = false;
      return <u32>(at + 1);
    }
  }
  return UNFINISHED;
}

/**
 * Goes on with a value, of which `openDepth`, `isInString` and `isEscaped` say what came before, in the bytes from `from` to
 * `to` of the part at hand. The value is no bare word: it has an end of its own.
 *
 * @returns how many bytes into the part it ends; `UNFINISHED` or `MISMATCHED`
 */
export function extent(from: usize, to: usize, openDepth: u32, isInString: bool, isEscaped: bool): u32 {
  let p = part + from;
  const end = part + to;
  depth = openDepth;
  inString = isInString;
  escaped = isEscaped;
  if (depth == 0 && p < end && (load<u8>(p) | CURLY) == 0x7b && !inString) matches(load<u8>(p++));
  while (p < end) {
    if (end - p >= 64 && depth != 0 && !escaped && !isEscapedIn(p)) {
      const found = lookThrough(p);
      if (found == MISMATCHED) return found;
      if (found != UNFINISHED) return found - <u32>part;
      p += 64;
      continue;
    }
    const lane = v128.load(p);
    // Without escapes a string is what is between two quotes.
    if (depth == 0 || escaped || end - p < 16 || bits(lane, BACKSLASH) != 0) {
      const next = min(p + 16, end);
      const found = step(p, next);
      if (found == MISMATCHED) return found;
      if (found != UNFINISHED) return found - <u32>part;
      p = next;
      continue;
    }
    // Each bit: whether an odd number of quotes stands up to here.
    let inside = bits(lane, QUOTE);
    inside ^= inside << 1;
    inside ^= inside << 2;
    inside ^= inside << 4;
    inside ^= inside << 8;
    if (inString) inside = ~inside;
    inString = (inside & 0x8000) != 0;
    for (let left = bracketsAt(p) & ~inside; left != 0; left &= left - 1) {
      const at = p + ctz(left);
      if (!matches(load<u8>(at))) return MISMATCHED;
      if (depth == 0) return <u32>(at + 1 - part);
    }
    p += 16;
  }
  return UNFINISHED;
}

/** Makes carriage returns of the newlines in the first `size` bytes at `folded`. @returns which of both there were */
export function fold(size: usize): u32 {
  let newlines = i8x16.splat(0);
  let returns = i8x16.splat(0);
  // No byte behind counts.
  memory.fill(folded + size, 0, 16);
  reach(folded + size);
  for (let p = folded, end = folded + size; p < end; p += 16) {
    const lane = v128.load(p);
    const hit = i8x16.eq(lane, i8x16.splat(<i8>NEWLINE));
    newlines = v128.or(newlines, hit);
    returns = v128.or(returns, i8x16.eq(lane, i8x16.splat(<i8>RETURN)));
    v128.store(p, v128.xor(lane, v128.and(hit, i8x16.splat(<i8>SWAP))));
  }
  return (v128.any_true(newlines) ? NEWLINES : 0) | (v128.any_true(returns) ? RETURNS : 0);
}

/** Makes newlines of the carriage returns there. */
export function unfold(size: usize): void {
  reach(folded + size);
  for (let p = folded, end = folded + size; p < end; p += 16) {
    v128.store(p, withNewlines(v128.load(p)));
  }
}

// @ts-ignore: decorator
@inline
function withNewlines(lane: v128): v128 {
  return v128.xor(lane, v128.and(isIn(lane, RETURN), i8x16.splat(<i8>SWAP)));
}

/**
 * From behind one record of an array: those that follow whole in the part, up to `to`, as lines at `folded`, and in `units`
 * where each stood. What ends it is left where it is: a record longer than `longest`, or as much white space, one with
 * carriage returns, what is no object and no array, the end of the part or of the array.
 *
 * @returns how many bytes the lines are; `gathered` says how many records
 */
export function gather(from: usize, to: usize, longest: usize): usize {
  const end = part + to;
  let p = part + from;
  let into = folded;
  let unit = units;
  for (gathered = 0; gathered < UNITS; gathered++) {
    const comma = passSpace(p, end);
    if (comma == end || load<u8>(comma) != COMMA) break;
    const record = passSpace(comma + 1, end);
    if (record == end || (load<u8>(record) | CURLY) != 0x7b || record - p > longest) break;
    const found = extent(record - part, to, 0, false, false);
    if (found >= MISMATCHED || part + found - record > longest) break;
    const size = part + found - record;
    reach(into + size + 1);
    if (!copyAsLine(record, size, into)) break;
    into += size;
    store<u8>(into++, NEWLINE);
    store<u32>(unit, <u32>(p - part));
    store<u32>(unit, <u32>(record - part), UNIT_RECORD);
    store<u32>(unit, found, UNIT_END);
    unit += UNIT;
    p = part + found;
  }
  return into - folded;
}

/** RFC 8259 §2. */
function passSpace(p: usize, end: usize): usize {
  for (; p < end; p++) {
    const byte: u32 = load<u8>(p);
    if (byte != SPACE && byte != NEWLINE && byte != RETURN && byte != TAB) break;
  }
  return p;
}

/** With carriage returns for newlines. @returns whether it had none itself */
function copyAsLine(from: usize, size: usize, into: usize): bool {
  let returns = i8x16.splat(0);
  for (let at: usize = 0; at + 16 <= size; at += 16) {
    const lane = v128.load(from + at);
    const hit = i8x16.eq(lane, i8x16.splat(<i8>NEWLINE));
    returns = v128.or(returns, i8x16.eq(lane, i8x16.splat(<i8>RETURN)));
    v128.store(into + at, v128.xor(lane, v128.and(hit, i8x16.splat(<i8>SWAP))));
  }
  for (let at = size & ~15; at < size; at++) {
    const byte: u32 = load<u8>(from + at);
    if (byte == RETURN) return false;
    store<u8>(into + at, <u8>(byte == NEWLINE ? RETURN : byte));
  }
  return !v128.any_true(returns);
}

/**
 * Puts what became of the records that were gathered, `size` bytes of lines at `folded`, between what stood between them.
 *
 * @returns how many bytes it is, at `woven`; 0 where there are not as many lines as records
 */
export function weave(size: usize): usize {
  const end = folded + size;
  reach(end);
  let line = folded;
  let into = woven;
  for (let unit = units, last = units + gathered * UNIT; unit < last; unit += UNIT) {
    const gap = part + load<u32>(unit);
    const before = part + load<u32>(unit, UNIT_RECORD) - gap;
    copy(into, gap, before);
    into += before;
    for (; line + 64 <= end && !v128.any_true(any(line, NEWLINE)); line += 64, into += 64) {
      for (let at: usize = 0; at < 64; at += 16) v128.store(into + at, withNewlines(v128.load(line + at)));
    }
    for (let newlines: u32 = 0; newlines == 0; ) {
      if (line >= end) return 0;
      const lane = v128.load(line);
      v128.store(into, withNewlines(lane));
      newlines = bits(lane, NEWLINE);
      const until: usize = newlines == 0 ? 16 : ctz(newlines);
      line += until;
      into += until;
    }
    line++;
  }
  return line == end ? into - woven : 0;
}

/** How far the memory behind `folded` was written. */
let reached: usize = 0;

function reach(end: usize): void {
  reached = max(reached, end - folded);
}

/** Overwrites what was looked at: of the part, the first `size` bytes. */
export function wipeDocument(size: usize): void {
  memory.fill(part, 0, size);
  memory.fill(folded, 0, reached);
  memory.fill(woven, 0, min(reached + size + 16, PART + LINES));
  reached = 0;
}
