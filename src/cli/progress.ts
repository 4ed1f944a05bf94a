/**
 * @module
 * One line on a terminal that says how far a run is. Nothing where standard error is no terminal.
 */
import type { Io } from './io.js';
import { formatBytes, formatCount } from './table.js';

export interface Progress {
  /** Redraws, at most five times a second. */
  show(bytes: number, records: () => number): void;
  /** Removes the line. */
  clear(): void;
}

const interval = 200;

/** @param total - bytes to come, where that is known */
export function createProgress({ errors }: Io, total: number | undefined, quiet: boolean): Progress {
  if (quiet || errors.isTTY !== true) return { show() {}, clear() {} };
  const start = performance.now();
  let drawn = start;

  return {
    show(bytes, records) {
      const now = performance.now();
      if (now - drawn < interval) return;
      drawn = now;
      const parts = [
        `${formatCount(records())} records`,
        formatBytes(bytes),
        `${formatBytes((bytes / (now - start)) * 1000)}/s`,
      ];
      if (total !== undefined && total > 0) parts.unshift(`${Math.floor((bytes / total) * 100)} %`);
      errors.write(Buffer.from(`\r\x1b[K${parts.join('  ')}`));
    },
    clear() {
      if (drawn !== start) errors.write(Buffer.from('\r\x1b[K'));
    },
  };
}
