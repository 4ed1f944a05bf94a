/**
 * @module
 * Bytes that come after `close`: nobody reads them any more, but they are counted, and kept where whatever is quarantined is.
 */
import { octets } from '../octets.js';
import type { Policy } from '../policy/document.js';
import { typeOfFormat } from '../policy/format.js';
import type { Books } from '../program/books.js';

const NEWLINE = 0x0a;

/** Cut anywhere. Counted by lines, a document as one. */
export class AfterClose {
  readonly #books: Books;
  readonly #isWhole: boolean;
  /** The end of the record at hand has not come yet. */
  #isWithin = false;

  constructor(books: Books, { format }: Policy) {
    this.#books = books;
    this.#isWhole = typeOfFormat(format) === 'json';
  }

  /** @returns how many records begin there */
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
