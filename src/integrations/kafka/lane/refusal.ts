/**
 * @module
 * What the broker refused to take: how large the next batch may be, and which messages are too large alone.
 */
import { RecordError } from '../../../errors.js';
import type { Addressed } from '../transaction.js';

export class Refusals {
  /** The most bytes of the next batch. */
  limit: number;
  /** Offsets of messages that the broker refuses. */
  readonly refused = new Map<bigint, RecordError>();
  /** Offsets of messages whose sealed form it refuses. */
  readonly unsealed = new Set<bigint>();

  /** @param quarantine - the topic of what is sealed */
  constructor(
    readonly maxBatchBytes: number,
    readonly quarantine: string | undefined,
  ) {
    this.limit = maxBatchBytes;
  }

  /**
   * The topic accepts smaller batches than we sent. The next one is half as large. A message that is too large alone is
   * quarantined.
   */
  shrink(part: readonly Addressed[]): void {
    const bytes = part.reduce((sum, message) => sum + message.bytes, 0);
    this.limit = Math.max(1, Math.min(this.limit, bytes) >> 1);
    const [only] = part;
    if (part.length > 1 || only?.offset === undefined) return;
    // Otherwise it would be sent again and again and hold up everything behind it.
    if (only.topic === this.quarantine) this.unsealed.add(only.offset);
    else this.refused.set(only.offset, new RecordError('ERR_RECORD_SIZE', 0));
    this.limit = this.maxBatchBytes;
  }

  /** The messages are committed. */
  clear(): void {
    this.refused.clear();
    this.unsealed.clear();
  }
}
