/**
 * @module
 * What TypeScript may call. `setup` and `define…` once; then for each piece of input `begin`, `scan` (with
 * `resolve` line by line where the secret hangs on the record), `settle` for each pending entry, and `emit`
 * until it gives nothing more.
 */
import { ENCODING, NAMES, SIZE } from './action';
import { NEWLINE, countNewlines, lastNewline, newline, plant } from './bytes';
import { claimText, listCandidates, places, room, setupCandidates, setupText, text } from './screen';
import { beginnings, printed, tellRegions } from './dialled';
import { curly, depth, escaped, extent, fold, folded, inString, part, setupDocument, unfold, wipeDocument } from './document';
import {
  captures, clearCaptures, clearEdits, crowded, edit, edits, editsEnd, note, rejected, rejects, retract,
  setupEdits, wipeEdits,
} from './edit';
import { defineReader, forgetReaders, plans, queueCanonical, setupCanonical } from './canonical';
import { forgetHabits } from './habit';
import { nextNews, sample, setupSample, tokens, wipeSample } from './familiar';
import { absentText, defineColumnAt } from './column';
import { wipeEscape } from './escape';
import { landFlat, layFlat, passHead, place, resumeFlat, scanFlat, scanned, setupFlat } from './flat';
import { defineWordAt } from './line';
import { setupRow } from './row';
import { beyondAscii, emitUntil, ends, findRedo, isUnasked, listEnds, setupEmit, skipTo, startEmit, window, wipeEmit } from './emit';
import { declare, forget, hasRoom, nextName, setupKeys, tellName } from './key';
import {
  EDIT, EDITS, EDIT_SIZE, EDIT_START, FRESH_SIZE, REDO_SIZE, REJECT, REJECTS, SLACK, STATE, STATE_ACTION, STATE_CAPTURE, STATE_COUNT, STATE_OPERAND, STATE_OTHER,
  STATE_SIZE, UNASKED, grow, region,
} from './layout';
import { setupMemo, tidy, wipeMemo } from './memo';
import { clearPending, fresh, isChanged, landEdits, pending, pendings, settlePending, setupPending, wipePending } from './pending';
import {
  claimKey, claimMessage, enqueue, hashQueue, setupPseudonym, wipePseudonym,
} from './pseudonym';
import { resolveEdits, setupResolve, wipeProbes } from './resolve';
import { topics } from './saying';
import { space, validUtf8 } from './text';
import { cardWords } from './card';
import { forgetTemplates, withoutTemplates } from './template';
import { wipeValues } from './value';
import { wipeVeil } from './veil';
import { exotic, fault, setupWalk, strange, uncount, walk } from './walk';

// What TypeScript reads by itself: regions, and how full they are.
export { claimKey, claimMessage, defineReader, enqueue, hashQueue, plans, queueCanonical };
export { captures, edits, editsEnd, pending, pendings, rejected, rejects, window };
export { findRedo, isChanged, isUnasked, skipTo };
export { ends, listEnds, nextName, tellName };
export { curly, depth, escaped, extent, fold, folded, inString, part, setupDocument, unfold, wipeDocument };
export { nextNews, sample, setupSample, tokens, wipeSample };
export { beginnings, cardWords, claimText, places, printed, setupText, tellRegions, text, topics };
export { absentText, defineWordAt, landFlat, passHead, place, resumeFlat, scanned, setupRow };

let states: usize = 0;
/** How often each rule applied since TypeScript last looked; the first count is of no rule. */
export let counts: usize = 0;
let input: usize = 0;
let capacity: usize = 0;
let limit: usize = 0;

let end: usize = 0;
/** Where the scan stands, and the line it has just done. */
export let at: usize = 0;
let lineStart: usize = 0;
let lineEnd: usize = 0;
let lineEdits: usize = 0;
export let records: u32 = 0;
/** Lines with nothing but white space. */
let blanks: u32 = 0;

/**
 * Lays out the memory.
 *
 * @param ruleCount - rules of the policy
 * @param stateCount - states of the automaton
 * @param nodeBytes - for the declared keys
 * @param longestKey - decoded bytes of the longest declared key
 * @param contextFields - how many captures a record has
 * @param memoBytes - for the memo
 * @param recordBytes - longest line that is a record
 * @param recordValues - how many of its values may be transformed without the engine of one line
 * @returns 0 where memory cannot grow so far
 */
export function setup(
  ruleCount: usize, stateCount: usize, dead: usize, nodeBytes: usize, longestKey: usize, contextFields: usize, memoBytes: usize,
  recordBytes: usize, recordValues: u32, seedLow: u32, seedHigh: u32,
): usize {
  plant(seedLow, seedHigh);
  limit = recordBytes;
  told = region(TOLD_SIZE);
  counts = region((ruleCount + 1) * 4);
  states = region(stateCount * STATE);
  if (states == 0) return 0;
  if (!setupWalk(states, states + dead * STATE, recordValues)) return 0;
  if (!setupEdits(contextFields)) return 0;
  if (!setupKeys(nodeBytes, longestKey)) return 0;
  if (!setupMemo(memoBytes)) return 0;
  if (!setupPending()) return 0;
  if (!setupResolve()) return 0;
  if (!setupPseudonym() || !setupCanonical()) return 0;
  if (!setupCandidates()) return 0;
  if (memoBytes == 0) withoutTemplates();
  if (!setupEmit()) return 0;
  return 1;
}

/**
 * Lays out the memory for records of one level.
 *
 * @param rows - of cells, which `setupRow` describes; else lines of words
 * @param absentSize - bytes of what stands for a value that goes, to be written to `absentText`
 */
export function setupRecords(
  rows: bool, ruleCount: usize, columnCount: usize, wordCount: usize, absentSize: usize, memoBytes: usize,
  recordBytes: usize, seedLow: u32, seedHigh: u32,
): usize {
  plant(seedLow, seedHigh);
  told = region(TOLD_SIZE);
  counts = region((ruleCount + 1) * 4);
  if (counts == 0 || !setupFlat(rows, columnCount, wordCount, absentSize, recordBytes)) return 0;
  if (!setupEdits(0) || !setupMemo(memoBytes) || !setupPending() || !setupResolve()) return 0;
  return setupPseudonym() && setupCanonical() && setupEmit() ? 1 : 0;
}

/** Describes a column. @param rule - 0 for none @param ask - the group of its answers @param check - of what it must be one of */
export function defineColumn(index: usize, verb: u32, rule: usize, ask: u32, operand: u32, check: u32): void {
  defineColumnAt(index, verb, counts + rule * 4, ask, operand, check);
}

/** Takes up `size` bytes of whole records in the input region. */
export function lay(size: usize): void {
  layFlat(input, size);
}

/** Scans records, all under one secret. */
export function scanRecords(secret: u32): void {
  scanFlat();
  resolveEdits(edits, secret);
}

/** Overwrites all that was read or kept. */
export function wipeRecords(): void {
  wipeMemo();
  forgetHabits();
  forgetTemplates();
  wipeVeil();
  wipePending();
  wipePseudonym();
  forgetReaders();
  wipeProbes();
  wipeEmit();
  memory.fill(input, 0, capacity);
  wipeEdits();
}

/** Describes one state. @param size - of the constant at `operand` @param rule - 0 for none */
export function defineState(
  index: usize, action: u32, other: usize, operand: u32, size: u32, field: u32, rule: usize,
): void {
  const state = states + index * STATE;
  store<u32>(state, action, STATE_ACTION);
  store<u32>(state, <u32>(states + other * STATE), STATE_OTHER);
  store<u32>(state, operand, STATE_OPERAND);
  store<u32>(state, size, STATE_SIZE);
  store<u32>(state, field, STATE_CAPTURE);
  store<u32>(state, <u32>(counts + rule * 4), STATE_COUNT);
}

/** Claims room for the `size` bytes of a constant. */
export function defineConstant(size: usize): usize {
  return region(size);
}

/** Describes one key: its `size` decoded bytes stand at the start of the input region. @param says - of its values */
export function defineKey(state: usize, target: usize, size: usize, says: u32): void {
  declare(states + state * STATE, states + target * STATE, input, size, says);
}

/** Claims the input region, after which nothing else is claimed. @returns its address, 0 where there is no room */
export function claimInput(size: usize): usize {
  if (input == 0) input = region(size);
  else if (size > capacity && !grow(input + size + SLACK)) return 0;
  capacity = max(size, capacity);
  return input;
}

/** Starts on `size` bytes of whole lines in the input region. */
export function begin(size: usize): void {
  end = input + size;
  // Ends the last line, and with it every loop that runs over the input.
  store<u8>(end, <u8>NEWLINE);
  at = input;
  proceed();
}

/**
 * All that is done with `size` bytes of whole lines of which nothing is left to TypeScript, in one call: each takes 15 ns (Node 20).
 *
 * @param secret - of every record
 * @returns how many bytes the window holds; WINDOW where there are more to `emit`. Below 0 where there is something left to do,
 * -1 less what `scan` stopped at: then it goes on from there
 */
export function pass(size: usize, secret: i32): i32 {
  begin(size);
  const why = scan(secret);
  if (why != DONE || pending != 0 || land() != 0) return -1 - <i32>why;
  return <i32>emit(end);
}

/** How much of the `size` bytes in the input region is whole lines. */
export function wholeLines(size: usize): usize {
  return lastNewline(input, size);
}

/** How many newlines there are in `size` bytes of the input region. */
export function countLines(size: usize): u32 {
  return countNewlines(input, size);
}

/** Makes room to scan on from where the scan stands. */
export function proceed(): void {
  clearEdits();
  clearPending();
  tidy();
  forget(false);
  startEmit(at);
  records = blanks = 0;
}

// What `scan` stopped at.
/** The end of the input. */
export const DONE: u32 = 0;
/** A record whose secret must be told, by `resolve` or `reject`. */
export const RECORD: u32 = 1;
/** A lack of room: settle, emit, and `proceed`. */
export const FULL: u32 = 2;
/** Names of fields that nobody has looked at: tell, by `nextName` and `tellName`, and scan on. */
export const STRANGE: u32 = 3;

/** Scans lines. @param secret - of every record; -1 to stop at each */
export function scan(secret: i32): u32 {
  const why = scanLines(secret < 0);
  if (secret >= 0 && why != STRANGE) resolveEdits(edits, secret);
  return why;
}

/** The names of the line at hand were told just now. */
let isNamed: bool = false;

function scanLines(stops: bool): u32 {
  const asks = (load<u32>(states, STATE_ACTION) & NAMES) != 0;
  while (at < end) {
    if (editsEnd == edits + EDITS * EDIT || rejected == REJECTS) return FULL;
    // Names that cannot be learned cost more than to begin again with none; a line may have just as many as there is room for.
    if (asks && !hasRoom() && !isNamed) return FULL;
    isNamed = false;
    lineStart = at;
    lineEdits = editsEnd;
    clearCaptures();
    const start = space(at);
    if (load<u8>(start) == NEWLINE && start - at <= limit) {
      blanks++;
      at = start + 1;
      continue;
    }
    lineEnd = walk(start);
    let code: u32 = 0;
    if (lineEnd == 0) {
      lineEnd = newline(start);
      code = validUtf8(lineStart, lineEnd) ? fault : ENCODING;
    }
    if (lineEnd - lineStart > limit) code = SIZE;
    if (code == 0 && strange && !exotic) {
      uncount(start);
      retract(lineEdits);
      isNamed = true;
      return STRANGE;
    }
    const isWhole = !crowded && !exotic;
    if (code == 0 && !isWhole) {
      // Room is made before one line alone is found to be too much.
      const again = !exotic && lineEdits != edits;
      uncount(start);
      retract(lineEdits);
      if (again) return FULL;
      edit(lineStart, lineEnd, UNASKED, REDO_SIZE);
    }
    records++;
    at = lineEnd + 1;
    if (code != 0) reject(code);
    else if (stops && isWhole) return RECORD;
  }
  return DONE;
}

/** Looks up the values of the line just scanned. @returns how many values of the piece are pending */
export function resolve(secret: u32): usize {
  resolveEdits(lineEdits, secret);
  return pending;
}

/** Takes the line just scanned out of the output. */
export function reject(code: u32): void {
  uncount(space(lineStart));
  retract(lineEdits);
  edit(lineStart, min(at, end), 0, 0);
  note(records, code, lineStart, lineEnd);
}

/** Gives a pending value its outcome. @returns where to write its replacement; 0 where nothing is to be written */
export function settle(entry: usize, outcome: u32, size: usize, keep: bool): usize {
  return settlePending(entry, outcome, size, keep);
}

/**
 * What `land` tells, five words: where the scan stands, records met since `begin` or `proceed`, how many of them are
 * rejected, whether anything of the input comes out otherwise, and how many blank lines there were. And one of `emit`: 0 where all
 * that has taken the place of something is ASCII. To ask for each takes 16 ns (Node 20).
 */
export let told: usize = 0;
const TOLD_SIZE: usize = 24;

/** Gives the edits that waited their values. @returns how many of them cannot have one: their lines are counted no more */
export function land(): u32 {
  const redos = landEdits();
  store<u32>(told, <u32>at);
  store<u32>(told, records, 4);
  store<u32>(told, <u32>rejected, 8);
  store<u32>(told, <u32>isChanged, 12);
  store<u32>(told, blanks, 16);
  if (fresh != 0) {
    let done: usize = 0;
    for (let at = edits; at < editsEnd; at += EDIT) {
      if (load<u32>(at, EDIT_SIZE) != FRESH_SIZE) continue;
      store<u32>(at, REDO_SIZE, EDIT_SIZE);
      let start: usize = load<u32>(at, EDIT_START);
      if (start < done) continue;
      done = newline(start);
      while (start > input && load<u8>(start - 1) != <u8>NEWLINE) start--;
      const last = editsEnd;
      uncount(space(start));
      retract(last);
    }
  }
  return redos;
}

/** Writes output up to `until`, a line end. @returns the bytes in the window; fewer than WINDOW when done */
export function emit(until: usize): usize {
  const size = emitUntil(until);
  store<u32>(told, beyondAscii, 20);
  return size;
}

/** Finds candidates in the `size` bytes of ASCII at `text`. @param depth - of `screen` @returns how many words stand at `places` */
export function candidates(size: usize, depth: u32): usize {
  store<u8>(text + size, 0);
  return listCandidates(size, depth);
}

/** Overwrites the text that was read by itself. */
export function wipeText(): void {
  memory.fill(text, 0, room);
  forgetTemplates();
  wipeVeil();
  wipeValues();
}

/** Overwrites all that was read or kept. */
export function wipe(): void {
  wipeMemo();
  forgetHabits();
  forgetTemplates();
  wipeVeil();
  wipePending();
  wipePseudonym();
  forgetReaders();
  forget(true);
  wipeEscape();
  wipeValues();
  wipeProbes();
  wipeEmit();
  memory.fill(input, 0, capacity);
  memory.fill(rejects, 0, REJECTS * REJECT);
  clearCaptures();
  wipeEdits();
}
