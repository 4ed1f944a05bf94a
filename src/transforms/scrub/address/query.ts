/**
 * @module
 * The query of a URL: the values that say something of somebody.
 */

import { decodePercent } from '../../../identifiers/uri/percent.js';
import { pseudonymEnd } from '../../../identifiers/written.js';
import { topicOf } from '../number/word/name.js';
import type { Cursor } from '../scan/cursor.js';
import { findSecret } from '../secret/assignment/assignment.js';
import { findParameters, findQuery } from './url.js';

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

function teller(cursor: Cursor): (start: number, end: number, name: string, value: string) => void {
  const { text } = cursor;
  return (start, end, name, value) => {
    const { floor } = cursor;
    // `?query=…`: what is searched for, and no query of its own.
    if (name !== 'query')
      findSecret(text, start - 1, Math.max(floor, start - 1 - name.length), cursor.accept);
    if (cursor.floor > floor) {
      if (cursor.floor < end) cursor.accept(cursor.floor, end, 'url', value);
      return;
    }
    if (pseudonymEnd(text, start) >= end) return;
    const [what, found] =
      wholeOf(cursor, value) ?? numberOf(cursor, name, value) ?? (['url', value] as const);
    cursor.accept(start, end, what, found);
  };
}

/** `from=2025550123`, `mobile=2025550123`: digits in use, by the name of the parameter. */
function numberOf({ search }: Cursor, name: string, value: string): readonly ['phone', string] | undefined {
  if (!/^\d{10,13}$/.test(value) || !search.wanted.has('phone') || search.phones.isStrict) return undefined;
  if (!/^(?:from|to)$/i.test(name) && topicOf(name) !== 'phone') return undefined;
  const number = search.phones.readValid(value);
  return number === undefined ? undefined : ['phone', number];
}

/** What a value of a query is from its first character to its last. */
function wholeOf({ search }: Cursor, value: string): ReturnType<typeof search.whole> {
  if (value.length > 320) return undefined;
  const decoded = decodePercent(value);
  if (decoded === undefined || !/[@:+.\d]/.test(decoded)) return undefined;
  return search.whole(/^ \d/.test(decoded) ? `+${decoded.slice(1)}` : decoded);
}
