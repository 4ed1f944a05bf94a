/**
 * @module
 * The fields that a grammar may find in a line, each with what becomes of it.
 */
import type { Plan } from '../../kernel/flat/plan.js';
import type { Program } from '../../program/program.js';
import type { Skip } from '../engine.js';
import type { Coding } from '../flat/coding.js';
import type { Fields, Name } from '../flat/fields.js';
import type { Sheet } from '../flat/sheet.js';
import type { Treatment } from '../flat/treatment.js';

export interface Slot {
  readonly coding: Coding;
  readonly treatment: Treatment | undefined;
  readonly capture: Treatment | undefined;
  /** Whether one action applies to it with everything in it: it is removed or replaced. */
  readonly isWhole: boolean;
}

/** Names that a grammar takes from the line itself are a sender's to choose, and forgotten beyond this. */
const maxSlots = 1024;

export class Slots {
  readonly list: Slot[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(readonly fields: Fields) {}

  /**
   * The number of a field's slot.
   *
   * @param name - as keys if the field may also be named as nested
   * @param number - for `#n`
   * @param beside - a value next to it that names it
   */
  of(name: Name, coding: Coding, number?: number, beside?: string): number {
    const says = beside === undefined ? 0 : this.fields.saysBeside(name, beside);
    const key = `${typeof name === 'string' ? name : name.join('\0')}\0${number}\0${says}`;
    let slot = this.#numbers.get(key);
    if (slot === undefined) {
      const treatment = this.fields.treatment(name, number, 'text', beside);
      const capture = this.fields.capture(name, number);
      slot = this.list.push({ coding, treatment, capture, isWhole: this.fields.isWhole(name) }) - 1;
      this.#numbers.set(key, slot);
    }
    return slot;
  }

  /** Between two lines: forgets slots that were added since there were `count`, if there are too many. */
  trim(count: number): void {
    if (this.list.length <= Math.max(count, maxSlots)) return;
    this.list.length = count;
    for (const [key, slot] of this.#numbers) if (slot >= count) this.#numbers.delete(key);
  }
}

/** The fields found in one line, in their order in it. */
export class Found {
  count = 0;
  #slots = new Int32Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);

  add(slot: number, start: number, end: number): void {
    if (this.count === this.#slots.length) this.#widen();
    this.#slots[this.count] = slot;
    this.#starts[this.count] = start;
    this.#ends[this.count++] = end;
  }

  slot(i: number): number {
    return this.#slots[i]!;
  }

  start(i: number): number {
    return this.#starts[i]!;
  }

  end(i: number): number {
    return this.#ends[i]!;
  }

  #widen(): void {
    const widen = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(old.length * 2);
      wider.set(old);
      return wider;
    };
    this.#slots = widen(this.#slots);
    this.#starts = widen(this.#starts);
    this.#ends = widen(this.#ends);
  }
}

/** Finds where records of several lines begin and end; -1 if more bytes are needed to know. */
export interface Block {
  /** @returns the place after bytes that may be before a record and stay; `from` if a record, or something unknown, begins there */
  pass(sheet: Sheet, from: number, last: boolean): number;
  /** @returns where it ends, including its line end */
  end(bytes: Uint8Array, from: number, last: boolean): number;
  /** How many bytes after a record are needed to know that it ends there, or that the bytes are not part of a record. */
  readonly behind: number;
  /** Looks for the end of the one at `from`, which is too long. */
  skip(bytes: Uint8Array, from: number): Skip;
  /** Something without an end was skipped, because it was too long or no record: the next bytes begin something else. */
  passed?(): void;
}

/** Splits a line into its fields. */
export interface Grammar {
  readonly slots: Slots;
  /** A record is no line. */
  readonly block?: Block;
  /** @returns whether the line between `from` and `to` is of this grammar; only then does `found` count */
  read(sheet: Sheet, from: number, to: number, found: Found): boolean;
  /** The description of such lines for the kernel; undefined if it cannot read them. */
  plan?(program: Program): Plan | undefined;
}
