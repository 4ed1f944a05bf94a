/**
 * @module
 * A secret in the cell, the element or the argument right behind that with its name: `password;x7Tq91Zb`, `["api_key","…"]`.
 */
import { isQuote, isSpace } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { kindOf, nameBefore } from '../name/name.js';
import { isLikely } from '../value/likely.js';

/** `,`, `;`, `|`, a tab */
const isMark = (code: number): boolean => code === 44 || code === 59 || code === 124 || code === 9;
/** What a name begins behind: the line, the cell before, a bracket. */
const opening = /(?:^|[\n,;|\t[({])\s?\\?["']?$/;
const longestFront = 32;
const value = /[^\s"',;|\\]{6,96}(?=\\?["']|[,;|]|\s|$)/y;

/** @param word - of letters and digits, in which the first digit of the cell stands */
export function findNamedCell(cursor: Cursor, word: number): boolean {
  const { text, floor, search } = cursor;
  let start = word;
  while (word - start < longestFront && !isEdge(text.charCodeAt(start - 1))) start--;
  let mark = start - 1;
  if (isQuote(text.charCodeAt(mark))) mark--;
  if (text.charCodeAt(mark) === 92) mark--;
  if (!isMark(text.charCodeAt(mark)) || !search.wanted.has('secret')) return false;
  const name = nameBefore(text, mark, floor);
  const kind = name === '' ? undefined : kindOf(name);
  if (kind !== 'password' && kind !== 'key') return false;
  const first = text.lastIndexOf(name, mark);
  if (!opening.test(text.slice(Math.max(0, first - 4), first))) return false;
  value.lastIndex = start;
  const [told] = value.exec(text) ?? [];
  // `password,password_2,api_key1`: names of columns.
  if (told === undefined || !isLikely(told) || kindOf(told) !== undefined) return false;
  if (kind === 'key' && told.length < shortestKey) return false;
  cursor.accept(start, start + told.length, 'secret', '');
  cursor.pass(start + told.length);
  return true;
}
const shortestKey = 8;

const isEdge = (code: number): boolean =>
  isSpace(code) || isMark(code) || isQuote(code) || Number.isNaN(code);
