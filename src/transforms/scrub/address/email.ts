/**
 * @module
 * Email addresses in running text: found by their `@`, or the `%40` that URLs have for it, and read outwards.
 */

import { pseudonymEnd } from '../../../identifiers/written.js';
import { isDigit, isForeign, isLetter, isScript, isSpace, isWord } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { findConnect } from '../secret/command/command.js';
import { findAccount } from '../secret/row/account.js';
import { isFileEnding } from './file.js';
import { isMessageId } from './message.js';

/** RFC 5321 §4.5.3.1.1 has 64; where messages come back to, it may be more. */
const longestLocal = 256;
const longestDomain = 253;

/** RFC 5322 atext that stands in addresses people have; `/`, `=`, `?`, `|` and quotes end one in a text. */
const isLocal = (code: number): boolean =>
  isWord(code) || code === 46 || code === 43 || code === 45 || code === 37 || code === 126 || isBeyond(code);

/** Letters of any script (RFC 6531), the punctuation of East Asia left out. */
const isBeyond = (code: number): boolean =>
  isForeign(code) || isScript(code) || (code >= 0x3040 && code < 0xe000) || (code >= 0xf900 && code < 0xff00);

const isDomain = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 45 || code === 46 || isBeyond(code);

/** `logo@2x.png` is a picture at twice the size, `pkg@1.2.3` something a package manager names. */
const version = /^(?:\d+x\.|[~^v]?\d+(?:\.\d+)+)/;
const makers = /^(?:openssh\.com|libssh\.org|lysator\.liu\.se|ssh\.com|tinyssh\.org)$/i;
const levels = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)$/;
const called = /^(?=[a-f]*\d)[\da-f]{4,8}\.[a-z]\w*$/;
/** `git@…:path`, `scp … user@host:/path` */
const remotePath = /:(?:\/[\w.~-]|~|\w*[a-z]\w*\/|\w[\w.-]*\.git\b)/iy;
const remoteCommand =
  /(?:^|[\s;|&$("'/])(?:ssh|scp|sftp|rsync|mosh|git|sshfs|ssh-copy-id)(?:\s+-{1,2}[\w-]+(?:[ =][\w./~-]{1,40})?){0,4}\s+$/;
const remotes = new Set(['ssh', 'scp', 'sftp', 'rsync', 'mosh', 'git', 'sshfs', 'ssh-copy-id']);
const longestRemote = 11;

export function findAtSign(cursor: Cursor, at: number): void {
  const { text, search } = cursor;
  if (!search.wanted.has('email') && !search.wanted.has('imsi')) return;
  const mail = findEmail(text, at, cursor.floor);
  if (mail === undefined) {
    if (search.hasSecrets && !findConnect(cursor, at)) findAccount(cursor, at);
    return;
  }
  if (pseudonymEnd(text, mail.start) > 0) {
    cursor.floor = mail.end;
    return;
  }
  if (isMessageId(text, mail.start, at)) {
    cursor.pass(mail.end);
    return;
  }
  const value = text.slice(mail.start, mail.end).replaceAll('[.]', '.');
  cursor.accept(mail.start, mail.end, /\.3gppnetwork\.org$/i.test(value) ? 'imsi' : 'email', value);
}

/**
 * @param at - of the `@`, or of the `%` of `%40`
 * @param floor - up to where the text has been dealt with
 * @returns start and end, or undefined where it is no address
 * @example
 * findEmail('mail alice@example.org now', 10, 0) // { start: 5, end: 22 }
 */
export function findEmail(
  text: string,
  at: number,
  floor: number,
): { start: number; end: number } | undefined {
  const mark = text.charCodeAt(at) === 64 ? 1 : 3;
  const end = bracketedEnd(text, at + mark) ?? domainEnd(text, at + mark);
  if (end < 0) return undefined;
  let start = localStart(text, at, floor);
  if (text.charCodeAt(end) === 95) while (text.charCodeAt(start) === 95) start++;
  if (start === at && text.charCodeAt(at - 1) === 61) start = codedStart(text, at, floor);
  if (start === at || text.charCodeAt(start - 1) === 64) return undefined;
  // `range.@timestamp.gte`: a field of Elasticsearch's.
  if (text.charCodeAt(at - 1) === 46 && text.startsWith('timestamp.', at + 1)) return undefined;
  if (text.charCodeAt(start - 1) === 61) start = returnStart(text, start, at, floor);
  if (isFileEnding(text.slice(text.lastIndexOf('.', end) + 1, end).toLowerCase())) return undefined;
  // `[INFO@aiohttp.access]`: the level of a message and its logger.
  if (levels.test(text.slice(start, at))) return undefined;
  // `Pool$1Task@7597d6e9.run()`: an object of Java's, and what it does.
  if (text.charCodeAt(end) === 40 && called.test(text.slice(at + mark, end))) return undefined;
  // RFC 4251 §6: names of algorithms, with the domain of their maker.
  if (makers.test(text.slice(at + mark, end))) return undefined;
  const first = text.charCodeAt(at + mark);
  if ((isDigit(first) || first === 118) && version.test(text.slice(at + mark, end))) return undefined;
  if (mark === 1 && isRemote(text, start, end)) return undefined;
  if (mark === 1 && text.charCodeAt(start - 1) === 47) {
    if (isService(text, start, at, end)) return undefined;
    return { start: principalStart(text, start, at, end, floor), end };
  }
  return { start, end };
}

/** `alice@example[.]org`: so that nobody follows it by mistake. */
const bracketed =
  /[a-z\d-]{1,63}(?:(?:\.|\[\.\])[a-z\d-]{1,63}){0,5}(?:\.|\[\.\])[a-z]{2,24}(?![\w-]|\.\w|\[\.)/iy;
function bracketedEnd(text: string, start: number): number | undefined {
  if (!text.slice(start, start + 64).includes('[.')) return undefined;
  bracketed.lastIndex = start;
  const end = bracketed.test(text) ? bracketed.lastIndex : start;
  return text.slice(start, end).includes('[.') ? end : undefined;
}

function localStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - longestLocal);
  let start = at;
  let isCoded = false;
  for (; start > least; start--) {
    const code = text.charCodeAt(start - 1);
    // `メールはalice@…`: text in another script ends the address, before and after it.
    if (start < at && isScript(code) !== isScript(text.charCodeAt(start))) break;
    if (!isLocal(code) && !(code === 39 && isApostrophe(text, start - 1, least))) break;
    if (code === 37) isCoded = true;
  }
  if (isCoded) start = behindEscape(text, start, at);
  // RFC 5321 §4.1.2: a local part in quotes may hold blanks.
  if (start === at && text.charCodeAt(at - 1) === 34) return quoteStart(text, at, least);
  while (
    start < at &&
    text.charCodeAt(start) !== 34 &&
    !isWord(text.charCodeAt(start)) &&
    !isBeyond(text.charCodeAt(start))
  )
    start++;
  return start;
}

/**
 * `bounces+4711-alice=example.com@mail.example.org`: where a message comes back to, with the address of whom it went to in it.
 *
 * @param start - behind the equals sign
 */
const returned =
  /(?:^|[^\w.+-])((?:(?:bounces?|returns?|verp|owner|errors?)(?=[+._-])|[\w.-]{1,48}\+)[\w.+-]{1,96}=)$/i;
const whole = /^(?:[a-z\d-]+\.)+[a-z]{2,24}$/i;
function returnStart(text: string, start: number, at: number, floor: number): number {
  if (!whole.test(text.slice(start, at))) return start;
  const [, front = ''] = returned.exec(text.slice(Math.max(floor, start - 128), start)) ?? [];
  return start - front.length;
}

/** `<AxYb/4Rk1==_1101_sdQf==@in.example.net>`: Base64, and the sign that fills it up. */
const coded = /<([\w+/=.-]{8,256})$/;
function codedStart(text: string, at: number, floor: number): number {
  const [, local = ''] = coded.exec(text.slice(Math.max(floor, at - 260), at)) ?? [];
  return at - local.length;
}

/** `o'brien@…`, and not the quote of a string, `b'alice@…'`. */
const isApostrophe = (text: string, at: number, least: number): boolean =>
  at - 1 > least &&
  isLetter(text.charCodeAt(at - 1)) &&
  isLetter(text.charCodeAt(at + 1)) &&
  !/(?:^|[^\w.'])[bfru]$/i.test(text.slice(Math.max(least, at - 2), at));

function quoteStart(text: string, at: number, least: number): number {
  for (let start = at - 2; start >= least; start--) {
    const code = text.charCodeAt(start);
    if (code === 34) return start < at - 2 && !isWord(text.charCodeAt(start - 1)) ? start : at;
    if (code === 10 || code === 61 || code === 58 || code === 44) return at;
  }
  return at;
}

/** Escapes of a form: what stands before `%3A`, `%3C` or `%20` is not the address. */
function behindEscape(text: string, start: number, at: number): number {
  const written = text.slice(start, at);
  const escaped = Math.max(written.lastIndexOf('%3'), written.lastIndexOf('%2'));
  return escaped < 0 || /^%2[bdeBDE5]/.test(written.slice(escaped)) ? start : start + escaped + 3;
}

/** The end of a host name with two labels or more, the last one of letters; -1 where none begins. */
function domainEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + longestDomain);
  let end = start;
  let dot = -1;
  let code = text.charCodeAt(end);
  if (!isLabel(code)) return -1;
  while (end < most && isDomain(code)) {
    const next = text.charCodeAt(end + 1);
    if (code === 46) {
      if (!isLabel(next)) {
        // `alice@example.org...`: the address or the sentence is cut off.
        if (next === 46 && !(dot >= 0 && text.startsWith('...', end) && !isLabel(text.charCodeAt(end + 3))))
          return -1;
        break;
      }
      dot = end;
    }
    end++;
    if (code !== 46 && next !== 46 && isScript(code) !== isScript(next)) break;
    code = next;
  }
  while (end > start && text.charCodeAt(end - 1) === 45) end--;
  if (dot < 0 || end - dot < 3 || !isTop(text, dot + 1, end)) return -1;
  // `alice@example.org@192.0.2.1`, `…@[192.0.2.1]`, `…@radius`: followed by the host of a login. With a third `@`, or as
  // `a@b.c_d`, it is not an address.
  const next = text.charCodeAt(end);
  if (next === 64) return realm.test(text.slice(end, end + longestRealm)) ? end : -1;
  return next === 95 && !isStressed(text, end) && !isNumbered(text, end) ? -1 : end;
}

/** `alice@example.org_4f3c2a19d07b`: before the number of a record or a hash. */
const numbered = /_(?:[\da-f]{12,64}|\d{6,20})(?![\w@.-])/iy;
function isNumbered(text: string, end: number): boolean {
  numbered.lastIndex = end;
  return numbered.test(text);
}

/** `_alice@example.org_`: as notes and chats stress a word. */
const closed = /_{1,3}(?![\w@.-])/y;
function isStressed(text: string, end: number): boolean {
  closed.lastIndex = end;
  return closed.test(text);
}

const realm = /^@(?:(?:https?|ftp):\/\/|\[[\da-f.:]{3,45}\]|\w[\w.-]*(?![\w.@-]))/i;
const longestRealm = 64;

/** A top-level domain: letters; in the coding of RFC 3492, what it takes. */
function isTop(text: string, start: number, end: number): boolean {
  const isCoded = text.startsWith('--', start + 2) && /^xn--/i.test(text.slice(start, end));
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isCoded && (isDigit(code) || (code === 45 && at === start))) return false;
  }
  return true;
}

const isLabel = (code: number): boolean => isLetter(code) || isDigit(code) || isBeyond(code);

/** Services of Kerberos and GSSAPI (RFC 4120 §6.2.1): a machine, and nobody's mailbox. */
const service =
  /(?:^|[^\w./-])(?:krbtgt|kadmin|host|https?|ldaps?|cifs|nfs|dns|imaps?|smtps?|pop|xmpp|ftp|afs|postgres|mysql|mongodb|hdfs|hive|impala|yarn|zookeeper|kafka|mssqlsvc|termsrv|wsman|rpcss|exchangemdb|gc|restrictedkrbhost)\/$/i;
/** `krbtgt/EXAMPLE.ORG@EXAMPLE.ORG`, `host/db1.example.org@EXAMPLE.ORG`: the realm is in capitals, or the machine is of it. */
function isService(text: string, start: number, at: number, end: number): boolean {
  if (!service.test(text.slice(Math.max(0, start - 24), start))) return false;
  const machine = text.slice(start, at).toLowerCase();
  const realm = text.slice(at + 1, end);
  const lower = realm.toLowerCase();
  return realm === realm.toUpperCase() || machine === lower || machine.endsWith(`.${lower}`);
}

/** `alice/admin@EXAMPLE.ORG`: of a person, who has another principal for what they may do more. */
const instance = /(?:^|[^\w./@-])([a-z][\w.-]{1,31}\/)$/i;
function principalStart(text: string, start: number, at: number, end: number, floor: number): number {
  const realm = text.slice(at + 1, end);
  if (
    realm !== realm.toUpperCase() ||
    !/^(?:admin|root|sudo|su|cron|ops|dba|test)$/.test(text.slice(start, at))
  )
    return start;
  const [, person = ''] = instance.exec(text.slice(Math.max(floor, start - 40), start)) ?? [];
  return start - person.length;
}

/** A login on another machine, not a mailbox. */
function isRemote(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) === 58) {
    remotePath.lastIndex = end;
    if (remotePath.test(text)) return true;
  }
  const before = text.charCodeAt(start - 1);
  if (before === 47) return isShell(text, start);
  return isSpace(before) && followsCommand(text, start);
}

const isShell = (text: string, start: number): boolean =>
  text.startsWith('ssh://', start - 6) || text.startsWith('sftp://', start - 7);

/** The word before is a command, an option, or the value of one: worth the reading. */
function followsCommand(text: string, start: number): boolean {
  let at = start - 1;
  while (isSpace(text.charCodeAt(at))) at--;
  const last = at + 1;
  while (at >= 0 && last - at <= 40 && !isSpace(text.charCodeAt(at))) at--;
  const isOption = text.charCodeAt(at + 1) === 45;
  if (
    !isOption &&
    !remotes.has(text.slice(Math.max(at + 1, last - longestRemote - 1), last).replace(/^.*[;|&$("'/]/, ''))
  ) {
    while (isSpace(text.charCodeAt(at))) at--;
    while (at >= 0 && !isSpace(text.charCodeAt(at)) && last - at <= 80) at--;
    if (text.charCodeAt(at + 1) !== 45) return false;
  }
  return remoteCommand.test(text.slice(Math.max(0, start - 80), start));
}
