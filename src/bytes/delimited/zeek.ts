/**
 * @module
 * Cells of Zeek's TSV logs. A byte that would part cells, or cannot be printed, is written `\xHH`; sets and
 * vectors are lists within a cell; an unset and an empty value have a mark each.
 */

import { octets } from '../../octets.js';
import type { Coding } from '../flat/coding.js';
import type { Sheet } from '../flat/sheet.js';
import { isName } from '../flat/telling.js';
import type { Treatment } from '../flat/treatment.js';
import { decodeBytes } from '../latin1.js';

/** What the lines before the rows say of how these are written; the defaults are Zeek's own. */
export interface Marks {
  readonly separator: string;
  readonly setSeparator: string;
  readonly empty: string;
  readonly unset: string;
}

export const zeekMarks: Marks = { separator: '\t', setSeparator: ',', empty: '(empty)', unset: '-' };

/**
 * Replaces `\x09` and similar escapes by the bytes that they stand for.
 *
 * @example
 * unescapeZeek('a\\x09b') // 'a\tb'
 */
export function unescapeZeek(text: string): string {
  return text.includes('\\x')
    ? text.replace(/\\x([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

const parts = /^[^\w@+.:-]$/;
/** A mark for a missing value. A mark that could be a value would let that value pass as missing. */
const mark = /^(?:[^\w@]{0,8}|\(?(?:empty|unset|null|none|nil|na|n\/a|unknown|undefined)\)?)$/i;
/** In what Zeek's own tests compare with, digits are crossed out. */
const instant = /^[\dX]{4}(?:-[\dX]{2}){2,5}$/;

/** What each line before the rows may contain: nothing that identifies anybody, and no value that is taken for a mark. */
const promises: ReadonlyMap<string, (rest: string) => boolean> = new Map([
  ['separator', (rest) => parts.test(unescapeZeek(rest.trim()))],
  ['set_separator', (rest) => rest === '' || parts.test(unescapeZeek(rest))],
  ['empty_field', (rest) => mark.test(rest)],
  ['unset_field', (rest) => mark.test(rest)],
  ['path', (rest) => /^[\w.-]{1,64}$/.test(rest) && isName(rest)],
  ['open', (rest) => instant.test(rest)],
  ['close', (rest) => instant.test(rest)],
  ['types', (rest) => /^[\w[\]\s,|]*$/.test(rest) && !/\d{3}/.test(rest)],
]);

/** Whether a line that Zeek writes before rows has the content that its word promises. */
export const isSaid = (word: string, rest: string): boolean => promises.get(word)?.(rest) ?? true;

/** How Zeek writes a byte that needs an escape. */
const escapeByte = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;

/** @param list - the cells hold sets or vectors */
export function createZeekCoding({ separator, setSeparator, empty, unset }: Marks, list: boolean): Coding {
  const isParting = (character: string): boolean =>
    separator.includes(character) || (list && setSeparator.includes(character));

  /** @param wide - bytes beyond ASCII were escaped: older releases do so */
  const write = (value: string, wide: boolean): string => {
    if (value === '') return empty;
    let out = '';
    for (const character of value) {
      const code = character.codePointAt(0)!;
      if (code < 0x20 || code === 0x7f || code === 0x5c || isParting(character)) out += escapeByte(code);
      else if (code < 0x80 || !wide) out += character;
      else for (const byte of octets.encode(character)) out += escapeByte(byte);
    }
    const isMark = out === unset || out === empty;
    return isMark ? escapeByte(out.charCodeAt(0)) + out.slice(1) : out;
  };

  const isAbsent = (sheet: Sheet, start: number, end: number): boolean =>
    holds(sheet.bytes, start, end, unset) || holds(sheet.bytes, start, end, empty);

  const form = list ? 1 : 0;
  const rewriteOne: Coding = (sheet, start, end, treatment) => {
    if (start === end || isAbsent(sheet, start, end)) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.replace(start, end, unset);
      return;
    }
    if (treatment.replay(sheet, start, end, form)) return;
    const written = sheet.value(start, end);
    const isEscaped = written.includes('\\x');
    const value = isEscaped ? decodeBytes(unescapeZeek(octets.latin1(sheet.bytes, start, end))) : written;
    const result = treatment.change(value);
    const wide = isEscaped && /\\x[89a-f]/i.test(written);
    const after =
      result === value
        ? undefined
        : sheet.replace(start, end, result === undefined ? unset : write(result, wide));
    treatment.learn(sheet, start, end, form, after);
  };

  const rewriteList = (sheet: Sheet, start: number, end: number, treatment: Treatment): void => {
    if (isAbsent(sheet, start, end)) return;
    for (let from = start, to: number; from <= end; from = to + setSeparator.length) {
      to = from;
      while (to < end && !holds(sheet.bytes, to, to + setSeparator.length, setSeparator)) to++;
      rewriteOne(sheet, from, to, treatment);
    }
  };

  return list ? rewriteList : rewriteOne;
}

function holds(bytes: Uint8Array, start: number, end: number, mark: string): boolean {
  if (end - start !== mark.length) return false;
  for (let i = 0; i < mark.length; i++) if (bytes[start + i] !== mark.charCodeAt(i)) return false;
  return true;
}
