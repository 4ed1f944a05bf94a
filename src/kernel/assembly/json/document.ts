/**
 * @module
 * What documents ask for that are longer than a line: where a value ends, and newlines as carriage returns and back. Of a
 * value, brackets and strings alone are looked at, so that it may be cut anywhere (`bytes/document/extent.ts` is the same
 * in TypeScript, where this cannot be had).
 */
import { BACKSLASH, NEWLINE, QUOTE } from '../memory/bytes';
import { region } from '../memory/layout';

/** Bytes of a document that are looked at, or changed, at a time. */
export const PART: usize = 65536;
/** As deep as brackets are told apart: as deep as a record may be. */
export const TOLD: u32 = 1000;

/** What sets `[` apart from `{`, and `]` from `}`. */
const CURLY: u32 = 0x20;
const RETURN: u32 = 0x0d;
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
/** Where newlines are changed. */
export let folded: usize = 0;
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
  folded = region(PART);
  curly = region(TOLD);
  return curly;
}

/** One bit for each of 16 bytes that is it. */
// @ts-ignore: decorator
@inline
function bits(lane: v128, byte: u32): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(lane, i8x16.splat(<i8>byte)));
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
  while (p < end) {
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
    const round = v128.or(lane, i8x16.splat(<i8>CURLY));
    for (let left = (bits(round, 0x7b) | bits(round, 0x7d)) & ~inside; left != 0; left &= left - 1) {
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
  for (let p = folded, end = folded + size; p < end; p += 16) {
    const lane = v128.load(p);
    const hit = i8x16.eq(lane, i8x16.splat(<i8>RETURN));
    v128.store(p, v128.xor(lane, v128.and(hit, i8x16.splat(<i8>SWAP))));
  }
}

/** Overwrites what was looked at. */
export function wipeDocument(): void {
  memory.fill(part, 0, PART);
  memory.fill(folded, 0, PART);
}
