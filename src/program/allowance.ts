/**
 * @module
 * Limits how many values of one record are read, and of a record in memory how much text. The cost of a record is in its values, not in its bytes: reading a
 * national number takes a thousand times as long as scanning its digits, so a record with a million of them would hold
 * up all records behind it.
 *
 * Each value that a rule transforms counts as one, in every engine. A value that contains others, such as a list of
 * addresses, a message or JSON in a string, counts as many more as were read inside it. The memo has no influence on
 * the count, so that the same record is always treated alike.
 */
import type { Identifier } from '../identifiers/identifier.js';
import { longest } from '../identifiers/uri/part.js';
import type { Apply } from '../transforms/transform.js';

/** An export request of the OpenTelemetry collector has 8,192 log records by default, which leaves sixteen for each. */
export const defaultMaxValues = 131_072;

/**
 * A value with up to this many values inside counts as one: the number and the host of a URI, or two or three hops. A
 * memo may keep it. With a limit of sixteen, a million short lists took ten seconds; with four, the most expensive
 * record takes one and a half.
 */
const few = 4;

/** Unreadable texts longer than this count more than one: a row of channel names without an end takes a millisecond. */
const shortText = 64;

/** Thrown for a record that has more values than may be read. */
export class TooManyValues extends Error {}

/** Thrown for a record in memory with more text to be read than a record may have in bytes. */
export class TooMuchText extends Error {}

export class Allowance {
  #used = 0;
  #reads = 0;
  #stop = Infinity;
  #room = Infinity;

  /** @param most - how many values of one record may be read */
  constructor(readonly most: number) {}

  /** How much the current record has used. */
  get used(): number {
    return this.#used;
  }

  /** How many identifiers have been read so far, in all records. */
  get reads(): number {
    return this.#reads;
  }

  /** How many characters of the current record may still be read. */
  get room(): number {
    return this.#room;
  }

  /**
   * Begins a record.
   *
   * @param room - how many characters of it may be read; bytes that hold a record have a limit of their own
   * @returns what the record around it has used, for {@link resume}
   */
  begin(room = Infinity): number {
    const outer = this.#used;
    this.resume(0, room);
    return outer;
  }

  resume(used: number, room = Infinity): void {
    this.#used = used;
    this.#stop = Infinity;
    this.#room = room;
  }

  /**
   * Refuses an object by the least that a serializer would write of it, before it is copied.
   *
   * @throws TooMuchText
   */
  hold(size: number): void {
    if (size > this.#room) throw new TooMuchText();
  }

  /** Counts one value or more. @throws TooManyValues */
  take(values = 1): void {
    this.#used += values;
    if (this.#used > this.most) throw new TooManyValues();
  }

  /**
   * What a text costs that is not a value itself, such as the name of a field. If it is too much, the result is more
   * than any limit.
   */
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

  /** Counts one identifier or more inside a value. @throws TooManyValues */
  read(values = 1): void {
    if (values > this.most) throw new TooManyValues();
    this.#reads += values;
    if (this.#reads > this.#stop) throw new TooManyValues();
  }

  /**
   * Counts a text in which nothing could be read. Every grammar has been tried on it, which takes time, too.
   *
   * @throws TooManyValues
   */
  searched(length: number): void {
    if (length <= shortText) return;
    this.#reads += Math.min(length, longest) >> 4;
    if (this.#reads > this.#stop) throw new TooManyValues();
  }

  /** Whether so much has been read since then that the answer must not be remembered, since the memo would hide the cost. */
  isMuch(since: number): boolean {
    return this.#reads - since > few;
  }

  /** Runs a transform whose answer a memo may give instead: it counts as one in either case, unless it reads much. */
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

  /** Runs something that is not a value of the record, and does not count. */
  free<Result>(run: () => Result): Result {
    const before = this.#reads;
    const result = run();
    this.#reads = before;
    return result;
  }

  /** Wraps an identifier, so that what it reads is counted. */
  watch(identifier: Identifier): Identifier {
    return {
      ...identifier,
      read: (value) => {
        this.read();
        return identifier.read(value);
      },
    };
  }

  /** Wraps a transform, so that its values are counted. */
  meter(apply: Apply): Apply {
    const { known } = apply;
    const metered = (value: string): string => {
      this.take();
      this.#room -= value.length;
      if (this.#room < 0) throw new TooMuchText();
      // These are not read, so they cost nothing.
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
