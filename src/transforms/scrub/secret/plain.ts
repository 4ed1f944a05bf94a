/**
 * @module
 * Passwords without a digit, behind the word for one: of nothing but letters in a command that takes no other, `username alice
 * password …`, `PASS …`; of letters and marks, as no word is written, anywhere. One with a digit is found by that
 * (`introduced.ts`).
 */
import type { Cursor } from '../scan/cursor.js';
import { isLikely, isOdd } from './likely.js';
import { isNothing } from './placeholder.js';

const word = /(pass(?:word|wd)?) ([a-z]{4,32})(?=\s*$|\s*[\r\n])/iy;
/** What configurations of switches have before the word, from the front of the line. */
const command =
  /(?:^|[\r\n])\s{0,4}(?:(?:username|user|login) \S{1,32} (?:privilege \d{1,2} )?|enable |neighbor \S{1,45} |ip ftp |ip http client |ppp (?:chap|pap) )$/i;
/** FTP and POP3 (RFC 959 §4.1.1, RFC 1939 §7). */
const protocol = /(?:^|[\r\n\]] ?|[CS>]:? |-+> |"|USER \S{1,32} )$/;
/** `PASS alice/net:…`: a bouncer of IRC has the account before it. */
const bounced = /PASS :?(?:[\w.@/-]{1,64}:)?([^\s"'`:]{6,64})(?=\s*$|\s*[\r\n]|")/y;

const names = /(?:pass(?:word|wort|phrase|wd|code|e)?|wachtwoord|contraseña)(?![\p{L}\d_=:])/iuy;
const opening = /["')]{0,2},? \\?["'`[(<]?/y;
const told = /[^\s"'`<>(){}[\]|;,=:/\\@]{6,64}(?=$|[\s"'`)\]>},;.!?\\])/y;
/** A word of the sentence, and no number, address, name with a value, or end of it. */
const passed = / (?:\d{1,5}|[^\s\d@=:/\\"'`.;!?$#%[\](){}<>|]{1,24})(?=[ ,])/y;
const mostPassed = 6;

/** `the password you gave me (UdSefhRjn)`: one that has no digit. */
const bracketed =
  /pass(?:word|wort|phrase|code|e)?(?:,? [^\s.;:()\d]{1,20}){2,9},? \(([a-z!#$%&*@^+~_-]{8,64})(?=\))/iy;
/** Capitals among small letters, as no word and no name has them: the case changes more often than every other letter. */
export const isMixed = (value: string): boolean =>
  value !== '' &&
  value.length < 2.2 * (value.match(/[a-z]+|[A-Z]+|[^a-zA-Z]+/g)?.length ?? 0) &&
  /[a-z].*[A-Z]/.test(value);

/** @param at - of the first letter */
export function findAtPass(cursor: Cursor, at: number): void {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || !mayBeName(text, at)) return;
  findOdd(cursor, at);
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
      return second === 97 && third === 99 && text.charCodeAt(at - 1) === 32;
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

function findLetters({ text, accept }: Cursor, at: number): void {
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
