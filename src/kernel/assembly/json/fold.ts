/**
 * @module
 * Newlines within a record as carriage returns, so that it is one line, and back (`bytes/document/fold.ts` says why that loses nothing).
 */
import { NEWLINE } from '../memory/bytes';
import { region } from '../memory/layout';
import { isIn } from './lane';

/** How many bytes of lines can be folded, unfolded or gathered at a time. */
export const LINES: usize = 262144;

// What `fold` met.
export const NEWLINES: u32 = 1;
export const RETURNS: u32 = 2;

export const RETURN: u32 = 0x0d;
/** Makes one of them the other. */
const SWAP: u8 = <u8>(NEWLINE ^ RETURN);

/** Where newlines are changed: records as lines. */
export let folded: usize = 0;
/** How far the memory behind `folded` was written. */
export let reached: usize = 0;

/** @returns 0 where memory cannot grow so far */
export function setupFold(): usize {
  folded = region(LINES);
  return folded;
}

/** Notes that the memory at `folded` is written up to `end`. */
export function reach(end: usize): void {
  reached = max(reached, end - folded);
}

/** Makes carriage returns of the newlines in the first `size` bytes at `folded`. @returns which of both there were */
export function fold(size: usize): u32 {
  let newlines = i8x16.splat(0);
  let returns = i8x16.splat(0);
  // Bytes after the end do not count.
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
export function withNewlines(lane: v128): v128 {
  return v128.xor(lane, v128.and(isIn(lane, RETURN), i8x16.splat(<i8>SWAP)));
}

/** Copies a record with carriage returns for its newlines. @returns false if it has carriage returns itself */
export function copyAsLine(from: usize, size: usize, into: usize): bool {
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

/** Overwrites what was folded. */
export function wipeFold(): void {
  memory.fill(folded, 0, reached);
  reached = 0;
}
