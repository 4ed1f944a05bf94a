/**
 * @module
 * Tables of lines in which what must go stands between ⟦ and ⟧, and nothing else goes: looked through as a whole, and where
 * the kernel says that something may be.
 */
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../src/kernel/candidates.js';
import { createScan, type Scan } from '../../../src/transforms/scrub/scan/scan.js';

const candidates = createCandidates().open();

function mark(text: string, scan: Scan): string {
  let out = '';
  let taken = 0;
  scan(text, (start, end) => {
    out += `${text.slice(taken, start)}⟦${text.slice(start, end)}⟧`;
    taken = end;
  });
  return out + text.slice(taken);
}

/** A test for each line, by what the lines of a list have in common. */
export function describeMarked(
  lines: Readonly<Record<string, readonly string[]>>,
  regions: readonly string[] = ['US', 'GB'],
): void {
  describe.each(Object.entries(lines))('%s', (_, list) => {
    it.each(list)('%s', (line) => {
      const text = line.replaceAll(/[⟦⟧]/g, '');
      expect(mark(text, createScan({ regions }))).toBe(line);
      expect(mark(text, createScan({ regions, candidates }))).toBe(line);
    });
  });
}
