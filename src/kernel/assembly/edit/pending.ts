/**
 * @module
 * Values that wait until TypeScript has computed their replacements. A value that comes again in the same piece waits only once.
 */
import { NEWLINE, newline } from '../memory/bytes';
import {
  EDIT, EDIT_SIZE, EDIT_START, EDIT_VALUE, NO_LENGTH, PENDING, PENDINGS, PENDING_ABOUT, PENDING_KEY, PENDING_LENGTH,
  PENDING_OUTCOME, PENDING_SIZE, PENDING_SLOT, PENDING_VALUE, PENDING_VALUE_SIZE, PENDING_WAITING, FRESH_SIZE, REDO_SIZE, SAME_SIZE, SLACK, SPARE,
  region,
} from '../memory/layout';
import { empty, insert, sameBytes } from '../memory/memo';
import { REDO, REPLACE, SAME } from './action';
import { editsEnd, edits } from './edit';

export let pendings: usize = 0;
/** How many there are. */
export let pending: usize = 0;
/** Replacements that the memo shall not keep, or has no room for. */
let spare: usize = 0;
let spareEnd: usize = 0;
/** The most there were of both since they were wiped: what was never written takes no memory, and shall not by being wiped. */
let most: usize = 0;
let mostSpare: usize = 0;

export function setupPending(): bool {
  pendings = region(PENDINGS * PENDING);
  spare = spareEnd = region(SPARE);
  return spare != 0;
}

export function clearPending(): void {
  most = max(most, pending);
  mostSpare = max(mostSpare, spareEnd - spare);
  pending = 0;
  spareEnd = spare;
}

/** Claims room for what stands in an edit of this piece and is not kept. @returns 0 where there is none */
export function claimSpare(size: usize): usize {
  if (size > spare + SPARE - spareEnd) return 0;
  spareEnd += size;
  return spareEnd - size;
}

export function wipePending(): void {
  clearPending();
  memory.fill(pendings, 0, most * PENDING);
  // A copy may write a little past the end.
  memory.fill(spare, 0, mostSpare + SLACK);
  most = mostSpare = 0;
}

/** Lets a value wait. There always is room: there are as many places as edits. */
export function wait(key: usize, size: usize, about: u32, slot: usize): usize {
  const at = pendings + pending++ * PENDING;
  v128.store(at, i64x2.splat(0), PENDING_SLOT);
  store<u32>(at, NO_LENGTH, PENDING_WAITING);
  store<u32>(at, <u32>key, PENDING_KEY);
  store<u32>(at, <u32>size, PENDING_LENGTH);
  store<u32>(at, about, PENDING_ABOUT);
  store<u32>(at, <u32>slot, PENDING_SLOT);
  return at;
}

/** Whether the address is that of a value of this piece that is pending, and its value is this one. */
export function waitsFor(at: usize, key: usize, size: usize, about: u32): bool {
  return (
    at - pendings < pending * PENDING &&
    load<u32>(at, PENDING_LENGTH) == <u32>size &&
    load<u32>(at, PENDING_ABOUT) == about &&
    sameBytes(load<u32>(at, PENDING_KEY), key, size)
  );
}

/** Lets an edit wait for it. */
export function join(edit: usize, at: usize): void {
  store<u32>(at, load<u32>(at, PENDING_WAITING) + 0x100, PENDING_WAITING);
  store<u32>(edit, <u32>at, EDIT_VALUE);
  store<u32>(edit, PENDING_SIZE, EDIT_SIZE);
}

/** Ends a wait. @param keep - in the memo @returns where to write the replacement of `size` bytes; 0 where there is none to write */
export function settlePending(at: usize, outcome: u32, size: usize, keep: bool): usize {
  const slot: usize = load<u32>(at, PENDING_SLOT);
  let value: usize = 0;
  // Another value may have taken the slot since.
  if (slot != 0 && load<u32>(slot) == <u32>at) {
    const keySize: usize = load<u32>(at, PENDING_LENGTH);
    if (!keep || outcome == REDO) empty(slot);
    else value = insert(slot, load<u32>(at, PENDING_KEY), keySize, load<u32>(at, PENDING_ABOUT), outcome, size);
  }
  if (value == 0 && outcome == REPLACE) {
    if (size <= spare + SPARE - spareEnd) {
      value = spareEnd;
      spareEnd += size;
    } else outcome = REDO;
  }
  store<u32>(at, outcome, PENDING_OUTCOME);
  store<u32>(at, <u32>value, PENDING_VALUE);
  store<u32>(at, <u32>size, PENDING_VALUE_SIZE);
  return outcome == REPLACE ? value : 0;
}

/** Whether anything of the input comes out otherwise, by the edits that `land` saw. */
export let isChanged: bool = false;

/** How many edits `landEdits` has just found to have no value. */
export let fresh: u32 = 0;

/** Of those edits, the next one to be looked at, where they end, and the line end of the record last told. */
let freshAt: usize = 0;
let freshEnd: usize = 0;
let told: usize = 0;

/**
 * The next record with such an edit, which is marked to be done again.
 *
 * @param input - where the first record begins
 * @returns where it begins; 0 where there is none any more
 */
export function nextFresh(input: usize): usize {
  for (; freshAt < freshEnd; freshAt += EDIT) {
    if (load<u32>(freshAt, EDIT_SIZE) != FRESH_SIZE) continue;
    store<u32>(freshAt, REDO_SIZE, EDIT_SIZE);
    let start: usize = load<u32>(freshAt, EDIT_START);
    if (start < told) continue;
    told = newline(start);
    while (start > input && load<u8>(start - 1) != <u8>NEWLINE) start--;
    return start;
  }
  return 0;
}

/** Gives the edits that waited their values. @returns how many of them cannot have one; `nextFresh` tells their records */
export function landEdits(): u32 {
  let redos: u32 = 0;
  fresh = 0;
  freshAt = edits;
  freshEnd = editsEnd;
  told = 0;
  isChanged = false;
  for (let at = edits; at < editsEnd; at += EDIT) {
    const mark = load<u32>(at, EDIT_SIZE);
    if (mark == REDO_SIZE) redos++;
    if (mark != PENDING_SIZE) {
      if (mark != SAME_SIZE) isChanged = true;
      continue;
    }
    const from: usize = load<u32>(at, EDIT_VALUE);
    const outcome = load<u32>(from, PENDING_OUTCOME);
    if (outcome != SAME) isChanged = true;
    if (outcome == REPLACE) {
      store<u32>(at, load<u32>(from, PENDING_VALUE), EDIT_VALUE);
      store<u32>(at, load<u32>(from, PENDING_VALUE_SIZE), EDIT_SIZE);
    } else if (outcome == SAME) store<u32>(at, SAME_SIZE, EDIT_SIZE);
    else {
      store<u32>(at, 0, EDIT_VALUE);
      store<u32>(at, FRESH_SIZE, EDIT_SIZE);
      fresh++;
      redos++;
    }
  }
  return redos;
}
