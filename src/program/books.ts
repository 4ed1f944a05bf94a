/**
 * @module
 * The books: how many records came in, went out or were quarantined. Each input has books of its own, in which its
 * records are numbered from 1; what is entered there is in the totals at once.
 */
import { codes, type RecordCode, RecordError } from '../errors.js';

/** Those of one input, where engines write. */
export interface Books {
  /** Records so far: the next one's position is one more. */
  in: number;
  out: number;
  quarantine(code: RecordCode, position: number, detail?: string): void;
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
export function createTotals(onQuarantine?: OnQuarantine, onFirst?: (code: RecordCode) => void): Totals {
  const counts = new Map<RecordCode, number>();
  let fresh: News[] = [];
  let firsts: RecordCode[] = [];
  let telling = false;
  const totals: Totals = {
    in: 0,
    out: 0,
    codes: counts,
    open: () =>
      new InputBooks(totals, (code, position, detail) => {
        const count = counts.get(code) ?? 0;
        counts.set(code, count + 1);
        if (count === 0 && onFirst !== undefined) firsts.push(code);
        if (onQuarantine !== undefined && !telling) fresh.push({ code, position, detail });
      }),
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
        callSafely(onQuarantine!, new RecordError(code, position, detail));
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
  readonly #note: (code: RecordCode, position: number, detail?: string) => void;
  #in = 0;
  #out = 0;

  constructor(totals: Totals, note: (code: RecordCode, position: number, detail?: string) => void) {
    this.#totals = totals;
    this.#note = note;
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

  quarantine(code: RecordCode, position: number, detail: string = codes[code]): void {
    this.#note(code, position, detail);
  }
}

/** Books that nobody reads. */
export function createScrap(): Books {
  return { in: 0, out: 0, quarantine() {} };
}
