/**
 * @module
 * The compiled policy: a visitor, and the parts it is made of for the kernel, which walks and counts by itself.
 */
import type { RecordCode } from '../errors.js';
import type { Automaton } from '../paths/automaton.js';
import type { KeepForm } from '../transforms/form.js';
import type { TimeUnit } from '../transforms/generalize/instant.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Tally } from './books.js';
import type { Times } from './context/times.js';
import type { Names } from './name/names.js';
import type { Constant, Context, Visitor } from './visitor.js';

/** What a rule does to a value. */
export type Action =
  /** In lines and delimited text a kept value is checked first, by `applies(secret)[guard]`. */
  | { readonly do: 'keep'; readonly guard?: number; readonly form?: KeepForm | undefined }
  | { readonly do: 'drop' }
  /** The value, of whatever kind, is replaced by this constant. */
  | Constant
  /** Every leaf is transformed by `applies(secret)[group]`. Rules with the same transform share a group. */
  | {
      readonly do: 'apply';
      readonly group: number;
      readonly memoize: boolean;
      /** Set if the transform changes nothing in texts in which the kernel finds no candidates. */
      readonly screen?: Screen;
      /** What the kernel does by itself to values in their usual spelling. */
      readonly verb?: Verb | undefined;
      /** Whether the answer depends on the context of the record. */
      readonly isVolatile?: boolean;
    };

/** A transform that the kernel does without a key and without a memo. */
export type Verb =
  | { readonly do: 'floor'; readonly unit: TimeUnit }
  /** How many bits of an IPv4 address stay. */
  | { readonly do: 'truncate'; readonly bits: number }
  /** All values of the query are removed, and the path stays. */
  | { readonly do: 'strip' };

/** What the kernel needs to decide about a text by itself. */
export interface Screen {
  /** `depthOf` in transforms/scrub/scan/finding.ts */
  readonly depth: number;
  /** The regions whose national numbers are looked for. */
  readonly regions: readonly string[];
  /** Whether the group before the rule's own removes single spans from a text (`spansOf` in transforms/scrub/scan/taken.ts). */
  readonly spans: number;
}

export interface Program extends Visitor {
  rename(): void;
  readonly automaton: Automaton;
  /** By rule number. */
  readonly actions: readonly Action[];
  /** What becomes of a field that no rule names. */
  readonly unlisted: 'keep' | 'drop';
  /** Whether values that stay because no rule names them are counted. */
  readonly countsKept: boolean;
  /** The rule that searches fields that no other rule names; -1 if there is none. */
  readonly scan: number;
  /** What becomes of the names of fields, if unlisted fields are searched. */
  readonly names: Names | undefined;
  readonly allowance: Allowance;
  /** The rule number of each group. */
  readonly groups: readonly number[];
  /** Groups whose values are parts of texts, and have no quotes around them. */
  readonly spans: ReadonlySet<number>;
  /** Where the context fields are, as keys from the root. */
  readonly contextKeys: readonly (readonly string[])[];
  readonly counts: Tally;
  /** How many of the first event times could be read, if they do not pick the secret. */
  readonly times: Times | undefined;
  /** The same for a record that was begun before: its event time is not counted again. */
  readonly again: Visitor;
  /** If 0 or more, every record uses this secret, and no context need be read. If -1, ask `secretOf`. */
  fixedSecret(): number;
  /** The secret of a record, as an index into the keyring, or why there is none. */
  secretOf(context: Context): number | RecordCode;
  /**
   * The transforms of one secret, by group, for engines with a memo of their own. Call it after `secretOf` for the
   * current record.
   */
  applies(secret: number): readonly Apply[];
}
