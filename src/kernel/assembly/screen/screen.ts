/**
 * @module
 * Looks through a text for places at which something may stand that should not (candidate.ts), and for what is plain enough to be taken
 * (take.ts). A text like one before is known again (template.ts).
 */
import { isCandidate } from '../candidate/candidate';
import { startPrograms } from '../candidate/colon';
import { startAttempts } from '../candidate/attempt';
import { nameMarks } from '../candidate/person';
import { startColumns } from '../candidate/sign';
import { setupCards } from '../card/card';
import { startCodes } from '../code/code-name';
import { startPaths } from '../key/coding';
import { NAME_BITS, region } from '../memory/layout';
import { setupDialled } from '../number/dialled';
import { startTalk } from '../number/talk';
import { startAnywhere } from '../secret/anywhere';
import { startCells } from '../secret/cell';
import { mayHaveAccount, NAME_TABLES, setupNames } from '../secret/lexicon';
import { setupStrong, startStrong } from '../secret/strong';
import { startTold } from '../secret/introduced/sentence';
import { startSpoken } from '../secret/spoken';
import { look as startLook } from '../text/character';
import { startLanguage } from '../text/language';
import { clearList, colons, FOREIGN, from, hasNames, hasPlaces, hasSecrets, listed, listen, note, noteSpan, SPAN, startSearch, to, words } from '../text/search';
import { ADDRESSES, CARDS, CONSTANT, kinds, NOTED, setupSpans, SPANS, spanCount, spans, startSpans, takeConstant, taken, takeSpan } from '../text/span';
import { startValues } from '../text/value';
import { startCalls } from '../topic/calls/spoken';
import { setupTopics } from '../topic/saying';
import { startTopics } from '../topic/topic';
import { accents, areWords, hasAccent, hideAccents, setupAccents } from './accent';
import { codeMarks, hasCode } from './colour';
import { plain, setupEscape, unescape, written } from './escape';
import { marks, quietMarks } from './marks';
import { repeats } from './repeat';
import { keep, LONGEST, recall, recalled, recalledCount, setupTemplates, withoutTemplates } from './template';
import { setupVeil, unveil, unveilPlaces, veil } from './veil';

/** Of how a text is looked at (`screen`). */
const NAMES: u32 = 4;
const NATIONALS: u32 = 8;

/** Longest text that there is room for from the first, and longest that room is made for, in bytes. */
export const TEXT: usize = 16384;
export const LONGEST_TEXT: usize = 1 << 21;

/** Where TypeScript writes a text, and where it reads the candidates' offsets. */
export let text: usize = 0;
export let places: usize = 0;

/** What was taken of a text when it was looked at with its accents. */
let before: usize = 0;

/** Bytes that there is room for. */
export let room: usize = 0;

export function setupCandidates(): bool {
  const names = region(NAME_BITS * NAME_TABLES);
  if (names != 0) setupNames(names);
  before = region(SPANS * 8);
  return before != 0 && setupSpans() && setupStrong() && setupEscape() && setupAccents() && setupTopics() && setupCards() && setupDialled() && setupTemplates() && setupVeil();
}

/**
 * Makes room for a text by itself.
 *
 * @param isKept - whether texts may be known again
 * @returns 0 where memory cannot grow so far
 */
export function setupText(isKept: bool): bool {
  if (!claimText(TEXT) || !setupCandidates()) return false;
  if (!isKept) withoutTemplates();
  return true;
}

/** Makes room for a text of `size` bytes, which stays. @returns 0 where memory cannot grow so far */
export function claimText(size: usize): bool {
  if (size <= room) return true;
  if (size > LONGEST_TEXT) return false;
  let wider = max(room, TEXT);
  while (wider < size) wider <<= 1;
  const at = region(wider);
  const list = region(wider * 4);
  if (at == 0 || list == 0) return false;
  memory.fill(text, 0, room);
  text = at;
  places = list;
  room = wider;
  return true;
}

/**
 * @param places - where to write the offsets of the candidates, and of plain addresses (`SPAN`); 0 to stop at the first
 * @param depth - as for `screen`
 * @returns how many words were written
 */
function findPlaces(start: usize, end: usize, places: usize, depth: u32): usize {
  startLook(start, end);
  // Names and national numbers depend on the letters and digits themselves. What is too long to be kept is not known again.
  if (depth & (NAMES | NATIONALS) || end - start > LONGEST) return findCandidates(start, end, places, depth);
  veil(start, end, places != 0);
  const count = findAgain(start, end, places, depth);
  unveil();
  if (places != 0) unveilPlaces(start, places, count);
  return count;
}

function findAgain(start: usize, end: usize, places: usize, depth: u32): usize {
  const isListing = places != 0;
  const look = depth | (kinds << 8) | (<u32>isListing << 31);
  if (recall(start, end, look)) {
    startSearch(start, end, places, depth);
    for (let i: u32 = 0; i < recalledCount; i++) {
      const span = recalled + (<usize>i << 3);
      const first = start + load<u32>(span);
      const last = load<u32>(span, 4);
      const end = start + (last & ~CONSTANT);
      if (isListing) noteSpan(first, end);
      else if (last & CONSTANT) takeConstant(first, end);
      else takeSpan(first, end);
    }
    return listed;
  }
  startValues(start);
  const count = findCandidates(start, end, places, depth);
  if (isListing) {
    if (!hasPlaces) keep(end - start, look, places, <u32>listed >> 1, 0);
  } else if (count == 0) keep(end - start, look, spans, spanCount, <u32>start);
  return count;
}

function findCandidates(start: usize, end: usize, places: usize, depth: u32): usize {
  startCandidates(start, end, places, depth);
  return goOn(places, -1);
}

/** Where the search stands, and up to where nothing is asked again: of a timestamp, an address, and what is taken. */
let reached: usize = 0;
let passed: usize = 0;

function startCandidates(start: usize, end: usize, places: usize, depth: u32): void {
  startTopics(start);
  startSearch(start, end, places, depth);
  startAnywhere();
  startStrong();
  startCodes();
  startSpoken();
  startTold();
  startCalls();
  startTalk();
  startPrograms();
  startColumns();
  startLanguage();
  startAttempts();
  startCells();
  startPaths();
  reached = passed = start;
}

/** @param most - how many words are enough @returns how many were written; none once all of the text has been looked through */
function goOn(places: usize, most: usize): usize {
  const end = to;
  let done = passed;
  let at = reached;
  for (; at < end && listed < most; at += 16) {
    listen(at);
    if (done >= at + 16) continue;
    let hits = hasSecrets ? marks(at) : quietMarks(at);
    if (hasNames) hits |= nameMarks(at);
    if (end - at < 16) hits &= (1 << <u32>(end - at)) - 1;
    if (done > at) hits &= -1 << <i32>(done - at);
    while (hits) {
      const place = at + ctz(hits);
      hits &= hits - 1;
      if (isCandidate(place)) {
        if (places == 0) return 1;
        note(place);
      } else if (hits) {
        done = max(min(words, colons), taken);
        if (done >= at + 16) break;
        if (done > place) hits &= -1 << <i32>(done - at);
      }
    }
    done = max(min(words, colons), taken);
  }
  reached = at;
  passed = done;
  // Then lines are looked at as a whole, regardless of the places.
  if (hasNames && places == 0 && mayHaveAccount(from, end)) return 1;
  return listed;
}

/**
 * Candidates of a text by itself, and what is noted among them, at `places`; or all that is taken, where nothing else is in it.
 *
 * @param depth - as for `screen`, and above it what may be taken; `LISTED` where there is more than that, whatever it is
 * @returns how many words there are
 */
export function listCandidates(size: usize, depth: u32): usize {
  const allowed = depth / ALLOWED;
  const look = depth & (LISTED - 1);
  startSpans(allowed);
  if (allowed != 0 && (depth & LISTED) == 0 && findPlaces(text, text + size, 0, look) == 0) return listSpans();
  startSpans(ADDRESSES | (allowed & NOTED));
  if (size <= LONGEST) {
    const count = findPlaces(text, text + size, places, look);
    reached = to;
    return count;
  }
  // The text is not kept, so nothing has to be veiled.
  startLook(text, text + size);
  startCandidates(text, text + size, places, look);
  return goOn(places, BATCH);
}

/** So many words of a long text are listed at once: whoever has enough of it does not pay for the rest. */
const BATCH: usize = 512;

/** Of a long text, those behind. @returns 0 once there are none */
export function listMore(): usize {
  clearList();
  return goOn(places, BATCH);
}

/** Of how a text is looked at. */
export const LISTED: u32 = 1 << 7;

/** From here on, of how a text is looked at, what may be taken. */
export const ALLOWED: u32 = 1 << 8;

function listSpans(): usize {
  for (let i: u32 = 0; i < spanCount; i++) {
    const span = spans + (<usize>i << 3);
    const last = load<u32>(span, 4);
    store<u32>(places + (<usize>i << 3), (load<u32>(span) - <u32>text) | SPAN);
    store<u32>(places + (<usize>i << 3), ((last & ~CONSTANT) - <u32>text) | (last & CONSTANT), 4);
  }
  return <usize>spanCount << 1;
}

/** What `screen` found: something that TypeScript must look at. */
export const UNKNOWN: i32 = -1;

/**
 * Looks through a scalar of JSON, quotes and all. One that is not ASCII is not judged, but for signs and accents, nor is a number with an exponent, nor a
 * long one that repeats itself.
 *
 * @param depth - 1 where what stands before a number counts, 2 where regions are North American, too, or none; 4 more where
 * names are looked for, 8 where national numbers are, 16 where no secrets are
 * @param allowed - what may be taken where it is plain, and is no reason for TypeScript to look then (`kinds` in span.ts)
 * @returns how many of them stand at `spans`; UNKNOWN where there is anything else, or may be
 */
export function screen(start: usize, end: usize, depth: u32, allowed: u32): i32 {
  if (repeats(start, end)) return UNKNOWN;
  const high = i8x16.splat(0);
  const slash = i8x16.splat(92);
  let escapes = 0;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    const rest = end - at < 16 ? (1 << <u32>(end - at)) - 1 : 0xffff;
    const beyond = i8x16.bitmask(i8x16.lt_s(bytes, high)) & rest;
    if (beyond != 0 && (depth & NAMES) != 0) return UNKNOWN;
    escapes |= beyond | (i8x16.bitmask(i8x16.eq(bytes, slash)) & rest);
    const codes = codeMarks(bytes, v128.load(at + 1)) & rest;
    if (codes != 0 && hasCode(at, codes)) return UNKNOWN;
  }
  // What takes the place of a number is a text, and needs quotes: nothing is taken out of one.
  const isNumber = load<u8>(start) != 34;
  // A name may be a mail address, and any word with a digit may be a national number.
  startSpans(isNumber ? 0 : depth & 12 ? allowed & ADDRESSES : allowed);
  let count: usize = 1;
  if (isNumber) {
    if (!hasExponent(start, end)) count = findAlone(start, end, depth);
  } else if (escapes == 0) count = findAlone(start + 1, end - 1, depth);
  else {
    const size = unescape(start + 1, end - 1);
    if (size != 0) {
      count = accents == 0 ? findPlaces(plain, plain + size, 0, depth) : findTwice(plain, plain + size, depth);
      for (let at = spans; at < spans + (<usize>spanCount << 3); at += 8) {
        const last = load<u32>(at, 4);
        store<u32>(at, <u32>written(load<u32>(at)));
        store<u32>(at, <u32>written(last & ~CONSTANT) | (last & CONSTANT), 4);
      }
    }
  }
  return count == 0 ? <i32>spanCount : UNKNOWN;
}

/** Of a text with accents: the same with them and without. @returns 0 where all that is in it is taken */
function findTwice(start: usize, end: usize, depth: u32): usize {
  // Words that say that digits are not those of a card are only known with their accents.
  const allowed = kinds & ~CARDS;
  startSpans(allowed);
  if (allowed == 0 || (depth & NATIONALS) != 0 || !areWords(start, end)) return 1;
  const asked = depth | FOREIGN;
  if (findPlaces(start, end, 0, asked) != 0) return 1;
  const count = spanCount;
  const size = <usize>count << 3;
  for (let span = spans; span < spans + size; span += 8) if (hasAccent(load<u32>(span), load<u32>(span, 4) & ~CONSTANT)) return 1;
  memory.copy(before, spans, size);
  hideAccents();
  startSpans(allowed);
  return findPlaces(start, end, 0, asked) == 0 && spanCount == count && memory.compare(before, spans, size) == 0 ? 0 : 1;
}

/** Nothing stands around a text then: what it is does not hang on the marks that JSON puts there. */
function findAlone(start: usize, end: usize, depth: u32): usize {
  const before = load<u8>(start - 1);
  const behind = load<u8>(end);
  store<u8>(start - 1, 0);
  store<u8>(end, 0);
  startLook(start, end);
  const count = before == 34 ? findPlaces(start, end, 0, depth) : findCandidates(start, end, 0, depth);
  store<u8>(start - 1, before);
  store<u8>(end, behind);
  return count;
}

/** `2.025550123E9`: what stands there are not the digits of the number, nor as many. */
function hasExponent(start: usize, end: usize): bool {
  if (load<u8>(start) > 57) return false; // true, false
  for (let at = end - 1; at > start; at--) if ((load<u8>(at) | 32) == 101) return true;
  return false;
}
