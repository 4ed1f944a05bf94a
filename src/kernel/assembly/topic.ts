/**
 * @module
 * Whether a word stands before a place that says what digits are (`transforms/scrub/number/topic.ts`). Each word of a text is
 * looked up once, as the search goes on; most places have none before them, and then nothing but
 * their shape can make them somebody's.
 */
import { isLetter, isWord, peek } from './character';
import { region } from './layout';

/** A word for each hash: its upper bits, and what is said of it. */
export const TOPICS: usize = 1 << 14;
export const SAYINGS: u32 = 31;
/** What TypeScript says of a word: versions have it before them, numbers of subscribers have; it ends the name of one. */
export const VERSION: u32 = 1;
export const NUMBER: u32 = 2;
export const ENDING: u32 = 4;
/** By the first four letters: whatever it ends with, versions have it before them. */
export const STEM: u32 = 8;
export const ADDRESS: u32 = 16;

/** Nobody looks further back than 64 characters for what a value is. */
const FARTHEST: usize = 80;

/** Where TypeScript writes the table. */
export let topics: usize = 0;

let seen: usize = 0;
let version: usize = 0;
let number: usize = 0;
/** Where the last word ended, if it names an address and nothing else. */
let address: usize = 0;

export function setupTopics(): bool {
  topics = region(TOPICS);
  return topics != 0;
}

export function startTopics(start: usize): void {
  seen = start;
  version = number = address = 0;
}

/** No word before speaks of a version. */
export function isUnversioned(at: usize): bool {
  if (seen < at) note(at);
  return version == 0 || at - version > FARTHEST;
}

/** No word before speaks of somebody's number. */
export function isUnnamed(at: usize): bool {
  if (seen < at) note(at);
  return number == 0 || at - number > FARTHEST;
}

/** The word right before, with nothing but marks in between, names an address. */
export function isAddressed(at: usize): bool {
  if (seen < at) note(at);
  if (address == 0 || at - address > 5) return false;
  for (let each = address; each < at; each++) if (isWord(peek(each)) || peek(each) == 32) return false;
  return true;
}

/** Looks at the words up to a place; `callerNumber` has two, and is one. */
function note(end: usize): void {
  let at = seen;
  while (at < end) {
    if (!isLetter(peek(at))) {
      at++;
      continue;
    }
    const first = at;
    let start = at;
    let run: u32 = 0;
    let whole: u32 = 0;
    let stem: u32 = 0;
    let isUpper = true;
    for (let c = peek(at); isLetter(c); c = peek(++at)) {
      if (c < 97 && !isUpper) {
        take(start, at, whole, stem);
        start = at;
        whole = 0;
      }
      isUpper = c < 97;
      run = run * 37 + (c & 31);
      whole = whole * 37 + (c & 31);
      if (at - start == 3) stem = whole;
    }
    take(start, at, whole, stem);
    if (start != first) take(first, at, run, 0);
  }
  seen = at;
}

/** What a word says that ends before `at`. */
function take(start: usize, at: usize, whole: u32, stem: u32): void {
  if (at - start >= 4 && sayingOf(stem) & STEM) version = at;
  const says = sayingOf(whole);
  if (says == 0) return;
  if (says & VERSION) version = at;
  if (says & ADDRESS && !isWord(peek(start - 1)) && peek(start - 1) != 45) address = at;
  if (says & NUMBER || (says & ENDING && isEnding(start))) number = at;
}

// @ts-ignore: decorator
@inline
function sayingOf(word: u32): u32 {
  const hash = word * 0x9e3779b1;
  let at: usize = hash >> 20;
  while (true) {
    const entry = load<u32>(topics + (at << 2));
    if (((entry ^ hash) & ~SAYINGS) == 0) return entry & SAYINGS;
    if (entry == 0) return 0;
    at = (at + 1) & 4095;
  }
}

/** `from_user`, `toUri`, `req_user` */
function isEnding(start: usize): bool {
  const before = peek(peek(start - 1) == 95 ? start - 2 : start - 1) | 32;
  return before == 109 || before == 111 || before == 113;
}
