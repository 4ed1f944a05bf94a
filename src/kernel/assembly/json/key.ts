/**
 * @module
 * From a key to the next state. Two ways: a guess, that the keys of this object come in the order in which
 * they came last time, spelled as they were spelled; and a hash table over the decoded key, when the guess
 * fails. Records of one source repeat their shape, so a guess saves scanning, hashing and looking up.
 */
import { NAMES } from '../edit/action';
import { BACKSLASH, COLON, QUOTE, SPACE, equal, hash } from '../memory/bytes';
import {
  CHAINS, CHANGED_NAME, LEARNED_KEY, LEARNED_NODES, NODE, NODE_BITS, NODE_CHAIN, NODE_FIRST, NODE_HINT, NODE_KEY,
  NODE_LENGTH, NODE_NEXT, NODE_SPAN, NODE_SPELLING, NODE_STATE, NODE_TARGET, SPELLING, STATE_ACTION, STATE_OTHER,
  UNKNOWN_NAME, region,
} from '../memory/layout';
import { escapes, hex4, space, string } from './text';

let chains: usize = 0;
let declared: usize = 0;
let declaredEnd: usize = 0;
let declaredLimit: usize = 0;
let learned: usize = 0;
let learnedEnd: usize = 0;
let unescaped: usize = 0;
let longest: usize = 0;

/** A cell for guesses that nobody will read. */
let sink: usize = 0;

/** Where `member` leaves its answer: the state under the key, and the cells for the guesses to follow. */
export let target: usize = 0;
export let nextGuess: usize = 0;
export let firstGuess: usize = 0;
export let hint: u32 = 0;

/** The first learned name that TypeScript has yet to look at. */
let unnamed: usize = 0;

/** @param nodes - how many bytes the declared nodes take */
export function setupKeys(nodes: usize, longestKey: usize): bool {
  chains = region(CHAINS * 4);
  sink = region(16);
  declared = region(nodes);
  declaredEnd = declared;
  declaredLimit = declared + nodes;
  learned = region(LEARNED_NODES * NODE);
  learnedEnd = unnamed = learned;
  longest = longestKey;
  // Decoding stops at the first code point past the longest key: nothing longer can match.
  unescaped = region(longestKey + 16);
  return unescaped != 0;
}

/** Takes a key of the policy: `size` decoded bytes at `from`. @param says - what it says of the values of its field */
export function declare(state: usize, next: usize, from: usize, size: usize, says: u32): void {
  const node = declaredEnd;
  declaredEnd += (NODE_KEY + ((size + 15) & ~(<usize>15)) + 63) & ~(<usize>63);
  if (declaredEnd > declaredLimit) unreachable();
  link(node, state, next, from, size);
  store<u16>(node, <u16>says, NODE_HINT);
}

function link(node: usize, state: usize, next: usize, from: usize, size: usize): void {
  const chain = chainOf(state, from, size);
  memory.fill(node, 0, NODE_KEY + ((size + 15) & ~(<usize>15)));
  store<u32>(node, <u32>state, NODE_STATE);
  store<u32>(node, <u32>next, NODE_TARGET);
  store<u32>(node, <u32>size, NODE_LENGTH);
  // No input has 32 zeros for a key, so nothing is spelled like this node until it was met.
  store<u32>(node, 0xffffffff, NODE_BITS);
  store<u32>(node, load<u32>(chain), NODE_CHAIN);
  memory.copy(node + NODE_KEY, from, size);
  store<u32>(chain, <u32>node);
}

function chainOf(state: usize, from: usize, size: usize): usize {
  return chains + ((<usize>hash(from, size, <u32>state) & (CHAINS - 1)) << 2);
}

/** The node of a key, 0 where it has none. */
export function find(state: usize, from: usize, size: usize): usize {
  let node: usize = load<u32>(chainOf(state, from, size));
  while (node != 0) {
    if (
      load<u32>(node, NODE_STATE) == <u32>state &&
      load<u32>(node, NODE_LENGTH) == <u32>size &&
      equal(node + NODE_KEY, from, size)
    ) return node;
    node = load<u32>(node, NODE_CHAIN);
  }
  return 0;
}

/** Whether a name can be learned. */
export function hasRoom(): bool {
  return learnedEnd != learned + LEARNED_NODES * NODE;
}

/** Forgets what was learned from the data, when no room is left for more, or when told to. */
export function forget(always: bool): void {
  if (!always && hasRoom()) return;
  for (let chain = chains; chain < chains + CHAINS * 4; chain += 4) {
    // New nodes go to the front, so the declared ones of a chain stand together at its end.
    let node: usize = load<u32>(chain);
    while (node >= learned) node = load<u32>(node, NODE_CHAIN);
    store<u32>(chain, <u32>node);
  }
  memory.fill(learned, 0, learnedEnd - learned);
  learnedEnd = unnamed = learned;
  memory.fill(sink, 0, 16);
  memory.fill(unescaped, 0, longest + 16);
  // A declared node may still hold a guess at a node that is gone. That reads as zeros, and no state has the address 0.
}

/** The next name that TypeScript is to look at, the same until it is told; 0 where there is none. */
export function nextName(): usize {
  for (; unnamed < learnedEnd; unnamed += NODE) if (load<u16>(unnamed, NODE_HINT) == <u16>UNKNOWN_NAME) return unnamed;
  return 0;
}

/** Tells what it found. */
export function tellName(node: usize, says: u32): void {
  store<u16>(node, <u16>says, NODE_HINT);
}

/** Reads `"key":` at `p` the slow way, learns it, and gives the address of the value; 0 where refused. */
export function member(p: usize, state: usize, cell: usize): usize {
  if (load<u8>(p) != QUOTE) return 0;
  const before = escapes;
  let end = string(p + 1);
  if (end == 0) return 0;
  let value = end;
  if (load<u8>(value) <= SPACE) value = space(value);
  if (load<u8>(value) != COLON) return 0;
  value = space(value + 1);

  let from = p + 1;
  let size = end - 1 - from;
  const plain = escapes == before;
  if (!plain) {
    size = unescape(from, end - 1);
    from = unescaped;
  }
  // A key that was decoded only in part may look like a shorter one that was learned.
  let node = plain || size <= longest ? find(state, from, size) : 0;
  if (node == 0 && plain && size <= LEARNED_KEY && hasRoom()) {
    node = learnedEnd;
    learnedEnd += NODE;
    link(node, state, load<u32>(state, STATE_OTHER), from, size);
    if (load<u32>(state, STATE_ACTION) & NAMES) tellName(node, UNKNOWN_NAME);
  }
  if (node == 0) {
    target = load<u32>(state, STATE_OTHER);
    // It cannot be remembered what this key says, so the engine of one line does the record.
    hint = load<u32>(state, STATE_ACTION) & NAMES ? CHANGED_NAME : 0;
    nextGuess = firstGuess = sink;
    return value;
  }
  target = load<u32>(node, NODE_TARGET);
  hint = load<u16>(node, NODE_HINT);
  nextGuess = node + NODE_NEXT;
  firstGuess = node + NODE_FIRST;
  if (plain && value - p <= SPELLING) {
    spell(node, p, value - p);
    store<u32>(cell, <u32>node);
  }
  return value;
}

/** States have even addresses: under the odd one behind it stand the names that are values in objects of the state. */
export const BESIDE: usize = 1;

/** What the name says that stands as a value at `p`, a string. `CHANGED_NAME` where nobody would remember. */
export function sayingOf(p: usize, state: usize): u32 {
  const before = escapes;
  const end = string(p + 1);
  if (end == 0 || escapes != before) return CHANGED_NAME;
  const from = p + 1;
  const size = end - 1 - from;
  let node = find(state + BESIDE, from, size);
  if (node == 0) {
    if (size > LEARNED_KEY || !hasRoom()) return CHANGED_NAME;
    node = learnedEnd;
    learnedEnd += NODE;
    link(node, state + BESIDE, load<u32>(state, STATE_OTHER), from, size);
    tellName(node, UNKNOWN_NAME);
  }
  return load<u16>(node, NODE_HINT);
}

function spell(node: usize, from: usize, size: usize): void {
  memory.copy(node + NODE_SPELLING, from, size);
  memory.fill(node + NODE_SPELLING + size, 0, SPELLING - size);
  store<u16>(node, <u16>size, NODE_SPAN);
  store<u32>(node, <u32>((<u64>1 << size) - 1), NODE_BITS);
}

/** Whether the bytes at `p` are the spelling of a node. */
// @ts-ignore: decorator
@inline
export function spelled(node: usize, p: usize): bool {
  const low = i8x16.bitmask(i8x16.eq(v128.load(p), v128.load(node, NODE_SPELLING)));
  const high = i8x16.bitmask(i8x16.eq(v128.load(p, 16), v128.load(node, NODE_SPELLING + 16)));
  const wanted = load<u32>(node, NODE_BITS);
  return ((<u32>low | (<u32>high << 16)) & wanted) == wanted;
}

/**
 * Decodes the escapes of a key into `unescaped`; gives its size. Lone surrogates become the three bytes that
 * UTF-8 forbids, as in the keys that TypeScript declares, so that they are told apart.
 */
function unescape(p: usize, end: usize): usize {
  let out: usize = 0;
  while (p < end && out <= longest) {
    const c: u32 = load<u8>(p);
    if (c != BACKSLASH) {
      store<u8>(unescaped + out++, <u8>c);
      p++;
      continue;
    }
    const kind: u32 = load<u8>(p, 1);
    p += 2;
    let point: u32 = kind;
    if (kind == 0x62) point = 0x08;
    else if (kind == 0x66) point = 0x0c;
    else if (kind == 0x6e) point = 0x0a;
    else if (kind == 0x72) point = 0x0d;
    else if (kind == 0x74) point = 0x09;
    else if (kind == 0x75) {
      point = <u32>hex4(p);
      p += 4;
      if ((point & 0xfc00) == 0xd800 && load<u16>(p) == 0x755c) {
        const low = <u32>hex4(p + 2);
        if ((low & 0xfc00) == 0xdc00) {
          point = 0x10000 + ((point & 0x3ff) << 10) + (low & 0x3ff);
          p += 6;
        }
      }
    }
    out = encode(point, out);
  }
  return out;
}

function encode(point: u32, out: usize): usize {
  let at = unescaped + out;
  if (point < 0x80) {
    store<u8>(at++, <u8>point);
  } else if (point < 0x800) {
    store<u8>(at++, <u8>(0xc0 | (point >> 6)));
    store<u8>(at++, <u8>(0x80 | (point & 0x3f)));
  } else if (point < 0x10000) {
    store<u8>(at++, <u8>(0xe0 | (point >> 12)));
    store<u8>(at++, <u8>(0x80 | ((point >> 6) & 0x3f)));
    store<u8>(at++, <u8>(0x80 | (point & 0x3f)));
  } else {
    store<u8>(at++, <u8>(0xf0 | (point >> 18)));
    store<u8>(at++, <u8>(0x80 | ((point >> 12) & 0x3f)));
    store<u8>(at++, <u8>(0x80 | ((point >> 6) & 0x3f)));
    store<u8>(at++, <u8>(0x80 | (point & 0x3f)));
  }
  return at - unescaped;
}
