/**
 * @module
 * Passwords in quotes behind a name and a blank (`(password "…")`).
 */

import { isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { kindOf, nameBefore } from '../name/name.js';
import { isTold } from '../sentence/spoken.js';
import { isPlainlyRandom } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { valueAt } from '../value/value.js';
import { phraseEnd } from '../value/words.js';

/** Of words, or of what no word is. */
const isPassword = (value: string): boolean =>
  value.length >= 4 &&
  !isNothing(value) &&
  // `"md5#{password}"`: of a template.
  !/[#$%{]\{/.test(value) &&
  (value.includes(' ') ? phraseEnd(value, 0) === value.length : isTold(value));

/** Of SNMP's third version. */
const created = /\bcreateUser [^\n]{1,160} (?:MD5|SHA|AES|DES)[-\d]{0,4} $/i;

/** @param at - of a double quote behind a blank @returns whether something was found */
export function findQuoted(cursor: Cursor, at: number): boolean {
  const { text, floor } = cursor;
  const before = text.charCodeAt(at - 2);
  const lead = text.slice(Math.max(0, at - 192), at);
  if (!isWord(before)) return false;
  if (created.test(lead)) return take(cursor, at);
  const name = nameBefore(text, at - 1, floor);
  const kind = name === '' ? undefined : kindOf(name);
  if (kind !== 'password' && kind !== 'key') return false;
  const { start, end, isQuoted } = valueAt(text, at, false, 256);
  const value = text.slice(start, end);
  // `should pass "initial-response"`
  if (/^pass$/i.test(name) && /^[a-z-]+$/.test(value)) return false;
  if (!isQuoted || !(kind === 'password' ? isPassword(value) : value.length >= 16 && isPlainlyRandom(value)))
    return false;
  cursor.accept(start, end, 'secret', '');
  cursor.names = end;
  return true;
}

function take(cursor: Cursor, at: number): boolean {
  const { start, end, isQuoted } = valueAt(cursor.text, at, false, 256);
  if (!isQuoted || !isPassword(cursor.text.slice(start, end))) return false;
  cursor.accept(start, end, 'secret', '');
  cursor.names = end;
  return true;
}
