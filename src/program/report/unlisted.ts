/**
 * @module
 * Counts the values that no rule names for a report: of one program, of several together, or since another report.
 */
import type { Program } from '../program.js';

/** How many values no rule names. A whole subtree in which no rule changes anything counts as one. */
export interface UnlistedReport {
  /** How many were dropped, under `unlisted: drop`. */
  readonly dropped: number;
  /** How many stayed, under `unlisted: keep`; only with the option `countUnlisted`. */
  readonly kept?: number;
}

/** Of one program. */
export function countsOf({ counts, countsKept }: Pick<Program, 'counts' | 'countsKept'>): UnlistedReport {
  const count = counts.unlisted[0]!;
  return countsKept ? { dropped: 0, kept: count } : { dropped: count };
}

const none: UnlistedReport = { dropped: 0 };

/** @param sign - -1 subtracts the other */
export function addUnlisted(
  one: UnlistedReport = none,
  other: UnlistedReport = none,
  sign: 1 | -1 = 1,
): UnlistedReport {
  const isKept = one.kept !== undefined || other.kept !== undefined;
  return {
    dropped: one.dropped + sign * other.dropped,
    ...(isKept && { kept: (one.kept ?? 0) + sign * (other.kept ?? 0) }),
  };
}
