/**
 * @module
 * Who takes down an outline: it is told of everything in the order of the document.
 */

/** Takes down what the outline meets, in its order. */
export interface Scribe {
  /** White space, a colon, or a part of a name. */
  text(part: Uint8Array): void;
  comma(): void;
  separator(byte: number): void;
  /** A value or a member begins. */
  child(): void;
  record(bytes: Uint8Array): void;
  /**
   * Takes complete records of an array that follow each other, each with the comma before it.
   *
   * @param from - after a record
   * @returns undefined if the next record must be read by itself
   */
  run(bytes: Uint8Array, from: number, to: number, longest: number): Run | undefined;
  /** The current child is removed. */
  gone(): void;
  /** A record has outgrown the limit: what there is of it. */
  refuse(part: Uint8Array): void;
  /** More of it. */
  more(part: Uint8Array): void;
  /** A document has nothing at the end of the path. */
  lost(): void;
  /** @param stays - even if nothing in it does */
  open(bracket: number, stays: boolean): void;
  close(bracket: number): void;
}

/** Records that follow each other. */
export interface Run {
  readonly records: number;
  /** Behind the last. */
  readonly end: number;
}
