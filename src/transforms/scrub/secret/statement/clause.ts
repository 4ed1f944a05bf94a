/**
 * @module
 * `IDENTIFIED BY …` of SQL, in double quotes or in none, as Oracle and MySQL take it: letters alone, too, where the statement is one that
 * makes or changes a user. In single quotes it is found behind its name (`name.ts`).
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { findAtScheme } from '../key/issued.js';
import { isNothing } from '../value/placeholder.js';
import { edgeOf } from '../value/value.js';

const statement = new Ending(
  /\b(?:(?:create|alter)\s{1,4}(?:user|role)\s{1,4}(?:if\s{1,4}(?:not\s{1,4})?exists\s{1,4})?|grant\s(?:[^;]{1,160}\son\s[^;]{1,120}|[\s,]{0,4}(?:connect|resource|dba|create session|role)[\w\s,]{0,64})\sto\s{1,4}|connect\s{1,4}to\s{1,4})(?:"[^"\n]{1,64}"|\S{1,128})\s{1,4}identified\s{1,4}(?:(?:with|via)\s{1,4}[\w'"]{1,48}\s{1,4})?$/i,
);
const one = `(?:values\\s{1,4}\\\\*'([^'\\\\\\n]{4,256})\\\\*'|\\\\*"([^"\\\\\\n]{1,128})\\\\*"|([^\\s;'"(),\\\\]{3,128}))`;
const told = new RegExp(`by\\s{1,4}${one}`, 'iy');
/** `… REPLACE …`: the one before. */
const replaced = new RegExp(`\\s{1,4}replace\\s{1,4}${one}`, 'iy');
const longestLead = 320;

/** @param at - of `by`, or of the first letter of `Bearer` and `Basic` */
export function findAtBy(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if ((text.charCodeAt(at + 1) | 32) !== 121) findAtScheme(cursor, at);
  else if (text.charCodeAt(at - 1) <= 32 && (text.charCodeAt(at - 2) | 32) <= 121) findClause(cursor, at);
}

function findClause({ text, accept, search }: Cursor, at: number): void {
  if (!search.wanted.has('secret')) return;
  told.lastIndex = at;
  const first = told.exec(text);
  if (first === null || !statement.test(text.slice(Math.max(0, at - longestLead), at))) return;
  let end = take(first, told.lastIndex);
  replaced.lastIndex = end;
  const second = replaced.exec(text);
  if (second !== null) end = take(second, replaced.lastIndex);

  function take([, hash, inQuotes, bare]: RegExpExecArray, behind: number): number {
    const value = hash ?? inQuotes ?? bare ?? '';
    const to = bare === undefined ? edgeOf(text, behind - 1) : behind;
    // `identified by password '*6C8…'`: what follows is the hash, and found by its own name.
    if (!isNothing(value) && !(bare !== undefined && /^password$/i.test(value)))
      accept(to - value.length, to, 'secret', '');
    return behind;
  }
}
