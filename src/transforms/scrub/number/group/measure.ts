/**
 * @module
 * Groups of digits that measure something: a place in a room, figures in pairs, a row that counts up, words of memory in hexadecimal.
 */
import { isHex, joins } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';

/** Whether groups without a plus are no number of a telephone, whatever plan has their digits. */
export const isMeasured = (run: Run, text: string): boolean =>
  isBuild(run) ||
  isMisplaced(run, text) ||
  isCountingUp(run, text) ||
  isOfPlace(run, text) ||
  isOfTile(run, text) ||
  isOfPlan(run, text) ||
  isOfPairs(run, text) ||
  isOfWords(run, text) ||
  isOfBytes(run, text);

/** `1629898759.111`: a second, and how many calls there were, as Asterisk calls each of them. */
export const isOfCall = ({ sizes, separators, count, first }: Run): boolean =>
  count === 2 && separators[1] === '.' && first === 49 && sizes[0] === 10 && sizes[1]! <= 6;

/** `200 38 - 117.632 ms`: the status of an answer, its size, and how long it took, as morgan writes them. */
const answer = /[1-5]\d\d \d{1,9} - \d{1,7}\.\d{3} ms\b/y;
function isOfAnswer({ start }: Run, text: string): boolean {
  answer.lastIndex = start;
  return answer.test(text);
}

/** `08-2026-01`: a date whose parts somebody put in the wrong order. */
const misplaced = /^(?:0[1-9]|[12]\d|3[01])-(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const isMisplaced = ({ start, ends, count }: Run, text: string): boolean =>
  count === 3 && misplaced.test(text.slice(start, ends[2]!));

/** `"source":4120534601,"source_groups":[…`: of a stream, as WebRTC counts them. */
const isOfStream = ({ start, ends, count }: Run, text: string): boolean =>
  count === 1 &&
  /^,\s?\\?"source_?groups?/i.test(text.slice(ends[0]!, ends[0]! + 20)) &&
  /"(?:source|ssrc)\\?":\s?$/i.test(text.slice(Math.max(0, start - 16), start));

/** Whatever the word before says. */
export const isOfWeb = (run: Run, text: string): boolean => isOfAnswer(run, text) || isOfStream(run, text);

/** `08.01.0240.003`: as Exchange fills the parts of its version up. */
const isBuild = ({ sizes, separators, count }: Run): boolean =>
  count === 4 &&
  sizes.slice(0, 4).join() === '2,2,4,3' &&
  separators[1] === '.' &&
  separators[2] === '.' &&
  separators[3] === '.';

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

/** `tile 14/8901/5549`: how far a map is magnified, and which square of it. */
const tile = new Ending(/(?:^|[^\p{L}])tiles?["']?[ :=/]{1,2}["']?$/iu);
const isOfTile = ({ start, sizes, separators, count }: Run, text: string): boolean =>
  count === 3 &&
  sizes[0]! <= 2 &&
  separators[1] === '/' &&
  separators[2] === '/' &&
  tile.test(text.slice(Math.max(0, start - 12), start));

/** `(cost=0.00..890241.01 rows=7790680 width=90)`: what a database expects of a step of its plan, from the first row to the last. */
const isOfPlan = ({ start, separators, count }: Run, text: string): boolean =>
  count === 2 && separators[1] === '.' && planned.test(text.slice(Math.max(0, start - 28), start));
const planned = new Ending(/(?:cost|time)=\d{1,12}\.\d{2,3}\.\.$/);

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
