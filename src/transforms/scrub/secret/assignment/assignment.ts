/**
 * @module
 * Secrets by the name they are given: `password=…`, `"apiKey": "…"`, `Authorization: …`, `Cookie: …`.
 */

import { isQuote, isSpace } from '../../scan/character.js';
import type { Tell } from '../../scan/finding.js';
import { isPair } from '../key/issued.js';
import { type Kind, nameBefore, telling } from '../name/name.js';
import { afterDumped, unwrapped } from '../name/typed.js';
import { isSecret, isSecretField } from '../name/verdict.js';
import { findCookies } from '../protocol/cookie.js';
import { findCredentials, isCredential } from '../protocol/credential.js';
import { isPostal } from '../sentence/postal.js';
import { isOutcome } from '../value/outcome.js';
import { isNothing } from '../value/placeholder.js';
import { afterQuote, valueAt } from '../value/value.js';
import { lineEnd, phraseEnd } from '../value/words.js';
import { findBelow } from './below.js';
import { kindBefore } from './kind.js';

/**
 * What a name and `=` or `:` say of the value behind.
 *
 * @param mark - of the `=` or `:`
 * @param floor - up to where the text has been dealt with
 * @returns up to where names have been looked at
 */
export function findSecret(text: string, mark: number, floor: number, tell: Tell): number {
  const name = nameBefore(text, mark, floor);
  return findValue(text, mark, name, kindBefore(text, mark, name, floor), tell);
}

const account = /(?:^|[\r\n])(?:user(?:-?name)?|login|account|peer): [^\r\n]{1,96}\r?\n$/i;
/** `Username: alice`, and in the next line `Secret: …`, as Asterisk is logged in to: no more than letters, as well. */
const isBelowAccount = (text: string, start: number, name: string): boolean =>
  name.toLowerCase() === 'secret' && account.test(text.slice(Math.max(0, start - 128), start));

/** @returns up to where names have been looked at */
export function findValue(
  text: string,
  mark: number,
  name: string,
  said: Kind | undefined,
  tell: Tell,
): number {
  // `client_secret=…`: may consist of letters only, like a password.
  const kind =
    said === 'key' &&
    (text.charCodeAt(mark) === 61
      ? /secret$/i.test(name)
      : name.length === 6 && isBelowAccount(text, mark - name.length, name))
      ? 'password'
      : said;
  if (kind === undefined) {
    const start = mark - name.length;
    return text.charCodeAt(mark) === 61 && telling.test(name) && isJar(text, start)
      ? findCookies(text, start, tell)
      : mark + 1;
  }
  // A blank in place of a mark: `PASSWORD '…'`. But `clave 'users.email'` is a key of a table.
  if (
    text.charCodeAt(mark) === 32 &&
    (kind !== 'password' || (/^clave$/i.test(name) && keyed.test(text.slice(mark, mark + 66))))
  )
    return mark + 1;
  // `pin <= 9999`
  if (text.charCodeAt(mark) === 61 && (text.charCodeAt(mark - 1) === 60 || text.charCodeAt(mark - 1) === 62))
    return mark + 1;
  if (text.charCodeAt(mark) === 62 && !isContent(text, mark, mark - name.length - 1)) return mark + 1;
  let at = mark + 1;
  // `userPassword:: …`: in Base64 (RFC 2849).
  if (text[at] === '>' || text[at] === '=' || (text[at] === ':' && text[at + 1] === ' ')) at++;
  at = afterDumped(text, mark, at);
  for (let n = 0; n < 32 && isSpace(text.charCodeAt(at)) && text[at] !== '\n'; n++) at++;
  if (kind === 'code' && isPostal(text, at)) return mark + 1;
  if (text.charCodeAt(mark) === 58 && (text[at] === '\n' || text[at - 1] === '\r')) {
    const end = kind === 'password' || kind === 'key' ? findBelow(text, at, kind, tell) : -1;
    if (end > 0) return end;
  }
  // `**Pass:** …`, of Markdown
  if (text.charCodeAt(at) === 42 && text.charCodeAt(at + 1) === 42 && text.charCodeAt(mark) === 58)
    for (at += 2; text.charCodeAt(at) === 32; ) at++;
  for (let n = 0, next = unwrapped(text, at); n < 3 && next > at; n++, next = unwrapped(text, at)) at = next;
  // `"set-cookie":["…` is a list of one or more, and `b'password': [b'…']` one of bytes.
  const isList = text.charCodeAt(at) === 91 && isQuote(text.charCodeAt(unwrapped(text, at + 1)));
  if (isList) at = unwrapped(text, at + 1);
  if (kind === 'cookie') {
    // `?java=1&cookie=1&res=1680x1050`: a parameter, and what follows are others.
    const isParameter =
      (text.charCodeAt(mark - name.length - 1) === 38 || text.charCodeAt(mark - name.length - 1) === 63) &&
      /^(?:[01]|true|false|yes|no)&/i.test(text.slice(at, at + 6));
    if (isParameter) return mark + 1;
    return findCookies(text, isQuote(text.charCodeAt(at)) ? afterQuote(text, at) : at, tell);
  }
  const isLine = kind === 'authorization';
  // `headers::Authorization::new(…)`: a path of program text.
  if (
    isLine &&
    text.charCodeAt(mark) === 58 &&
    text.charCodeAt(mark + 1) === 58 &&
    text.charCodeAt(mark + 2) !== 32
  )
    return mark + 1;
  // A value that is not a secret is not read to its end, since another secret may begin inside it.
  const read = valueAt(text, at, isLine, 96);
  // `session=<…>`
  const isAngled = text.charCodeAt(at - 1) === 60 && text.charCodeAt(read.end - 1) === 62;
  const head = isAngled ? { ...read, end: read.end - 1 } : read;
  if (head.start === head.end) return mark + 1;
  const value = text.slice(head.start, head.end);
  if (kind === 'password' && !head.isQuoted) {
    const last = text.charCodeAt(mark) === 58 ? phraseEnd(text, head.start) : lineEnd(text, mark, head.start);
    if (last > 0) {
      tell(head.start, last, 'secret', '');
      return last;
    }
  }
  if (isLine ? !isCredential(value) : !isSecret(value, kind, head, text, mark)) return mark + 1;
  if (isLine) return findCredentials(text, head.start, tell);
  if (isOfOther(text, mark, name, value, kind, head.isQuoted)) return mark + 1;
  // `code: 482 913`
  if (
    kind === 'code' &&
    !head.isQuoted &&
    value.length === 3 &&
    /^ \d{3}(?![\d\w-])/.test(text.slice(head.end, head.end + 6))
  ) {
    tell(head.start, head.end + 4, 'secret', '');
    return head.end + 4;
  }
  // `認証コード：482913（…`: in this script no blank follows. A full stop ends the text.
  const digits =
    kind === 'code' && !head.isQuoted
      ? /^\d{4,8}(?=[(\u3000-\uffff]|[.!]$)/.exec(value)?.[0].length
      : undefined;
  if (digits !== undefined) {
    tell(head.start, head.start + digits, 'secret', '');
    return head.start + digits;
  }
  const { start, end } = head.end - head.start < 90 ? head : valueAt(text, at, isLine, text.length);
  const last =
    kind === 'password' && !head.isQuoted && text.charCodeAt(mark) === 61 ? tailEnd(text, end) : end;
  // `jsessionid=….node1`: Tomcat and Jetty append the server that has the session. In a path a query may follow:
  // `;jsessionid=…?tab=2`.
  const route = /^jsessionid$/i.test(name)
    ? (/(?<=[\w-]{16})(?:\.[a-z]{1,12}[-_]?\d{0,3})?(?:\?.*)?$/i.exec(value)?.[0].length ?? 0)
    : 0;
  tell(start, last === end ? last - route : last, 'secret', value);
  return isList ? tellList(text, last, tell) : last;
}

/** `/home/alice`, `~/x`, `C:\\Users`, and `/S3cret!x` is none. */
const directory = /^(?:~(?:[\\/]|$)|\$|[A-Za-z]:[\\/]|\/(?:[A-Za-z][a-z\d_.-]*)?$|\/[^/\s]+\/)/;

/** `tests pass: 12345`, `"full_hash_pass":2128`, `pass: 1204, fail: 3`: how many did, and no `wifi_pass: 12345678`. */
const tried =
  /(?<![a-z])(?:tests?|specs?|suites?|checks?|cases?|hash|files?|rows?|lines?|total|count|first|second|third|last|next|spf|dkim|dmarc|arc|helo)[\s_-]{0,2}pass["']?\s?$/i;
const tally =
  /(?<![a-z])(?:fail(?:ed|ures?|s)?|skip(?:ped)?|errors?|total|warn(?:ed|ings?)?|pending|ignored|dropped|blocked)(?![a-z])/i;
const isTally = (text: string, mark: number, value: string): boolean =>
  value.length < 4 ||
  tried.test(text.slice(Math.max(0, mark - 24), mark)) ||
  tally.test(text.slice(Math.max(0, mark - 64), mark + 64));

/** What is called so and is none: how a test went, a path of program text, a checksum, a directory. */
function isOfOther(
  text: string,
  mark: number,
  name: string,
  value: string,
  kind: Kind,
  isQuoted: boolean,
): boolean {
  if (!isQuoted && name.length === 4 && isOutcome(text, mark, value)) return true;
  if (!isQuoted && (isExpansion(text, mark, name) || isSelector(text, mark, name))) return true;
  // `arn:aws:secretsmanager:…:secret:prod/db-Ab12Cd`: what a secret is called.
  if (name === 'secret' && stored.test(text.slice(Math.max(0, mark - 80), mark))) return true;
  // `` `secret=` or … ``, of Markdown
  if (text.charCodeAt(mark + 1) === 96 && /`[^`\s]*$/.test(text.slice(Math.max(0, mark - 64), mark)))
    return true;
  // `!SRP:!PSK:!RC4`: ciphers that are not wanted.
  if (text.charCodeAt(mark - name.length - 1) === 33 && text.charCodeAt(mark + 1) === 33) return true;
  if (
    !isQuoted &&
    /(?:^|[^a-z])pass$/i.test(name) &&
    text.charCodeAt(mark) === 58 &&
    ((/^\d+$/.test(value) && isTally(text, mark, value)) || /^[a-z_]{4,}=[A-Z]/.test(value))
  )
    return true;
  // `set pin=116`: of a chip; who types one has four digits or more.
  if (name === 'pin' && /^\d{1,3}$/.test(value)) return true;
  // `Token::parse`: a path in program text.
  if (text.charCodeAt(mark) === 58 && text.charCodeAt(mark + 1) === 58 && text.charCodeAt(mark + 2) !== 32)
    return true;
  if (kind === 'key' && vague.test(name) && !isProof(value)) return true;
  // `Signature = 1a2b3c4d`: 32 bits are a checksum.
  if (/signature$/i.test(name) && /^[\da-f]{8}$/i.test(value)) return true;
  // A name in a store of secrets. Only a UUID is used to log in.
  if (/secret[-_]?id$/i.test(name) && !/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value)) return true;
  if (/^sig$/i.test(name) && !(value.length >= 20 && /\d/.test(value))) return true;
  // The working directory of a shell.
  return /^(?:old)?pwd$/i.test(name) && directory.test(value);
}

/** The next of a list, in quotes: without a blank, as passwords are. */
const listed = /["']\s{0,4},\s{0,4}[bru]{0,2}["'](?=([^\s"'\\,[\]{}]{3,128})["'])/iy;
const mostListed = 16;

/** `"passwords": ["…", "…"]` @param end - of the first @returns the end of the last */
function tellList(text: string, end: number, tell: Tell): number {
  let last = end;
  for (let n = 0; n < mostListed; n++) {
    listed.lastIndex = last;
    const value = listed.exec(text)?.[1];
    if (value === undefined || isNothing(value)) break;
    tell(listed.lastIndex, listed.lastIndex + value.length, 'secret', value);
    last = listed.lastIndex + value.length;
  }
  return last;
}

/** `${PASSWORD:?unset}`, `${PASSWORD:+set}`, `${PASSWORD:0:8}`: of a variable of a shell; what stands behind `:-` and `:=` is a value. */
const expansion = /:(?:[?+]|[-=]\$|\d{1,3}(?::\d{1,3})?\}|\s-\d)/y;
function isExpansion(text: string, mark: number, name: string): boolean {
  const start = mark - name.length;
  if (text.charCodeAt(start - 1) !== 123 || text.charCodeAt(start - 2) !== 36) return false;
  expansion.lastIndex = mark;
  return expansion.test(text);
}

const stored = /\barn:[\w-]{1,16}:secretsmanager:[\w-]*:\d*:secret$/;

/** `$("#formPassword:password")`, `input[type="password"]:focus`: which part of a page is meant (Selectors Level 4 §3.5). */
const pseudo = /:[a-z-]{3,24}(?![\w.])/y;
function isSelector(text: string, mark: number, name: string): boolean {
  const start = mark - name.length;
  const isOfId = text.charCodeAt(start - 1) === 35 && isQuote(text.charCodeAt(start - 2));
  if (!isOfId && text.charCodeAt(mark - 1) !== 93) return false;
  pseudo.lastIndex = mark;
  return pseudo.test(text);
}

const keyed = /^ ['"][a-z_]+\.[a-z_]+['"]/i;

/** `auth: passwd-file`, `Signature=CVE-…`: by these, programs call more than what is proven by. */
const vague = /(?:^|[^a-z])(?:auth|signature)$|(?:[a-z]Auth|Signature)$|token[_-]?key$/i;
const algorithm = /^(?:[A-Z]{2,6}-\d|.{0,24}(?:sha-?\d|md5|rsa|dsa|ed25519|chap|peap))/i;
const isProof = (value: string): boolean =>
  (value.length >= 8 && value.length % 4 === 0 && isPair(value)) ||
  (value.length >= 8 &&
    /\d/.test(value) &&
    (/[a-z]/.test(value) || value.length >= 16) &&
    (value.length >= 32 || !algorithm.test(value)));

/** Behind `<password>` stands what it is the name of; behind `https://<user>:<token>@host` and `-password <pass> sip:…` something is to be put there. */
const isContent = (text: string, mark: number, before: number): boolean =>
  isTag(text, before) &&
  text.charCodeAt(mark + 1) !== 64 &&
  text.charCodeAt(mark + 1) !== 62 &&
  (!filled.test(text.slice(Math.max(0, before - 32), before)) ||
    closing.test(text.slice(mark + 1, mark + 513)));
const filled = /(?:^|\s)--?[a-z][\w-]*[ =]["']?$|>>?$/i;
const closing = /^[^<\n]{0,500}<\//;

/** `<password>`, `<wsse:Password>` */
const isTag = (text: string, before: number): boolean =>
  // `?response=<token> …`, `` `<PASSWORD>` ``: something is to be put there.
  (text.charCodeAt(before) === 60 &&
    text.charCodeAt(before - 1) !== 61 &&
    text.charCodeAt(before - 1) !== 96) ||
  (text.charCodeAt(before) === 58 && /<[\w-]{1,24}$/.test(text.slice(Math.max(0, before - 26), before)));

const tail = /[&;][^\s&;"'=<>,|)}\]]{1,64}(?![^\s&;"'<>,|)}\]])/y;

/** `password=abc&def`: what follows and is no parameter by itself belongs to it. */
function tailEnd(text: string, at: number): number {
  let end = at;
  for (let n = 0; n < 4; n++) {
    tail.lastIndex = end;
    if (!tail.test(text)) break;
    end = tail.lastIndex;
  }
  return end;
}

const longestContent = 512;

/** What stands between two tags, of which the first says what it is. */
export function findContent(text: string, start: number, kind: Kind, tell: Tell): void {
  const length = text.slice(start, start + longestContent + 1).indexOf('<');
  if (length <= 0) return;
  const end = start + length;
  const value = text.slice(start, end);
  if (!/[\s>]/.test(value) && isSecretField(value, kind)) tell(start, end, 'secret', value);
}

/** `document.cookie was "sid=…`, `jar now has sid=…`: of cookies, and no field of that name. */
const jar =
  /(?:cookies?(?:[ -](?:jar|store|header|value|string))?|(?:^|[\s"'([])jar)\\?["']?(?: (?:was|is|are|set|sent|got|now|has|have|holds|contains?|received|updated|changed|to|with|gesetzt|erhalten|ontvangen|gezet|reçus?|recibidas?|recebidos?|ricevut[oi])){0,3}\s?[:=]?\s?\\?["'`]?$/i;
const isJar = (text: string, start: number): boolean => jar.test(text.slice(Math.max(0, start - 40), start));
