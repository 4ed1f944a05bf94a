/**
 * @module
 * The common part of delimited text and lines: the input is read in parts, records are read one after another, and a
 * record that exceeds the limit is skipped while its bytes come.
 */
import { type FlatKernel, PART } from '../../kernel/flat.js';
import { afterMark, isUtf16, octets } from '../../octets.js';
import type { Books } from '../../program/books.js';
import type { ByteEngine, Course, Heading, Skip } from '../engine.js';
import { Pace } from './pace.js';
import { Passing, toNewline } from './passing.js';
import { Sheet } from './sheet.js';

const NEWLINE = 0x0a;

/** One format's way of reading and rewriting records. It enters them in the books. */
export interface RecordReader {
  /**
   * Rewrites the record that begins at `from`.
   *
   * It looks at no more than {@link reach} bytes from there on, so it makes no difference where an input is cut.
   *
   * @param last - whether the sheet ends where the input does
   * @returns where the next record begins; {@link unfinished} if this one may continue after the sheet, {@link
   *   tooLong} if it is longer than the limit, and nothing was done
   */
  rewrite(sheet: Sheet, from: number, last: boolean): number;
  /** So many bytes tell of any record whether it is too long: as many as it may have, and a line end, by default. */
  readonly reach?: number | undefined;
  /** How to find the end of the record at `from`, which is too long: the next newline, by default. */
  readonly skip?: ((bytes: Uint8Array, from: number) => Skip) | undefined;
  /** What rewrites records from here on, if they are written as most are; undefined while nothing does. */
  flat?(): FlatKernel | undefined;
  /**
   * What must arrive before the record that `rewrite` has just found unfinished can be complete. Without it, the whole
   * record is read again with each new part, which takes quadratic time if it comes in many parts.
   */
  awaits?(): Awaited | undefined;
  /** As {@link ByteEngine.state}; empty by default. */
  state?(): readonly unknown[];
  /** The record at `from` is passed over, since it has outgrown the limit; up to `to` it is out. */
  passed?(sheet: Sheet, from: number, to: number): void;
  /** What the input said of its records so far. */
  heading?(): Heading | undefined;
  /** Takes what another reader was told. @param sheet - free to be used */
  resume?(heading: Heading, sheet: Sheet): void;
  /** Forgets every value. */
  wipe(): void;
}

/** The record may continue after the bytes given. */
export const unfinished = -1;
/** It has outgrown the limit. */
export const tooLong = -2;

/**
 * A byte; or what looks for it.
 *
 * @param bytes - begin with the record
 * @param from - what comes from here on is new
 */
export type Awaited = number | ((bytes: Uint8Array, from: number) => boolean);

export interface RecordOptions {
  /** Longest record, in bytes without its line end. */
  readonly maxRecordBytes: number;
  /** Bytes in which a kernel may remember values. */
  readonly memoBytes: number;
  /** So many bytes of an input come before the kernel is worth its start: {@link kernelFrom} by default. */
  readonly kernelFrom?: number | undefined;
  /** How far another engine has come with the input. */
  readonly course?: Course | undefined;
}

/** Bytes from which an input gets its own kernel, which costs about as much as 400 rows of 20 cells without one. */
export const kernelFrom = 64 * 1024;

/** How many bytes the kernel must do at a stretch, so that it is asked again at once. */
const STRETCH = 1024;
export function createRecordEngine(
  reader: RecordReader,
  books: Books,
  { maxRecordBytes, kernelFrom: least = kernelFrom, course }: RecordOptions,
): ByteEngine {
  const reach = reader.reach ?? maxRecordBytes + 2;
  const sheet = new Sheet();
  /** For one record alone. */
  const aside = new Sheet();
  const pace = new Pace();
  let begun = course?.begun ?? false;
  let foreign = course?.foreign ?? false;
  /** Inside a record that has outgrown the limit. */
  const passing = new Passing(course?.skip);
  if (course?.heading !== undefined) reader.resume?.(course.heading, sheet);
  /** Bytes that came so far. */
  let seen = 0;
  const wait = new Wait(reach);
  /** Lets the kernel rewrite as much as it can, up to `end`. @returns how far it came */
  const runFlat = (flat: FlatKernel, at: number, end: number, write: (out: Uint8Array) => void): number => {
    flush(sheet, at, write);
    const before = books.in;
    let redone = 0;
    const reached = flat.run(at, write, books, (from) => {
      redone++;
      return rewriteOne(reader, sheet, aside, from, write);
    });
    sheet.start(reached);
    pace.met((reached < end && reached - at < STRETCH) || redone * 2 > books.in - before);
    return reached;
  };

  /** Rewrites the whole records of one part. @returns how many bytes they are */
  const rewritePart = (part: Uint8Array, last: boolean, write: (out: Uint8Array) => void): number => {
    sheet.lay(part);
    seen += part.length;
    wait.awaited = undefined;
    let laid: FlatKernel | undefined;
    let whole = 0;
    let at = 0;
    while (at < part.length) {
      if (pace.asks() && seen >= least) {
        const flat = reader.flat?.();
        if (flat !== undefined && flat !== laid) {
          laid = flat;
          whole = part.lastIndexOf(NEWLINE) + 1;
          if (!flat.lay(part.subarray(0, whole))) whole = 0;
        }
        if (flat !== undefined && at < whole) {
          at = runFlat(flat, at, whole, write);
          // No record ends after the last newline. Asking the reader took a quarter of the time for an access log.
          if (at === part.length || (at === whole && !last)) break;
          const next = at < whole ? rewriteOne(reader, sheet, aside, at, write) : -1;
          if (next >= 0) {
            at = next;
            continue;
          }
        }
      }
      const next = reader.rewrite(sheet, at, last);
      wait.awaited = next < 0 ? reader.awaits?.() : undefined;
      if (next === tooLong || (next < 0 && part.length - at >= reach)) {
        at = passing.begin(reader, books, sheet, at, last);
        if (passing.skip === undefined) continue;
        break;
      }
      if (next < 0) break;
      at = next;
    }
    if (at > 0) flush(sheet, at, write);
    return at;
  };

  const wipe = (): void => {
    reader.wipe();
    sheet.wipe();
    aside.wipe();
  };

  return {
    state: () => [begun, ...(reader.state?.() ?? [])],
    isPassing: () => passing.skip !== undefined,
    rewrite(bytes, last, write) {
      let at = 0;
      if (!begun) {
        if (bytes.length < 3 && !last) return 0;
        begun = true;
        foreign = isUtf16(bytes);
        at = afterMark(bytes);
        if (at > 0) write(bytes.subarray(0, at));
      }
      if (foreign) {
        if (passing.skip !== undefined) books.more?.(bytes);
        else books.quarantine('ERR_RECORD_ENCODING', ++books.in, 'expected UTF-8, got UTF-16', bytes);
        passing.skip = toNewline;
        return bytes.length;
      }
      if (!last && wait.isVain(bytes)) return 0;
      let size = PART;
      while (at < bytes.length) {
        if (passing.skip !== undefined) {
          at = passing.goOn(books, bytes, at, last);
          if (passing.skip === undefined) continue;
          break;
        }
        const end = Math.min(bytes.length, at + size);
        const taken = rewritePart(bytes.subarray(at, end), last && end === bytes.length, write);
        at += taken;
        if (taken > 0) size = PART;
        else if (end < bytes.length) size *= 2;
        if (end === bytes.length) break;
      }
      wait.left = passing.skip === undefined ? bytes.length - at : 0;
      if (last) wipe();
      return at;
    },
    course: () => ({ begun, foreign, skip: passing.skip, heading: reader.heading?.() }),
    wipe,
  };
}

/** Writes a sheet up to a place, from which it continues. */
function flush(sheet: Sheet, at: number, write: (out: Uint8Array) => void): void {
  const out = sheet.take(at);
  if (out.length > 0) write(out);
  sheet.start(at);
}

/**
 * Rewrites one record among those that the kernel does, and writes it. Most records end with their line, which is laid out
 * alone: making a text of the whole part takes as long as the kernel takes for five hundred of its lines.
 *
 * @returns where the next one begins; below 0 if this one is not complete, such as a row with a line end in quotes
 */
function rewriteOne(
  reader: RecordReader,
  sheet: Sheet,
  aside: Sheet,
  from: number,
  write: (out: Uint8Array) => void,
): number {
  const { bytes } = sheet;
  aside.lay(bytes.subarray(from, octets.indexOf(bytes, NEWLINE, from) + 1));
  const size = reader.rewrite(aside, 0, false);
  if (size >= 0) {
    flush(aside, size, write);
    sheet.start(from + size);
    return from + size;
  }
  sheet.start(from);
  const next = reader.rewrite(sheet, from, false);
  if (next >= 0) flush(sheet, next, write);
  return next;
}

/** Whether bytes that come again, followed by more, contain anything new to look for. */
class Wait {
  /** How many of the bytes that are left contain no end of a record. */
  left = 0;
  /** The byte after which a record can end. */
  awaited: Awaited | undefined;

  constructor(readonly reach: number) {}

  isVain(bytes: Uint8Array): boolean {
    const { left, awaited } = this;
    if (left === 0 || awaited === undefined || bytes.length >= this.reach) return false;
    const hasCome =
      typeof awaited === 'number' ? octets.indexOf(bytes, awaited, left) >= 0 : awaited(bytes, left);
    if (hasCome) return false;
    this.left = bytes.length;
    return true;
  }
}
