/**
 * @module
 * The books count how many records came in, went out or were quarantined, and how often each rule applied. Each input
 * has books of its own, which number its records from 1. Every entry also counts in the totals at once.
 */
import { codes, type RecordCode, RecordError, withoutStack } from '../errors.js';
import type { Keep, Raw } from './reject.js';

/** The books of one input, which its engine writes. */
export interface Books {
  /** How many records have come so far. The position of the next one is one more. */
  in: number;
  out: number;
  /** Lines that are not records, if records are lines. */
  blank?: number | undefined;
  /** @param raw - the record as it came, for a quarantine that keeps it */
  quarantine(code: RecordCode, position: number, detail?: string, raw?: Raw): void;
  /** Whether quarantined records are kept, so that it is worth having the raw record at hand. */
  readonly keeps?: boolean | undefined;
  /** What the input says about the format of the records that follow: a header, directives. */
  head?: Uint8Array | undefined;
  /** More bytes of the record that was quarantined last, if it was too long to be held at once. */
  more?(raw: Raw): void;
}

/** Called with each quarantined record: its code and position, never its content. */
export type OnQuarantine = (error: RecordError) => void;

/** The totals of all inputs. */
export interface Totals {
  in: number;
  out: number;
  readonly codes: ReadonlyMap<RecordCode, number>;
  /** Opens the books of one input. */
  open(): Books;
  /**
   * Reports the records that were quarantined since the last call. Call it when the books are written and no engine is
   * at work, since a listener may come back with another record. If such a record is quarantined, it is counted but not
   * reported: otherwise a listener that sends an unreadable record would be called for ever.
   */
  tell(): void;
}

/**
 * @param onQuarantine - what it throws is ignored, so that it cannot break what follows
 * @param onFirst - called with the first record of each code
 */
export function createTotals(
  onQuarantine?: OnQuarantine,
  onFirst?: (code: RecordCode) => void,
  keep?: Keep,
): Totals {
  const counts = new Map<RecordCode, number>();
  let fresh: News[] = [];
  let firsts: RecordCode[] = [];
  let telling = false;
  const totals: Totals = {
    in: 0,
    out: 0,
    codes: counts,
    open: () =>
      new InputBooks(
        totals,
        (code, position, detail) => {
          const count = counts.get(code) ?? 0;
          counts.set(code, count + 1);
          if (count === 0 && onFirst !== undefined) firsts.push(code);
          if (onQuarantine !== undefined && !telling) fresh.push({ code, position, detail });
        },
        keep,
      ),
    tell() {
      if (firsts.length > 0) {
        const codes = firsts;
        firsts = [];
        for (const code of codes) onFirst!(code);
      }
      if (telling || fresh.length === 0) return;
      telling = true;
      const told = fresh;
      fresh = [];
      for (const { code, position, detail } of told) {
        callSafely(
          onQuarantine!,
          withoutStack(() => new RecordError(code, position, detail)),
        );
      }
      telling = false;
    },
  };
  return totals;
}

/**
 * A chunk may have a million quarantined records, and making an error with its stack takes time. So it is made only
 * when it is reported.
 */
interface News {
  readonly code: RecordCode;
  readonly position: number;
  readonly detail: string | undefined;
}

type Note = (code: RecordCode, position: number, detail?: string) => void;

/** Calls a listener of the host. A promise that it returns may reject, too. */
export function callSafely(listener: OnQuarantine, error: RecordError): void {
  try {
    const given: unknown = listener(error);
    if (given instanceof Promise) given.catch(() => {});
  } catch {
    // Logging goes on: a fault of the listener is not a fault of the record.
  }
}

class InputBooks implements Books {
  readonly #totals: Totals;
  readonly #note: Note;
  readonly #keep: Keep | undefined;
  #in = 0;
  #out = 0;
  blank = 0;
  /** The record that was quarantined last. */
  #last: { readonly code: RecordCode; readonly position: number; readonly detail: string } | undefined;
  head: Uint8Array | undefined;

  constructor(totals: Totals, note: Note, keep: Keep | undefined) {
    this.#totals = totals;
    this.#note = note;
    this.#keep = keep;
  }

  get keeps(): boolean {
    return this.#keep !== undefined;
  }

  get in(): number {
    return this.#in;
  }

  set in(count: number) {
    this.#totals.in += count - this.#in;
    this.#in = count;
  }

  get out(): number {
    return this.#out;
  }

  set out(count: number) {
    this.#totals.out += count - this.#out;
    this.#out = count;
  }

  quarantine(code: RecordCode, position: number, detail: string = codes[code], raw?: Raw): void {
    this.#note(code, position, detail);
    if (this.#keep === undefined) return;
    this.#last = { code, position, detail };
    this.#keep({ ...this.#last, raw, head: this.head });
  }

  more(raw: Raw): void {
    if (this.#last !== undefined) this.#keep?.({ ...this.#last, raw, head: this.head, more: true });
  }
}

/**
 * Books that pass every entry on to other books. A subclass can see what is quarantined. It is a class, since an object
 * with accessors of its own took 2 µs to make (Node 20.20).
 */
export class BooksWithin implements Books {
  protected readonly outer: Books;
  readonly keeps: boolean | undefined;

  constructor(outer: Books) {
    this.outer = outer;
    this.keeps = outer.keeps;
  }

  get in(): number {
    return this.outer.in;
  }

  set in(count: number) {
    this.outer.in = count;
  }

  get out(): number {
    return this.outer.out;
  }

  set out(count: number) {
    this.outer.out = count;
  }

  quarantine(code: RecordCode, position: number, detail?: string, raw?: Raw): void {
    this.outer.quarantine(code, position, detail, raw);
  }
}

/** Books that nobody reads. */
export function createScrap(): Books {
  return { in: 0, out: 0, quarantine() {} };
}

/** Copies between arrays of the same length. For a few numbers a loop takes a third of the time of `set` (Node 20.20). */
function copy(from: Float64Array, to: Float64Array): void {
  const { length } = from;
  if (length > 64) to.set(from);
  else for (let i = 0; i < length; i++) to[i] = from[i]!;
}

/** How often each rule applied, and how many values could not be read, by rule number. Only records that left are counted. */
export class Tally {
  /** Values, or whole subtrees, that the rule applied to. */
  readonly values: Float64Array;
  /** How many of them the identifier could not read. */
  readonly unread: Float64Array;
  /** One number: how many values or whole subtrees no rule names. */
  readonly unlisted: Float64Array;
  readonly #all: Float64Array;
  /** The counts before the current record. */
  readonly #before: Float64Array;
  /** The counts before the records around it: a getter of one record may log another. */
  readonly #outer: Float64Array[] = [];
  readonly #marked: Float64Array;
  #depth = 0;

  constructor(rules: number) {
    this.#marked = new Float64Array(2 * rules + 1);
    // One array, so that it is copied at once, which saves twenty nanoseconds for each record (Node 20).
    this.#all = new Float64Array(2 * rules + 1);
    this.#before = new Float64Array(2 * rules + 1);
    this.values = this.#all.subarray(0, rules);
    this.unread = this.#all.subarray(rules, 2 * rules);
    this.unlisted = this.#all.subarray(2 * rules);
  }

  /** Begins a record. Each needs its {@link end}. */
  begin(): void {
    if (this.#depth++ > 0) this.#outer.push(this.#before.slice());
    copy(this.#all, this.#before);
  }

  /** Begins a row or line. No other record comes inside it, so it needs no end. */
  mark(): void {
    this.#marked.set(this.#all);
  }

  /** Takes the counts of the current row or line back, since it is refused. */
  undo(): void {
    this.#all.set(this.#marked);
  }

  /** @param isRefused - whether the record is quarantined, so that nothing of it is counted */
  end(isRefused: boolean): void {
    if (isRefused) this.#all.set(this.#before);
    if (--this.#depth === 0) return;
    const outer = this.#outer.pop()!;
    // The counts of an inner record stay, whatever becomes of the record around it.
    for (let i = 0; i < outer.length; i++) this.#before[i] = outer[i]! + this.#all[i]! - this.#before[i]!;
  }
}
