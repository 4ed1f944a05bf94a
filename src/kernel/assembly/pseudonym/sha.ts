/**
 * @module
 * The compression function of SHA-256 (FIPS 180-4 §6.2.2) for five blocks at once: four in the 32-bit lanes of vectors, and a lone
 * one in single words. Processors have units of their own for single words, which idle while the vectors are shifted: five take
 * 1.06 times what four take, and four in vectors less than two in single words (Zen 5, Node 20).
 */
import { region } from '../memory/layout';

/** Blocks at once, of which the last is the lone one. */
export const LANES: u32 = 5;
export const LONE: u32 = LANES - 1;

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

/** The message schedule: 64 vectors, and 64 words for the lone block. The caller writes the first sixteen of both. */
export let schedule: usize = 0;
export let loneSchedule: usize = 0;
/** Eight vectors and eight words: states before and after. */
export let states: usize = 0;
export let loneStates: usize = 0;

export function setupSha(): bool {
  schedule = region(64 * 16);
  loneSchedule = region(64 * 4);
  states = region(8 * 16);
  loneStates = region(8 * 4);
  return loneStates != 0;
}

export function wipeSha(): void {
  memory.fill(schedule, 0, 64 * 16);
  memory.fill(loneSchedule, 0, 64 * 4);
  memory.fill(states, 0, 8 * 16);
  memory.fill(loneStates, 0, 8 * 4);
}

/** A word of the state of a lane. */
// @ts-ignore: decorator
@inline
export function word(lane: u32, index: usize): u32 {
  return lane == LONE ? load<u32>(loneStates + (index << 2)) : load<u32>(states + (index << 4) + (<usize>lane << 2));
}

// @ts-ignore: decorator
@inline
function rotate(x: v128, by: i32): v128 {
  return v128.or(i32x4.shr_u(x, by), i32x4.shl(x, 32 - by));
}

// σ0 and σ1 of FIPS 180-4 §4.1.2, of vectors and of single words.
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

// @ts-ignore: decorator
@inline
function mixLoneEarly(x: u32): u32 {
  return rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ (x >> 3);
}

// @ts-ignore: decorator
@inline
function mixLoneLate(x: u32): u32 {
  return rotr<u32>(x, 17) ^ rotr<u32>(x, 19) ^ (x >> 10);
}

export function compress(): void {
  expand();
  let a = v128.load(states);
  let b = v128.load(states, 16);
  let c = v128.load(states, 32);
  let d = v128.load(states, 48);
  let e = v128.load(states, 64);
  let f = v128.load(states, 80);
  let g = v128.load(states, 96);
  let h = v128.load(states, 112);
  let la = load<u32>(loneStates);
  let lb = load<u32>(loneStates, 4);
  let lc = load<u32>(loneStates, 8);
  let ld = load<u32>(loneStates, 12);
  let le = load<u32>(loneStates, 16);
  let lf = load<u32>(loneStates, 20);
  let lg = load<u32>(loneStates, 24);
  let lh = load<u32>(loneStates, 28);
  for (let round: usize = 0; round < 64; round++) {
    const s1 = v128.xor(v128.xor(rotate(e, 6), rotate(e, 11)), rotate(e, 25));
    const choice = v128.bitselect(f, g, e);
    const kw = i32x4.add(v128.load_splat<u32>(K + (round << 2)), v128.load(schedule + (round << 4)));
    // The operand that has to be waited for comes last.
    const t1 = i32x4.add(i32x4.add(i32x4.add(h, kw), choice), s1);
    const ls1 = rotr<u32>(le, 6) ^ rotr<u32>(le, 11) ^ rotr<u32>(le, 25);
    const lkw = load<u32>(K + (round << 2)) + load<u32>(loneSchedule + (round << 2));
    const lt1 = lh + lkw + (lg ^ (le & (lf ^ lg))) + ls1;
    const ls0 = rotr<u32>(la, 2) ^ rotr<u32>(la, 13) ^ rotr<u32>(la, 22);
    const lt2 = ls0 + ((la & lb) | (lc & (la | lb)));
    lh = lg;
    lg = lf;
    lf = le;
    le = ld + lt1;
    ld = lc;
    lc = lb;
    lb = la;
    la = lt1 + lt2;
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
  addTo(0, a, la);
  addTo(1, b, lb);
  addTo(2, c, lc);
  addTo(3, d, ld);
  addTo(4, e, le);
  addTo(5, f, lf);
  addTo(6, g, lg);
  addTo(7, h, lh);
}

/** The other 48 of both schedules. Two at a time, so that the last two stay in registers: loading them takes longer than computing them. */
function expand(): void {
  let w14 = v128.load(schedule, 224);
  let w15 = v128.load(schedule, 240);
  let l14 = load<u32>(loneSchedule, 56);
  let l15 = load<u32>(loneSchedule, 60);
  let lone = loneSchedule;
  for (let at = schedule; at < schedule + 768; at += 32, lone += 8) {
    const w1 = v128.load(at, 16);
    const even = i32x4.add(i32x4.add(v128.load(at), v128.load(at, 144)), mixEarly(w1));
    const odd = i32x4.add(i32x4.add(w1, v128.load(at, 160)), mixEarly(v128.load(at, 32)));
    w14 = i32x4.add(even, mixLate(w14));
    w15 = i32x4.add(odd, mixLate(w15));
    v128.store(at, w14, 256);
    v128.store(at, w15, 272);
    const l1 = load<u32>(lone, 4);
    l14 = load<u32>(lone) + load<u32>(lone, 36) + mixLoneEarly(l1) + mixLoneLate(l14);
    l15 = l1 + load<u32>(lone, 40) + mixLoneEarly(load<u32>(lone, 8)) + mixLoneLate(l15);
    store<u32>(lone, l14, 64);
    store<u32>(lone, l15, 68);
  }
}

// @ts-ignore: decorator
@inline
function addTo(index: usize, vector: v128, lone: u32): void {
  const at = states + (index << 4);
  v128.store(at, i32x4.add(v128.load(at), vector));
  const loneAt = loneStates + (index << 2);
  store<u32>(loneAt, load<u32>(loneAt) + lone);
}
