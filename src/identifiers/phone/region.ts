/**
 * @module
 * The numbering plans of regions, compiled from the library's metadata: what number digits are when they are dialled
 * in a region, whether it is in use, and in which groups the region prints it.
 *
 * The library answers the same, and takes 5 to 80 µs for it, most of it for digits that are no number; here it is 0.1 to
 * 1 µs (Node 20), so that neither a text full of digits nor a record of a million numbers costs more than another. A
 * test holds the two against each other.
 */
import metadata from 'libphonenumber-js/max/metadata';
import { type Minified, mainOf, minifiedOf } from './metadata.js';
import { type Format, groupsOf, isShaped, shapesOf, type Width } from './printed.js';
import {
  type CallingCode,
  createTerritory,
  isFoundValid,
  isTooShort,
  sharedOf,
  type Territory,
  territoryOf,
} from './territory.js';

/** What digits are in a region. */
export interface National {
  /** E.164, with its plus. */
  readonly e164: string;
  readonly callingCode: string;
  /** The national significant number. */
  readonly national: string;
  /** In a range that is in use. */
  readonly isValid: boolean;
  /** As many digits as numbers there have. */
  readonly isPossible: boolean;
  /** The region prints a prefix before it, to be dialled from another area. */
  readonly hasTrunk: boolean;
  /** Digits in each group, as the region prints it; only called for valid numbers. */
  groups(): readonly number[];
}

export interface Plan {
  /** Without plus. */
  readonly callingCode: string;
  /** Fewer digits are no possible number, whatever is dialled in front. */
  readonly least: number;
  /** Numbers are printed with a zero in front, all of them. */
  readonly isZeroed: boolean;
  /** Whether numbers without a zero in front may be printed in groups of these sizes, from one of them on. What they are need not be read where they may not. */
  mayPrint(sizes: readonly number[], from: number, count: number): boolean;
  /** In which groups these are printed: fewest and most digits of each. */
  shapes(): readonly (readonly Width[])[];
  /** @returns undefined if the digits dial a number abroad, and for fewer than two or more than seventeen */
  read(digits: string): National | undefined;
  /** The same, but digits that dial a number abroad are read as that number. */
  readAnywhere(digits: string): National | undefined;
}

/**
 * @param region - two letters (ISO 3166-1); undefined for one that the library does not know
 * @example
 * createPlan('US')?.read('2025550123')?.e164 // '+12025550123'
 */
export function createPlan(region: string): Plan | undefined {
  let plan = plans.get(region);
  if (plan === undefined) {
    plan = compilePlan(region);
    if (plan !== undefined) plans.set(region, plan);
  }
  return plan;
}

/** Compiled once: a policy that is read again, and a scan inside a scan, share them. */
const plans = new Map<string, Plan>();

function compilePlan(region: string): Plan | undefined {
  const own = minifiedOf(region);
  if (own === undefined) return undefined;
  const [code, idd] = own;
  const shared = sharedOf(code);
  const abroad = createFront(idd);
  const inRegion = createNational(own, shared);
  const inCode = createNational(mainOf(code)!, shared);

  /** Whether they begin with the calling code, without a plus, and are no number otherwise. */
  const isInternational = (digits: string): boolean => {
    if (!digits.startsWith(code)) return false;
    const national = inRegion.strip(digits);
    return (
      (!inRegion.territory.pattern.test(national) &&
        inRegion.territory.pattern.test(inRegion.strip(digits.slice(code.length)))) ||
      national.length > inRegion.territory.lengths.at(-1)!
    );
  };

  /** The digits after the international prefix; undefined if there is none. No calling code begins with 0. */
  const behindPrefix = (digits: string): string | undefined => {
    const length = abroad(digits);
    if (length <= 0) return undefined;
    const rest = digits.slice(length);
    return rest === '' || rest.startsWith('0') ? undefined : rest;
  };

  const readHere = (digits: string): National | undefined => {
    const isWhole = isInternational(digits);
    const stripped = isWhole ? inCode.strip(digits.slice(code.length)) : inRegion.strip(digits);
    if (digits.length < 2 || stripped.length < 2 || stripped.length > 17) return undefined;
    const exact = territoryOf(shared, stripped);
    const territory = exact ?? (isWhole ? inCode : inRegion).territory;
    return new Reading(code, stripped, territory, shared.formats, isFoundValid(shared, exact));
  };

  // If dialled digits are rewritten to others, a number may be longer than the digits.
  const isRewritten = [own, mainOf(code)!].some(([, , , , , , , , transform]) => transform);
  const lengths = [...shared.territories, inRegion.territory].map(({ lengths: [shortest = 0] }) => shortest);
  const shapes = (): readonly (readonly Width[])[] => {
    shared.shapes ??= shapesOf(code, shared.formats);
    return shared.shapes;
  };
  return {
    callingCode: code,
    least: isRewritten ? 0 : Math.min(...lengths),
    isZeroed: shared.formats.length > 0 && shared.formats.every(({ isZeroed }) => isZeroed),
    mayPrint: (sizes, from, count) =>
      count - from === 1 || shapes().some((shape) => isShaped(shape, sizes, from, count)),
    shapes,
    read: (digits) => (behindPrefix(digits) === undefined ? readHere(digits) : undefined),
    readAnywhere(digits) {
      const rest = behindPrefix(digits);
      return rest === undefined ? readHere(digits) : readAbroad(rest);
    },
  };
}

/** What is rarely asked is found out when it is. */
class Reading implements National {
  readonly callingCode: string;
  readonly national: string;
  readonly #territory: Territory;
  readonly #formats: readonly Format[];
  #groups: readonly number[] | undefined;
  #isValid: boolean | undefined;

  constructor(
    code: string,
    national: string,
    territory: Territory,
    formats: readonly Format[],
    isValid?: boolean,
  ) {
    this.callingCode = code;
    this.national = national;
    this.#territory = territory;
    this.#formats = formats;
    this.#isValid = isValid;
  }
  get e164(): string {
    return `+${this.callingCode}${this.national}`;
  }
  get isValid(): boolean {
    this.#isValid ??= this.#territory.isValid(this.national);
    return this.#isValid;
  }
  get isPossible(): boolean {
    return this.#territory.lengths.includes(this.national.length);
  }
  get hasTrunk(): boolean {
    return this.groups().reduce((sum, size) => sum + size, 0) > this.national.length;
  }
  groups(): readonly number[] {
    this.#groups ??= groupsOf(this.#formats, this.national);
    return this.#groups;
  }
}

/** Codes that belong to no country, as +800 and +883 do. */
const worldwide = new Map(
  Object.entries(metadata.nonGeographic as unknown as Record<string, Minified>).map(([code, minified]) => [
    code,
    createTerritory(minified),
  ]),
);

/**
 * Reads digits that begin with a calling code, as after a plus.
 *
 * @example
 * readAbroad('442079460018')?.isPossible // true
 */
export function readAbroad(digits: string): National | undefined {
  for (let size = 1; size <= 3; size++) {
    const code = digits.slice(0, size);
    const rest = digits.slice(size);
    const global = worldwide.get(code);
    if (global !== undefined) return new Reading(code, rest, global, []);
    const main = mainOf(code);
    if (main === undefined) continue;
    const shared = sharedOf(code);
    const own = strippers.get(code) ?? createNational(main, shared);
    strippers.set(code, own);
    const national = own.strip(rest);
    return national.length < 2 || national.length > 17
      ? undefined
      : new Reading(code, national, territoryOf(shared, national) ?? own.territory, shared.formats);
  }
  return undefined;
}

/** What removes the national prefix after a calling code, by that code. */
const strippers = new Map<string, Stripper>();

interface Stripper {
  readonly territory: Territory;
  /** The national significant number: without the prefix that is dialled in the territory. */
  strip(digits: string): string;
}

function createNational(minified: Minified, shared: CallingCode): Stripper {
  const territory = createTerritory(minified);
  const [, , , , , nationalPrefix, , prefixForParsing, transform] = minified;
  const parsed = prefixForParsing || nationalPrefix;
  if (parsed === 0 || parsed === undefined) return { territory, strip: (digits) => digits };
  const without = (digits: string, rest: string): string => {
    if (territory.pattern.test(digits) && !territory.pattern.test(rest)) return digits;
    return isTooShort(territoryOf(shared, rest) ?? territory, rest) ? digits : rest;
  };
  if (isLiteral(parsed)) {
    const front = createFront(parsed);
    return {
      territory,
      strip(digits) {
        const length = front(digits);
        return length <= 0 ? digits : without(digits, digits.slice(length));
      },
    };
  }
  const prefix = new RegExp(`^(?:${parsed})`);
  return {
    territory,
    strip(digits) {
      const match = prefix.exec(digits);
      if (match === null) return digits;
      const [all] = match;
      const isCaptured = match.length > 1 && (match.at(-1) ?? '') !== '';
      const rest = transform && isCaptured ? digits.replace(prefix, transform) : digits.slice(all.length);
      return rest === digits ? digits : without(digits, rest);
    },
  };
}

/** `0`, `0|180020`: digits, or one of several. */
const isLiteral = (pattern: string): boolean => /^\d+(?:\|\d+)*$/.test(pattern);

/** How long the prefix is that digits begin with; -1 where they do not. Of most regions no expression need be asked. */
function createFront(pattern: string): (digits: string) => number {
  if (isLiteral(pattern)) {
    const prefixes = pattern.split('|');
    return (digits) => {
      for (const each of prefixes) if (digits.startsWith(each)) return each.length;
      return -1;
    };
  }
  const front = new RegExp(`^(?:${pattern})`);
  return (digits) => front.exec(digits)?.[0].length ?? -1;
}
