/**
 * @module
 * What every identifier has in common. An identifier reads a text and says what it found: a canonical form
 * to hash, a word that singles nobody out, a container with identifiers inside, or nothing it can read.
 */

/** The class that a pseudonym names in front, `tel_k1_…`. */
export type Kind = 'tel' | 'ip' | 'mail' | 'imsi' | 'imei' | 'iccid' | 'mac' | 'card' | 'ext' | 'id';

/** What a policy calls the values of a field. `msisdn` is `phone` written without its plus. */
export const identifierNames = [
  'phone',
  'msisdn',
  'ip',
  'email',
  'imsi',
  'imei',
  'iccid',
  'mac',
  'card',
  'ext',
  'uri',
  'party',
  'account',
  'opaque',
] as const;

/** What a value is, as policies call it. */
export type IdentifierName = (typeof identifierNames)[number];

/** One identifier, in the one spelling it is hashed in. */
export interface Found {
  readonly is: 'found';
  readonly kind: Kind;
  readonly canonical: string;
}

/** A constant for a class of values that single nobody out: `tel_emergency`, or `-`. */
export interface Special {
  readonly is: 'special';
  readonly word: string;
}

/** A text with identifiers inside: literal pieces are written as they are, the others transformed. */
export interface Container {
  readonly is: 'container';
  readonly parts: readonly Part[];
}

export type Part =
  | string
  | { readonly identifier: IdentifierName; readonly value: string; readonly hints?: Hints };

/** The result of reading a value; `undefined` if the identifier cannot read it. */
export type Reading = Found | Special | Container | undefined;

// How phone numbers are written.
export interface Dialling {
  /** For numbers written nationally: `US` and the like (ISO 3166-1). */
  readonly region?: string | undefined;
  /** Dial prefixes that stand for the plus, in addition to those of the region: `['00', '9011']`. */
  readonly idd?: readonly string[] | undefined;
  /** Digits without a plus are international, where they are no valid number of the region. */
  readonly international?: boolean | undefined;
}

/** What a rule, or the policy, tells an identifier about how its values are written. */
export interface Hints extends Dialling {
  /** The tenant that an extension belongs to; a function if a field of the record names it. */
  readonly tenant?: string | (() => string | undefined) | undefined;
}

/**
 * `e164`: what `isCanonical` says so of, with its plus. `caller`: such a number, or one beside a name, as in
 * `"Alice Example" <+12025550123>`, of which the number is left in its brackets. `imei`: 14 to 16 digits, of which the first
 * 14 are the canonical form.
 */
export type Plain = 'e164' | 'caller' | 'imei';

export interface Identifier {
  readonly name: IdentifierName;
  readonly kind: Kind;
  /** Which values are plainly their own canonical form, so that an engine may tell without reading them. */
  readonly plain?: Plain;
  /** Total: whatever the text, returns and never throws, in time linear in its length. */
  read(value: string): Reading;
}

export const found = (kind: Kind, canonical: string): Found => ({ is: 'found', kind, canonical });
export const special = (word: string): Special => ({ is: 'special', word });

const absent = new Set(['', '-', '--', 'n/a', 'N/A', 'none', 'null', 'unknown', '(empty)']);

/** Log formats write "no value" in a few ways (Zeek, CLF, RFC 7239); none of them is a person. */
export function isAbsent(value: string): boolean {
  return value.length <= 7 && absent.has(value);
}
