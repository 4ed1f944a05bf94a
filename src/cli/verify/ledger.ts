/**
 * @module
 * What a verification has found, by rule, field and kind, with the lines of the first findings. It holds no value.
 */
import { formatLines } from '../policy/scan/feed.js';
import { formatCount, formatTable } from '../telling/table.js';

export interface Entry {
  readonly field: string;
  /** What the policy says of the field. */
  readonly promise: string;
  /** What is there all the same. */
  readonly still: string;
  count: number;
  /** Of the first few. */
  readonly lines: number[];
}

export interface Ledger {
  /** @param still - a word or two, out of few; never a value */
  enter(field: string, promise: string, still: string): void;
  /** Those of one field together. */
  readonly entries: readonly Entry[];
  /** All of them. */
  readonly count: number;
}

const shown = 5;

/** @param line - on which the record at hand begins */
export function createLedger(line: () => number): Ledger {
  const entries = new Map<string, Entry>();
  return {
    enter(field, promise, still) {
      const name = JSON.stringify([field, promise, still]);
      const entry = entries.get(name) ?? { field, promise, still, count: 0, lines: [] };
      entries.set(name, entry);
      entry.count++;
      const at = line();
      if (entry.lines.length < shown && entry.lines.at(-1) !== at) entry.lines.push(at);
    },
    get entries() {
      const fields = [...new Set([...entries.values()].map(({ field }) => field))];
      return fields.flatMap((field) => [...entries.values()].filter((each) => each.field === field));
    },
    get count() {
      return [...entries.values()].reduce((sum, { count }) => sum + count, 0);
    },
  };
}

/** @param heading - of the column with the findings */
export function formatEntries(entries: readonly Entry[], heading: string): string {
  return formatTable(
    [
      ['field', 'policy', heading, 'values', 'where'],
      ...entries.map(({ field, promise, still, count, lines }) => [
        field,
        promise,
        still,
        formatCount(count),
        formatLines(lines, count),
      ]),
    ],
    [3],
  );
}
