/**
 * @module
 * JSON documents as they are saved: indented for people, one array of records, pages of an API with the records inside,
 * several values one after another (RFC 8259), or a sequence with a separator before each (RFC 7464). Only one record
 * is held at a time, so a document may be larger than memory. The output has the same shape, even the white space.
 *
 * A record that is broken inside its brackets is quarantined, and its comma is removed. If the brackets of a document
 * are broken, its end cannot be trusted: nothing more is read, and {@link ByteEngine.fault} says so. In a sequence
 * reading begins again at the next separator (RFC 7464 §2.1).
 */

import { RecordError } from '../errors.js';
import { afterMark, isUtf16, octets } from '../octets.js';
import { literalKeys, parsePath } from '../paths/path.js';
import type { FormatOf } from '../policy/document.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { Batch } from './document/batch.js';
import type { Scribe } from './document/outline/scribe.js';
import { isSpace, Outline, SEPARATOR } from './document/outline.js';
import type { ByteEngine, Write } from './engine.js';
import type { NdjsonEngine } from './ndjson.js';

export interface DocumentOptions {
  /** The longest record in bytes, and the longest run of white space. */
  readonly maxRecordBytes: number;
  /** The names on the way to the records are one whatever the case of their letters. */
  readonly caseless: boolean;
  /** `rewrite` stops before and after each record, so that the caller knows where records begin. */
  readonly isStepwise?: boolean;
}

/**
 * The engine of one input.
 *
 * @param lines - rewrites records that are lines; one engine may serve many inputs
 * @param visitor - the visitor that `lines` was made for
 */
export function createDocumentEngine(
  { records }: FormatOf<'json'>,
  lines: Pick<NdjsonEngine, 'rewrite'>,
  visitor: Visitor,
  books: Books,
  { maxRecordBytes, caseless, isStepwise = false }: DocumentOptions,
): ByteEngine {
  const batch = new Batch(lines, visitor, books);
  const outline = new Outline(batch, { maxRecordBytes, path: pathOf(records), caseless, isStepwise });
  let hasBegun = false;
  let isSequence: boolean | undefined;
  /** A text of a sequence is broken: the rest of it is passed over. */
  let isPassing = false;
  let fault: RecordError | undefined;

  const fail = (
    code: 'ERR_RECORD_DOCUMENT' | 'ERR_RECORD_ENCODING',
    detail: string,
    raw: Uint8Array,
  ): void => {
    books.quarantine(code, ++books.in, detail, raw);
    fault = new RecordError(code, books.in, detail);
    batch.wipe();
  };

  /** What the input begins with: a byte order mark (RFC 8259 §8.1) leaves as it came. */
  const begin = (bytes: Uint8Array, write: Write): number => {
    hasBegun = true;
    if (isUtf16(bytes)) fail('ERR_RECORD_ENCODING', 'expected UTF-8, got UTF-16', bytes);
    const start = afterMark(bytes);
    if (start > 0) write(bytes.subarray(0, start));
    return start;
  };

  /** What is left of a text, or of all, cannot be read. */
  const breakOff = (left: Uint8Array): void => {
    const { broken } = outline;
    batch.flush();
    const closing = outline.restart();
    if (isSequence !== true) {
      fail('ERR_RECORD_DOCUMENT', `the document is broken here: expected ${broken}`, left);
      return;
    }
    batch.breakOff(closing);
    books.quarantine('ERR_RECORD_SYNTAX', ++books.in, undefined, { json: left });
    isPassing = true;
  };

  /** Reads one text of a sequence, or the input, as far as possible. @returns how far */
  const readText = (bytes: Uint8Array, from: number, to: number, isEnd: boolean): number => {
    if (isPassing) {
      books.more?.({ json: bytes.subarray(from, to) });
      return to;
    }
    const at = outline.read(bytes, from, to, isEnd);
    if (isEnd && (at === to || outline.isWaiting)) outline.end();
    if (outline.broken === undefined) return at;
    breakOff(bytes.subarray(at, to));
    return to;
  };

  /** Where the current text ends, if it ends here; -1 if it may continue. */
  const endOfText = (bytes: Uint8Array, from: number): number =>
    isSequence === true
      ? octets.indexOf(bytes, SEPARATOR, outline.isAtRest && !isPassing ? from + 1 : from)
      : -1;

  const readTexts = (bytes: Uint8Array, from: number, last: boolean): number => {
    for (let at = from; ; ) {
      const end = endOfText(bytes, at);
      const to = end < 0 ? bytes.length : end;
      at = readText(bytes, at, to, end >= 0 || last);
      if (fault !== undefined) return bytes.length;
      if (end < 0 || at < to) return at;
      isPassing = false;
    }
  };

  return {
    get fault() {
      return fault;
    },
    rewrite(input, last, write) {
      // `subarray` of a Buffer takes three times as long as that of a Uint8Array (Node 20).
      const bytes = new Uint8Array(input.buffer, input.byteOffset, input.length);
      if (!hasBegun && bytes.length < 3 && !last) return 0;
      batch.begin(write);
      const from = hasBegun ? 0 : begin(bytes, write);
      if (fault !== undefined) return bytes.length;
      if (isSequence === undefined) {
        const first = bytes.subarray(from).find((byte) => !isSpace(byte));
        if (first !== undefined) isSequence = first === SEPARATOR;
      }
      const at = readTexts(bytes, from, last);
      if (fault !== undefined) return bytes.length;
      batch.flush();
      if (last && at === bytes.length) {
        batch.end();
        batch.wipe();
      }
      return at;
    },
    wipe: () => batch.wipe(),
  };
}

/**
 * Whether a document has all its brackets. Whoever is given all of it at once need not begin with what cannot be ended;
 * a sequence is never broken as a whole.
 */
export function isWhole(
  { records }: FormatOf<'json'>,
  bytes: Uint8Array,
  options: Pick<DocumentOptions, 'maxRecordBytes' | 'caseless'>,
): boolean {
  const from = afterMark(bytes);
  if (bytes.subarray(from).find((byte) => !isSpace(byte)) === SEPARATOR) return true;
  const outline = new Outline(nobody, { ...options, path: pathOf(records), isStepwise: false });
  outline.read(bytes, from, bytes.length, true);
  outline.end();
  return outline.broken === undefined;
}

const pathOf = (records: string | undefined): string[] =>
  records === undefined ? [] : literalKeys(parsePath(records))!;

const ignore = (): void => {};
const nobody: Scribe = {
  text: ignore,
  comma: ignore,
  separator: ignore,
  child: ignore,
  record: ignore,
  run: () => undefined,
  gone: ignore,
  refuse: ignore,
  more: ignore,
  lost: ignore,
  open: ignore,
  close: ignore,
};
