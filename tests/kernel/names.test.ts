import { describe, expect, it } from 'vitest';
import { openKernel } from './run.js';

describe('names that the kernel learns', () => {
  const policy = { version: 1, unlisted: 'scan', rules: [{ path: 'listed', transform: 'keep' }] } as const;

  it.each([1, 1022, 1023, 1024, 1025, 2049])('are %d in one record', (count) => {
    const names = Array.from({ length: count }, (_, i) => `field${String.fromCharCode(97 + (i % 26))}${i}`);
    const { rewrite, books } = openKernel({ ...policy, rules: [...policy.rules] });
    const object = `${JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])))}\n`;
    expect(rewrite(object + object).toString()).toBe(object + object);
    const entries = `${JSON.stringify(names.map((name) => ({ name, value: 1 })))}\n`;
    expect(rewrite(entries + object).toString()).toBe(entries + object);
    expect(books.out).toBe(4);
  });
});
