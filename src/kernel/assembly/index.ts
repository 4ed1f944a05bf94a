/**
 * @module
 * What TypeScript may call: `setup` and `define…` once, and for each piece of input what piece.ts has.
 */
import { cardWords } from './card/card';
import { captures, clearCaptures, edits, editsEnd, rejected, rejects, setupEdits, wipeEdits } from './edit/edit';
import { ends, findRedo, isUnasked, listEnds, setupEmit, skipTo, window, wipeEmit } from './edit/emit';
import { isChanged, pending, pendings, setupPending, wipePending } from './edit/pending';
import { setupDocument, wipeDocument } from './json/document';
import { curly, depth, escaped, extent, inString, part } from './json/extent';
import { nextNews, sample, setupSample, tokens, wipeSample } from './json/familiar';
import { fold, folded, unfold } from './json/fold';
import { gather, gathered, units, weave, woven } from './json/gather';
import { declare, forget, nextName, setupKeys, tellName } from './json/key';
import { setupWalk } from './json/walk';
import { plant } from './memory/bytes';
import { region, REJECT, REJECTS, STATE, STATE_ACTION, STATE_CAPTURE, STATE_COUNT, STATE_OPERAND, STATE_OTHER, STATE_SIZE } from './memory/layout';
import { setupMemo, wipeMemo } from './memory/memo';
import { beginnings, printed, tellRegions } from './number/dialled';
import {
  begin, claimInput, countLines, emit, input, land, pass, proceed, reject, resolve, scan, settle, setupPiece, told, wholeLines, wipeInput,
} from './piece';
import { defineReader, forgetReaders, plans, queueCanonical, setupCanonical } from './pseudonym/canonical';
import { forgetHabits } from './pseudonym/habit';
import { claimKey, claimMessage, enqueue, hashQueue, setupPseudonym, wipePseudonym } from './pseudonym/pseudonym';
import { resolveEdits, setupResolve, wipeProbes } from './resolve';
import { absentText, defineColumnAt } from './row/column';
import { landFlat, layFlat, passHead, place, resumeFlat, scanFlat, scanned, setupFlat } from './row/flat';
import { defineWordAt } from './row/line';
import { setupRow } from './row/row';
import { wipeEscape } from './screen/escape';
import { claimText, listCandidates, listMore, places, room, setupCandidates, setupText, text } from './screen/screen';
import { forgetTemplates, templateKey, withoutTemplates } from './screen/template';
import { wipeVeil } from './screen/veil';
import { wipeValues } from './text/value';
import { topics } from './topic/saying';

// What TypeScript reads by itself: regions, and how full they are.
export { claimKey, claimMessage, defineReader, enqueue, hashQueue, plans, queueCanonical };
export { captures, edits, editsEnd, pending, pendings, rejected, rejects, window };
export { begin, claimInput, countLines, emit, land, pass, proceed, reject, resolve, scan, settle, told, wholeLines };
export { findRedo, isChanged, isUnasked, skipTo };
export { ends, listEnds, nextName, tellName };
export { curly, depth, escaped, extent, fold, folded, gather, gathered, inString, part };
export { setupDocument, unfold, units, weave, wipeDocument, woven };
export { nextNews, sample, setupSample, tokens, wipeSample };
export { beginnings, cardWords, claimText, places, printed, setupText, tellRegions, templateKey, text, topics };
export { absentText, defineWordAt, landFlat, passHead, place, resumeFlat, scanned, setupRow };

let states: usize = 0;
/** How often each rule applied since TypeScript last looked; the first count is of no rule. */
export let counts: usize = 0;

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
  counts = region((ruleCount + 1) * 4);
  states = region(stateCount * STATE);
  if (states == 0 || !setupPiece(states, recordBytes)) return 0;
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
  counts = region((ruleCount + 1) * 4);
  if (counts == 0 || !setupPiece(0, recordBytes) || !setupFlat(rows, columnCount, wordCount, absentSize, recordBytes)) return 0;
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

/** Finds candidates in the `size` bytes of ASCII at `text`. @param depth - of `screen` @returns how many words stand at `places` */
export function candidates(size: usize, depth: u32): usize {
  store<u8>(text + size, 0);
  return listCandidates(size, depth);
}

/** Of a long text, those behind. @returns how many words stand at `places`; 0 once there are none */
export function moreCandidates(): usize {
  return listMore();
}

/** Overwrites the text that was read by itself. */
export function wipeText(): void {
  memory.fill(text, 0, room);
  forgetTemplates();
  wipeVeil();
  wipeValues();
}

/** Overwrites all that was read or kept of records of one level. */
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
  wipeInput();
  wipeEdits();
}

/** Overwrites all that was read or kept. */
export function wipe(): void {
  wipeRecords();
  forget(true);
  wipeEscape();
  wipeValues();
  memory.fill(rejects, 0, REJECTS * REJECT);
  clearCaptures();
}
