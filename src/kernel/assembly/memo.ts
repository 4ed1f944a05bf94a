/**
 * @module
 * Raw value → replacement, remembered. A set-associative cache of two generations: a bucket is one cache line
 * of twelve entries, so a look-up touches a bounded number of them whatever keys an attacker sends; entries
 * are written to the young half of an arena, those of the old half move over when they are used again, and
 * what was not used is wiped when the halves change places.
 */
import { MEMOIZE, REDO } from './action';
import { hash, load16 } from './bytes';
import {
  BUCKET, BUCKET_ENTRY, BUCKET_HAND, EDIT, EDIT_END, EDIT_ENTRY, EDIT_META, EDIT_START, ENTRY, ENTRY_KEY,
  ENTRY_LENGTH, ENTRY_META, ENTRY_OUTCOME, ENTRY_SIZE, ENTRY_SLOT, ENTRY_VALUE, MEMO_KEY, PENDINGS, SPARE, WAYS,
  region,
} from './layout';
import { editsEnd } from './edit';

let buckets: usize = 0;
let bucketMask: usize = 0;
let half: usize = 0;
let young: usize = 0;
let youngEnd: usize = 0;
let old: usize = 0;
let oldEnd: usize = 0;
/** The young half ran out of room. */
let full: bool = false;

/** Entries whose replacement TypeScript has yet to give. */
export let pendings: usize = 0;
export let pending: usize = 0;
let spare: usize = 0;
let spareEnd: usize = 0;

/** An entry without value: its line is to be done again in TypeScript. */
let redo: usize = 0;
/** Edits of the piece that refer to such an entry, at least. */
export let redos: u32 = 0;

export function setupMemo(bytes: usize): bool {
  // An eighth for the table: an entry takes about 80 bytes, its slot 5.
  let count: usize = 16;
  while (count * 2 * BUCKET <= bytes >> 3) count <<= 1;
  bucketMask = count - 1;
  buckets = region(count * BUCKET);
  half = max<usize>((bytes - min(bytes, count * BUCKET)) >> 1, 1 << 12);
  young = youngEnd = region(half);
  old = oldEnd = region(half);
  pendings = region(PENDINGS * ENTRY);
  spare = spareEnd = region(SPARE);
  redo = region(ENTRY);
  if (redo == 0) return false;
  store<u32>(redo, REDO, ENTRY_OUTCOME);
  return true;
}

/** Marks a line that cannot be done here. */
export function redoLine(): usize {
  redos++;
  return redo;
}

/** Starts a piece: nothing is pending, and there is room for new entries. */
export function clearPending(): void {
  pending = 0;
  redos = 0;
  spareEnd = spare;
  if (full || young + half - youngEnd < half >> 4) turn();
}

/** The young half becomes the old one; what is in the old one is wiped. */
function turn(): void {
  full = false;
  memory.fill(old, 0, oldEnd - old);
  for (let bucket = buckets; bucket <= buckets + bucketMask * BUCKET; bucket += BUCKET) {
    for (let way: usize = 0; way < WAYS; way++) {
      const slot = bucket + BUCKET_ENTRY + (way << 2);
      if (<usize>load<u32>(slot) - old < half) {
        store<u32>(slot, 0);
        store<u8>(bucket + way, 0);
      }
    }
  }
  const wiped = old;
  old = young;
  oldEnd = youngEnd;
  young = youngEnd = wiped;
}

/** Overwrites every value and replacement with zeros. */
export function wipeMemo(): void {
  memory.fill(buckets, 0, (bucketMask + 1) * BUCKET);
  memory.fill(young, 0, youngEnd - young);
  memory.fill(old, 0, oldEnd - old);
  memory.fill(pendings, 0, PENDINGS * ENTRY);
  memory.fill(spare, 0, SPARE);
  youngEnd = young;
  oldEnd = old;
  spareEnd = spare;
  pending = 0;
  full = false;
}

/** Gives each edit from `at` on the entry of its value, known or pending. */
export function resolveEdits(at: usize, secret: u32): void {
  for (; at < editsEnd; at += EDIT) {
    const meta = load<u32>(at, EDIT_META);
    if (meta == 0) continue;
    const quotes: usize = meta & 1;
    const key = <usize>load<u32>(at, EDIT_START) + quotes;
    const size = <usize>load<u32>(at, EDIT_END) - quotes - key;
    const about = (secret << 16) | (meta & 0xffff);
    const entry = meta & MEMOIZE && size <= MEMO_KEY ? recall(key, size, about) : wait(key, size, about, 0);
    if (load<u32>(entry, ENTRY_OUTCOME) == REDO) redos++;
    store<u32>(at, <u32>entry, EDIT_ENTRY);
  }
}

function recall(key: usize, size: usize, about: u32): usize {
  const h = hash(key, size, about);
  const bucket = buckets + (<usize>h & bucketMask) * BUCKET;
  const tag = max<u32>(<u32>(h >> 56), 1);
  const tags = v128.load(bucket);
  let ways = <u32>i8x16.bitmask(i8x16.eq(tags, i8x16.splat(<i8>tag))) & ((1 << WAYS) - 1);
  while (ways != 0) {
    const slot = bucket + BUCKET_ENTRY + (<usize>ctz(ways) << 2);
    const entry: usize = load<u32>(slot);
    if (
      load<u32>(entry, ENTRY_LENGTH) == <u32>size &&
      load<u32>(entry, ENTRY_META) == about &&
      equalKey(entry, key, size)
    ) return entry - old < half ? promote(entry, slot) : entry;
    ways &= ways - 1;
  }
  // A free way, else the next in turn: its entry is forgotten, though edits may still refer to it.
  const free = <u32>i8x16.bitmask(i8x16.eq(tags, i8x16.splat(0))) & ((1 << WAYS) - 1);
  let way: usize;
  if (free != 0) way = ctz(free);
  else {
    way = load<u8>(bucket, BUCKET_HAND);
    store<u8>(bucket, <u8>(way + 1 == WAYS ? 0 : way + 1), BUCKET_HAND);
  }
  const slot = bucket + BUCKET_ENTRY + (way << 2);
  const entry = wait(key, size, about, slot);
  if (entry != redo) {
    store<u8>(bucket + way, <u8>tag);
    store<u32>(slot, <u32>entry);
  }
  return entry;
}

/** The key of a memo entry is padded with zeros, that of a pending one still stands in the input. */
// @ts-ignore: decorator
@inline
function equalKey(entry: usize, key: usize, size: usize): bool {
  const known: usize = load<u32>(entry, ENTRY_KEY);
  for (let done: usize = 0; done < size; done += 16) {
    const differs = v128.xor(load16(known + done, size - done), load16(key + done, size - done));
    if (v128.any_true(differs)) return false;
  }
  return true;
}

/** A pending entry for a value that is not known. */
function wait(key: usize, size: usize, about: u32, slot: usize): usize {
  if (pending == PENDINGS) return redo;
  const entry = pendings + pending++ * ENTRY;
  store<u32>(entry, <u32>key, ENTRY_KEY);
  store<u32>(entry, <u32>size, ENTRY_LENGTH);
  store<u32>(entry, about, ENTRY_META);
  store<u32>(entry, 0, ENTRY_VALUE);
  store<u32>(entry, 0, ENTRY_SIZE);
  store<u32>(entry, 0, ENTRY_OUTCOME);
  store<u32>(entry, <u32>slot, ENTRY_SLOT);
  return entry;
}

/** Room in the young half for an entry, its key and its value; 0 where there is none. */
function room(keySize: usize, valueSize: usize): usize {
  const entry = youngEnd;
  const size = (ENTRY + ((keySize + 15) & ~(<usize>15)) + valueSize + 15) & ~(<usize>15);
  if (size > young + half - youngEnd) {
    full = true;
    return 0;
  }
  youngEnd += size;
  return entry;
}

function promote(entry: usize, slot: usize): usize {
  const keySize: usize = load<u32>(entry, ENTRY_LENGTH);
  const valueSize: usize = load<u32>(entry, ENTRY_SIZE);
  const to = room(keySize, valueSize);
  if (to == 0) return entry;
  const value = to + ENTRY + ((keySize + 15) & ~(<usize>15));
  memory.copy(to, entry, value + valueSize - to);
  store<u32>(to, <u32>(to + ENTRY), ENTRY_KEY);
  store<u32>(to, <u32>value, ENTRY_VALUE);
  store<u32>(slot, <u32>to);
  return to;
}

/**
 * Settles a pending entry and moves it to the memo, where it can be kept.
 *
 * @returns where to write its value of `size` bytes; 0 if there is none to write
 */
export function settleEntry(entry: usize, outcome: u32, size: usize): usize {
  const slot: usize = load<u32>(entry, ENTRY_SLOT);
  // Another key may have taken the slot since.
  const kept = slot != 0 && load<u32>(slot) == <u32>entry;
  const keySize: usize = load<u32>(entry, ENTRY_LENGTH);
  let value: usize = 0;
  if (kept) {
    const to: usize = outcome == REDO ? 0 : room(keySize, size);
    store<u32>(slot, <u32>to);
    if (to == 0) store<u8>(slotTag(slot), 0);
    else {
      const key: usize = load<u32>(entry, ENTRY_KEY);
      value = to + ENTRY + ((keySize + 15) & ~(<usize>15));
      memory.copy(to, entry, ENTRY);
      memory.copy(to + ENTRY, key, keySize);
      store<u32>(to, <u32>(to + ENTRY), ENTRY_KEY);
      store<u32>(to, <u32>value, ENTRY_VALUE);
      store<u32>(to, <u32>size, ENTRY_SIZE);
      store<u32>(to, outcome, ENTRY_OUTCOME);
    }
  }
  if (value == 0 && size > 0) {
    if (size <= spare + SPARE - spareEnd) {
      value = spareEnd;
      spareEnd += size;
    } else outcome = REDO;
  }
  if (outcome == REDO) {
    redos++;
    size = value = 0;
  }
  store<u32>(entry, <u32>value, ENTRY_VALUE);
  store<u32>(entry, <u32>size, ENTRY_SIZE);
  store<u32>(entry, outcome, ENTRY_OUTCOME);
  return value;
}

/** The tag that belongs to a slot. */
function slotTag(slot: usize): usize {
  const bucket = slot & ~(BUCKET - 1);
  return bucket + ((slot - bucket - BUCKET_ENTRY) >> 2);
}
