/**
 * @module
 * What delimited text and lines have in common: the input is laid out in parts, records are read one after
 * the other, and one that outgrows the limit is passed over as its bytes come.
 */
import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { ByteEngine } from './engine.js';
import { Sheet } from './sheet.js';

/** Input is laid out in parts of about this size: part, text and output stay in the second-level cache. */
const PART = 128 * 1024;

const NEWLINE = 0x0a;

/** One format's way of reading and rewriting records. It enters them in the books. */
export interface RecordReader {
  /**
   * Rewrites the record that begins at `from`.
   *
   * @param last - the sheet ends where the input does
   * @returns where the next record begins; -1 where this one may go on behind the sheet
   */
  rewrite(sheet: Sheet, from: number, last: boolean): number;
  /** A record was passed over, since it outgrew the limit. */
  passed?(): void;
  /** Forgets every value. */
  wipe(): void;
}

export interface RecordOptions {
  /** Longest record, in bytes without its line end. */
  readonly maxRecordBytes: number;
}

export function createRecordEngine(
  reader: RecordReader,
  books: Books,
  { maxRecordBytes }: RecordOptions,
): ByteEngine {
  const sheet = new Sheet();
  let begun = false;
  let foreign = false;
  /** Inside a record that has outgrown the limit, up to its newline. */
  let passing = false;

  /** Rewrites the whole records of one part. @returns how many bytes they are */
  const rewritePart = (part: Uint8Array, last: boolean, write: (out: Uint8Array) => void): number => {
    sheet.lay(part);
    let at = 0;
    while (at < part.length) {
      const next = reader.rewrite(sheet, at, last);
      if (next < 0) break;
      at = next;
    }
    if (at > 0) {
      const out = sheet.take(at);
      if (out.length > 0) write(out);
    }
    return at;
  };

  const passOver = (bytes: Uint8Array, from: number): number => {
    const newline = octets.indexOf(bytes, NEWLINE, from);
    passing = newline < 0;
    return passing ? bytes.length : newline + 1;
  };

  const wipe = (): void => {
    reader.wipe();
    sheet.wipe();
  };

  return {
    rewrite(bytes, last, write) {
      let at = 0;
      if (!begun) {
        if (bytes.length < 3 && !last) return 0;
        begun = true;
        foreign = isUtf16(bytes);
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
        if (at > 0) write(bytes.subarray(0, at));
      }
      if (foreign) {
        if (!passing) books.quarantine('ERR_RECORD_ENCODING', ++books.in, 'expected UTF-8, got UTF-16');
        passing = true;
        return bytes.length;
      }
      let size = PART;
      while (at < bytes.length) {
        if (passing) {
          at = passOver(bytes, at);
          continue;
        }
        const end = Math.min(bytes.length, at + size);
        const taken = rewritePart(bytes.subarray(at, end), last && end === bytes.length, write);
        at += taken;
        if (taken > 0) size = PART;
        else if (end - at > maxRecordBytes) {
          books.quarantine('ERR_RECORD_SIZE', ++books.in);
          reader.passed?.();
          passing = true;
        } else if (end < bytes.length) size *= 2;
        if (end === bytes.length && !passing) break;
      }
      if (last) wipe();
      return at;
    },
    wipe,
  };
}

/** Windows exports: as bytes they would be one-letter cells with NULs between. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
