/**
 * @module
 * Where numbers may have begun in a text, for those that come again (`../number/again.ts`).
 */
import { isDigit, peek } from './character';

/** The oldest go first. */
const MOST: i32 = 64;
const places = memory.data(256);
let noted: i32 = 0;
export let remembered: i32 = 0;

/** Of each place, how digits begin there and up to four characters on: eight numbers of three digits, 64 times. */
const fronts = memory.data(1024);
const FRONTS: usize = 16;
const MOST_STARTS: usize = 5;
/** No digits. */
const NONE: u16 = 0xffff;
/** Places whose fronts are known. */
let known: i32 = 0;

/** Of a text that has not been looked at. */
export function forgetPlaces(): void {
  noted = remembered = known = 0;
}

export function remember(at: usize): void {
  store<u32>(places + (<usize>(noted & (MOST - 1)) << 2), <u32>at);
  noted++;
  remembered = min(noted, MOST);
}

export function rememberedAt(index: i32): usize {
  return load<u32>(places + (<usize>index << 2));
}

/** The first three digits from a place on, whatever stands between them. */
export function frontAt(at: usize): u16 {
  let front: u32 = 0;
  let count = 0;
  for (let each = at; each - at < REACH; each++) {
    const c = peek(each);
    if (!isDigit(c)) continue;
    front = front * 10 + (c - 48);
    if (++count == 3) return <u16>front;
  }
  return NONE;
}
const REACH: usize = 32;

/** Which place is the next, from `index` on, at which digits begin so: 64 are asked in the time that it takes to look at two. @returns `remembered` for none */
export function nextLike(front: u16, index: i32): i32 {
  if (noted - known > MOST) known = noted - MOST;
  for (; known < noted; known++) learn(known & (MOST - 1));
  const wanted = i16x8.splat(<i16>front);
  while (index < remembered && !v128.any_true(i16x8.eq(v128.load(fronts + <usize>index * FRONTS), wanted))) index++;
  return index;
}

function learn(index: i32): void {
  const to = fronts + <usize>index * FRONTS;
  v128.store(to, i16x8.splat(-1));
  const place = rememberedAt(index);
  let from = place;
  while (from - place < 3 && !isDigit(peek(from))) from++;
  for (let i: usize = 0; i < MOST_STARTS; i++) store<u16>(to + 2 * i, frontAt(from + i));
}
