/**
 * @module
 * Passwords without a digit, behind the word for one: of nothing but letters in a command that takes no other, `username alice
 * password …`, `PASS …`; of letters and marks, as no word is written, anywhere. One with a digit is found by that
 * (`introduced.ts`).
 */
import { pseudonymEnd } from '../../../../identifiers/written.js';
import { isDigit, joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { findTuple } from '../name/tuple.js';
import { findSent } from '../protocol/login.js';
import { findCoined } from '../value/coined.js';
import { isLikely, isMixed, isOdd } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { findSpoken } from './spoken.js';

const word = /(pass(?:word|wd)?) ([a-z]{4,32})(?=\s*$|\s*[\r\n])/iy;
/** What configurations of switches have before the word, from the front of the line. */
const command =
  /(?:^|[\r\n])\s{0,4}(?:(?:username|user|login) \S{1,32} (?:privilege \d{1,2} )?|enable |neighbor \S{1,45} |require|ip ftp |ip http client |ppp (?:chap|pap) )$/i;
/** FTP and POP3 (RFC 959 §4.1.1, RFC 1939 §7). */
const protocol = /(?:^|[\r\n\]] ?|[CS>]:? |-+> |"|Request: |USER \S{1,32} )$/;
/** `PASS alice/net:…`: a bouncer of IRC has the account before it. */
const bounced = /PASS :?(?:[\w.@/-]{1,64}:)?([^\s"'`:/]{6,64})(?=\s*$|\s*[\r\n]|")/y;

const names = /(?:pass(?:word|wort|phrase|wd|code|e)?|wachtwoord|contraseña)(?![\p{L}\d_=:])/iuy;
/** `Password1 …;`: one of several, in a list of commands. */
const numbered = /password[1-9] ([^\s;"'=:]{6,64})(?=;|\s*$|\s*[\r\n])/iy;
const opening = /["')]{0,2},? \\?["'`[(<]?/y;
const told = /[^\s"'`<>(){}[\]|;,=:/\\@]{6,64}(?=$|[\s"'`)\]>},;.!?\\])/y;
/** A word of the sentence, and no number, address, name with a value, or end of it. */
const passed = / (?:\d{1,5}|[^\s\d@=:/\\"'`.;!?$#%[\](){}<>|]{1,24})(?=[ ,])/y;
const mostPassed = 6;

/** `the password you gave me (UdSefhRjn)`: one that has no digit. */
const bracketed =
  /pass(?:word|wort|phrase|code|e)?(?:,? [^\s.;:()\d]{1,20}){2,9},? \(([a-z!#$%&*@^+~_-]{8,64})(?=\))/iy;
/** Of a switch, which says how it is hidden, or not: `username alice password 0 …`, `neighbor 192.0.2.1 password 7 …`. */
const clear = /[04-9] ([^\s"']{4,64})(?=[ \t]*(?:$|[\r\n]))/y;
const configured =
  /(?:^|[\r\n])\s{0,4}(?:username|user|enable|neighbor|radius|radius-server|tacacs|tacacs-server|server|address|key|password|secret|ip|ppp|crypto|isis|area|standby|pre-shared-key|wpa-psk)\b[^\r\n]{0,96}(?<=\b(?:secret|password|passwd|key) )$/i;

/** @param at - of the digit */
export function findClear({ text, search, accept }: Cursor, at: number): boolean {
  if (!isDigit(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== 32 || text.charCodeAt(at - 1) !== 32)
    return false;
  if (!search.wanted.has('secret')) return false;
  clear.lastIndex = at;
  const value = clear.exec(text)?.[1];
  if (value === undefined || isNothing(value) || !configured.test(text.slice(Math.max(0, at - 112), at)))
    return false;
  // A hidden value has letters and digits, unlike a word of a sentence.
  if (text.charCodeAt(at) !== 48 && !(/\d/.test(value) && /[a-z]/i.test(value))) return false;
  accept(at + 2, at + 2 + value.length, 'secret', '');
  return true;
}

const monitored = /"auth" (?:"([^"\s]{1,64})" )?"([^"\s]{3,128})"(?! ")/iy;

/** `"AUTH" "…"`, as a monitor of Redis shows it. @param at - of the quote behind */
export function findMonitored({ text, accept, search }: Cursor, at: number): void {
  if (
    text.charCodeAt(at + 1) !== 32 ||
    text.charCodeAt(at + 2) !== 34 ||
    (text.charCodeAt(at - 1) | 32) !== 104
  )
    return;
  monitored.lastIndex = Math.max(0, at - 5);
  const [, user = '', value] = monitored.exec(text) ?? [];
  if (value === undefined || isNothing(value)) return;
  // The user name goes, too, if a digit shows that it is not a word.
  if (/\d/.test(user) && pseudonymEnd(user, 0) <= 0)
    accept(at + 3, at + 3 + user.length, search.wanted.has('name') ? 'name' : 'secret', user);
  accept(monitored.lastIndex - 1 - value.length, monitored.lastIndex - 1, 'secret', '');
}

const prompted =
  /> auth (?:[^\s"']{1,64} )?["']?(?!(?:PLAIN|LOGIN|TLS|SSL|CRAM|DIGEST|NTLM|GSSAPI|XOAUTH2?|EXTERNAL|SCRAM)\b)([^\s"']{4,128})(?=["']?\s*(?:$|[\r\n]))/iy;

/** `192.0.2.1:6379> AUTH …` @param at - of the angle */
export function findAtPrompt({ text, accept }: Cursor, at: number): boolean {
  prompted.lastIndex = at;
  const value = prompted.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return false;
  const start = text.lastIndexOf(value, prompted.lastIndex);
  accept(start, start + value.length, 'secret', '');
  return true;
}

/** @param at - of the first letter */
export function findAtPass(cursor: Cursor, at: number): void {
  const { text, search } = cursor;
  if (!search.wanted.has('secret')) return;
  if (((text.charCodeAt(at) | 32) === 112 && findTuple(cursor, at)) || findSpoken(cursor, at)) return;
  if (!mayBeName(text, at)) return;
  findOdd(cursor, at);
  if (cursor.floor <= at) findCoined(cursor, at);
  if (cursor.floor <= at && (text.charCodeAt(at) | 32) === 112) findLetters(cursor, at);
}

/** The second letter and the third: `pas`, `con`, `wac`. */
function mayBeName(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1) | 32;
  const third = text.charCodeAt(at + 2) | 32;
  switch (text.charCodeAt(at) | 32) {
    case 112:
      return third === 115 && second === 97;
    case 99:
      return second === 111 && third === 110 && (text.charCodeAt(at + 6) | 32) === 115;
    default:
      return second === 97 && third === 99 && !joins(text.charCodeAt(at - 1));
  }
}

/** `contraseña RkIfZ$qlGk rechazada`, `new password RkIfZ$qlGk` */
function findOdd({ text, accept }: Cursor, at: number): void {
  names.lastIndex = at;
  if (!names.test(text)) return;
  let end = names.lastIndex;
  for (let n = 0; n <= mostPassed; n++) {
    opening.lastIndex = end;
    if (!opening.test(text)) return;
    const start = opening.lastIndex;
    told.lastIndex = start;
    const value = told.exec(text)?.[0].replace(/[.!?]+$/, '') ?? '';
    if (isOdd(value)) {
      accept(start, start + value.length, 'secret', '');
      return;
    }
    passed.lastIndex = end;
    if (!passed.test(text)) return;
    end = passed.lastIndex;
  }
}

function findLetters(cursor: Cursor, at: number): void {
  if (findSent(cursor, at)) return;
  const { text, accept } = cursor;
  numbered.lastIndex = at;
  const one = numbered.exec(text)?.[1];
  if (one !== undefined && !isNothing(one)) {
    accept(at + 10, at + 10 + one.length, 'secret', '');
    return;
  }
  const lead = text.slice(Math.max(0, at - 64), at);
  bounced.lastIndex = at;
  const sent = bounced.exec(text)?.[1];
  if (sent !== undefined && (isOdd(sent) || isLikely(sent)) && protocol.test(lead)) {
    accept(bounced.lastIndex - sent.length, bounced.lastIndex, 'secret', '');
    return;
  }
  bracketed.lastIndex = at;
  const [all = '', inner = ''] = bracketed.exec(text) ?? [];
  if (isMixed(inner)) {
    accept(at + all.length - inner.length, at + all.length, 'secret', '');
    return;
  }
  word.lastIndex = at;
  const [, name = '', value = ''] = word.exec(text) ?? [];
  if (value === '' || isNothing(value)) return;
  if (name === 'PASS' ? protocol.test(lead) : command.test(lead))
    accept(at + name.length + 1, at + name.length + 1 + value.length, 'secret', '');
}
