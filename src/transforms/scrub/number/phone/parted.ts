/**
 * @module
 * Numbers in groups that marks part which elsewhere part other things: two blanks, a tab, a dot in the middle of the line, a low line. Only where
 * a word before says that it is a number, and where a plan has it as a whole.
 */
import { isDigit, joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';

/** Twice the same, of no more digits than an area and a half of a number have. */
const shape = /\d{1,5}( {2}|\t| ?[·•~] ?|_)\d{2,7}(?:\1\d{2,7}){0,3}(?![\w@]|[ .,/:-]?\d|\1\d)/y;

/** What stands behind the first group may be one of these. */
const isMark = (code: number, next: number): boolean =>
  code === 32 ? next === 32 || isMiddle(next) : code === 9 || code === 95 || isMiddle(code);
const isMiddle = (code: number): boolean => code === 0xb7 || code === 0x2022 || code === 126;

/** Columns of a table are parted in the same way: as North America groups them, or from the digit for a trunk. */
const isWritten = (groups: readonly string[]): boolean =>
  /^0\d/.test(groups[0]!) || /^1?334$/.test(groups.map(({ length }) => length).join(''));

/** @param at - of the first digit */
export function findParted(cursor: Cursor, at: number): boolean {
  const { text, search, floor } = cursor;
  let first = at + 1;
  while (first - at < 6 && isDigit(text.charCodeAt(first))) first++;
  if (!isMark(text.charCodeAt(first), text.charCodeAt(first + 1))) return false;
  if (!search.wanted.has('phone') || search.phones.isStrict) return false;
  shape.lastIndex = at;
  const [all] = shape.exec(text) ?? [];
  if (all === undefined) return false;
  const hasPlus = at > floor && text.charCodeAt(at - 1) === 43;
  const start = hasPlus ? at - 1 : at;
  if (joins(text.charCodeAt(start - 1)) || !cursor.isNamed('phone', start)) return false;
  const groups = all.split(/\D+/);
  const digits = groups.join('');
  if (digits.length < 9 || !(hasPlus || isWritten(groups))) return false;
  const value = search.phones.readValid(hasPlus ? `00${digits}` : digits);
  if (value === undefined) return false;
  cursor.accept(start, at + all.length, 'phone', value);
  cursor.pass(at + all.length);
  return true;
}
