/**
 * @module
 * Newline-delimited JSON without the kernel: line by line, through the engine for one line. It is used if the machine
 * has no WebAssembly SIMD. The output is the same, byte for byte, but it takes about twenty times as long.
 */

import { withoutStack } from '../../errors.js';
import { octets } from '../../octets.js';
import type { Books } from '../../program/books.js';
import type { Visitor } from '../../program/visitor.js';
import { createJsonEngine } from '../../walk/json.js';
import type { NdjsonEngine, NdjsonOptions } from '../ndjson.js';

const NEWLINE = 0x0a;

export function createPlainEngine(visitor: Visitor, { maxRecordBytes }: NdjsonOptions): NdjsonEngine {
  const engine = createJsonEngine(visitor);
  // A byte order mark within the input is not white space (RFC 8259 §2), so the decoder must not remove it.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  const decode = (line: Uint8Array): string | undefined => {
    try {
      return withoutStack(() => decoder.decode(line));
    } catch {
      return undefined;
    }
  };

  /** The rewritten line; undefined if it is quarantined. */
  const rewriteLine = (line: Uint8Array, books: Books): Uint8Array | undefined => {
    if (line.length > maxRecordBytes) {
      books.quarantine('ERR_RECORD_SIZE', ++books.in, undefined, line);
      return undefined;
    }
    const text = decode(line);
    if (text === undefined) {
      books.quarantine('ERR_RECORD_ENCODING', ++books.in, undefined, line);
      return undefined;
    }
    if (isBlank(text)) {
      books.blank = (books.blank ?? 0) + 1;
      return line;
    }
    const result = engine.rewrite(text, books);
    if (result === text) return line;
    return result === undefined ? undefined : octets.encode(result);
  };

  return {
    rewrite(lines, write, books) {
      for (let at = 0, next: number; at < lines.length; at = next) {
        next = octets.indexOf(lines, NEWLINE, at) + 1 || lines.length;
        const end = lines[next - 1] === NEWLINE ? next - 1 : next;
        const line = rewriteLine(lines.subarray(at, end), books);
        if (line === undefined) continue;
        write(line);
        if (next > end) write(lines.subarray(end, next));
      }
    },
    wipe: () => visitor.wipe(),
  };
}

/** Spaces, tabs and carriage returns only, which may be between records. */
function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}
