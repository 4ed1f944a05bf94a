/**
 * @module
 * Records of one level, rows of cells or lines of words, one after the other. The scan stops at a record that is not written as
 * most are, and TypeScript does that one.
 */
import { clearEdits, crowded, editsEnd, retract } from '../edit/edit';
import { startEmit } from '../edit/emit';
import { clearPending, fresh, landEdits, nextFresh } from '../edit/pending';
import { NEWLINE } from '../memory/bytes';
import { region } from '../memory/layout';
import { tidy } from '../memory/memo';
import { setupStrip } from '../verb/strip';
import { countBy, setupColumns } from './column';
import { readLine, setupLine } from './line';
import { readRow } from './row';

/** Rows that are no records: header rows may come again. Each is told by its length and its first eight bytes. */
export const HEADS: usize = 4;
export const HEAD: usize = 16;

let input: usize = 0;
let end: usize = 0;
let limit: usize = 0;
let isRows: bool = false;
let heads: usize = 0;
let headsEnd: usize = 0;

/** Where the scan stands. */
export let place: usize = 0;
/** Records scanned since `resume`. */
export let scanned: u32 = 0;

export function setupFlat(rows: bool, columnCount: usize, wordCount: usize, absentSize: usize, recordBytes: usize): bool {
  isRows = rows;
  limit = recordBytes;
  heads = headsEnd = region(HEADS * HEAD);
  return heads != 0 && setupColumns(columnCount, absentSize) && setupLine(wordCount) && setupStrip();
}

/** The `size` bytes at `row` are a header. @returns 0 where no more can be told */
export function passHead(row: usize, size: usize): usize {
  if (headsEnd == heads + HEADS * HEAD) return 0;
  store<u32>(headsEnd, <u32>size);
  store<u64>(headsEnd, load<u64>(row), 8);
  headsEnd += HEAD;
  return 1;
}

function isHead(row: usize, size: usize): bool {
  for (let at = heads; at < headsEnd; at += HEAD) {
    if (load<u32>(at) != <u32>size) continue;
    const beyond: u64 = size < 8 ? (<u64>8 - size) << 3 : 0;
    if ((load<u64>(row) ^ load<u64>(at, 8)) << beyond == 0) return true;
  }
  return false;
}

/** Takes up `size` bytes of whole records at `at`. */
export function layFlat(at: usize, size: usize): void {
  input = at;
  end = at + size;
  store<u8>(end, <u8>NEWLINE);
}

/** Makes room to scan on from `at`. */
export function resumeFlat(at: usize): void {
  place = at;
  scanned = 0;
  clearEdits();
  clearPending();
  tidy();
  startEmit(at);
}

// @ts-ignore: decorator
@inline
function read(at: usize): usize {
  return isRows ? readRow(at) : readLine(at);
}

/** Takes back what reading a record counted, and the edits from `first` on. */
function undo(record: usize, first: usize): void {
  countBy(-1);
  read(record);
  countBy(1);
  retract(first);
}

/**
 * Scans up to the end, or to a record that is left to TypeScript. One whose edits find no room is, too: what was done in the input to
 * its first values cannot be done again.
 */
export function scanFlat(): void {
  while (place < end) {
    const first = editsEnd;
    const next = read(place);
    if (next == 0 || next - place > limit || crowded || isHead(place, next - place)) return undo(place, first);
    place = next;
    scanned++;
  }
}

/** Gives the edits that waited their values. @returns how many cannot have one: their records are counted no more */
export function landFlat(): u32 {
  const redos = landEdits();
  if (fresh == 0) return redos;
  const last = editsEnd;
  for (let start = nextFresh(input); start != 0; start = nextFresh(input)) undo(start, last);
  return redos;
}
