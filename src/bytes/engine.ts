/**
 * @module
 * The interface of engines for bytes, for all formats: bytes in, bytes out, and how far whole records reach.
 */

import type { RecordError } from '../errors.js';

/** Takes a part of the output. It is only valid during the call: keep a copy, or write it out at once. */
export type Write = (part: Uint8Array) => void;

/**
 * How far an engine has come with its input, for one of another program to go on from there. It holds no record: of
 * rows, what the file said of their columns.
 */
export interface Course {
  /** The beginning has been looked at: what comes is a record like any other. */
  readonly begun: boolean;
  /** The input is in another encoding, and nothing of it is read. */
  readonly foreign?: boolean;
  /** Inside a line that has outgrown the limit. */
  readonly passing?: boolean;
  /** Inside a record that has, whose end is looked for so. */
  readonly skip?: Skip | undefined;
  readonly heading?: Heading | undefined;
}

/** Looks for the end of a record that is passed over, as its bytes come. */
export interface Skip {
  /** @returns how far it came, and whether the record ends there; the caller gives the rest again, followed by more */
  pass(bytes: Uint8Array, from: number, last: boolean): { readonly to: number; readonly isOver: boolean };
}

/** What a file says of its rows, before them and between. */
export interface Heading {
  readonly delimiter?: string;
  /** The number of columns, if nothing names them. */
  readonly columns?: number | undefined;
  /** What comes is no heading any more. */
  readonly isOver?: boolean;
  /** Rows or lines of it, a character for each byte. */
  readonly lines: readonly string[];
}

/** Rewrites one input, part by part. It may hold state between parts: a header, say. One for each input. */
export interface ByteEngine {
  /**
   * Rewrites the whole records at the beginning of the bytes, and counts them in the books.
   *
   * @param last - the input ends here: the rest is a record, too, complete or not
   * @returns how many bytes were taken; the caller gives the rest again, followed by more
   */
  rewrite(bytes: Uint8Array, last: boolean, write: Write): number;
  /**
   * Rewrites the bytes that were left and those that follow, as `rewrite` does with a copy of both.
   *
   * @returns how many bytes of both were taken; undefined if nothing was done, and `rewrite` must be called
   */
  rewriteBoth?(first: Uint8Array, second: Uint8Array, write: Write): number | undefined;
  /** What came out is no whole input, since what came in is broken and cannot be read to its end. */
  readonly fault?: RecordError | undefined;
  /** The delimiter of its rows, if it is not that of the format. */
  readonly parted?: string | undefined;
  /** Asked between two parts. Without it, the input is one whole, and is read to its end by the same program. */
  course?(): Course;
  /**
   * What it has learnt of its input that later records are read by, as of a header: equal lists, element by element, read
   * them alike. Left out where any record may change it.
   */
  state?(): readonly unknown[];
  /** How many lines there have been, if the engine knows without counting. A refused line counts before it ends. */
  lines?(): number;
  /** What comes next is the rest of a record that was refused. */
  isPassing?(): boolean;
  /** Overwrites whatever it remembers. It must not be used afterwards. */
  wipe?(): void;
}
