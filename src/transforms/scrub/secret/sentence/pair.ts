/**
 * @module
 * A user and a password with a slash or a colon between, behind a word for both: `login for the portal: alice / …`, `credentials admin/…`; with a word
 * between, behind what is done with both: `log in with alice and …`.
 */
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';
import { isOfThing } from './around/lettered.js';
import { isTold } from './spoken.js';

const word =
  'creds?|credentials|log-?ins?|(?:log(?:ged|ging)?|sign(?:ed|ing)?) in (?:as|with|using)|zugang(?:sdaten)?|log-?in-?daten|anmeldedaten|anmeldung|acc[èe]s|acceso|accesso|acesso|identifiants?|inlog(?:gen|gegevens)?|log(?:ged|ging|g)?(?: (?:me|us|him|her|dich|sich))? (?:in|on|ein)|entra(?:r|te|re)? co[nm]|connecte[sz]?[- ](?:toi|vous)|acced[aei] co[nm]|credenciales|credenziali|credenciais|(?:temp(?:orary)?|local|emergency|break-?glass|default|new) admin(?: (?:account|user|login|access))?(?= (?:on|for|at|auf|für) |\\s?[:：])|ログイン';
/** `logged in, GET /…` */
const method = '(?:get|head|post|put|patch|delete|options|connect|trace)';
/** Up to the password. Without a mark behind the word, the two stand in one. */
const pair = new RegExp(
  `(?:^|[^\\p{L}\\d])(?:${word})(?:(?: [^\\s:;.,/()]{1,20}){0,4} ?[:：=] ?|(?: [^\\s:;.,/()]{1,20}){0,4} (?:are|is|sind|sont|son|sono|são|zijn) |(?: [^\\s:;.,/()?|]{1,20}){0,2}\\?? )["'(\`]?(?!${method} )[a-z][\\w.@+-]{1,40}["'\`]?(?: ?\\/ ?|:)["'\`]?$`,
  'iu',
);
const joined = new RegExp(
  `(?:^|[^\\p{L}\\d])(?:${word})(?: (?:as|with|using|con|com|mit|met|avec|als))?\\s?[:?]? ["'(\`]?[a-z][\\w.@+-]{2,40}["'\`]?,? (?:and|und|et|y|e|en|with|then|con|com|mit|met|avec|pass|pw|ww|mdp|パス) ["'\`]?$`,
  'iu',
);
/** Of what stands behind a word, and not behind a mark: no name of a thing with its number. */
const dense = /\d\d|\d.*[!#$%&*?]|[!#$%&*?].*\d|-.*\d|[a-z].*[A-Z]/;
/** `router admin / …`, `the box is 192.0.2.1, root / …`: accounts that systems come with, and nothing else with blanks around the slash. */
const owner = /(?:^|[\s,;:(])["']?(?:root|admin|administrator|ubuntu|sa) \/ ["']?$/i;
const isPassword = (told: string): boolean =>
  told.length > 6 &&
  !isOfThing(told) &&
  (/[!@#$%^&*?]/.test(told) ||
    /[a-z]+-[a-z]+-\d/.test(told) ||
    (/[A-Z]/.test(told) && /[a-z]/.test(told) && /\d.*\d/.test(told)));
const value = /[^\s"'`,;()<>/]{6,64}(?=[\s"'`,;).]|$)/y;
const longest = 120;

/** @param start - of what may be the password, behind the slash, the colon, or a blank */
export function findPair(cursor: Cursor, start: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret')) return false;
  value.lastIndex = start;
  const [all = ''] = value.exec(text) ?? [];
  const told = all.replace(/[.:]+$/, '');
  if (
    told.length < 6 ||
    !/\d/.test(told) ||
    !/[a-z]/i.test(told) ||
    /[:.].*[:.]/.test(told) ||
    isNothing(told)
  )
    return false;
  const lead = text.slice(Math.max(0, start - longest), start);
  if (
    !pair.test(lead) &&
    !(owner.test(lead) && isPassword(told)) &&
    !(dense.test(told) && !isOfThing(told) && joined.test(lead))
  )
    return false;
  cursor.accept(start, start + told.length, 'secret', '');
  cursor.pass(start + told.length);
  return true;
}

/** `credentials: alice / …`, whatever letters the password has. */
const behind =
  /[:：] ["'(]?[a-z][\w.@+-]{1,40}["']? ?\/ ?["']?([^\s"'`,;()<>/]{6,64})(?=["']?(?:[,;).]|\s*$|\s*[\r\n]))/iy;
const before = new RegExp(`(?:^|[^\\p{L}\\d])(?:${word})(?: [^\\s:;.,/()]{1,20}){0,4} ?$`, 'iu');

/** @param colon - behind the word for both */
export function findPairBehind({ text, search, accept }: Cursor, colon: number): void {
  behind.lastIndex = colon;
  const value = search.wanted.has('secret') ? behind.exec(text)?.[1]?.replace(/[.:]+$/, '') : undefined;
  if (value === undefined || isNothing(value) || !isTold(value)) return;
  if (!before.test(text.slice(Math.max(0, colon - longest), colon))) return;
  const start = text.lastIndexOf(value, behind.lastIndex);
  accept(start, start + value.length, 'secret', '');
}

/** It has one of these in it. */
export const logins = new RegExp(`${word}|(?:root|admin|administrator|ubuntu|sa) \\/ `, 'giu');
