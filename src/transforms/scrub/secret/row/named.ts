/**
 * @module
 * A secret in the cell, the element, the argument or the segment of a path right behind that with its name: `password;x7Tq91Zb`,
 * `["api_key","…"]`, `/token/…`.
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
  const { text, search } = cursor;
  if (text.charCodeAt(word - 1) === 47) return findSegment(cursor, word);
  let start = word;
  while (word - start < longestFront && !isEdge(text.charCodeAt(start - 1))) start--;
  let mark = start - 1;
  if (isQuote(text.charCodeAt(mark))) mark--;
  if (text.charCodeAt(mark) === 92) mark--;
  if (!isMark(text.charCodeAt(mark)) || !search.wanted.has('secret')) return false;
  const { name, kind, first } = namedBefore(cursor, mark);
  if (name === '' || (kind !== 'password' && kind !== 'key')) return false;
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

function namedBefore({ text, floor }: Cursor, mark: number) {
  const name = nameBefore(text, mark, floor);
  const kind = name === '' ? undefined : kindOf(name);
  return { name, kind, first: text.lastIndexOf(name, mark) };
}

/** As long as no name of a thing is, and no file. */
const segment = /[\w-]{16,128}(?=[/?#&"'\s)\]}>,;]|$)/y;
/** Of Base64, a part may be called as a secret is, too. */
const words = /^(?:[a-z]+[_-])*[a-z]+$/i;
/** `/api/token/4f9XnB27QeLm0ZtKc3Vd` */
function findSegment(cursor: Cursor, start: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret')) return false;
  segment.lastIndex = start;
  const [told] = segment.exec(text) ?? [];
  if (told === undefined || !isLikely(told)) return false;
  const { name, kind, first } = namedBefore(cursor, start - 1);
  if (!words.test(name) || (kind !== 'password' && kind !== 'key') || text.charCodeAt(first - 1) !== 47)
    return false;
  cursor.accept(start, start + told.length, 'secret', '');
  cursor.pass(start + told.length);
  return true;
}

const isEdge = (code: number): boolean =>
  isSpace(code) || isMark(code) || isQuote(code) || Number.isNaN(code);
