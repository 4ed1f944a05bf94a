/**
 * @module
 * The books: how many records came in, went out or were quarantined. Each input has books of its own, in which its
 * records are numbered from 1; what is entered there is in the totals at once. And how often each rule applied.
 */
import { codes, type RecordCode, RecordError, withoutStack } from '../errors.js';
import type { Keep, Raw } from './reject.js';

/** Those of one input, where engines write. */
export interface Books {
  /** Records so far: the next one's position is one more. */
  in: number;
  out: number;
  /** Lines that are no records, where records are lines. */
  blank?: number | undefined;
  /** @param raw - the record as it came, for whoever keeps it */
  quarantine(code: RecordCode, position: number, detail?: string, raw?: Raw): void;
  /** Somebody keeps records: what it takes to have them at hand is not in vain. */
  readonly keeps?: boolean | undefined;
  /** What the input says of how the records to come are written: a header, directives. */
  head?: Uint8Array | undefined;
  /** More of the record that was quarantined last, which was too long to be held at once. */
  more?(raw: Raw): void;
}

/** Told of a quarantined record: its code and position, never its content. */
export type OnQuarantine = (error: RecordError) => void;

/** All inputs together. */
export interface Totals {
  in: number;
  out: number;
  readonly codes: ReadonlyMap<RecordCode, number>;
  /** Opens the books of one input. */
  open(): Books;
  /**
   * Tells of what was quarantined since. To be called when the books are written and no engine is at work, since who is
   * told may come back with a record. What is quarantined of those is counted and not told: a listener that sends a
   * record which cannot be read would have no end otherwise.
   */
  tell(): void;
}

/**
 * @param onQuarantine - what it throws is passed over: it cannot break what comes after
 * @param onFirst - told of the first record of each code
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

/** An error has a stack, and a chunk may have a million records: it is made when it is told. */
interface News {
  readonly code: RecordCode;
  readonly position: number;
  readonly detail: string | undefined;
}

type Note = (code: RecordCode, position: number, detail?: string) => void;

/** Calls a listener of the host's; a promise that it gives may fail, too. */
export function callSafely(listener: OnQuarantine, error: RecordError): void {
  try {
    const given: unknown = listener(error);
    if (given instanceof Promise) given.catch(() => {});
  } catch {
    // Logging goes on. What a listener does wrong is not the record's fault.
  }
}

class InputBooks implements Books {
  readonly #totals: Totals;
  readonly #note: Note;
  readonly #keep: Keep | undefined;
  #in = 0;
  #out = 0;
  blank = 0;
  /** Was quarantined last. */
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
 * Books that enter all in others: what extends them sees what is quarantined on its way. A class, since an object with
 * accessors of its own took 2 µs to make (Node 20.20).
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

/** Of two of the same length. A few numbers, one by one, take a third of what `set` takes (Node 20.20). */
function copy(from: Float64Array, to: Float64Array): void {
  const { length } = from;
  if (length > 64) to.set(from);
  else for (let i = 0; i < length; i++) to[i] = from[i]!;
}

/** How often each rule applied, and what could not be read, by rule number: of records that left, and of no others. */
export class Tally {
  /** Values, or whole subtrees, that the rule applied to. */
  readonly values: Float64Array;
  /** What the identifier could not read of them. */
  readonly unread: Float64Array;
  /** One number: values, or whole subtrees, that no rule names. */
  readonly unlisted: Float64Array;
  readonly #all: Float64Array;
  /** As it was before the record at hand. */
  readonly #before: Float64Array;
  /** Of records around it: a getter of one may log another. */
  readonly #outer: Float64Array[] = [];
  readonly #marked: Float64Array;
  #depth = 0;

  constructor(rules: number) {
    this.#marked = new Float64Array(2 * rules + 1);
    // In one piece, so that it is copied in one: twenty nanoseconds for each record (Node 20).
    this.#all = new Float64Array(2 * rules + 1);
    this.#before = new Float64Array(2 * rules + 1);
    this.values = this.#all.subarray(0, rules);
    this.unread = this.#all.subarray(rules, 2 * rules);
    this.unlisted = this.#all.subarray(2 * rules);
  }

  /** A record begins; each has its {@link end}. */
  begin(): void {
    if (this.#depth++ > 0) this.#outer.push(this.#before.slice());
    copy(this.#all, this.#before);
  }

  /** A row or line begins: no other one stands in it, and it need not end. */
  mark(): void {
    this.#marked.set(this.#all);
  }

  /** The row or line at hand is refused. */
  undo(): void {
    this.#all.set(this.#marked);
  }

  /** @param isRefused - the record does not leave: nothing of it is counted */
  end(isRefused: boolean): void {
    if (isRefused) this.#all.set(this.#before);
    if (--this.#depth === 0) return;
    const outer = this.#outer.pop()!;
    // What the inner one counts stays, whatever becomes of the one around.
    for (let i = 0; i < outer.length; i++) this.#before[i] = outer[i]! + this.#all[i]! - this.#before[i]!;
  }
}
