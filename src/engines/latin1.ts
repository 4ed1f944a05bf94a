/**
 * @module
 * Bytes as text of one character each, the way `latin1` reads them: V8 searches and slices that at memory
 * speed, and what no rule touches comes out byte for byte, whatever its encoding was meant to be.
 */
import { isUtf8 } from 'node:buffer';

const beyondAscii = /[^\0-\x7f]/;

/**
 * The value that bytes spell: UTF-8 where they are that, else Latin-1, so that a rule meets every value.
 *
 * @example
 * decodeBytes('caf\xc3\xa9') // 'café'
 * decodeBytes('caf\xe9') // 'café'
 */
export function decodeBytes(bytes: string): string {
  if (!beyondAscii.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : bytes;
}

/** The UTF-8 bytes of a value. */
export function encodeBytes(value: string): string {
  return beyondAscii.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value;
}
