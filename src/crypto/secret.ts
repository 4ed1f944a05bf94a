/**
 * @module
 * A secret: the root bytes that an operator holds. Read from `hex:…`, `base64:…` or bytes; a plain string
 * is refused, because a password is not a secret. What could be guessed, or looked up, is refused as well.
 */
import { SecretError } from '../errors.js';

const minimum = 32;

/**
 * Patterns that stand in standards and documentation, in hexadecimal, as a secret may start with them:
 * RFC 4231 case 1 and 4, RFC 5869 A.2, the "000102…" of most test vectors, and the deadbeef of most manuals.
 */
const published = [
  '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
  '000102030405060708090a0b0c0d0e0f',
  '0102030405060708090a0b0c0d0e0f10',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  '0123456789abcdef0123456789abcdef',
  'ffeeddccbbaa99887766554433221100',
];

/** Texts that people type where random bytes belong; compared with the decoded bytes as ASCII. */
const words = /^(?:change[-_ ]?me|secret|password|example|test|your[-_ ]|0123456789|abcdefghij|qwerty)/i;

/**
 * Bytes of a secret.
 *
 * @param input - 32 bytes or more: bytes, `hex:…` or `base64:…` (also base64url)
 * @param where - how to name the secret in an error
 * @throws SecretError ERR_SECRET_ENCODING, ERR_SECRET_SHORT, ERR_SECRET_WEAK or ERR_SECRET_PUBLISHED
 */
export function parseSecret(input: unknown, where: string): Uint8Array {
  const bytes = decode(input, where);
  if (bytes.length < minimum) {
    throw new SecretError(
      'ERR_SECRET_SHORT',
      `${where} expected at least ${minimum} bytes, got ${bytes.length}`,
    );
  }
  if (isRepetitive(bytes)) {
    throw new SecretError(
      'ERR_SECRET_WEAK',
      `${where} expected random bytes, got a repeated pattern; run: nymline keys new`,
    );
  }
  const hex = Buffer.from(bytes).toString('hex');
  if (published.some((start) => hex.startsWith(start)) || words.test(Buffer.from(bytes).toString('latin1'))) {
    throw new SecretError(
      'ERR_SECRET_PUBLISHED',
      `${where} expected random bytes, got an example from public documentation; run: nymline keys new`,
    );
  }
  return bytes;
}

function decode(input: unknown, where: string): Uint8Array {
  if (input instanceof Uint8Array) return Uint8Array.from(input);
  if (typeof input !== 'string') throw encodingError(where, input === null ? 'null' : typeof input);
  if (input.startsWith('hex:')) {
    const digits = input.slice(4);
    if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits))
      throw encodingError(where, 'malformed hexadecimal');
    return Uint8Array.from(Buffer.from(digits, 'hex'));
  }
  if (input.startsWith('base64:')) {
    const text = input.slice(7).replace(/=+$/, '');
    if (/[^0-9a-z+/_-]/i.test(text) || text.length % 4 === 1) throw encodingError(where, 'malformed base64');
    return Uint8Array.from(Buffer.from(text, 'base64'));
  }
  throw encodingError(where, 'a plain string');
}

function encodingError(where: string, got: string): SecretError {
  return new SecretError('ERR_SECRET_ENCODING', `${where} expected bytes, "hex:…" or "base64:…", got ${got}`);
}

/** One pattern of up to eight bytes, over and over: all zeros, 0xff…, "abcabcabc". */
function isRepetitive(bytes: Uint8Array): boolean {
  for (let period = 1; period <= 8; period++) {
    if (bytes.every((byte, i) => byte === bytes[i % period])) return true;
  }
  return false;
}
