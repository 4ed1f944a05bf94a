/**
 * @module
 * Lines that begin with `#` and say how the rows after them are written.
 */
import { octets } from '../../octets.js';
import type { Sheet } from '../sheet.js';

export interface Directive {
  /** Where the line behind begins; -1 where this one may go on behind the sheet. */
  readonly next: number;
  /** The line without its end; empty where the line is blank. */
  readonly text: string;
}

/** The directive, or the blank line, at `from`; undefined where a row begins there. */
export function readDirective({ bytes }: Sheet, from: number, last: boolean): Directive | undefined {
  const first = bytes[from];
  const isBlank = first === 0x0a || (first === 0x0d && (bytes[from + 1] ?? 0x0a) === 0x0a);
  if (first !== 0x23 && !isBlank) return undefined;
  const newline = octets.indexOf(bytes, 0x0a, from);
  if (newline < 0 && !last) return { next: -1, text: '' };
  const end = newline < 0 ? bytes.length : newline;
  const text = octets.utf8(bytes, from, end > from && bytes[end - 1] === 0x0d ? end - 1 : end);
  return { next: newline < 0 ? end : newline + 1, text };
}
