/**
 * @module
 * The types of rules: what a person may write, and what it becomes when it is checked.
 */
import type { Dialling, IdentifierName } from '../../identifiers/identifier.js';
import type { KeepForm } from '../../transforms/form.js';
import type { Country } from '../../transforms/scrub/national/country.js';
import type { Leniency, Naming, ScrubName } from '../../transforms/scrub/scan/finding.js';
import type { Filled } from './filled.js';

/** A rule: which fields, and what becomes of their values. */
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

/** What becomes of fields that no rule names. `scan` searches them as `scrub` does. */
export type Unlisted = 'keep' | 'scan' | 'drop';

interface AnyRule {
  /** One path or several: `a.b`, `a["b-c"]`, `a[*].b`, `*.b`, `a[0]`, `a[key=x].b`, `**.b`. A column is a name or `#n`. */
  readonly path: string | readonly string[];
  /** A category of the privacy notice, for the report. */
  readonly category?: string | undefined;
}

// How values are written, for the identifiers that need to know.
interface Reading extends Dialling {
  /** The tenant whose extension numbers these are: a name, or the field that holds it, and the name to use otherwise. */
  readonly tenant?: string | { readonly field: string; readonly otherwise?: string | undefined } | undefined;
}

interface Coded {
  /** The encoding of the values: percent-encoding, or IPv4 addresses as little-endian integers (CUCM). */
  readonly encoding?: 'percent' | 'le32' | undefined;
}

interface Remarked {
  /** What the values are; only a remark here. */
  readonly identifier?: IdentifierName | undefined;
}

/** A keyed pseudonym, the same for the same subscriber however the number is written: `tel_k1_…`. */
export interface PseudonymRule extends AnyRule, Reading, Coded {
  readonly transform: 'pseudonym';
  /** What the values are: `opaque` by default. */
  readonly identifier?: IdentifierName | undefined;
  /** In place of the policy's. */
  readonly domain?: string | undefined;
  /** The part that stays readable: the calling code, 1 to 6 leading digits, or the domain of an email address. */
  readonly keep?: 'country' | 'domain' | number | undefined;
  /** The scope: all records by default, one record, one counterpart, or one period. */
  readonly scope?:
    | 'person'
    | 'record'
    | { readonly with: string }
    | { readonly within: 'day' | 'week' | 'month' }
    | undefined;
}

export type Scope = NonNullable<PseudonymRule['scope']>;

/** Truncation: an address without its host part, a number without its subscriber part. */
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

/** Generalization: a coarser value in the same notation. */
export interface GeneralizeRule extends AnyRule, Coded, Remarked {
  readonly transform: 'generalize';
  /** A unit for times, family or major version for user agents, region for places. */
  readonly to?: 'minute' | 'hour' | 'day' | 'month' | 'year' | 'family' | 'major' | 'region' | undefined;
  /** For numbers: they are floored to a multiple of this. */
  readonly step?: number | undefined;
  /** With `step`: a greater number counts as unreadable and is hashed. */
  readonly most?: number | undefined;
}

/** Masking: a text of constant length, with the last few characters shown if that is safe. */
export interface MaskRule extends AnyRule, Coded, Remarked {
  readonly transform: 'mask';
  /** How many of the last characters are shown, 0 to 4: 0 by default. */
  readonly show?: number | undefined;
  /** The character to mask with, not a letter or digit: `*` by default. */
  readonly with?: string | undefined;
}

/** The field is dropped, with everything in it. */
export interface DropRule extends AnyRule, Remarked {
  readonly transform: 'drop';
}

/** A constant replaces the value and everything in it. */
export interface ReplaceRule extends AnyRule, Remarked {
  readonly transform: 'replace';
  /** `[redacted]` by default. */
  readonly with?: string | number | boolean | null | undefined;
}

/** The value stays unchanged. */
export interface KeepRule extends AnyRule, Remarked {
  readonly transform: 'keep';
  /** What the values look like, in lines and delimited text. Any other value counts as unreadable and is hashed. */
  readonly form?: KeepForm | undefined;
}

/** A URL without its user, query values and fragment. */
export interface UrlRule extends AnyRule, Coded, Remarked {
  readonly transform: 'url';
  /** Names of the query parameters whose values stay: none by default. */
  readonly query?: readonly string[] | undefined;
  /** What becomes of the path: it stays (the default), ids in it become `:id`, or it is dropped. */
  readonly segments?: 'keep' | 'template' | 'drop' | undefined;
}

/** A Cookie or Set-Cookie header without its values. */
export interface CookieRule extends AnyRule {
  readonly transform: 'cookie';
  /** What becomes of the values; names and attributes stay: `drop` by default. */
  readonly values?: 'drop' | 'pseudonym' | undefined;
  /** Names of the cookies whose values stay: none by default. */
  readonly keep?: readonly string[] | undefined;
}

/** A whole SIP message: parties become pseudonyms, credentials and content are dropped. */
export interface SipRule extends AnyRule, Reading {
  readonly transform: 'sip';
}

/** Free text: identifiers in it are found, and each is pseudonymized as its own kind. */
export interface ScrubRule extends AnyRule {
  readonly transform: 'scrub';
  /** What to look for; everything by default. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** The regions whose national numbers are looked for; the policy's by default. */
  readonly region?: string | readonly string[] | undefined;
  /** International dial prefixes, besides those of the regions. */
  readonly idd?: readonly string[] | undefined;
  /** How readily digits are taken for a phone number: `usual` by default. */
  readonly leniency?: Leniency | undefined;
  /** In place of the policy's. */
  readonly domain?: string | undefined;
  /** Paths of fields of the same record, 64 at most, whose values are removed from the text, too. */
  readonly also?: readonly string[] | undefined;
  /** `fixed` finds names of people where systems write them, as after `user=`, and unusual given names before a family name. */
  readonly names?: Naming | undefined;
  /**
   * Countries whose national identity numbers are looked for, and with them passports and dates of birth that are named
   * as such.
   */
  readonly nationalIds?: readonly Country[] | undefined;
  /** Identifiers of your own: words, or a pattern such as `CUST-\d{6,8}`, in which every part has a bound. */
  readonly custom?: readonly CustomIdentifier[] | undefined;
}

export type CustomIdentifier =
  | { readonly name: string; readonly words: readonly string[] }
  | { readonly name: string; readonly pattern: string };

/** JSON inside a string, rewritten by its own rules. */
export interface JsonRule extends AnyRule {
  readonly transform: 'json';
  /** The rules for the JSON inside, as in a policy. */
  readonly rules: readonly RuleDocument[];
  /** What becomes of unlisted fields inside; as in the policy by default. */
  readonly unlisted?: Unlisted | undefined;
}

// A rule of a checked policy.
/** A checked rule. */
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
