/**
 * @module
 * The calls of a session: each has a beginning and an end, when it is told what became of it, and one may come within another.
 */
import type { Books } from '../program/books.js';

/** What became of the records of one call. */
export interface Fate {
  /** How many records there were, whether they went out or not. */
  readonly records: number;
  /** How many of them were quarantined: `onQuarantine` is told which, and why. */
  readonly quarantined: number;
}

/** Calls under way: a getter of a record, or who is given a part of an output, may come back with another record. */
export class Calls {
  isOpen = true;
  #depth = 0;
  #waiting: (() => void)[] = [];
  /** What calls within the call at hand have entered in the books that both share. */
  #within = { in: 0, out: 0 };

  /** @param tell - says what became of a call, and of those within it */
  constructor(
    readonly books: Books,
    readonly tell: () => void,
  ) {}

  /** From now on, fail closed, and keep the books. */
  close(): void {
    this.isOpen = false;
  }

  begin(): void {
    this.#depth++;
  }

  end(): void {
    if (--this.#depth > 0) return;
    if (this.#waiting.length > 0) for (const run of this.#waiting.splice(0)) run();
    this.tell();
  }

  /** Runs something when no call is under way. */
  afterwards(run: () => void): void {
    if (this.#depth > 0) this.#waiting.push(run);
    else run();
  }

  /**
   * Runs one call from its beginning to its end, when what became of it is told.
   *
   * @param refuse - after `close`, in place of it
   */
  during<Given, Taken>(
    rewrite: (given: Given) => Taken,
    refuse: (given: Given) => Taken,
  ): (given: Given) => Taken {
    const run = (given: Given): Taken => {
      this.begin();
      try {
        return this.isOpen ? rewrite(given) : refuse(given);
      } finally {
        this.end();
      }
    };
    return (given) => (this.#depth > 0 ? this.#enter(run, given) : run(given));
  }

  /** Runs a call within the one at hand. */
  #enter<Given, Taken>(run: (given: Given) => Taken, given: Given): Taken {
    const { in: read, out } = this.books;
    const outer = this.#within;
    try {
      return run(given);
    } finally {
      this.#within = outer;
      outer.in += this.books.in - read;
      outer.out += this.books.out - out;
    }
  }

  /** From now on, what calls within the call at hand enter. */
  meet(): { readonly in: number; readonly out: number } {
    this.#within = { in: 0, out: 0 };
    return this.#within;
  }
}
