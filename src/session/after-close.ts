/**
 * @module
 * Counts bytes that come after `close`. They are not read any more, but quarantined: counted, and kept where other quarantined
 * records are.
 */
import { octets } from '../octets.js';
import type { Policy } from '../policy/document.js';
import { typeOfFormat } from '../policy/format.js';
import type { Books } from '../program/books.js';

const NEWLINE = 0x0a;

/** Takes bytes cut anywhere. Each line that is not blank counts as a record; a JSON document counts as one. */
export class AfterClose {
  readonly #books: Books;
  readonly #isWhole: boolean;
  /** Whether the end of the current record is still to come. */
  #isWithin = false;

  constructor(books: Books, { format }: Policy) {
    this.#books = books;
    this.#isWhole = typeOfFormat(format) === 'json';
  }

  /** @returns how many records begin in these bytes */
  take(bytes: Uint8Array): number {
    const { in: before } = this.#books;
    for (let start = 0; start < bytes.length; ) {
      const newline = this.#isWhole ? -1 : octets.indexOf(bytes, NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline + 1;
      this.#enter(bytes.subarray(start, end));
      if (newline >= 0) this.#isWithin = false;
      start = end;
    }
    return this.#books.in - before;
  }

  #enter(part: Uint8Array): void {
    if (this.#isWithin) this.#books.more?.(part);
    else if (part.some((byte) => byte > 0x20)) {
      this.#isWithin = true;
      this.#books.quarantine('ERR_RECORD_CLOSED', ++this.#books.in, undefined, part);
    }
  }
}
