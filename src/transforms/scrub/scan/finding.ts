/**
 * @module
 * What a scan reports about a text: where something stands that should not, and what it is.
 */
import type { IdentifierName } from '../../../identifiers/identifier.js';

// What can be looked for, by the name that a policy uses, most specific first.
export const scrubNames = [
  'secret',
  'jwt',
  'cookie',
  'url',
  'uri',
  'email',
  'iban',
  'card',
  'imsi',
  'imei',
  'iccid',
  'device',
  'mac',
  'ip',
  'coordinates',
  'phone',
] as const;

export type ScrubName = (typeof scrubNames)[number];

/** What must say that digits are a phone number: `strict`, a plus, prefix or grouping; `usual`, or a word; `bare`, nothing. */
export const leniencies = ['strict', 'usual', 'bare'] as const;
export type Leniency = (typeof leniencies)[number];

// Where names are looked for: `fixed`, in the places that systems have for one.
export const namings = ['fixed'] as const;
export type Naming = (typeof namings)[number];

/**
 * How closely digits may be looked at before a scan: 0 where they are a number by themselves, or behind a prefix of the
 * policy's own; 2 where no region but the North American ones has numbers in groups; else 1. And 4 more where names are
 * looked for, 8 where national numbers are: then each word with a digit in it is looked at; and 16 where no secrets are.
 */
export function depthOf({
  identifiers = scrubNames,
  leniency,
  idd = [],
  regions = [],
  names,
  nationalIds = [],
}: {
  readonly identifiers?: readonly ScrubName[] | undefined;
  readonly leniency?: Leniency | undefined;
  readonly idd?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly names?: Naming | undefined;
  readonly nationalIds?: readonly string[] | undefined;
}): number {
  const isQuiet = !identifiers.includes('secret') && !identifiers.includes('cookie');
  const more = (names === undefined ? 0 : 4) + (nationalIds.length > 0 ? 8 : 0) + (isQuiet ? 16 : 0);
  if (leniency === 'bare' || idd.length > 0) return more;
  return more + (regions.every((each) => northAmerican.test(each)) ? 2 : 1);
}

/** Regions of the North American plan. */
export const northAmerican =
  /^(?:US|CA|PR|DO|JM|BS|BB|TT|GU|VI|BM|KY|AG|AI|GD|KN|LC|VC|DM|TC|MS|VG|SX|AS|MP)$/;

/** What no policy lists as an identifier: one of its own, text in a coding, and what else it may ask for. */
export type Found = ScrubName | 'custom' | 'coded' | 'name' | 'national' | 'birthdate';

/** One finding: `text.slice(start, end)` is a value that `name` names. `value` is the spelling that the identifier reads. */
export type Tell = (start: number, end: number, name: Found, value: string) => void;

/** The identifier that reads what was found; undefined for what is replaced by a constant. */
export const identifierOf: Readonly<Partial<Record<ScrubName, IdentifierName>>> = {
  uri: 'uri',
  email: 'email',
  iban: 'opaque',
  card: 'card',
  imsi: 'imsi',
  imei: 'imei',
  iccid: 'iccid',
  device: 'opaque',
  mac: 'mac',
  ip: 'ip',
  phone: 'phone',
};

/** Where to look in a text, so that the rest of it is not looked at. */
export interface Candidates {
  /**
   * How many words there are of places; -1 where all of the text is to be looked at.
   *
   * @param depth - {@link depthOf}
   * @param allowed - what may be taken where nothing else is in the text (`spansOf` in taken.ts), and part of it where there is
   * @param isListed - whatever is in the text, all places are asked for
   */
  find(text: string, depth: number, allowed?: number, isListed?: boolean): number;
  /** The same of a short text with accents and printed marks; -1 too where anything is in it but what was taken. */
  findAccented(text: string, depth: number, allowed: number): number;
  /** The same of those behind them, of a long text; 0 once there are none. */
  more(): number;
  /**
   * Their offsets, from left to right, as `find` or `more` last left them; of what is plain by itself, an address or a number with a plus, with `span`, and
   * its end behind. The same of all that was taken, of a secret with `span` at its end, too.
   */
  readonly places: Uint32Array;
  readonly span: number;
  /** Numbers of these regions are looked for, too, as they are written there. */
  expect(regions: readonly string[]): void;
}
