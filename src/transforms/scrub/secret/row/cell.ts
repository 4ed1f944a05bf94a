/**
 * @module
 * Secrets named in another line: a cell below its column (`username,password`), a part of a form below its header (RFC 7578 §4.2), codes that
 * are kept for the day on which the telephone is lost, in a list below their name.
 */
import { isLetter } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { type Kind, kindOf } from '../name/name.js';
import { isSecretField } from '../name/verdict.js';

/** Longer lines are nobody's table in a message. */
const longestLine = 512;
const longestCell = 96;
const most = 160;
const marks = ',;\t|';

/** The line that names the columns, read once of a text. */
export interface Header {
  /** Of the line; -1 where it names no columns. */
  readonly end: number;
  readonly mark: string;
  readonly kinds: readonly (Kind | undefined)[];
}

export interface Lines {
  readonly header: Header;
  /** A line with nothing in it, as stands before the parts of a form. */
  readonly hasParts: boolean;
  /** Behind the words for backup codes; -1 where they do not stand. */
  readonly codes: number;
}

/** The line above a table, as databases draw it: `+----+-------+`. */
export const drawn = /^[ \t]{0,8}[+┌╔][-=+─┬═╦]{3,512}[+┐╗]?\r?\n/;

const none: Header = { end: -1, mark: '', kinds: [] };
const blankLine = /\n\r?\n/;
const cell = /^\s{0,2}["'`]?[\p{L}_][\p{L}\p{N}_ .-]{0,47}["'`]?\s{0,2}$/u;

/** The first line of a text with another below it, where all of it are names and one is that of a secret. */
function readHeader(text: string, from: number, end: number): Header {
  const line = text.slice(from, end).trimEnd();
  for (const mark of marks) {
    const cells = line.split(mark);
    const isBarred =
      mark === '|' && cells.length > 3 && cells[0]!.trim() === '' && cells.at(-1)!.trim() === '';
    const named = isBarred ? cells.slice(1, -1) : cells;
    if (named.length < 2 || !named.every((each) => cell.test(each))) continue;
    // A comma followed by a blank continues a sentence.
    if (mark !== '|' && cells[1]!.startsWith(' ')) continue;
    const kinds = cells.map((each) => kindOf(each.trim().replaceAll(/["'`]/g, '').replaceAll(' ', '_')));
    if (kinds.some(isKept)) return { end, mark, kinds };
  }
  return none;
}

const isKept = (kind: Kind | undefined): kind is 'password' | 'key' | 'code' =>
  kind === 'password' || kind === 'key' || kind === 'code';

/** What the lines of a text say of each other: of most nothing, since they have one. */
function readLines(text: string): Lines | undefined {
  const from = drawn.exec(text)?.[0].length ?? 0;
  const end = from + text.slice(from, from + longestLine).indexOf('\n');
  if (end <= from) return undefined;
  const header = readHeader(text, from, end);
  const hasParts = blankLine.test(text);
  const named = backup.exec(text);
  const codes = named === null ? -1 : named.index + named[0].length;
  return header.end < 0 && !hasParts && codes < 0 ? undefined : { header, hasParts, codes };
}

const backup =
  /(?:backup|back-up|recovery|scratch|emergency|rescue|wiederherstellungs|notfall|ersatz|sicherungs|herstel|reserve)[ -]?codes?(?![a-z])|codes? (?:de (?:secours|r[ée]cup[ée]ration|sauvegarde)|di (?:backup|recupero|riserva))|c[óo]digos? de (?:respaldo|recuperaci[óo]n|recupera[çc][ãa]o|reserva|backup)|(?:バックアップ|リカバリー?)コード/iu;
/** `The recovery codes are …, … and …`: in the sentence itself. */
const told = new Ending(
  new RegExp(
    `(?:${backup.source})(?:[^.;:=\\n]|\\.(?=\\w)){0,72}(?:[:=]| (?:are|were|sind|lauten|sont|son|sono|s[ãa]o|zijn|to)) ?((?:[a-z\\d-]{6,24}(?:[,;|/]? (?:and |und |et |y |e |en |or |i )?|,)){0,15})$`,
    'iu',
  ),
);
/** What stands between two of them. */
const between =
  /(?:[,;|/]? (?:and |und |et |y |e |en |or |i )?|,)([a-z\d-]{6,24})(?=[,;.)|/]?(?:\s|$)|,[a-z\d])/iy;
const isJoined = (code: number): boolean => isLetter(code) || code === 45;
/** Letters and digits are one, so that what is written alike is another: `4f9ka-bfxzq`, `bfxzq-vtzor`. */
const shapeOf = (code: string): string => code.replaceAll(/[a-z\d]/gi, 'x');
const one =
  /(?:(?=[a-z-]*\d)[a-z\d]{4,6}(?:-[a-z\d]{4,6}){1,3}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,16}|\d{6,10})(?=[,;.)|/]?(?:\s|$)|,[a-z\d])/iy;

/** @param digit - of a word, behind a blank, or behind letters and a dash */
export function findTold(cursor: Cursor, digit: number): boolean {
  const { text, search } = cursor;
  let word = digit;
  while (digit - word < 20 && isJoined(text.charCodeAt(word - 1))) word--;
  if (text.charCodeAt(word - 1) !== 32) return false;
  if (!search.wanted.has('secret') || !cursor.codes.isBetween(text, word - 320, word)) return false;
  one.lastIndex = word;
  if (!one.test(text)) return false;
  let end = one.lastIndex;
  const before = told.exec(text.slice(Math.max(0, word - 320), word))?.[1];
  if (before === undefined) return false;
  const code = text.slice(word, end);
  const shape = shapeOf(code);
  // In a list of codes, a cell of digits alone is a code.
  between.lastIndex = end;
  if (/^\d+$/.test(code) && !before.includes(' ') && shapeOf(between.exec(text)?.[1] ?? '') !== shape)
    return false;
  // In a list of codes, one of them may have no digit.
  for (const each of before.matchAll(/[a-z\d-]{6,24}/gi)) {
    const start = word - before.length + each.index;
    if (shapeOf(each[0]) === shape) cursor.accept(start, start + each[0].length, 'secret', '');
  }
  cursor.accept(word, end, 'secret', '');
  for (let n = 0; n < 16; n++) {
    between.lastIndex = end;
    const next = between.exec(text)?.[1];
    if (next === undefined || shapeOf(next) !== shape) break;
    end = between.lastIndex;
    cursor.accept(end - next.length, end, 'secret', '');
  }
  cursor.pass(end);
  return true;
}

/** `3) "token"⏎4) "…"`: names and values by turns, as a client of Redis prints a hash. */
const replied = /(?:^|\n)[ \t]*(\d{1,4})\) "([\w.:-]{1,64})"\r?\n[ \t]*(\d{1,4})\) "$/;

/** @param word - behind a quote */
export function findReply(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (text.charCodeAt(word - 2) !== 32 || text.charCodeAt(word - 3) !== 41 || !search.wanted.has('secret'))
    return false;
  const [, first = '', name = '', second = ''] = replied.exec(text.slice(Math.max(0, word - 96), word)) ?? [];
  if (name === '' || Number(first) % 2 !== 1 || Number(second) !== Number(first) + 1) return false;
  const kind = kindOf(name);
  const length = text.slice(word, word + longestCell).indexOf('"');
  return isKept(kind) && length > 0 && take(cursor, word, word + length, kind);
}

const farthest = 640;
/** A line of the list, with its number or a mark before it. */
const listed =
  /^[ \t]{0,8}(?:\d{1,2}[.):][ \t]{1,4}|[-*•][ \t]{1,3}|\[[ x]?\][ \t])?(\d{4,5}[ -]\d{4,5}|\d{6,12}|(?=[a-z-]*\d)[a-z\d]{4,6}(?:-[a-z\d]{4,6}){1,3}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,16})[ \t]{0,4}(?=\r?\n|$)/i;

function findListed(cursor: Cursor, line: number, codes: number): boolean {
  const { text } = cursor;
  if (codes < 0 || line < codes || line - codes > farthest) return false;
  const [all = '', value = ''] = listed.exec(text.slice(line, line + 64)) ?? [];
  const start = line + all.trimEnd().length - value.length;
  if (value === '' || start < cursor.floor) return false;
  cursor.accept(start, start + value.length, 'secret', '');
  cursor.pass(start + value.length);
  return true;
}

/** @param word - of letters and digits, somewhere in a cell or a part */
export function findCell(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (cursor.lines === null) cursor.lines = readLines(text);
  if (cursor.lines === undefined || !search.wanted.has('secret')) return false;
  let line = word;
  const least = Math.max(0, word - longestLine);
  while (line > least && text.charCodeAt(line - 1) !== 10) line--;
  if (text.charCodeAt(line - 1) !== 10) return false;
  if (word - line < 16 && findListed(cursor, line, cursor.lines.codes)) return true;
  return isBlankLine(text, line)
    ? word - line < longestCell && findPart(cursor, line, word)
    : findColumn(cursor, cursor.lines.header, line, word);
}

const isBlankLine = (text: string, line: number): boolean =>
  text.charCodeAt(line - 2) === 10 || (text.charCodeAt(line - 2) === 13 && text.charCodeAt(line - 3) === 10);

function findColumn(cursor: Cursor, header: Header, line: number, word: number): boolean {
  const { text } = cursor;
  const { end, mark, kinds } = header;
  if (end < 0 || line <= end) return false;
  let start = line;
  let index = 0;
  let isQuoted = false;
  for (let at = line; at < word; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === mark && !isQuoted) {
      index++;
      start = at + 1;
    }
  }
  const kind = kinds[index];
  if (!isKept(kind)) return false;
  while (mark === '|' && start < word && text.charCodeAt(start) === 32) start++;
  if (isQuoted && text[start] === '"') start++;
  let to = word;
  while (
    to < text.length &&
    to - start < longestCell &&
    text[to] !== '\n' &&
    text[to] !== (isQuoted ? '"' : mark)
  )
    to++;
  return take(cursor, start, to, kind);
}

const part = /name="?([\w.[\]-]{2,40})"?[ \t]{0,4}(?:\r?\n[\w-]{1,32}:[^\n]{0,96}){0,3}\r?\n\r?\n$/i;

function findPart(cursor: Cursor, line: number, word: number): boolean {
  const { text } = cursor;
  const name = part.exec(text.slice(Math.max(0, line - most), line))?.[1];
  const kind = name === undefined ? undefined : kindOf(name.replaceAll(/[[\]]/g, '_'));
  if (!isKept(kind)) return false;
  let to = word;
  while (to < text.length && to - line < longestCell && text[to] !== '\n' && text[to] !== '\r') to++;
  return take(cursor, line, to, kind);
}

function take(cursor: Cursor, start: number, end: number, kind: Kind): boolean {
  const { text } = cursor;
  let to = end;
  while (to > start && text.charCodeAt(to - 1) <= 32) to--;
  if (start < cursor.floor || !isSecretField(text.slice(start, to), kind)) return false;
  cursor.accept(start, to, 'secret', '');
  cursor.pass(to);
  return true;
}
