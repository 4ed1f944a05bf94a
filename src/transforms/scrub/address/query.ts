/**
 * @module
 * The query of a URL: the values that say something of somebody.
 */

import { decodePercent } from '../../../identifiers/uri/percent.js';
import { pseudonymEnd } from '../../../identifiers/written.js';
import { topicOf } from '../number/word/name.js';
import type { Cursor } from '../scan/cursor.js';
import { findSecret } from '../secret/assignment/assignment.js';
import { findParameters, findQuery, type Tell } from './url.js';

export function findAtQuestion(cursor: Cursor, at: number): void {
  if (at < cursor.queries) return;
  cursor.queries = findQuery(cursor.text, at, teller(cursor));
}

/** The parameters of a query that has a field of its own: `"requestQuery":"user=alice"`. */
export function findAtQuery(cursor: Cursor, at: number): void {
  if (at < cursor.queries) return;
  cursor.queries = findParameters(cursor.text, at, teller(cursor));
}

/** The same, of parameters that end with their cell: a comma is no part of a value there. */
export function findAtCell(cursor: Cursor, at: number): void {
  if (at < cursor.queries) return;
  const length = cursor.text.slice(at, at + longestCell).search(/[,\t]/);
  const rest = length < 0 ? cursor.text : cursor.text.slice(0, at + length);
  cursor.queries = findParameters(rest, at, teller(cursor));
}
const longestCell = 65536;

function teller(cursor: Cursor): Tell {
  const { text } = cursor;
  return (start, end, name, value) => {
    const { floor } = cursor;
    // `?query=…`: what is searched for, and no query of its own.
    if (name !== 'query')
      findSecret(text, start - 1, Math.max(floor, start - 1 - name.length), cursor.accept);
    if (cursor.floor > floor) {
      if (cursor.floor < end) cursor.accept(cursor.floor, end, 'url', value);
      return end;
    }
    if (pseudonymEnd(text, start) >= end) return end;
    const groups = groupsOf(cursor, start, end, name);
    if (groups !== undefined) {
      cursor.accept(start, groups.end, 'phone', groups.number);
      return groups.end;
    }
    const [what, found] =
      wholeOf(cursor, value) ?? numberOf(cursor, name, value) ?? (['url', value] as const);
    cursor.accept(start, end, what, found);
    return end;
  };
}

/** `from=2025550123`, `mobile=2025550123`: digits in use, by the name of the parameter. */
function numberOf({ search }: Cursor, name: string, value: string): readonly ['phone', string] | undefined {
  if (!/^\d{10,13}$/.test(value) || !search.wanted.has('phone') || search.phones.isStrict) return undefined;
  if (!/^(?:from|to)$/i.test(name) && topicOf(name) !== 'phone') return undefined;
  const number = search.phones.readValid(value);
  return number === undefined ? undefined : ['phone', number];
}

/** `phone=07700 900123`: blanks of a number that nobody encoded. */
const groups = /[+(]{0,2}\d{1,5}\)?(?:[ -]{1,2}\(?\d{2,7}\)?){1,4}(?![\w@])/y;
/** @returns the end of as many groups as are a number in use, and that; undefined where none are */
function groupsOf({ text, search }: Cursor, start: number, end: number, name: string): Groups | undefined {
  const next = text.charCodeAt(end);
  if ((next !== 32 && next !== 41) || !search.wanted.has('phone') || search.phones.isStrict) return undefined;
  groups.lastIndex = start;
  let [written = ''] = groups.exec(text) ?? [];
  if (written === '' || topicOf(name) !== 'phone') return undefined;
  for (; start + written.length > end; written = written.replace(/[ -]*\(?\d+\)?$/, '')) {
    const number = search.phones.readValid(written.replace(/\D/g, ''));
    if (number !== undefined) return { end: start + written.length, number };
  }
  return undefined;
}
type Groups = { readonly end: number; readonly number: string };

/** What a value of a query is from its first character to its last. */
function wholeOf({ search }: Cursor, value: string): ReturnType<typeof search.whole> {
  if (value.length > 320) return undefined;
  const decoded = decodePercent(value);
  if (decoded === undefined || !/[@:+.\d]/.test(decoded)) return undefined;
  return search.whole(/^ \d/.test(decoded) ? `+${decoded.slice(1)}` : decoded);
}
