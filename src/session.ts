/**
 * @module
 * Policies and keyrings at work, one edition after the other: the books that go on, the calls under way, and the inputs
 * that are open. Whoever pseudonymizes, a host or the command, does it through here.
 */

import type { ByteEngine, Write } from './bytes/engine.js';
import type { RewrittenMessage } from './bytes/messages.js';
import { createSinks } from './bytes/sink.js';
import type { Keyring } from './crypto/keyring.js';
import { outlines, pairings, policies, writers } from './doors.js';
import { type Edition, type EditionOptions, isOneFormat, openEdition } from './edition.js';
import { type RecordCode, RecordError } from './errors.js';
import { octets } from './octets.js';
import type { Policy } from './policy/document.js';
import { expandFormat } from './policy/format.js';
import { type Books, createTotals, type OnQuarantine } from './program/books.js';
import type { Keep, Raw } from './program/reject.js';
import type { Report } from './program/report.js';
import { Succession } from './succession.js';
import type { ObjectEngine, RewriteOutlined } from './walk/object.js';
import type { Outline } from './walk/outline.js';

export interface SessionOptions extends EditionOptions {
  readonly onQuarantine?: OnQuarantine | undefined;
  /** Given each of them as it came. */
  readonly keep?: Keep | undefined;
  /** Told of the first record that is quarantined for a reason. */
  readonly onFirst?: ((code: RecordCode) => void) | undefined;
  /** Told of the first record whose event time could not be read, where no secret is picked by it. */
  readonly onTimeless?: (() => void) | undefined;
}

/** What became of the records of one call. */
export interface Fate {
  /** How many records there were: those that went out, and those that did not. */
  readonly records: number;
  /** How many of them were quarantined: `onQuarantine` is told which, and why. */
  readonly quarantined: number;
}

export interface RewrittenChunk extends Fate {
  /**
   * The records that may leave. They are the caller's; a short output may lie in one ArrayBuffer with others, as
   * small Buffers do: copy it before you transfer it.
   */
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

export interface Session {
  record(record: unknown): unknown;
  line(line: string): string | undefined;
  text(text: string): string | undefined;
  chunk(records: Uint8Array): RewrittenChunk;
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /** @param begun - the input goes on here: what it begins with is a record like any other */
  input(begun?: boolean): Input;
  report(): Report;
  /**
   * Goes on by another policy and keyring, once no call is under way. Inputs that are open go on by them as well, behind
   * the record at hand; a JSON document, and what is read by another format, goes on as before to its end.
   *
   * @param retired - told when all is wiped that was remembered under the one before
   * @throws as compiling the policy does: nothing has changed then
   */
  replace(policy: Policy, keyring: Keyring, retired: () => void): void;
  close(): void;
}

/** @param policy - checked: as `parsePolicy` gives it, or a copy of that in another thread */
export function openSession(policy: Policy, keyring: Keyring, options: SessionOptions = {}): Session {
  const { onQuarantine, keep, onFirst, onTimeless, ...settings } = options;
  const totals = createTotals(onQuarantine, onFirst, keep);
  const books = totals.open();
  /** It has been told of a time that cannot be read. */
  let isTimed = false;
  const calls = new Calls(books, () => {
    totals.tell();
    const { times } = succession.edition.program;
    if (isTimed || times === undefined || times.unread === 0) return;
    isTimed = true;
    onTimeless?.();
  });
  const succession = new Succession(openEdition(policy, keyring, books, settings));
  let objects: ObjectEngine | undefined;
  const openSink = createSinks();
  const rewriteBytes = (records: Uint8Array): RewrittenChunk => {
    if (!(records instanceof Uint8Array)) throw misfit('chunk', 'bytes', records, 'line takes text');
    const sink = openSink(records.length);
    const { in: read, out } = books;
    const within = calls.meet();
    succession.edition.bytes(records, sink.write);
    const count = books.in - read - within.in;
    return { bytes: sink.bytes(), records: count, quarantined: count - (books.out - out - within.out) };
  };

  const lineOfBytes = (line: string): string | undefined => {
    const { bytes, records, quarantined } = rewriteBytes(octets.encode(line));
    return quarantined < records || records === 0 ? octets.utf8(bytes) : undefined;
  };

  const rewriteLine = (line: string): string | undefined => {
    if (typeof line !== 'string')
      throw misfit('line', 'a string', line, 'chunk takes bytes, and record objects');
    return succession.edition.line(line, lineOfBytes);
  };

  const rewriteText = (text: string): string | undefined => {
    if (typeof text !== 'string')
      throw misfit('text', 'a string', text, 'chunk takes bytes, and record objects');
    return succession.edition.text(text);
  };

  const atWork = (): ObjectEngine => {
    objects ??= succession.edition.openObjects();
    return objects;
  };

  const rewriteEach = (messages: readonly (Uint8Array | null)[]): RewrittenMessage[] => {
    if (!Array.isArray(messages)) throw misfit('messages', 'a list', messages, 'chunk takes bytes');
    for (const message of messages) {
      if (message !== null && !(message instanceof Uint8Array))
        throw misfit('messages', 'bytes or null', message, 'line takes text');
    }
    return succession.edition.messages(messages);
  };

  /** What comes after `close`. */
  const refuse = (raw: Raw): RecordError => {
    books.quarantine('ERR_RECORD_CLOSED', ++books.in, undefined, raw);
    return new RecordError('ERR_RECORD_CLOSED', books.in);
  };

  const line = calls.during(rewriteLine, (given: string) => void refuse(given));
  writers.set(line, (given, write) => {
    if (!calls.isOpen) return false;
    calls.begin();
    try {
      return succession.edition.writeLine(given, write);
    } finally {
      calls.end();
    }
  });

  policies.set(line, () => succession.edition.policy);
  const rewriteRecord = (object: unknown): unknown => atWork().rewrite(object);
  const record = calls.during(rewriteRecord, (object) => void refuse({ object }));
  outlines.set(record, (outline) => calls.during(outlinedBy(atWork, outline), () => undefined));

  return {
    record,
    line,
    text: calls.during(rewriteText, (text) => void refuse({ text })),
    chunk: calls.during(rewriteBytes, (given) => {
      const records = new Late(books, succession.edition.policy).take(given);
      return { bytes: new Uint8Array(), records, quarantined: records };
    }),
    messages: calls.during(rewriteEach, (messages) =>
      messages.map((message) => (message === null ? null : refuse(message))),
    ),
    input(begun = false) {
      const opened = new Opened(succession.edition, totals.open(), begun);
      const held = new WeakRef(opened);
      succession.inputs.add(held);
      return openInput(opened, calls, () => {
        succession.inputs.delete(held);
        if (succession.leaving.size > 0) calls.afterwards(() => succession.retireUnused());
      });
    },
    report: () => succession.report(totals),
    replace(another, ring, retired) {
      const next = openEdition(another, ring, books, settings);
      calls.afterwards(() => {
        if (calls.isOpen) {
          objects = undefined;
          succession.turnTo(next, retired);
        } else {
          next.wipe();
          retired();
        }
      });
    },
    close() {
      calls.close();
      succession.wipe();
    },
  };
}

/** Rewrites objects of one outline by the engine that is at work when each comes. */
function outlinedBy(atWork: () => ObjectEngine, outline: Outline): RewriteOutlined {
  let opened: { readonly by: ObjectEngine; readonly rewrite: RewriteOutlined } | undefined;
  return (members) => {
    const by = atWork();
    if (opened?.by !== by) opened = { by, rewrite: by.open(outline) };
    return opened.rewrite(members);
  };
}

/** An input, and what it is read by. */
export class Opened {
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

/** Calls under way: a getter of a record, or who is given a part of an output, may come back with another record. */
class Calls {
  isOpen = true;
  #depth = 0;
  #waiting: (() => void)[] = [];
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
    if (--this.#depth > 0) return;
    if (this.#waiting.length > 0) for (const run of this.#waiting.splice(0)) run();
    this.tell();
  }

  /** Runs something when no call is under way. */
  afterwards(run: () => void): void {
    if (this.#depth > 0) this.#waiting.push(run);
    else run();
  }

  /**
   * Runs one call from its beginning to its end, when what became of it is told.
   *
   * @param refuse - after `close`, in place of it
   */
  during<Given, Taken>(
    rewrite: (given: Given) => Taken,
    refuse: (given: Given) => Taken,
  ): (given: Given) => Taken {
    const run = (given: Given): Taken => {
      this.begin();
      try {
        return this.isOpen ? rewrite(given) : refuse(given);
      } finally {
        this.end();
      }
    };
    return (given) => (this.#depth > 0 ? this.#enter(run, given) : run(given));
  }

  /** Runs a call within the one at hand. */
  #enter<Given, Taken>(run: (given: Given) => Taken, given: Given): Taken {
    const { in: read, out } = this.books;
    const outer = this.#within;
    try {
      return run(given);
    } finally {
      this.#within = outer;
      outer.in += this.books.in - read;
      outer.out += this.books.out - out;
    }
  }

  /** From now on, what calls within the call at hand enter. */
  meet(): { readonly in: number; readonly out: number } {
    this.#within = { in: 0, out: 0 };
    return this.#within;
  }
}

const NEWLINE = 0x0a;

/** Bytes that come after `close`, cut anywhere. Nobody reads them any more, but they are counted: by lines, a document as one. */
class Late {
  readonly #books: Books;
  readonly #isWhole: boolean;
  /** The end of the record at hand has not come yet. */
  #isWithin = false;

  constructor(books: Books, { format }: Policy) {
    this.#books = books;
    this.#isWhole = expandFormat(format).type === 'json';
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

const openedByInput = new WeakMap<Input, Opened>();

/** What an input has learnt, and where it stands: for whoever goes on with it in another process, or names its lines. */
export const engineOf = (input: Input): Pick<ByteEngine, 'state' | 'isPassing' | 'lines'> =>
  openedByInput.get(input)!.engine;

/** @param end - the input has ended, or was given up */
function openInput(opened: Opened, calls: Calls, end: () => void): Input {
  const { books } = opened;
  let late: Late | undefined;
  const input: Input = {
    get records() {
      return books.in;
    },
    get fault() {
      return opened.engine.fault;
    },
    rewrite(bytes, last, write) {
      const { in: read, out } = books;
      calls.begin();
      try {
        if (last) end();
        let taken = bytes.length;
        const { engine, edition } = opened;
        if (calls.isOpen) taken = edition.during(() => engine.rewrite(bytes, last, write));
        else {
          late ??= new Late(books, edition.policy);
          late.take(bytes);
        }
        const records = books.in - read;
        return { taken, records, quarantined: records - (books.out - out) };
      } finally {
        calls.end();
      }
    },
    wipe() {
      end();
      opened.engine.wipe?.();
    },
  };
  openedByInput.set(input, opened);
  pairings.set(input.rewrite, (first, second, write) => {
    if (!calls.isOpen) return undefined;
    calls.begin();
    try {
      return opened.edition.during(() => opened.engine.rewriteBoth?.(first, second, write));
    } finally {
      calls.end();
    }
  });
  return input;
}

/** Of the program that calls, and not of its data: no record is of another type than those before it. */
function misfit(method: string, expected: string, given: unknown, remedy: string): TypeError {
  const got = given instanceof Uint8Array ? 'bytes' : given === null ? 'null' : typeof given;
  return new TypeError(`${method} expected ${expected}, got ${got}; ${remedy}`);
}
