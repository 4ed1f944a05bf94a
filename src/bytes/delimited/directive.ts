/**
 * @module
 * Lines that begin with `#` and say how the rows after them are written.
 */
import { octets } from '../../octets.js';
import type { Books } from '../../program/books.js';
import { tooLong, unfinished } from '../flat/records.js';
import type { Sheet } from '../flat/sheet.js';

/** So many bytes of a line tell which directive it is. */
export const directiveBytes = 32;

export interface Directive {
  /** Where the next line begins; below 0 as for any record. */
  readonly next: number;
  /** The line without its end; empty if the line is blank. */
  readonly text: string;
}

/** The directive, or the blank line, at `from`; undefined if a row begins there. */
export function readDirective(
  { bytes }: Sheet,
  from: number,
  last: boolean,
  maxRecordBytes: number,
): Directive | undefined {
  const first = bytes[from];
  const isBlank = first === 0x0a || (first === 0x0d && (bytes[from + 1] ?? 0x0a) === 0x0a);
  if (first !== 0x23 && !isBlank) return undefined;
  const newline = octets.indexOf(bytes, 0x0a, from);
  if (newline < 0 && !last) return { next: unfinished, text: '' };
  const end = newline < 0 ? bytes.length : newline;
  const to = end > from && bytes[end - 1] === 0x0d ? end - 1 : end;
  if (to - from > maxRecordBytes) return { next: tooLong, text: '' };
  return { next: newline < 0 ? end : newline + 1, text: octets.utf8(bytes, from, to) };
}

/** Takes a line out that no writer of the format writes. */
export function refuseDirective(
  sheet: Sheet,
  [from, to]: readonly [from: number, to: number],
  books: Books,
  detail: string,
): void {
  books.quarantine('ERR_RECORD_SYNTAX', ++books.in, detail, sheet.bytes.subarray(from, to));
  sheet.cut(from, to);
}
