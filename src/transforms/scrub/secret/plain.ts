/**
 * @module
 * Passwords of nothing but letters, behind the word for one in a command that takes no other: `username alice password …`,
 * `PASS …`. One with a digit is found by that (`introduced.ts`).
 */
import type { Cursor } from '../scan/cursor.js';
import { isNothing } from './placeholder.js';

const word = /(pass(?:word|wd)?) ([a-z]{4,32})(?=\s*$|\s*[\r\n])/iy;
/** What configurations of switches have before the word, from the front of the line. */
const command =
  /(?:^|[\r\n])\s{0,4}(?:(?:username|user|login) \S{1,32} (?:privilege \d{1,2} )?|enable |neighbor \S{1,45} |ip ftp |ip http client |ppp (?:chap|pap) )$/i;
/** FTP and POP3 (RFC 959 §4.1.1, RFC 1939 §7). */
const protocol = /(?:^|[\r\n]|[CS>]:? |-+> |"|USER \S{1,32} )$/;

/** @param at - of the first letter */
export function findAtPass({ text, search, accept }: Cursor, at: number): void {
  if (
    (text.charCodeAt(at + 2) | 32) !== 115 ||
    (text.charCodeAt(at + 1) | 32) !== 97 ||
    !search.wanted.has('secret')
  )
    return;
  word.lastIndex = at;
  const [, name = '', value = ''] = word.exec(text) ?? [];
  if (value === '' || isNothing(value)) return;
  const lead = text.slice(Math.max(0, at - 64), at);
  if (name === 'PASS' ? protocol.test(lead) : command.test(lead))
    accept(at + name.length + 1, at + name.length + 1 + value.length, 'secret', '');
}
