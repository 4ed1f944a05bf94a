/**
 * @module
 * Reads an input through the engine of its format, line by line, so that it is known on which line a record begins.
 */

import { countLines, createSteps } from '../../../bytes/engine/steps.js';
import type { ByteEngine } from '../../../bytes/engine.js';
import { openPlainEngine } from '../../../bytes/open.js';
import { codes, type RecordCode, type RecordError } from '../../../errors.js';
import type { FormatDocument } from '../../../policy/document.js';
import { expandFormat } from '../../../policy/format.js';
import { createTotals } from '../../../program/books.js';
import type { Visitor } from '../../../program/visitor.js';
import type { Io } from '../../command/io.js';
import { memoryToRead } from '../../files/memory.js';
import type { Source } from '../../files/source.js';
import { formatCount, formatTable } from '../../telling/table.js';

/** How far reading is. */
export interface Position {
  /** The line on which the current record begins. */
  line: number;
  /** Records so far, the current one included. */
  readonly records: number;
}

export interface Feed {
  readonly position: Position;
  /** Reads to the end, or until there have been this many records. @throws what reading throws */
  read(
    source: Pick<Source, 'read'>,
    show: () => void,
    io: Pick<Io, 'signal'>,
    records?: number,
  ): Promise<void>;
  /** The delimiter of rows, if it is not that of the format. */
  readonly parted: string | undefined;
  /** Records that could not be read, by why. */
  readonly unread: Unread;
  /** How many could not be read. */
  count(): number;
}

/** How many there are of each, and the lines of the first. */
export type Unread = ReadonlyMap<RecordCode, { count: number; readonly lines: number[] }>;

const BLOCK = 1 << 20;
const shown = 5;

/**
 * @param visitor - the visitor that watches; not through the kernel, which needs a finished program, while this one grows
 * @param caseless - as in the policy
 * @param onUnread - called for each record that cannot be read
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

  const giveRecords = createSteps(engine, {
    isDocument: expanded.type === 'json',
    maxRecordBytes,
    write() {},
    onStep(bytes, from, to) {
      totals.tell();
      position.line += countLines(bytes, from, to);
    },
    goesOn: () => books.in < most,
  });
  let most = Infinity;

  return {
    position,
    get parted() {
      return engine.parted;
    },
    unread,
    count: () => [...unread.values()].reduce((sum, { count }) => sum + count, 0),
    async read(source, show, { signal }, records = Infinity) {
      most = records;
      let input = memoryToRead(BLOCK);
      let held = 0;
      for (let last = false; !last && books.in < records; ) {
        signal?.throwIfAborted();
        if (held === input.length) input = Buffer.concat([input], 2 * held);
        const got = await source.read(input.subarray(held));
        last = got === 0;
        held += got;
        const taken = giveRecords(input.subarray(0, held), last);
        show();
        input.copyWithin(0, taken, held);
        held -= taken;
      }
    },
  };
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
