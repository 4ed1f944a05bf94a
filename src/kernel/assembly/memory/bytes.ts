/**
 * @module
 * Sixteen bytes at a time: copying, comparing, hashing and searching.
 */

export const NEWLINE: u32 = 0x0a;
export const SPACE: u32 = 0x20;
export const QUOTE: u32 = 0x22;
export const COMMA: u32 = 0x2c;
export const COLON: u32 = 0x3a;
export const OPEN_ARRAY: u32 = 0x5b;
export const BACKSLASH: u32 = 0x5c;
export const CLOSE_ARRAY: u32 = 0x5d;
export const OPEN_OBJECT: u32 = 0x7b;
export const CLOSE_OBJECT: u32 = 0x7d;

/** From here on the engine's own copy is as fast, and it does not write past the end. */
const BULK: usize = 512;

/**
 * Copies up to a few hundred bytes inline; may write as many as 15 past the end, so it only serves where
 * later bytes are written later. A call of `memory.copy` leaves WebAssembly, some 15 ns on Node 20.
 */
// @ts-ignore: decorator
@inline
export function copy(to: usize, from: usize, size: usize): void {
  if (size > BULK) {
    memory.copy(to, from, size);
    return;
  }
  for (let done: usize = 0; done < size; done += 16) v128.store(to + done, v128.load(from + done));
}

/** The same. @returns 0 where all of it is ASCII, and what lies in the last sixteen bytes behind it */
// @ts-ignore: decorator
@inline
export function copyLooking(to: usize, from: usize, size: usize): i32 {
  if (size > BULK) {
    memory.copy(to, from, size);
    return 1;
  }
  let all = i8x16.splat(0);
  for (let done: usize = 0; done < size; done += 16) {
    const lane = v128.load(from + done);
    v128.store(to + done, lane);
    all = v128.or(all, lane);
  }
  return i8x16.bitmask(all);
}

/** Copies a few hundred bytes and writes none past the end: where the last do not fill a step, it steps back. */
export function copyExactly(to: usize, from: usize, size: usize): void {
  if (size > BULK) memory.copy(to, from, size);
  else if (size >= 16) {
    for (let done: usize = 16; done < size; done += 16) v128.store(to + done - 16, v128.load(from + done - 16));
    v128.store(to + size - 16, v128.load(from + size - 16));
  } else if (size >= 8) {
    store<u64>(to, load<u64>(from));
    store<u64>(to + size - 8, load<u64>(from + size - 8));
  } else {
    for (let done: usize = 0; done < size; done++) store<u8>(to + done, load<u8>(from + done));
  }
}

/** The first `size` of 16 bytes, zeros after; all 16 for larger sizes. */
// @ts-ignore: decorator
@inline
export function load16(from: usize, size: usize): v128 {
  const lane = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const count = i8x16.splat(<i8>min<usize>(size, 16));
  return v128.and(v128.load(from), i8x16.lt_u(lane, count));
}

/** Whether `size` bytes at `from` are those at `padded`, which zeros fill up to a multiple of 16. */
// @ts-ignore: decorator
@inline
export function equal(padded: usize, from: usize, size: usize): bool {
  for (let done: usize = 0; done < size; done += 16) {
    if (v128.any_true(v128.xor(v128.load(padded + done), load16(from + done, size - done)))) return false;
  }
  return true;
}

/** An odd constant with well-mixed bits: the golden ratio, and its neighbour from splitmix64. */
const PHI: u64 = 0x9e3779b97f4a7c15;
const MIX: u64 = 0xbf58476d1ce4e5b9;

let seed: u64 = 0;

/** Random for each instance, so that nobody can prepare keys that collide. */
export function plant(low: u32, high: u32): void {
  seed = (<u64>high << 32) | low;
}

/** Seeded multiply hash of `size` bytes under `about`. */
// @ts-ignore: decorator
@inline
export function hash(from: usize, size: usize, about: u32): u64 {
  let h = seed ^ ((<u64>about << 32) | size);
  for (let done: usize = 0; done < size; done += 16) {
    const lane = load16(from + done, size - done);
    h = (h ^ i64x2.extract_lane(lane, 0)) * PHI;
    h ^= h >> 32;
    h = (h ^ i64x2.extract_lane(lane, 1)) * MIX;
    h ^= h >> 29;
  }
  h *= PHI;
  return h ^ (h >> 32);
}

/** Address of the next newline at or after `p`. There always is one: `begin` puts it after the input. */
export function newline(p: usize): usize {
  const wanted = i8x16.splat(<i8>NEWLINE);
  while (true) {
    const hit = i8x16.bitmask(i8x16.eq(v128.load(p), wanted));
    if (hit) return p + ctz(hit);
    p += 16;
  }
}

/** How many of `size` bytes there are up to the last newline and with it. */
export function lastNewline(p: usize, size: usize): usize {
  const wanted = i8x16.splat(<i8>NEWLINE);
  let rest = size;
  for (; rest >= 16; rest -= 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(p + rest - 16), wanted));
    if (hits) return rest + 16 - <usize>clz(hits);
  }
  while (rest > 0 && load<u8>(p + rest - 1) != <u8>NEWLINE) rest--;
  return rest;
}

/** How many newlines `size` bytes hold. Sixteen counts of a byte each, which are added up before one of them is full. */
export function countNewlines(p: usize, size: usize): u32 {
  const wanted = i8x16.splat(<i8>NEWLINE);
  const end = p + size;
  let total: u32 = 0;
  while (p < end) {
    const stop = min(end, p + 252 * 16);
    let counts = i8x16.splat(0);
    for (; p + 64 <= stop; p += 64) {
      const two = i8x16.add(i8x16.eq(v128.load(p), wanted), i8x16.eq(v128.load(p, 16), wanted));
      const more = i8x16.add(i8x16.eq(v128.load(p, 32), wanted), i8x16.eq(v128.load(p, 48), wanted));
      counts = i8x16.sub(counts, i8x16.add(two, more));
    }
    for (; p + 16 <= stop; p += 16) counts = i8x16.sub(counts, i8x16.eq(v128.load(p), wanted));
    if (p < stop) {
      counts = i8x16.sub(counts, i8x16.eq(load16(p, stop - p), wanted));
      p = stop;
    }
    const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
    total += i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
    total += i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  }
  return total;
}
