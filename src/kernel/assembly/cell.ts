/**
 * @module
 * Cells below the line that names their columns, and parts of a form below an empty line (transforms/scrub/secret/cell.ts).
 */
import { peek } from './character';
import { isTold as isAmong } from './name';
import { from, to } from './search';

const LONGEST_LINE: usize = 512;
const LONGEST_CELL: usize = 96;

/** Where the line ends that names columns, and whether a line is empty: asked once of a text, and not of what has one line. */
let isRead: bool = false;
let header: usize = 0;
let hasParts: bool = false;

/** Of a text that has not been asked. */
export function startCells(): void {
  isRead = false;
}

function readLines(): void {
  isRead = true;
  header = 0;
  hasParts = false;
  const first = lineEnd(from, min(to, from + LONGEST_LINE));
  if (first == 0) return;
  if (hasMark(first) && isAmong(from, first)) header = first;
  for (let at = first; at != 0 && !hasParts; at = lineEnd(at + 1, to)) {
    const next = peek(at + 1);
    hasParts = next == 10 || (next == 13 && peek(at + 2) == 10);
  }
}

/** @returns where a line ends, or 0 */
function lineEnd(start: usize, end: usize): usize {
  const line = i8x16.splat(10);
  for (let at = start; at < end; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), line));
    if (hits) return at + ctz(hits) < end ? at + ctz(hits) : 0;
  }
  return 0;
}

/** A comma, a semicolon, a tab, a bar. */
function hasMark(end: usize): bool {
  for (let at = from; at < end; at++) {
    const c = load<u8>(at);
    if (c == 44 || c == 59 || c == 9 || c == 124) return true;
  }
  return false;
}

/** @param start - of a word with a digit in it */
export function isCell(start: usize): bool {
  if (!isRead) readLines();
  if (header != 0 && start > header) return true;
  if (!hasParts) return false;
  let at = start;
  while (start - at < LONGEST_CELL && at > from && peek(at - 1) != 10) at--;
  return peek(at - 1) == 10 && (peek(at - 2) == 10 || (peek(at - 2) == 13 && peek(at - 3) == 10));
}
