/**
 * @module
 * What a program does with the fields of a flat record, each found by its name or its number (`#n`): looked
 * up once for each column of a header, not once for each cell.
 */
import type { RecordCode } from '../errors.js';
import type { Allowance } from '../policy/allowance.js';
import type { State } from '../policy/automaton.js';
import type { Books } from '../policy/books.js';
import type { CompiledPolicy } from '../policy/compile.js';
import { sayingOf } from '../policy/names.js';
import type { KeepForm } from '../transforms/form.js';
import type { Apply } from '../transforms/transform.js';
import { Recall } from './recall.js';
import type { Sheet } from './sheet.js';

/** What becomes of the values of one field. */
export interface Treatment {
  /** Every value is removed, so that none need be read: `change('')` counts it. */
  readonly removes: boolean;
  /** @returns undefined where the value is removed */
  change(value: string): string | undefined;
  /**
   * Puts what is remembered for these bytes in their place; false where nothing is.
   *
   * @param form - 0 to 7: how the value is written, where the same bytes may stand for another value otherwise
   */
  replay(sheet: Sheet, start: number, end: number, form: number): boolean;
  /** Remembers the bytes that came of the value changed last; undefined where it stayed. */
  learn(sheet: Sheet, start: number, end: number, form: number, after: string | undefined): void;
}

/**
 * Rewrites a cell in its sheet, in the coding of its format. Absent values are passed by: an empty cell, and
 * what the format writes for one.
 */
export type Coding = (sheet: Sheet, start: number, end: number, treatment: Treatment) => void;

/** What a typed column can hold besides nothing. */
export type Kind = 'text' | 'integer' | 'number';

/** A field's name; where it stands for a way down, as keys: the policy may write `sd.origin.ip` or `["sd.origin.ip"]`. */
export type Name = string | readonly string[];

export interface Fields {
  /** @returns undefined where the field stays as it is */
  treatment(name: Name, number?: number, kind?: Kind): Treatment | undefined;
  /** Fills in the context of the record at hand; undefined where the field is no context. */
  capture(name: Name, number?: number): Treatment | undefined;
  /**
   * Takes up a record once its context is filled in. Its values may throw `TooManyValues` then.
   *
   * @returns why there is no secret for it, if so
   */
  take(): RecordCode | undefined;
  /** A rule, or the context, names the field itself. */
  has(name: string): boolean;
  /** Rules name fields, and some field among these. */
  knows(names: readonly string[]): boolean;
  /** Forgets every value. */
  wipe(): void;
}

const kinds: Readonly<Record<Kind, RegExp>> = {
  text: /^/,
  integer: /^-?\d{1,20}$/,
  number: /^-?\d{1,20}(?:\.\d{1,20})?$/,
};

export function createFields(program: CompiledPolicy, books: Books): Fields {
  const { states } = program.automaton;
  const root = states[0]!;
  const current: Current = { applies: [], secret: -1 };
  let context: (string | undefined)[] = new Array(program.captures).fill(undefined);

  const follow = (keys: readonly string[]): number =>
    keys.reduce((state, key) => states[state]!.keys.get(key) ?? states[state]!.other, 0);

  /** The states of a field's names; the lower rule wins, as it does between two paths. */
  const statesOf = (name: Name, number?: number): State[] => {
    const reached = typeof name === 'string' ? [follow([name])] : [follow(name), follow([name.join('.')])];
    const numbered = number === undefined ? undefined : root.keys.get(`#${number}`);
    if (numbered !== undefined) reached.push(numbered);
    return reached.map((state) => states[state]!);
  };

  const ruleOf = (reached: readonly State[]): number =>
    Math.min(...reached.map(({ rule }) => (rule < 0 ? Infinity : rule)));

  const recall = new Recall();

  const bind = (rule: number, kind: Kind, name: Name): Treatment | undefined => {
    if (rule === Infinity) return program.unlisted === 'drop' ? treatBy(() => undefined, true) : undefined;
    const count = (): void => {
      books.values[rule]!++;
    };
    const action = program.actions[rule]!;
    switch (action.do) {
      case 'keep':
        return action.guard === undefined
          ? undefined
          : new Guarded(program, books, rule, action.guard, kind, current, action.form);
      case 'drop':
        return treatBy(count as () => undefined, true);
      case 'replace': {
        const text = action.value === null ? undefined : String(action.value);
        const fits = text !== undefined && kinds[kind].test(text) ? text : undefined;
        return treatBy(() => {
          count();
          return fits;
        });
      }
      case 'apply': {
        const remembered = action.memoize ? recall : undefined;
        // The name of a column is no data, and stays; it says what its values are, as the key of an object does.
        const says =
          rule === program.names?.rule ? sayingOf(typeof name === 'string' ? name : (name.at(-1) ?? '')) : 0;
        return new Applied(program, books, rule, action.group + says, kind, current, remembered);
      }
    }
  };

  return {
    treatment: (name, number, kind = 'text') => bind(ruleOf(statesOf(name, number)), kind, name),
    capture(name, number) {
      const numbers = statesOf(name, number).flatMap(({ capture }) => (capture < 0 ? [] : [capture]));
      if (numbers.length === 0) return undefined;
      return treatBy((value) => {
        for (const each of numbers) context[each] = value;
        return value;
      });
    },
    take() {
      program.allowance.begin();
      const fixed = program.fixedSecret;
      const secret = fixed >= 0 ? fixed : program.secretOf(context);
      if (program.captures > 0) context = new Array(program.captures).fill(undefined);
      if (typeof secret !== 'number') return secret;
      if (secret !== current.secret) {
        current.secret = secret;
        current.applies = program.memoized(secret);
      }
      return undefined;
    },
    has: (name) => root.keys.has(name),
    knows(names) {
      if (root.keys.size === 0) return true;
      return names.some((name, i) => root.keys.has(name) || root.keys.has(`#${i + 1}`));
    },
    wipe: () => recall.wipe(),
  };
}

/** Of the record at hand. */
interface Current {
  applies: readonly Apply[];
  secret: number;
}

/** A treatment that has nothing to remember. Also how a value is looked at: it is returned then. */
export function treatBy(change: (value: string) => string | undefined, removes = false): Treatment {
  return { removes, change, replay: () => false, learn: () => {} };
}

/** Ways to write a value, at most: see `form`. */
const FORMS = 8;
const kindNames = Object.keys(kinds) as Kind[];

class Applied implements Treatment {
  readonly removes = false;
  readonly #allowance: Allowance;
  readonly #unread: Uint32Array;
  readonly #values: Float64Array;
  readonly #shape: RegExp;
  /** Treatments of one group and kind give the same answers. */
  readonly #number: number;
  readonly #numbers: number;
  /** The value changed last was read, so that it need not be counted when it comes again. */
  #read = false;

  constructor(
    program: CompiledPolicy,
    books: Books,
    readonly rule: number,
    readonly group: number,
    kind: Kind,
    readonly current: Current,
    readonly recall: Recall | undefined,
  ) {
    this.#allowance = program.allowance;
    this.#unread = program.unread;
    this.#values = books.values;
    this.#shape = kinds[kind];
    this.#number = group * kindNames.length + kindNames.indexOf(kind);
    this.#numbers = program.groups.length * kindNames.length;
  }

  change(value: string): string | undefined {
    const before = this.#unread[this.group];
    const { reads } = this.#allowance;
    this.#values[this.rule]!++;
    let result = this.current.applies[this.group]!(value);
    if (this.#shape !== kinds.text && result !== undefined && !this.#shape.test(result)) {
      this.#unread[this.group]!++;
      result = undefined;
    }
    this.#read = before === this.#unread[this.group] && !this.#allowance.isMuch(reads);
    return result;
  }

  /** As `change`, for a value that is as a rule kept, and then not counted. */
  guard(value: string): string | undefined {
    const result = this.current.applies[this.group]!(value);
    if (result === value) return value;
    this.#values[this.rule]!++;
    return result !== undefined && this.#shape.test(result) ? result : undefined;
  }

  replay(sheet: Sheet, start: number, end: number, form: number): boolean {
    if (this.recall === undefined || !this.recall.replay(sheet, start, end, this.#owner(form))) return false;
    this.#allowance.take();
    this.#values[this.rule]!++;
    return true;
  }

  learn(sheet: Sheet, start: number, end: number, form: number, after: string | undefined): void {
    if (this.#read) this.recall?.learn(sheet, start, end, this.#owner(form), after);
  }

  #owner(form: number): number {
    return (this.current.secret * this.#numbers + this.#number) * FORMS + form;
  }
}

/** Of a rule that keeps: what is plainly no identifier is passed by, without being taken for a value. */
class Guarded implements Treatment {
  readonly removes = false;
  readonly #applied: Applied;
  /** At most so many digits alone are plain, and so many letters. */
  readonly #digits: number;
  readonly #letters: number;

  constructor(
    program: CompiledPolicy,
    books: Books,
    rule: number,
    group: number,
    kind: Kind,
    current: Current,
    form: KeepForm | undefined,
  ) {
    // Counted are those that are not kept.
    this.#applied = new Applied(program, books, rule, group, kind, current, undefined);
    this.#digits = form === undefined ? 9 : form === 'number' ? 15 : 0;
    this.#letters = form === undefined || form === 'word' ? 32 : 0;
  }

  change(value: string): string | undefined {
    return this.#applied.guard(value);
  }

  replay(sheet: Sheet, start: number, end: number): boolean {
    const { bytes } = sheet;
    const length = end - start;
    const isNumber = isDigit(bytes[start]!);
    if (length > (isNumber ? this.#digits : this.#letters)) return false;
    for (let at = start; at < end; at++) {
      if (isNumber ? !isDigit(bytes[at]!) : !isLetter(bytes[at]!)) return false;
    }
    return true;
  }

  learn(): void {}
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Also the line that parts words in one. */
const isLetter = (byte: number): boolean => ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) || byte === 0x5f;
