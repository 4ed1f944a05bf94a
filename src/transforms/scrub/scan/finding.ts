/**
 * @module
 * What a scan tells of a text: where something stands that should not, and what it is.
 */
import type { IdentifierName } from '../../../identifiers/identifier.js';

/** What can be looked for, by the name that a policy uses, most specific first. */
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
  'mac',
  'ip',
  'coordinates',
  'phone',
] as const;

export type ScrubName = (typeof scrubNames)[number];

/**
 * How much must say that digits are a phone number: `strict`, a plus, a prefix, or the groups that a region writes; `usual`,
 * or a word before; `bare`, or nothing but that they are valid in a region.
 */
export const leniencies = ['strict', 'usual', 'bare'] as const;
export type Leniency = (typeof leniencies)[number];

/**
 * One finding: `text.slice(start, end)` is a value that `name` names. `value` is the spelling that the identifier
 * reads; for an identifier of the policy's own, and for text in a coding, `name` says so.
 */
export type Tell = (start: number, end: number, name: ScrubName | 'custom' | 'coded', value: string) => void;

/** The identifier that reads what was found; undefined for what is replaced by a constant. */
export const identifierOf: Readonly<Partial<Record<ScrubName, IdentifierName>>> = {
  uri: 'uri',
  email: 'email',
  iban: 'opaque',
  card: 'card',
  imsi: 'imsi',
  imei: 'imei',
  iccid: 'iccid',
  mac: 'mac',
  ip: 'ip',
  phone: 'phone',
};

/** Where to look in a text, so that the rest of it is not looked at. */
export interface Candidates {
  /** How many places there are; -1 where all of the text is to be looked at. */
  find(text: string): number;
  /** Their offsets, from left to right, as `find` last left them. */
  readonly places: Uint32Array;
}
