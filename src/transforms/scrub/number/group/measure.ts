/**
 * @module
 * Groups of digits that measure something: a place in a room, figures in pairs, a row that counts up, words of memory in hexadecimal.
 */
import { isHex, joins } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { topicOf } from '../word/name.js';
import { tellingWords } from '../word/vocabulary.js';

/** Whether groups without a plus are no number of a telephone, whatever plan has their digits. */
export const isMeasured = (run: Run, text: string): boolean =>
  isOfCall(run) ||
  isBuild(run) ||
  isElement(run, text) ||
  isCountingUp(run, text) ||
  isOfPlace(run, text) ||
  isOfPairs(run, text) ||
  isOfWords(run, text) ||
  isOfBytes(run, text);

/** Whether they are written as a release, a moment, bits, a second, a range, an amount or characters are, and numbers may be as well: for who has no word for a number before them. */
export const mayMeasure = (run: Run, text: string): boolean =>
  !run.plus &&
  (run.count === 1
    ? isOfMemory(run)
    : isOfRelease(run) ||
      isMoment(run) ||
      isOfBits(run) ||
      isOfSecond(run) ||
      isRange(run) ||
      isThousands(run) ||
      areCharacters(run, text));

/** `1629898759.111`: a second, and how many calls there were, as Asterisk calls each of them. */
const isOfCall = ({ sizes, separators, count, first }: Run): boolean =>
  count === 2 && separators[1] === '.' && first === 49 && sizes[0] === 10 && sizes[1]! <= 6;

/** `00840.847775601`: a second and its billionths, padded to one width. */
const isOfSecond = ({ sizes, separators, count, first }: Run): boolean =>
  count === 2 && separators[1] === '.' && first === 48 && sizes[0] === 5 && sizes[1] === 9;

/** `08.01.0240.003`: as Exchange fills the parts of its version up. */
const isBuild = ({ sizes, separators, count }: Run): boolean =>
  count === 4 &&
  sizes.slice(0, 4).join() === '2,2,4,3' &&
  separators[1] === '.' &&
  separators[2] === '.' &&
  separators[3] === '.';

/** `16.0.0.302`, `7.10.8862`: dots between parts of which a later one has a single digit, or too few of them; no number is written so. */
function isOfRelease({ sizes, separators, count, length }: Run): boolean {
  if (count < 3) return false;
  let isSingle = false;
  for (let i = 1; i < count; i++) {
    if (separators[i] !== '.') return false;
    isSingle ||= sizes[i] === 1;
  }
  return isSingle || (count === 3 && sizes[0] === 1 && length < 8);
}

const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';
const hour = '(?:[01]\\d|2[0-3])';
const sixties = '[0-5]\\d';
/** `081109 213850`, `20261124 1020`, `24112026 - 1020`: a day, and the time of it. */
const short = new RegExp(`^\\d\\d${month}${day}${hour}${sixties}${sixties}$`);
const long = new RegExp(
  `^(?:(?:19|20)\\d\\d${month}${day}|${day}${month}(?:19|20)\\d\\d)${hour}${sixties}(?:${sixties})?$`,
);
/** `0830-1230-1800`: hours of opening, each in quarters. */
const quarters = new RegExp(`^(?:${hour}(?:00|15|30|45)){3}$`);
function isMoment({ sizes, separators, count, text }: Run): boolean {
  if (count === 3)
    return (
      separators[1] === '-' &&
      separators[2] === '-' &&
      sizes[0] === 4 &&
      sizes[1] === 4 &&
      sizes[2] === 4 &&
      quarters.test(text) &&
      text.slice(0, 4) < text.slice(4, 8) &&
      text.slice(4, 8) < text.slice(8)
    );
  if (count !== 2) return false;
  return sizes[0] === 6 && sizes[1] === 6
    ? short.test(text)
    : sizes[0] === 8 && (sizes[1] === 4 || sizes[1] === 6) && long.test(text);
}

/** `(rooms 3000-3099)`: a hundred of them. */
const isRange = ({ count, sizes, separators, text }: Run): boolean =>
  count === 2 &&
  sizes[0] === 4 &&
  sizes[1] === 4 &&
  separators[1] === '-' &&
  text.slice(0, 2) === text.slice(4, 6) &&
  text.endsWith('99') &&
  text.slice(2, 4) === '00';

/** `604.800.000`: an amount. */
function isThousands({ count, sizes, separators, text }: Run): boolean {
  if (count !== 3 || sizes[0]! > 3) return false;
  return (
    sizes[1] === 3 && sizes[2] === 3 && separators[1] === '.' && separators[2] === '.' && text.endsWith('000')
  );
}

/** `_car[676 507 169]`, `CdnDownloader[884381540]`: behind a name, in brackets, what it has or which one it is. */
const element = /([\w$]{1,48})\[$/;
/** `src[12025550123]`: of a call. */
const sides: ReadonlySet<string> = new Set(tellingWords.sides);
function isElement({ start }: Run, text: string): boolean {
  if (text.charCodeAt(start - 1) !== 91) return false;
  const name = element.exec(text.slice(Math.max(0, start - 49), start))?.[1];
  if (name === undefined) return false;
  if (sides.has(name.slice(name.lastIndexOf('_') + 1).toLowerCase())) return false;
  const topic = topicOf(name);
  return topic === undefined || topic === 'other' || topic === 'version';
}

/** `01000001 00`: bits. */
const isOfBits = ({ count, sizes, separators, text }: Run): boolean =>
  count > 1 && sizes[0] === 8 && separators[1] === ' ' && /^(?=0*1)[01]+$/.test(text);

/**
 * `024 025 026 027`: four groups or more of which each is one more than that before it; of two digits six, since `01 02 03 04 05` is how a
 * number is made up in France, but behind what they are of in brackets (`[0] 08 09 10 11`, processors by their numbers).
 */
function isCountingUp({ start, ends, sizes, separators, count }: Run, text: string): boolean {
  const size = sizes[0]!;
  if (size < 2 || size > 4) return false;
  const least = size === 2 && !text.startsWith('] ', start - 2) ? 6 : 4;
  const first = ends[0]! - size;
  let value = Number(text.slice(first, ends[0]!));
  if (count > 1 && separators[1] !== ' ') return false;
  for (let n = 1; n < least; n++) {
    const at = first + n * (size + 1);
    value++;
    if (text.charCodeAt(at - 1) !== 32 || text.slice(at, at + size) !== String(value).padStart(size, '0'))
      return false;
  }
  return true;
}

/** `(attacker_position "513 676 316")`, `setpos 513 676 1031`: where something is, or which way it looks. */
const place = new Ending(
  /(?:pos(?:ition)?s?|coord(?:inate)?s?|origin|angles?|vec(?:tor)?|velocity|xyz)\d?\\?["')]?\s?[:=]?\s?\\?["'([{]?$/i,
);
function isOfPlace({ start, sizes, separators, count, first }: Run, text: string): boolean {
  if (count !== 3 || first === 48 || separators[1] !== ' ' || separators[2] !== ' ') return false;
  return sizes[1]! <= 4 && sizes[2]! <= 4 && place.test(text.slice(Math.max(0, start - 24), start));
}

/** `0/51 406/439 2019/1166`: three pairs or more, of one way and of the other; a zero before further digits begins a number. */
const pairs = /(?<![\d/.-])(?:0|[1-9]\d{0,5})\/\d{1,6}(?: (?:0|[1-9]\d{0,5})\/\d{1,6}){2,}(?![\d/])/g;
const farthest = 64;
/** `calls in/out 8116/54912`: of one way and of the other, as the words before it. */
const ways = new Ending(
  /(?:^|[^\p{L}\d/])(?:in\/out|out\/in|rx\/tx|tx\/rx|up\/down|down\/up|sent\/rec\p{L}*|rec\p{L}*\/sent|read\/write|min\/max|used\/\p{L}{3,9}|hits?\/miss\p{L}*|active\/\p{L}{3,9}|ok\/\p{L}{3,9}|free\/\p{L}{3,9}|cur\p{L}*\/max|peak\/\p{L}{3,9})["']?\s?[:=]?\s?["'(]?$/iu,
);
function isOfPairs({ start, ends, count, separators, first }: Run, text: string): boolean {
  if (
    count === 2 &&
    first !== 48 &&
    separators[1] === '/' &&
    ways.test(text.slice(Math.max(0, start - 24), start))
  )
    return true;
  const slash = text.slice(start, ends[count - 1]! + 1).includes('/') || text.charCodeAt(start - 1) === 47;
  if (!slash) return false;
  const from = Math.max(0, start - farthest);
  for (const { 0: all, index } of text.slice(from, start + farthest).matchAll(pairs))
    if (start >= from + index && start < from + index + all.length) return true;
  return false;
}

/** `4c00 2ca2 0802 0000`: all of four digits, with a word beside them of as many in which letters stand, too; `(0202 0001 0000)`. */
function isOfWords({ start, ends, sizes, separators, count }: Run, text: string): boolean {
  for (let i = 0; i < count; i++) if (sizes[i] !== 4 || (i > 0 && separators[i] !== ' ')) return false;
  for (let i = 1; i < count; i++) if (text.startsWith('000', ends[i]! - 4)) return true;
  // `0x0001 0203 0405`
  if (/\b0x[\da-f]{4} $/i.test(text.slice(Math.max(0, start - 8), start))) return true;
  let before = start;
  while (text.charCodeAt(before - 1) === 32) before--;
  let behind = ends[count - 1]!;
  while (text.charCodeAt(behind) === 32) behind++;
  return (
    (before < start && isWordAt(text, before - 4)) || (behind > ends[count - 1]! && isWordAt(text, behind))
  );
}

/** `0046 0066 0069`: characters of Unicode. */
function areCharacters({ ends, sizes, separators, count }: Run, text: string): boolean {
  for (let i = 0; i < count; i++)
    if (sizes[i] !== 4 || (i > 0 && separators[i] !== ' ') || !text.startsWith('00', ends[i]! - 4))
      return false;
  return count > 2;
}

/** `04 02 02 63 F7 5C`: bytes in hexadecimal digits, of which the next or the last have letters, too; two at least beside the digits. */
const bytesBehind = /(?: [\dA-F]{2}| [\da-f]{2}){2,}(?![\w-])/y;
const bytesBefore = /(?:^|[^\w.-])(?:(?:[\dA-F]{2} ){2,16}|(?:[\da-f]{2} ){2,16})$/;
const mixed = /\d[a-f]|[a-f]\d/i;
function isOfBytes({ start, ends, sizes, separators, count }: Run, text: string): boolean {
  for (let i = 0; i < count; i++) if (sizes[i] !== 2 || (i > 0 && separators[i] !== ' ')) return false;
  bytesBehind.lastIndex = ends[count - 1]!;
  const [behind = ''] = bytesBehind.exec(text) ?? [];
  if (mixed.test(behind)) return true;
  return mixed.test(bytesBefore.exec(text.slice(Math.max(0, start - 49), start))?.[0] ?? '');
}

/** Four hexadecimal digits, letters and others. */
function isWordAt(text: string, at: number): boolean {
  if (at < 0 || joins(text.charCodeAt(at - 1)) || joins(text.charCodeAt(at + 4))) return false;
  for (let i = at; i < at + 4; i++) if (!isHex(text.charCodeAt(i))) return false;
  const word = text.slice(at, at + 4);
  return /\d/.test(word) ? /[a-f]/i.test(word) : /^f{4}$/i.test(word);
}

/** Whether digits in one are an amount, a size, a time, or name something of a system. */
export const isAmount = (run: Run, text: string): boolean =>
  !run.plus &&
  (isElement(run, text) ||
    isRound(run, text) ||
    isPlaced(run, text) ||
    isAddressed(run, text) ||
    isSet(run, text));

/** `,3600000000000,`: a cell of a row, and so many zeros that it is an amount. */
const isRound = ({ start, ends, length }: Run, text: string): boolean =>
  length >= 11 &&
  text.charCodeAt(start - 1) === 44 &&
  text.charCodeAt(ends[0]!) === 44 &&
  text.startsWith('000000000', ends[0]! - 9);

/** `truncate -s 5368709120`: mebibytes, of which one number in a million is a multiple. */
const mebibyte = 2 ** 20;
const isOfMemory = ({ length, text: digits }: Run): boolean =>
  length < 16 && Number(digits) % mebibyte === 0 && digits !== '0'.repeat(length);

/** `fb=4098560@0x9fc15000`: so much, and at which address it begins. */
const isPlaced = ({ ends }: Run, text: string): boolean => text.startsWith('@0x', ends[0]!);

/** `arn:aws:sts::123456789012:…`, `-> 'user:[4026531837]'`: an account and what it has, by AWS; a namespace, by Linux, from 0xf0000000 on. */
const account = new Ending(/\barn:[\w-]{2,16}:[^\s"',]{0,160}$/);
const space = new Ending(/\b(?:cgroup|ipc|mnt|net|pid|time|user|uts):\[$/);
function isAddressed({ start, text: digits }: Run, text: string): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 91)
    return digits.startsWith('402653') && space.test(text.slice(Math.max(0, start - 8), start));
  return (before === 58 || before === 47) && account.test(text.slice(Math.max(0, start - 200), start));
}

/** `--timestart 202611241020`: a minute, behind a word for it. */
const minute = new RegExp(`^(?:19|20)\\d\\d${month}${day}${hour}${sixties}(?:${sixties})?$`);
const since = new Ending(/(?:time|date|stamp|since|until)[a-z]{0,6}["']?[=: ]{1,2}["']?$/i);
const isSet = ({ start, text: digits }: Run, text: string): boolean =>
  minute.test(digits) && since.test(text.slice(Math.max(0, start - 24), start));
