/**
 * @module
 * The fast path: decides which strings of digits are E.164 numbers that the library would return unchanged.
 *
 * libphonenumber-js spends most of its time on finding the country among those that share a calling code. For
 * a number that is already canonical this does not change the answer. The library returns the same digits, and
 * calls them possible, if
 * 1. they begin with a calling code;
 * 2. the beginning of the rest cannot be read as a national prefix (`nationalPrefixForParsing`);
 * 3. the length of the rest is possible in every country of that calling code, so whichever it finds.
 *
 * If one of these conditions fails, or an alias or a spelled-out word is involved, the number goes to the library: the fast
 * path may decline, but never decides differently, which tests check. It takes about
 * 50 ns for a number, the library 5 to 20 µs (Node 20.20, numbers of the world, the US and the UK).
 */
import metadata from 'libphonenumber-js/max/metadata';
import { aliases } from './alias.js';
import { firstDigits } from './lead.js';
import { withheldNumbers } from './special.js';

interface Plan {
  readonly callingCode: string;
  /** Bit n: a national number of n digits is possible in every country of the calling code. */
  readonly lengths: number;
  /** Character code of a national prefix of one digit; 0 if there is no prefix, or a more complicated one. */
  readonly trunk: number;
  /** Sticky; a match that takes in a digit sends the number to the library. */
  readonly detour: RegExp | undefined;
}

/** Places in the minified metadata: libphonenumber-js, METADATA.md; es6/metadata.js, class NumberingPlan. */
const possibleLengths = 3;
const nationalPrefix = 5;
const nationalPrefixForParsing = 7;

type Minified = readonly unknown[];

function createPlan(callingCode: string, territories: readonly Minified[]): Plan {
  const main = territories[0] ?? [];
  const prefix = String(main[nationalPrefixForParsing] || main[nationalPrefix] || '');
  const simple = /^\d$/.test(prefix);
  const detours = [
    ...aliases
      .filter((alias) => alias.callingCode === callingCode)
      .map(({ former }) => unnamed(`${former}$`)),
    ...withheldNumbers
      .filter((digits) => digits.startsWith(callingCode))
      .map((digits) => `${digits.slice(callingCode.length)}$`),
    // Last, because it may match nothing, and then the others would not be tried.
    ...(prefix === '' || simple ? [] : [`(?:${prefix})`]),
  ];
  return {
    callingCode,
    lengths: territories
      .map((territory) => (territory[possibleLengths] as number[]).reduce((bits, n) => bits | (1 << n), 0))
      .reduce((every, bits) => every & bits),
    trunk: simple ? prefix.charCodeAt(0) : 0,
    detour: detours.length === 0 ? undefined : new RegExp(detours.join('|'), 'y'),
  };
}

/** Group names must be unique in one expression, and the groups are not used here. */
const unnamed = (source: string): string => source.replaceAll(/\(\?<\w+>/g, '(?:');

/** Plans by the first three digits; no calling code begins another (ITU-T E.164 §6.2.1), so one look is enough. */
const plans: (Plan | undefined)[] = new Array(1000).fill(undefined);

for (const plan of [
  ...Object.entries(metadata.country_calling_codes).map(([code, countries]) =>
    createPlan(
      code,
      countries.map((country) => metadata.countries[country] as unknown as Minified),
    ),
  ),
  ...Object.entries(metadata.nonGeographic).map(([code, territory]) =>
    createPlan(code, [territory as unknown as Minified]),
  ),
]) {
  const span = 10 ** (3 - plan.callingCode.length);
  const from = Number(plan.callingCode) * span;
  plans.fill(plan, from, from + span);
}

/**
 * Tells whether digits are an E.164 number in the spelling that the library would give it.
 *
 * @param value - the text
 * @param start - where its digits start: 1 after a plus, 0 in an MSISDN
 * @returns true if from `start` on they are canonical; false if only the library can tell
 * @example
 * isCanonical('+12025550123', 1) // true
 * isCanonical('+112025550123', 1) // false: the library drops the second 1
 */
export function isCanonical(value: string, start: 0 | 1): boolean {
  const end = value.length;
  const count = end - start;
  if (count < 8 || count > 15) return false;
  for (let at = start; at < end; at++) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  const plan =
    plans[
      value.charCodeAt(start) * 100 +
        value.charCodeAt(start + 1) * 10 +
        value.charCodeAt(start + 2) -
        48 * 111
    ];
  if (plan === undefined) return false;
  const code = plan.callingCode.length;
  if (((plan.lengths >>> (count - code)) & 1) === 0) return false;
  const national = start + code;
  if (value.charCodeAt(national) === plan.trunk) return false;
  const { detour } = plan;
  if (detour === undefined) return true;
  detour.lastIndex = national;
  // Argentina's prefix is optional throughout; the library treats an empty match as no match.
  return !(detour.test(value) && detour.lastIndex > national);
}

/** A plan in one word, for an engine that asks of bytes what `isCanonical` asks of a text. */
export interface PackedPlan {
  readonly codeLength: number;
  /** As in `Plan`, in sixteen bits: at most fourteen digits follow a calling code. */
  readonly lengths: number;
  /** Bit n: a national number that begins with n is left to the library. */
  readonly leads: number;
}

/** Plans by the first three digits. */
export const packedPlans = (): (PackedPlan | undefined)[] => {
  const leads = new Map<Plan, number>();
  const leadsOf = (plan: Plan): number => {
    const trunk = plan.trunk === 0 ? 0 : 1 << (plan.trunk - 48);
    return trunk | (plan.detour === undefined ? 0 : firstDigits(plan.detour.source));
  };
  return plans.map((plan) => {
    if (plan === undefined) return undefined;
    const known = leads.get(plan) ?? leadsOf(plan);
    leads.set(plan, known);
    return { codeLength: plan.callingCode.length, lengths: plan.lengths & 0xffff, leads: known };
  });
};
