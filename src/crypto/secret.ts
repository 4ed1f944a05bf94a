/**
 * @module
 * A secret: the root bytes that an operator holds. Read from `hex:…`, `base64:…` or bytes; a plain string
 * is refused, because a password is not a secret. What could be guessed, or looked up, is refused as well.
 * Nothing here makes a string of a secret: a string cannot be overwritten.
 */
import { SecretError } from '../errors.js';
import { claimBytes, copyBytes } from './memory.js';

const minimum = 32;

/**
 * Patterns from standards and documentation, in hexadecimal, with which a secret may begin:
 * RFC 4231 case 1 and 4, RFC 5869 A.2, the "000102…" of most test vectors, and the deadbeef of most manuals.
 */
const published = [
  '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
  '000102030405060708090a0b0c0d0e0f',
  '0102030405060708090a0b0c0d0e0f10',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  '0123456789abcdef0123456789abcdef',
  'ffeeddccbbaa99887766554433221100',
].map((hex) =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.substr(2 * i, 2), 16)),
);

/** What people type where random bytes belong: the letters and digits that the bytes begin with, as ASCII. */
const words = [
  ...[
    'changeme',
    'change me',
    'change-me',
    'change_me',
    'secret',
    'password',
    'example',
    'test',
    'your-',
    'your_',
  ],
  ...['your ', '0123456789', 'abcdefghij', 'qwerty'],
];

/**
 * Bytes of a secret, in memory that belongs to the caller.
 *
 * @param input - 32 bytes or more: bytes, `hex:…` or `base64:…` (also base64url)
 * @param where - how to name the secret in an error
 * @throws SecretError ERR_SECRET_ENCODING, ERR_SECRET_SHORT, ERR_SECRET_WEAK or ERR_SECRET_PUBLISHED
 */
export function parseSecret(input: unknown, where: string): Uint8Array {
  const bytes = decode(input, where);
  const fault = faultOf(bytes, where);
  if (fault === undefined) return bytes;
  bytes.fill(0);
  throw fault;
}

function faultOf(bytes: Uint8Array, where: string): SecretError | undefined {
  if (bytes.length < minimum) {
    return new SecretError(
      'ERR_SECRET_SHORT',
      `${where} expected at least ${minimum} bytes, got ${bytes.length}`,
    );
  }
  if (isRepetitive(bytes)) {
    return new SecretError(
      'ERR_SECRET_WEAK',
      `${where} expected random bytes, got a repeated pattern; run: nymline keys new`,
    );
  }
  if (published.some((start) => start.every((byte, i) => byte === bytes[i])) || isWord(bytes)) {
    return new SecretError(
      'ERR_SECRET_PUBLISHED',
      `${where} expected random bytes, got an example from public documentation; run: nymline keys new`,
    );
  }
  return undefined;
}

function decode(input: unknown, where: string): Uint8Array {
  if (input instanceof Uint8Array) return copyBytes(input);
  if (typeof input !== 'string') throw encodingError(where, input === null ? 'null' : typeof input);
  const spelled = claimBytes(input.length);
  // A character that is not ASCII is not a digit in either encoding.
  for (let i = 0; i < input.length; i++) spelled[i] = Math.min(input.charCodeAt(i), 0xff);
  try {
    return decodeSecret(spelled, where);
  } finally {
    spelled.fill(0);
  }
}

/** How a secret is encoded in a text; undefined if the text does not say. */
export function codingOf(text: Uint8Array): 'hex' | 'base64' | undefined {
  const starts = (prefix: string): boolean =>
    [...prefix].every((character, i) => text[i] === character.charCodeAt(0));
  return starts('hex:') ? 'hex' : starts('base64:') ? 'base64' : undefined;
}

/**
 * The bytes that `hex:…` or `base64:…` spells.
 *
 * @param text - in ASCII
 * @throws SecretError ERR_SECRET_ENCODING
 */
export function decodeSecret(text: Uint8Array, where: string): Uint8Array {
  switch (codingOf(text)) {
    case 'hex':
      return decodeDigits(text.subarray(4), 4, hexDigit) ?? refuseEncoding(where, 'malformed hexadecimal');
    case 'base64': {
      let end = text.length;
      while (text[end - 1] === 0x3d) end--;
      const digits = text.subarray(7, Math.max(end, 7));
      return decodeDigits(digits, 6, base64Digit) ?? refuseEncoding(where, 'malformed base64');
    }
    default:
      return refuseEncoding(where, describePlain(text));
  }
}

/** What a secret must not be. */
export const plain = 'a plain string';

/** Describes a text by its kind only; most often a prefix is missing. */
export function describePlain(text: Uint8Array): string {
  const isLong = text.length >= 2 * minimum;
  if (isLong && text.every((byte) => hexDigit(byte) >= 0))
    return 'hexadecimal digits; write hex: before them';
  const isCoded = text.length >= 43 && text.every((byte) => base64Digit(byte) >= 0 || byte === 0x3d);
  return isCoded ? 'what may be base64; write base64: before it' : plain;
}

function refuseEncoding(where: string, got: string): never {
  throw encodingError(where, got);
}

function encodingError(where: string, got: string): SecretError {
  return new SecretError('ERR_SECRET_ENCODING', `${where} expected bytes, "hex:…" or "base64:…", got ${got}`);
}

/** @returns undefined if a character is not a digit, or the last one has no complete byte */
function decodeDigits(
  text: Uint8Array,
  width: number,
  digitOf: (character: number) => number,
): Uint8Array | undefined {
  const size = (text.length * width) >> 3;
  if (text.length * width - 8 * size >= width) return undefined;
  const bytes = claimBytes(size);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const digit = digitOf(character);
    if (digit < 0) {
      bytes.fill(0);
      return undefined;
    }
    held = ((held << width) | digit) & 0xffff;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
    }
  }
  return bytes;
}

function hexDigit(character: number): number {
  if (character >= 0x30 && character <= 0x39) return character - 0x30;
  const letter = character | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** RFC 4648 §4, and §5 for URLs. */
function base64Digit(character: number): number {
  if (character >= 0x41 && character <= 0x5a) return character - 0x41;
  if (character >= 0x61 && character <= 0x7a) return character - 0x61 + 26;
  if (character >= 0x30 && character <= 0x39) return character - 0x30 + 52;
  if (character === 0x2b || character === 0x2d) return 62;
  return character === 0x2f || character === 0x5f ? 63 : -1;
}

/** One pattern of up to eight bytes, over and over: all zeros, 0xff…, "abcabcabc". */
function isRepetitive(bytes: Uint8Array): boolean {
  for (let period = 1; period <= 8; period++) {
    if (bytes.every((byte, i) => byte === bytes[i % period])) return true;
  }
  return false;
}

function isWord(bytes: Uint8Array): boolean {
  const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
  return words.some((word) =>
    [...word].every((character, i) => lower(bytes[i]!) === character.charCodeAt(0)),
  );
}
