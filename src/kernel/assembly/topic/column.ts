/**
 * @module
 * The heads of columns: words in the first line of a text, or in a list before its values, that say what stands below.
 */
import { isLetter, isQuote, isWord, peek } from '../text/character';
import { from, to } from '../text/search';

/** The first line has been looked at. */
let isRead: bool = false;
/** Where the first line ends; 0 if it is the only one, or longer than the head of a table. */
export let head: usize = 0;
/** A word for numbers stands in the first line, before a mark between columns. */
let isTable: bool = false;
/** Where the last word for numbers ends that stands before such a mark, anywhere. */
let listed: usize = 0;
/** A word for versions stands in the first line. */
let isTableOfVersions: bool = false;
/** As `listed`, of the words for versions. */
let listedVersion: usize = 0;
/** Whether `values` stands in the text, and whether a line ends in it; -1 where nobody has asked. */
let values: i32 = -1;
let rows: i32 = -1;

/** Forgets the text before. */
export function startColumns(): void {
  isTable = isRead = false;
  listed = listedVersion = 0;
  rows = values = -1;
}

/** A column of versions has its name above: in the first line, or in a list before its values. @param end - of the address at `at` */
export function isOfVersions(at: usize, end: usize): bool {
  return (isTableOfVersions && at > head && isInColumn(at, end)) || (listedVersion != 0 && at - listedVersion <= FARTHEST_LIST && hasValues());
}

/** A column may have a name above: in the first line, or in a list before its values. */
export function isOfTable(at: usize): bool {
  return (isTable && at > head) || (listed != 0 && at - listed <= FARTHEST_LIST && hasValues());
}
const FARTHEST_LIST: usize = 512;

/** A line ends in the text. */
export function hasRows(): bool {
  if (rows >= 0) return rows != 0;
  rows = 0;
  for (let at = from; at < to && rows == 0; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(10)));
    if (hits && at + ctz(hits) < to) rows = 1;
  }
  return rows != 0;
}

/** Finds where the first line ends, once, and whether it has a column of versions. */
export function readHead(): void {
  if (isRead) return;
  isRead = true;
  head = 0;
  isTableOfVersions = false;
  for (let at = from; at < to && at - from < LONGEST_HEAD && head == 0; at++) if (peek(at) == 10) head = at;
  for (let at = from; at + 1 < head && !isTableOfVersions; at++) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x73726576: case 0x6d726966: case 0x656c6572: case 0x69766572: case 0x6c697562: // vers firm rele revi buil
        isTableOfVersions = true;
    }
    if ((load<u16>(at) | 0x2020) == 0x7766 && !isLetter(peek(at - 1)) && !isLetter(peek(at + 2))) isTableOfVersions = true; // fw
  }
}
const LONGEST_HEAD: usize = 512;

/** A word stands before a mark between columns. */
export function noteColumn(at: usize): void {
  if (at <= head) isTable = true;
  listed = at;
}

/** A word for versions stands before a mark between columns. */
export function noteVersions(at: usize): void {
  listedVersion = at;
}

/** `phone,`, `phone |`, `"phone";`, `phone)`, the end of a line. */
export function isColumnEnd(at: usize): bool {
  let c = peek(at);
  // `mobile_no,`, `phoneNumber,`
  for (let n = 0; n < 12 && (isWord(c) || (n == 0 && (c == 32 || c == 45) && isWord(peek(at + 1)))); n++) c = peek(++at);
  for (let n = 0; n < 3 && (c == 34 || c == 39 || c == 96 || c == 32 || c - 45 < 3 || c == 58); n++) c = peek(++at);
  return c == 44 || c == 59 || c == 124 || c == 9 || c == 41 || c == 10 || c == 13;
}

/** A mark between columns stands beside it, but for quotes and blanks. */
function isInColumn(at: usize, end: usize): bool {
  let last = at - 1;
  for (let n = 0; n < 4 && (peek(last) == 32 || isQuote(peek(last)) || peek(last) == 96); n++) last--;
  let next = end;
  for (let n = 0; n < 4 && (peek(next) == 32 || isQuote(peek(next)) || peek(next) == 96); n++) next++;
  return isMark(peek(last)) || isMark(peek(next));
}

// @ts-ignore: decorator
@inline
function isMark(c: u32): bool {
  return c == 44 || c == 59 || c == 9 || c == 124;
}

function hasValues(): bool {
  if (values >= 0) return values != 0;
  values = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to && values == 0; at += 16) {
    const l = i8x16.eq(v128.or(v128.load(at), blank), i8x16.splat(108));
    const u = i8x16.eq(v128.or(v128.load(at + 1), blank), i8x16.splat(117));
    for (let hits = i8x16.bitmask(v128.and(l, u)); hits != 0; hits &= hits - 1) if ((load<u32>(at + ctz(hits) - 2) | 0x20202020) == 0x756c6176) values = 1; // valu
  }
  return values != 0;
}
