/**
 * @module
 * Passwords behind an account and a colon, with no word that says what they are: before an address (`admin:…@192.0.2.7`), in a
 * row of `.pgpass`.
 */
import { isDigit, isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';

const account = /(?:^|[\s"'`(=,|<])([a-z_][\w.-]{0,31}):([^\s@"'`/:,;<>]{4,64})$/i;
/** `Call-ID:…@192.0.2.7`, `f:…`: who or which call, and no account. */
const labels =
  /(?:id|to|from|sips?|contact|via|uri|user|aor|mail(?:to)?|tel|src|dst|peer|endpoint|host|addr(?:ess)?|local|remote|name|by|at|^.{1,2})$/i;
/** With these, whatever it is. */
const defaults = /^(?:root|admin|administrator|guest|pi|ubuntu|postgres)$/i;

/** `admin:…@192.0.2.7` @param sign - the `@`, which stands in no address of mail */
export function findAccount({ text, accept }: Cursor, sign: number): void {
  if (!isDigit(text.charCodeAt(sign + 1)) || !isBehindColon(text, sign)) return;
  quad.lastIndex = sign + 1;
  if (!quad.test(text)) return;
  const [, user = '', value = ''] = account.exec(text.slice(Math.max(0, sign - 100), sign)) ?? [];
  if (user === '' || isNothing(value)) return;
  if (
    defaults.test(user) ||
    (!labels.test(user) && value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value))
  )
    accept(sign - value.length, sign, 'secret', '');
}
/** A colon stands before the word that ends here: before most addresses none does. */
function isBehindColon(text: string, sign: number): boolean {
  const least = Math.max(0, sign - 65);
  for (let at = sign - 1; at > least; at--) {
    const code = text.charCodeAt(at);
    if (code === 58) return sign - at > 4 && isWord(text.charCodeAt(at - 1));
    if (code <= 34 || code === 64 || code === 47) return false;
  }
  return false;
}
const quad = /\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/y;

const attempt =
  /\b(?:log(?:in|on) (?:attempt|ok|incorrect|failed|failure|invalid|success\w*|accepted|rejected)|(?:invalid|unknown) user)\b[^[\n]{0,112}\[(?:b?["'])?[^/\]\n]{1,64}\/(?:b?["'])?$/i;
/** It has one of these in it. */
export const attempts = /log(?:in|on) |(?:valid|known) user/gi;
const attempted = /^([^\]"'\n]{3,64})["']?\]/;

/** `login attempt [root/…]`, `Login incorrect: [alice/…]`, `Invalid user: [alice/…]` @param word - behind the slash, and what opens a text */
export function findAttempt(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || !cursor.attempts.isBefore(text, word)) return false;
  let start = word;
  while (word - start < 24 && !/[\s/"'[]/.test(text[start - 1] ?? ' ')) start--;
  if (!attempt.test(text.slice(Math.max(0, start - 192), start))) return false;
  const [, value = ''] = attempted.exec(text.slice(start, start + 72)) ?? [];
  if (value === '' || isNothing(value)) return false;
  cursor.accept(start, start + value.length, 'secret', '');
  return true;
}

const tries =
  /\b(?:log(?:in|on) (?:attempt|ok|incorrect|failed|failure|invalid|success\w*|accepted|rejected)|(?:invalid|unknown) user)\b[^[\n]{0,112}$/i;
/** A machine, and how who came proved it, are no secret. */
const tried = /: \[(?!host\/)[^/\]\n]{1,64}\/(?!via |no |CHAP-|EAP-|MS-CHAP)([^\]\n"']{3,64})\]/iy;

/** `Login incorrect (…): [alice/…]`, of letters, too. @param colon - before a blank and the bracket */
export function findTried(cursor: Cursor, colon: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || !cursor.attempts.isBefore(text, colon)) return false;
  tried.lastIndex = colon;
  const value = tried.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return false;
  if (!tries.test(text.slice(Math.max(0, colon - 160), colon))) return false;
  const end = tried.lastIndex - 1;
  cursor.accept(end - value.length, end, 'secret', '');
  return true;
}

/** `[b'root'/b'admin']` and whether it went well, as a honeypot has it. */
const sent =
  /\[(?:b?["'])?[^/\]\n]{1,64}\/(?:b?["'])?([^\]"'\n]{3,64})["']?\](?= (?:failed|succeeded|accepted|denied))/y;

/** `login attempt [root/…] failed`, of letters alone, too. @param at - of the bracket, behind a blank */
export function findAtBracket({ text, accept }: Cursor, at: number): void {
  if (text.charCodeAt(at - 1) !== 32 || !/\blogin attempt $/i.test(text.slice(Math.max(0, at - 16), at)))
    return;
  sent.lastIndex = at;
  const value = sent.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return;
  const start = text.lastIndexOf(value, sent.lastIndex);
  accept(start, start + value.length, 'secret', '');
}

const activation = /1\$[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\$([\w-]{4,128})(?![\w.])/y;

/**
 * `LPA:1$smdp.example.org$…`: who has it downloads the profile of a SIM card (GSMA SGP.22 §4.1).
 *
 * @param at - of the 1
 */
export function findActivation(cursor: Cursor, at: number): boolean {
  const { text, search } = cursor;
  activation.lastIndex = at;
  const value = search.wanted.has('secret') ? activation.exec(text)?.[1] : undefined;
  if (value === undefined) return false;
  const end = activation.lastIndex;
  cursor.accept(end - value.length, end, 'secret', '');
  cursor.pass(end);
  return true;
}

const network = /WIFI:(?:[A-Z]:(?:\\.|[^;\\\n]){0,64};){0,4}P$/;
const quoted = /(?:\\.|[^;\\\n]){1,128}(?=;)/y;

/** `WIFI:T:WPA;S:…;P:…;;`, as the label on a router has it. @param colon - behind the P */
export function findNetwork({ text, accept }: Cursor, colon: number): void {
  if (!network.test(text.slice(Math.max(0, colon - 128), colon))) return;
  quoted.lastIndex = colon + 1;
  if (quoted.test(text) && !isNothing(text.slice(colon + 1, quoted.lastIndex)))
    accept(colon + 1, quoted.lastIndex, 'secret', '');
}

const kept = /(?:^|[\s"'])\$?[\w.-]{1,32}:(?:CL|CR|NT)$/;

/** `users alice:CL:…`, as 3proxy has them: how the password is written, and what it is. @param colon - behind that */
export function findUser({ text, accept }: Cursor, colon: number): void {
  if (!kept.test(text.slice(Math.max(0, colon - 40), colon))) return;
  relayed.lastIndex = colon + 1;
  if (relayed.test(text) && !isNothing(text.slice(colon + 1, relayed.lastIndex)))
    accept(colon + 1, relayed.lastIndex, 'secret', '');
}

const relay = /(?:^|[\r\n])\[[\w.-]{1,64}\](?::\d{2,5})?[ \t]{1,8}[^\s:@]{1,64}@[^\s:@]{0,127}[a-z]$/i;
const relayed = /[^\s"'`]{4,128}/y;

/** `[smtp.example.org]:587 alice@example.org:…`, as Postfix keeps them. @param colon - right behind an address of mail */
export function findRelayed({ text, accept }: Cursor, colon: number): void {
  relayed.lastIndex = colon + 1;
  if (!relayed.test(text) || !relay.test(text.slice(Math.max(0, colon - 208), colon))) return;
  const end = relayed.lastIndex;
  if (!isNothing(text.slice(colon + 1, end))) accept(colon + 1, end, 'secret', '');
}

const row = /(?:^|[\s"'`])(?:[\w.-]{1,64}|\*|\[[\da-f:]+\]):(?:5432|5433|6432|\*)$/i;
const rest = /:[\w*$-]{1,64}:[\w.@$*-]{1,64}:((?:\\.|[^\s:\\"'`]){3,128})/y;

/** `db.example.org:5432:shop:app:…` @param colon - behind the port */
export function findRow({ text, accept }: Cursor, colon: number): void {
  // A port of four digits after a colon, or an asterisk.
  const isAny = text.charCodeAt(colon - 1) === 42;
  if (text.charCodeAt(isAny ? colon - 2 : colon - 5) !== 58 || (!isAny && text.charCodeAt(colon - 3) !== 52))
    return;
  if (!row.test(text.slice(Math.max(0, colon - 80), colon))) return;
  rest.lastIndex = colon;
  const [, value] = rest.exec(text) ?? [];
  if (value !== undefined && !isNothing(value))
    accept(rest.lastIndex - value.length, rest.lastIndex, 'secret', '');
}
