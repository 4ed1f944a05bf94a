/**
 * @module
 * Lets a visitor rewrite the fields of flat records. A field is found by its name or its number (`#n`), once for each
 * column of a header and not once for each cell.
 */
import type { RecordCode } from '../../errors.js';
import { gather } from '../../program/context/gather.js';
import {
  type Constant,
  gone,
  type Outlook,
  type Taken,
  type Unseen,
  type Visitor,
} from '../../program/visitor.js';
import { Recall } from './recall.js';
import type { Sheet } from './sheet.js';

/** A field as the visitor knows it, for who asks the program itself. */
export interface Field {
  /** Its place. */
  readonly at: number;
  /** What its name says of its values. */
  readonly hint: number;
  readonly kind: Kind;
  readonly outlook: Outlook;
}

/** What becomes of the values of one field. */
export interface Treatment {
  /** Which field of the visitor it is; undefined where the value is only looked at. */
  readonly field?: Field;
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

/**
 * The coding of a text that is read and written as a whole.
 *
 * @param form - tells it from others by which the same bytes mean another text
 */
export function createTextCoding(
  read: (written: string) => string,
  spell: (text: string) => string,
  form = 0,
): Coding {
  return (sheet, start, end, treatment) => {
    if (start >= end) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.cut(start, end);
      return;
    }
    if (treatment.replay(sheet, start, end, form)) return;
    const value = read(sheet.value(start, end));
    const result = treatment.change(value);
    const after = result === value ? undefined : sheet.replace(start, end, spell(result ?? ''));
    treatment.learn(sheet, start, end, form, after);
  };
}

/** What a typed column can hold besides nothing. */
export type Kind = 'text' | 'integer' | 'number';

/** A field's name; where it stands for a way down, as keys: the policy may write `sd.origin.ip` or `["sd.origin.ip"]`. */
export type Name = string | readonly string[];

export interface Fields {
  /**
   * @param beside - a name that stands as a value beside the field, and says what its value is
   * @returns undefined where the field stays as it is
   */
  treatment(name: Name, number?: number, kind?: Kind, beside?: string): Treatment | undefined;
  /** What such a name says there, as a number; 0 for nothing. */
  saysBeside(name: Name, beside: string): number;
  /** What becomes of the field becomes of all that is in it: it goes, or is replaced. */
  isWhole(name: Name): boolean;
  /** Rules name something in the field, and not the field itself. */
  hasParts(name: string): boolean;
  /** Fills in the context of the record at hand; undefined where the field is no context. */
  capture(name: Name, number?: number): Treatment | undefined;
  /**
   * Takes up a record once its context is filled in. Its values may throw `TooManyValues` then.
   *
   * @returns why there is no secret for it, if so
   */
  take(): RecordCode | undefined;
  /** The record at hand is refused after all: nothing of it is counted. */
  undo(): void;
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

/** Whether a column can hold a text. */
export const fitsKind = (kind: Kind, text: string): boolean => kinds[kind].test(text);

export function createFields(visitor: Visitor): Fields {
  const current: Current = { record: undefined };
  let context: (string | undefined)[] = new Array(visitor.captures).fill(undefined);

  const follow = (keys: readonly string[]): number => keys.reduce(visitor.step, 0);

  /** Where a field's names lead. */
  const placesOf = (name: Name, number?: number): number[] => {
    const reached = typeof name === 'string' ? [follow([name])] : [follow(name), follow([name.join('.')])];
    const numbered = `#${number}`;
    if (number !== undefined && visitor.isNamed(0, numbered)) reached.push(follow([numbered]));
    return reached;
  };

  /** Of several places of one field the one with the lower rule, as it is between two paths. */
  const lowest = (places: readonly number[]): number => {
    const ruleAt = (at: number): number =>
      visitor.places[at]!.rule < 0 ? Infinity : visitor.places[at]!.rule;
    return places.reduce((best, at) => (ruleAt(at) < ruleAt(best) ? at : best));
  };

  const recall = new Recall();
  /** Fields of one place, hint and kind have the same answers, and one number. */
  const numbers = new Map<string, number>();
  const numberOf = (at: number, hint: number, kind: Kind): number => {
    const name = `${at} ${hint} ${kind}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };

  return {
    saysBeside: (name, beside) => visitor.hintOf(lowest(placesOf(name)), beside),
    treatment(name, number, kind = 'text', beside) {
      const at = lowest(placesOf(name, number));
      const outlook = visitor.outlook(at);
      if (outlook === 'stays') return treatKept(visitor, at, kind);
      if (outlook === 'guarded') return new Guarded(visitor, at, kind, current);
      // The name of a column is no data, and stays; it says what its values are, as the key of an object does.
      const own = typeof name === 'string' ? name : (name.at(-1) ?? '');
      const hint = (beside === undefined ? 0 : visitor.hintOf(at, beside)) || visitor.hintOf(at, own);
      if (outlook !== 'remembered') return new Met(visitor, at, hint, kind, outlook === 'goes', current);
      const alike = numberOf(at, hint, kind);
      return new Met(visitor, at, hint, kind, false, current, alike < NUMBERS ? recall : undefined, alike);
    },
    isWhole(name) {
      const at = lowest(placesOf(name));
      const { rule, doomed } = visitor.places[at]!;
      const outlook = visitor.outlook(at);
      if (rule < 0) return outlook === 'goes' && doomed;
      // Who only looks asks for every value.
      return outlook === 'goes' || (outlook === 'asked' && visitor.counts !== undefined);
    },
    hasParts(name) {
      const { rule, doomed } = visitor.places[lowest(placesOf(name))]!;
      return rule < 0 && !doomed;
    },
    capture(name, number) {
      const numbers = placesOf(name, number).flatMap((at) => {
        const { capture } = visitor.places[at]!;
        return capture < 0 ? [] : [capture];
      });
      if (numbers.length === 0) return undefined;
      return treatBy((value) => {
        for (const each of numbers) {
          context[each] = visitor.gathers?.(each) === true ? gather(context[each], value) : value;
        }
        return value;
      });
    },
    take() {
      visitor.allowance?.begin();
      visitor.counts?.mark();
      const fixed = visitor.fixed();
      const taken = fixed ?? visitor.take(context);
      // Also where there is nothing in it: it is the record to whom asks.
      if (fixed === undefined || visitor.captures > 0) context = new Array(visitor.captures).fill(undefined);
      if (typeof taken !== 'object') return taken;
      current.record = taken;
      return undefined;
    },
    undo: () => visitor.counts?.undo(),
    has: (name) => visitor.isNamed(0, name),
    knows(names) {
      if (visitor.isBlank) return true;
      return names.some((name, i) => visitor.isNamed(0, name) || visitor.isNamed(0, `#${i + 1}`));
    },
    wipe: () => recall.wipe(),
  };
}

interface Current {
  /** The one at hand. */
  record: Taken | undefined;
}

/** A treatment that has nothing to remember. Also how a value is looked at: it is returned then. */
export function treatBy(change: (value: string) => string | undefined): Treatment {
  return { removes: false, change, replay: () => false, learn: () => {} };
}

/** Where what stays is counted, it is a treatment: each value stays as it is. */
function treatKept(visitor: Visitor, at: number, kind: Kind): Treatment | undefined {
  if (visitor.kept === undefined || visitor.places[at]!.rule >= 0) return undefined;
  const keep = (): true => {
    visitor.kept!(at);
    return true;
  };
  return {
    ...treatBy((value) => keep() && value),
    replay: keep,
    field: { at, hint: 0, kind, outlook: 'stays' },
  };
}

/** Ways to write a value, at most: see `form`. */
const FORMS = 8;
/** So many fields with answers of their own are remembered. */
const NUMBERS = 65_536;

/** What the visitor makes of the values of one field, as text that its column can hold. */
class Met implements Treatment {
  readonly field: Field;
  readonly #shape: RegExp;
  /** The value changed last was read, so that it need not be counted when it comes again. */
  #isRead = false;

  constructor(
    readonly visitor: Visitor,
    readonly at: number,
    readonly hint: number,
    kind: Kind,
    readonly removes: boolean,
    readonly current: Current,
    readonly recall?: Recall,
    readonly number = 0,
  ) {
    this.field = { at, hint, kind, outlook: visitor.outlook(at) };
    this.#shape = kinds[kind];
  }

  change(value: string): string | undefined {
    const { visitor } = this;
    const reads = visitor.allowance?.reads ?? 0;
    const met = visitor.meet(this.at, value, this.hint, this.current.record!);
    if (typeof met !== 'string') {
      this.#isRead = true;
      const constant = met === gone ? null : (met as Constant).value;
      return constant !== null && this.#shape.test(String(constant)) ? String(constant) : undefined;
    }
    const fits = this.#shape === kinds.text || this.#shape.test(met);
    if (!fits) visitor.misfit(this.at);
    this.#isRead = visitor.reading.unread === 0 && visitor.allowance?.isMuch(reads) !== true;
    return fits ? met : undefined;
  }

  replay(sheet: Sheet, start: number, end: number, form: number): boolean {
    if (this.recall === undefined || !this.recall.replay(sheet, start, end, this.#owner(form))) return false;
    this.visitor.allowance?.take();
    this.visitor.meetAgain(this.at);
    return true;
  }

  learn(sheet: Sheet, start: number, end: number, form: number, after: string | undefined): void {
    if (this.#isRead) this.recall?.learn(sheet, start, end, this.#owner(form), after);
  }

  #owner(form: number): number {
    return (this.current.record!.secret * NUMBERS + this.number) * FORMS + form;
  }
}

/** Of a rule that keeps: what is plainly no identifier is passed by, without being taken for a value. */
class Guarded implements Treatment {
  readonly field: Field;
  readonly removes = false;
  readonly #shape: RegExp;
  readonly #unseen: Unseen;

  constructor(
    readonly visitor: Visitor,
    readonly at: number,
    kind: Kind,
    readonly current: Current,
  ) {
    this.field = { at, hint: 0, kind, outlook: 'guarded' };
    this.#shape = kinds[kind];
    this.#unseen = visitor.unseen(at);
  }

  change(value: string): string | undefined {
    const met = this.visitor.meet(this.at, value, 0, this.current.record!);
    if (met === value) return value;
    return typeof met === 'string' && this.#shape.test(met) ? met : undefined;
  }

  replay(sheet: Sheet, start: number, end: number): boolean {
    const { bytes } = sheet;
    const length = end - start;
    const isNumber = isDigit(bytes[start]!);
    if (length > (isNumber ? this.#unseen.digits : this.#unseen.letters)) return false;
    // So begins what is dialled.
    if (length > 9 && bytes[start] === 0x30) return false;
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
