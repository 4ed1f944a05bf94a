/**
 * @module
 * Raw value → replacement, remembered. A set-associative cache of two generations: a bucket is one cache line
 * of twelve entries, so a look-up touches a bounded number of them whatever keys an attacker sends; entries
 * are written to the young half of an arena, those of the old half move over when they are used again, and
 * what was not used is wiped when the halves change places.
 */
import { copyExactly, hash, load16 } from './bytes';
import {
  BUCKET, BUCKET_ENTRY, BUCKET_HAND, ENTRY_ABOUT, ENTRY_KEY, ENTRY_LENGTH, ENTRY_OUTCOME, ENTRY_VALUE_SIZE,
  LEAST_BUCKETS, LEAST_HALF, MEMO_VALUE, WAYS, region,
} from './layout';

/** As many buckets as there are entries for: a table that is small enough stays in the nearest cache. */
let buckets: usize = 0;
let bucketMask: usize = 0;
let mostBuckets: usize = 0;
/** Entries since the table was made or last counted; some may be gone. */
let entries: usize = 0;
let half: usize = 0;
let young: usize = 0;
let youngEnd: usize = 0;
let old: usize = 0;
let oldEnd: usize = 0;
/** The young half ran out of room. */
let full: bool = false;

export function setupMemo(bytes: usize): bool {
  // An eighth for the table, since an entry takes a cache line and its slot five bytes.
  mostBuckets = LEAST_BUCKETS;
  while (mostBuckets * 2 * BUCKET <= bytes >> 3) mostBuckets <<= 1;
  bucketMask = LEAST_BUCKETS - 1;
  buckets = region(mostBuckets * BUCKET);
  half = max<usize>((bytes - min(bytes, mostBuckets * BUCKET)) >> 1, LEAST_HALF);
  young = youngEnd = region(half);
  old = oldEnd = region(half);
  return old != 0;
}

/** Where the bucket of a hash is. */
// @ts-ignore: decorator
@inline
export function bucketOf(hash: u64): usize {
  return buckets + (<usize>hash & bucketMask) * BUCKET;
}

/** One bit for each way of a bucket whose tag is that of a hash. */
// @ts-ignore: decorator
@inline
export function waysOf(bucket: usize, hash: u64): u32 {
  return ways(bucket, max<u32>(<u32>(hash >> 56), 1));
}

// @ts-ignore: decorator
@inline
function ways(bucket: usize, tag: u32): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(v128.load(bucket), i8x16.splat(<i8>tag))) & ((1 << WAYS) - 1);
}

// @ts-ignore: decorator
@inline
export function slotOf(bucket: usize, ways: u32): usize {
  return bucket + BUCKET_ENTRY + (<usize>ctz(ways) << 2);
}

/** Whether an entry is that of a key. */
// @ts-ignore: decorator
@inline
export function matches(entry: usize, key: usize, size: usize, about: u32): bool {
  const head = load<u64>(entry) & 0xff_ffff_ffff;
  return head == (((<u64>size) << 32) | about) && sameBytes(entry + ENTRY_KEY, key, size);
}

// @ts-ignore: decorator
@inline
export function sameBytes(a: usize, b: usize, size: usize): bool {
  for (let done: usize = 0; done < size; done += 16) {
    const differs = v128.xor(load16(a + done, size - done), load16(b + done, size - done));
    if (v128.any_true(differs)) return false;
  }
  return true;
}

/** The entry if it is young, else a young copy of it, if there is room. @param hash - of its key, whose bucket that is */
// @ts-ignore: decorator
@inline
export function refresh(entry: usize, bucket: usize, hash: u64): usize {
  return entry - old < half ? promote(entry, bucket, hash) : entry;
}

function promote(entry: usize, bucket: usize, hash: u64): usize {
  const slot = slotHolding(entry, bucket, hash);
  if (slot == 0) return entry;
  const keySize: usize = load<u8>(entry, ENTRY_LENGTH);
  const valueSize: usize = load<u16>(entry, ENTRY_VALUE_SIZE);
  const to = room(keySize, valueSize);
  if (to == 0) return entry;
  copyExactly(to, entry, ENTRY_KEY + keySize + valueSize);
  store<u32>(slot, <u32>to);
  return to;
}

/** Its slot; 0 where its way was given to another since it was found. */
function slotHolding(entry: usize, bucket: usize, hash: u64): usize {
  for (let ways = waysOf(bucket, hash); ways != 0; ways &= ways - 1) {
    const slot = slotOf(bucket, ways);
    if (<usize>load<u32>(slot) == entry) return slot;
  }
  return 0;
}

/** A slot of a bucket that may be written: a free one, else the one whose turn it is. */
export function vacate(bucket: usize, hash: u64): usize {
  const free = ways(bucket, 0);
  let way: usize;
  if (free != 0) way = ctz(free);
  else {
    way = load<u8>(bucket, BUCKET_HAND);
    store<u8>(bucket, <u8>(way + 1 == WAYS ? 0 : way + 1), BUCKET_HAND);
  }
  store<u8>(bucket + way, <u8>max<u32>(<u32>(hash >> 56), 1));
  return bucket + BUCKET_ENTRY + (way << 2);
}

/** Frees a slot. */
export function empty(slot: usize): void {
  const bucket = slot & ~(BUCKET - 1);
  store<u8>(bucket + ((slot - bucket - BUCKET_ENTRY) >> 2), 0);
  store<u32>(slot, 0);
}

/** Writes an entry without its value. @returns where the value goes, 0 where there is no room */
export function insert(slot: usize, key: usize, size: usize, about: u32, outcome: u32, valueSize: usize): usize {
  const entry: usize = valueSize > MEMO_VALUE ? 0 : room(size, valueSize);
  if (entry == 0) {
    empty(slot);
    return 0;
  }
  store<u32>(entry, about, ENTRY_ABOUT);
  store<u8>(entry, <u8>size, ENTRY_LENGTH);
  store<u8>(entry, <u8>outcome, ENTRY_OUTCOME);
  store<u16>(entry, <u16>valueSize, ENTRY_VALUE_SIZE);
  copyExactly(entry + ENTRY_KEY, key, size);
  store<u32>(slot, <u32>entry);
  entries++;
  return entry + ENTRY_KEY + size;
}

/** Room in the young half, in one cache line if one can hold it; 0 where there is none. */
function room(keySize: usize, valueSize: usize): usize {
  const size = ENTRY_KEY + keySize + valueSize;
  let entry = (youngEnd + 7) & ~(<usize>7);
  if (((entry & 63) + size) > 64) entry = (entry + 63) & ~(<usize>63);
  if (entry + size > young + half) {
    full = true;
    return 0;
  }
  youngEnd = entry + size;
  return entry;
}

/** Between pieces, when no edit refers to an entry: makes room. */
export function tidy(): void {
  while (bucketMask + 1 < mostBuckets && entries > (bucketMask + 1) * (WAYS / 2)) split();
  if (full || young + half - youngEnd < half >> 4) turn();
}

/** Doubles the table: the next bit of its hash says whether an entry stays or moves up. */
function split(): void {
  const distance = (bucketMask + 1) * BUCKET;
  bucketMask = (bucketMask << 1) | 1;
  for (let bucket = buckets; bucket < buckets + distance; bucket += BUCKET) {
    for (let way: usize = 0; way < WAYS; way++) {
      const slot = bucket + BUCKET_ENTRY + (way << 2);
      const entry: usize = load<u32>(slot);
      if (entry == 0) continue;
      const h = hash(entry + ENTRY_KEY, load<u8>(entry, ENTRY_LENGTH), load<u32>(entry, ENTRY_ABOUT));
      if (bucketOf(h) == bucket) continue;
      store<u8>(bucket + distance + way, load<u8>(bucket + way));
      store<u32>(slot + distance, <u32>entry);
      empty(slot);
    }
  }
}

/** The young half becomes the old one; what is in the old one is wiped. */
function turn(): void {
  full = false;
  memory.fill(old, 0, oldEnd - old);
  for (let bucket = buckets; bucket <= buckets + bucketMask * BUCKET; bucket += BUCKET) {
    for (let way: usize = 0; way < WAYS; way++) {
      const slot = bucket + BUCKET_ENTRY + (way << 2);
      if (<usize>load<u32>(slot) - old < half) empty(slot);
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
  youngEnd = young;
  oldEnd = old;
  full = false;
  bucketMask = LEAST_BUCKETS - 1;
  entries = 0;
}
