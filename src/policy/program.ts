/**
 * @module
 * A compiled policy, as an engine sees it: the automaton over paths, what each rule does to a value, and
 * the transforms of each secret. Engines know nothing else of policies, phones or keys.
 */
import type { RecordCode } from '../errors.js';
import type { KeepForm } from '../transforms/form.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Automaton } from './automaton.js';
import type { Names } from './names.js';

/** What a rule does to a value that its path reaches. */
export type Action =
  /** Lines and delimited text look at what they keep: through `applies(secret)[guard]`. */
  | { readonly do: 'keep'; readonly guard?: number; readonly form?: KeepForm | undefined }
  | { readonly do: 'drop' }
  /** The whole value, of any kind, becomes this constant; `json` is its JSON text. */
  | { readonly do: 'replace'; readonly value: Scalar; readonly json: string }
  /** Every leaf goes through `applies(secret)[group]`; rules with the same transform share a group. */
  | {
      readonly do: 'apply';
      readonly group: number;
      readonly memoize: boolean;
      /** It changes nothing where the kernel finds no candidates. */
      readonly screened?: boolean;
    };

export type Scalar = string | number | boolean | null;

/** The raw texts of a record's context fields (event time, tenants), in order; undefined where absent. */
export type Context = readonly (string | undefined)[];

export interface Program {
  readonly automaton: Automaton;
  /** By rule number. */
  readonly actions: readonly Action[];
  /** What becomes of a field that no rule names. */
  readonly unlisted: 'keep' | 'drop';
  /** What becomes of the names of fields, where unlisted ones are looked through. */
  readonly names?: Names | undefined;
  /** What the values of a record may cost; none for what stands inside one. */
  readonly allowance?: Allowance;
  /** How many context fields a record has; `State.capture` numbers them. */
  readonly captures: number;
  /** At least 0: every record takes this secret, so that no context need be looked at; -1: `secretOf` tells. */
  readonly fixedSecret: number;
  /** Secret for a record, as an index into the keyring, or why there is none. */
  secretOf(context: Context): number | RecordCode;
  /** The transforms of one secret, by group. Call after `secretOf` for the record at hand. */
  applies(secret: number): readonly Apply[];
}
