/**
 * @module
 * Secrets on the command lines of programs that have a short option for one: `ipmitool -P …`, `snmpget -c …`, `curl -b …`. What an
 * option of one letter means only its program says, so they are listed; one whose name says it needs no list.
 */
import { isDigit, isQuote } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { kindOf } from '../name/name.js';
import { findCookies } from '../protocol/cookie.js';
import { isLikely } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { afterQuote, argumentAt } from '../value/value.js';
import { asLine, nextArgument } from './listed.js';

/** Programs by the option behind which their secret stands, apart from it or right behind. */
const apart: Readonly<Record<string, RegExp>> = {
  p: programs(
    'sshpass mongo mongosh mongo(?:dump|restore|export|import) (?:docker|podman|nerdctl|buildah|skopeo|oras|crane auth|oc|helm registry) login ' +
      'az(?: acr)? login useradd usermod ps(?:exec|service|list|kill|info)(?:64)? paexec cqlsh cypher-shell rabbitmqadmin beeline sqlline snowsql winrs ' +
      'evil-winrm crackmapexec netexec nxc hydra medusa smbmap rdesktop arangosh iredis',
  ),
  P: programs(
    'ipmitool ipmi-\\w+ ipmipower sqlcmd osql bcp tsql isql mosquitto_\\w+ zip unzip ssh-keygen xmlstarlet',
  ),
  a: programs('redis-(?:cli|benchmark) valkey-cli keydb-cli https? xh xhs'),
  w: programs('ldap(?:search|modify|add|delete|passwd|whoami|compare|exop|modrdn) ipa kadmin kadmin\\.local'),
  N: programs('ssh-keygen'),
  c: programs(
    'snmp(?:get|walk|set|getnext|bulkget|bulkwalk|table|trap|inform|status|df|test|delta) onesixtyone',
  ),
  A: programs('snmp\\w+ ab'),
  X: programs('snmp\\w+'),
};
/** Of clients of SQL Server. */
const tiedCapital = /(?:^|[\s;|&(/\\])(?:sqlcmd|osql|bcp|sqsh|tsql|isql)(?:\.exe)? [^|;\n]{0,160}$/i;
const tied = /(?:^|[\s;|&(/\\])(?:7z[arz]?|rar|unrar)(?:\.exe)? [^|;\n]{0,96}$/i;

/** A list of them, by their names and what of a command tells that it logs in. */
function programs(names: string): RegExp {
  const list = names
    .replaceAll(/ (?=login|auth)/g, '\u0000')
    .split(' ')
    .join('|')
    .replaceAll('\u0000', ' ');
  return new RegExp(`(?:^|[\\s;|&(["'\`/\\\\])(?:${list})(?:\\.exe)? (?:[^|;\\n]{0,160} )?$`, 'i');
}

const longestLead = 200;
const named = /-[a-z]\w{1,24}(?=[ :][^\s-]|\\{0,3}["'],|, )/iy;
const plainText = /-AsPlainText\b/iy;
const asText = /ConvertTo-SecureString (?:-String )?(["']?)([^"'\n]{1,200})\1 (?:-Force )?$/i;

/** A command that goes on in the next line, as shells have it, is one. */
export const joinedLines = (lead: string): string =>
  lead.includes('\\') ? lead.replaceAll(/\\\r?\n[ \t]{0,16}/g, '') : lead;

/** `sshpass -p … ssh alice@host -p 2222`: a program that another one starts, whose option is a port. */
const wrapped = /\s(?:\S{0,64}\/)?(?:ssh|scp|sftp|rsync|ssh-copy-id|sshfs|mosh|autossh)\s[^|;\n]*$/;
/** @param from - of what stands behind the option */
export const isPort = (text: string, lead: string, from: number): boolean =>
  isDigit(text.charCodeAt(from)) &&
  /^\d{1,5}(?![^\s"'\\,])/.test(text.slice(from, from + 6)) &&
  wrapped.test(lead);

/** Where the value of an option begins, behind a blank or as the next of a list. */
export const valueBehind = (text: string, at: number, end: number): number =>
  text.charCodeAt(end) === 32 ? end + 1 : nextArgument(text, end, at);

/** What stands before an option, as one line. */
export const leadOf = (text: string, at: number, most: number): string =>
  asLine(joinedLines(text.slice(Math.max(0, at - most), at)));

/** @param at - of the dash, behind a blank or a quote and before a letter */
export function findFlag(cursor: Cursor, at: number): void {
  const { text } = cursor;
  const letter = text[at + 1]!;
  const lead = leadOf(text, at, longestLead);
  const value = valueBehind(text, at, at + 2);
  if (value > 0) {
    if (apart[letter]?.test(lead)) {
      if (!isPort(text, lead, afterQuote(text, value))) take(cursor, value);
    } else if (/[pPw]/.test(letter)) takeLikely(cursor, value);
    else if (letter === 'u' || letter === 'U') takeBehindAccount(cursor, value, lead);
    else if (letter === 'b' && /(?:^|[\s;|&([])curl [^|;\n]{0,160}$/.test(lead))
      findCookies(text, afterQuote(text, value), cursor.accept);
    return;
  }
  if (letter === 'p' ? tied.test(lead) : letter === 'P' && tiedCapital.test(lead)) {
    take(cursor, at + 2);
    return;
  }
  // `ConvertTo-SecureString "…" -AsPlainText`, before or behind.
  plainText.lastIndex = at;
  if (plainText.test(text)) {
    const [all, quote = '', value = ''] = asText.exec(lead) ?? [];
    if (all !== undefined && !isNothing(value)) {
      const start = at - all.length + all.indexOf(quote + value, 23) + quote.length;
      cursor.accept(start, start + value.length, 'secret', '');
    } else if (/ConvertTo-SecureString $/i.test(lead)) take(cursor, plainText.lastIndex + 1);
    return;
  }
  named.lastIndex = at;
  if (!named.test(text)) return;
  const end = named.lastIndex;
  const from = text.charCodeAt(end) === 58 ? end + 1 : valueBehind(text, at, end);
  const kind = from < 0 ? undefined : kindOf(text.slice(at + 1, end));
  if (kind === 'password' || kind === 'key') take(cursor, from, kind);
}

/** A value as a shell reads it: no option, no variable, no path of a key. */
function take({ text, accept }: Cursor, at: number, kind: 'password' | 'key' = 'password'): void {
  if (text.charCodeAt(at) === 45) return;
  // `docker run --name mongo -p 27017:27017`
  if (/^\d+(?::\d+)+(?!\S)/.test(text.slice(at, at + 24))) return;
  const { start, end } = argumentAt(text, at, 256);
  const value = text.slice(start, end);
  if (value.length < 3 || value.length > 250 || isNothing(value)) return;
  if (!isQuote(text.charCodeAt(start - 1)) && /^(?:~|\.{0,2}\/|[a-z]:\\)/i.test(value)) return;
  if (kind === 'key' && (value.length < 8 || !/\d/.test(value))) return;
  accept(start, end, 'secret', '');
}

/** Of a program that is in no list: what has the shape of a password, and of nothing else. */
function takeLikely({ text, accept }: Cursor, at: number): void {
  const { start, end } = argumentAt(text, at, 96);
  const value = text.slice(start, end);
  if (isLikely(value) && !/[:/\\=${}]/.test(value)) accept(start, end, 'secret', '');
}

const account = /["']?[\w.@\\-]{1,64}[,%:/]/y;
const clients = programs('lftp ncftp(?:get|put|ls)? smbclient rpcclient');
/** `-u alice:…`, `-U alice%…`, `-u alice,…` */
function takeBehindAccount(cursor: Cursor, at: number, lead: string): void {
  account.lastIndex = at;
  if (!account.test(cursor.text)) return;
  // With these programs, nothing else can stand there.
  if (clients.test(lead)) take(cursor, account.lastIndex);
  else takeLikely(cursor, account.lastIndex);
}

const remote = /freerdp\d?(?:\.exe)? [^|;\n]{0,160}\/p$/i;

/** `xfreerdp /p:…` */
export function findRemote(cursor: Cursor, colon: number): void {
  const { text } = cursor;
  if (text.charCodeAt(colon - 2) === 47 && remote.test(text.slice(Math.max(0, colon - longestLead), colon)))
    take(cursor, colon + 1);
}

const connect =
  /(?:^|[\s;|&(/])(?:sqlplus|rman|exp|imp|expdp|impdp|sqlldr|tnsping)(?: -\w+)* ["']?[\w$#.-]{1,64}\/([^\s"'@/]{3,64})$/i;
/** `CONNECT app/…@//db1.example.org:1521/ORCL`, `conn app/…@ORCL`: of its own language. */
const statement = /(?:^|[\s;>])conn(?:ect)? ["']?[\w$#.-]{1,64}\/([^\s"'@/]{3,64})$/i;
const service = /@(?:\/\/|[a-z][\w.-]{0,63}(?::\d{2,5}\/\w+)?["']?(?: as sys\w+)?\s*(?:$|[\r\n;]))/iy;
/** `sqlplus app/…@ORCL` @param sign - the `@` */
export function findConnect(cursor: Cursor, sign: number): boolean {
  const lead = cursor.text.slice(Math.max(0, sign - 128), sign);
  if (lead.lastIndexOf('/') < lead.length - 65) return false;
  service.lastIndex = sign;
  const [, value] = connect.exec(lead) ?? (service.test(cursor.text) ? statement.exec(lead) : null) ?? [];
  if (value === undefined || isNothing(value)) return false;
  cursor.accept(sign - value.length, sign, 'secret', '');
  return true;
}
