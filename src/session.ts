/**
 * @module
 * A policy and a keyring at work: the program that is made of them, its books, and the engines, each made when it is
 * first used. Whoever pseudonymizes, a host or the command, does it through here.
 */

import type { ByteEngine, Write } from './bytes/engine.js';
import { type ByteEngines, createByteEngines } from './bytes/engines.js';
import type { RewrittenMessage } from './bytes/messages.js';
import { createSink } from './bytes/sink.js';
import { fingerprintOf } from './crypto/fingerprint.js';
import type { Keyring } from './crypto/keyring.js';
import { type RecordCode, RecordError } from './errors.js';
import { createCandidates } from './kernel/candidates.js';
import { octets } from './octets.js';
import type { Policy } from './policy/document.js';
import { type Books, createTotals, type OnQuarantine } from './program/books.js';
import { compilePolicy } from './program/compile.js';
import { createReport, type Report } from './program/report.js';
import { nestJson } from './walk/nested.js';
import { createObjectEngine, type ObjectEngine } from './walk/object.js';
import { createTextEngine, type TextEngine } from './walk/text.js';

export interface SessionOptions {
  readonly onQuarantine?: OnQuarantine | undefined;
  /** Told of the first record that is quarantined for a reason. */
  readonly onFirst?: ((code: RecordCode) => void) | undefined;
  /** Told of the first record whose event time could not be read, where no secret is picked by it. */
  readonly onTimeless?: (() => void) | undefined;
  readonly clock?: (() => number) | undefined;
  readonly memo?: number | undefined;
  readonly maxRecordBytes?: number | undefined;
  readonly maxRecordValues?: number | undefined;
}

/** What became of the records of one call. */
export interface Fate {
  /** How many records there were: those that went out, and those that did not. */
  readonly records: number;
  /** How many of them were quarantined: `onQuarantine` is told which, and why. */
  readonly quarantined: number;
}

export interface RewrittenChunk extends Fate {
  /** The records that may leave. The memory is the caller's. */
  readonly bytes: Uint8Array;
}

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
   */
  rewrite(bytes: Uint8Array, last: boolean, write: Write): RewrittenPart;
  /** How many records it has had so far. */
  readonly records: number;
  /** What came is broken, and cannot be read to its end: what came out is not to be taken for the whole. */
  readonly fault: RecordError | undefined;
  /** Overwrites what it remembers. Nothing may be given to it afterwards. */
  wipe(): void;
}

export interface Session {
  record(record: unknown): unknown;
  line(line: string): string | undefined;
  text(text: string): string | undefined;
  chunk(records: Uint8Array): RewrittenChunk;
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /** @param begun - the input goes on here: what it begins with is a record like any other */
  input(begun?: boolean): Input;
  report(): Report;
  close(): void;
}

/** What one remembered value takes in the kernel, as a rule: its spelling, its pseudonym and their place. */
const bytesPerValue = 128;

/** @param policy - checked: as `parsePolicy` gives it, or a copy of that in another thread */
export function openSession(policy: Policy, keyring: Keyring, options: SessionOptions = {}): Session {
  const {
    onQuarantine,
    onFirst,
    onTimeless,
    clock = Date.now,
    memo = 131_072,
    maxRecordBytes = 16 * 1024 * 1024,
    maxRecordValues,
  } = options;
  const candidates = createCandidates();
  const program = compilePolicy(policy, keyring, {
    clock,
    memo,
    maxRecordValues,
    nest: nestJson,
    candidates: candidates.open,
  });
  // Now: a keyring may be closed when a report is asked for.
  const fingerprint = fingerprintOf(keyring);
  const totals = createTotals(onQuarantine, onFirst);
  const books = totals.open();
  /** It has been told of a time that cannot be read. */
  let isTimed = false;
  const calls = new Calls(books, () => {
    totals.tell();
    if (isTimed || program.times === undefined || program.times.unread === 0) return;
    isTimed = true;
    onTimeless?.();
  });
  const engines = createByteEngines(policy, program, books, {
    maxRecordBytes,
    memoBytes: memo * bytesPerValue,
  });
  let objects: ObjectEngine | undefined;
  let texts: TextEngine | undefined;
  /** Inputs that have not ended. Whoever gives one up need not say so. */
  const inputs = new Set<WeakRef<ByteEngine>>();

  const rewriteBytes = (records: Uint8Array): RewrittenChunk => {
    if (!(records instanceof Uint8Array)) throw misfit('chunk', 'bytes', records, 'line takes text');
    const sink = createSink(records.length);
    const fate = calls.fateOf(() => engines.rewrite(records, sink.write, books));
    return { bytes: sink.bytes(), ...fate };
  };

  const rewriteLine = (line: string): string | undefined => {
    if (typeof line !== 'string')
      throw misfit('line', 'a string', line, 'chunk takes bytes, and record objects');
    const engine = engines.ofLine(line);
    if (engine !== undefined) return engine.rewrite(line, books);
    if (engines.format === 'json' && !line.isWellFormed()) {
      books.quarantine('ERR_RECORD_ENCODING', ++books.in);
      return undefined;
    }
    const { bytes, records, quarantined } = rewriteBytes(octets.encode(line));
    return quarantined < records || records === 0 ? octets.utf8(bytes) : undefined;
  };

  const rewriteText = (text: string): string | undefined => {
    if (typeof text !== 'string')
      throw misfit('text', 'a string', text, 'chunk takes bytes, and record objects');
    texts ??= createTextEngine(policy, keyring, clock, books, candidates.open, maxRecordValues);
    return texts.rewrite(text);
  };

  const rewriteRecord = (record: unknown): unknown => {
    objects ??= createObjectEngine(program, books);
    return objects.rewrite(record);
  };

  const rewriteEach = (messages: readonly (Uint8Array | null)[]): RewrittenMessage[] => {
    if (!Array.isArray(messages)) throw misfit('messages', 'a list', messages, 'chunk takes bytes');
    for (const message of messages) {
      if (message !== null && !(message instanceof Uint8Array))
        throw misfit('messages', 'bytes or null', message, 'line takes text');
    }
    return engines.rewriteEach(messages, books);
  };

  /** What comes after `close`. */
  const refuseEach = (messages: readonly (Uint8Array | null)[]): RewrittenMessage[] =>
    messages.map((message) => {
      if (message === null) return null;
      books.quarantine('ERR_RECORD_CLOSED', ++books.in);
      return new RecordError('ERR_RECORD_CLOSED', books.in);
    });

  return {
    record: calls.during(rewriteRecord),
    line: calls.during(rewriteLine),
    text: calls.during(rewriteText),
    chunk: calls.during(rewriteBytes, () => {
      books.quarantine('ERR_RECORD_CLOSED', ++books.in);
      return { bytes: new Uint8Array(), records: 1, quarantined: 1 };
    }),
    messages: calls.during(rewriteEach, refuseEach),
    input(begun = false) {
      const own = totals.open();
      const engine = engines.open(own, begun);
      const held = new WeakRef(engine);
      inputs.add(held);
      return openInput(engine, engines, own, calls, () => inputs.delete(held));
    },
    report: () => ({ ...createReport(totals, policy, program), keyring: fingerprint }),
    close() {
      calls.close();
      program.wipe();
      texts?.wipe();
      candidates.wipe();
      engines.wipe();
      for (const input of inputs) input.deref()?.wipe?.();
      inputs.clear();
    },
  };
}

/** Calls under way: a getter of a record, or who is given a part of an output, may come back with another record. */
class Calls {
  isOpen = true;
  #depth = 0;
  /** What calls within the call at hand have entered in the books that both share. */
  #within = { in: 0, out: 0 };

  /** @param tell - says what became of a call, and of those within it */
  constructor(
    readonly books: Books,
    readonly tell: () => void,
  ) {}

  /** From now on, fail closed, and keep the books. */
  close(): void {
    this.isOpen = false;
  }

  begin(): void {
    this.#depth++;
  }

  end(): void {
    if (--this.#depth === 0) this.tell();
  }

  /**
   * Runs one call from its beginning to its end, when what became of it is told.
   *
   * @param refuse - after `close`, in place of it
   */
  during<Given, Taken>(
    rewrite: (given: Given) => Taken,
    refuse: (given: Given) => Taken = () => this.#refuse() as Taken,
  ): (given: Given) => Taken {
    const { books } = this;
    return (given) => {
      const isWithin = this.#depth > 0;
      const { in: read, out } = books;
      const outer = this.#within;
      this.begin();
      try {
        return this.isOpen ? rewrite(given) : refuse(given);
      } finally {
        if (isWithin) {
          this.#within = outer;
          outer.in += books.in - read;
          outer.out += books.out - out;
        }
        this.end();
      }
    };
  }

  #refuse(): undefined {
    this.books.quarantine('ERR_RECORD_CLOSED', ++this.books.in);
  }

  /** What became of the records of the call at hand, less those of calls within it. */
  fateOf(rewrite: () => void): Fate {
    const { books } = this;
    const { in: read, out } = books;
    this.#within = { in: 0, out: 0 };
    rewrite();
    const records = books.in - read - this.#within.in;
    return { records, quarantined: records - (books.out - out - this.#within.out) };
  }
}

/** @param end - the input has ended, or was given up */
function openInput(
  engine: ByteEngine,
  engines: ByteEngines,
  books: Books,
  calls: Calls,
  end: () => void,
): Input {
  return {
    get records() {
      return books.in;
    },
    get fault() {
      return engine.fault;
    },
    rewrite(bytes, last, write) {
      if (last) end();
      const { in: read, out } = books;
      calls.begin();
      try {
        let taken = bytes.length;
        if (calls.isOpen) taken = engines.during(() => engine.rewrite(bytes, last, write));
        else books.quarantine('ERR_RECORD_CLOSED', ++books.in);
        const records = books.in - read;
        return { taken, records, quarantined: records - (books.out - out) };
      } finally {
        calls.end();
      }
    },
    wipe() {
      end();
      engine.wipe?.();
    },
  };
}

/** Of the program that calls, and not of its data: no record is of another type than those before it. */
function misfit(method: string, expected: string, given: unknown, remedy: string): TypeError {
  const got = given instanceof Uint8Array ? 'bytes' : given === null ? 'null' : typeof given;
  return new TypeError(`${method} expected ${expected}, got ${got}; ${remedy}`);
}
