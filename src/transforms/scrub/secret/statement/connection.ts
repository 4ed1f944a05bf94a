/**
 * @module
 * Passwords among the arguments of what connects or logs in, by their place behind the user (`getConnection(url, "alice", "…")`), read
 * forwards from the bracket. Of a function that has no other use, whatever stands there is one, letters alone as well; of one that is
 * called as many others are, only what no word is.
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { findBound } from '../protocol/login.js';
import { isTold } from '../sentence/spoken.js';
import { isNothing } from '../value/placeholder.js';
import { phraseEnd } from '../value/words.js';

/** Where, who, and with what. */
const toHost = new Ending(
  /(?:DBI\s?->\s?connect(?:_cached)?|getConnection|(?:mysqli?|ibase|fbird|odbc|db2|ifx|sybase|mssql|maxdb|cubrid)_p?connect|real_connect|mysqli|MySQLdb\.connect|PDO|Sequelize|ldap_bind(?:_ext)?|ftp_login|ssh2_auth_password|imap_open) ?\($/i,
);
/** Who, and with what. */
const byUser = new Ending(
  /(?:oci_p?connect|(?:oracle|oracledb)\.connect|(?:smtp|ftps?|imap|pop3?|mail)\w{0,12}\.login|(?:Network|Sql|PS|UsernamePassword|Basic)Credentials?|(?:UsernamePassword|Password)Authentication(?:Token)?|UsernamePasswordToken|HTTP(?:Basic|Digest|Proxy)Auth|set_?basic_?auth|with_?basic_?auth|(?:^|[^\w])(?:auth|creds|credentials) ?=) ?\($/i,
);
/** The same, by names that others have as well. */
const maybeByUser = new Ending(
  /(?:log_?in|sign_?in|authenticate|authentication|credentials?|auth(?:\.basic)?|password_?token|_?auth_?token) ?\($/i,
);
const maybeToHost = new Ending(/(?:connect|connection|construct) ?\($/i);
const longestName = 32;

/** `"alice"`, `\"alice\"`, `b'alice'`, `"alice".toCharArray()` */
const quoted =
  /\s{0,32}[bfru]?(\\?)(["'])((?:(?!\1\2)(?:\\.|[^\\\n])){0,128})\1\2(?:\.\w{1,32}\(\))?\s{0,32}([,)]|$)/iy;
/** `$dsn`, `config.url`, `$config['host']`, `url()` */
const other = /\s{0,32}[$@&]?[\w.:>[\]'"-]{1,96}(?:\(\))?\s{0,32}([,)])/y;

interface Argument {
  readonly start: number;
  /** Undefined where it is no text in quotes. */
  readonly value: string | undefined;
  readonly isLast: boolean;
}

/** @returns the arguments, three of them at most; fewer where one is neither in quotes nor a name */
function argumentsBehind(text: string, from: number): readonly Argument[] {
  const found: Argument[] = [];
  let at = from;
  while (found.length < 3 && found.at(-1)?.isLast !== true) {
    quoted.lastIndex = at;
    const [all, , quote = '', value = '', closing] = quoted.exec(text) ?? [];
    if (all !== undefined) {
      found.push({ start: text.indexOf(quote, at) + 1, value, isLast: closing !== ',' });
      at = quoted.lastIndex;
      continue;
    }
    other.lastIndex = at;
    const name = other.exec(text);
    if (name === null) break;
    found.push({ start: at, value: undefined, isLast: name[1] !== ',' });
    at = other.lastIndex;
  }
  return found;
}

/** `"md5#{password}"`, `'%(password)s'`: of a template. */
const template = /[#$%{][{(]/;
const isAny = (value: string): boolean => value.length >= 3 && !isNothing(value) && !template.test(value);
/** Of words, or of what no word is. */
const isPassword = (value: string): boolean =>
  value.length >= 4 &&
  isAny(value) &&
  (value.includes(' ') ? phraseEnd(value, 0) === value.length : isTold(value));

/** `www_authenticate("example.org", "subscriber")`: a realm and a table, in what tells a proxy of SIP what to do. */
const ofProxy = /\b(?:pv_)?(?:www|proxy)_(?:auth\w{4,8}|challenge) ?\($/;

/** @param at - of the bracket behind the name of a function */
export function findConnection(cursor: Cursor, at: number): void {
  const { text, search } = cursor;
  if (!search.wanted.has('secret')) return;
  if (text.charCodeAt(at + 1) === 98 && findBound(cursor, at)) return;
  if (!mayConnect(text, at)) return;
  const lead = text.slice(Math.max(0, at - longestName), at + 1);
  if (ofProxy.test(lead)) return;
  const isToHost = toHost.test(lead);
  const isByUser = !isToHost && byUser.test(lead);
  const mayBeByUser = !isToHost && !isByUser && maybeByUser.test(lead);
  if (!isToHost && !isByUser && !mayBeByUser && !maybeToHost.test(lead)) return;
  const all = argumentsBehind(text, at + 1);
  const isCertain = isToHost || isByUser;
  // `getConnection("alice", "…")`, of an object that knows the address.
  const isShort = isToHost && all.length === 2 && /getConnection/i.test(lead);
  const index = isByUser || mayBeByUser || isShort ? 1 : 2;
  const told = all[index];
  if (told?.value === undefined || (isShort && (all[0]!.value === undefined || all[0]!.value.includes(':'))))
    return;
  if (!isCertain && all.slice(0, index).some(({ value }) => value === undefined)) return;
  if (!(isCertain ? isAny(told.value) : isPassword(told.value))) return;
  // The text before it is searched like any other.
  search.pass(text, at + 1, told.start);
  cursor.accept(told.start, told.start + told.value.length, 'secret', '');
}

/** The last letter of each of them, and an equals sign. */
const ends = new Set([...'tneoilsdghkc='].map((each) => each.charCodeAt(0)));
function mayConnect(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  const before = last === 32 ? text.charCodeAt(at - 2) : last;
  return ends.has(before === 61 ? before : before | 32);
}
