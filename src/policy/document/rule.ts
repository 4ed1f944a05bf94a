/**
 * @module
 * Rules, as types: what a person may write, and what is made of it when it is checked.
 */
import type { Dialling, IdentifierName } from '../../identifiers/identifier.js';
import type { KeepForm } from '../../transforms/form.js';
import type { Country } from '../../transforms/scrub/national/country.js';
import type { Leniency, Naming, ScrubName } from '../../transforms/scrub/scan/finding.js';
import type { Filled } from './filled.js';

/** Which fields, and what becomes of their values. */
export type RuleDocument =
  | PseudonymRule
  | TruncateRule
  | GeneralizeRule
  | MaskRule
  | DropRule
  | ReplaceRule
  | KeepRule
  | UrlRule
  | CookieRule
  | SipRule
  | ScrubRule
  | JsonRule;

/** `scan` looks them through as `scrub` does. */
export type Unlisted = 'keep' | 'scan' | 'drop';

interface AnyRule {
  /** One path or several: `a.b`, `a["b-c"]`, `a[*].b`, `*.b`, `a[0]`, `a[key=x].b`, `**.b`; for columns a name, or `#n`. */
  readonly path: string | readonly string[];
  /** A category of the privacy notice, for the report. */
  readonly category?: string | undefined;
}

// How values are written, for the identifiers that need to know.
interface Reading extends Dialling {
  /** Whose extension numbers these are: a name, or the field that holds it, and a name otherwise. */
  readonly tenant?: string | { readonly field: string; readonly otherwise?: string | undefined } | undefined;
}

interface Coded {
  /** The coding that values stand in: percent-encoding, or IPv4 addresses as little-endian integers (CUCM). */
  readonly encoding?: 'percent' | 'le32' | undefined;
}

interface Remarked {
  /** What the values are: a remark here. */
  readonly identifier?: IdentifierName | undefined;
}

/** A keyed pseudonym, the same for the same subscriber however it is written: `tel_k1_…`. */
export interface PseudonymRule extends AnyRule, Reading, Coded {
  readonly transform: 'pseudonym';
  /** What the values are: `opaque` by default. */
  readonly identifier?: IdentifierName | undefined;
  /** In place of the policy's. */
  readonly domain?: string | undefined;
  /** What stays readable: the calling code, 1 to 6 leading digits, or the domain of an email address. */
  readonly keep?: 'country' | 'domain' | number | undefined;
  /** How far it reaches: to all records by default, `record` alone, beside what another field becomes, or in a period. */
  readonly scope?:
    | 'person'
    | 'record'
    | { readonly with: string }
    | { readonly within: 'day' | 'week' | 'month' }
    | undefined;
}

export type Scope = NonNullable<PseudonymRule['scope']>;

/** An address without its host part, a number without its subscriber part. */
export interface TruncateRule extends AnyRule, Reading, Coded {
  readonly transform: 'truncate';
  readonly identifier: 'ip' | 'phone' | 'msisdn' | 'uri';
  /** Bits kept of an IPv4 address, 0 to 32: 24 by default. */
  readonly v4?: number | undefined;
  /** Bits kept of an IPv6 address, 0 to 128: 48 by default. */
  readonly v6?: number | undefined;
  /** Leading digits kept of a phone number, 1 to 6: its calling code by default. */
  readonly digits?: number | undefined;
}

/** A coarser value, in the notation it came in. */
export interface GeneralizeRule extends AnyRule, Coded, Remarked {
  readonly transform: 'generalize';
  /** Times to a unit, user agents to family or major version, places to their region. */
  readonly to?: 'minute' | 'hour' | 'day' | 'month' | 'year' | 'family' | 'major' | 'region' | undefined;
  /** Numbers floored to a multiple of this, in their own unit. */
  readonly step?: number | undefined;
  /** With `step`: a greater number is hashed as unread. */
  readonly most?: number | undefined;
}

/** A mark of constant length, with the last few characters shown where that is safe. */
export interface MaskRule extends AnyRule, Coded, Remarked {
  readonly transform: 'mask';
  /** Last characters shown, 0 to 4: 0 by default. */
  readonly show?: number | undefined;
  /** The character to mask with, no letter or digit: `*` by default. */
  readonly with?: string | undefined;
}

/** The field goes, with everything in it. */
export interface DropRule extends AnyRule, Remarked {
  readonly transform: 'drop';
}

/** A constant, in place of the value and everything in it. */
export interface ReplaceRule extends AnyRule, Remarked {
  readonly transform: 'replace';
  /** `[redacted]` by default. */
  readonly with?: string | number | boolean | null | undefined;
}

/** The value stays as it is. */
export interface KeepRule extends AnyRule, Remarked {
  readonly transform: 'keep';
  /** What the values look like, in lines and delimited text: another one is hashed as unread. */
  readonly form?: KeepForm | undefined;
}

/** A URL without its user, query values and fragment. */
export interface UrlRule extends AnyRule, Coded, Remarked {
  readonly transform: 'url';
  /** Names of the query parameters whose values stay: none by default. */
  readonly query?: readonly string[] | undefined;
  /** What becomes of the path: stays (the default), has `:id` where an id stands, or goes. */
  readonly segments?: 'keep' | 'template' | 'drop' | undefined;
}

/** A Cookie or Set-Cookie header without its values. */
export interface CookieRule extends AnyRule {
  readonly transform: 'cookie';
  /** What becomes of the values, where names and attributes stay: `drop` by default. */
  readonly values?: 'drop' | 'pseudonym' | undefined;
  /** Names of the cookies whose values stay: none by default. */
  readonly keep?: readonly string[] | undefined;
}

/** A whole SIP message: parties become pseudonyms, credentials and content go. */
export interface SipRule extends AnyRule, Reading {
  readonly transform: 'sip';
}

/** Free text: identifiers in it are found, and each is pseudonymized as what it is. */
export interface ScrubRule extends AnyRule {
  readonly transform: 'scrub';
  /** What to look for; everything by default. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** Regions whose national numbers are looked for: that of the policy by default. */
  readonly region?: string | readonly string[] | undefined;
  /** Dial prefixes that stand for the plus, beside those of the regions. */
  readonly idd?: readonly string[] | undefined;
  /** How little must say that digits are a phone number: `usual` by default. */
  readonly leniency?: Leniency | undefined;
  /** In place of the policy's. */
  readonly domain?: string | undefined;
  /** Fields of the same record, 64 at most, whose values are taken out of the text, too: the path of one each. */
  readonly also?: readonly string[] | undefined;
  /** `fixed`: names are taken where systems put them, as behind `user=`, and given names that are no words before a family's. */
  readonly names?: Naming | undefined;
  /** Countries whose national numbers are looked for; with them passports and dates of birth where they are named. */
  readonly nationalIds?: readonly Country[] | undefined;
  /** Identifiers of your own: words, or a pattern such as `CUST-\d{6,8}` whose parts all have a bound. */
  readonly custom?: readonly CustomIdentifier[] | undefined;
}

export type CustomIdentifier =
  | { readonly name: string; readonly words: readonly string[] }
  | { readonly name: string; readonly pattern: string };

/** JSON in a string, rewritten by rules of its own. */
export interface JsonRule extends AnyRule {
  readonly transform: 'json';
  /** As the rules of the policy, for the JSON inside. */
  readonly rules: readonly RuleDocument[];
  /** As `unlisted` of the policy, whose word is taken where this is left out. */
  readonly unlisted?: Unlisted | undefined;
}

// A rule of a checked policy.
/** A rule, read and checked. */
export type Rule =
  | Filled<PseudonymRule, 'identifier'>
  | Filled<TruncateRule, 'v4' | 'v6'>
  | GeneralizeRule
  | Filled<MaskRule, 'show' | 'with'>
  | DropRule
  | Filled<ReplaceRule, 'with'>
  | KeepRule
  | Filled<UrlRule, 'query' | 'segments'>
  | Filled<CookieRule, 'values' | 'keep'>
  | SipRule
  | ScrubRule
  | CheckedJsonRule;

export type RuleOf<T extends Rule['transform']> = Extract<Rule, { transform: T }>;

interface CheckedJsonRule extends JsonRule {
  readonly rules: readonly Rule[];
}
