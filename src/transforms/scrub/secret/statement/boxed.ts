/**
 * @module
 * Secrets in brackets behind their name, `password [x7Tq…]`, and in a statement that has nothing else in it, `auth_pass x7tq91`, as
 * configurations and command lists have them.
 */

import { isBox } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isRejected } from '../name/input.js';
import { kindOf, nameBefore } from '../name/name.js';
import { kindOfTyped } from '../name/typed.js';
import { isLikely } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>', '「': '」', '『': '』' };
const longestFront = 32;
const longest = 96;

/** The bracket before a word that has its digits in it, where no blank stands between; -1 where none does. */
export function boxBefore({ text, boxes }: Cursor, word: number): number {
  const open = boxes.startOf(text, word, longestFront) - 1;
  return isBox(text.charCodeAt(open)) ? open : -1;
}

/** @param word - of letters and digits, in which the first digit behind the bracket stands */
export function findBoxed(cursor: Cursor, open: number, word: number): boolean {
  const { text, floor } = cursor;
  const close = closing[text[open]!];
  if (close === undefined || word - open > longestFront || open < floor) return false;
  const end = text.slice(open + 1, open + 1 + longest).indexOf(close);
  const value = text.slice(open + 1, open + 1 + end);
  if (end < 4 || /[\s"']/.test(value) || isNothing(value)) return false;
  // `[Reset password](#reset-password-1)`, of Markdown
  if (text[open - 1] === ']' && value.startsWith('#')) return false;
  // `password=[…]`
  const mark = text[open - 1] === '=' || text[open - 1] === ':' ? open - 1 : open;
  const name = nameBefore(text, mark, floor).replace(/[はが]$/, '');
  const kind = name === '' ? undefined : (kindOf(name) ?? kindOfTyped(text, mark));
  if (kind !== 'password' && !(kind === 'key' && value.length >= 8)) {
    const lead = text.slice(Math.max(0, open - longestLead), open);
    if (!(close === ')' ? isGiven(lead, value) : close === ']' && isRejected(lead))) return false;
    cursor.accept(open + 1, open + 1 + end, 'secret', '');
    return true;
  }
  // `reset_password(token1)` is a function and its argument.
  if (close === ')' && !isLikely(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  cursor.accept(open + 1, open + 1 + end, 'secret', '');
  return true;
}

const longestLead = 112;
/** `the password you gave me (`: in the sentence, who gave it, or when. */
const given = new Ending(
  /(?:^|[^\p{L}])(?:\p{L}{0,16}(?:passwor[dt]|passphrase|kennwort|zugang)|contrase[ñn]a|senha|wachtwoord|mot de passe|parola|clave|pass|pwd|api[- ]?key|token|secret)((?:,? [^\s.;:()\d]{1,20}){1,9}),? $/iu,
);
const giving =
  /[ ,'’](?:you|i|he|she|they|we|me|us|him|her|them|it|sent|gave|given|got|received|texted|emailed|reset|issued|assigned|provided|below|que|qui|che|das|dat|ik|je|te|vous|nous|ihr|sie|wir|ich|voc[êe]|hai|ha|has|han)\b/iu;
const algorithm = /^(?:sha|md|aes|rfc|iso|rsa|utf|base|v)-?\d/i;
const isGiven = (lead: string, value: string): boolean =>
  value.length >= 6 &&
  /\d/.test(value) &&
  /[a-z]/i.test(value) &&
  !value.includes('.') &&
  !algorithm.test(value) &&
  giving.test(given.exec(lead)?.[1] ?? '');

/** Before the name: the front of a line, or of a command among others. */
const front = new Ending(/(?:^|[\n;{}|])\s{0,32}(?:set |add |backlog |export |- )?$/i);
const rest = /^[^\s"'`;{}<>()[\]]{4,64}(?=["']?\s{0,4}(?:$|[;\n}#]))/;

/** `auth_pass x7tq91`: a name and its value, and nothing else in the line. @param start - of the value */
export function findStatement(cursor: Cursor, start: number): boolean {
  const { text, floor } = cursor;
  const name = nameBefore(text, start - 1, floor);
  if (name === '') return false;
  const before = start - 1 - name.length;
  if (!front.test(text.slice(Math.max(0, before - 40), before))) return false;
  const kind = kindOf(name.replace(/_?\d{1,2}_?$/, ''));
  if (kind !== 'password' && kind !== 'key') return false;
  const [value] = rest.exec(text.slice(start, start + 72)) ?? [];
  if (value === undefined || isNothing(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  // `PASS parts/part-2`: the name of a test.
  if ((kind === 'key' || /^pass$/i.test(name)) && value.includes('/')) return false;
  if (kind === 'key' && value.length < 8) return false;
  cursor.accept(start, start + value.length, 'secret', '');
  return true;
}
