/**
 * @module
 * One line on a terminal that says how far a run is. Nothing where standard error is no terminal.
 */

import type { Io } from '../command/io.js';
import type { Source } from '../files/source.js';
import { formatBytes, formatCount } from './table.js';

export interface Progress {
  /** Redraws, at most five times a second. */
  show(records: () => number): void;
  /** Removes the line. */
  clear(): void;
}

const interval = 200;

/**
 * @param source - its position is shown
 * @param lead - the beginning of the line
 */
export function createProgress(
  { errors }: Io,
  source: Pick<Source, 'bytes' | 'given' | 'taken'>,
  quiet: boolean,
  lead: () => readonly string[] = () => [],
): Progress {
  if (quiet || errors.isTTY !== true) return { show() {}, clear() {} };
  const start = performance.now();
  let drawn = start;

  return {
    show(records) {
      const now = performance.now();
      if (now - drawn < interval) return;
      drawn = now;
      const { bytes: total = 0, given, taken } = source;
      const parts = [
        ...lead(),
        `${formatCount(records())} records`,
        formatBytes(given),
        `${formatBytes((given / (now - start)) * 1000)}/s`,
      ];
      if (total > 0) parts.unshift(`${Math.floor((taken / total) * 100)} %`);
      errors.write(Buffer.from(`\r\x1b[K${parts.join('  ')}`));
    },
    clear() {
      if (drawn !== start) errors.write(Buffer.from('\r\x1b[K'));
    },
  };
}
