/** A record that comes in many parts is not looked through anew with each. */
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { growth, quadratic } from '../growth.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const step = 512;

const cases: readonly (readonly [
  what: string,
  format: PolicyDocument['format'],
  start: string,
  unit: string,
])[] = [
  ['a row', 'csv', 'a,b\n', 'a,'],
  ['a row in quotes', 'csv', 'a,b\n"', 'x\n'],
  ['a row of tabs', 'tsv', 'a\tb\n', 'a\t'],
  ['a line', 'combined', '192.0.2.1 - - [', 'x '],
  ['an element', 'xml', '<a><b>', '<c>x</c>'],
  ['an element somewhere', { type: 'xml', records: 'a.b' }, '<a><b>', '<c>x</c>'],
  ['no element', 'xml', '[', '<![CDATA[{'],
  ['no element somewhere', { type: 'xml', records: 'a.b' }, '[', '<c>x</c>'],
];

describe('a record in parts', () => {
  it.each(cases)('takes time that grows with its length: %s', (_, format, start, unit) => {
    const run = (text: string): void => {
      const rules: PolicyDocument['rules'] = [{ path: '**', transform: 'scrub' }];
      const calls = createPseudonymizer({ version: 1, format, rules }, secret, { onQuarantine() {} });
      const input = calls.input();
      const bytes = Buffer.from(text);
      let rest = 0;
      for (let end = step; end < bytes.length; end += step)
        rest += input.rewrite(bytes.subarray(rest, end), false, () => {}).taken;
      calls.close();
    };
    const make = (size: number): string => start + unit.repeat(Math.ceil(size / unit.length));
    expect(growth(run, make, 2 ** 17)).toBeLessThan(quadratic);
  });
});
