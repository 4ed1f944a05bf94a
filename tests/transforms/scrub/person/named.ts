/**
 * @module
 * Tables of lines in which somebody's names and accounts stand between ‹ and ›, and nothing else is one: as a text is looked through, as it
 * is where the kernel says so, and as the kernel judges a record.
 */
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { openKernel, openReference } from '../../../kernel/run.js';

const scan = createScan({ regions: ['US'], names: 'fixed' });
const policy: PolicyDocument = {
  version: 1,
  rules: [{ path: '**', transform: 'scrub', names: 'fixed', region: 'US' }],
};

function mark(text: string): string {
  let out = '';
  let taken = 0;
  scan(text, (start, end, name) => {
    if (name !== 'name') return;
    out += `${text.slice(taken, start)}‹${text.slice(start, end)}›`;
    taken = end;
  });
  return out + text.slice(taken);
}

/** A test for each line, by what the lines of a list have in common. */
export function describeNames(lines: Readonly<Record<string, readonly string[]>>): void {
  const [kernel, reference] = [openKernel(policy), openReference(policy)];
  describe.each(Object.entries(lines))('%s', (_, list) => {
    it.each(list)('%s', (line) => {
      const text = line.replaceAll(/[‹›]/g, '');
      expect(mark(text)).toBe(line);
      const input = `${JSON.stringify({ message: text })}\n`;
      expect(kernel.rewrite(input).toString()).toBe(reference.rewrite(input).toString());
    });
  });
}
