import { expect, it, vi } from 'vitest';
import { createPseudonymizer } from '../../../src/index.js';
import { octets } from '../../../src/octets.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const lineOf = (agent: string, i: number): string =>
  `192.0.2.${i % 256} - - [17/May/2026:00:00:00 +0000] "GET /a?page=${i} HTTP/1.1" 200 ${i} "-" "${agent}"\n`;

/** Longest text that was made of bytes while a log was rewritten, in parts of 256 KiB. */
function longestText(log: Buffer): number {
  const rules = [
    { path: 'host', identifier: 'ip', transform: 'truncate' },
    { path: 'url', transform: 'url' },
  ] as const;
  const calls = createPseudonymizer({ version: 1, format: 'combined', rules }, secret);
  const latin1 = vi.spyOn(octets, 'latin1');
  const input = calls.input();
  for (let at = 0, end = 0; at < log.length; ) {
    end = Math.min(log.length, end + (1 << 18));
    at += input.rewrite(log.subarray(at, end), end === log.length, () => {}).taken;
  }
  // What comes before the kernel is worth its start is done without it.
  const sizes = latin1.mock.calls.map(([bytes, from = 0, to = bytes.length]) => to - from).slice(1);
  latin1.mockRestore();
  expect(calls.report()).toMatchObject({ in: 10_000, out: 10_000 });
  return Math.max(0, ...sizes);
}

it('makes no text of a part that the kernel rewrites, whose last line goes on in the next', () => {
  const log = Array.from({ length: 10_000 }, (_, i) => lineOf('Mozilla/5.0', i)).join('');
  expect(longestText(Buffer.from(log))).toBeLessThan(1024);
});

it('nor where some lines are not written as most are', () => {
  const log = Array.from({ length: 10_000 }, (_, i) =>
    lineOf(i % 100 === 50 ? 'say \\"hello\\"' : 'Mozilla/5.0', i),
  ).join('');
  expect(longestText(Buffer.from(log))).toBeLessThan(1024);
});
