/**
 * @module
 * Lists of accounts and passwords, as `chpasswd` takes them: `alice:…`, one a line, piped to it or behind it.
 */
import { isQuote, isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';

const program = 'chpasswd';
const piped = /\| ?(?:sudo )?$/;
const longestAccount = 33;
const password = /[^\s"'`|,;)}\]\\]{3,128}/y;

/** `echo "root:…" | chpasswd`, `chpasswd <<EOF`, and what follows */
export function findListed(cursor: Cursor, colon: number): void {
  const { text, accept } = cursor;
  cursor.program ??= text.indexOf(program);
  const at = cursor.program;
  if (at < 0) return;
  let start = colon;
  while (colon - start < longestAccount && isAccount(text.charCodeAt(start - 1))) start--;
  if (start === colon || !/[a-z_]/i.test(text[start]!)) return;
  const before = text.charCodeAt(start - 1);
  const isLine = isQuote(before) || before === 10 || (before === 32 && isBlank(text.charCodeAt(start - 2)));
  if (!isLine && before !== 32) return;
  password.lastIndex = colon + 1;
  const [value] = password.exec(text) ?? [];
  if (value === undefined || /^\d{1,3}$/.test(value) || isNothing(value)) return;
  const isPiped =
    at > colon &&
    (isLine || /^["']? ?\|/.test(text.slice(password.lastIndex, password.lastIndex + 3))) &&
    piped.test(text.slice(Math.max(0, at - 8), at));
  if (isPiped || (at < colon && isLine && at + program.length < colon))
    accept(colon + 1, colon + 1 + value.length, 'secret', '');
}

/** A second blank, or the backslash of a line end that was written out. */
const isBlank = (code: number): boolean => code <= 32 || code === 92;
const isAccount = (code: number): boolean => isWord(code) || code === 45 || code === 46;
