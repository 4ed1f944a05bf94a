/**
 * @module
 * National numbers and dates of birth in a text, for the countries that a policy lists: asked at each word with a digit in it,
 * before anything else is.
 */
import { isDigit, isSpace, isWord, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { findBirth } from './birth.js';
import { type Country, type National, nationals, passport } from './country.js';

const lookBehind = 64;

/** @param at - of the first digit of a word */
export function findAtNational(cursor: Cursor, at: number): void {
  const { text, floor, search } = cursor;
  if (at < cursor.words || isDigit(text.charCodeAt(at - 1))) return;
  let word = at;
  while (word > floor && isWord(text.charCodeAt(word - 1))) word--;
  const birth = word === at ? findBirth(text, at) : undefined;
  if (birth !== undefined) {
    cursor.accept(birth.start, birth.end, 'birthdate', '');
    cursor.colons = Math.max(cursor.colons, birth.end);
    return;
  }
  if (isOpen(text.charCodeAt(word - 1))) return;
  for (const country of search.countries)
    if (take(cursor, frontOf(text, word, floor, country), nationals[country])) return;
  take(cursor, word, passport);
}

/** A letter, or the plus of a telephone number. */
const isOpen = (before: number): boolean => joins(before) || before === 43;

/** `AB 12 34 56 C`, `X-1234567-L`: letters in front that are a word of their own. */
function frontOf(text: string, word: number, floor: number, country: Country): number {
  const front = fronts[country]?.exec(text.slice(Math.max(floor, word - 3), word))?.[0].length ?? 0;
  return isOpen(text.charCodeAt(word - front - 1)) ? word : word - front;
}
const fronts: Partial<Record<Country, RegExp>> = { GB: /[A-Z]{2} $/i, ES: /[XYZ][- ]$/i };

function take(cursor: Cursor, start: number, { shape, isRight, isTelling, named }: National): boolean {
  const { text } = cursor;
  shape.lastIndex = start;
  if (!shape.test(text)) return false;
  const end = shape.lastIndex;
  const written = text.slice(start, end);
  const value = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (!named.test(text.slice(Math.max(0, start - lookBehind), start))) {
    if (!isRight(value) || !isTelling(written) || isInside(text, start, cursor.floor)) return false;
    if (cursor.isNamed('other', start) || cursor.isNamed('phone', start)) return false;
  }
  cursor.accept(start, end, 'national', value);
  return cursor.floor === end;
}

/** Something before that was not found goes on with it: `x-123…`, `4111 1111 …`. */
function isInside(text: string, start: number, floor: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 45 || before === 46 || before === 47) return true;
  return (
    isSpace(before) &&
    start - 1 > floor &&
    /(?<!\d)\d{1,4}$/.test(text.slice(Math.max(0, start - 6), start - 1))
  );
}
