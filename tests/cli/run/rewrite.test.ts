import { expect, it } from 'vitest';
import { memoOf } from '../../../src/cli/run/rewrite.js';
import { parsePolicy } from '../../../src/policy/policy.js';

const rules = [{ path: 'from', transform: 'pseudonym' }] as const;
const policies = {
  ndjson: parsePolicy({ version: 1, rules: [...rules] }),
  csv: parsePolicy({ version: 1, format: 'csv', rules: [...rules] }),
};

it.each([
  ['a few thousand values of a small file', 4096, 'ndjson', 2048],
  ['an eighth of the default of a large file of NDJSON', 1e9, 'ndjson', 16_384],
  ['as many of a pipe', undefined, 'ndjson', 16_384],
  ['as many as by default of rows', 1e9, 'csv', undefined],
  ['a few thousand of a small file of rows', 4096, 'csv', 2048],
] as const)('remembers %s', (_, bytes, format, values) => {
  expect(memoOf(bytes, policies[format])).toBe(values);
});
