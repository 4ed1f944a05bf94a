/**
 * @module
 * Reads strings, numbers and words in well-formed JSON text: where they end, and what they say.
 */
import { readNumeral } from '../../program/numeral.js';

/** @returns index of the first character from `at` on that is not white space */
export function endOfSpace(text: string, at: number): number {
  let end = at;
  for (
    let unit = text.charCodeAt(end);
    unit === 0x20 || (unit >= 9 && unit <= 13);
    unit = text.charCodeAt(++end)
  );
  return end;
}

/** @returns index after the string, number or word that begins at `at` */
export function endOfScalar(text: string, at: number): number {
  let end = at;
  if (text.charCodeAt(at) !== 0x22) {
    while (end < text.length && !',]} \t\n\r'.includes(text[end]!)) end++;
    return end;
  }
  for (end++; text.charCodeAt(end) !== 0x22; end++) if (text.charCodeAt(end) === 0x5c) end++;
  return end + 1;
}

/** The text of a scalar: a string decoded, a number as all engines read it, a word as it is written. */
export function decode(source: string): string {
  if (source.charCodeAt(0) !== 0x22) return readNumeral(source);
  return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1);
}
