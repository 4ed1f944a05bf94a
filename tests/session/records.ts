/** Records for a session, and a policy for them. */
import type { PolicyDocument } from '../../src/index.js';

export const policy: PolicyDocument = {
  version: 1,
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};

export const good = (n: number): string => `{"from":"+1202555${String(n).padStart(4, '0')}","n":${n}}`;

/** One that a listener or a clock comes back with. */
export const audit = '{"audit":true,"from":"+12025550199"}';

export const parse = (bytes: Uint8Array): unknown[] =>
  Buffer.from(bytes)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
