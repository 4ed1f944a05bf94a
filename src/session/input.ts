/**
 * @module
 * An input: bytes that are given part by part, each with what the one before has left. It may go on by another edition.
 */
import type { ByteEngine, Write } from '../bytes/engine.js';
import { pairings } from '../doors.js';
import { type Edition, isOneFormat } from '../edition.js';
import type { RecordError } from '../errors.js';
import { misfit } from '../options.js';
import type { Books } from '../program/books.js';
import { AfterClose } from './after-close.js';
import type { Calls, Fate } from './calls.js';

/** What became of one part of an input. */
export interface RewrittenPart extends Fate {
  /** How many bytes were taken; the caller gives the rest again, with more behind. */
  readonly taken: number;
}

/** One input, rewritten part by part. */
export interface Input {
  /**
   * Rewrites the whole records that the bytes begin with.
   *
   * @param last - the input ends here: what is left is a record, too, finished or not
   * @param write - is given the output, in parts that are only valid during the call
   * @throws OptionError for what is no bytes
   * @example
   * const { taken } = input.rewrite(bytes, false, (part) => writeSync(out, part))
   * const rest = bytes.subarray(taken)
   */
  rewrite(bytes: Uint8Array, last: boolean, write: Write): RewrittenPart;
  /** How many records it has had so far. */
  readonly records: number;
  /** What came is broken, and cannot be read to its end: what came out is not to be taken for the whole. */
  readonly fault: RecordError | undefined;
  /** Overwrites what it remembers. Nothing may be given to it afterwards. */
  wipe(): void;
}

/** An input, and what it is read by. */
export class OpenInput {
  engine: ByteEngine;

  constructor(
    public edition: Edition,
    readonly books: Books,
    begun: boolean,
  ) {
    this.engine = edition.open(books, { begun });
  }

  /** Where it can: a document is one whole, and bytes are not of another format from one moment to the next. */
  goOnBy(next: Edition): void {
    const { engine, edition } = this;
    const course = engine.course?.();
    if (course === undefined || !isOneFormat(edition, next)) return;
    this.engine = next.open(this.books, course);
    this.edition = next;
    engine.wipe?.();
  }
}

const openByInput = new WeakMap<Input, OpenInput>();

/** What an input has learnt, and where it stands: for whoever goes on with it in another process, or names its lines. */
export const engineOf = (input: Input): Pick<ByteEngine, 'state' | 'isPassing' | 'lines'> =>
  openByInput.get(input)!.engine;

/**
 * An input that is open, for whoever gives it its parts.
 *
 * @param end - the input has ended, or was given up
 */
export function inputOf(open: OpenInput, calls: Calls, end: () => void): Input {
  const { books } = open;
  let closed: AfterClose | undefined;
  const input: Input = {
    get records() {
      return books.in;
    },
    get fault() {
      return open.engine.fault;
    },
    rewrite(bytes, last, write) {
      if (!(bytes instanceof Uint8Array)) throw misfit('rewrite', 'bytes', bytes);
      if (typeof write !== 'function') throw misfit('write', 'a function', write);
      const { in: read, out } = books;
      calls.begin();
      try {
        if (last) end();
        let taken = bytes.length;
        const { engine, edition } = open;
        if (calls.isOpen) taken = edition.during(() => engine.rewrite(bytes, last, write));
        else {
          closed ??= new AfterClose(books, edition.policy);
          closed.take(bytes);
        }
        const records = books.in - read;
        return { taken, records, quarantined: records - (books.out - out) };
      } finally {
        calls.end();
      }
    },
    wipe() {
      end();
      open.engine.wipe?.();
    },
  };
  openByInput.set(input, open);
  pairings.set(input.rewrite, (first, second, write) => {
    if (!calls.isOpen) return undefined;
    calls.begin();
    try {
      return open.edition.during(() => open.engine.rewriteBoth?.(first, second, write));
    } finally {
      calls.end();
    }
  });
  return input;
}
