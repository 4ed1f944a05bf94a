/**
 * @module
 * Cells below the line that names their columns, parts of a form below an empty line, and codes in a list below their name
 * (transforms/scrub/secret/row/cell.ts).
 */
import { isLetter, isQuote, isWord, peek } from '../text/character';
import { from, to } from '../text/search';
import { isAmong } from './lexicon';
import { isTelling } from './name';

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
  const head = isDrawn ? first + 1 : from;
  if (names != 0 && areNames(head, names) && isAmong(head, names)) header = names;
  for (let at = first; at != 0 && !hasParts; at = lineEnd(at + 1, to)) {
    const next = peek(at + 1);
    hasParts = next == 10 || (next == 13 && peek(at + 2) == 10);
  }
  hasCodes = areCodesNamed(from, to);
}

/** `backup codes`, `codes de secours`: `cod`, and what they are for beside it, by four letters. */
function areCodesNamed(start: usize, end: usize): bool {
  const blank = i8x16.splat(32);
  for (let at = start; at < end; at += 16) {
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
    areTold = areCodesNamed(from, to);
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

/** Names and nothing else, with commas between, semicolons, tabs or bars. */
function areNames(start: usize, end: usize): bool {
  return areParted(start, end, 44) || areParted(start, end, 59) || areParted(start, end, 9) || areParted(start, end, 124);
}

function areParted(start: usize, end: usize, mark: u32): bool {
  let names = 0;
  for (let at = start; at <= end; ) {
    let next = at;
    while (next < end && peek(next) != mark) next++;
    // A bar also encloses the whole row.
    if (isName(at, next)) names++;
    else if (!(mark == 124 && (at == start || next == end) && isBlank(at, next))) return false;
    at = next + 1;
  }
  return names > 1;
}

/** A word or some, in quotes or not. */
function isName(start: usize, end: usize): bool {
  let at = start;
  while (at < end && (peek(at) <= 32 || peek(at) == 34 || peek(at) == 39 || peek(at) == 96)) at++;
  if (at == end || !(isLetter(peek(at)) || peek(at) == 95)) return false;
  for (; at < end; at++) {
    const c = peek(at);
    if (!(isWord(c) || c <= 32 || c == 46 || c == 45 || c == 34 || c == 39 || c == 96)) return false;
  }
  return true;
}

function isBlank(start: usize, end: usize): bool {
  let at = start;
  while (at < end && peek(at) <= 32) at++;
  return at == end;
}

/** @param start - of a word with a digit in it */
export function isCell(start: usize): bool {
  if (!isRead) readLines();
  if (header != 0 && start > header) return true;
  if (hasCodes && isListed(start)) return true;
  if (!hasParts) return false;
  let at = start;
  while (start - at < LONGEST_CELL && at > from && peek(at - 1) != 10) at--;
  return peek(at - 1) == 10 && (peek(at - 2) == 10 || (peek(at - 2) == 13 && peek(at - 3) == 10)) && isPart(at);
}

/** `password;x7Tq91Zb`, `["api_key","…"]`, `/token/…`: a name in the cell or the segment right before (transforms/scrub/secret/row/named.ts). @param start - of a word with a digit in it */
export function isNamedCell(start: usize): bool {
  let at = start - 1;
  if (peek(at) == 47) return isTelling(at);
  if (peek(at) == 62) return isElement(start);
  for (let c = peek(at); start - at < 34 && c > 32 && c != 44 && c != 59 && c != 124 && !isQuote(c); c = peek(--at));
  if (isQuote(peek(at))) at--;
  if (peek(at) == 92) at--;
  // `| Password | … |`: in columns.
  if (peek(at) == 32) {
    for (let n = 0; n < 32 && peek(at) == 32; n++) at--;
    if (peek(at) != 124 && peek(at) != 9) return false;
    // `**Password** |`
    while (peek(at - 1) == 32 || peek(at - 1) == 42) at--;
    return isTelling(at);
  }
  const mark = peek(at);
  return (mark == 44 || mark == 59 || mark == 124 || mark == 9) && isTelling(at);
}

/** `<td>Password</td><td>…`, also with an element around either (`findBeside` in transforms/scrub/secret/row/pair.ts). */
function isElement(start: usize): bool {
  let at = start;
  while (start - at < 128 && at > from && peek(at) != 47) at--;
  return peek(at) == 47 && (peek(at - 1) == 60 || peek(at - 2) == 60) && isAmong(max(from, at - 64), at);
}

/** `name="…"` not far above. */
function isPart(line: usize): bool {
  for (let at = line; at > from && line - at < LONGEST_PART; at--) if (peek(at) == 61 && (load<u32>(at - 4) | 0x20202020) == 0x656d616e) return true; // name
  return false;
}
const LONGEST_PART: usize = 164;

/** Nothing stands before it in the line but its number, a mark or letters of the code itself. */
function isListed(start: usize): bool {
  let at = start;
  while (start - at < 16 && at > from && peek(at - 1) != 10) at--;
  return at > from && peek(at - 1) == 10 && areCodesNamed(at - from > FARTHEST_NAME ? at - FARTHEST_NAME : from, at);
}
/** A list goes on for 640 characters behind its name. */
const FARTHEST_NAME: usize = 768;
