/**
 * @module
 * NDJSON as it arrives, cut anywhere. It finds how far whole lines reach, and skips a line that exceeds the limit while
 * its bytes come, so that no more than the limit is ever held.
 */

import { afterMark, isUtf16, octets } from '../../octets.js';
import type { Books } from '../../program/books.js';
import type { Program } from '../../program/program.js';
import type { ByteEngine, Course, Write } from '../engine.js';
import { createNdjsonEngine, type NdjsonEngine, type NdjsonOptions } from '../ndjson.js';
import { createPlainEngine } from './plain.js';

const NEWLINE = 0x0a;

/**
 * The kernel, or where WebAssembly SIMD is lacking, plain JavaScript: the same bytes come out. The kernel compares the
 * bytes of names, so that it cannot serve a policy to which their case is nothing.
 */
export function openNdjson(program: Program, options: NdjsonOptions): NdjsonEngine {
  if (program.automaton.caseless) return createPlainEngine(program, options);
  return createNdjsonEngine(program, options) ?? createPlainEngine(program, options);
}

/**
 * One input for an engine that may have many.
 *
 * @param course - how far another engine has come with it
 */
export function createLineEngine(
  engine: Pick<NdjsonEngine, 'rewrite' | 'rewriteBoth'>,
  books: Books,
  { maxRecordBytes }: Pick<NdjsonOptions, 'maxRecordBytes'>,
  course?: Course,
): ByteEngine {
  const start = new LineStart(books, course);
  /** How much of the bytes that were given back has no newline. */
  let searched = 0;

  return {
    // A line does not depend on earlier ones, so there is no state to resume from.
    state: () => [],
    lines: () => books.in + (books.blank ?? 0),
    isPassing: () => start.isPassing,
    rewrite(bytes, last, write) {
      const at = start.find(bytes, last, write);
      if (at === undefined) return 0;
      const unseen = at + searched;
      const newline = bytes.subarray(unseen).lastIndexOf(NEWLINE);
      const end = last ? bytes.length : newline < 0 ? at : unseen + newline + 1;
      if (end > at) engine.rewrite(bytes.subarray(at, end), write, books);
      const rest = bytes.length - end;
      if (rest > maxRecordBytes) {
        start.refuse(bytes.subarray(end));
        searched = 0;
        return bytes.length;
      }
      searched = rest;
      return end;
    },
    rewriteBoth(first, second, write) {
      if (!start.isWithin) return undefined;
      const taken = engine.rewriteBoth?.(first, second, write, books);
      if (taken !== undefined) searched = first.length + second.length - taken;
      return taken;
    },
    course: () => start.course,
  };
}

/**
 * Where the next line of an input starts: after whatever the input begins with, and after the rest of a line that is
 * longer than the limit.
 */
export class LineStart {
  readonly #books: Books;
  #hasBegun: boolean;
  #isForeign: boolean;
  #isPassing: boolean;

  /** @param course - how far another engine has come with the input */
  constructor(books: Books, course: Course | undefined) {
    this.#books = books;
    this.#hasBegun = course?.begun ?? false;
    this.#isForeign = course?.foreign ?? false;
    this.#isPassing = course?.passing ?? false;
  }

  get isPassing(): boolean {
    return this.#isPassing || this.#isForeign;
  }

  /** What comes is a line, or the rest of one that is given again. */
  get isWithin(): boolean {
    return this.#hasBegun && !this.#isForeign && !this.#isPassing;
  }

  get course(): Course {
    return { begun: this.#hasBegun, foreign: this.#isForeign, passing: this.#isPassing };
  }

  /** @returns where a line starts in these bytes, their length if none does; undefined if more bytes are needed to know */
  find(bytes: Uint8Array, last: boolean, write: Write): number | undefined {
    if (!this.#hasBegun && bytes.length < 3 && !last) return undefined;
    if (this.#isForeign) this.#books.more?.(bytes);
    const from = this.#hasBegun ? 0 : this.#begin(bytes, write);
    if (this.#isForeign) return bytes.length;
    return this.#isPassing ? this.#pass(bytes, from) : from;
  }

  /** A line has outgrown the limit: no record is read before the next one. */
  refuse(begun: Uint8Array): void {
    this.#books.quarantine('ERR_RECORD_SIZE', ++this.#books.in, undefined, begun);
    this.#isPassing = true;
  }

  /** A byte order mark leaves as it came (RFC 8259 §8.1). */
  #begin(bytes: Uint8Array, write: Write): number {
    this.#hasBegun = true;
    this.#isForeign = isUtf16(bytes);
    if (this.#isForeign)
      this.#books.quarantine('ERR_RECORD_ENCODING', ++this.#books.in, 'expected UTF-8, got UTF-16', bytes);
    const start = afterMark(bytes);
    if (start > 0) write(bytes.subarray(0, start));
    return start;
  }

  #pass(bytes: Uint8Array, from: number): number {
    const start = octets.indexOf(bytes, NEWLINE, from) + 1 || bytes.length;
    this.#books.more?.(bytes.subarray(from, start));
    this.#isPassing = bytes[start - 1] !== NEWLINE;
    return start;
  }
}
