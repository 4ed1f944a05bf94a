/**
 * @module
 * A policy and a keyring at work: the program that is made of them, its books, and the engines, each made when it is
 * first used. Whoever pseudonymizes, a host or the command, does it through here.
 */

import { isWhole } from './bytes/document.js';
import type { ByteEngine, Write } from './bytes/engine.js';
import { createLineEngine, openNdjson } from './bytes/lines.js';
import { longestText, type NdjsonEngine } from './bytes/ndjson.js';
import { openEngine } from './bytes/open.js';
import { createPlainEngine } from './bytes/plain.js';
import { createSink } from './bytes/sink.js';
import type { Keyring } from './crypto/keyring.js';
import type { RecordCode, RecordError } from './errors.js';
import { createCandidates } from './kernel/candidates.js';
import { octets } from './octets.js';
import type { FormatOf, Policy } from './policy/document.js';
import { expandFormat } from './policy/format.js';
import { createTotals, type OnQuarantine } from './program/books.js';
import { compilePolicy } from './program/compile.js';
import { createReport, type Report } from './program/report.js';
import { createJsonEngine, type JsonEngine } from './walk/json.js';
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
  const totals = createTotals(onQuarantine, onFirst);
  const books = totals.open();
  const limits = { maxRecordBytes, memoBytes: memo * bytesPerValue };
  const format = expandFormat(policy.format);
  const isLines = format.type === 'ndjson';
  let objects: ObjectEngine | undefined;
  let lines: JsonEngine | undefined;
  let texts: TextEngine | undefined;
  let kernel: NdjsonEngine | undefined;
  let chunks: ByteEngine | undefined;
  let isOpen = true;
  /** It has been told of a time that cannot be read. */
  let isTimed = false;
  /** Inputs that have not ended. Whoever gives one up need not say so. */
  const inputs = new Set<WeakRef<ByteEngine>>();
  /** Calls under way: a getter of a record, or who is given a part of an output, may come back with another record. */
  let calls = 0;
  let byteCalls = 0;
  /** What calls within the call at hand have entered in the books that both share. */
  let within = { in: 0, out: 0 };

  /** The kernel has one memory: who comes back while it is at work gets an engine that has none. */
  const ndjson: Pick<NdjsonEngine, 'rewrite'> = {
    rewrite(records, write, into) {
      if (byteCalls > 1) return createPlainEngine(program, limits).rewrite(records, write, into);
      kernel ??= openNdjson(program, limits);
      kernel.rewrite(records, write, into);
    },
  };

  const begin = (): void => {
    calls++;
  };
  const end = (): void => {
    if (--calls > 0) return;
    totals.tell();
    if (isTimed || program.times === undefined || program.times.unread === 0) return;
    isTimed = true;
    onTimeless?.();
  };

  /** After `close`: fail closed, and keep the books. */
  const refuse = (): undefined => {
    books.quarantine('ERR_RECORD_CLOSED', ++books.in);
    return undefined;
  };

  /** All or nothing: whoever has the whole of a document is not given half of one. */
  const rewriteDocument = (json: FormatOf<'json'>, bytes: Uint8Array, write: Write): void => {
    const { caseless } = program.automaton;
    if (isWhole(json, bytes, { ...limits, caseless })) {
      openEngine(json, program, books, limits, ndjson).rewrite(bytes, true, write);
    } else books.quarantine('ERR_RECORD_DOCUMENT', ++books.in);
  };

  const rewriteBytes = (records: Uint8Array): RewrittenChunk => {
    if (!(records instanceof Uint8Array)) throw misfit('chunk', 'bytes', records, 'line takes text');
    const sink = createSink(records.length);
    const before = { in: books.in, out: books.out };
    within = { in: 0, out: 0 };
    byteCalls++;
    try {
      if (isLines) ndjson.rewrite(records, sink.write, books);
      else if (format.type === 'json') rewriteDocument(format, records, sink.write);
      else {
        chunks ??= openEngine(policy.format, program, books, limits);
        const taken = chunks.rewrite(records, false, sink.write);
        if (taken < records.length) chunks.rewrite(records.subarray(taken), true, sink.write);
      }
    } finally {
      byteCalls--;
    }
    const read = books.in - before.in - within.in;
    const written = books.out - before.out - within.out;
    return { bytes: sink.bytes(), records: read, quarantined: read - written };
  };

  const rewriteLine = (line: string): string | undefined => {
    if (typeof line !== 'string')
      throw misfit('line', 'a string', line, 'chunk takes bytes, and record objects');
    if (isLines) {
      // Bytes cannot hold a lone surrogate, and for them a newline ends the record.
      if (!line.isWellFormed() || hasNewlineWithin(line) || line.trim() === '') {
        lines ??= createJsonEngine(program);
        return lines.rewrite(line, books);
      }
      if (line.length <= longestText && byteCalls === 0) {
        kernel ??= openNdjson(program, limits);
        if (kernel.rewriteLine !== undefined) {
          byteCalls++;
          try {
            return kernel.rewriteLine(line, books);
          } finally {
            byteCalls--;
          }
        }
      }
    }
    if (format.type === 'json' && !line.isWellFormed()) {
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

  /** Runs one call from its beginning to its end, when what became of it is told. */
  const during =
    <Given, Taken>(rewrite: (given: Given) => Taken | undefined) =>
    (given: Given): Taken | undefined => {
      const isWithin = calls > 0;
      const { in: read, out } = books;
      const outer = within;
      begin();
      try {
        return isOpen ? rewrite(given) : refuse();
      } finally {
        if (isWithin) {
          within = outer;
          within.in += books.in - read;
          within.out += books.out - out;
        }
        end();
      }
    };
  const chunk = during(rewriteBytes);

  return {
    record: during(rewriteRecord),
    line: during(rewriteLine),
    text: during(rewriteText),
    chunk: (records) => chunk(records) ?? { bytes: new Uint8Array(), records: 1, quarantined: 1 },
    input(begun = false) {
      const own = totals.open();
      const engine = isLines
        ? createLineEngine(ndjson, own, limits, begun)
        : openEngine(policy.format, program, own, limits, ndjson);
      const held = new WeakRef(engine);
      inputs.add(held);
      return {
        get records() {
          return own.in;
        },
        get fault() {
          return engine.fault;
        },
        rewrite(bytes, last, write) {
          if (last) inputs.delete(held);
          const { in: read, out } = own;
          begin();
          byteCalls++;
          try {
            let taken = bytes.length;
            if (isOpen) taken = engine.rewrite(bytes, last, write);
            else own.quarantine('ERR_RECORD_CLOSED', ++own.in);
            const records = own.in - read;
            return { taken, records, quarantined: records - (own.out - out) };
          } finally {
            byteCalls--;
            end();
          }
        },
        wipe() {
          inputs.delete(held);
          engine.wipe?.();
        },
      };
    },
    report: () => createReport(totals, policy, program),
    close() {
      isOpen = false;
      program.wipe();
      texts?.wipe();
      candidates.wipe();
      kernel?.wipe();
      chunks?.wipe?.();
      for (const input of inputs) input.deref()?.wipe?.();
      inputs.clear();
    },
  };
}

function hasNewlineWithin(line: string): boolean {
  const newline = line.indexOf('\n');
  return newline >= 0 && newline < line.trimEnd().length;
}

/** Of the program that calls, and not of its data: no record is of another type than those before it. */
function misfit(method: string, expected: string, given: unknown, remedy: string): TypeError {
  const got = given instanceof Uint8Array ? 'bytes' : given === null ? 'null' : typeof given;
  return new TypeError(`${method} expected ${expected}, got ${got}; ${remedy}`);
}
