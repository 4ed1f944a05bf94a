/**
 * @module
 * Looks up the values of edits. Most of the time is spent waiting for memory, so sixteen edits are handled together: while the
 * bucket of one is loaded, the hash of the next is computed, and then the same for the entries. One after the other takes twice
 * as long (Node 20, 50,000 numbers by Zipf's law).
 */
import { APPLY, MEMOIZE, SAME } from './edit/action';
import { editsEnd } from './edit/edit';
import { join, wait, waitsFor } from './edit/pending';
import { hash } from './memory/bytes';
import {
  EDIT, EDIT_END, EDIT_SIZE, EDIT_START, EDIT_VALUE, ENTRY_KEY, ENTRY_OUTCOME, ENTRY_VALUE_SIZE, MEMO_KEY,
  PROBE, PROBES, PROBE_ENTRY, PROBE_HASH, SAME_SIZE, region,
} from './memory/layout';
import { bucketOf, matches, refresh, slotOf, vacate, waysOf } from './memory/memo';
import { isWorth, noteHabit, setupHabits } from './pseudonym/habit';

let probes: usize = 0;
/** Keeps loads that only fetch from being optimized away. */
let fetched: u64 = 0;

export function setupResolve(): bool {
  probes = region(PROBES * PROBE);
  return probes != 0 && setupHabits();
}

/** Overwrites the hashes of the values that were looked up last. */
export function wipeProbes(): void {
  memory.fill(probes, 0, PROBES * PROBE);
}

/** Gives each edit from `at` on its value, or lets it wait. */
export function resolveEdits(at: usize, secret: u32): void {
  secret <<= 16;
  while (at < editsEnd) {
    const end = min(at + PROBES * EDIT, editsEnd);
    fetch(at, end, secret);
    for (let probe = probes; at < end; at += EDIT, probe += PROBE) {
      const meta = load<u32>(at, EDIT_SIZE);
      if ((meta & APPLY) == 0) continue;
      const key = keyOf(at, meta);
      const size = sizeOf(at, meta);
      const about = secret | (meta & 0xffff);
      const h = load<u64>(probe, PROBE_HASH);
      if (h == 0) {
        join(at, wait(key, size, about, 0));
        continue;
      }
      const entry: usize = load<u32>(probe, PROBE_ENTRY);
      let isFound = entry != 0 && matches(entry, key, size, about);
      if (isFound) take(at, refresh(entry, bucketOf(h), h), size);
      else isFound = search(at, key, size, about, h);
      noteHabit(meta & 0xffff, h, isFound);
    }
  }
}

/** Finds the first candidate of each edit, and brings it near. A hash of 0 is that of a value that is not looked up. */
function fetch(at: usize, end: usize, secret: u32): void {
  let sum: u64 = 0;
  let probe = probes;
  for (let each = at; each < end; each += EDIT, probe += PROBE) {
    const meta = load<u32>(each, EDIT_SIZE);
    const size = sizeOf(each, meta);
    let h: u64 = 0;
    if ((meta & APPLY) != 0 && (meta & MEMOIZE) != 0 && size <= MEMO_KEY) {
      h = hash(keyOf(each, meta), size, secret | (meta & 0xffff));
      if (isWorth(meta & 0xffff, h)) sum += load<u64>(bucketOf(h));
      else h = 0;
    }
    store<u64>(probe, h, PROBE_HASH);
  }
  const last = probe;
  for (probe = probes; probe < last; probe += PROBE) {
    let entry: usize = 0;
    const h = load<u64>(probe, PROBE_HASH);
    if (h != 0) {
      const bucket = bucketOf(h);
      const ways = waysOf(bucket, h);
      if (ways != 0) entry = load<u32>(slotOf(bucket, ways));
    }
    store<u32>(probe, <u32>entry, PROBE_ENTRY);
    sum += load<u64>(entry);
  }
  fetched = sum;
}

// @ts-ignore: decorator
@inline
function keyOf(edit: usize, meta: u32): usize {
  return <usize>load<u32>(edit, EDIT_START) + (meta & 1);
}

// @ts-ignore: decorator
@inline
function sizeOf(edit: usize, meta: u32): usize {
  return load<u32>(edit, EDIT_END) - load<u32>(edit, EDIT_START) - ((meta & 1) << 1);
}

/** Tries all ways of a bucket; lets the value wait where none has it. @returns whether one has it, or it waits already */
function search(edit: usize, key: usize, size: usize, about: u32, h: u64): bool {
  const bucket = bucketOf(h);
  for (let ways = waysOf(bucket, h); ways != 0; ways &= ways - 1) {
    const entry: usize = load<u32>(slotOf(bucket, ways));
    if (matches(entry, key, size, about)) {
      take(edit, refresh(entry, bucket, h), size);
      return true;
    }
    if (waitsFor(entry, key, size, about)) {
      join(edit, entry);
      return true;
    }
  }
  const slot = vacate(bucket, h);
  const at = wait(key, size, about, slot);
  store<u32>(slot, <u32>at);
  join(edit, at);
  return false;
}

// @ts-ignore: decorator
@inline
function take(edit: usize, entry: usize, size: usize): void {
  const isSame = load<u8>(entry, ENTRY_OUTCOME) == SAME;
  store<u32>(edit, <u32>(entry + ENTRY_KEY + size), EDIT_VALUE);
  store<u32>(edit, isSame ? SAME_SIZE : <u32>load<u16>(entry, ENTRY_VALUE_SIZE), EDIT_SIZE);
}
