/**
 * @module
 * Passwords in quotes behind a name and a blank (`(password "…")`).
 */

import { isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { kindOf, kindOfTwo, nameBefore } from '../name/name.js';
import { isTold } from '../sentence/spoken.js';
import { isPlainlyRandom } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { valueAt } from '../value/value.js';
import { phraseEnd } from '../value/words.js';

/** Of words, or of what no word is. */
const isPassword = (value: string): boolean =>
  value.length >= 4 &&
  !isNothing(value) &&
  // `"md5#{password}"`: a template.
  !/[#$%{]\{/.test(value) &&
  (value.includes(' ') ? phraseEnd(value, 0) === value.length : isTold(value));

/** `api key "…"`: the kernel knows no others. */
const ofTwo = /(?:api|access|secret|private|auth|signing|encryption) key $/i;

/** `Secret "db-creds-x7k2p"`: an object of a cluster, and an address in memory. */
const called = /^(?:[a-z\d]+(?:[-_.][a-z\d]+)+|0x[\da-f]+)$/;
/** A token of a language that is read, and no secret. */
const parsed =
  /(?:unexpected|expected|syntax|pars\w{1,8}|lexical|missing|delimiter|stop|next|end|page) token $/i;

/** A key in quotes: of fewer than sixteen characters no name of a thing; behind a name of two words any letters and digits. */
const isKey = (value: string, name: string, lead: string): boolean =>
  (value.length >= 16 && isPlainlyRandom(value)) ||
  (value.length >= 8 &&
    /^(?=.*\d)(?=.*[a-z])[\w+/=-]+$/i.test(value) &&
    !called.test(value) &&
    !parsed.test(lead) &&
    !isNothing(value) &&
    (isPlainlyRandom(value) || /[a-z][_-]?key$/i.test(name)));

/** `community "n0cr3ad"` in a text that speaks of SNMP, before it or behind. */
const ofManagement = /snmp|\btraps?\b|\boid\b|\bmib\b/i;
const isShared = (value: string, text: string, at: number): boolean =>
  /^\S{4,32}$/.test(value) &&
  isPassword(value) &&
  ofManagement.test(text.slice(Math.max(0, at - 240), at + 160));

/** Of SNMP's third version. */
const created = /\bcreateUser [^\n]{1,160} (?:MD5|SHA|AES|DES)[-\d]{0,4} $/i;

/** @param at - of a double quote behind a blank @returns whether something was found */
export function findQuoted(cursor: Cursor, at: number): boolean {
  const { text, floor } = cursor;
  const before = text.charCodeAt(at - 2);
  const lead = text.slice(Math.max(0, at - 192), at);
  if (!isWord(before)) return false;
  if (created.test(lead)) return take(cursor, at);
  const last = nameBefore(text, at - 1, floor);
  if (last === '') return false;
  const two = ofTwo.test(lead) ? kindOfTwo(text, at - 1, last, floor) : undefined;
  const kind = kindOf(last) ?? two;
  const isCommunity = kind === undefined && /^community$/i.test(last);
  if (kind !== 'password' && kind !== 'key' && !isCommunity) return false;
  const { start, end, isQuoted } = valueAt(text, at, false, 256);
  const value = text.slice(start, end);
  const name = two === undefined ? last : `x_${last}`;
  // `should pass "initial-response"`
  if (/^pass$/i.test(name) && /^[a-z-]+$/.test(value)) return false;
  const isSecret =
    kind === 'password'
      ? isPassword(value)
      : isCommunity
        ? isShared(value, text, at)
        : isKey(value, name, lead);
  if (!isQuoted || !isSecret) return false;
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
