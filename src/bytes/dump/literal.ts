/**
 * @module
 * Values as a dump writes them: SQL's literals between brackets, and the cells of PostgreSQL's `COPY`.
 */

import type { Coding } from '../flat/coding.js';
import { decodeBytes } from '../latin1.js';
import { broken, type Escapes, quotedEnd, unfinished } from './statement.js';
import type { Column } from './table.js';

const blank = /\s*/y;
const bare = /[-+]?[\w.]+/y;
const prefix = /(?:_[a-z]\w{0,30} ?|[ENXB](?='))/iy;

/** Where the values of a row begin and end. */
export interface Row {
  readonly starts: number[];
  readonly ends: number[];
}

const skip = (text: string, at: number): number => {
  blank.lastIndex = at;
  blank.exec(text);
  return blank.lastIndex;
};

/** @returns the place after a value; {@link unfinished}, {@link broken} */
function valueEnd(text: string, from: number, escapes: Escapes): number {
  prefix.lastIndex = from;
  const at = from + (prefix.exec(text)?.[0].length ?? 0);
  if (text[at] === "'") return quotedEnd(text, at, /^e/i.test(text.slice(from, at)) ? 'backslash' : escapes);
  if (at > from) return at === text.length ? unfinished : broken;
  bare.lastIndex = from;
  if (bare.exec(text) === null)
    return from + (/[-+]/.test(text.charAt(from)) ? 1 : 0) === text.length ? unfinished : broken;
  return bare.lastIndex === text.length ? unfinished : bare.lastIndex;
}

/**
 * Finds the values of a row.
 *
 * @param at - the place of its bracket
 * @returns the place after the bracket that closes it; {@link unfinished}, {@link broken}
 */
export function rowEnd(text: string, at: number, escapes: Escapes, row: Row): number {
  row.starts.length = row.ends.length = 0;
  for (let start = skip(text, at + 1); ; ) {
    const end = valueEnd(text, start, escapes);
    if (end < 0) return end;
    row.starts.push(start);
    row.ends.push(end);
    const next = skip(text, end);
    if (next === text.length) return unfinished;
    if (text[next] === ')') return next + 1;
    if (text[next] !== ',') return broken;
    start = skip(text, next + 1);
  }
}

const QUOTE = 0x27;
const BACKSLASH = 0x5c;
const BRACKET = 0x29;
const NEWLINE = 0x0a;

/**
 * Looks for the end of a row, or of the line in which it breaks off, as its bytes arrive. No byte is looked at twice.
 *
 * @param open - the place of its bracket in the bytes
 */
export function createRowWatch(escapes: Escapes, open: number): (bytes: Uint8Array) => boolean {
  let at = open + 1;
  let isQuoted = false;
  let hasEscapes = escapes === 'backslash';
  return (bytes) => {
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (isQuoted && hasEscapes && byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        isQuoted = !isQuoted;
        // `E'…'`. A doubled quote counts as the end of a text and the start of another one, with the same result.
        if (isQuoted && bytes[at - 1] !== QUOTE)
          hasEscapes = escapes === 'backslash' || (bytes[at - 1]! | 0x20) === 0x65;
      } else if (!isQuoted && (byte === BRACKET || byte === NEWLINE)) return true;
    }
    return false;
  };
}

const control: Readonly<Record<string, string>> = { 0: '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\x1a' };
const controlCopy: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const written: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
  "'": "''",
};

const absents = { null: 'NULL', empty: "''", zero: '0' } as const;
const isNumber = (text: string): boolean => /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text);

const unquote = (text: string, escapes: Escapes): string =>
  escapes === 'none'
    ? text.replace(/''/g, "'")
    : text.replace(/''|\\([\s\S])/g, (pair, character) =>
        pair === "''" ? "'" : (control[character] ?? character),
      );

const quote = (text: string, escapes: Escapes): string =>
  escapes === 'none' ? text.replace(/'/g, "''") : text.replace(/[\0\n\r\\']/g, (mark) => written[mark]!);

/** What bytes written in hexadecimal digits spell. */
const fromHex = (digits: string): string => {
  let bytes = '';
  for (let i = 0; i + 1 < digits.length; i += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2), 16));
  return decodeBytes(bytes);
};
const toHex = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Words that are no values of anybody. */
const nobodys = /^(?:NULL|DEFAULT|TRUE|FALSE)$/i;

/** A literal of a column. */
export function createLiteralCoding({ absent }: Column, escapes: Escapes): Coding {
  return (sheet, start, end, treatment) => {
    const isText = sheet.bytes[end - 1] === 0x27;
    const open = isText ? sheet.text.indexOf("'", start) : start;
    if (!isText && nobodys.test(sheet.text.slice(start, end))) return;
    if (isText && end - open === 2) return;
    const without = absent === 'null' ? absents.null : isText ? absents.empty : absents.zero;
    if (treatment.removes) {
      treatment.change('');
      sheet.replace(start, end, without);
      return;
    }
    const front = sheet.text.slice(start, open);
    const hex = /^x$/i.test(front)
      ? [open + 1, end - 1]
      : /^0x[\da-f]+$/i.test(sheet.text.slice(start, end))
        ? [start + 2, end]
        : undefined;
    if (hex !== undefined) {
      const value = fromHex(sheet.text.slice(hex[0], hex[1]));
      const result = treatment.change(value);
      if (result === undefined) sheet.replace(start, end, without);
      else if (result !== value) sheet.replace(hex[0]!, hex[1]!, toHex(result));
      return;
    }
    const marks = /^e$/i.test(front) ? 'backslash' : escapes;
    const form = isText ? (marks === 'none' ? 1 : 0) : 2;
    if (treatment.replay(sheet, open, end, form)) return;
    const value = isText ? unquote(sheet.value(open + 1, end - 1), marks) : sheet.value(start, end);
    const result = treatment.change(value);
    if (result === undefined) {
      sheet.replace(start, end, without);
      return;
    }
    const spelled = !isText && isNumber(result) ? result : `'${quote(result, marks)}'`;
    const after = result === value ? undefined : sheet.replace(open, end, spelled);
    treatment.learn(sheet, open, end, form, after);
  };
}

const copyMarks: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** A cell of a row of `COPY`, in its text format. */
export function createCopyCoding({ absent }: Column): Coding {
  const without = absent === 'null' ? '\\N' : absent === 'zero' ? '0' : '';
  return (sheet, start, end, treatment) => {
    if (start === end || sheet.text.slice(start, end) === '\\N') return;
    if (treatment.removes) {
      treatment.change('');
      sheet.replace(start, end, without);
      return;
    }
    if (treatment.replay(sheet, start, end, 3)) return;
    const value = sheet
      .value(start, end)
      .replace(/\\(?:x([\da-f]{1,2})|([0-7]{1,3})|([\s\S]))/gi, (_, hex, octal, character) =>
        character === undefined
          ? String.fromCharCode(Number.parseInt(hex ?? octal, hex === undefined ? 8 : 16) & 0xff)
          : (controlCopy[character] ?? character),
      );
    const result = treatment.change(value);
    if (result === undefined) {
      sheet.replace(start, end, without);
      return;
    }
    const spelled = result.replace(/[\b\f\n\r\t\v\\]/g, (mark) => copyMarks[mark]!);
    const after = result === value ? undefined : sheet.replace(start, end, spelled);
    treatment.learn(sheet, start, end, 3, after);
  };
}
