/**
 * @module
 * A policy, as types: what a person may write, and what is made of it when it is checked. Written by hand, so that it can
 * be read, and costs a compiler little; schema.ts checks the same at run time, and a test holds the two together.
 */
import type { Format, FormatDocument, FormatWord } from './document/format.js';
import type { Rule, RuleDocument, Unlisted } from './document/rule.js';

export type * from './document/format.js';
export type * from './document/rule.js';

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

/** A policy that was checked: its defaults are filled in, and it is frozen. What `parsePolicy` and `loadPolicy` give. */
export interface Policy extends PolicyDocument {
  readonly domain: NonNullable<PolicyDocument['domain']>;
  readonly format: FormatWord | Format;
  readonly unlisted: Unlisted;
  readonly incoming: 'keep' | 'rehash';
  readonly caseless: boolean;
  readonly rules: readonly Rule[];
}
