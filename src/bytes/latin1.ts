/**
 * @module
 * Bytes as text with one character for each byte, as `latin1` reads them. V8 searches and slices such text at memory
 * speed, and bytes that no rule touches come out unchanged, whatever their encoding is.
 */
import { octets } from '../octets.js';

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
  const all = octets.fromLatin1(bytes);
  return octets.isUtf8(all) ? octets.utf8(all) : bytes;
}

const beyondLatin = /[^\0-\xff]/;

/**
 * Encodes a value: as UTF-8, or as Latin-1 if the bytes that it replaces were read as Latin-1. So Big5 or
 * Shift-JIS that a rule leaves next to a change (the path of a URL) is written as it was.
 *
 * @param before - the bytes that it replaces, from `start` to `end`
 */
export function encodeBytes(
  value: string,
  before?: Uint8Array,
  start = 0,
  end = before?.length ?? 0,
): string {
  if (!beyondAscii.test(value)) return value;
  if (before !== undefined && !beyondLatin.test(value) && !octets.isUtf8(before.subarray(start, end)))
    return value;
  return octets.latin1(octets.encode(value));
}
