/**
 * @module
 * Secrets in brackets behind their name, `password [x7Tq…]`, and in a statement that has nothing else in it, `auth_pass x7tq91`, as
 * configurations and command lists have them.
 */
import { isSpace } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { isLikely } from './likely.js';
import { kindOf, nameBefore } from './name.js';
import { isNothing } from './placeholder.js';

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>', '「': '」', '『': '』' };
const longestFront = 32;
const longest = 96;

/** @param word - of letters and digits, in which the brackets' first digit stands */
export function findBoxed(cursor: Cursor, word: number): boolean {
  const { text, floor } = cursor;
  let open = word - 1;
  while (open > floor && word - open < longestFront && closing[text[open]!] === undefined) {
    if (isSpace(text.charCodeAt(open))) return false;
    open--;
  }
  const close = closing[text[open]!];
  if (close === undefined || open < floor) return false;
  const end = text.slice(open + 1, open + 1 + longest).indexOf(close);
  const value = text.slice(open + 1, open + 1 + end);
  if (end < 4 || /[\s"']/.test(value) || isNothing(value)) return false;
  // `password=[…]`
  const mark = text[open - 1] === '=' || text[open - 1] === ':' ? open - 1 : open;
  const name = nameBefore(text, mark, floor).replace(/[はが]$/, '');
  const kind = name === '' ? undefined : kindOf(name);
  if (kind !== 'password' && !(kind === 'key' && value.length >= 8)) return false;
  // `reset_password(token1)` is a function, and its argument.
  if (close === ')' && !isLikely(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  cursor.accept(open + 1, open + 1 + end, 'secret', '');
  return true;
}

/** Before the name: the front of a line, or of a command among others. */
const front = /(?:^|[\n;{}|])\s{0,32}(?:set |add |backlog |export |- )?$/i;
const rest = /^[^\s"'`;{}<>()[\]]{4,64}(?=["']?\s{0,4}(?:$|[;\n}#]))/;

/** `auth_pass x7tq91`: a name and its value, and nothing else in the line. @param start - of the value */
export function findStatement(cursor: Cursor, start: number): boolean {
  const { text, floor } = cursor;
  const name = nameBefore(text, start - 1, floor);
  const kind = name === '' ? undefined : kindOf(name.replace(/_?\d{1,2}_?$/, ''));
  if (kind !== 'password' && kind !== 'key') return false;
  const before = start - 1 - name.length;
  if (!front.test(text.slice(Math.max(0, before - 40), before))) return false;
  const [value] = rest.exec(text.slice(start, start + 72)) ?? [];
  if (value === undefined || isNothing(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  if (kind === 'key' && (value.length < 8 || value.includes('/'))) return false;
  cursor.accept(start, start + value.length, 'secret', '');
  return true;
}
