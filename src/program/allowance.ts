/**
 * @module
 * How many values of one record may be read. What takes long is not the bytes of a record but the values in them: a
 * national number takes a thousand times as long as the bytes it is written in, so that a record of a million would
 * hold up all that come after it.
 *
 * Each value that a rule transforms counts one, in whatever engine. A value with many others in it, such as a list
 * of addresses, a message or JSON in a string, counts as many more as were read in it. None of it depends on what a
 * memo knows: the same record has the same fate every time.
 */
import type { Identifier } from '../identifiers/identifier.js';
import { longest } from '../identifiers/uri/part.js';
import type { Apply } from '../transforms/transform.js';

/** An export request of the OpenTelemetry collector has 8,192 log records by default, which leaves sixteen for each. */
export const defaultMaxValues = 131_072;

/**
 * A value with no more than these in it counts one: the number and the host of a URI, two or three hops. A memo may keep
 * it. With sixteen, a million short lists took ten seconds; with four, the dearest record takes one and a half.
 */
const few = 4;

/** Longer texts that cannot be read count more than one: a row of channels, none of which ends, takes a millisecond. */
const shortText = 64;

/** Thrown out of a record that has more values than may be read. */
export class TooManyValues extends Error {}

export class Allowance {
  #used = 0;
  #reads = 0;
  #stop = Infinity;

  /** @param most - values of one record */
  constructor(readonly most: number) {}

  /** What the record at hand has used up. */
  get used(): number {
    return this.#used;
  }

  /** Identifiers read so far, by all records. */
  get reads(): number {
    return this.#reads;
  }

  /** Starts on a record. @returns what the record around it had used, for {@link resume} */
  begin(): number {
    const outer = this.#used;
    this.resume(0);
    return outer;
  }

  resume(used: number): void {
    this.#used = used;
    this.#stop = Infinity;
  }

  /** Takes one value, or some. @throws TooManyValues */
  take(values = 1): void {
    this.#used += values;
    if (this.#used > this.most) throw new TooManyValues();
  }

  /** What a text takes that is no value itself, such as the name of a field; more than any record has, if it is too much. */
  cost(look: () => void): number {
    this.begin();
    try {
      this.meter(() => {
        look();
        return '';
      })('');
      return this.#used;
    } catch (error) {
      if (error instanceof TooManyValues) return Infinity;
      throw error;
    }
  }

  /** Notes one identifier inside a value, or some. @throws TooManyValues */
  read(values = 1): void {
    if (values > this.most) throw new TooManyValues();
    this.#reads += values;
    if (this.#reads > this.#stop) throw new TooManyValues();
  }

  /**
   * Notes a text in which nothing could be read: every grammar has been tried, some a long way, with nothing to show for
   * it. @throws TooManyValues
   */
  searched(length: number): void {
    if (length <= shortText) return;
    this.#reads += Math.min(length, longest) >> 4;
    if (this.#reads > this.#stop) throw new TooManyValues();
  }

  /** Whether what was read since is too much to be remembered, since what is remembered is not read again. */
  isMuch(since: number): boolean {
    return this.#reads - since > few;
  }

  /** For what a memo answers, sometimes: it counts one in any case, if it is not much. */
  once<Value, Result>(run: (value: Value) => Result): (value: Value) => Result {
    return (value) => {
      const before = this.#reads;
      const result = run(value);
      if (this.isMuch(before)) return result;
      this.#reads = before;
      this.read();
      return result;
    };
  }

  /** Runs what is no value of the record. */
  free<Result>(run: () => Result): Result {
    const before = this.#reads;
    const result = run();
    this.#reads = before;
    return result;
  }

  /** The same identifier, its readings noted. */
  watch(identifier: Identifier): Identifier {
    return {
      ...identifier,
      read: (value) => {
        this.read();
        return identifier.read(value);
      },
    };
  }

  /** The same transform, its values taken. */
  meter(apply: Apply): Apply {
    const { known } = apply;
    const metered = (value: string): string => {
      this.take();
      // Nothing is read for it.
      const remembered = known?.(value);
      if (remembered !== undefined) return remembered;
      const before = this.#reads;
      this.#stop = before + few + this.most - this.#used;
      const result = apply(value);
      this.#stop = Infinity;
      const inside = this.#reads - before;
      if (inside > few) {
        this.#used += inside;
        if (this.#used > this.most) throw new TooManyValues();
      }
      return result;
    };
    return apply.batch === undefined ? metered : Object.assign(metered, { batch: apply.batch });
  }
}
