/**
 * @module
 * A secret beside its name in a table of two columns: `| Password | … |`, `PIN⇥…`, `<td>Passwort</td><td>…</td>`.
 */
import { isQuote } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { type Kind, kindOf } from '../name/name.js';
import { isSecretField } from '../name/verdict.js';
import { isLikely, isPlainlyRandom } from '../value/likely.js';

const longestLead = 320;
const name = `["'*_\`]{0,2}([\\p{L}][\\p{L}\\p{N} ._-]{1,40}?):?["'*_\`]{0,2}:?`;
/** All that stands before the value in its line. A line end that was written out is seen as a backslash and a blank. */
const cell = new RegExp(
  `(?:^|[\\n"'>]|\\\\[n ])[ \\t]{0,8}\\|?[ \\t]{0,8}${name}[ ]{0,32}(?:\\t|\\|)[ \\t]{0,32}["'\`]?$`,
  'u',
);
const element = new RegExp(
  `<(t[hd]|dt)(?: [^<>]{0,80})?>\\s{0,16}(?:<[a-z]{1,6}>)?\\s?${name}\\s?(?:<\\\\?/[a-z]{1,6}>)?\\s{0,16}<\\\\?/\\1>(?:\\s|\\\\[nrt ]){0,48}<(?:td|dd)(?: [^<>]{0,80})?>\\s{0,16}(?:<[a-z]{1,6}>){0,2}["'\`]?$`,
  'iu',
);
/** All of the rest of it. */
const value =
  /([^\s|<>"'`\\]{4,96})(?=["'`]?[ \t]{0,32}(?:\|[ \t]{0,8})?(?:\r?\n|\\[rn ]|\\?["']|$|<\\?\/))/y;

/** @param word - of letters and digits, in which the first digit of the value stands */
export function findBeside(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  let start = word;
  while (word - start < 32 && !isEdge(text[start - 1])) start--;
  if (start < cursor.floor || !search.wanted.has('secret') || !isBehindMark(text, start)) return false;
  const lead = text.slice(Math.max(0, start - longestLead), start);
  const told = cell.exec(lead)?.[1] ?? (/<\\?\//.test(lead) ? element.exec(lead)?.[2] : undefined);
  const kind = told === undefined ? undefined : kindOf(told.replaceAll(' ', '_'));
  if (kind !== 'password' && kind !== 'key' && kind !== 'code') return false;
  value.lastIndex = start;
  const [said] = value.exec(text) ?? [];
  if (said === undefined || template.test(said) || !isTold(said, kind)) return false;
  cursor.accept(start, start + said.length, 'secret', '');
  cursor.pass(start + said.length);
  return true;
}

/** A tab, a bar, or the end of an element, and blanks or a quote behind it. */
function isBehindMark(text: string, start: number): boolean {
  let at = start;
  if (isQuote(text.charCodeAt(at - 1))) at--;
  for (let n = 0; n < 32 && text.charCodeAt(at - 1) === 32; n++) at--;
  const mark = text.charCodeAt(at - 1);
  return mark === 9 || mark === 124 || mark === 62;
}

/** `%[client_secret]`: what a program is to put there. */
const template = /^[%$]?[[({]/;
const isEdge = (character: string | undefined): boolean =>
  character === undefined || /[\s|<>"'`\\]/.test(character);

/** Drawn at random: `v1alpha1` is of one case and changes as often, but is short. */
const isKey = (said: string): boolean =>
  said.length >= 8 && (isLikely(said) || (said.length >= shortestPlain && isPlainlyRandom(said)));
const shortestPlain = 16;

/** `| Password | 90d |`, `| Token | 3600 |`: what somebody says of it in a number. */
function isTold(said: string, kind: Kind): boolean {
  if (kind === 'code') return /^\d{4,10}$/.test(said);
  if (kind === 'key' && !isKey(said)) return false;
  return said.length >= 5 && /\p{L}/u.test(said) && isSecretField(said, kind);
}
