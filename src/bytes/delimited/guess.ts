/**
 * @module
 * What parts the cells of a file that is said to be CSV. Where a comma is a decimal point, spreadsheets write a semicolon,
 * and what people save as CSV has tabs or bars, too.
 */
import { octets } from '../../octets.js';
import { type RowScanner, unfinished } from './scan.js';

/** What is tried where commas make no sense of the first row. */
const others = [';', '\t', '|'];

/** `sep=;`: how a file tells Excel. With quotes or without. */
const statement = /^"?sep=([\t -~])"?\r?$/i;

/** Longer than such a line. */
export const statementBytes = 16;

/** @returns the delimiter that the line states, and where the next line begins; undefined for any other line */
export function readStatement(
  bytes: Uint8Array,
  from: number,
  last: boolean,
): { readonly delimiter: string; readonly next: number } | typeof unfinished | undefined {
  const newline = octets.indexOf(bytes, 0x0a, from);
  const end = newline < 0 ? bytes.length : newline;
  if (newline < 0 && !last && end - from < statementBytes) return unfinished;
  if (end - from > statementBytes) return undefined;
  const [, delimiter] = statement.exec(octets.latin1(bytes, from, end)) ?? [];
  if (delimiter === undefined || /["\w]/.test(delimiter)) return undefined;
  return { delimiter, next: newline < 0 ? end : newline + 1 };
}

/**
 * Sets the delimiter of the scanner to the one with which the first row is as expected.
 *
 * @param fits - whether the row that the scanner read last is as expected
 * @returns the delimiter, or {@link unfinished} if the row is not complete
 */
export function guessDelimiter(
  scanner: RowScanner,
  bytes: Uint8Array,
  from: number,
  last: boolean,
  fits: () => boolean,
): string | typeof unfinished {
  const own = scanner.delimiter;
  for (const delimiter of [String.fromCharCode(own), ...others]) {
    scanner.delimiter = delimiter.charCodeAt(0);
    const next = scanner.scan(bytes, from, bytes.length, last);
    if (next === unfinished && !last) {
      scanner.delimiter = own;
      return unfinished;
    }
    if (next >= 0 && scanner.columns > 1 && fits()) return delimiter;
  }
  scanner.delimiter = own;
  return String.fromCharCode(own);
}
