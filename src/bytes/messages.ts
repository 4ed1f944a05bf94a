/**
 * @module
 * Messages, as brokers carry them: each is one record of its own, whatever line ends it holds, and its answer stands
 * beside it. Those of lines of JSON go through the kernel many at a time.
 */

import { RecordError } from '../errors.js';
import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Raw } from '../program/reject.js';
import { createJsonEngine, type JsonEngine } from '../walk/json.js';
import type { ByteEngine } from './engine.js';
import type { LineBatch, NdjsonOptions } from './ndjson.js';
import { createSink } from './sink.js';

/** What a message became: its bytes, null where it had no value, or why it is quarantined. */
export type RewrittenMessage = Uint8Array | null | RecordError;

export interface MessageEngine {
  /** @param messages - null is a tombstone, and stays one; it is no record */
  rewrite(messages: readonly (Uint8Array | null)[], books: Books): RewrittenMessage[];
}

const NEWLINE = 0x0a;

/** Together they are about as long as what the kernel works on at a time. */
const BATCH = 128 * 1024;

/**
 * @param batch - rewrites many lines at once; undefined where nothing can just now
 * @returns for a policy of lines of JSON
 */
export function createJsonMessages(
  program: Program,
  { maxRecordBytes }: Pick<NdjsonOptions, 'maxRecordBytes'>,
  batch: () => LineBatch | undefined,
): MessageEngine {
  let engine: JsonEngine | undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** One that the kernel would take for several records, or for none. */
  const rewriteOne = (message: Uint8Array, books: Books): RewrittenMessage => {
    const position = books.in + 1;
    const noted = note(books);
    let text: string | undefined;
    if (message.length > maxRecordBytes) noted.quarantine('ERR_RECORD_SIZE', ++noted.in, undefined, message);
    else {
      try {
        text = decoder.decode(message);
      } catch {
        noted.quarantine('ERR_RECORD_ENCODING', ++noted.in, undefined, message);
      }
    }
    engine ??= createJsonEngine(program);
    const result = text === undefined ? undefined : engine.rewrite(text, noted);
    if (result === undefined) return noted.errors[0] ?? new RecordError('ERR_RECORD_FAULT', position);
    return result === text ? copy(message) : octets.encode(result);
  };

  return {
    rewrite(messages, books) {
      const { length } = messages;
      const results = new Array<RewrittenMessage>(length);
      const lines = batch();
      let total = 0;
      for (const message of messages) total += message === null ? 0 : message.length + 1;
      // Pseudonyms are longer than numbers. Where it does not suffice, what is there is copied once.
      const sink = createSink(total + (total >> 2));
      for (let at = 0; at < length; ) {
        const message = messages[at]!;
        if (message === null) results[at++] = null;
        else if (lines === undefined || message.length >= BATCH || !isLine(message)) {
          results[at++] = rewriteOne(message, books);
        } else {
          const from = at++;
          let size = message.length + 1;
          for (; at < length; at++) {
            const next = messages[at]!;
            if (next === null || size + next.length >= BATCH || !isLine(next)) break;
            size += next.length + 1;
          }
          const noted = note(books);
          const before = books.in + 1;
          lines.rewriteLines(messages as readonly Uint8Array[], from, at, size, sink.write, noted);
          for (const error of noted.errors) results[from + error.position - before] = error;
        }
      }
      cut(sink.bytes(), results);
      return results;
    },
  };
}

/** Gives each line of the output to the next message that has no answer yet. */
function cut(lines: Uint8Array, results: RewrittenMessage[]): void {
  let start = 0;
  for (let at = 0; at < results.length; at++) {
    if (results[at] !== undefined) continue;
    const end = octets.indexOf(lines, NEWLINE, start);
    results[at] = lines.subarray(start, end);
    start = end + 1;
  }
}

/** It begins and ends as a record does, and no line ends in it. */
function isLine(message: Uint8Array): boolean {
  const first = message[0];
  const last = message[message.length - 1];
  if (first !== 0x7b && first !== 0x5b) return false;
  if (last !== 0x7d && last !== 0x5d) return false;
  return octets.indexOf(message, NEWLINE) < 0;
}

/**
 * @param open - an engine for one message: it may begin with a header of its own
 * @returns for a policy of any other format: a message of several rows stays one, and is quarantined with any of them
 */
export function createOtherMessages(
  open: (books: Books) => Pick<ByteEngine, 'rewrite' | 'wipe'>,
): MessageEngine {
  const rewriteOne = (message: Uint8Array, books: Books): RewrittenMessage => {
    // With any of its rows all of it is quarantined: what is kept is the message, once.
    let raw: Uint8Array | undefined = message;
    const noted = note(books, () => {
      const whole = raw ?? nothing;
      raw = undefined;
      return whole;
    });
    const { in: read, out } = noted;
    const engine = open(noted);
    const sink = createSink(message.length);
    engine.rewrite(message, true, sink.write);
    if (noted.in === read) noted.quarantine('ERR_RECORD_SYNTAX', ++noted.in);
    const [error] = noted.errors;
    if (error === undefined) return sink.bytes();
    for (let rest = noted.out - out; rest > 0; rest--) noted.quarantine(error.code, error.position);
    noted.out = out;
    sink.bytes().fill(0);
    return error;
  };

  return {
    rewrite: (messages, books) =>
      messages.map((message) => (message === null ? null : rewriteOne(message, books))),
  };
}

interface Noted extends Books {
  readonly errors: RecordError[];
}

const nothing = new Uint8Array();

/**
 * Books that remember what is quarantined.
 *
 * @param rawOf - what is kept, in place of what the engine says
 */
function note(books: Books, rawOf = (raw: Raw | undefined): Raw | undefined => raw): Noted {
  const errors: RecordError[] = [];
  return {
    errors,
    get in() {
      return books.in;
    },
    set in(count) {
      books.in = count;
    },
    get out() {
      return books.out;
    },
    set out(count) {
      books.out = count;
    },
    keeps: books.keeps,
    quarantine(code, position, detail, raw) {
      errors.push(new RecordError(code, position, detail));
      books.quarantine(code, position, detail, rawOf(raw));
    },
  };
}

/** The caller's bytes may be memory that its client uses again. */
function copy(bytes: Uint8Array): Uint8Array {
  const own = octets.allocate(bytes.length);
  own.set(bytes);
  return own;
}
