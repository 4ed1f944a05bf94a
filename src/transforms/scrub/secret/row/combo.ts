/**
 * @module
 * Lists of accounts and passwords as they are leaked and passed on: an address of mail where a line begins, a mark, and the password
 * (`alice@example.org:…`, `alice@example.org;…;192.0.2.7`).
 */
import { isLetter, isQuote } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isNothing } from '../value/placeholder.js';

const front = '(?:^|[\\r\\n])[ \\t]{0,4}["\']?[^\\s:@;|,"\'<>=/]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}';
const beforeColon = new Ending(new RegExp(`${front}$`));
const beforeField = new Ending(new RegExp(`${front}["']?[;|]["']?$`));
/** Up to the end of the line, or a field in bars. */
const last = /([^\s;|,"'/\\]{6,40})["']?(?=[ \t]{0,4}(?:[\r\n]|$)| ?\|)/y;
/** Behind it the line ends, an address stands, or a country. */
const field =
  /([^\s;|,"'/\\]{6,40})["']?(?=[ \t]{0,4}(?:[\r\n]|$)|[;|]["']?(?:\d{1,3}(?:\.\d{1,3}){3}|[A-Z]{2})["']?(?:[;|\r\n]|$))/y;
/** A letter, and a digit or a mark that names do not have; no name of a machine, no number of anything. */
const isPassword = (value: string): boolean =>
  /[a-z]/i.test(value) &&
  /[\d!#$%&*^+~?]/.test(value) &&
  !/@|^\d{1,4}[-.]\d|^[\w-]+(?:\.[a-z]{2,16}){1,4}$|^[\da-f]{8}-[\da-f]{4}-/i.test(value) &&
  !isNothing(value);
/** In a field, which may have an account of letters and digits. */
const isMixed = (value: string): boolean =>
  value.length >= 8 &&
  ((/[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value)) || /[a-z\d][!#$%&*^+~?]/i.test(value));

/** @param colon - right behind an address of mail */
export function findLeaked(cursor: Cursor, colon: number): void {
  const { text } = cursor;
  last.lastIndex = colon + 1;
  const value = last.exec(text)?.[1];
  if (value === undefined || !isPassword(value)) return;
  if (!beforeColon.test(text.slice(Math.max(0, colon - 240), colon))) return;
  cursor.accept(colon + 1, colon + 1 + value.length, 'secret', '');
  cursor.pass(colon + 1 + value.length);
}

/** @param word - in the field behind the address, with its first digit */
export function findLeakedField(cursor: Cursor, word: number): boolean {
  const { text } = cursor;
  let start = word;
  while (word - start < 32 && isInner(text.charCodeAt(start - 1))) start--;
  const mark = text.charCodeAt(isQuote(text.charCodeAt(start - 1)) ? start - 2 : start - 1);
  if ((mark !== 59 && mark !== 124) || !cursor.search.wanted.has('secret')) return false;
  field.lastIndex = start;
  const value = field.exec(text)?.[1];
  if (value === undefined || !isPassword(value) || !isMixed(value)) return false;
  if (!beforeField.test(text.slice(Math.max(0, start - 240), start))) return false;
  cursor.accept(start, start + value.length, 'secret', '');
  cursor.pass(start + value.length);
  return true;
}
/** A letter, `!`, `#` to `&`, `*`, `+`, `-`, `.`, `_`, `^`, `~`. */
const isInner = (code: number): boolean =>
  isLetter(code) ||
  code === 33 ||
  (code >= 35 && code <= 38) ||
  (code >= 42 && code <= 46 && code !== 44) ||
  code === 95 ||
  code === 94 ||
  code === 126;
