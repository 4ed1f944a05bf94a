/**
 * @module
 * Reads an input through the engine of its format, line by line, so that it is known on which line a record begins.
 */
import type { ByteEngine } from '../../bytes/engine.js';
import { openPlainEngine } from '../../bytes/open.js';
import { codes, type RecordCode, type RecordError } from '../../errors.js';
import type { FormatDocument } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import { createTotals } from '../../program/books.js';
import type { Visitor } from '../../program/visitor.js';
import type { Io } from '../io.js';
import type { Source } from '../source.js';
import { formatCount, formatTable } from '../table.js';

/** How far reading is. */
export interface Position {
  /** On which the record at hand begins. */
  line: number;
  /** Records so far, the one at hand included. */
  readonly records: number;
}

export interface Feed {
  readonly position: Position;
  /** Reads to the end, or until there have been so many records. @throws what reading throws */
  read(
    source: Pick<Source, 'read'>,
    show: () => void,
    io: Pick<Io, 'signal'>,
    records?: number,
  ): Promise<void>;
  /** What parts the cells of rows, where that is not what the format says. */
  readonly parted: string | undefined;
  /** Records that could not be read, by why. */
  readonly unread: Unread;
  /** How many could not be read. */
  count(): number;
}

/** How many there are of each, and the lines of the first. */
export type Unread = ReadonlyMap<RecordCode, { count: number; readonly lines: number[] }>;

const BLOCK = 1 << 20;
const NEWLINE = 0x0a;
const shown = 5;

/** Up to here a record that goes on is given one line more each time, and twice as many from then on. */
const patience = 64;

/**
 * @param visitor - that watches: the kernel takes programs whole, and this one grows
 * @param caseless - as the policy says
 * @param onUnread - told of each record that cannot be read
 */
export function createFeed(
  format: FormatDocument,
  visitor: Visitor,
  maxRecordBytes: number,
  caseless = false,
  onUnread: (error: RecordError) => void = () => {},
): Feed {
  const unread = new Map<RecordCode, { count: number; lines: number[] }>();
  const totals = createTotals((error) => {
    const { code } = error;
    onUnread(error);
    const known = unread.get(code) ?? { count: 0, lines: [] };
    unread.set(code, known);
    if (known.count++ < shown) known.lines.push(position.line);
  });
  const books = totals.open();
  const position = {
    line: 1,
    get records() {
      return books.in;
    },
  };
  const expanded = expandFormat(format);
  const options = { maxRecordBytes, memoBytes: 0, caseless, isStepwise: true };
  const engine: ByteEngine = openPlainEngine(expanded, visitor, books, options);

  /** @returns how many bytes were taken */
  const give = (bytes: Buffer, last: boolean): number => {
    const taken = engine.rewrite(bytes, last, () => {});
    totals.tell();
    position.line += countLines(bytes, taken);
    return taken;
  };

  /** Gives a document, whose engine stops at each record. @returns how many bytes were taken */
  const giveSteps = (bytes: Buffer, last: boolean, most: number): number => {
    let at = 0;
    for (let taken = -1; taken !== 0 && at < bytes.length && books.in < most; at += taken) {
      taken = give(bytes.subarray(at), last);
    }
    return at;
  };

  /** Gives the records of a block one by one. @returns how many bytes were taken */
  const giveLines = (bytes: Buffer, last: boolean, most: number): number => {
    let at = 0;
    let lines = 1;
    while (at < bytes.length && books.in < most) {
      const end = endOfLines(bytes, at, lines);
      const isLast = end < 0 || end === bytes.length;
      if (end < 0 && !last && bytes.length - at <= maxRecordBytes) break;
      const taken = give(bytes.subarray(at, end < 0 ? bytes.length : end), last && isLast);
      at += taken;
      if (taken > 0) lines = 1;
      else if (isLast) break;
      else lines = lines < patience ? lines + 1 : lines * 2;
    }
    return at;
  };

  const giveRecords = expanded.type === 'json' ? giveSteps : giveLines;

  return {
    position,
    get parted() {
      return engine.parted;
    },
    unread,
    count: () => [...unread.values()].reduce((sum, { count }) => sum + count, 0),
    async read(source, show, { signal }, records = Infinity) {
      let input = Buffer.allocUnsafeSlow(BLOCK);
      let held = 0;
      for (let last = false; !last && books.in < records; ) {
        signal?.throwIfAborted();
        if (held === input.length) input = Buffer.concat([input], 2 * held);
        const got = await source.read(input.subarray(held));
        last = got === 0;
        held += got;
        const taken = giveRecords(input.subarray(0, held), last, records);
        show();
        input.copyWithin(0, taken, held);
        held -= taken;
      }
    },
  };
}

/** @returns index behind so many lines, all of them whole; -1 where there are not as many */
function endOfLines(bytes: Buffer, from: number, lines: number): number {
  let at = from;
  for (let n = 0; n < lines; n++) {
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline < 0) return -1;
    at = newline + 1;
  }
  return at;
}

function countLines(bytes: Buffer, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** What is said of rows that are parted otherwise than their format says. */
export function formatParted(name: string, delimiter: string): string {
  const called = { '\t': 'tabs', ';': 'semicolons', '|': 'bars' }[delimiter] ?? JSON.stringify(delimiter);
  return `nymline: ${name} has ${called} between its columns, and is read so`;
}

/** Why records could not be read, and where. */
export function formatUnread(unread: Unread): string {
  const rows = [...unread].map(([code, { count, lines }]) => [
    formatCount(count),
    codes[code],
    formatLines(lines, count),
    code,
  ]);
  return formatTable([['unread', 'because', 'where', ''], ...rows], [0]);
}

/** The same for machines. */
export const listUnread = (unread: Unread) =>
  [...unread].map(([code, { count, lines }]) => ({ code, because: codes[code], count, lines }));

export const formatLines = (lines: readonly number[], count: number): string =>
  `line${count === 1 ? '' : 's'} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`;
