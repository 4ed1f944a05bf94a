/**
 * @module
 * Groups of digits in a row.
 */
import { isDigit, peek } from '../text/character';

/** Of the group that was asked for last: where it begins, and whether a parenthesis stands before it. */
export let groupStart: usize = 0;
export let isBracketed: bool = false;

/** So many groups are read, and so many digits. */
export const MOST_GROUPS = 8;
export const MOST_DIGITS: usize = 20;

/** Where the group of digits ends that follows; 0 where none does. */
export function groupEnd(end: usize): usize {
  let at = end;
  isBracketed = false;
  while (at - end < 4 && isSeparator(peek(at))) {
    if (peek(at) == 40 || peek(at) == 41) isBracketed = true;
    at++;
  }
  if (at == end || !isDigit(peek(at))) return 0;
  groupStart = at;
  while (isDigit(peek(at))) at++;
  return at;
}

/** What numbers are grouped by, in ASCII. */
export function isSeparator(c: u32): bool {
  return c == 32 || c == 45 || c == 46 || c == 47 || c == 40 || c == 41;
}
