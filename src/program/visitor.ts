/**
 * @module
 * A walker of records asks a visitor where a key leads and what becomes of the value there. A compiled policy is a
 * visitor, and so are explain, scan and verify, which only look. Walkers know nothing else: no rules, no phone numbers,
 * no keys.
 */
import type { RecordCode } from '../errors.js';
import type { State } from '../paths/automaton.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Tally } from './books.js';
import type { Name } from './name/names.js';

/** A value: the text of a scalar, null, or {@link whole}. */
export type Value = string | null | typeof whole;

/** Stands for an object or array. If it stays, its parts are met next. */
export const whole: unique symbol = Symbol('whole');
/** The value is removed together with its field. */
export const gone: unique symbol = Symbol('gone');

/** Replaces a value of any kind; `json` is its JSON text. */
export interface Constant {
  readonly do: 'replace';
  readonly value: Scalar;
  readonly json: string;
}
export type Scalar = string | number | boolean | null;

/** What becomes of a value: the value itself if it stays, another text, a constant, or nothing. */
export type Verdict = Value | Constant | typeof gone;

/**
 * What is known about a place before a value is met there: every value stays; every value should stay, but lines and
 * delimited text ask all the same; every value is removed; each must be asked for; each text is also transformed, and
 * counts; or the same text always gets the same answer, which may be remembered.
 */
export type Outlook = 'stays' | 'guarded' | 'goes' | 'asked' | 'applied' | 'remembered';

/** At a guarded place, values of no more than this many digits or letters need not be asked for. */
export interface Unseen {
  readonly digits: number;
  readonly letters: number;
}

/** What an engine knows about a place: see {@link State}. */
export type Place = Omit<State, 'keys' | 'other' | 'selects'> & {
  /** The member by which the elements of an array here are selected. */
  readonly selects: { readonly member: string } | undefined;
};

/** The raw texts of a record's context fields (event time, tenants), in order; undefined if a field is missing. */
export type Context = readonly (string | undefined)[];

/** What the values of the current record are rewritten with. */
export interface Taken {
  /** Index into the keyring. */
  readonly secret: number;
  /** By group. */
  readonly applies: readonly Apply[];
  /** For the names of fields, if they are searched. */
  readonly look: ((name: string) => Name) | undefined;
  readonly context: Context;
}

export interface Visitor {
  /** The places by number; 0 is the record itself. */
  readonly places: { readonly [at: number]: Place };
  /** The place at and below which no rule applies; -1 if there is no such place. */
  readonly dead: number;
  step(at: number, key: string): number;
  /** Whether a rule names this key here, so that it stays as it is. */
  isNamed(at: number, key: string): boolean;
  /** @param says - the value of the member by which an element is selected; undefined if it has none */
  element(at: number, index: number, says: string | undefined): number;
  outlook(at: number): Outlook;
  unseen(at: number): Unseen;
  /**
   * Decides what becomes of a value, and counts it. This is the only place that knows what drop, replace, keep, null
   * and `unlisted` mean.
   *
   * @param hint - what the name of its field says about it: see `names.ts`
   * @param isBare - whether the text has no quotes in JSON: a number, true or false
   * @throws TooManyValues
   */
  meet(at: number, value: Value, hint: number, record: Taken, isBare?: boolean): Verdict;
  /** How many parts of the last value its identifier could not read. */
  readonly reading: Reading;
  /** How much the values of a record may cost. Missing inside a value, and for visitors that only look. */
  readonly allowance: Allowance | undefined;
  /** Counts the beginning and end of each record. Missing for visitors that only look. */
  readonly counts: Tally | undefined;
  /** Counts a value or a whole subtree that stays, is named by no rule and was not met. */
  kept?(at: number): void;
  /** Counts a value whose answer is known because it has come before. */
  meetAgain(at: number): void;
  /** The place of the last value cannot hold the answer, so the value is removed for this reason. */
  misfit(at: number): void;
  /** The new name of a field: the key of a value here. */
  rename(at: number, key: string, to: string): void;
  /** Whether rules name no key of a record at all. */
  readonly isBlank: boolean;
  /** What the name of a column says about its values. */
  hintOf(at: number, name: string): number;
  /** How many context fields a record has; `Place.capture` numbers them. */
  readonly captures: number;
  /** Whether all values of a context field count, and not only the last. */
  readonly gathers?: ((capture: number) => boolean) | undefined;
  /** Set if all records begin alike at this moment; otherwise `take` must be asked for each. */
  fixed(): Taken | undefined;
  /** Begins a record, or says why it is quarantined. */
  take(context: Context): Taken | RecordCode;
  wipe(): void;
}

/** The common part of visitors that only look: they ask for each value and count nothing. */
export const looking = () =>
  ({
    outlook: () => 'asked',
    unseen: () => ({ digits: 0, letters: 0 }),
    reading: { unread: 0 },
    allowance: undefined,
    counts: undefined,
    meetAgain() {},
    misfit() {},
    rename() {},
    hintOf: () => 0,
    wipe() {},
  }) as const satisfies Partial<Visitor>;

/** Collects reports of transforms that a value, or a part of it, could not be read. */
export interface Reading {
  unread: number;
}
