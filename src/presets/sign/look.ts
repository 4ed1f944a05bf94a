/**
 * @module
 * The beginning of a file, prepared for recognition: its lines, its cells, its keys.
 */
import { octets } from '../../octets.js';

/** Enough for a few dozen records of any format. */
const longest = 64 * 1024;
const mostLines = 24;

export interface Look {
  readonly text: string;
  /** Whole lines with something in them, the first few. */
  readonly lines: readonly string[];
  /** The lines that are no comments, cut into cells: quotes are taken off, doubled ones undone. */
  cells(delimiter: string): readonly (readonly string[])[];
  /** Whether the JSON has all of the keys, at any depth, not counting text quoted inside a string. */
  hasKeys(...keys: readonly string[]): boolean;
}

/** @param sample - the first bytes of a file, or all of them */
export function lookAt(sample: Uint8Array | string): Look {
  const written =
    typeof sample === 'string'
      ? sample.slice(0, longest)
      : octets.latin1(sample, 0, Math.min(sample.length, longest));
  const text = written.replace(/^(?:\xef\xbb\xbf|\ufeff)/, '');
  const all = text.split(/\r?\n/);
  // The last one may be cut off in its middle.
  if (all.length > 1) all.pop();
  const lines = all.filter((line) => line.trim() !== '').slice(0, mostLines);
  const keys = new Set<string>();
  // A line that begins with a time in brackets is no list.
  if (/^[\s\x1e]*(?:\[\s*)*\{/.test(text)) {
    for (const [, key] of text.matchAll(/(?<!\\)"((?:[^"\\]|\\.){1,64})"\s*:/g)) keys.add(key!);
  }
  return {
    text,
    lines,
    cells: (delimiter) =>
      lines.filter((line) => !line.startsWith('#')).map((line) => cutCells(line, delimiter)),
    hasKeys: (...wanted) => wanted.every((key) => keys.has(key)),
  };
}

function cutCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
      continue;
    }
    cell += character === '"' ? '' : character;
  }
  return [...cells, cell.trim()];
}
