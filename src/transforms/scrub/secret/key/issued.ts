/**
 * @module
 * Secrets that say by their own front what they are (`eyJ…`, `AKIA…`, `ghp_…`, `-----BEGIN PRIVATE KEY-----`), or by
 * the scheme before them (`Bearer …`).
 */
import { octets } from '../../../../octets.js';
import { isDigit, isLetter, joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Tell } from '../../scan/finding.js';
import { isPlainlyRandom } from '../value/likely.js';
import { endOfIssued, issuerFronts, markedIssuerFronts, tiedIssuerFronts } from './issuer.js';

const bare = /(?:Bearer|Basic)\s{1,4}([\w.~+/-]{8,}={0,2})/iy;

/** `Bearer …` and `Basic …` without a header's name before them. */
export function findAtScheme({ text, accept: tell }: Cursor, at: number): void {
  const second = text.charCodeAt(at + 1) | 32;
  if ((second !== 101 && second !== 97) || joins(text.charCodeAt(at - 1))) return;
  bare.lastIndex = at;
  const [all, value = ''] = bare.exec(text) ?? [];
  if (all === undefined) return;
  const start = at + all.length - value.length;
  const isBasic = (text.charCodeAt(at + 1) | 32) === 97;
  if (isBasic ? !isPair(value) : !/\d/.test(value) && value.length < 20) return;
  const end = value.endsWith('.') ? at + all.length - 1 : at + all.length;
  tell(start, end, 'secret', value);
}

/** RFC 7617 §2: user and password with a colon between them, in Base64. */
export const isPair = (value: string): boolean =>
  value.length <= 1024 && /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(octets.latin1(octets.fromBase64(value)));

/**
 * RFC 7519, and RFC 7516 with its five parts: the header is JSON, `{"` in Base64. Its loops have no least count: of those V8 keeps each
 * turn, and a token may have megabytes.
 */
const jwt = /eyJ[\w-]{6}[\w-]+\.[\w-]{3}[\w-]+(?:\.[\w-]*){1,3}/y;

/** A key begins here whose front says who has given it out. */
export const isIssued = (value: string): boolean => endOfIssued(value, 0) > 0;

/** How keys begin, by three characters: the kernel asks for them first. */
export const keyFronts = ['eyJ', ...issuerFronts];
/** The same of those that go on behind a dash or a dot. */
export const tiedFronts = ['eyJ', ...tiedIssuerFronts];
/** The same of those whose first word has a digit, and a dot or a tilde behind it. */
export const markedFronts = markedIssuerFronts;

/** What follows in the path of a hook is all that who posts to it must know: Slack, Discord, Teams, Zapier, IFTTT. */
const hookPaths =
  '(?:hooks\\.slack\\.com\\/(?:services|workflows|triggers)|discord(?:app)?\\.com\\/api\\/(?:v\\d+\\/)?webhooks|' +
  'webhook\\.office\\.com\\/webhookb2|outlook\\.office(?:365)?\\.com\\/webhook|hooks\\.zapier\\.com\\/hooks\\/catch|' +
  'maker\\.ifttt\\.com\\/trigger\\/[\\w-]{1,64}(?:\\/json)?\\/with\\/key)\\/';
const hooks = new RegExp(`${hookPaths}$`, 'i');
const hookUrl = new RegExp(`(?:(?:ptb|canary)\\.)?${hookPaths}`, 'iy');
const hook = /[\w@-]{5,}(?:\/[\w@-]+){0,6}/y;

/** `/services/T…/B…/…` of Slack, on whatever host stands before it: a proxy, or none. */
const posted = /T[A-Z\d]{8,12}\/B[A-Z\d]{8,12}\/[A-Za-z\d]{20,32}(?![\w-])/y;

/** `https://hooks.slack.com/services/…`, whose path has a digit or none. @param start - behind the slashes */
export function findHookUrl({ text, accept }: Cursor, start: number): void {
  // h, d, m, p, c
  if (!/[hdmpc]/i.test(text[start] ?? '')) return;
  hookUrl.lastIndex = start;
  if (!hookUrl.test(text)) return;
  hook.lastIndex = hookUrl.lastIndex;
  if (hook.test(text)) accept(hookUrl.lastIndex, hook.lastIndex, 'secret', '');
}

/** The path of a link that works once: who has it resets a password. */
const tickets =
  /\/(?:(?:password[-_]?)?reset(?:[-_]?password)?|verify(?:[-_]?e?mail)?|confirm(?:[-_]?e?mail)?|activat(?:e|ion)|invit(?:e|ation)s?|magic(?:[-_]?link)?|unsubscribe|tokens?|(?:web)?hooks?)\/(?:[\w.@%+-]{1,48}\/)?$/i;
const direct =
  /\/(?:(?:password[-_]?)?reset(?:[-_]?password)?|verify(?:[-_]?e?mail)?|confirm(?:[-_]?e?mail)?|activat(?:e|ion)|invit(?:e|ation)s?|magic(?:[-_]?link)?|unsubscribe|tokens?|(?:web)?hooks?)\/$/i;
/** `/reset/MQ/…`: whose it is, in Base64, as Django has it. */
const account =
  /\/(?:(?:password[-_]?)?reset(?:[-_]?(?:password|confirm|done))?|verify(?:[-_]?e?mail)?|confirm(?:[-_]?e?mail)?|activat(?:e|ion)|set[-_]?password)\/[\w-]{1,12}\/$/i;
const isTicket = (value: string): boolean =>
  /^[a-z\d]{4,8}-[\da-f]{20,}$/.test(value) ||
  (/[a-z]/.test(value) && /[A-Z]/.test(value) && isPlainlyRandom(value));
const uuid = /^[\da-f]{8}-[\da-f]{4}-/i;
const once = /(?:tokens?|magic[\w-]*)\/$/i;
/** Not what begins with `eyJ`, and is found elsewhere, nor where a contract of Ethereum is. */
const ticket = /(?!eyJ|0x[\da-fA-F]{40}(?![\w-]))(?=[\w-]*[a-z])[\w-]{16,}(?![\w-])/iy;

/** @param start - of the first word behind the slash @returns the end, or -1 */
export function findHook(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 47) return -1;
  // A word, or the two of `webhookb2`.
  const last = text.charCodeAt(start - 2);
  if (!isLetter(last) && last !== 50) return -1;
  const lead = text.slice(Math.max(0, start - 104), start);
  if (tickets.test(lead)) {
    ticket.lastIndex = start;
    // The id of a verification or a call is not a secret. A UUID is one only as a token. With a list or an account in between,
    // the value has no end.
    if (
      ticket.test(text) &&
      (direct.test(lead) ||
        ticket.lastIndex - start >= 32 ||
        (account.test(lead) && isTicket(text.slice(start, ticket.lastIndex)))) &&
      (!uuid.test(text.slice(start, start + 14)) || once.test(lead))
    )
      return ticket.lastIndex;
  }
  posted.lastIndex = start;
  if (lead.endsWith('/services/') && posted.test(text)) return posted.lastIndex;
  if (!hooks.test(lead)) return -1;
  hook.lastIndex = start;
  return hook.test(text) ? hook.lastIndex : -1;
}

const sasl = new Ending(
  /\bAUTH(?:ENTICATE)? "?(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|EXTERNAL|CRAM-MD5)(?:" ")? ?$/i,
);
const coded = /[\w+/-]{6,}={0,2}/y;

/** The last letter of each, or its digit; a quote. */
const isOfMechanism = (code: number): boolean => {
  const last = code | 32;
  return last === 110 || last === 114 || last === 108 || last === 50 || last === 53 || last === 34;
};
const mostBefore = 64;

/** `AUTH PLAIN …`, as mail servers have it (RFC 4954, RFC 9051). @param word - with a digit, in it or where it begins */
export function findSasl({ text, floor }: Cursor, word: number): { start: number; end: number } | undefined {
  let start = word;
  while (start > floor && word - start < mostBefore && isOfBase(text.charCodeAt(start - 1))) start--;
  if (text.charCodeAt(start - 1) !== 32 || !isOfMechanism(text.charCodeAt(start - 2))) return undefined;
  if (!sasl.test(text.slice(Math.max(0, start - 32), start))) return undefined;
  coded.lastIndex = start;
  return coded.test(text) ? { start, end: coded.lastIndex } : undefined;
}

/** Of Base64, in either alphabet. */
const isOfBase = (code: number): boolean =>
  isDigit(code) || isLetter(code) || code === 43 || code === 47 || code === 45 || code === 95;

const hashed = /\$(?:[156]|2[abxy]?)\$(?:rounds=\d{1,9}\$)?(?!\$Lambda)[\w./+$-]{8,}/y;

/** `$1$…`, `$2b$12$…`: the hash of a password (crypt(5)), around the digit in front. @returns the end, or -1 */
export function findHash(text: string, digit: number): number {
  hashed.lastIndex = digit - 1;
  if (!hashed.test(text)) return -1;
  const end = hashed.lastIndex;
  // `Shim$1$Factory.class`: a class inside another of Java, without the mark that parts what is hashed from the hash.
  const isClass = joins(text.charCodeAt(digit - 2)) && !text.slice(digit + 2, end).includes('$');
  return isClass ? -1 : end;
}

/** What a server keeps of a password (RFC 5803), as PostgreSQL writes it: how often it was hashed and with what, and two keys. */
const verifier =
  /\$\d{1,9}:([a-z\d+/]{8,128}={0,2}\$[a-z\d+/]{26,88}={0,2}:[a-z\d+/]{26,88}={0,2})(?![\w+/=])/iy;

/** `SCRAM-SHA-256$4096:…` @param word - of digits, with a `$` behind */
export function findVerifier(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || !/scram-sha-$/i.test(text.slice(Math.max(0, word - 10), word)))
    return false;
  verifier.lastIndex = cursor.words;
  const [, value] = verifier.exec(text) ?? [];
  if (value === undefined) return false;
  const end = verifier.lastIndex;
  cursor.accept(end - value.length, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** What is hashed and written behind letters: `$argon2id$…`, `$y$j9T$…`, and `pbkdf2_sha256$…` of Django. */
const lettered =
  /(?:\$(?:argon2(?:id|i|d)|pbkdf2(?:-\w{3,8})?|scrypt|bcrypt-sha256|apr1|g?y)|pbkdf2_sha\d{1,3}|bcrypt_sha256|argon2)(?:\$[\w./+*-]{1,256}(?:=\w{1,16}(?:,\w=\d{1,9}){0,4})?={0,2}|\$(?=\$)){2,6}/y;

/** @param word - with a digit in it, and a `$` behind @returns where the hash begins and ends, or undefined */
export function findLetteredHash(
  text: string,
  word: number,
): { readonly start: number; readonly end: number } | undefined {
  const front = /\$(?:g?y\$)?$/.exec(text.slice(Math.max(0, word - 4), word))?.[0].length ?? 0;
  const start = word - front;
  lettered.lastIndex = start;
  return lettered.test(text) && lettered.lastIndex - start >= 24
    ? { start, end: lettered.lastIndex }
    : undefined;
}

/** A key whose front ends with a dash or a dot before this word. */
export function findTiedKey(cursor: Cursor, word: number): boolean {
  const { text, floor } = cursor;
  const before = text.charCodeAt(word - 1);
  if (before !== 45 && before !== 46) return false;
  // Letters come before the first word with a digit.
  const letter = text.charCodeAt(word - 2);
  if (!isLetter(letter) && letter !== 95 && letter !== 45) return false;
  const key = findKeyAround(text, Math.max(floor, cursor.keys.startOf(text, word, longestFront)), word);
  if (key === undefined) return false;
  cursor.accept(key.start, key.end, key.name, '');
  return true;
}

/** `xoxb-2…`, `sk-proj-A1…`: a key whose front has no digit, from the first word that has one. */
function findKeyAround(
  text: string,
  start: number,
  word: number,
): { start: number; end: number; name: 'jwt' | 'secret' } | undefined {
  if (start === word || !isLetter(text.charCodeAt(start))) return undefined;
  const key = findKey(text, start);
  return key === undefined || key.end <= word ? undefined : { start, ...key };
}
const longestFront = 48;

/** @returns the end of a secret that begins at `at`, and what it is; -1 where none does */
export function findKey(text: string, at: number): { end: number; name: 'jwt' | 'secret' } | undefined {
  const web = text.startsWith('eyJ', at);
  jwt.lastIndex = at;
  let end = !web ? endOfIssued(text, at) : jwt.test(text) ? jwt.lastIndex : -1;
  if (end < 0) return undefined;
  if (text.charCodeAt(end - 1) === 46) end--;
  return { end, name: web ? 'jwt' : 'secret' };
}

const pemStart = /-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----/y;

/** The body of a private key in PEM (RFC 7468); without its end, all of it that is there. */
export function findPem(text: string, at: number, tell: Tell): number {
  pemStart.lastIndex = at;
  if (!pemStart.test(text)) return at + 1;
  const start = pemStart.lastIndex;
  pemBody.lastIndex = start;
  pemBody.test(text);
  tell(start, pemBody.lastIndex, 'secret', '');
  return pemBody.lastIndex;
}
/** Base64, the headers of older kinds, line ends as they are and as JSON writes them (`fold` sees those as a blank). */
const pemBody = /(?:[\w+/=:, \r\n]|\\+[rn ]|-(?!----))*/y;

/** `$P$B…`, `$H$9…`: of phpass, as WordPress and phpBB keep them. @param word - behind the second `$` */
const portable = /\$[PH]\$[\w./]{31}(?![\w./])/y;
export function findHashed(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (text.charCodeAt(word - 3) !== 36 || !search.wanted.has('secret')) return false;
  portable.lastIndex = word - 3;
  if (!portable.test(text)) return false;
  cursor.accept(word - 3, portable.lastIndex, 'secret', '');
  cursor.pass(portable.lastIndex);
  return true;
}

const registered = /:APA91b[\w-]{32,256}/y;

/** `…:APA91b…`: by it, whoever runs an app reaches a telephone. @param colon - between an instance and what it was given */
const bot = /:AA[\w-]{30,35}(?![\w-])/y;
const botNumber = /(?:^|[^\w:.-]|bot)(\d{8,10})$/i;
export function findRegistration(cursor: Cursor, colon: number): void {
  const { text, floor } = cursor;
  // `123456789:AA…`: the number of a bot and its key.
  bot.lastIndex = colon;
  const number = bot.test(text) ? botNumber.exec(text.slice(Math.max(0, colon - 14), colon))?.[1] : undefined;
  if (number !== undefined) {
    cursor.accept(Math.max(floor, colon - number.length), bot.lastIndex, 'secret', '');
    return;
  }
  registered.lastIndex = colon;
  if (!registered.test(text)) return;
  const instance = /[\w-]{8,32}$/.exec(text.slice(Math.max(floor, colon - 32), colon));
  if (instance !== null) cursor.accept(colon - instance[0].length, registered.lastIndex, 'secret', '');
}

/** `AKIA… …`: forty characters behind an access key's id are the key. @param end - of the id */
const besides = /(?:[\s"':,;|]{1,4}|\s?\/\s?)([A-Za-z\d+/]{40})(?![\w+/=])/y;
export function findBesideKey(cursor: Cursor, end: number): void {
  const { text } = cursor;
  besides.lastIndex = end;
  const value = besides.exec(text)?.[1];
  if (value === undefined || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return;
  cursor.accept(besides.lastIndex - value.length, besides.lastIndex, 'secret', '');
  cursor.pass(besides.lastIndex);
}
