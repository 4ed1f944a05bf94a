/**
 * @module
 * Skips records that are longer than the limit, up to where the next one begins.
 */
import { octets } from '../../octets.js';
import type { Books } from '../../program/books.js';
import type { Skip } from '../engine.js';
import type { RecordReader } from './records.js';
import type { Sheet } from './sheet.js';

const NEWLINE = 0x0a;

export const toNewline: Skip = {
  pass(bytes, from) {
    const to = octets.indexOf(bytes, NEWLINE, from) + 1;
    return to > 0 ? { to, isOver: true } : { to: bytes.length, isOver: false };
  },
};

/**
 * Skips lines.
 *
 * @param begins - whether a line begins another record; undefined if that cannot be known yet
 * @returns skips from within a record to the line with which the next one begins
 */
export function skipLines(
  begins: (bytes: Uint8Array, at: number, last: boolean) => boolean | undefined,
): Skip {
  /** What comes is the beginning of a line. */
  let isFresh = false;
  return {
    pass(bytes, from, last) {
      for (let at = from; ; isFresh = false) {
        if (!isFresh) at = octets.indexOf(bytes, NEWLINE, at) + 1 || bytes.length;
        isFresh = at > 0 && bytes[at - 1] === NEWLINE;
        if (at === bytes.length) return { to: at, isOver: last };
        const isOver = begins(bytes, at, last);
        if (isOver !== false) return { to: at, isOver: isOver === true };
      }
    },
  };
}

/** Passes over a record that has outgrown the limit. */
export class Passing {
  /** @param skip - looks for the end of one that is not over yet */
  constructor(public skip: Skip | undefined) {}

  /** @returns how far the record at `from` reaches, which is out */
  begin(reader: RecordReader, books: Books, sheet: Sheet, from: number, last: boolean): number {
    const { bytes } = sheet;
    this.skip = reader.skip?.(bytes, from) ?? toNewline;
    const to = this.#pass(bytes, from, last);
    books.quarantine('ERR_RECORD_SIZE', ++books.in, undefined, bytes.subarray(from, to));
    sheet.cut(from, to);
    reader.passed?.(sheet, from, to);
    return to;
  }

  goOn(books: Books, bytes: Uint8Array, from: number, last: boolean): number {
    const to = this.#pass(bytes, from, last);
    books.more?.(bytes.subarray(from, to));
    return to;
  }

  #pass(bytes: Uint8Array, from: number, last: boolean): number {
    const { to, isOver } = this.skip!.pass(bytes, from, last);
    if (isOver) this.skip = undefined;
    return to;
  }
}
