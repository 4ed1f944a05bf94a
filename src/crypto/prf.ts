/**
 * @module
 * The keyed hash behind every pseudonym: HKDF-SHA-256 (RFC 5869) makes a key from a secret, HMAC-SHA-256
 * (RFC 2104) makes a body from a canonical form. The hash is ours, because it runs once for each new value: 0.55 µs
 * where `createHmac` takes 1.6 (13 bytes, Node 20.20). So is the derivation, because what a library derives on the
 * way stays in memory that nobody can overwrite.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBody, encodeUtf8 } from './encode.js';
import { claimBytes, claimWords } from './memory.js';
import { compress, initialState } from './sha256.js';

/** Hashes the UTF-8 of a text and returns the body of its pseudonym: 128 bits in 26 characters. */
export interface KeyedHash {
  (text: string): string;
  readonly states: KeyedStates;
  /** Overwrites the states; to hash throws from then on. */
  wipe(): void;
}

/** The states of the inner and the outer hash (RFC 2104 §4), in which the key is already hashed. */
export interface KeyedStates {
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

const utf8 = new TextEncoder();

/** As the specification has them: neither holds the slash that keeps them apart in what the key is derived with. */
/** What a domain is called. */
export const domainForm = /^[a-z0-9-]{1,32}$/;
const kindForm = /^[a-z]{2,9}$/;
/** A scope that narrows a pseudonym has its own key: a counterpart, or a month, a week, a day. */
const scopeForm = /^(?:with|\d{4}-(?:\d\d(?:-\d\d)?|W\d\d))$/;

/**
 * Key for one domain and kind: HKDF-SHA-256(secret, no extractor key, `nymline/1/<domain>/<kind>`), which for 32
 * bytes is one block: HMAC(HMAC(zeros, secret), info || 0x01) (RFC 5869 §2).
 *
 * @param secret - 32 bytes or more
 * @param scope - comes after the kind and one more slash: `with`, or a period as `2026-11`, `2026-W48`, `2026-11-24`
 * @returns 32 bytes, which the caller must overwrite
 * @throws RangeError for an invalid domain, kind or scope
 */
export function deriveKey(secret: Uint8Array, domain: string, kind: string, scope?: string): Uint8Array {
  if (!domainForm.test(domain)) throw new RangeError('domain expected 1 to 32 of a-z, 0-9 and -');
  if (!kindForm.test(kind)) throw new RangeError('kind expected 2 to 9 of a-z');
  if (scope !== undefined && !scopeForm.test(scope)) throw new RangeError('scope expected with, or a period');
  return expand(
    secret,
    scope === undefined ? `nymline/1/${domain}/${kind}` : `nymline/1/${domain}/${kind}/${scope}`,
  );
}

/**
 * What tells one secret from another, and nothing of either: no key is derived with this info, whose second part is no
 * number of a scheme.
 *
 * @returns the first 80 bits of it, 16 characters of [a-z2-7]
 */
export function digestSecret(secret: Uint8Array): string {
  const bytes = expand(secret, 'nymline/fingerprint/1');
  const digest = encodeDigest(bytes);
  bytes.fill(0);
  return digest;
}

/** The first 80 bits of what SHA-256 gave, 16 characters of [a-z2-7]. */
export function encodeDigest(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return encodeBody(view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12)).slice(0, 16);
}

/** HKDF-SHA-256 of 32 bytes, the caller's to overwrite. */
function expand(secret: Uint8Array, info: string): Uint8Array {
  const extracted = hmacBytes(claimBytes(32), secret);
  const key = hmacBytes(extracted, utf8.encode(`${info}\x01`));
  extracted.fill(0);
  return key;
}

/** HMAC-SHA-256 whose every trace but the result is overwritten. @param key - at most 64 bytes */
function hmacBytes(key: Uint8Array, message: Uint8Array): Uint8Array {
  const hmac = createHmacWords(key);
  const digest = claimBytes(32);
  const view = new DataView(digest.buffer);
  hmac.ofBytes(message).forEach((word, i) => {
    view.setInt32(4 * i, word);
  });
  hmac.wipe();
  return digest;
}

/** Longest message whose padding still fits the block: 64 − 1 (0x80) − 8 (length). */
const oneBlock = 55;

/**
 * HMAC-SHA-256 with the two keyed states computed once.
 *
 * @param key - at most 64 bytes; the longer ones that RFC 2104 allows are hashed first
 * @example
 * const hash = createKeyedHash(deriveKey(secret, 'default', 'tel'))
 * hash('+12025550123') // 26 characters of [a-z2-7]
 */
export function createKeyedHash(key: Uint8Array): KeyedHash {
  const digest = createHmacWords(key);
  const hash = (text: string): string => {
    const words = digest(text);
    return encodeBody(words[0]!, words[1]!, words[2]!, words[3]!);
  };
  return Object.assign(hash, { states: digest.states, wipe: digest.wipe });
}

export interface HmacWords {
  /** The whole digest as 8 words, valid until the next call: what {@link createKeyedHash} cuts to 128 bits. */
  (text: string): Int32Array;
  ofBytes(message: Uint8Array): Int32Array;
  readonly states: KeyedStates;
  wipe(): void;
}

/** @param key - as {@link createKeyedHash} takes it */
export function createHmacWords(key: Uint8Array): HmacWords {
  const padded = claimBytes(64);
  padded.set(key.length > 64 ? sha256(key) : key);
  // Not constants: if they are gone, hashing fails, instead of using a key of zeros.
  let inner: Int32Array | undefined = keyedState(padded, 0x36);
  let outer: Int32Array | undefined = keyedState(padded, 0x5c);
  padded.fill(0);
  const states = { inner, outer };
  const state = claimWords(8);
  const block = claimWords(16);

  const finish = (): Int32Array => {
    for (let i = 0; i < 8; i++) block[i] = state[i]!;
    block[8] = 0x80000000 | 0;
    for (let i = 9; i < 15; i++) block[i] = 0;
    block[15] = (64 + 32) << 3;
    state.set(outer!);
    compress(state, block);
    return state;
  };
  const digest = (text: string): Int32Array => {
    state.set(inner!);
    const length = text.length;
    if (length > oneBlock || !packAscii(text, length, block)) absorb(state, block, encodeUtf8(text));
    else {
      block[15] = (64 + length) << 3;
      compress(state, block);
    }
    return finish();
  };
  return Object.assign(digest, {
    ofBytes(message: Uint8Array) {
      state.set(inner!);
      absorb(state, block, message);
      return finish();
    },
    states,
    wipe() {
      for (const words of [states.inner, states.outer, state, block]) words.fill(0);
      inner = outer = undefined;
    },
  });
}

function keyedState(padded: Uint8Array, pad: number): Int32Array {
  const state = claimWords(8);
  state.set(initialState);
  const block = claimWords(16);
  for (let i = 0; i < 64; i++) block[i >> 2] = (block[i >> 2]! << 8) | (padded[i]! ^ pad);
  compress(state, block);
  block.fill(0);
  return state;
}

/** Packs a short ASCII text and its 0x80 into the block; false if a character is not ASCII. */
function packAscii(text: string, length: number, block: Int32Array): boolean {
  let word = 0;
  let seen = 0;
  let i = 0;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    seen |= unit;
    word = (word << 8) | unit;
    if ((i & 3) === 3) block[i >> 2] = word;
  }
  word = (word << 8) | 0x80;
  block[i >> 2] = word << ((3 - (i & 3)) << 3);
  for (let j = (i >> 2) + 1; j < 16; j++) block[j] = 0;
  return seen < 0x80;
}

/** Any message: FIPS 180-4 §5.1.1 padding, one block of 64 already hashed in front. */
function absorb(state: Int32Array, block: Int32Array, bytes: Uint8Array): void {
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const padded = claimBytes(blocks << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((64 + bytes.length) / 0x20000000));
  view.setUint32(padded.length - 4, (64 + bytes.length) << 3);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) block[i] = view.getInt32(at + (i << 2));
    compress(state, block);
  }
  padded.fill(0);
}
