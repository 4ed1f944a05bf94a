/**
 * @module
 * Numbers that are nobody's, told by a few characters around them: counts, dates, timestamps, times of day.
 */
import { isDigit, isHex } from '../../scan/character.js';
import { isSeparator } from '../group.js';

/** 1601: where Windows begins to count, and so what it prints of a time that never was. */
const date =
  /(?:\d{4}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)?\d\d|1601))(?!\d|[-/.]\d(?!\d:\d\d))/y;
/**
 * A timestamp as programs write it (RFC 3339): read as one, so that none of its parts is asked what it is. In `10:20:30,192.0.2.1`
 * an address is the next cell.
 */
const instant =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9}(?!\d|\.\d))?)?(?:Z| ?[+-]\d\d:?\d\d)?(?!\d|[:-][\d:-])/y;
const clock = /(?<![\da-f:])\d\d:\d\d(?::\d\d)?(?![\da-f:])/iy;

/** Timestamps that some programs write without marks: `20261124-10:20:30:123`, `261124 102030 148 INFO` at the start of a line, `281126 0748 00308 9 770 2…` of a switch. */
const dayStamp =
  /(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]\d\d?:\d\d?(?::\d\d?(?:[:.,]\d{1,9}(?!\d|\.\d))?)?(?![\w:-])/y;
const lineStamp =
  /(?<=^|\n)[0-3]\d[0-3]\d{3} [0-2]\d[0-5]\d(?= \d{5} [\dA-Z] \d{1,4} \d)|(?<=^|\n)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?= (?:\d{1,6} )?(?:INFO|WARN|ERRO|DEBU|TRAC|FATA))/y;

/** `[1124/102030:WARNING:…`, `[11:24:1124/102030.123456:ERROR:…`: as Chromium's programs begin their lines. */
const shortStamp =
  /(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\/(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\.\d{3,6})?(?:(?=:[A-Z])|(?<=[tT]ime["']?\s?[:=]\s?["'][\d/.]{11,18})(?!\d))/y;

/** `260912202301000+`: the time of a message, its tenth of a second, the quarters of an hour from UTC and which way (SMPP 3.4 §7.1.1). */
const messageTime =
  /\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\+|\d{3}[+-])(?![\w+-])/y;
export function isMessageTime(text: string, at: number): boolean {
  messageTime.lastIndex = at;
  return messageTime.test(text);
}

/** Where the timestamp ends that begins here with four, six or eight digits, or -1. */
export function stampEnd(text: string, at: number, size: number): number {
  const stamp = size === 8 ? dayStamp : size === 4 ? shortStamp : lineStamp;
  stamp.lastIndex = at;
  return stamp.test(text) ? stamp.lastIndex : -1;
}

/**
 * @param end - of its first digits
 * @returns where the date that begins here ends, or -1
 */
export function dateEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(end);
  if ((mark !== 45 && mark !== 46 && mark !== 47) || !isDigit(text.charCodeAt(end + 1))) return -1;
  date.lastIndex = at;
  return date.test(text) ? date.lastIndex : -1;
}

/** Where the timestamp that begins here ends, or -1. */
export function instantEnd(text: string, at: number): number {
  instant.lastIndex = at;
  return instant.test(text) ? instant.lastIndex : -1;
}

/** Where the time of day ends that has its first colon here, or -1. */
export function clockEnd(text: string, colon: number): number {
  clock.lastIndex = colon - 2;
  return clock.test(text) ? clock.lastIndex : -1;
}

/** `aabb.ccdd.1234`, `aa-bb-cc-dd-ee-12`: letters stand in all that is before. */
function isLastOfMac(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1);
  if (mark !== 45 && mark !== 46) return false;
  const before = text.charCodeAt(at - 2);
  return !isDigit(before) && isHex(before) && isHex(text.charCodeAt(at - 3));
}

/** `200 for`, `12)`, `42,`: a few digits by themselves, as most numbers in messages are. */
export function isPlain(text: string, at: number, end: number): boolean {
  if (end - at >= 7 || isLastOfMac(text, at)) return false;
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  if (next === 32)
    return (
      !isDigit(after) &&
      after !== 40 &&
      after !== 45 &&
      !isDegree(text, end) &&
      // `0171 / 392 0012`, `+4930 / 23125496`
      !(after === 47 && (text.charCodeAt(at) === 48 || text.charCodeAt(at - 1) === 43))
    );
  const isEnd = next === 44 || next === 93 || next === 59 || next === 10 || next === 34 || Number.isNaN(next);
  return isEnd && !isHex(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 45;
}

/** Fewer than seven digits before something that numbers do not have in them, as a bracket that nobody opened. */
export function isFew(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  let isOpen = (before === 43 ? text.charCodeAt(at - 2) : before) === 40;
  let count = 0;
  for (let i = at; count < 7; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) count++;
    else if (!isSeparator(code) || (code === 41 && !isOpen)) return true;
    else if (code === 40) isOpen = true;
  }
  return false;
}

export function isAllDigits(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** `52° …`, `52 deg …` */
export function isDegree(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 176 || code === 186) return true;
  const next = text.charCodeAt(at + 1);
  return code === 32 && (next === 176 || next === 186 || (next === 100 && text.startsWith('deg ', at + 1)));
}
