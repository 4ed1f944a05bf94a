/**
 * @module
 * Values behind a name and an equals sign, a colon, the end of a tag or a quote: what the name says about the value.
 */

import { findAtCell, findAtQuery } from '../../address/query.js';
import { findContent, findValue } from '../../secret/assignment/assignment.js';
import { kindBefore } from '../../secret/assignment/kind.js';
import { findShaped } from '../../secret/key/shaped.js';
import { kindOf, kindOfTwo, nameBefore, telling } from '../../secret/name/name.js';
import { kindOfTags } from '../../secret/name/property.js';
import { findBinary, findListed } from '../../secret/name/tuple.js';
import { findInline, findServed } from '../../secret/protocol/login.js';
import { findField, findRegistration } from '../../secret/row/file.js';
import { findAtPrompt, findMonitored } from '../../secret/sentence/plain.js';
import { isPassed } from '../../secret/sentence/spoken.js';
import { findQuoted } from '../../secret/statement/call.js';
import { findConnection } from '../../secret/statement/connection.js';
import { findSet } from '../../secret/statement/setter.js';
import { afterQuote, edgeOf } from '../../secret/value/value.js';
import { isDigit, isWord } from '../character.js';
import type { Cursor } from '../cursor.js';
import { effort } from '../effort.js';

export function findAtEquals(cursor: Cursor, at: number): void {
  if (at < cursor.names) return;
  const { text, floor } = cursor;
  if (isDigit(text.charCodeAt(at - 1)) && findField(cursor, at)) {
    cursor.names = cursor.floor;
    return;
  }
  const name = nameBefore(text, at, floor);
  if (name.length > 2) cursor.search.weigh?.(effort.named);
  const kind = kindBefore(text, at, name, floor);
  const start = afterQuote(text, text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1);
  if (kind === 'query' && isListed(text, start)) cursor.names = at + 1;
  else if (kind === 'query') {
    findAtQuery(cursor, text.charCodeAt(start) === 63 ? start + 1 : start);
    cursor.names = Math.max(at + 1, cursor.queries);
  } else if (kind === undefined && isColumn(text, at - name.length)) {
    findAtQuery(cursor, at - name.length);
    cursor.names = Math.max(at + 1, cursor.queries);
  } else if (kind === undefined && isCell(text, at - name.length)) {
    findAtCell(cursor, at - name.length);
    cursor.names = Math.max(at + 1, cursor.queries);
  } else if (kind === undefined && findShaped(cursor, at, name)) cursor.names = cursor.floor;
  else {
    cursor.names = findValue(text, at, name, kind, cursor.accept);
    // `creds = new Credentials("alice", "…")`: the first argument was taken.
    const bracket = cursor.floor > at ? text.slice(at, cursor.floor).indexOf('(') : -1;
    if (bracket > 0) findConnection(cursor, at + bracket);
  }
}

/** `query: enabled=0, last=-1`: what a program says of itself, and no parameters of a URL. A word may be somebody's. */
const listed = /[\w.$-]{1,64}=(?:-?\d{1,4}|true|false|null), [\w.$-]{1,64}=/y;
function isListed(text: string, start: number): boolean {
  listed.lastIndex = start;
  return listed.test(text);
}

/** `,GET,https,id=7&lang=en&agents=a%2Cb,`: three parameters and more have a cell of a row for themselves. */
const cell = /[\w.$-]{1,64}=[^\s&=,;"']{0,512}(?:&[\w.$-]{1,64}=[^\s&=,;"']{0,512}){2,63}(?=[,\t]|$)/y;
function isCell(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 44 && before !== 9) return false;
  cell.lastIndex = start;
  return cell.test(text);
}

const path = / (?:GET|POST|HEAD|PUT|PATCH|DELETE|OPTIONS|PROPFIND) \/[^\s?=]{0,250} $/;
/** Behind it a port, a user, and the address of a client. */
const parameters =
  /[\w.$-]{1,64}=[^\s&=]{0,512}&[\w.$-]{1,64}=\S{0,1024} \d{1,5} \S{1,128} (?:\d{1,3}\.){3}\d/y;

/** `POST /cb.aspx code=…&id=… 443`: W3C's extended format has the query in a column of its own behind the path. */
function isColumn(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32 || text.charCodeAt(text.lastIndexOf(' ', start - 2) + 1) !== 47)
    return false;
  parameters.lastIndex = start;
  return parameters.test(text) && path.test(text.slice(Math.max(0, start - 262), start));
}

const tag = /<(?:[\w-]{1,24}:)?([\w.-]{2,40})((?:\s{1,4}[\w:.-]{1,32}=\\{0,3}"[^"<>\n]{0,160}"){1,6})\s?$/;
const naming = /\s(?:name|key|id|property)=\\{0,3}"([^"\\]{2,64})/i;

/** `<password>…`, `<wsse:Password Type="…">…`, `<entry key="db.password">…` */
export function findAtTag(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (isDigit(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) === 32 && findAtPrompt(cursor, at)) return;
  if (isDigit(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) === 60 && findServed(cursor, at)) return;
  if (text.charCodeAt(at - 1) === 115 && text.charCodeAt(at - 2) === 115 && findInline(cursor, at)) return;
  if (text.charCodeAt(at - 1) === 61 && findRegistration(cursor, at)) return;
  if (isWord(text.charCodeAt(at - 1))) findAtEquals(cursor, at);
  else if (text.charCodeAt(at - 1) === 45) findAtArrow(cursor, at - 1);
  else if (text.charCodeAt(at - 1) === 34 && at >= cursor.names && !findBinary(cursor, at)) {
    const [, name = '', attributes = ''] = tag.exec(text.slice(Math.max(0, at - 320), at)) ?? [];
    if (name === '') return;
    const kind = kindOf(name) ?? kindOf(naming.exec(attributes)?.[1] ?? '') ?? kindOfTags(text, at, name);
    if (kind === 'password' || kind === 'key') findContent(text, at + 1, kind, cursor.accept);
  }
}

/** What is no type, argument or new name of a program: `token -> token2`, `secret -> Vec<u8>`. */
const pointed =
  / (?:"[^"\s]{4,128}"|'[^'\s]{4,128}'|(?=\S{0,63}\d)(?=\S{0,63}[a-z])[\w+/=~!#$%*@^-]{8,128}(?=$|[\s,;)\]}]))/iy;

/** `api_key -> …`, `"password" -> "…"` @param at - of the dash */
function findAtArrow(cursor: Cursor, at: number): void {
  const { text, floor } = cursor;
  if (at < cursor.names || text.charCodeAt(at - 1) !== 32) return;
  const name = nameBefore(text, at, floor);
  const kind = name === '' ? undefined : (kindOf(name) ?? kindOfTwo(text, at - 1, name, floor));
  if (kind !== 'password' && kind !== 'key') return;
  pointed.lastIndex = at + 2;
  const [value] = pointed.exec(text) ?? [];
  if (value !== undefined && (/^ ["']/.test(value) || !telling.test(value)))
    cursor.names = findValue(text, at, name, kind, cursor.accept);
}

/** `PASSWORD '…'`, as SQL has it, and `PASSWORD \\'…\\'` in a string. */
export function findAtQuote(cursor: Cursor, at: number): void {
  const { text } = cursor;
  const edge = edgeOf(text, at);
  const before = text.charCodeAt(edge - 1);
  // `PASSWORD('…')`, `setPassword('…')`
  if (before === 40) {
    findSet(cursor, at + 1);
    return;
  }
  if (before !== 32) return;
  if (!isWord(text.charCodeAt(edge - 2))) findBehindComma(cursor, edge);
  else if (!isPassed(text, edge)) {
    const { floor } = cursor;
    findAtEquals(cursor, edge - 1);
    if (cursor.floor === floor) findQuoted(cursor, edge);
  }
}

/** `"…"` behind a bracket, a name or a comma, and the end of `"AUTH"`. */
export function findAtDouble(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at + 1) === 125 && findListed(cursor, at)) return;
  const edge = edgeOf(text, at);
  const before = text.charCodeAt(edge - 1);
  // `setPassword("…")`
  if (before === 40) {
    if (isWord(text.charCodeAt(edge - 2))) findSet(cursor, at + 1);
  } else if (before === 32) {
    if (!isPassed(text, edge) && !findQuoted(cursor, edge)) findBehindComma(cursor, edge);
  } else if (edge === at) findMonitored(cursor, at);
}

/** `define("DB_PASSWORD", "…")`: a name and its value, as functions take them that set something, or have something instead. */
const setter =
  /(?:define|env|set\w*|get\w*|fetch|fill|type|header|put|add|append|default|defaults|insert|config|property)\(\s?\\?['"][#.]?[\w.-]{2,64}\\?['"],$/i;

/** `["api_key", "…"]`, `('token', '…')`: nothing else stands between the brackets. */
const opened = /[[({]\s?:?b?\\?['"](?!auth\\?['"])[\w.-]{2,64}\\?['"],$/;
/** No word: with a digit in it, or too long for one. */
const closed = /\\*['"](?:(?=[^"'\\]{0,255}\d)[^\s"'\\]{4,256}|[^\s"'\\]{24,256})\\*['"]\s?[\])}]/y;

/** @param at - of the quote, or its backslashes, behind a blank */
function findBehindComma(cursor: Cursor, at: number): void {
  const { text } = cursor;
  let comma = at - 2;
  while (at - comma < 32 && text.charCodeAt(comma) === 32) comma--;
  if (text.charCodeAt(comma) !== 44) return;
  const lead = text.slice(Math.max(0, comma - 96), comma + 1);
  closed.lastIndex = at;
  if (setter.test(lead) || (closed.test(text) && opened.test(lead))) findAtEquals(cursor, comma);
}
