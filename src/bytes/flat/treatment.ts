/**
 * @module
 * What becomes of the values of one field of flat records: removed, changed, looked at, or left as they are.
 */
import {
  type Constant,
  gone,
  type Outlook,
  type Taken,
  type Unseen,
  type Visitor,
} from '../../program/visitor.js';
import type { Recall } from './recall.js';
import type { Sheet } from './sheet.js';

/** What a typed column can hold besides nothing. */
export type Kind = 'text' | 'integer' | 'number';

const kinds: Readonly<Record<Kind, RegExp>> = {
  text: /^/,
  integer: /^-?\d{1,20}$/,
  number: /^-?\d{1,20}(?:\.\d{1,20})?$/,
};

/** Whether a column can hold a text. */
export const fitsKind = (kind: Kind, text: string): boolean => kinds[kind].test(text);

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
  /** The field of the visitor; undefined if the value is only looked at. */
  readonly field?: Field;
  /** Whether every value is removed, so that none has to be read: `change('')` counts it. */
  readonly removes: boolean;
  /** @returns undefined if the value is removed */
  change(value: string): string | undefined;
  /**
   * Replaces these bytes by the remembered result. Returns false if there is none.
   *
   * @param form - 0 to 7: how the value is written, if the same bytes may otherwise mean another value
   */
  replay(sheet: Sheet, start: number, end: number, form: number): boolean;
  /** Remembers the bytes that the last changed value became; undefined if it stayed. */
  learn(sheet: Sheet, start: number, end: number, form: number, after: string | undefined): void;
}

export interface Current {
  /** The one at hand. */
  record: Taken | undefined;
}

/** A treatment that has nothing to remember. Also how a value is looked at: it is returned then. */
export function treatBy(change: (value: string) => string | undefined): Treatment {
  return { removes: false, change, replay: () => false, learn: () => {} };
}

/** A treatment that only counts values that stay. */
export function treatKept(visitor: Visitor, at: number, kind: Kind): Treatment | undefined {
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
/** How many fields with separate answers are remembered. */
export const NUMBERS = 65_536;

/** What the visitor makes of the values of one field, as text that its column can hold. */
export class Met implements Treatment {
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

/** The treatment of a rule that keeps: a value that is clearly not an identifier is skipped without making a string. */
export class Guarded implements Treatment {
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
    // Dialled numbers begin with a zero.
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
