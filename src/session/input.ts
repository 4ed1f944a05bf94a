/**
 * @module
 * An input receives bytes part by part, each part preceded by what the last call did not take. When policy and keyring are
 * replaced, an open input may go on under the new ones.
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
  /** How many bytes were taken. Give the rest again, followed by more. */
  readonly taken: number;
}

/** One input, rewritten part by part: what `input()` of a pseudonymizer returns. */
export interface Input {
  /**
   * Rewrites the whole records that the bytes begin with.
   *
   * @param last - whether the input ends here; then the rest is read as a record, even without its line end
   * @param write - receives the output in parts, each valid only during the call
   * @returns how many bytes were taken, and how many records were read and quarantined
   * @throws OptionError if `bytes` is not a Uint8Array or `write` not a function
   * @example
   * const { taken } = input.rewrite(bytes, false, (part) => writeSync(out, part))
   * const rest = bytes.subarray(taken)
   */
  rewrite(bytes: Uint8Array, last: boolean, write: Write): RewrittenPart;
  /** How many records have been read so far. */
  readonly records: number;
  /** Set if the input is broken and cannot be read to its end. Then the output is not complete. */
  readonly fault: RecordError | undefined;
  /** Overwrites what the input remembers. It must not be used afterwards. */
  wipe(): void;
}

/** An open input, with the engine that reads it and the edition that engine belongs to. */
export class OpenInput {
  engine: ByteEngine;

  constructor(
    public edition: Edition,
    readonly books: Books,
    begun: boolean,
  ) {
    this.engine = edition.open(books, { begun });
  }

  /**
   * Changes over to another edition, if that is possible: not inside a JSON document, and not if the format is another one.
   */
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

/** The engine of an input, for callers that resume the input in another process or that number its lines. */
export const engineOf = (input: Input): Pick<ByteEngine, 'state' | 'isPassing' | 'lines'> =>
  openByInput.get(input)!.engine;

/**
 * The public face of an open input.
 *
 * @param end - called when the input has ended or was given up
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
