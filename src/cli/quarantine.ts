/**
 * @module
 * Which lines were quarantined, by code: the first few of each, so that a person can look at them. A record's
 * position counts records; here it becomes the number of its line, for `sed -n 17p`.
 */
import type { RecordCode, RecordError } from '../errors.js';

export interface Quarantine {
  /** Takes note of a record, as `onQuarantine` reports it. */
  add(error: RecordError): void;
  /** To be told of each block after it was rewritten: `records` is how many there have been so far. */
  pass(block: Buffer, records: () => number): void;
  /** Line numbers by code: the first few. */
  readonly lines: ReadonlyMap<RecordCode, readonly number[]>;
}

const shown = 5;
const newline = 0x0a;

export function createQuarantine(): Quarantine {
  const lines = new Map<RecordCode, number[]>();
  let fresh: RecordError[] = [];
  let linesBefore = 0;

  return {
    lines,
    add(error) {
      const known = lines.get(error.code) ?? [];
      lines.set(error.code, known);
      if (known.length < shown) fresh.push(error);
    },
    pass(block, records) {
      const wanted = fresh;
      if (wanted.length === 0) {
        linesBefore += countLines(block);
        return;
      }
      fresh = [];
      const numbers = recordLines(block, linesBefore);
      const recordsBefore = records() - numbers.length;
      for (const { code, position } of wanted) {
        const known = lines.get(code)!;
        const line = numbers[position - recordsBefore - 1];
        if (line !== undefined && known.length < shown) known.push(line);
      }
      for (const known of lines.values()) known.sort((a, b) => a - b);
      linesBefore += countLines(block);
    },
  };
}

/** The line number of each record in a block: blank lines are no records. */
function recordLines(block: Buffer, before: number): number[] {
  const numbers: number[] = [];
  let line = before;
  for (let start = 0; start < block.length; ) {
    line++;
    const end = block.indexOf(newline, start);
    const stop = end < 0 ? block.length : end;
    if (!isBlank(block, start, stop)) numbers.push(line);
    start = stop + 1;
  }
  return numbers;
}

function isBlank(block: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (block[i] !== 0x20 && block[i] !== 0x09 && block[i] !== 0x0d) return false;
  }
  return true;
}

function countLines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(newline); at >= 0; at = block.indexOf(newline, at + 1)) count++;
  return count;
}
