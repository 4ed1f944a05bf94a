/**
 * @module
 * Keeps track of the calls of a session. A call may come inside another, and some work has to wait until no call is under way.
 */
import type { Books } from '../program/books.js';

/** What became of the records of one call. */
export interface Fate {
  /** How many records there were, whether they went out or not. */
  readonly records: number;
  /** How many of them were quarantined. `onQuarantine` is told which, and why. */
  readonly quarantined: number;
}

/**
 * The calls under way. A call comes inside another if a getter of a record, or the function that receives the output, gives
 * another record to the same session.
 */
export class Calls {
  isOpen = true;
  #depth = 0;
  #waiting: (() => void)[] = [];
  /** What calls inside the current call have added to the books that they share. */
  #within = { in: 0, out: 0 };

  /** @param tell - called at the end of an outermost call, to report what became of it and of the calls inside it */
  constructor(
    readonly books: Books,
    readonly tell: () => void,
  ) {}

  /** From now on every call refuses its records, and they are counted. */
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

  /** Runs a function as soon as no call is under way. */
  afterwards(run: () => void): void {
    if (this.#depth > 0) this.#waiting.push(run);
    else run();
  }

  /**
   * Makes a function that runs as one call, from `begin` to `end`.
   *
   * @param refuse - takes the place of `rewrite` after `close`
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

  /** Runs a call inside the current one. */
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

  /** @returns a count that grows with what calls inside the current call add to the books from now on */
  meet(): { readonly in: number; readonly out: number } {
    this.#within = { in: 0, out: 0 };
    return this.#within;
  }
}
