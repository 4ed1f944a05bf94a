/**
 * @module
 * Visitors of a site: the ids that programs of analytics and advertising give to a browser, behind their names (`anonymousId`, `_ga`,
 * `fbclid`), and those of Google and Meta by their form.
 */
import { isDigit } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';

const named = new Ending(
  new RegExp(
    '(?:^|[^a-z])(?:(?:ajs[-_ ]?)?anonymous[-_ ]?id|distinct[-_ ]?id|visitor[-_ ]?id|user[-_ ]?pseudo[-_ ]?id|' +
      'amplitude[-_ ]?id|(?:browser|cookie)[-_ ]?id|(?:browser|device|visitor|canvas)[-_ ]?fingerprint|' +
      '(?:mc)?visid|[a-z]{1,3}clk?id|[wg]braid|li_fat_id|_ga|_gid|_fb[pc]|_uetvid)\\\\{0,3}["\']?\\s?[:=]?\\s?\\\\{0,3}["\']?$',
    'i',
  ),
);
/** Seconds and a number that were drawn, random letters, a UUID. */
const id = /(?=[a-z._-]{0,40}\d)[\w-]{5}[\w.-]{1,250}(?<![.-])(?![\w@/-])/iy;
const isDate = /^\d{4}-\d\d-\d\d/;
/** `GA1.2.1234567890.1700000000`, `fb.1.1700000000000.1098115397` */
const formed = /(?:GA\d\.\d{1,2}\.\d{5,10}\.\d{9,10}|fb\.\d\.\d{13}\.[\w-]{6,250})(?![\w.-])/y;

/** @param word - with a digit in it, up to `cursor.words` @returns whether it is, or begins, a visitor's id */
export function findVisitor(cursor: Cursor, word: number): boolean {
  const { text, floor, search } = cursor;
  if (!search.wanted.has('device')) return false;
  const end = endOf(text, word);
  // `fb.1.…`: letters come before the first word with a digit.
  const start = end < 0 ? word - 3 : word;
  const last = end < 0 && start >= floor ? endOfForm(text, start) : end;
  if (last < 0) return false;
  cursor.accept(start, last, 'device', text.slice(start, last));
  cursor.pass(last);
  return true;
}

function endOf(text: string, word: number): number {
  const form = endOfForm(text, word);
  if (form > 0) return form;
  const before = text.charCodeAt(word - 1);
  if (before !== 32 && before !== 34 && before !== 39 && before !== 58 && before !== 61) return -1;
  id.lastIndex = word;
  if (!id.test(text) || isDate.test(text.slice(word, word + 10))) return -1;
  return named.test(text.slice(Math.max(0, word - 40), word)) ? id.lastIndex : -1;
}

function endOfForm(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== 46 && !isDigit(text.charCodeAt(at + 2))) return -1;
  formed.lastIndex = at;
  return formed.test(text) ? formed.lastIndex : -1;
}
