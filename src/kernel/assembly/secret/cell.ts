/**
 * @module
 * Cells below the line that names their columns, parts of a form below an empty line, and codes in a list below their name
 * (transforms/scrub/secret/row/cell.ts).
 */
import { isLetter, peek } from '../text/character';
import { from, to } from '../text/search';
import { isAmong } from './lexicon';

const LONGEST_LINE: usize = 512;
const LONGEST_CELL: usize = 96;

/** Where the line ends that names columns, and whether a line is empty: asked once of a text, and not of what has one line. */
let isRead: bool = false;
let header: usize = 0;
let hasParts: bool = false;
let hasCodes: bool = false;
let isAsked: bool = false;
let areTold: bool = false;

/** Of a text that has not been asked. */
export function startCells(): void {
  isRead = false;
  isAsked = false;
}

function readLines(): void {
  isRead = true;
  header = 0;
  hasParts = hasCodes = false;
  const first = lineEnd(from, min(to, from + LONGEST_LINE));
  if (first == 0) return;
  // `+----+-------+`: the line above a table.
  let start = from;
  while (start - from < 9 && (peek(start) == 32 || peek(start) == 9)) start++;
  const isDrawn = peek(start) == 43 && (peek(start + 1) == 45 || peek(start + 1) == 61);
  const names = isDrawn ? lineEnd(first + 1, min(to, first + 1 + LONGEST_LINE)) : first;
  if (names != 0 && hasMark(isDrawn ? first + 1 : from, names) && isAmong(isDrawn ? first + 1 : from, names)) header = names;
  for (let at = first; at != 0 && !hasParts; at = lineEnd(at + 1, to)) {
    const next = peek(at + 1);
    hasParts = next == 10 || (next == 13 && peek(at + 2) == 10);
  }
  hasCodes = areCodesNamed();
}

/** `backup codes`, `codes de secours`: `cod`, and what they are for beside it, by four letters. */
function areCodesNamed(): bool {
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const c = i8x16.eq(v128.or(v128.load(at), blank), i8x16.splat(99));
    const o = i8x16.eq(v128.or(v128.load(at + 1), blank), i8x16.splat(111));
    const d = i8x16.eq(v128.or(v128.load(at + 2), blank), i8x16.splat(100));
    for (let hits = i8x16.bitmask(v128.and(v128.and(c, o), d)); hits != 0; hits &= hits - 1) {
      const word = at + ctz(hits);
      for (let each = max(from, word - 20); each < word + 12; each++) {
        switch (load<u32>(each) | 0x20202020) {
          case 0x6b636162: case 0x6f636572: case 0x61726373: case 0x72656d65: case 0x63736572: case 0x65646569: // back reco scra emer resc iede
          case 0x66746f6e: case 0x61737265: case 0x68636973: case 0x73726568: case 0x65736572: case 0x6f636573: // notf ersa sich hers rese seco
          case 0x75636572: case 0x76756173: case 0x70736572: case 0x65736972: // recu sauv resp rise (riserva by `rise`)
            return true;
        }
      }
    }
  }
  return false;
}

/** `The recovery codes are 4f…, …`: letters and digits, and the end of the word; and what they are called anywhere in the text. */
export function isToldOf(start: usize, end: usize): bool {
  if (peek(start - 1) == 45) {
    let at = start - 1;
    while (start - at < 20 && (isLetter(peek(at - 1)) || peek(at - 1) == 45)) at--;
    return peek(at - 1) == 32 && isLetter(peek(start - 2)) && areCodesTold();
  }
  const next = peek(end);
  if (next == 45 ? end - start > 6 : end - start < 6 || end - start > 16) return false;
  if (next > 32 && next != 124 && next != 47 && next != 44 && next != 59 && next != 46 && next != 41 && next != 45) return false;
  let seen = 0;
  for (let at = start; at < end; at++) seen |= load<u8>(at) < 58 ? 1 : 2;
  if (seen != 3 && next != 45 && end - start > 10) return false;
  return areCodesTold();
}

function areCodesTold(): bool {
  if (!isAsked) {
    isAsked = true;
    areTold = areCodesNamed();
  }
  return areTold;
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
function hasMark(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    const c = load<u8>(at);
    if (c == 44 || c == 59 || c == 9 || c == 124) return true;
  }
  return false;
}

/** @param start - of a word with a digit in it */
export function isCell(start: usize): bool {
  if (!isRead) readLines();
  if (header != 0 && start > header) return true;
  if (hasCodes && isListed(start)) return true;
  if (!hasParts) return false;
  let at = start;
  while (start - at < LONGEST_CELL && at > from && peek(at - 1) != 10) at--;
  return peek(at - 1) == 10 && (peek(at - 2) == 10 || (peek(at - 2) == 13 && peek(at - 3) == 10));
}

/** Nothing stands before it in the line but its number, a mark or letters of the code itself. */
function isListed(start: usize): bool {
  let at = start;
  while (start - at < 16 && at > from && peek(at - 1) != 10) at--;
  return at > from && peek(at - 1) == 10;
}
