/**
 * @module
 * The territories that share a calling code: which of them a number belongs to, and whether it is in use there.
 */
import { type Minified, minifiedOf, regionsOf } from './metadata.js';
import { entire, type Format, readFormats, type Width } from './printed.js';

export interface Territory {
  readonly pattern: RegExp;
  readonly lengths: readonly number[];
  readonly leading: RegExp | undefined;
  isValid(national: string): boolean;
}

export interface CallingCode {
  /** In which groups its formats print without a zero in front: fewest and most digits of each group. Made when it is asked. */
  shapes?: readonly (readonly Width[])[];
  readonly territories: readonly Territory[];
  /** The leading digits of all territories that have them: most numbers match none. */
  readonly leading: RegExp | undefined;
  readonly formats: readonly Format[];
}

export function createTerritory([, , pattern, lengths, , , , , , , leading, types]: Minified): Territory {
  const general = entire(pattern);
  // All types of one length are tested by a single expression.
  const byLength = new Map<number, RegExp>();
  for (const length of lengths) {
    const fit = (types ?? []).flatMap((type) =>
      type !== 0 && type[0] !== '' && (type[1] ?? lengths).includes(length) ? [type[0]] : [],
    );
    if (fit.length > 0) byLength.set(length, entire(fit.join('|')));
  }
  return {
    pattern: general,
    lengths,
    leading: leading === 0 || leading === undefined ? undefined : new RegExp(`^(?:${leading})`),
    isValid: (national) =>
      (types === undefined || (byLength.get(national.length)?.test(national) ?? false)) &&
      general.test(national),
  };
}

function createCallingCode(code: string): CallingCode {
  const territories = regionsOf(code)!.map((region) => minifiedOf(region)!);
  const main = territories[0]!;
  const leading = territories.flatMap((each) => (each[10] ? [each[10]] : []));
  return {
    territories: territories.map(createTerritory),
    leading: leading.length === 0 ? undefined : new RegExp(`^(?:${leading.join('|')})`),
    formats: readFormats(main),
  };
}

/** Shared by the regions of a calling code, and made when one is first needed. */
const callingCodes = new Map<string, CallingCode>();
export function sharedOf(code: string): CallingCode {
  let shared = callingCodes.get(code);
  if (shared === undefined) {
    shared = createCallingCode(code);
    callingCodes.set(code, shared);
  }
  return shared;
}

/** The territory that a number belongs to, among those of its calling code. */
export function territoryOf({ territories, leading }: CallingCode, national: string): Territory | undefined {
  if (territories.length === 1) return territories[0];
  const isTold = leading?.test(national) === true;
  return territories.find((each) =>
    each.leading === undefined ? each.isValid(national) : isTold && each.leading.test(national),
  );
}

/** Whether, of several territories, the one found by its valid numbers has no leading digits, so that no other check is needed. */
export const isFoundValid = ({ territories }: CallingCode, found: Territory | undefined): true | undefined =>
  territories.length > 1 && found !== undefined && found.leading === undefined ? true : undefined;

export const isTooShort = ({ lengths }: Territory, { length }: string): boolean =>
  length < lengths.at(-1)! && !lengths.includes(length);
