/**
 * @module
 * The types of a policy: what a person may write, and what it becomes when it is checked. They are written by hand, so
 * that they can be read and cost the compiler little. schema.ts checks the same at run time, and a test makes sure that
 * both agree.
 */
import type { Format, FormatDocument, FormatWord } from './document/format.js';
import type { Rule, RuleDocument, Unlisted } from './document/rule.js';

export type * from './document/format.js';
export type * from './document/rule.js';

/** A policy says which fields hold what, and what becomes of them. */
export interface PolicyDocument {
  /** The address of the JSON Schema, for editors. */
  readonly $schema?: string | undefined;
  /** The version of the policy language: always 1. */
  readonly version: 1;
  /** A name for reports. */
  readonly name?: string | undefined;
  /** A preset. Its rules come after the rules here, and its settings apply if there are none here. */
  readonly extends?: string | undefined;
  /**
   * Equal identifiers get equal pseudonyms within a domain, and other ones in another domain. It is 1 to 32 of a-z, 0-9
   * and -; `default` by default. Or a field of the record names one `of` a list; `otherwise` applies if the field is
   * missing or empty.
   */
  readonly domain?:
    | string
    | {
        readonly field: string;
        readonly of: readonly string[];
        readonly otherwise?: string | undefined;
      }
    | undefined;
  /** The region for numbers in national format, such as `US` (ISO 3166-1). */
  readonly region?: string | undefined;
  /** The format of the records; `ndjson` by default. */
  readonly format?: FormatDocument | undefined;
  /**
   * The field with the event time, which picks the secret. Without it the clock does. Its format may be given by a word
   * such as `iso`, `ms` or `excel`, or by a pattern such as `DD.MM.YYYY hh:mm`.
   */
  readonly time?: string | { readonly field: string; readonly format?: string | undefined } | undefined;
  /** What becomes of fields that no rule names: `keep` by default. */
  readonly unlisted?: Unlisted | undefined;
  /** What becomes of values that look like pseudonyms: `keep` by default; `rehash` if outsiders write the input. */
  readonly incoming?: 'keep' | 'rehash' | undefined;
  /** Whether names of fields and columns match in any letter case; false by default. */
  readonly caseless?: boolean | undefined;
  /** At least one rule. The first that matches a field applies. */
  readonly rules: readonly RuleDocument[];
}

export type DomainChoice = Exclude<Policy['domain'], string>;

/** A policy that extends a preset. It need not have rules of its own. */
export interface ExtendingDocument extends Omit<PolicyDocument, 'extends' | 'rules'> {
  /** The name of a preset. Its rules come after the rules here, and its settings apply if there are none here. */
  readonly extends: string;
  /** Rules that come before those of the preset. */
  readonly rules?: readonly RuleDocument[] | undefined;
}

/** A checked policy, as `parsePolicy` and `loadPolicy` return it: its defaults are filled in, and it is frozen. */
export interface Policy extends PolicyDocument {
  readonly domain: NonNullable<PolicyDocument['domain']>;
  readonly format: FormatWord | Format;
  readonly unlisted: Unlisted;
  readonly incoming: 'keep' | 'rehash';
  readonly caseless: boolean;
  readonly rules: readonly Rule[];
}
