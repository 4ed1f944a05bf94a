/**
 * @module
 * MAC addresses without colons: with dashes, with dots, or bare where a word names them.
 */
import { isHex, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';

const macDashed = /[\da-f]{2}(?:-[\da-f]{2}){5}(?:(?:-[\da-f]{2}){2})?(?![\w-])/iy;
const macDotted = /[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\w]|\.\w)/iy;
const macBare = /[\da-f]{12}(?!\w)/iy;
const clock = /^\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?:[01]\d|2[0-3])-[0-5]\d-[0-5]\d$/;

/** To all, or to a group that a standard has given out (IEEE 802, RFC 1112 §6.4, RFC 2464 §7): nobody's. */
export const isGroup = (value: string): boolean =>
  /^(?:f{12}|0{12}|01005e|3333|0180c2|01000c|011b19)/i.test(value.replace(/[:.-]/g, ''));

/** A MAC address whose first digit stands in this word. */
export function findHex(cursor: Cursor, word: number): void {
  const { text, words, floor } = cursor;
  const size = words - word;
  const next = text.charCodeAt(words);
  const before = text.charCodeAt(word - 1);
  if (
    size === 12
      ? joins(next)
      : !((size === 2 || size === 4) && (next === 45 || next === 46)) && before !== 46 && before !== 45
  )
    return;
  const mac = findMac(text, word, floor, cursor);
  if (mac === undefined) return;
  const value = text.slice(mac[0], mac[1]);
  if (!isGroup(value)) cursor.accept(mac[0]!, mac[1]!, 'mac', value);
}

/** The first digit may come late: `ac-de-48-00-11-22`. */
function findMac(text: string, word: number, floor: number, cursor: Cursor): number[] | undefined {
  let start = word;
  for (let n = 0; n < 5 && start - 3 >= floor && text.charCodeAt(start - 1) === 45; n++) {
    if (!isHex(text.charCodeAt(start - 2)) || !isHex(text.charCodeAt(start - 3))) break;
    start -= 3;
  }
  const dash = text.charCodeAt(start + 2) === 45 ? end(macDashed, text, start) : -1;
  const before = text.charCodeAt(start - 1);
  if (dash > 0 && !joins(before) && before !== 45 && !clock.test(text.slice(start, dash)))
    return [start, dash];
  start = word;
  for (let n = 0; n < 2 && start - 5 >= floor && text.charCodeAt(start - 1) === 46; n++) {
    let hex = 0;
    while (hex < 4 && isHex(text.charCodeAt(start - 2 - hex))) hex++;
    if (hex < 4) break;
    start -= 5;
  }
  const dot = text.charCodeAt(start + 4) === 46 ? end(macDotted, text, start) : -1;
  const first = text.charCodeAt(start - 1);
  if (
    dot > 0 &&
    !joins(first) &&
    first !== 46 &&
    (/[a-f]/i.test(text.slice(start, dot)) || cursor.isNamed('mac', word))
  )
    return [start, dot];
  const bare = cursor.words - word === 12 ? end(macBare, text, word) : -1;
  return bare > 0 &&
    (cursor.isNamed('mac', word) ||
      cursor.columns.topicOf(text, word, false) === 'mac' ||
      isPhone(text, word, bare))
    ? [word, bare]
    : undefined;
}

/** `User-Agent: Cisco/SPA504G-7.6.2 (02374CBA648B)`: a telephone tells its own. */
const agent = /\b(?:Cisco|Linksys|Sipura)\/[\w.-]{2,32} ?\($/i;
const isPhone = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 40 &&
  text.charCodeAt(end) === 41 &&
  agent.test(text.slice(Math.max(0, start - 48), start));

function end(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}
