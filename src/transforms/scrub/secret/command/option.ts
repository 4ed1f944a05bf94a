/**
 * @module
 * Secrets on a command line: `--password …`, `curl -u alice:…`, and the front of a private key, which begins with dashes,
 * too.
 */
import { isLetter, isQuote, isSpace, isUpper } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import type { Tell } from '../../scan/finding.js';
import { findPem } from '../key/issued.js';
import { kindOf } from '../name/name.js';
import { findGrouped } from '../sentence/around.js';
import { contractEnd } from '../value/contract.js';
import { isNothing } from '../value/placeholder.js';
import { afterQuote, argumentAt, edgeOf } from '../value/value.js';
import { findFlag, isPort, leadOf, valueBehind } from './command.js';
import { asLine, nextArgument } from './listed.js';

export function findAtDashes(cursor: Cursor, at: number): void {
  const { text } = cursor;
  const before = text.charCodeAt(at - 1);
  if (
    (before === 32 || before === 34 || before === 39 || before === 91) &&
    isLetter(text.charCodeAt(at + 1))
  ) {
    if ((text.charCodeAt(at + 1) | 32) === 112) findDatabase(cursor, at);
    if (cursor.floor <= at) findFlag(cursor, at);
    return;
  }
  if (isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1))) {
    findGrouped(cursor, at);
    return;
  }
  if (text.charCodeAt(at + 1) === 115 && text.charCodeAt(at - 1) === 112) findCommunity(cursor, at);
  if (text.charCodeAt(at + 1) !== 45 || at < cursor.dashes || text.charCodeAt(at - 1) === 45) return;
  let end = at;
  while (text.charCodeAt(end) === 45) end++;
  cursor.dashes = end;
  if (end - at === 2) findOption(text, at, cursor.accept);
  else if (end - at === 5) findPem(text, at, cursor.accept);
}

/** `snmp-server community … RO`, of letters, too, and in quotes with any mark. */
const community =
  /-server community (?:"([^"\r\n]{3,64})"|([^\s"']{3,64})(?= (?:RO|RW|view|ipv6|\d)|[ \t]*(?:$|[\r\n])))/iy;
function findCommunity({ text, accept }: Cursor, at: number): void {
  community.lastIndex = at;
  const [, quoted, plain] = community.exec(text) ?? [];
  const value = quoted ?? plain;
  const start = quoted === undefined ? at + 18 : at + 19;
  if (value !== undefined && !isNothing(value)) accept(start, start + value.length, 'secret', '');
}

const option =
  /--[a-z][\w.-]{2,40}(?: {1,2}(?=[^\s-])|\\{0,3}["'],\s{0,24}(?=\\{0,3}["'][^"'\\\s-])|, (?=\S))/iy;

/** `--password …`, `"--password", "…"` of a list of arguments; with `=` it is found as any other name is. */
function findOption(text: string, at: number, tell: Tell): number {
  option.lastIndex = at;
  if (!option.test(text)) return at + 1;
  const from = option.lastIndex;
  const kind = kindOf(
    text
      .slice(at + 2, from)
      .trimEnd()
      .replace(/\\{0,3}["']?,$/, '')
      .replace(/\.(?:key|value)$/, ''),
  );
  if (kind !== 'password' && kind !== 'key' && kind !== 'code') return at + 1;
  // `[mysql, --password, …]`: of words alone, what a word is not.
  const comma = text.charCodeAt(from - 2) === 44 && !isQuote(text.charCodeAt(from - 3)) ? from - 2 : -1;
  if (comma > 0 && nextArgument(text, comma, at) < 0) return at + 1;
  const found = argumentAt(text, from, 4096);
  const value = text.slice(found.start, found.end);
  if (comma > 0 && !/\d/.test(value)) return at + 1;
  if (kind === 'key' && (mechanism.test(value) || contractEnd(value) === value.length)) return at + 1;
  if (value.length < 3 || isNothing(value.slice(0, 96)) || value.length > 4000) return at + 1;
  // `add_argument("--password", "what it is")`: program text.
  if (text.charCodeAt(from - 1) !== 32 || text.charCodeAt(from - 2) === 44)
    if (called.test(text.slice(Math.max(0, at - 4), at)) || /\s/.test(value)) return at + 1;
  if (!found.isQuoted && isAside(value)) return at + 1;
  // `--allow-scripts-pin canvas`, `--secret-id prod/db`: a name.
  if (kind === 'code' && !/\d/.test(value)) return at + 1;
  if (identified.test(text.slice(at, from)) && !guid.test(value)) return at + 1;
  tell(found.start, found.end, 'secret', value);
  return found.end;
}

const called = /\(\s?\\?["']$/;
const identified = /secret[-_]?id {1,2}$/i;
const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** `--auth PLAIN`: how it is proven who one is, and not by what (RFC 4422 §3.1). */
const mechanism =
  /^(?:plain|login|cram-md5|digest-md5|ntlm|gssapi|external|oauthbearer|xoauth2?|scram-[\w-]{4,16})$/i;

/** `Using --password via the CLI is insecure`, `the --token flag is deprecated`: a sentence about an option goes on. */
const asides = new Set(
  (
    'flag flags option options argument arguments argument(s) parameter parameters switch directive directives via using instead when if as by without requires require takes ' +
    'accepts expects needs gets may might shall would does did been being given specified provided supplied used set passed omitted ignored only ' +
    'both either neither nor but so than then that which who this these those here there now also because unless until while before after ' +
    'werden wird wurde ist sind und oder nicht mit kann muss darf ohne als est sont et ou avec sans doit peut como con sin debe puede ' +
    'sono deve senza oppure para sem pode moet zonder jest lub'
  ).split(' '),
);
/** Whether what stands behind an option is the next word of a sentence about it. */
const isAside = (value: string): boolean => asides.has(value.toLowerCase().replace(/[.,;:]$/, ''));

const database = /\b(?:mysql\w*|mariadb[\w-]*|sshpass|mongo(?:sh|dump)?|7z\w?|rar|unrar)\b[^|;\n]{0,80}$/;

const piped = /^ [<>|] ?/;

/** Of these the password stands behind a blank. */
const apart =
  /\bsshpass $|\b(?:docker|podman|helm registry) login\b[^|;\n]{0,48} $|\buser(?:add|mod) (?:-\w+ (?:[^-\s]\S* )?){0,4}$/;
/** `… -u alice -p …`, `… -U alice -P …`: right behind the account, and no other command between. */
const withUser = / (?:-u|-U|--user(?:name)?[ =]) ?[^-\s]\S{0,64} (?:-{1,2}[\w-]+(?:[ =][^-\s]\S*)? ){0,4}$/;
/** A port, a path, a range of ports, a socket: `-p 8080:80`, `-p local:/run/filter.sock`. */
const published = /^(?:[\d.:/-]+(?:\/(?:tcp|udp))?|(?:local|unix|inet6?|tcp|udp|file):.*|[/~.].*)$/;

/** `mysql -uroot -p…`: the password stands right behind; of `sshpass -p …` behind a blank. */
function findDatabase({ text, accept }: Cursor, at: number): void {
  const value = isSpace(text.charCodeAt(at + 2)) ? at + 3 : valueBehind(text, at, at + 2);
  const isApart = value > 0;
  const lead = leadOf(text, at, 160);
  const isCapital = text.charCodeAt(at + 1) === 80;
  const isUsers = isApart && withUser.test(lead);
  if (!isUsers && (isCapital || (isApart ? !apart.test(lead.slice(-64)) : !database.test(lead)))) return;
  const from = isApart ? value : at + 2;
  if (isPort(text, lead, afterQuote(text, from))) return;
  const found = argumentAt(text, from, 256);
  // `zeek -U .status -p local -p standalone`: several of them
  if (isUsers && (/ -p \S{1,64} $/.test(lead) || text.startsWith(' -p ', found.end))) return;
  // `mysql -u root -p shop < shop.sql`: what is read or written is the database.
  if (isUsers && piped.test(text.slice(found.end, found.end + 4)) && database.test(lead)) return;
  if (isUsers && (found.end - found.start < 4 || published.test(text.slice(found.start, found.end)))) return;
  if (found.end > found.start && !isNothing(text.slice(found.start, found.end)))
    accept(found.start, found.end, 'secret', '');
}

const login =
  /(?:^|[\s;|&(["'`{}>/\\])(?:curl|wget|https?(?!:))(?:\.exe)?\b(?:[^\n|;]|\\\r?\n){0,440}?\s(?:-[uU]|--(?:proxy-)?user[ =])[ ]?\\{0,3}["']?$/;

/** `curl -u alice:…`, around its colon. */
export function findLogin(text: string, colon: number, floor: number, tell: Tell): number {
  let start = colon;
  while (
    start > floor &&
    colon - start < 64 &&
    !isSpace(text.charCodeAt(start - 1)) &&
    !isQuote(text.charCodeAt(start - 1)) &&
    text.charCodeAt(start - 1) !== 61
  )
    start--;
  if (start === colon) return colon + 1;
  const lead = text.slice(Math.max(0, start - 480), start);
  if (!login.test(isQuote(lead.charCodeAt(lead.length - 1)) ? asLine(lead) : lead)) return colon + 1;
  const found = argumentAt(text, colon + 1, 256);
  const end = isQuote(text.charCodeAt(found.end)) ? edgeOf(text, found.end) : found.end;
  if (end - colon > 250 || end <= colon + 1 || isNothing(text.slice(start, end))) return colon + 1;
  tell(start, end, 'secret', '');
  return end;
}

/** `jdbc:oracle:thin:alice/…@db`: the password stands between a slash and an `@`. */
const thin = /\bthin:[\w$#.-]{1,64}\/([^\s@"'/]{1,128})@/y;

export function findThin(text: string, colon: number, tell: Tell): boolean {
  thin.lastIndex = colon - 4;
  const [all, value = ''] = (colon < 4 ? null : thin.exec(text)) ?? [];
  if (all === undefined || isNothing(value)) return false;
  const end = thin.lastIndex - 1;
  tell(end - value.length, end, 'secret', value);
  return true;
}

/** `xfreerdp /u:alice /p:…` */
const slashed = /(?:^|\s)\/u:\S{1,64} (?:\/\S{1,64} ){0,4}\/p$/;

export function findSlashed(text: string, colon: number, tell: Tell): boolean {
  if (text.charCodeAt(colon - 2) !== 47 || !slashed.test(text.slice(Math.max(0, colon - 160), colon)))
    return false;
  const { start, end } = argumentAt(text, colon + 1, 256);
  if (end > start) tell(start, end, 'secret', '');
  return end > start;
}

/** `net use Z: \\\\host\\share … /user:alice`: the password stands before who it is of, and has no digit. */
const used =
  /\bnet1?(?:\.exe)? use (?:(?:[a-z]:|\*) )?\\\\\S{1,128} "?([^\s/*"']{4,64})"? (?:\/\w+:?\w* ){0,2}\/user$/i;
/** Behind it, as well. */
const behindUser = /:(?:"[^"\n]{1,64}"|[^\s"]{1,64}) "?([^\s/*"']{4,64})"?(?=\s*(?:$|[\r\n])| \/)/y;
const using = /\bnet1?(?:\.exe)? use (?:(?:[a-z]:|\*) )?\\\\\S{1,128} (?:\/\w+:?\w* ){0,2}\/user$/i;
export function findUsed({ text, accept }: Cursor, colon: number): void {
  if (text.charCodeAt(colon - 5) !== 47) return;
  const lead = text.slice(Math.max(0, colon - 256), colon);
  const [all = '', value = ''] = used.exec(lead) ?? [];
  if (value === '') {
    behindUser.lastIndex = colon;
    const [whole = '', told] = (using.test(lead) ? behindUser.exec(text) : null) ?? [];
    if (told === undefined || isNothing(told)) return;
    const from = colon + whole.lastIndexOf(told);
    accept(from, from + told.length, 'secret', '');
    return;
  }
  const start = colon - all.length + all.lastIndexOf(value);
  accept(start, start + value.length, 'secret', '');
}

/** A word of each program below. */
export const shares = /smb|rpcclient|winexe|wmic|nxc|crackmapexec|net (?:ads|rpc)/g;
/** `smbclient -U alice%…` */
const shared =
  /\b(?:smb\w+|rpcclient|winexe|wmic|nxc|crackmapexec|net (?:ads|rpc))\b[^|;\n]{0,80} (?:-U|--user(?:name)?[ =])[ ]?['"]?[\w.\\/@-]{1,64}$/;

export function findShared({ text, accept, shares }: Cursor, percent: number): void {
  if (!shares.isBefore(text, percent)) return;
  let start = percent;
  while (percent - start < 64 && /[\w.\\/@-]/.test(text[start - 1] ?? ' ')) start--;
  if (start === percent || !shared.test(text.slice(Math.max(0, start - 96), percent))) return;
  const { end } = argumentAt(text, percent + 1, 256);
  if (end > percent + 1 && !isNothing(text.slice(percent + 1, end))) accept(percent + 1, end, 'secret', '');
}

/** `-u alice:…` may stand around a colon. */
export function isUser({ text, floor, arguments: args }: Cursor, at: number): boolean {
  let start = Math.max(floor, args.startOf(text, at, 64));
  if (isQuote(text.charCodeAt(start - 1))) start = edgeOf(text, start - 1);
  let comma = start - 1;
  while (start - comma < 24 && isSpace(text.charCodeAt(comma))) comma--;
  // `"-u", "alice:…"`
  if (text.charCodeAt(comma) === 44)
    start = edgeOf(text, comma - (isQuote(text.charCodeAt(comma - 1)) ? 1 : 0)) + 1;
  const before = text.charCodeAt(comma) === 44 ? 32 : text.charCodeAt(start - 1);
  const code = text.charCodeAt(start - 2);
  return before === 32 ? code === 117 || code === 85 || code === 114 : before === 61 && code === 114;
}
