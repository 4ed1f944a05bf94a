/**
 * @module
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of four short messages at once, one in each 32-bit lane, from states in
 * which the key is already hashed. Two blocks each: the message with its padding, and the inner digest with
 * its own. 0.17 µs a message where plain JavaScript takes 0.55 (Node 20).
 */
import { load16 } from '../memory/bytes';
import { HASHED_ANGLED, HASHED_KEY, HASHED_MESSAGE, HASHED_SIZE, region } from '../memory/layout';

/** Longest message whose padding still fits its block: 64 − 1 (0x80) − 8 (length). */
export const SHORT: usize = 55;
export const LANES: u32 = 4;

// prettier-ignore
const K: usize = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** The message schedule, 64 vectors. */
let schedule: usize = 0;
/** Eight vectors: the states of the four lanes. */
let states: usize = 0;

export function setupHmac(): bool {
  schedule = region(64 * 16);
  states = region(8 * 16);
  return states != 0;
}

export function wipeHmac(): void {
  memory.fill(schedule, 0, 64 * 16);
  memory.fill(states, 0, 8 * 16);
}

/** Hashes the messages of four entries of the queue, of at most `SHORT` bytes; one entry may fill several lanes. */
export function digest(first: usize, second: usize, third: usize, fourth: usize): void {
  const most = max(max(sizeOf(first), sizeOf(second)), max(sizeOf(third), sizeOf(fourth)));
  for (let at: usize = 0; at < 64; at += 16) {
    const words = schedule + (at << 2);
    // Most messages are shorter than sixteen bytes.
    if (at > most) clear(words);
    else spread(words, row(first, at), row(second, at), row(third, at), row(fourth, at));
  }
  const sizes = i32x4(<i32>sizeOf(first), <i32>sizeOf(second), <i32>sizeOf(third), <i32>sizeOf(fourth));
  v128.store(schedule, i32x4.shl(i32x4.add(sizes, i32x4.splat(64)), 3), 240);
  startFrom(0, first, second, third, fourth);
  compress();
  for (let word: usize = 0; word < 128; word += 16) v128.store(schedule + word, v128.load(states + word));
  clear(schedule + 128);
  clear(schedule + 192);
  v128.store(schedule, i32x4.splat(0x80000000), 128);
  v128.store(schedule, i32x4.splat((64 + 32) << 3), 240);
  startFrom(32, first, second, third, fourth);
  compress();
}

/** States as the keys have them, the inner ones at 0 and the outer ones at 32. */
function startFrom(offset: usize, first: usize, second: usize, third: usize, fourth: usize): void {
  const a = keyOf(first) + offset;
  const b = keyOf(second) + offset;
  const c = keyOf(third) + offset;
  const d = keyOf(fourth) + offset;
  spread(states, v128.load(a), v128.load(b), v128.load(c), v128.load(d));
  spread(states + 64, v128.load(a, 16), v128.load(b, 16), v128.load(c, 16), v128.load(d, 16));
}

// @ts-ignore: decorator
@inline
function clear(words: usize): void {
  for (let word: usize = 0; word < 64; word += 16) v128.store(words + word, i32x4.splat(0));
}

/** Four words of each lane as four vectors of one word of all. */
// @ts-ignore: decorator
@inline
function spread(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  const low = v128.shuffle<u32>(a, b, 0, 4, 1, 5);
  const high = v128.shuffle<u32>(a, b, 2, 6, 3, 7);
  const otherLow = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
  const otherHigh = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<u64>(low, otherLow, 0, 2));
  v128.store(to, v128.shuffle<u64>(low, otherLow, 1, 3), 16);
  v128.store(to, v128.shuffle<u64>(high, otherHigh, 0, 2), 32);
  v128.store(to, v128.shuffle<u64>(high, otherHigh, 1, 3), 48);
}

/** Sixteen bytes of a message from `at` on, as four big-endian words; behind its end a bit, and zeros. */
// @ts-ignore: decorator
@inline
function row(entry: usize, at: usize): v128 {
  const size = sizeOf(entry);
  if (size < at) return i32x4.splat(0);
  const lane = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const end = v128.and(i8x16.eq(lane, i8x16.splat(<i8>(size - at))), i8x16.splat(<i8>0x80));
  const bytes = v128.or(load16(<usize>load<u32>(entry, HASHED_MESSAGE) + at, size - at), end);
  return v128.shuffle<u8>(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

// @ts-ignore: decorator
@inline
function keyOf(entry: usize): usize {
  return load<u32>(entry, HASHED_KEY);
}

// @ts-ignore: decorator
@inline
function sizeOf(entry: usize): usize {
  return load<u32>(entry, HASHED_SIZE) & (HASHED_ANGLED - 1);
}

/** A word of the digest of a lane. */
// @ts-ignore: decorator
@inline
export function word(lane: u32, index: usize): u32 {
  return load<u32>(states + (index << 4) + (<usize>lane << 2));
}

// @ts-ignore: decorator
@inline
function rotate(x: v128, by: i32): v128 {
  return v128.or(i32x4.shr_u(x, by), i32x4.shl(x, 32 - by));
}

// σ0 and σ1 of FIPS 180-4 §4.1.2.
// @ts-ignore: decorator
@inline
function mixEarly(x: v128): v128 {
  return v128.xor(v128.xor(rotate(x, 7), rotate(x, 18)), i32x4.shr_u(x, 3));
}

// @ts-ignore: decorator
@inline
function mixLate(x: v128): v128 {
  return v128.xor(v128.xor(rotate(x, 17), rotate(x, 19)), i32x4.shr_u(x, 10));
}

/** FIPS 180-4 §6.2.2, on `states` and the first sixteen vectors of `schedule`. */
function compress(): void {
  // Two at a time, so that the last two words stay in registers: loading them takes longer than computing them.
  let w14 = v128.load(schedule, 224);
  let w15 = v128.load(schedule, 240);
  for (let at = schedule; at < schedule + 768; at += 32) {
    const w1 = v128.load(at, 16);
    const w2 = v128.load(at, 32);
    const even = i32x4.add(i32x4.add(v128.load(at), v128.load(at, 144)), mixEarly(w1));
    const odd = i32x4.add(i32x4.add(w1, v128.load(at, 160)), mixEarly(w2));
    w14 = i32x4.add(even, mixLate(w14));
    w15 = i32x4.add(odd, mixLate(w15));
    v128.store(at, w14, 256);
    v128.store(at, w15, 272);
  }
  let a = v128.load(states);
  let b = v128.load(states, 16);
  let c = v128.load(states, 32);
  let d = v128.load(states, 48);
  let e = v128.load(states, 64);
  let f = v128.load(states, 80);
  let g = v128.load(states, 96);
  let h = v128.load(states, 112);
  for (let round: usize = 0; round < 64; round++) {
    const s1 = v128.xor(v128.xor(rotate(e, 6), rotate(e, 11)), rotate(e, 25));
    const choice = v128.bitselect(f, g, e);
    const kw = i32x4.add(v128.load_splat<u32>(K + (round << 2)), v128.load(schedule + (round << 4)));
    // The operand that has to be waited for comes last.
    const t1 = i32x4.add(i32x4.add(i32x4.add(h, kw), choice), s1);
    const s0 = v128.xor(v128.xor(rotate(a, 2), rotate(a, 13)), rotate(a, 22));
    const majority = v128.bitselect(c, b, v128.xor(a, b));
    h = g;
    g = f;
    f = e;
    e = i32x4.add(d, t1);
    d = c;
    c = b;
    b = a;
    a = i32x4.add(t1, i32x4.add(s0, majority));
  }
  v128.store(states, i32x4.add(v128.load(states), a));
  v128.store(states, i32x4.add(v128.load(states, 16), b), 16);
  v128.store(states, i32x4.add(v128.load(states, 32), c), 32);
  v128.store(states, i32x4.add(v128.load(states, 48), d), 48);
  v128.store(states, i32x4.add(v128.load(states, 64), e), 64);
  v128.store(states, i32x4.add(v128.load(states, 80), f), 80);
  v128.store(states, i32x4.add(v128.load(states, 96), g), 96);
  v128.store(states, i32x4.add(v128.load(states, 112), h), 112);
}
