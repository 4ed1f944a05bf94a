/**
 * @module
 * Texts in which nothing was found except values that are taken here, kept with zeros for their digits: programs write the same
 * words again and again. If a text differs from one of them in its digits alone, only the questions about their values are asked
 * again (`value.ts`).
 */
import { octetsOf } from '../address/address';
import { isPartyAt, quadOf } from '../address/party';
import { hasBody } from '../candidate/lettered';
import { isCard } from '../card/card';
import { luhn } from '../card/luhn';
import { codedOf } from '../key/coding';
import { region } from '../memory/layout';
import { isDialledOf } from '../number/dialled';
import { dateOf, isDayStamp, isLineStamp } from '../number/date';
import { isAddressOf } from '../number/quad';
import { SPAN } from '../text/search';
import { CONSTANT } from '../text/span';
import { asked, BODY, CARD, CHECKED, CODED, DATE, DAY_STAMP, DIALLED, HOST, isAmong, isNoted, LINE_STAMP, OCTETS, PARTY, QUAD, QUESTION, questions } from '../text/value';

/** Random bytes for the digests. */
export const TEMPLATE_KEY: usize = 8208;
/** Longest text that is kept: the second digest begins sixteen bytes further on. */
export const LONGEST: usize = TEMPLATE_KEY - 16;
/** Room for those that were kept or known of late, and as much for those before. A megabyte, and two, take 2 % more and 1 % less of a new message's time. */
const HALF: usize = 3 << 19;
/** Hashes that the table has places for, in sets of four: a part of a digest, and where the rest is kept. */
const SETS: usize = 1 << 14;
const SET: usize = 32;
const PLACE: usize = 8;
/** Hashes of texts that were met once. */
const MET: usize = 1 << 16;

// What is kept of a text: its digest, what was looked for, its size, how many questions and spans; then the questions, and the spans.
const DIGEST: usize = 0;
const LOOK: usize = 16;
const SIZE: usize = 20;
const QUESTIONS: usize = 24;
const SPANS: usize = 26;
const HEAD: usize = 32;

/** To be filled with random bytes. */
export let templateKey: usize = 0;
let table: usize = 0;
let met: usize = 0;
let young: usize = 0;
let youngEnd: usize = 0;
let old: usize = 0;
/** Once there was no more room, a text must have been met before to be kept. */
let isFull: bool = false;
/** Which place of a set is given up next. */
let turn: usize = 0;
/** Of the text at hand: its digest, and a part of it; 0 where there is none. */
let digest: v128 = i64x2.splat(0);
let hash: u32 = 0;

/** The spans of the one that was recalled, from the start of the text on: start and end. */
export let recalled: usize = 0;
export let recalledCount: u32 = 0;

export function setupTemplates(): bool {
  table = region(SETS * SET);
  met = region(MET * 4);
  templateKey = region(TEMPLATE_KEY);
  young = youngEnd = region(HALF);
  old = region(HALF);
  return old != 0;
}

/** None is kept. */
export function withoutTemplates(): void {
  young = 0;
}

/** Overwrites them. */
export function forgetTemplates(): void {
  if (young == 0) return;
  digest = i64x2.splat(0);
  if (isFull) {
    memory.fill(table, 0, SETS * SET);
    memory.fill(met, 0, MET * 4);
    memory.fill(old, 0, HALF);
  } else for (let at = young; at < youngEnd; at += sizeOf(at)) memory.fill(setOf(hashOf(v128.load(at, DIGEST))), 0, SET);
  memory.fill(young, 0, youngEnd - young);
  youngEnd = young;
  isFull = false;
}

/** Halves change places, and the young one is emptied. */
function turnOver(): void {
  const at = old;
  old = young;
  young = youngEnd = at;
  if (isFull) memory.fill(young, 0, HALF);
  for (let place = table; place < table + SETS * SET; place += PLACE) if (isYoung(load<u32>(place, 4))) store<u64>(place, 0);
  isFull = true;
}

// @ts-ignore: decorator
@inline
function isYoung(at: usize): bool {
  return at - young < HALF;
}

/** Room for an entry of `size` bytes, in the young half. */
function claim(size: usize): usize {
  if (youngEnd + size > young + HALF) turnOver();
  const at = youngEnd;
  youngEnd += size;
  return at;
}

/**
 * @param look - what is looked for
 * @returns whether a text like this has been looked at, and all that was taken out of it stands in the same places here
 */
export function recall(start: usize, end: usize, look: u32): bool {
  hash = 0;
  const size = end - start;
  if (size > LONGEST || size == 0 || young == 0) return false;
  trace(start, end);
  const set = setOf(hash);
  for (let place = set; place < set + SET; place += PLACE) {
    if (load<u32>(place) != hash) continue;
    const at = <usize>load<u32>(place, 4);
    if (!isLike(at, start, size, look)) continue;
    if (!isYoung(at)) store<u32>(place, <u32>renew(at), 4);
    return true;
  }
  return false;
}

/** @returns where an entry of the old half is kept now */
function renew(at: usize): usize {
  const size = sizeOf(at);
  // A recalled result stays in place until another text is asked for.
  if (youngEnd + size > young + HALF) return at;
  const to = claim(size);
  memory.copy(to, at, size);
  return to;
}

/** Keeps the text that `recall` was last asked for, and does not know. @param spans - start and end, counted from `base` */
export function keep(size: usize, look: u32, spans: usize, count: u32, base: u32): void {
  if (hash == 0 || !isNoted()) return;
  const seen = met + ((<usize>hash & (MET - 1)) << 2);
  if (isFull && load<u32>(seen) != hash) {
    store<u32>(seen, hash);
    return;
  }
  const at = claim(HEAD + <usize>asked * QUESTION + (<usize>count << 3));
  v128.store(at, digest, DIGEST);
  store<u32>(at, look, LOOK);
  store<u32>(at, <u32>size, SIZE);
  store<u16>(at, <u16>asked, QUESTIONS);
  store<u16>(at, <u16>count, SPANS);
  let to = at + HEAD;
  for (let i: u32 = 0; i < asked; i++, to += QUESTION) store<u64>(to, load<u64>(questions + <usize>i * QUESTION));
  for (let i: u32 = 0; i < count; i++, to += 8, spans += 8) {
    const last = load<u32>(spans, 4);
    store<u32>(to, (load<u32>(spans) & ~SPAN) - base);
    store<u32>(to, ((last & ~CONSTANT) - base) | (last & CONSTANT), 4);
  }
  const set = setOf(hash);
  let place = set;
  while (place < set + SET && load<u32>(place, 4) != 0) place += PLACE;
  if (place == set + SET) place = set + (turn++ & 3) * PLACE;
  store<u32>(place, hash);
  store<u32>(place, <u32>at, 4);
}

function sizeOf(at: usize): usize {
  return HEAD + <usize>load<u16>(at, QUESTIONS) * QUESTION + (<usize>load<u16>(at, SPANS) << 3);
}

// @ts-ignore: decorator
@inline
function hashOf(digest: v128): u32 {
  return <u32>(i64x2.extract_lane(digest, 0) >> 32) | (1 << 31);
}

// @ts-ignore: decorator
@inline
function setOf(hash: u32): usize {
  return table + (<usize>hash & (SETS - 1)) * SET;
}

/** Of so many bytes of sixteen all bits, and none of the others: from 16 less as many on. */
const MASK = memory.data<u64>([-1, -1, 0, 0]);

/**
 * Takes the digest of the text with zeros for its digits: NH (RFC 4418 §5.2) under a key of random bytes, twice, the second time from
 * sixteen bytes further on. Of two texts of one size it is the same with a probability of 2⁻⁶⁴, whoever wrote them.
 */
function trace(start: usize, end: usize): void {
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  let key = templateKey;
  let first = i64x2.splat(0);
  let second = i64x2.splat(0);
  let before = v128.load(key);
  for (let at = start; at < end; at += 16) {
    key += 16;
    const next = v128.load(key);
    const text = v128.load(at);
    let letters = v128.bitselect(zero, text, i8x16.lt_u(i8x16.sub(text, zero), ten));
    if (end - at < 16) letters = v128.and(letters, v128.load(MASK + 16 - (end - at)));
    first = i64x2.add(first, multiply(i32x4.add(letters, before)));
    second = i64x2.add(second, multiply(i32x4.add(letters, next)));
    before = next;
  }
  digest = i64x2.add(v128.shuffle<u64>(first, second, 0, 2), v128.shuffle<u64>(first, second, 1, 3));
  hash = hashOf(digest);
}

/** The first two of four words, each by the second next. */
// @ts-ignore: decorator
@inline
function multiply(words: v128): v128 {
  return i64x2.extmul_low_i32x4_u(words, v128.shuffle<u32>(words, words, 2, 3, 0, 1));
}

function isLike(at: usize, start: usize, size: usize, look: u32): bool {
  if (load<u32>(at, LOOK) != look || load<u32>(at, SIZE) != size) return false;
  if (v128.any_true(v128.xor(v128.load(at, DIGEST), digest))) return false;
  let to = at + HEAD;
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
    case CODED:
      return codedOf(at, about);
    case PARTY:
      return <u32>isPartyAt(at);
    case BODY:
      return <u32>hasBody(at, at + about, true);
    case HOST:
      return quadOf(at);
    default:
      return <u32>isAmong(at, about);
  }
}
