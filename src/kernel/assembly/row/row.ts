/**
 * @module
 * A row of cells in the usual spelling: each bare, or in quotes from end to end, on one line. Other spellings are left to
 * `bytes/delimited/scan.ts`.
 */
import { NEWLINE, QUOTE, SPACE } from '../memory/bytes';
import { COLUMN_SIZE, columns, isChecked, isCut, isTreated, treat } from './column';

const RETURN: u32 = 0x0d;
const EQUALS: u32 = 0x3d;
const APOSTROPHE: u32 = 0x27;
/** `\N` */
const NULL: u32 = 0x4e5c;

let delimiter: u32 = 0;
let quotes: bool = false;
let least: usize = 0;
let most: usize = 0;

/** @param spelled - a cell may stand in quotes @param from - the fewest columns of a row @param to - the most */
export function setupRow(parting: u32, spelled: bool, from: usize, to: usize): void {
  delimiter = parting;
  quotes = spelled;
  least = from;
  most = to;
}

/** Treats the cells of the row at `row`. @returns where the next row begins; 0 where it is left to TypeScript */
export function readRow(row: usize): usize {
  const first = load<u8>(row);
  if (first == NEWLINE || (first == RETURN && load<u8>(row, 1) == NEWLINE)) return 0;
  let column = columns;
  const last = columns + most * COLUMN_SIZE;
  for (let at = row; column < last; column += COLUMN_SIZE, at++) {
    let start = at;
    let end: usize;
    let quoted: u32 = 0;
    const mark = load<u8>(at);
    // A padded cell may still be a quoted one.
    if (mark == SPACE) return 0;
    if (quotes && mark == QUOTE) {
      quoted = 1;
      start = ++at;
      for (at = find(at, QUOTE); load<u8>(at) == QUOTE && load<u8>(at, 1) == QUOTE; at = find(at + 2, QUOTE)) {}
      if (load<u8>(at) != QUOTE) return 0;
      end = at++;
      if (load<u8>(at) == RETURN && load<u8>(at, 1) == NEWLINE) at++;
      else if (load<u8>(at) != delimiter && load<u8>(at) != NEWLINE) return 0;
    } else {
      at = find(at, delimiter);
      end = at;
      if (load<u8>(at) == NEWLINE && end > start && load<u8>(end - 1) == RETURN) {
        end--;
        // `\r\r\n`
        if (end > start && load<u8>(end - 1) == RETURN) return 0;
      }
    }
    if (start < end && isTreated(column)) {
      const head = load<u8>(start);
      // A formula, a value that a spreadsheet protects, or padding.
      if (head == EQUALS || head == APOSTROPHE || (quoted == 0 && load<u8>(end - 1) == SPACE)) return 0;
      // Not a value, unless the whole column is removed.
      if (quoted == 0 && end - start == 2 && load<u16>(start) == NULL) {
        if (isCut(column)) {
          if (isChecked(column)) return 0;
          treat(column, start, end, 0);
        }
      } else treat(column, start, end, quoted);
    }
    if (load<u8>(at) == NEWLINE) return column + COLUMN_SIZE - columns < least * COLUMN_SIZE ? 0 : at + 1;
  }
  return 0;
}

/** The next byte of this kind, or line end. */
// @ts-ignore: decorator
@inline
function find(p: usize, byte: u32): usize {
  const wanted = i8x16.splat(<i8>byte);
  const stop = i8x16.splat(<i8>NEWLINE);
  while (true) {
    const part = v128.load(p);
    const hit = i8x16.bitmask(v128.or(i8x16.eq(part, wanted), i8x16.eq(part, stop)));
    if (hit) return p + ctz(hit);
    p += 16;
  }
}
