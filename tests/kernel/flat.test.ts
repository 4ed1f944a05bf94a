/** What the kernel does with the values of rows by itself. What becomes of any row is held against the same without it in tests/bytes. */
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewrite } from '../bytes/rewrite.js';

const rules: PolicyDocument['rules'] = [{ path: 'number', identifier: 'phone', transform: 'pseudonym' }];

describe('numbers of rows', () => {
  const read = (cells: readonly string[], format: PolicyDocument['format'] = 'csv') => {
    const { text } = rewrite({ region: 'US', format, rules }, `number\n${cells.join('\n')}\n`, {
      kernelFrom: 0,
    });
    return text.split('\n').slice(1, -1);
  };

  it('are hashed by it as they are in a record, in quotes and without', () => {
    const [quoted, bare] = read(['"+12025550123"', '+12025550123']);
    expect(quoted).toMatch(/^"tel_k1_[a-z2-7]{26}"$/);
    expect(bare).toBe(quoted!.slice(1, -1));
  });

  it('are left in their brackets, of a caller who has a name', () => {
    const [number, caller] = read(['"+12025550123"', '"""Alice Example"" <+12025550123>"']);
    expect(caller).toBe(`"<${number!.slice(1, -1)}>"`);
    const [alone, named] = read(['+12025550123', '"Alice Example" <+12025550123>'], 'tsv');
    expect(named).toBe(`<${alone}>`);
  });
});
