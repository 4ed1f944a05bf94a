/**
 * @module
 * Passwords in tuples of Erlang, Elixir and C++: `{password, "…"}`, `{default_pass,<<"…">>}`, and behind a user, `{user,<<"alice">>,<<"…">>}`.
 */
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';
import { phraseEnd } from '../value/words.js';
import { kindOf } from './name.js';
import { isSecretField } from './verdict.js';

/** From the word for a password to the end of what it is. */
const pair =
  /(?:pass(?:word|wd|phrase|code|wort)?|pwd?)["']?\s{0,4},\s{0,8}(?:<<)?"((?:\\.|[^"\\\n]){3,128})"(?:>>)?\s{0,4}\}/iy;
const opening = /\{\s{0,4}["']?[\w.]{0,40}$/;

/** @param at - of the first letter of the word */
export function findTuple({ text, accept }: Cursor, at: number): boolean {
  pair.lastIndex = at;
  const value = pair.exec(text)?.[1];
  // `{password, "must be present"}`
  if (value === undefined || isNothing(value) || !isWhole(value)) return false;
  const end = text.lastIndexOf('"', pair.lastIndex);
  if (!opening.test(text.slice(Math.max(0, at - 48), at))) return false;
  accept(end - value.length, end, 'secret', '');
  return true;
}

/** Words are a passphrase, or a sentence. */
const isWhole = (value: string): boolean => !value.includes(' ') || phraseEnd(value, 0) === value.length;

const user = '(?:user|login|account|admin\\w{0,8}|add_user|auth\\w{0,12}|basic\\w{0,8}|plain|credentials?)';
const listed = new RegExp(
  `\\{\\s{0,4}${user}\\s{0,4},\\s{0,8}"[^"\\n]{1,64}"\\s{0,4},\\s{0,8}"([^"\\n]{3,128})$`,
);

/** `{user,"alice","…"}` @param at - of the quote before the brace */
export function findListed({ text, accept, search }: Cursor, at: number): boolean {
  if (!search.wanted.has('secret')) return false;
  const value = listed.exec(text.slice(Math.max(0, at - longest), at))?.[1];
  if (value === undefined || isNothing(value) || !isWhole(value)) return false;
  accept(at - value.length, at, 'secret', '');
  return true;
}

const named = /\{\s{0,4}["']?([\w.]{2,40})["']?\s{0,4},\s{0,8}<<"([^"\n]{1,256})"$/;
const behindUser = new RegExp(
  `\\{\\s{0,4}${user}\\s{0,4},\\s{0,8}<<"[^"\\n]{1,64}">>\\s{0,4},\\s{0,8}<<"([^"\\n]{3,128})"$`,
);
const longest = 360;

/** @param at - of the first angle behind a quote */
export function findBinary({ text, accept, search }: Cursor, at: number): boolean {
  if (text.charCodeAt(at + 1) !== 62 || !search.wanted.has('secret')) return false;
  const lead = text.slice(Math.max(0, at - longest), at);
  const [, name = '', value = ''] = named.exec(lead) ?? [];
  const kind = name === '' ? undefined : kindOf(name);
  const told =
    (kind === 'password' || kind === 'key') && isSecretField(value, kind)
      ? value
      : behindUser.exec(lead)?.[1];
  if (told === undefined || isNothing(told)) return false;
  accept(at - 1 - told.length, at - 1, 'secret', '');
  return true;
}
