/**
 * @module
 * What walks a record asks a visitor: where a key leads, and what becomes of the value there. A compiled policy is one;
 * so is whoever only looks. Walkers know of nothing else: no rule, no phone, no key.
 */
import type { RecordCode } from '../errors.js';
import type { State } from '../paths/automaton.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Tally } from './books.js';
import type { Name } from './name/names.js';

/** A value as it is met: the text of a scalar, null, or {@link whole}. */
export type Value = string | null | typeof whole;

/** An object or array. Where it stays, what is in it is met next. */
export const whole: unique symbol = Symbol('whole');
/** The value goes, and its field with it. */
export const gone: unique symbol = Symbol('gone');

/** Stands in place of a value of any kind; `json` is its JSON text. */
export interface Constant {
  readonly do: 'replace';
  readonly value: Scalar;
  readonly json: string;
}
export type Scalar = string | number | boolean | null;

/** What becomes of a value: itself where it stays, another text, a constant, or nothing. */
export type Verdict = Value | Constant | typeof gone;

/**
 * What is known of a place before a value is met there: that every one stays; that every one is meant to, and lines and
 * delimited text ask for it all the same; that every one goes; that each must be asked for; that each text in addition is
 * transformed, and counts; or that one text always gets one answer then, which may be remembered.
 */
export type Outlook = 'stays' | 'guarded' | 'goes' | 'asked' | 'applied' | 'remembered';

/** Of a guarded place: so many digits alone, and so many letters, need not be asked for. */
export interface Unseen {
  readonly digits: number;
  readonly letters: number;
}

/** What an engine may know of a place: see {@link State}. */
export type Place = Omit<State, 'keys' | 'other' | 'selects'> & {
  /** The member by which an array here tells its elements apart. */
  readonly selects: { readonly member: string } | undefined;
};

/** The raw texts of a record's context fields (event time, tenants), in order; undefined where absent. */
export type Context = readonly (string | undefined)[];

/** A record taken up: by what its values are answered. */
export interface Taken {
  /** Index into the keyring. */
  readonly secret: number;
  /** By group. */
  readonly applies: readonly Apply[];
  /** At the names of fields, where they are looked through. */
  readonly look: ((name: string) => Name) | undefined;
  readonly context: Context;
}

export interface Visitor {
  /** By number; 0 is the record itself. */
  readonly places: { readonly [at: number]: Place };
  /** The place where nothing is of interest, nor below it; -1 where there is none such. */
  readonly dead: number;
  step(at: number, key: string): number;
  /** Rules name this key here, so that it stays as it is. */
  isNamed(at: number, key: string): boolean;
  /** @param says - the string that an element has as the member by which it is told; undefined for none */
  element(at: number, index: number, says: string | undefined): number;
  outlook(at: number): Outlook;
  unseen(at: number): Unseen;
  /**
   * Says what becomes of a value, and enters it in the books. All that drop, replace, keep, null and `unlisted` mean is
   * decided here.
   *
   * @throws TooManyValues
   * @param hint - what the name of its field says of it: see `names.ts`
   * @param isBare - a text that stands without quotes in JSON: a number, or true or false
   */
  meet(at: number, value: Value, hint: number, record: Taken, isBare?: boolean): Verdict;
  /** How many parts of the value met last its identifier could not read. */
  readonly reading: Reading;
  /** What the values of a record may cost; none for what stands inside one, and for who only looks. */
  readonly allowance: Allowance | undefined;
  /** Told of the beginning and end of each record; none for who only looks. */
  readonly counts: Tally | undefined;
  /** Where what no rule names is counted: a value, or a whole subtree, that stays and was not met. */
  kept?(at: number): void;
  /** A value met before: enters it again, its answer being known. */
  meetAgain(at: number): void;
  /** Its place cannot hold the answer to the value met last, which goes for this. */
  misfit(at: number): void;
  /** The name of a field is changed: the key of a value here. */
  rename(at: number, key: string, to: string): void;
  /** No key of a record is named. */
  readonly isBlank: boolean;
  /** What the name of a column says of its values. */
  hintOf(at: number, name: string): number;
  /** How many context fields a record has; `Place.capture` numbers them. */
  readonly captures: number;
  /** Whether a context field has every value that the record has for it, and not the last alone. */
  readonly gathers?: ((capture: number) => boolean) | undefined;
  /** All records are taken up alike at this moment; undefined where `take` must be asked for each. */
  fixed(): Taken | undefined;
  /** Takes up a record, or says why it cannot be. */
  take(context: Context): Taken | RecordCode;
  wipe(): void;
}

/** What whoever only looks says of values: it asks for each, and keeps no books. */
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

/** Where transforms say that a value could not be read, or parts of it. */
export interface Reading {
  unread: number;
}
