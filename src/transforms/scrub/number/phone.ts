/**
 * @module
 * Telephone numbers in running text. With a plus, any number that the plans allow; after `00` or `011`, too, if it
 * stands in groups or is plausible as a whole; without, only in the groups that a region writes, or where the words
 * before say that it is one.
 */

import {
  createPlan,
  type National,
  type Plan,
  readAbroad as readAnyAbroad,
} from '../../../identifiers/phone/region.js';
import { isReserved } from '../../../identifiers/phone/reserved.js';
import { type Leniency, northAmerican } from '../scan/finding.js';
import {
  hasBrackets,
  isHours,
  isTied,
  isUsual,
  isWritten,
  isYears,
  isZip,
  mayBeUsual,
  nextCount,
} from './group/grouping.js';
import type { Run } from './group.js';

export interface PhoneFinder {
  /** A word, or a place that only numbers have, says nothing. */
  readonly isStrict: boolean;
  /** What digits are that are known to be somebody's number; undefined where no plan has them. */
  read(digits: string): string | undefined;
  /** The same, of ranges that are in use. */
  readValid(digits: string): string | undefined;
  /** The same, of a region and written as it is there. */
  readUsual(digits: string): string | undefined;
  /** How many groups of a run are a number, and the number in E.164. */
  find(run: Run, isNamed: boolean, isBehindDigits: boolean, isCounted: boolean): Found | undefined;
}

/** @param regions - for numbers written nationally */
export function createPhoneFinder(
  regions: readonly string[],
  idd: readonly string[] = [],
  leniency: Leniency = 'usual',
): PhoneFinder {
  const plans: Plans = regions.flatMap((region) => {
    const plan = createPlan(region);
    return plan === undefined ? [] : [{ plan: once(plan), isNorthAmerican: northAmerican.test(region) }];
  });
  const { read: readAbroad } = once({ read: readAnyAbroad });
  // In North America, 011 is dialled before numbers abroad.
  const outside = [
    ...idd,
    '00',
    ...(regions.length === 0 || regions.some((each) => northAmerican.test(each)) ? ['011'] : []),
  ].sort((a, b) => b.length - a.length);

  const read = (digits: string): string | undefined => {
    const prefix = outside.find((each) => digits.startsWith(each) && digits[each.length] !== '0');
    const dialled = prefix === undefined ? undefined : readAbroad(digits.slice(prefix.length));
    return dialled?.isPossible === true ? dialled.e164 : readBare(plans, readAbroad, digits);
  };

  const readValid = (digits: string): string | undefined => {
    const prefix = outside.find((each) => digits.startsWith(each) && digits[each.length] !== '0');
    if (prefix !== undefined) {
      const dialled = inUse(readAbroad(digits.slice(prefix.length)));
      if (dialled !== undefined) return dialled;
    }
    const own = readOwn(plans, readAbroad, digits);
    if (own !== undefined) return own;
    for (const { plan } of plans) {
      if (digits.length < plan.least || isTooLong(plan, digits)) continue;
      const national = inUse(plan.read(digits));
      if (national !== undefined) return national;
    }
    return mayBeAbroad(digits) ? inUse(readAbroad(digits)) : undefined;
  };

  const isStrict = leniency === 'strict';
  return {
    isStrict,
    read,
    readValid,
    readUsual: (digits) => readUsual(plans, digits),
    find(run, isSaid, isBehindDigits, isCounted) {
      const isNamed = isSaid && !isStrict;
      if (run.plus) return findPlus(readAbroad, run, isNamed, isCounted);
      const dialled =
        idd.length > 0 || mayBeDialled(run) ? findDialled(outside, readAbroad, run, isNamed) : undefined;
      if (dialled !== undefined) return dialled;
      return (
        (run.count > 1 && plans.length > 0 && !isBehindDigits ? findNational(plans, run) : undefined) ??
        (isNamed ? findNamed(plans, readAbroad, run) : undefined) ??
        (leniency === 'bare' ? findBare(plans, run) : undefined)
      );
    },
  };
}

interface Found {
  /** How many groups of the run are the number. */
  readonly count: number;
  /** E.164. */
  readonly value: string;
}

type Read = Plan['read'];

/** The same, and nothing is read twice in a row: whether digits are a number is asked in groups, by a name, and of a list. */
function once<T extends { read: Read }>(plan: T): T {
  let last: string | undefined;
  let number: National | undefined;
  return {
    ...plan,
    read(digits) {
      if (digits !== last) {
        number = plan.read(digits);
        last = digits;
      }
      return number;
    },
  };
}

export type Plans = readonly { readonly plan: Plan; readonly isNorthAmerican: boolean }[];

/** With its plus: one group that is a number stands alone, else as many groups as make one. */
function findPlus(readAbroad: Read, run: Run, isNamed: boolean, isCounted: boolean): Found | undefined {
  if (run.count === 1 && !run.more) {
    const { text } = run;
    // `+4781952 rows`: a count may have any number of digits.
    const isLikely = isNamed || (text.length >= 9 && !isCounted);
    const value = !isLikely || text.length < 7 || text.length > 16 ? undefined : possible(readAbroad(text));
    return value === undefined ? undefined : { count: 1, value };
  }
  for (
    let isWhole = run.sizes[0]! >= 8, count = nextCount(run, -1, isWhole);
    count > 0;
    count = nextCount(run, count, isWhole)
  ) {
    const length = run.digits[count - 1]!;
    if (length < 7 || length > 16) continue;
    if (count === 1 && !isNamed && (length < 9 || isCounted)) continue;
    const value = possible(readAbroad(run.text.slice(0, length)));
    if (value !== undefined) return { count, value };
  }
  return undefined;
}

/** `00`, `011` */
const mayBeDialled = ({ sizes, first, second }: Run): boolean =>
  first === 48 && sizes[0]! > 1 && (second === 48 || second === 49);

/** Behind a prefix that stands for the plus. */
function findDialled(
  outside: readonly string[],
  readAbroad: Read,
  run: Run,
  isNamed: boolean,
): Found | undefined {
  const prefix = outside.find((each) => run.text.startsWith(each) && run.text[each.length] !== '0');
  // The two zeros at the start of `0.0938…` are not a prefix.
  if (prefix === undefined || run.sizes[0]! < prefix.length) return undefined;
  for (
    let isWhole = run.sizes[0]! >= 10, count = nextCount(run, -1, isWhole);
    count > 0;
    count = nextCount(run, count, isWhole)
  ) {
    const length = run.digits[count - 1]! - prefix.length;
    if (length < (isNamed ? 8 : 10) || length > 15) continue;
    // `0026935732 1 0`: a counter and other counts.
    if (count > 1 && !isNamed && !isGrouped(run, count, prefix.length)) continue;
    const number = readAbroad(run.text.slice(prefix.length, run.digits[count - 1]));
    if (number?.isPossible !== true) continue;
    const isPlain = count === 1 && !isNamed;
    if (!isPlain || number.isValid || isReserved(number)) return { count, value: number.e164 };
  }
  return undefined;
}

/** Two digits or more in each group behind the country's, and no more than a few in the first. */
function isGrouped({ sizes }: Run, count: number, prefix: number): boolean {
  if (sizes[0]! > prefix + 4) return false;
  // `004 005 006 007 009`: codes, one after the other.
  if (count > 3 && sizes.slice(0, count).every((size) => size === 3)) return false;
  const from = sizes[0] === prefix ? 2 : 1;
  let twos = 0;
  for (let i = from; i < count; i++) {
    if (sizes[i]! < 2 && !(i === from && sizes[i] === 1)) return false;
    if (sizes[i] === 2) twos++;
  }
  // `00 24 00 00 01 00 00`: bytes of a dump.
  return twos < count - from || sizes[from - 1] !== 2 || from !== 2;
}

/** Without either, in the groups that a region writes. */
export function findNational(plans: Plans, run: Run): Found | undefined {
  for (let count = nextCount(run, -1, false); count > 0; count = nextCount(run, count, false)) {
    const length = run.digits[count - 1]!;
    if (length < 7 || length > 12 || count < 2 || !isWritten(run, count)) continue;
    const isTrunk = run.first === 48 || hasBrackets(run);
    if (count < run.count && !isTrunk && !isTied(run, count) && run.separators[count] !== '/') continue;
    if (isTrunk && (length < 8 || isZip(run, count) || isHours(run, count))) continue;
    const isFew = isTrunk && length === 8 && count === 2 && !hasBrackets(run) && run.separators[1] !== '/';
    if (isYears(run, count) || isOfOctets(run, count)) continue;
    const digits = run.text.slice(0, length);
    for (const { plan, isNorthAmerican } of plans) {
      const isAlike = isNorthAmerican || plan.isZeroed;
      // `310 0123`: of seven digits alone North America has numbers that no area has, and everybody counts so.
      if (length < (isNorthAmerican ? 8 : plan.least) || (!isTrunk && !mayBeUsual(run, count, plan, isAlike)))
        continue;
      const number = plan.read(digits);
      if (number === undefined) continue;
      if (
        isTrunk
          ? (number.isValid || (!isNorthAmerican && number.isPossible && isReserved(number))) &&
            // `071-78704`: of so few digits anything is a number somewhere.
            !(isFew && !isUsual(run, count, number, isAlike))
          : number.isValid && isUsual(run, count, number, isAlike)
      )
        return { count, value: number.e164 };
    }
  }
  return undefined;
}

/** `03 00 00 08`, `01 00 00 00 00`: who writes eight digits in pairs has no zero in front, and nobody's number is but zeros. */
function isOfOctets({ sizes, first, text, digits, count: all }: Run, count: number): boolean {
  if (count < 4 || first !== 48) return false;
  for (let i = 0; i < count; i++) if (sizes[i] !== 2) return false;
  // `02 80 02 01 05 00 00`: a pair more, with which no number begins.
  if (all > count && sizes[count] === 2 && !/^0[1-9]/.test(text.slice(digits[count - 1]))) return true;
  return count === 4 || (count === 5 && /^..(?:(?:00){3}|..(?:00){3})/.test(text));
}

/** Bare digits that somebody calls a number. */
function findNamed(plans: Plans, readAbroad: Read, run: Run): Found | undefined {
  for (
    let isWhole = run.sizes[0]! >= 8, count = nextCount(run, -1, isWhole);
    count > 0;
    count = nextCount(run, count, isWhole)
  ) {
    const length = run.digits[count - 1]!;
    if (length < 7 || length > 15) continue;
    const digits = run.text.slice(0, length);
    const value = readBare(plans, readAbroad, digits);
    if (value !== undefined) return { count, value };
    // The number fits none of the regions. It becomes the pseudonym that its digits would have in a field.
    if (count === run.count && mayBeAbroad(digits) && readAbroad(digits)?.isPossible === true)
      return { count, value: digits };
  }
  return undefined;
}

/** Nothing but digits, and a number of a region. */
function findBare(plans: Plans, run: Run): Found | undefined {
  if (run.count > 1 || run.more || run.length < 7 || run.length > 15) return undefined;
  const value = readUsual(plans, run.text);
  return value === undefined ? undefined : { count: 1, value };
}

function readUsual(plans: Plans, digits: string): string | undefined {
  for (const { plan } of plans) {
    if (digits.length < plan.least) continue;
    const number = plan.read(digits);
    if (number === undefined || !(number.isValid || isReserved(number))) continue;
    // If the region has a trunk prefix, it must be there: `1764000000` is a time in 2025, in seconds.
    const written = number.groups().reduce((sum, size) => sum + size, 0);
    if (written === digits.length) return number.e164;
  }
  return undefined;
}

const inUse = (number: National | undefined): string | undefined =>
  number !== undefined && (number.isValid || isReserved(number)) ? number.e164 : undefined;

const possible = (number: National | undefined): string | undefined =>
  number?.isPossible === true ? number.e164 : undefined;

/**
 * `491713920012`: a number of one of the regions, with its calling code and without the plus. German numbers have up to
 * fifteen digits, so that the region's plan takes it for another number.
 */
function readOwn(plans: Plans, readAbroad: Read, digits: string): string | undefined {
  // With its leading 1, a North American number is as long as a mobile number in China or Germany. Then the order of the
  // regions decides.
  const isOwn =
    digits.length >= 11 &&
    plans.some(({ plan, isNorthAmerican }) => !isNorthAmerican && digits.startsWith(plan.callingCode));
  return isOwn ? inUse(readAbroad(digits)) : undefined;
}

/** One of the regions' own, valid in a region, valid behind a plus, possible in a region: the first that holds. */
function readBare(plans: Plans, readAbroad: Read, digits: string): string | undefined {
  const own = readOwn(plans, readAbroad, digits);
  if (own !== undefined) return own;
  let inRegion: National | undefined;
  for (const { plan } of plans) {
    if (digits.length < plan.least || isTooLong(plan, digits)) continue;
    const number = plan.read(digits);
    if (number?.isValid === true) return number.e164;
    if (inRegion === undefined && number?.isPossible === true) inRegion = number;
  }
  const abroad = mayBeAbroad(digits) ? readAbroad(digits) : undefined;
  return abroad?.isValid === true ? abroad.e164 : inRegion?.e164;
}

/** Of thirteen digits and more without the trunk's there is no number, but Germany's plan has room for them. */
const isTooLong = (plan: Plan, digits: string): boolean =>
  plan.isZeroed && digits.length > 12 && digits[0] !== '0';

const mayBeAbroad = (digits: string): boolean => digits.length >= 10 && digits[0] !== '0';
