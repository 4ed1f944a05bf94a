/**
 * @module
 * What stands at the edges of a run of digits: whether it is a number by itself, or a part of something longer.
 */

import { findEmail } from '../../address/email.js';
import { isFileEnding } from '../../address/file.js';
import {
  isAlphabetic,
  isDigit,
  isForeign,
  isHex,
  isLetter,
  isPercented,
  joins,
} from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { isPrefixed } from '../phone/party.js';
import { topicOf } from '../word/name.js';
import { pseudonym } from '../word/topic.js';
import { findExtension } from './extension.js';

/** `$`, `€`, `£`, `¥`, `#`: an amount, or the number of an issue. */
export const isMoney = (code: number): boolean =>
  code === 36 || code === 35 || code === 163 || code === 165 || (code >= 0x20a0 && code <= 0x20cf);

/** A plus, and a number in one group behind it. */
export const isAlone = (run: Run): boolean => run.plus && run.sizes[0]! >= 9;

/** A plus, and a number in groups behind it: `+44 7700 900123`. */
export const isParted = ({ plus, count, length, sizes }: Run): boolean =>
  plus && count > 1 && length >= 10 && sizes[0]! <= 3;

/** `imsi-…`, `tel-…`, `Tel.…` name what follows. */
export const isLabel = (text: string, start: number): boolean =>
  (text.charCodeAt(start - 1) === 45 ||
    text.charCodeAt(start - 1) === 35 ||
    text.charCodeAt(start - 1) === 46) &&
  joins(text.charCodeAt(start - 2)) &&
  label.test(text.slice(Math.max(0, start - 9), start));
const label = new Ending(
  /(?:^|[^\p{L}])(?:(?:imsi|imei|imeisv|tel|sim|iccid|msisdn|phone|mobile|cell|fax|call|number|ph|sip)[-#]|(?:t[eé]l|phone|mob|mobile|cell?|fax|ph|тел|моб)\.)$/iu,
);

/** Something before the run goes on with it. */
export function isOpenBefore(run: Run, text: string, floor: number): boolean {
  const { start } = run;
  const before = text.charCodeAt(start - 1);
  return (
    ((joins(before) && !isBeside(run, text, floor)) ||
      // `87/0/12/+99627 200`, `8/0/1/691/913 200`: times and counts of a proxy.
      ((run.plus || run.separators[1] === '/') &&
        before === 47 &&
        /\/-?\d{1,9}\/$/.test(text.slice(Math.max(0, start - 12), start))) ||
      // `DurationByCaller/Mobile/111111/2827902/HTTP`: segments of a path; a number with an area has a zero first.
      // Of a run of one group, the marks are those of the run before.
      (run.count > 1 &&
        run.separators[1] === '/' &&
        before === 47 &&
        run.first !== 48 &&
        isLetter(text.charCodeAt(start - 2)) &&
        text.charCodeAt(run.ends[run.count - 1]!) === 47) ||
      // A path of a URL may have a number for a segment.
      ((before === 46 || before === 45) &&
        joins(text.charCodeAt(start - 2)) &&
        !isAlone(run) &&
        !isParted(run)) ||
      (before === 64 &&
        run.count === 1 &&
        run.length <= 10 &&
        (text.charCodeAt(run.ends[0]!) === 91 ? isObject(text, start) : isQualified(text, start)))) &&
    !isLabel(text, start)
  );
}

/** `ReentrantLock@13440599[Locked`: an object of Java's, by its hash, which has 31 bits. */
const object = /[A-Z][\w$]{2,60}@$/;
/** `org.example.sms.MessageTest@11757914`: of a class with all of its package before it. */
const qualified = /(?<![\w@.])(?:[a-z]\w{0,32}\.){2,12}[A-Z][\w$]{2,60}@$/;
const isQualified = (text: string, start: number): boolean =>
  qualified.test(text.slice(Math.max(0, start - 160), start));
const isObject = (text: string, start: number): boolean =>
  object.test(text.slice(Math.max(0, start - 62), start));

/** A word that a plus ends, or a parenthesis: `ATD+1202…`, `0+44…`, `téléphone+33…`, `Office(202)5550123`; what was found before. */
function isBeside(run: Run, text: string, floor: number): boolean {
  const { start } = run;
  // `%2C+12025550123`, `%3D07700 900123`
  if (isPercented(text, start - 2) && (run.plus || run.count > 1)) return true;
  if (text.charCodeAt(start) === 40) return !isDigit(text.charCodeAt(start - 1)) && run.count > 1;
  if (!isAlone(run) && !isParted(run)) return false;
  if (start === floor && floor > 0) return true;
  // `…_00_+12025550123_sms0`: a part of a file's name.
  if (text.charCodeAt(start - 1) === 95) return true;
  if (
    isForeign(text.charCodeAt(start - 1)) ||
    isShort(text, start, floor) ||
    isCalled(text, start, floor) ||
    isPrefixed(text, start)
  )
    return true;
  return pseudonym.test(text.slice(Math.max(0, start - 27), start));
}

/** Something behind the run goes on with its last group. */
export function isOpenBehind(run: Run, text: string, floor: number): boolean {
  const close = run.ends[run.count - 1]!;
  const after = text.charCodeAt(close);
  return (
    (joins(after) &&
      !(isAlone(run) && (after === 95 || isForeign(after) || isSentence(run, text, close))) &&
      !((run.plus || run.count > 1) && findExtension(text, close) !== undefined)) ||
    // `+12025550123@from-trunk` is a number in a context, and not a mail address.
    (after === 64 && !(isAlone(run) && findEmail(text, close, floor) === undefined)) ||
    (after === 45 &&
      joins(text.charCodeAt(close + 1)) &&
      !isAlone(run) &&
      !(run.plus && isDigit(text.charCodeAt(close + 1)))) ||
    (after === 37 && text.charCodeAt(close + 1) === 52) ||
    // `(12345678)2001:db8::1`: the digits belong to an address.
    (after === 58 && run.count > 1 && isSix(text, close)) ||
    // `070823 21:23:08`: the hours of a time of day.
    (after === 58 && run.sizes[run.count - 1]! <= 2 && isTime(text, close)) ||
    // `2025550123.csv`, and an address with a hidden last octet: `192.0.2.x`
    (after === 46 && !run.plus && (filed(text, close) || (run.count > 1 && isHidden(text, close))))
  );
}

const isHidden = (text: string, dot: number): boolean =>
  (text.charCodeAt(dot + 1) | 32) === 120 && !joins(text.charCodeAt(dot + 2));

const time = /:[0-5]\d:[0-5]\d(?![\d:])/y;
function isTime(text: string, colon: number): boolean {
  time.lastIndex = colon;
  return time.test(text);
}

const six = /:(?::|[\da-f]{0,3}[a-f][\da-f]{0,3}:)/iy;
function isSix(text: string, colon: number): boolean {
  six.lastIndex = colon;
  return six.test(text);
}

const ending = /\.([a-z]{2,5}|mp3|7z)(?![\w.-])/iy;
function filed(text: string, dot: number): boolean {
  ending.lastIndex = dot;
  const [, name = ''] = ending.exec(text) ?? [];
  return name !== '' && isFileEnding(name.toLowerCase());
}

const rest = /(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)(?![\w+/=.@])/y;
/** `number +12025550123now`: nothing but the letters of a word behind, and no word before. */
function isSentence({ start, count }: Run, text: string, close: number): boolean {
  rest.lastIndex = close;
  return count === 1 && !joins(text.charCodeAt(start - 1)) && rest.test(text);
}

/** `ATD+12025550123`: a command, and not a sum in a program. */
function isShort(text: string, start: number, floor: number): boolean {
  let at = start;
  while (at > floor && start - at < 5 && isLetter(text.charCodeAt(at - 1))) at--;
  return start - at < 5 && isFirst(text, at);
}
const isFirst = (text: string, at: number): boolean =>
  !joins(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 47;

/** `mobile+44…`, `téléphone+33…` */
const word = /\p{L}{5,16}$/u;
function isCalled(text: string, start: number, floor: number): boolean {
  if (!isAlphabetic(text.charCodeAt(start - 1))) return false;
  const [letters] = word.exec(text.slice(Math.max(floor, start - 16), start)) ?? [];
  return letters !== undefined && isFirst(text, start - letters.length) && topicOf(letters) === 'phone';
}

/** What follows the first group is tied to it, and to a word: the name of a file, a day. */
export function isTied(run: Run): boolean {
  const mark = run.separators[1];
  return mark === '/' || (mark === '-' && run.sizes[0]! >= 10);
}

/** Up to where groups are tied together by something other than blanks. */
export function tiedEnd(run: Run): number {
  let count = 1;
  while (
    count < run.count &&
    run.separators[count] !== ' ' &&
    run.separators[count] !== '\u00a0' &&
    !isStatus(run, count)
  )
    count++;
  return run.ends[count - 1]!;
}

/** `(422) 202-555-0123`: what stands in brackets, with a number behind it that has an area of its own. */
const isStatus = ({ sizes, separators, count }: Run, at: number): boolean =>
  at === 1 && separators[1] === ') ' && count === 4 && sizes[1] === 3 && sizes[2] === 3 && sizes[3] === 4;

/** `de`, `da`, at the start of a text, or behind a comma or a word of more letters. */
const isPreposition = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === 100 &&
  ((text.charCodeAt(at + 1) | 32) === 101 || (text.charCodeAt(at + 1) | 32) === 97) &&
  (at === 0 || /(?:\p{L}[\p{L}\p{M}]{2}|,) $/u.test(text.slice(Math.max(0, at - 5), at)));

/** `12:30 03-3234-5923`, `2026-11-24 01 99 00 17 27`: a time of day, or a day. */
const instant =
  /(?:(?<![\da-f:.])(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}|(?:19|20)\d\d([-/.])(?:0\d|1[0-2])\1[0-3]\d|[0-3]?\d([-/.])[01]?\d\2\d\d) $/;

/** A bare group stands before the first, so that this is the middle of something longer. */
export function isBehindDigits(text: string, start: number, floor: number): boolean {
  if (text.charCodeAt(start - 1) !== 32 || text.charCodeAt(start) === 40) return false;
  let group = start - 1;
  while (group > floor && start - group < 8 && isHex(text.charCodeAt(group - 1))) group--;
  // `e1 05 84 96 12 41`: a dump, in which all groups have the same length; but not `message vocal de 01 99 00 …`.
  if (start - 1 - group === 2)
    return (
      !joins(text.charCodeAt(group - 1)) &&
      !isPreposition(text, group) &&
      !instant.test(text.slice(Math.max(0, start - 11), start)) &&
      isDigit(text.charCodeAt(start + 1)) &&
      !isDigit(text.charCodeAt(start + 2))
    );
  for (let i = group; i < start - 1; i++) if (!isDigit(text.charCodeAt(i))) return false;
  if (group > 0 && text.charCodeAt(group - 1) !== 32) return false;
  // `404 0 2 1405 242 376`: a count of one digit after another count.
  return (
    (start - 1 - group >= 3 && !isTogether(text, start)) ||
    (start - 1 - group === 1 && isDigit(text.charCodeAt(group - 2)))
  );
}

/** `123 202-555-0123`: dashes hold a number together, and a blank keeps the count before it apart. */
const together = /\d{2,5}(?:-\d{2,4}){1,2}-\d{4}(?![\w-])/y;
function isTogether(text: string, start: number): boolean {
  together.lastIndex = start;
  return together.test(text);
}
