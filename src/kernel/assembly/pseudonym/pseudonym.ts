/**
 * @module
 * Pseudonyms for many pending values at once. TypeScript has read each of them and says which key its canonical form is hashed
 * with. Here five are hashed together and written as `"tel_k1_<body>"`.
 */
import { REPLACE } from '../edit/action';
import { settlePending } from '../edit/pending';
import { copy } from '../memory/bytes';
import {
  HASHED, HASHED_ANGLED, HASHED_KEY, HASHED_MESSAGE, HASHED_PENDING, HASHED_SIZE, KEY, KEYS, KEY_BARE, KEY_HEAD, KEY_HEAD_SIZE,
  MESSAGES, PENDINGS, PENDING_KEY, PENDING_LENGTH, region,
} from '../memory/layout';
import { digest } from './hmac';
import { LANES, setupSha, wipeSha, word } from './sha';

/** Characters of a body: 16 bytes in base32. */
const BODY: usize = 26;

let keys: usize = 0;
let keysEnd: usize = 0;
let queue: usize = 0;
let queueEnd: usize = 0;
/** Canonical forms that differ from the value's own bytes. */
export let messages: usize = 0;
let messagesEnd: usize = 0;
/** The most there were of both since they were wiped. */
let mostQueue: usize = 0;
let mostMessages: usize = 0;

export function setupPseudonym(): bool {
  keys = keysEnd = region(KEYS * KEY);
  queue = queueEnd = region(PENDINGS * HASHED);
  messages = messagesEnd = region(MESSAGES);
  return messages != 0 && setupSha();
}

/** Claims a key: the caller writes its states and its head there. @returns 0 where all places are taken */
export function claimKey(): usize {
  if (keysEnd == keys + KEYS * KEY) return 0;
  keysEnd += KEY;
  return keysEnd - KEY;
}

/** Claims room for a canonical form. @returns 0 where there is none */
export function claimMessage(size: usize): usize {
  if (size > messages + MESSAGES - messagesEnd) return 0;
  messagesEnd += size;
  return messagesEnd - size;
}

/**
 * Queues a pending value.
 *
 * @param message - its canonical form; 0 where the value's own bytes are that
 * @param size - of the message; HASHED_ANGLED where the pseudonym is to stand in angle brackets
 */
export function enqueue(pending: usize, key: usize, message: usize, size: usize): void {
  store<u32>(queueEnd, <u32>pending, HASHED_PENDING);
  store<u32>(queueEnd, <u32>key, HASHED_KEY);
  store<u32>(queueEnd, message != 0 ? <u32>message : load<u32>(pending, PENDING_KEY), HASHED_MESSAGE);
  store<u32>(queueEnd, message != 0 ? <u32>size : load<u32>(pending, PENDING_LENGTH), HASHED_SIZE);
  queueEnd += HASHED;
}

/** Hashes and settles all that is queued. */
export function hashQueue(): void {
  for (let at = queue; at < queueEnd; at += LANES * HASHED) {
    const count = min<u32>(LANES, <u32>((queueEnd - at) / HASHED));
    // Unused lanes hash the last message again.
    const last = at + (count - 1) * HASHED;
    digest(at, min(at + HASHED, last), min(at + 2 * HASHED, last), min(at + 3 * HASHED, last), min(at + 4 * HASHED, last));
    for (let lane: u32 = 0; lane < count; lane++) write(lane, at + lane * HASHED);
  }
  clearQueue();
}

function clearQueue(): void {
  mostQueue = max(mostQueue, queueEnd - queue);
  mostMessages = max(mostMessages, messagesEnd - messages);
  queueEnd = queue;
  messagesEnd = messages;
}

/** Settles one value: quote, head, body, quote; of one that stands inside a text, head and body; in angle brackets or not. */
function write(lane: u32, each: usize): void {
  const key: usize = load<u32>(each, HASHED_KEY);
  const about = load<u32>(key, KEY_HEAD_SIZE);
  const head: usize = about & (KEY_BARE - 1);
  const quote: usize = about & KEY_BARE ? 0 : 1;
  const angle: usize = load<u32>(each, HASHED_SIZE) & HASHED_ANGLED ? 1 : 0;
  const size = head + BODY + ((quote + angle) << 1);
  let at = settlePending(load<u32>(each, HASHED_PENDING), REPLACE, size, true);
  if (at == 0) return;
  if (quote != 0) {
    store<u8>(at + size - 1, 0x22);
    store<u8>(at++, 0x22);
  }
  if (angle != 0) {
    store<u8>(at++, 0x3c);
    store<u8>(at + head + BODY, 0x3e);
  }
  copy(at, key + KEY_HEAD, head);
  encodeBody(at + head, lane);
}

/** RFC 4648 §6 in lower case without padding: 16 bytes are three times 40 bits, and eight bits more. */
function encodeBody(at: usize, lane: u32): void {
  const high = (<u64>word(lane, 0) << 32) | word(lane, 1);
  const low = (<u64>word(lane, 2) << 32) | word(lane, 3);
  store<u64>(at, letters(high >> 24));
  store<u64>(at, letters(((high & 0xff_ffff) << 16) | (low >> 48)), 8);
  store<u64>(at, letters((low >> 8) & 0xff_ffff_ffff), 16);
  store<u16>(at, <u16>letters((low & 0xff) << 32), 24);
}

/** Eight letters, the first in the lowest byte, of forty bits: halved until each byte holds five. */
// @ts-ignore: decorator
@inline
function letters(bits: u64): u64 {
  bits = (bits >> 20) | ((bits & 0xf_ffff) << 32);
  bits = ((bits >> 10) & 0x03ff_0000_03ff) | ((bits & 0x03ff_0000_03ff) << 16);
  bits = ((bits >> 5) & 0x001f_001f_001f_001f) | ((bits & 0x001f_001f_001f_001f) << 8);
  // 0x80 - 26: the high bit shows which are digits, and these are 0x49 below the letters.
  const digits = ((bits + 0x6666_6666_6666_6666) & 0x8080_8080_8080_8080) >> 7;
  return bits + 0x6161_6161_6161_6161 - digits * 0x49;
}

/** Overwrites keys, canonical forms and states. */
export function wipePseudonym(): void {
  clearQueue();
  memory.fill(keys, 0, KEYS * KEY);
  memory.fill(messages, 0, mostMessages);
  memory.fill(queue, 0, mostQueue);
  keysEnd = keys;
  mostQueue = mostMessages = 0;
  wipeSha();
}
