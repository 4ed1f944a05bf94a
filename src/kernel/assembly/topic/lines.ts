/**
 * @module
 * Digits by the lines around them (transforms/scrub/number/phone/lines.ts): after a question in the line before, alone in a
 * line, or behind a mark in a row of a list.
 */
import { isDigit, isLetter, isStart, peek } from '../text/character';
import { hasRows } from './column';

/** A row that names somebody begins with a capital, a dash or a star, or the number of the row. */
function isOfPerson(line: usize): bool {
  let at = line;
  while (at - line < 32 && (peek(at) == 32 || peek(at) == 9)) at++;
  const c = peek(at);
  if (c - 65 < 26 || c == 45 || c == 42) return true;
  if (!isDigit(c)) return false;
  while (isDigit(peek(at))) at++;
  return peek(at) == 46 || peek(at) == 41;
}

function isLettered(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (isLetter(peek(at))) return true;
  return false;
}

function isIndented(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (peek(at) > 32) return false;
  return true;
}

const LONGEST_LEAD: usize = 73;

/** @param at - of the first digit */
export function isInLines(at: usize): bool {
  if (!hasRows()) return false;
  let start = at;
  while (at - start < 3 && (peek(start - 1) == 40 || peek(start - 1) == 43)) start--;
  let line = start;
  while (start - line < LONGEST_LEAD && !isStart(line) && peek(line - 1) != 10) line--;
  const isFirst = isStart(line);
  if (!isFirst && peek(line - 1) != 10) return false;
  // By itself, or after one or two letters: `M: …`, `T 010-5550123 | M …`
  if (start - line <= 12 && (isLettered(line, start) || isIndented(line, start))) return true;
  if (isFirst) return false;
  if (peek(start - 1) == 32 && isLetter(peek(start - 2)) && peek(start - 3) == 32 && peek(start - 4) != 32 && !isLetter(peek(start - 4)))
    return true;
  let last = line - 2;
  while (line - last < 8 && (peek(last) == 32 || peek(last) == 13)) last--;
  const c = peek(last);
  if (c == 63 || c == 58 || c == 46 || c == 59) return true;
  if (!isOfPerson(line)) return false;
  let mark = start - 1;
  while (start - mark < 5 && peek(mark) == 32) mark--;
  const m = peek(mark);
  return m == 44 || m == 58 || m == 59 || m == 124 || m == 45 || m == 9;
}
