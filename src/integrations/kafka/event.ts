/**
 * @module
 * The events of a worker: committed transactions, and faults that are retried. They hold no value of a record.
 */
import type { TransactionBooks } from './transaction.js';

/** One committed transaction. */
export interface Commit extends TransactionBooks {
  /** How long it took from the first rewritten record to the commit, in milliseconds. */
  readonly milliseconds: number;
  /** How many committed records of the partition are still to be read. */
  readonly lag: number;
}

/** A fault that is retried. */
export interface Fault {
  /** A code of the broker's protocol, such as `NOT_COORDINATOR`, or of the client. */
  readonly word: string;
  /** The partition of the input, if the fault concerns only one. */
  readonly partition?: number | undefined;
}
