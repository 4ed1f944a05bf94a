/**
 * @module
 * A compiled policy: a visitor, and for the kernel, which walks and counts by itself, what that is made of.
 */
import type { RecordCode } from '../errors.js';
import type { Automaton } from '../paths/automaton.js';
import type { KeepForm } from '../transforms/form.js';
import type { TimeUnit } from '../transforms/instant.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Tally } from './books.js';
import type { Times } from './context/times.js';
import type { Names } from './name/names.js';
import type { Constant, Context, Visitor } from './visitor.js';

/** What a rule does to a value that its path reaches. */
export type Action =
  /** Lines and delimited text look at what they keep: through `applies(secret)[guard]`. */
  | { readonly do: 'keep'; readonly guard?: number; readonly form?: KeepForm | undefined }
  | { readonly do: 'drop' }
  /** The whole value, of any kind, becomes this constant. */
  | Constant
  /** Every leaf goes through `applies(secret)[group]`; rules with the same transform share a group. */
  | {
      readonly do: 'apply';
      readonly group: number;
      readonly memoize: boolean;
      /** It changes nothing where the kernel finds no candidates. */
      readonly screen?: Screen;
      /** What the kernel does by itself to the values that are written as most are. */
      readonly verb?: Verb | undefined;
      /** The answer depends on the record's context. */
      readonly isVolatile?: boolean;
    };

/** What needs no key and no memory. */
export type Verb =
  | { readonly do: 'floor'; readonly unit: TimeUnit }
  /** Of IPv4 addresses, so many bits stay. */
  | { readonly do: 'truncate'; readonly bits: number }
  /** All values of the query go, and the path stays. */
  | { readonly do: 'strip' };

/** What the kernel may decide of a text by itself. */
export interface Screen {
  /** `depthOf` in transforms/scrub/scan/finding.ts */
  readonly depth: number;
  /** Whose numbers are looked for as they are written there. */
  readonly regions: readonly string[];
  /** What the group before the rule's own takes out of a text, each by itself (`spansOf` in transforms/scrub/scan/taken.ts). */
  readonly spans: number;
}

export interface Program extends Visitor {
  rename(): void;
  readonly automaton: Automaton;
  /** By rule number. */
  readonly actions: readonly Action[];
  /** What becomes of a field that no rule names. */
  readonly unlisted: 'keep' | 'drop';
  /** What stays since no rule names it is counted. */
  readonly countsKept: boolean;
  /** The rule that looks through what no other names; -1 where none does. */
  readonly scan: number;
  /** What becomes of the names of fields, where unlisted ones are looked through. */
  readonly names: Names | undefined;
  readonly allowance: Allowance;
  /** Rule number of each group. */
  readonly groups: readonly number[];
  /** Groups whose values stand inside of texts: without quotes. */
  readonly spans: ReadonlySet<number>;
  /** Where the context fields are, as keys from the root. */
  readonly contextKeys: readonly (readonly string[])[];
  readonly counts: Tally;
  /** How many of the first event times could be read, where they pick no secret. */
  readonly times: Times | undefined;
  /** The same for a record that was taken up before: its event time is no other one. */
  readonly again: Visitor;
  /** At least 0: every record takes this secret, so that no context need be looked at; -1: `secretOf` tells. */
  fixedSecret(): number;
  /** Secret for a record, as an index into the keyring, or why there is none. */
  secretOf(context: Context): number | RecordCode;
  /** The transforms of one secret, by group, for who remembers answers itself. Call after `secretOf` for the record at hand. */
  applies(secret: number): readonly Apply[];
}
