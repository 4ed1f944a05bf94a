/**
 * @module
 * Texts in which nothing but what is taken here was found, with zeros for their digits: programs write the same words again and again, and
 * of a text that differs from one of these in its digits alone nothing is asked but what was asked of their values (`value.ts`).
 */
import { octetsOf } from './address';
import { isCard } from './card';
import { isDialledOf } from './dialled';
import { region } from './layout';
import { luhn } from './nobody';
import { dateOf, isAddressOf, isDayStamp, isLineStamp } from './numeral';
import { quadOf } from './party';
import { SPAN } from './search';
import { CONSTANT } from './span';
import { asked, CARD, CHECKED, DATE, DAY_STAMP, DIALLED, HOST, isAmong, isNoted, LINE_STAMP, OCTETS, QUAD, QUESTION, questions } from './value';

/** Longest text that is kept, and room for all. Once it is full, all are forgotten. */
const LONGEST: usize = 8192;
const ROOM: usize = 1 << 20;
/** A place for each hash, and the one beside it. */
const PLACES: usize = 1 << 13;

// What is kept of a text: its hash, what was looked for, its size, how many questions and spans; the text, the questions, the spans.
const HASH: usize = 0;
const LOOK: usize = 4;
const SIZE: usize = 8;
const QUESTIONS: usize = 12;
const SPANS: usize = 14;
const TEXT: usize = 16;

let table: usize = 0;
let room: usize = 0;
let roomEnd: usize = 0;
/** The text at hand with zeros for its digits, and for what is behind it up to a multiple of sixteen. */
let outline: usize = 0;
let hash: u32 = 0;

/** The spans of the one that was recalled, from the start of the text on: start and end. */
export let recalled: usize = 0;
export let recalledCount: u32 = 0;

export function setupTemplates(): bool {
  table = region(PLACES * 4);
  outline = region(LONGEST);
  room = roomEnd = region(ROOM);
  return room != 0;
}

/** None is kept. */
export function withoutTemplates(): void {
  room = roomEnd = 0;
}

/** Overwrites them. */
export function forgetTemplates(): void {
  if (room == 0) return;
  memory.fill(outline, 0, LONGEST);
  forgetAll();
}

function forgetAll(): void {
  memory.fill(table, 0, PLACES * 4);
  memory.fill(room, 0, roomEnd - room);
  roomEnd = room;
}

/**
 * @param look - what is looked for
 * @returns whether a text like this has been looked at, and all that was taken out of it stands in the same places here
 */
export function recall(start: usize, end: usize, look: u32): bool {
  hash = 0;
  const size = end - start;
  if (size > LONGEST || size == 0 || room == 0) return false;
  trace(start, end);
  const place = placeOf(hash);
  return isLike(load<u32>(place), start, size, look) || isLike(load<u32>(place ^ 4), start, size, look);
}

/** Keeps the text that `recall` was last asked for, and does not know. @param spans - start and end, counted from `base` */
export function keep(size: usize, look: u32, spans: usize, count: u32, base: u32): void {
  if (hash == 0 || !isNoted()) return;
  const text = align(size);
  const least = TEXT + text + <usize>asked * QUESTION + (<usize>count << 3);
  if (roomEnd + least > room + ROOM) forgetAll();
  const at = roomEnd;
  roomEnd += least;
  store<u32>(at, hash, HASH);
  store<u32>(at, look, LOOK);
  store<u32>(at, <u32>size, SIZE);
  store<u16>(at, <u16>asked, QUESTIONS);
  store<u16>(at, <u16>count, SPANS);
  for (let i: usize = 0; i < text; i += 16) v128.store(at + TEXT + i, v128.load(outline + i));
  let to = at + TEXT + text;
  for (let i: u32 = 0; i < asked; i++, to += QUESTION) store<u64>(to, load<u64>(questions + <usize>i * QUESTION));
  for (let i: u32 = 0; i < count; i++, to += 8, spans += 8) {
    const last = load<u32>(spans, 4);
    store<u32>(to, (load<u32>(spans) & ~SPAN) - base);
    store<u32>(to, ((last & ~CONSTANT) - base) | (last & CONSTANT), 4);
  }
  let place = placeOf(hash);
  if (load<u32>(place) != 0 && load<u32>(place ^ 4) == 0) place ^= 4;
  store<u32>(place, <u32>at);
}

// @ts-ignore: decorator
@inline
function align(size: usize): usize {
  return (size + 15) & ~(<usize>15);
}

// @ts-ignore: decorator
@inline
function placeOf(hash: u32): usize {
  return table + ((<usize>hash & (PLACES - 1)) << 2);
}

/** Of so many bytes of sixteen all bits, and none of the others: from 16 less as many on. */
const MASK = memory.data<u64>([-1, -1, 0, 0]);
const MIX: u64 = 0x9e3779b97f4a7c15;

/** Writes the outline and its hash. */
function trace(start: usize, end: usize): void {
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  let mixed: u64 = end - start;
  let to = outline;
  for (let at = start; at < end; at += 16, to += 16) {
    const text = v128.load(at);
    let letters = v128.bitselect(zero, text, i8x16.lt_u(i8x16.sub(text, zero), ten));
    if (end - at < 16) letters = v128.and(letters, v128.load(MASK + 16 - (end - at)));
    v128.store(to, letters);
    mixed = (rotl<u64>(mixed, 23) ^ <u64>i64x2.extract_lane(letters, 0)) * MIX;
    mixed = (rotl<u64>(mixed, 23) ^ <u64>i64x2.extract_lane(letters, 1)) * MIX;
  }
  hash = <u32>(mixed >> 32) | 1 << 31;
}

function isLike(at: usize, start: usize, size: usize, look: u32): bool {
  if (at == 0 || load<u32>(at, HASH) != hash || load<u32>(at, LOOK) != look || load<u32>(at, SIZE) != size) return false;
  let to = at + TEXT;
  for (let i: usize = 0; i < size; i += 16, to += 16) if (v128.any_true(v128.xor(v128.load(to), v128.load(outline + i)))) return false;
  for (let i: u32 = load<u16>(at, QUESTIONS); i > 0; i--, to += QUESTION)
    if (answer(load<u16>(to, 2), start + load<u16>(to), load<u16>(to, 4)) != load<u16>(to, 6)) return false;
  recalled = to;
  recalledCount = load<u16>(at, SPANS);
  return true;
}

/** What was asked once, asked of other digits. */
function answer(what: u32, at: usize, about: u32): u32 {
  switch (what) {
    case OCTETS:
      return octetsOf(at, about);
    case QUAD:
      return <u32>isAddressOf(at);
    case DATE:
      return dateOf(at, at + about);
    case DAY_STAMP:
      return <u32>isDayStamp(at);
    case LINE_STAMP:
      return <u32>isLineStamp(at);
    case CHECKED:
      return <u32>luhn(at, at + about);
    case CARD:
      return <u32>isCard(at, at + about);
    case DIALLED:
      return isDialledOf(at, about);
    case HOST:
      return quadOf(at);
    default:
      return <u32>isAmong(at, about);
  }
}
