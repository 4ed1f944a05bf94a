/**
 * @module
 * How many values no rule names, as a report says it: of one program, of several together, and since another report.
 */
import type { Program } from '../program.js';

/** Values that no rule names, and whole subtrees in which no rule changes anything, each one. */
export interface UnlistedReport {
  /** Under `unlisted: drop`. */
  readonly dropped: number;
  /** Under `unlisted: keep`; only where it is counted (`countUnlisted`). */
  readonly kept?: number;
}

/** Of one program. */
export function countsOf({ counts, countsKept }: Pick<Program, 'counts' | 'countsKept'>): UnlistedReport {
  const count = counts.unlisted[0]!;
  return countsKept ? { dropped: 0, kept: count } : { dropped: count };
}

const none: UnlistedReport = { dropped: 0 };

/** @param sign - -1 takes the other away */
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
