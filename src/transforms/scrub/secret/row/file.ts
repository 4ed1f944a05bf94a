/**
 * @module
 * Lines of files in which secrets stand by their place alone: of pppd (`alice pptpd … *`), of strongSwan (`: PSK …`), of Asterisk
 * (`register => alice:…@sip.example.org`).
 */
import type { Cursor } from '../../scan/cursor.js';
import { isTold } from '../sentence/spoken.js';
import { isCoined } from '../value/coined.js';
import { isNothing } from '../value/placeholder.js';

const word = '(?:"[^"\\n]{1,64}"|[^\\s"\'#]{1,64})';
/** Who, at which server, with what, and from which addresses (pppd(8)). */
const row = new RegExp(
  `(?<=^|\\n)[ \\t]{0,8}${word}[ \\t]{1,32}(\\*|[\\w.-]{0,24}(?:pptp|l2tp|pppo?e?)[\\w.-]{0,24})[ \\t]{1,32}("[^"\\n]{3,128}"|[^\\s"'#]{4,128})(?=[ \\t]{1,32}(?:\\*|-|\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?)(?:[ \\t,]|\\r?\\n|$))`,
  'iy',
);
const longestRow = 320;

/** @param at - of an asterisk behind a blank, of the server or of the addresses */
export function findAtAsterisk(cursor: Cursor, at: number): void {
  const { text, search, floor } = cursor;
  const before = text.charCodeAt(at - 1);
  if ((before !== 32 && before !== 9) || !search.wanted.has('secret')) return;
  const from = Math.max(0, at - longestRow);
  const line = from + text.slice(from, at).lastIndexOf('\n') + 1;
  row.lastIndex = line;
  const [all = '', server, value = ''] = row.exec(text) ?? [];
  if (value === '') return;
  const isQuoted = value.startsWith('"');
  const secret = isQuoted ? value.slice(1, -1) : value;
  const start = line + all.length - value.length + (isQuoted ? 1 : 0);
  if (start < floor || isNothing(secret)) return;
  // In `width * height *` the asterisk does not stand for a server.
  if (server === '*' && !isQuoted && !isTold(secret) && !isCoined(secret)) return;
  search.pass(text, at + 1, start);
  cursor.accept(start, start + secret.length, 'secret', '');
}

const method = '(?:PSK|EAP|XAUTH|NTLM|PPK|PIN|PKCS8|PKCS12|P12|RSA|ECDSA|BLISS|PRIVATE)';
/** In quotes, and of letters in a line that has nothing but the ends and it. */
const keyed = new RegExp(`: ${method} (?:(?:[\\w./%@-]{1,128}) )?"([^"\\n]{3,256})"`, 'y');
const bare = /: (?:PSK|EAP|XAUTH|NTLM|PPK) ([^\s"']{4,256})(?=[ \t]{0,8}(?:\r?\n|#|$))/y;
const ends =
  /(?:^|\n)[ \t]{0,8}(?:(?:%any6?|@{0,2}[\w*-]+(?:\.[\w*-]+)+|[\da-f:.]+(?:\/\d{1,3})?|[^\s@]+@[^\s@]+)[ \t]{1,8}){0,4}$/i;

/** @param colon - before a blank and what the secret is for (ipsec.secrets(5)) */
export function findPreshared({ text, search, accept }: Cursor, colon: number): boolean {
  const before = text.charCodeAt(colon - 1);
  if (!(colon === 0 || before <= 32) || !search.wanted.has('secret')) return false;
  keyed.lastIndex = bare.lastIndex = colon;
  const inQuotes = keyed.exec(text)?.[1];
  const value = inQuotes ?? bare.exec(text)?.[1];
  if (value === undefined || value.startsWith('%') || isNothing(value)) return false;
  if (inQuotes === undefined && !ends.test(text.slice(Math.max(0, colon - 160), colon))) return false;
  const end = inQuotes === undefined ? bare.lastIndex : keyed.lastIndex - 1;
  accept(end - value.length, end, 'secret', '');
  return true;
}

/** Who registers, with what, and where: `register => [tls://]user[@domain]:secret[:user]@host[:port][/extension]` (sip.conf). */
const registered =
  /[ \t]{0,8}(?:(?:udp|tcp|tls|wss?):\/\/)?(?:[\w-]{1,32}\?)?[^\s:@/]{1,64}(?:@[\w.-]{1,128})?:([^\s:/]{1,96}?)(?::[^\s:@/]{1,64})?@[\w.[\]-]{1,128}(?::\d{1,5})?(?:[/~][\w+~/-]{1,64})?(?=[ \t]{0,32}(?:\r?\n|;|$))/y;
const registering = /(?:^|[\r\n])[ \t]{0,8}register\s?=$/i;

/** @param sign - behind the equals sign */
export function findRegistration({ text, search, accept }: Cursor, sign: number): boolean {
  if (!search.wanted.has('secret')) return false;
  if (!registering.test(text.slice(Math.max(0, sign - 20), sign))) return false;
  registered.lastIndex = sign + 1;
  const [all = '', value = ''] = registered.exec(text) ?? [];
  if (value === '' || isNothing(value)) return false;
  const domain = /^[^:]*(?::\/\/[^:]*)?:/.exec(all)![0].length;
  const start = sign + 1 + all.indexOf(value, domain);
  search.pass(text, sign + 1, start);
  accept(start, start + value.length, 'secret', '');
  return true;
}

/** What ends a field of FIX, and what it is shown as. */
const end = '(?:\\x01|␁|\\^A|<SOH>|\\||;)';
/** Passwords by the number of their field (FIX 4.4 and 5.0: 554, 925), behind another field. */
const numbered = new RegExp(`(?:^|[^\\d=])\\d{1,5}=[^=\\x01|;^␁]{1,64}${end} ?(?:554|925)$`);
const told = new RegExp(`[^\\x01|;^␁<\\r\\n]{2,128}(?=${end}|\\s|$)`, 'y');

/** @param equals - behind a digit */
export function findField({ text, search, accept }: Cursor, equals: number): boolean {
  const last = text.charCodeAt(equals - 1);
  if ((last !== 52 && last !== 53) || !search.wanted.has('secret')) return false;
  if (!numbered.test(text.slice(Math.max(0, equals - 96), equals))) return false;
  told.lastIndex = equals + 1;
  const [value = ''] = told.exec(text) ?? [];
  if (value === '' || isNothing(value)) return false;
  accept(equals + 1, equals + 1 + value.length, 'secret', '');
  return true;
}
