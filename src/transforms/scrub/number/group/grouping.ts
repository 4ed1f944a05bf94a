/**
 * @module
 * Where in a run of digit groups a number may end, and whether they are grouped as people write telephone numbers.
 */
import type { National, Plan } from '../../../../identifiers/phone/region.js';
import type { Run } from '../group.js';

/**
 * Where a number may end: with the whole run, else before a blank, since anything else ties groups together.
 *
 * @param isWhole - the first group is long enough to be all of it
 */
function endsAt(run: Run, count: number, isWhole: boolean): boolean {
  if (count === run.count) return !run.more;
  const mark = run.separators[count]!.charCodeAt(0);
  // `202-555-0123/202-555-0145`: two numbers; `+44 20 7946 0123/3`: a number and a count.
  if (mark === 47 && count > 1 && run.digits[count - 1]! >= 9) return true;
  // `+12025550123/2024-06-11.wav`: one group with a plus that is a whole number needs no further groups.
  return mark === 32 || mark === 0xa0 || (run.plus && count === 1 && isWhole);
}

/** How many groups to try next: the first by itself, if it may be whole, then from all of them down. @returns 0 at the end */
export function nextCount(run: Run, last: number, isWhole: boolean): number {
  if (last < 0 && isWhole && run.count > 1 && endsAt(run, 1, isWhole)) return 1;
  let count = last < 0 || (isWhole && last === 1 && run.count > 1) ? run.count : last - 1;
  while (count > 0 && !endsAt(run, count, isWhole)) count--;
  return count === 1 && isWhole && run.count > 1 ? 0 : count;
}

/** Groups as people write them: two digits or more each, the last ones no shorter than two. */
export function isWritten(run: Run, count: number): boolean {
  const { sizes, separators } = run;
  // A leading 1 is the prefix of the North American plan, a leading 8 that of Russia and Kazakhstan.
  const from =
    sizes[0] === 1 &&
    (run.first === 49 ||
      (run.first === 56 && count > 3 && sizes[1] === 3) ||
      // `0(555) 555 01 23`, as Turkey writes the digit of a trunk.
      (run.first === 48 && count > 2 && sizes[1] === 3 && separators[1]!.startsWith('(')))
      ? 1
      : 0;
  for (let i = from; i < count; i++)
    if ((sizes[i]! < 2 && !isOdd(run, count, i)) || sizes[i]! > 8) return false;
  // Decimals and dates are not phone numbers.
  if (
    count === 2 &&
    separators[1] === '.' &&
    !(run.first === 48 && sizes[0]! < 6 && sizes[1]! > 5 && mobile.test(run.text))
  )
    return false;
  // `2026/11 24` and `12.345 67` mix separators, which numbers do not.
  let first = '';
  let second = '';
  for (let i = 1; i < count; i++) {
    const mark = separators[i]!;
    if (mark === first || mark === second || isBracket(mark)) continue;
    if (first === '') first = mark;
    else if (second === '') second = mark;
    else return false;
  }
  return true;
}

/** `07700.900123`, `0171.3920012`: of Britain and Germany, and no degrees and minutes of arc, which have fewer decimals, or more digits before. */
const mobile = /^(?:07[1-57-9]\d{8}|01[567]\d{8,9})$/;

/** `030 23 12 51 2`, `030 2 31 25 12`: the one that is left, where digits stand in pairs behind an area code. */
function isOdd({ sizes, first }: Run, count: number, at: number): boolean {
  if (first !== 48 || count < 4 || (at !== 1 && at !== count - 1)) return false;
  for (let i = 1; i < count; i++) if (i !== at && sizes[i] !== 2) return false;
  return true;
}

const isBracket = (separator: string): boolean => separator.includes('(') || separator.includes(')');

/** Nothing but marks that tie between the groups. */
export function isTied({ separators }: Run, count: number): boolean {
  for (let i = 1; i < count; i++)
    if (separators[i]!.includes(' ') || separators[i] === '\u00a0') return false;
  return true;
}

export function hasBrackets({ separators, count }: Run): boolean {
  for (let i = 1; i < count; i++) if (separators[i]!.includes(')')) return true;
  return false;
}

/** A ZIP code and its four digits more; a CEP and its three. */
export const isZip = ({ sizes, separators }: Run, count: number): boolean =>
  count === 2 && sizes[0] === 5 && (sizes[1] === 4 || sizes[1] === 3) && separators[1] === '-';

/** `0800-1800`: from an hour to another. */
export const isHours = (run: Run, count: number): boolean =>
  isOfFours(run, count) && /^(?:[01]\d|2[0-4])[0-5]\d(?:[01]\d|2[0-4])[0-5]\d$/.test(run.text);

/** `1998-2006`: from a year to another. */
export const isYears = (run: Run, count: number): boolean =>
  isOfFours(run, count) && /^(?:19|20)\d\d(?:19|20)\d\d$/.test(run.text);

const isOfFours = ({ sizes, separators }: Run, count: number): boolean =>
  count === 2 && sizes[0] === 4 && sizes[1] === 4 && separators[1] !== ' ';

/**
 * Grouped as the numbers of the region are; where they are not always grouped alike, in threes or more. Any ten
 * digits in a row of counts are a valid number somewhere.
 */
export function isUsual(run: Run, count: number, number: National, isAlike: boolean): boolean {
  const { sizes } = run;
  const usual = number.groups();
  const from = count > usual.length && sizes[0] === 1 ? 1 : 0;
  if (count - from === usual.length && usual.every((size, i) => size === sizes[from + i])) return true;
  if (isAlike || number.hasTrunk) return false;
  // `91 215 03 79`: Madrid and Barcelona, as people write them there.
  if (number.callingCode === '34' && /^9[13]/.test(number.national) && isOfSizes(sizes, count, 2, 3, 2, 2))
    return true;
  return isOfThrees(run, from, count);
}

const isOfSizes = (sizes: readonly number[], count: number, ...of: number[]): boolean =>
  count === of.length && of.every((size, i) => sizes[i] === size);

/** The same by the sizes of the groups alone, before anybody reads what number they are. */
export function mayBeUsual(run: Run, count: number, plan: Plan, isAlike: boolean): boolean {
  const { sizes } = run;
  const from = sizes[0] === 1 ? 1 : 0;
  if (plan.mayPrint(sizes, 0, count) || (from > 0 && plan.mayPrint(sizes, 1, count))) return true;
  return !isAlike && isOfThrees(run, from, count);
}

function isOfThrees({ sizes }: Run, from: number, count: number): boolean {
  if (count < 3) return false;
  for (let i = from; i < count; i++) if (sizes[i]! < 3) return false;
  return true;
}
