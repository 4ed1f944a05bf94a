/**
 * @module
 * What a worker tells its host of: transactions that are committed, and what went wrong and is tried again. No value of a
 * record is in it.
 */
import type { TransactionBooks } from './transaction.js';

/** One transaction that is committed. */
export interface Commit extends TransactionBooks {
  /** From the first record that is rewritten to the commit. */
  readonly milliseconds: number;
  /** Committed records behind these. */
  readonly lag: number;
}

/** What went wrong, and is tried again. */
export interface Fault {
  /** Of the broker's protocol, such as `NOT_COORDINATOR`, or the client's. */
  readonly word: string;
  readonly partition?: number | undefined;
}
