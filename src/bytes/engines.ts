/**
 * @module
 * The engines for bytes of one session, each made when it is first used. The kernel has only one memory. A call that
 * comes while the kernel is at work gets an engine without the kernel.
 */
import { afterMark } from '../octets.js';
import type { Format, FormatOf, Policy } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import { createJsonEngine, type JsonEngine } from '../walk/json.js';
import { isWhole } from './document.js';
import type { ByteEngine, Course, Write } from './engine.js';
import {
  createJsonMessages,
  createOtherMessages,
  type MessageEngine,
  type RewrittenMessage,
} from './messages.js';
import { createLineEngine, openNdjson } from './ndjson/lines.js';
import { createPlainEngine } from './ndjson/plain.js';
import { type LineBatch, longestText, type NdjsonEngine, type NdjsonOptions } from './ndjson.js';
import { hasBatch, type Lines, openEngine } from './open.js';

/** `{` */
const OPEN = 0x7b;

export interface ByteEngines {
  readonly format: Format['type'];
  /** Rewrites whole records, the last one finished or not. */
  rewrite(records: Uint8Array, write: Write, books: Books): void;
  /** The engine that rewrites this line as text; undefined if it must be rewritten as bytes. */
  ofLine(line: string): Pick<JsonEngine, 'rewrite'> | undefined;
  /** Rewrites a line to bytes, if the kernel can take it as text. @returns false where nothing was done */
  writeLine(line: string, write: Write, books: Books): boolean;
  /** Rewrites messages, each of which is one record. */
  rewriteEach(messages: readonly (Uint8Array | null)[], books: Books): RewrittenMessage[];
  /** @param course - how far another engine has come with the input */
  open(books: Books, course?: Course): ByteEngine;
  /** How far the records without an input have come, if that matters to the following ones. */
  course(): Course | undefined;
  goOnFrom(course: Course): void;
  /** Runs what rewrites bytes of an engine that was opened. */
  during<Result>(run: () => Result): Result;
  wipe(): void;
}

/** @param books - of records without an input */
export function createByteEngines(
  policy: Policy,
  program: Program,
  books: Books,
  limits: NdjsonOptions,
): ByteEngines {
  const format = expandFormat(policy.format);
  let kernel: NdjsonEngine | undefined;
  let chunks: ByteEngine | undefined;
  let lines: JsonEngine | undefined;
  let messages: MessageEngine | undefined;
  /** Calls with bytes under way. */
  let calls = 0;

  const during = <Result>(run: () => Result): Result => {
    calls++;
    try {
      return run();
    } finally {
      calls--;
    }
  };

  /** Used together with an engine, while no other call is under way. */
  const batch = (): LineBatch | undefined => {
    if (calls > 1) return undefined;
    kernel ??= openNdjson(program, limits);
    return hasBatch(kernel) ? kernel : undefined;
  };

  const ndjson: Lines = {
    batch,
    rewrite(records, write, into) {
      if (calls > 1) return createPlainEngine(program, limits).rewrite(records, write, into);
      kernel ??= openNdjson(program, limits);
      kernel.rewrite(records, write, into);
    },
    rewriteBoth(first, second, write, into) {
      if (calls > 1) return undefined;
      kernel ??= openNdjson(program, limits);
      return kernel.rewriteBoth?.(first, second, write, into);
    },
  };

  /** All or nothing: a caller with a whole document must not get half of one. */
  const rewriteDocument = (json: FormatOf<'json'>, bytes: Uint8Array, write: Write): void => {
    const { caseless } = program.automaton;
    if (isWhole(json, bytes, { ...limits, caseless })) {
      openEngine(json, program, books, limits, ndjson).rewrite(bytes, true, write);
    } else books.quarantine('ERR_RECORD_DOCUMENT', ++books.in, undefined, bytes);
  };

  /** Lines that the kernel takes as text: their bytes fit in, and nothing else is using it. */
  const kernelLines: Pick<JsonEngine, 'rewrite'> = {
    rewrite(line, into) {
      return during(() => kernel?.rewriteLine?.(line, into));
    },
  };

  const rewriteFormat = (records: Uint8Array, write: Write, into: Books): void => {
    if (format.type === 'ndjson') ndjson.rewrite(passMark(records, write), write, into);
    else if (format.type === 'json') rewriteDocument(format, records, write);
    else {
      chunks ??= openEngine(policy.format, program, books, limits, ndjson);
      const taken = chunks.rewrite(records, false, write);
      if (taken < records.length) chunks.rewrite(records.subarray(taken), true, write);
    }
  };

  const openMessages = (): MessageEngine => {
    if (format.type !== 'ndjson')
      return createOtherMessages((own) => openEngine(format, program, own, limits, ndjson));
    return createJsonMessages(program, limits, batch);
  };

  return {
    format: format.type,
    during,
    rewrite(records, write, into) {
      during(() => rewriteFormat(records, write, into));
    },
    ofLine(line) {
      if (format.type !== 'ndjson') return undefined;
      // UTF-8 has no form for a lone surrogate, and in bytes a newline ends the record.
      if (!isPlainLine(line)) {
        lines ??= createJsonEngine(program);
        return lines;
      }
      if (line.length > longestText || calls > 0) return undefined;
      kernel ??= openNdjson(program, limits);
      return kernel.rewriteLine === undefined ? undefined : kernelLines;
    },
    writeLine(line, write, into) {
      if (format.type !== 'ndjson' || calls > 0 || line.length > longestText || !isPlainLine(line))
        return false;
      kernel ??= openNdjson(program, limits);
      const { writeLine } = kernel;
      if (writeLine !== undefined) during(() => writeLine(line, write, into));
      return writeLine !== undefined;
    },
    rewriteEach: (each, into) =>
      during(() => {
        messages ??= openMessages();
        return messages.rewrite(each, into);
      }),
    open: (own, course) =>
      format.type === 'ndjson'
        ? createLineEngine(ndjson, own, limits, course)
        : openEngine(policy.format, program, own, course ? { ...limits, course } : limits, ndjson),
    course: () => chunks?.course?.(),
    goOnFrom(course) {
      chunks = openEngine(policy.format, program, books, { ...limits, course }, ndjson);
    },
    wipe() {
      kernel?.wipe();
      chunks?.wipe?.();
    },
  };
}

function isPlainLine(line: string): boolean {
  if (!line.isWellFormed()) return false;
  const newline = line.indexOf('\n');
  // The form that loggers write is recognised without trimming, which took 0.2 of 2 µs (Node 20.20).
  const isUsual = line.charCodeAt(0) === OPEN && (newline < 0 || newline === line.length - 1);
  return isUsual || (line.trim() !== '' && (newline < 0 || newline >= line.trimEnd().length));
}

/** A chunk may be a whole file, which may begin with a byte order mark. */
function passMark(records: Uint8Array, write: Write): Uint8Array {
  const start = afterMark(records);
  if (start === 0) return records;
  write(records.subarray(0, start));
  return records.subarray(start);
}
