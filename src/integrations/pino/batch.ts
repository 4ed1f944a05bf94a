/**
 * @module
 * Gathers lines to rewrite them together: for the kernel, a hundred lines cost little more than one.
 */

import { PIECE as FULL, NEWLINE } from './lines.js';

export interface Batch {
  /** @returns whether the batch is full, so that it should be taken */
  add(line: string): boolean;
  /** Hands the lines over and forgets them. */
  take(use: (lines: Uint8Array) => void): void;
  readonly length: number;
}

export function createBatch(): Batch {
  let bytes = Buffer.allocUnsafeSlow(2 * FULL);
  /** Takes the lines that are logged while the other batch is being rewritten. */
  let other = Buffer.allocUnsafeSlow(2 * FULL);
  let length = 0;

  const grow = (needed: number): void => {
    const wider = Buffer.allocUnsafeSlow(needed);
    bytes.copy(wider, 0, 0, length);
    bytes.fill(0);
    bytes = wider;
  };

  return {
    add(line) {
      if (line.length === 0) return false;
      // One UTF-16 unit takes three bytes of UTF-8 at most.
      const needed = length + 3 * line.length + 1;
      if (needed > bytes.length) grow(needed + FULL);
      length += bytes.write(line, length);
      // Each write is one line. Some hosts leave it to the stream to add the line end.
      if (bytes[length - 1] !== NEWLINE) bytes[length++] = NEWLINE;
      return length >= FULL;
    },
    take(use) {
      const taken = bytes.subarray(0, length);
      [bytes, other] = [other, bytes];
      length = 0;
      use(taken);
      if (other.length <= 4 * FULL) return;
      other.fill(0);
      other = Buffer.allocUnsafeSlow(2 * FULL);
    },
    get length() {
      return length;
    },
  };
}
