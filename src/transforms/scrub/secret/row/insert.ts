/**
 * @module
 * Rows of `INSERT INTO users (login, password) VALUES (…), (…)`: what a value is, its column says.
 */
import type { Cursor } from '../../scan/cursor.js';
import { kindOf } from '../name/name.js';
import { isSecretField } from '../name/verdict.js';
import { isMixed } from '../value/likely.js';

/** Of a value in a row. */
export type TellCell = (column: string, start: number, end: number) => void;

const values = /values\s{0,4}\(/iy;
const named = /\b(?:insert|replace)\b[^()]{1,160}\(([^()]{2,640})\)\s{0,4}$/i;
const longestLead = 820;
/** `INSERT INTO users VALUES`: without its columns, which the statement that made the table has. */
const unnamed = /\b(?:insert|replace)(?:\s{1,4}ignore)?\s{1,4}into\s{1,4}([\w.`"[\]]{1,128})\s{0,4}$/i;
const created =
  /\bcreate\s{1,4}table\s{1,4}(?:if\s{1,4}not\s{1,4}exists\s{1,4})?([\w.`"[\]]{1,128})\s{0,4}\(/gi;
const farthestTable = 8192;
const mostColumns = 64;
const bareName = (name: string): string =>
  name
    .replaceAll(/[`"[\]]/g, '')
    .split('.')
    .at(-1)!
    .toLowerCase();

/** @param at - of `values` @returns the names of the columns; undefined where none are */
function columnsBefore(text: string, at: number): readonly string[] | undefined {
  let last = at - 1;
  while (at - last < 5 && text.charCodeAt(last) <= 32) last--;
  if (text.charCodeAt(last) !== 41) return columnsOfTable(text, at);
  const [all = '', list] = named.exec(text.slice(Math.max(0, at - longestLead), at)) ?? [];
  const names = list?.split(',').map((each) => each.replaceAll(/[^\p{L}\p{N}_]+/gu, ''));
  return ofSessions.test(all) ? names?.map((each) => (identity.test(each) ? sessionId : each)) : names;
}

/** `INSERT INTO "sessions" ("sid", …)`: who has that is logged in, as frameworks of the web keep them. */
const ofSessions = /\binto\s{1,4}(?:["`[]?\w{1,64}["`\]]?\.)?["`[]?(?:\w{1,32}_)?sessions?["`\]]?\s{0,4}\(/i;
const identity = /^(?:id|sid|ssid|session|sess_?id|session_?(?:id|key))$/i;
/** No column is called so. */
const sessionId = 'id of a session';
/** 128 bits and more, in Base64 or hexadecimal digits. */
const isSessionId = (value: string): boolean =>
  /^(?=.*\d)(?=.*[a-z])[\w+/=-]{22,128}$/i.test(value) && !uuid.test(value);
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As a dump has it: the table, then its rows. */
function columnsOfTable(text: string, at: number): readonly string[] | undefined {
  const table = unnamed.exec(text.slice(Math.max(0, at - 192), at))?.[1];
  if (table === undefined) return undefined;
  const lead = text.slice(Math.max(0, at - farthestTable), at);
  let start = -1;
  for (const match of lead.matchAll(created))
    if (bareName(match[1]!) === bareName(table)) start = match.index + match[0].length;
  return start < 0 ? undefined : columnsFrom(lead, start);
}

const column = /\s{0,16}["`[]?([\p{L}_][\p{L}\p{N}_]{0,63})["`\]]?\s/uy;
const notColumn = /^(?:primary|unique|key|index|constraint|foreign|check|fulltext|spatial|exclude|like)$/i;

/** @param from - behind the bracket of the definition */
function columnsFrom(text: string, from: number): readonly string[] {
  const names: string[] = [];
  let at = from;
  while (names.length < mostColumns) {
    column.lastIndex = at;
    const name = column.exec(text)?.[1];
    if (name !== undefined && !notColumn.test(name)) names.push(name);
    let quote = '';
    let depth = 0;
    for (; at < text.length; at++) {
      const c = text[at]!;
      if (quote !== '') quote = c === quote ? '' : quote;
      else if (c === "'" || c === '"' || c === '`') quote = c;
      else if (c === '(') depth++;
      else if (c === ')' && depth-- === 0) return names;
      else if (c === ',' && depth === 0) break;
    }
    if (at >= text.length) return names;
    at++;
  }
  return names;
}

/**
 * Tells of each value of each row, without its quotes.
 *
 * @param at - of `values`
 * @param isWanted - asked of the columns first
 * @returns up to where the rows go
 */
export function readInsert(
  text: string,
  at: number,
  isWanted: (column: string) => boolean,
  tell: TellCell,
): number {
  values.lastIndex = at;
  if (!values.test(text)) return at;
  let place = values.lastIndex;
  const columns = columnsBefore(text, at);
  if (columns === undefined || !columns.some(isWanted)) return at;
  for (;;) {
    place = readRow(text, place, columns, tell);
    next.lastIndex = place;
    if (!next.test(text)) return place;
    place = next.lastIndex;
  }
}

const next = /\)\s{0,4},\s{0,4}\(/y;

/** @returns where its bracket closes, or the text ends */
function readRow(text: string, from: number, columns: readonly string[], tell: TellCell): number {
  let at = from;
  for (let i = 0; at < text.length; i++) {
    while (text.charCodeAt(at) <= 32) at++;
    if (text[at] === 'N' && text[at + 1] === "'") at++;
    // `VALUES (\\'…\\')`, in a string
    let slashes = 0;
    while (slashes < 4 && text[at + slashes] === '\\') slashes++;
    const first = text[at + slashes];
    const quote = first === "'" || first === '"' ? first : undefined;
    const start = quote === undefined ? at : at + slashes + 1;
    const end =
      quote === undefined
        ? plainEnd(text, start)
        : slashes === 0
          ? quotedEnd(text, start, quote)
          : escapedEnd(text, start, '\\'.repeat(slashes) + quote);
    let to = slashes > 0 && end < text.length ? end - slashes : end;
    while (to > start && text.charCodeAt(to - 1) <= 32) to--;
    const column = columns[i];
    if (column !== undefined && to > start) tell(column, start, to);
    at = quote === undefined ? end : end + 1;
    while (text.charCodeAt(at) <= 32) at++;
    if (text[at] !== ',') return at;
    at++;
  }
  return at;
}

/** @returns the place of the quote that closes, behind as many backslashes as the one that opens has */
function escapedEnd(text: string, start: number, closing: string): number {
  const end = text.slice(start, start + longestCell).indexOf(closing);
  return end < 0 ? text.length : start + end + closing.length - 1;
}
const longestCell = 4096;

/** A comma or the bracket ends it, but within brackets of its own: `now()`. */
function plainEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) break;
    else if (text[at] === ',' && depth <= 0) break;
  }
  return at;
}

function quotedEnd(text: string, start: number, quote: string): number {
  let at = start;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) break;
      at++;
    }
  }
  return Math.min(at, text.length);
}

const isSecretColumn = (column: string): boolean => {
  if (column === sessionId) return true;
  const kind = kindOf(column);
  return kind === 'password' || kind === 'key' || kind === 'code';
};

const longestRead = 256;

/** Without quotes, no name of a variable, and no call. */
const isPlain = (value: string): boolean =>
  !/[\s()@$]/.test(value) && (/\d|[^\w.]/.test(value) || isMixed(value));

/** @param at - of the first letter of `values` */
export function findAtValues(cursor: Cursor, at: number): void {
  const { text, search } = cursor;
  if ((text.charCodeAt(at + 1) | 32) !== 97 || at < cursor.rows || !search.wanted.has('secret')) return;
  const cells: [number, number][] = [];
  const end = readInsert(text, at, isSecretColumn, (column, start, to) => {
    const value = text.slice(start, Math.min(to, start + longestRead));
    if (column === sessionId && isSessionId(value)) cells.push([start, to]);
    const kind = isSecretColumn(column) ? kindOf(column) : undefined;
    if (kind === undefined || column === sessionId) return;
    const isQuoted = /^\\{0,4}["']/.test(text.slice(to, to + 5));
    if (isSecretField(value, kind) && (isQuoted ? !/^@\w+$/.test(value) : isPlain(value)))
      cells.push([start, to]);
  });
  cursor.rows = Math.max(at + 1, end);
  let from = at + 1;
  for (const [start, to] of cells) {
    // The text in between is searched like any other.
    search.pass(text, Math.max(from, cursor.floor), start);
    cursor.accept(start, to, 'secret', '');
    from = Math.max(to, cursor.floor);
  }
}
