/**
 * @module
 * How closely the current text is searched, how far it has been dealt with, and what was found.
 */
import { forgetPlaces, remember } from './remembered';

/** Up to where words with digits, and runs of colons, have been dealt with. */
export let words: usize = 0;
export let colons: usize = 0;
/** The words before a number are asked, too: what it is does not hang on its shape alone. */
export let isDeep: bool = false;
/** Of groups without a word before, those of the North American plan are numbers, if any are. */
export let isAmerican: bool = false;
/** Each word with a digit in it may be a national number. */
export let hasNationals: bool = false;
/** Names are looked for, too. */
export let hasNames: bool = false;
/** Secrets are looked for, in whatever form. */
export let hasSecrets: bool = false;
/** Something beyond ASCII stood in the text. */
export let isForeign: bool = false;
/** A place was found before, or something was taken: there may be a number in the text. */
export let hasOthers: bool = false;
/** A number was taken, which says what the next in a list is. Behind one that is found at a place that is asked there. */
export let hasTaken: bool = false;

/** Up to where letters have been seen, by sixteen characters. */
let voices: usize = 0;

/** No letter stands before, as far as anybody looks for what may introduce a secret (`silent` in transforms/scrub/number/word/quiet.ts). */
// @ts-ignore: decorator
@inline
export function isSilent(at: usize): bool {
  return at > voices + SILENT;
}
const SILENT: usize = 256;

/** Up to where something else stood than digits and a blank here and there, by sixteen characters; and up to where nothing else stands. */
let others: usize = 0;
let bare: usize = 0;

/**
 * In the midst of a row of groups with a blank between any two, as far as anybody looks (`Rows` in transforms/scrub/number/word/quiet.ts): nothing
 * but digits says what they are.
 */
// @ts-ignore: decorator
@inline
export function isInRow(at: usize): bool {
  return at > others + SILENT && reachesTo(at);
}
const AHEAD: usize = 160;

function reachesTo(at: usize): bool {
  if (bare < at) bare = at;
  for (; bare < at + AHEAD; bare += 16) if (!isBare(bare)) return false;
  return true;
}

// @ts-ignore: decorator
@inline
function isBare(at: usize): bool {
  const text = v128.load(at);
  const blanks = i8x16.eq(text, i8x16.splat(32));
  const digits = i8x16.lt_u(i8x16.sub(text, i8x16.splat(48)), i8x16.splat(10));
  const pairs = v128.and(blanks, i8x16.eq(v128.load(at + 1), i8x16.splat(32)));
  return i8x16.all_true(v128.andnot(v128.or(digits, blanks), pairs));
}

/** The sixteen characters from a place on are looked at next. */
// @ts-ignore: decorator
@inline
export function listen(at: usize): void {
  if (!isBare(at)) others = at + 16;
  const letters = i8x16.sub(v128.or(v128.load(at), i8x16.splat(32)), i8x16.splat(97));
  if (v128.any_true(i8x16.lt_u(letters, i8x16.splat(26)))) voices = at + 16;
}

/** The text. */
export let from: usize = 0;
export let to: usize = 0;
/** Where what is found is listed, if it is, and how much there is. */
let list: usize = 0;
export let listed: usize = 0;

/** Of how a text is looked at: letters stand in it for those of another language than English. */
export const FOREIGN: u32 = 1 << 5;

/** In a list, marks the beginning of an address; its end follows. */
export const SPAN: u32 = 0x80000000;

/** @param found - of the list; 0 for none */
export function startSearch(start: usize, end: usize, found: usize, depth: u32): void {
  isDeep = (depth & 3) > 0;
  isAmerican = (depth & 3) > 1;
  hasNames = (depth & 4) != 0;
  hasNationals = (depth & 8) != 0;
  hasSecrets = (depth & 16) == 0;
  isForeign = (depth & FOREIGN) != 0;
  words = colons = from = voices = others = start;
  bare = 0;
  to = end;
  hasOthers = hasTaken = hasPlaces = false;
  forgetPlaces();
  list = found;
  listed = 0;
}

export function passWords(end: usize): void {
  words = end;
}

export function passColons(end: usize): void {
  colons = end;
}

/** Neither a digit nor a colon before `end` is asked for. */
export function pass(end: usize): void {
  words = colons = end;
}

export function isListing(): bool {
  return list != 0;
}

/** More was found than plain addresses. */
export let hasPlaces: bool = false;

/** A place. */
export function note(at: usize): void {
  hasPlaces = true;
  remember(at);
  append(<u32>(at - from));
  hasOthers = true;
}

/** An address, which is no reason to look at what comes behind it. */
export function noteSpan(start: usize, end: usize): void {
  append(<u32>(start - from) | SPAN);
  append(<u32>(end - from));
}

/** Something was taken that says what may follow. */
export function noteOther(): void {
  hasOthers = hasTaken = true;
}

/** What was listed has been read. */
export function clearList(): void {
  listed = 0;
}

function append(word: u32): void {
  store<u32>(list + (listed << 2), word);
  listed++;
}
