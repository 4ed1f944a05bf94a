/**
 * @module
 * Containers that were percent-encoded as a whole, the way FreeSWITCH writes the variables of a CDR
 * (mod_json_cdr, `encode-values`): `%22Alice%22%20%3Csip%3A…%40…%3E`.
 */
import type { Part } from '../identifier.js';
import { decodePercent } from './percent.js';

/** An encoded `@`, `<`, `:` or `/`, and none of the first three unencoded. */
const whole = /^[^@<:]*%(?:40|3[ac]|2f)[^@<:]*$/i;

/**
 * Reads an encoded text, and encodes the literals again. Pseudonyms need no encoding.
 *
 * @param text - the encoded text
 * @param read - reads the decoded one
 * @returns the pieces, or undefined if the text is not encoded or holds no container
 * @example
 * readEncoded('101%40example.org', () => [{ identifier: 'opaque', value: '101' }, '@example.org'])
 * // [{ identifier: 'opaque', value: '101' }, '%40example.org']
 */
export function readEncoded(
  text: string,
  read: (decoded: string) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  if (!whole.test(text)) return undefined;
  const decoded = decode(text);
  return decoded === text
    ? undefined
    : read(decoded)?.map((piece) =>
        typeof piece === 'string' ? piece.replaceAll(/[^\w.*,+-]/gu, encodeURIComponent) : piece,
      );
}

/** Decodes percent-escapes if all are valid (`%2B`); a text with a broken one stays as it is. */
export function decode(text: string): string {
  return decodePercent(text) ?? text;
}
