/**
 * @module
 * A policy, as types: what a person may write, and what is made of it when it is checked. Written by hand, so that it can
 * be read, and costs a compiler little; schema.ts checks the same at run time, and a test holds the two together.
 */
import type { Dialling, IdentifierName } from '../identifiers/identifier.js';
import type { KeepForm } from '../transforms/form.js';
import type { Country } from '../transforms/scrub/national/country.js';
import type { Leniency, Naming, ScrubName } from '../transforms/scrub/scan/finding.js';

/** A policy: which fields hold what, and what becomes of them. */
export interface PolicyDocument {
  /** Where editors find the JSON Schema. */
  readonly $schema?: string | undefined;
  readonly version: 1;
  /** For reports. */
  readonly name?: string | undefined;
  /** A preset: its rules follow those here, its settings hold where none are here. */
  readonly extends?: string | undefined;
  /**
   * Equal identifiers get equal pseudonyms within a domain, and others in another: 1 to 32 of a-z, 0-9 and -; `default`.
   * Or the one `of` a list that a field of the record names; `otherwise` where it is missing or empty.
   */
  readonly domain?:
    | string
    | {
        readonly field: string;
        readonly of: readonly string[];
        readonly otherwise?: string | undefined;
      }
    | undefined;
  /** For numbers written nationally: `US` and the like (ISO 3166-1). */
  readonly region?: string | undefined;
  /** How the records are written down: `ndjson` by default. */
  readonly format?: FormatDocument | undefined;
  /**
   * The field with the event time, which picks the secret; the clock does where this is left out. A format is a word, as
   * `iso`, `ms` or `excel`, or a pattern, as `DD.MM.YYYY hh:mm`.
   */
  readonly time?: string | { readonly field: string; readonly format?: string | undefined } | undefined;
  /** What becomes of fields that no rule names: `keep` by default. */
  readonly unlisted?: Unlisted | undefined;
  /** What becomes of values that look like pseudonyms: `keep` by default; `rehash` where outsiders write the input. */
  readonly incoming?: 'keep' | 'rehash' | undefined;
  /** Names of fields and columns are one whatever the case of their letters; false by default. */
  readonly caseless?: boolean | undefined;
  /** One at least; the first that matches a field applies. */
  readonly rules: readonly RuleDocument[];
}

export type DomainChoice = Exclude<Policy['domain'], string>;

/** One that extends a preset, and need not have rules of its own. */
export interface ExtendingDocument extends Omit<PolicyDocument, 'extends' | 'rules'> {
  readonly extends: string;
  readonly rules?: readonly RuleDocument[] | undefined;
}

/** `scan` looks them through as `scrub` does. */
export type Unlisted = 'keep' | 'scan' | 'drop';

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
  /** `fixed`: names are taken where systems put them, as before the address of a caller and behind `user=`. */
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

/** How records are written down: a word, or an object with more about it. */
export type FormatDocument =
  | FormatWord
  | { readonly type: 'ndjson' }
  | { readonly type: 'sip' }
  | { readonly type: GrammarName }
  | JsonFormat
  | CsvFormat
  | TsvFormat
  | ZeekFormat
  | W3cFormat
  | LineFormat
  | FixedFormat
  | XmlFormat
  | DumpFormat
  | KindsFormat
  | EnvelopeFormat;

export type FormatWord =
  | 'ndjson'
  | 'json'
  | 'csv'
  | 'tsv'
  | 'zeek'
  | 'w3c'
  | 'smdr'
  | 'sip'
  | 'xml'
  | 'dump'
  | GrammarName
  | EnvelopeName;

// Lines whose grammar is known by its name.
export type GrammarName =
  | 'acc'
  | 'common'
  | 'combined'
  | 'alb'
  | 'elb'
  | 'envoy'
  | 'haproxy'
  | 'queue_log'
  | 'meraki'
  | 'radius'
  | 'squid'
  | 'syslog'
  | 'rfc3164';

/** Documents: each top-level value is a record, and so is each element of a top-level array. */
export interface JsonFormat {
  readonly type: 'json';
  /** Where the records stand in a document: an array of them, or one. What stands outside goes. */
  readonly records?: string | undefined;
}

/** An element is a record, its fields are the elements and attributes in it: `a.b`, `a.@b`. */
export interface XmlFormat {
  readonly type: 'xml';
  /** The way to the records: `cdrs.cdr`. Without it each element at the top is one. */
  readonly records?: string | undefined;
}

/** A row of a database's dump is a record, its fields are the columns of its table. */
export interface DumpFormat {
  readonly type: 'dump';
  /** The tables whose rows are records; those of others are quarantined. Without it all are. */
  readonly tables?: readonly string[] | undefined;
}

/** Rows whose columns depend on their kind, which one of them names. */
export interface KindsFormat {
  readonly type: 'kinds';
  /** One ASCII character: a comma by default. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true by default. */
  readonly quotes?: boolean | undefined;
  /** The character that makes of a delimiter behind it one of a value: none by default. */
  readonly escape?: string | undefined;
  /** Which column names the kind: 1, the first, by default. */
  readonly at?: number | undefined;
  /** The columns of each kind, in order. */
  readonly kinds?: Readonly<Record<string, readonly ColumnDocument[]>> | undefined;
  /** Those of every other kind, which are quarantined where this is left out. Columns behind the last are fields by their numbers. */
  readonly others?: readonly ColumnDocument[] | undefined;
  /** Lines that begin with one of these are no rows, and stay. */
  readonly heads?: readonly string[] | undefined;
}

interface Delimited {
  /** One ASCII character: a comma for `csv`, a tab for `tsv`. */
  readonly delimiter?: string | undefined;
  /** Whether a value may stand in double quotes (RFC 4180): true for `csv`, false for `tsv`. */
  readonly quotes?: boolean | undefined;
  /** Whether the first row names the columns: `first` by default; `typed`: names, then types, as Cisco writes them. */
  readonly header?: 'first' | 'none' | 'typed' | undefined;
  /** In order, where the input does not name them. */
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** How many of the last columns may be missing from a row, in older files: 0 by default. */
  readonly optional?: number | undefined;
}

export interface CsvFormat extends Delimited {
  readonly type: 'csv';
}

export interface TsvFormat extends Delimited {
  readonly type: 'tsv';
}

export interface ZeekFormat {
  readonly type: 'zeek';
  readonly columns?: readonly ColumnDocument[] | undefined;
  /** The `#path` that the file must name: `conn`, `http`, … */
  readonly log?: string | undefined;
}

// W3C extended log files, as IIS and CloudFront write them.
export interface W3cFormat {
  readonly type: 'w3c';
  readonly columns?: readonly ColumnDocument[] | undefined;
}

// Lines of fields in a layout of your own.
export interface LineFormat {
  readonly type: 'line';
  /** Words with one space between: `host [time] "method url protocol" status`; several are tried in order. */
  readonly pattern: string | readonly string[];
}

export interface FixedFormat {
  readonly type: 'fixed';
  /** In order, with their widths in bytes. One that only parts others may have no rule. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
}

// What collectors write around each line of a log.
export type EnvelopeName = 'cri' | 'docker' | 'cee' | 'ecs' | 'bunyan';

/** A unit that times are floored to. */
export type EnvelopeTime = 'keep' | 'minute' | 'hour' | 'day';

// Lines inside of others.
export interface EnvelopeFormat {
  readonly type: EnvelopeName;
  /** How the lines inside are written, each a record: that of the preset which the policy extends, else `ndjson`. */
  readonly inside?: InsideFormat | undefined;
  /** What becomes of the times around them: floored to the `hour` by default. */
  readonly time?: EnvelopeTime | undefined;
}

export type InsideFormat =
  | 'ndjson'
  | LineGrammarName
  | { readonly type: 'ndjson' | LineGrammarName }
  | LineFormat
  | FixedFormat;

// Whose records are lines.
export type LineGrammarName = Exclude<GrammarName, 'radius'>;

// The name of a column, or an object with more about it.
export type ColumnDocument =
  | string
  | {
      readonly name: string;
      /** `integer`: holds an integer or nothing; `text` by default. */
      readonly type?: 'text' | 'integer' | undefined;
      /** All that may stand here: a row with anything else is of another layout, and quarantined. */
      readonly values?: readonly string[] | undefined;
    };

/** A policy that was checked: its defaults are filled in, and it is frozen. What `parsePolicy` and `loadPolicy` give. */
export interface Policy extends PolicyDocument {
  readonly domain: NonNullable<PolicyDocument['domain']>;
  readonly format: FormatWord | Format;
  readonly unlisted: Unlisted;
  readonly incoming: 'keep' | 'rehash';
  readonly caseless: boolean;
  readonly rules: readonly Rule[];
}

// A rule of a checked policy.
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

// A format of a checked policy, with everything said.
export type Format =
  | { readonly type: 'ndjson' }
  | { readonly type: 'sip' }
  | { readonly type: GrammarName }
  | JsonFormat
  | (FilledDelimited<CsvFormat> & CheckedColumns)
  | (FilledDelimited<TsvFormat> & CheckedColumns)
  | (ZeekFormat & CheckedColumns)
  | (W3cFormat & CheckedColumns)
  | LineFormat
  | FixedFormat
  | XmlFormat
  | DumpFormat
  | CheckedKinds
  | CheckedEnvelope;

interface CheckedKinds extends Filled<KindsFormat, 'delimiter' | 'quotes' | 'at' | 'kinds'> {
  readonly kinds: Readonly<Record<string, readonly DeclaredColumn[]>>;
  readonly others?: readonly DeclaredColumn[] | undefined;
}

interface CheckedEnvelope {
  readonly type: EnvelopeName;
  readonly inside: InsideFormat;
  readonly time: EnvelopeTime;
}

export type FormatOf<T extends Format['type']> = Extract<Format, { type: T }>;

interface CheckedColumns {
  readonly columns?: readonly DeclaredColumn[] | undefined;
}

// A column as the format of a checked policy lists it.
export type DeclaredColumn = string | Filled<Exclude<ColumnDocument, string>, 'type'>;

type FilledDelimited<T extends Delimited> = Filled<T, 'delimiter' | 'quotes' | 'header' | 'optional'>;
type Filled<T, K extends keyof T> = T & { readonly [Key in K]-?: Exclude<T[Key], undefined> };
