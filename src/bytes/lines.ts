/**
 * @module
 * NDJSON as it arrives: bytes that end anywhere. Finds how far whole lines reach, and passes over a line that
 * outgrows the limit as its bytes come, so that no more than the limit is ever held.
 */

import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { ByteEngine, Course } from './engine.js';
import { createNdjsonEngine, type NdjsonEngine, type NdjsonOptions } from './ndjson.js';
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
  engine: Pick<NdjsonEngine, 'rewrite'>,
  books: Books,
  { maxRecordBytes }: Pick<NdjsonOptions, 'maxRecordBytes'>,
  course?: Course,
): ByteEngine {
  let hasBegun = course?.begun ?? false;
  let foreign = course?.foreign ?? false;
  /** Inside a line that has outgrown the limit, up to its newline. */
  let passing = course?.passing ?? false;
  /** How much of the bytes that were given back has no newline. */
  let searched = 0;

  /** What the input begins with: a byte order mark (RFC 8259 §8.1) leaves as it came. */
  const begin = (bytes: Uint8Array, write: (part: Uint8Array) => void): number => {
    hasBegun = true;
    foreign = isUtf16(bytes);
    if (foreign) books.quarantine('ERR_RECORD_ENCODING', ++books.in, 'expected UTF-8, got UTF-16', bytes);
    if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return 0;
    write(bytes.subarray(0, 3));
    return 3;
  };

  return {
    // Whoever goes on within the input says so, and no line needs another one.
    state: () => [],
    isPassing: () => passing || foreign,
    rewrite(bytes, last, write) {
      if (!hasBegun && bytes.length < 3 && !last) return 0;
      if (foreign) books.more?.(bytes);
      let at = hasBegun ? 0 : begin(bytes, write);
      if (foreign) return bytes.length;
      if (passing) {
        const newline = octets.indexOf(bytes, NEWLINE, at);
        books.more?.(bytes.subarray(at, newline + 1 || bytes.length));
        if (newline < 0) return bytes.length;
        passing = false;
        at = newline + 1;
      }
      const unseen = at + searched;
      const newline = bytes.subarray(unseen).lastIndexOf(NEWLINE);
      const end = last ? bytes.length : newline < 0 ? at : unseen + newline + 1;
      if (end > at) engine.rewrite(bytes.subarray(at, end), write, books);
      const rest = bytes.length - end;
      if (rest > maxRecordBytes) {
        books.quarantine('ERR_RECORD_SIZE', ++books.in, undefined, bytes.subarray(end));
        passing = true;
        searched = 0;
        return bytes.length;
      }
      searched = rest;
      return end;
    },
    course: () => ({ begun: hasBegun, foreign, passing }),
  };
}

/** With a byte order mark, as Windows writes it. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
