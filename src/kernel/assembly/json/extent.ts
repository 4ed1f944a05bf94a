/**
 * @module
 * Where a value of a document ends. Only its brackets and strings are looked at, so that it may be cut anywhere
 * (`bytes/document/extent.ts` is the same in TypeScript, for hosts without the kernel).
 */
import { BACKSLASH, QUOTE } from '../memory/bytes';
import { region } from '../memory/layout';
import { any, bits, isIn } from './lane';

/** Bytes of a document that are looked at, or changed, at a time. */
export const PART: usize = 131072;
/** Down to this depth brackets are told apart. A record may be as deep. */
export const TOLD: u32 = 1000;
/** The value goes on after the bytes at hand. */
export const UNFINISHED: u32 = 0xffffffff;
/** A bracket closes one of the other kind. */
export const MISMATCHED: u32 = 0xfffffffe;

/** The bit that sets `[` apart from `{`, and `]` from `}`. */
export const CURLY: u32 = 0x20;

/** Where the part of the document stands. */
export let part: usize = 0;
/** By depth: whether the bracket is a curly one. */
export let curly: usize = 0;

/** How far into the value the bytes lead: how many brackets are open, and whether a string is. */
export let depth: u32 = 0;
export let inString: bool = false;
/** The last byte is a backslash that escapes the next. */
export let escaped: bool = false;

/** @returns 0 where memory cannot grow so far */
export function setupExtent(): usize {
  part = region(PART);
  curly = region(TOLD);
  return curly;
}

/** @returns false for a bracket that closes one of the other kind */
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
  // Each bit says whether the number of quotes up to here is odd.
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
    // Without escapes, a string lies between two quotes.
    if (depth == 0 || escaped || end - p < 16 || bits(lane, BACKSLASH) != 0) {
      const next = min(p + 16, end);
      const found = step(p, next);
      if (found == MISMATCHED) return found;
      if (found != UNFINISHED) return found - <u32>part;
      p = next;
      continue;
    }
    // Each bit says whether the number of quotes up to here is odd.
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
