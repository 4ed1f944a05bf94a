/**
 * @module
 * Digits written as a release, a moment, bits, a second, a range, an amount, characters or memory, which numbers may be as well.
 */
import type { Run } from '../group.js';

/** Of digits that have no word for a number before them. */
export const isLookalike = (run: Run, text: string): boolean =>
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

/** `202611241020` */
const minute = new RegExp(`^(?:19|20)\\d\\d${month}${day}${hour}${sixties}(?:${sixties})?$`);
export const isMinute = (digits: string): boolean => minute.test(digits);

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

/** `01000001 00`: bits. */
const isOfBits = ({ count, sizes, separators, text }: Run): boolean =>
  count > 1 && sizes[0] === 8 && separators[1] === ' ' && /^(?=0*1)[01]+$/.test(text);

/** `00840.847775601`: a second and its billionths, padded to one width. */
const isOfSecond = ({ sizes, separators, count, first }: Run): boolean =>
  count === 2 && separators[1] === '.' && first === 48 && sizes[0] === 5 && sizes[1] === 9;

/** `0046 0066 0069`: characters of Unicode. */
function areCharacters({ ends, sizes, separators, count }: Run, text: string): boolean {
  for (let i = 0; i < count; i++)
    if (sizes[i] !== 4 || (i > 0 && separators[i] !== ' ') || !text.startsWith('00', ends[i]! - 4))
      return false;
  return count > 2;
}

/** `truncate -s 5368709120`: mebibytes, of which one number in a million is a multiple. */
const mebibyte = 2 ** 20;
const isOfMemory = ({ length, text: digits }: Run): boolean =>
  length < 16 && Number(digits) % mebibyte === 0 && digits !== '0'.repeat(length);
