import { describe, expect, it } from 'vitest';
import { createNdjsonEngine } from '../../src/bytes/ndjson.js';
import { createScrap } from '../../src/program/books.js';
import { limits, openKernel, prepare } from './run.js';

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

  it('are asked for again where looking at one has failed', () => {
    const { program } = prepare({ ...policy, rules: [...policy.rules] });
    let isClosed = true;
    const under = (secret: number) => {
      if (isClosed) throw new Error('closed');
      return program.names!.under(secret);
    };
    const engine = createNdjsonEngine({ ...program, names: { ...program.names!, under } }, limits)!;
    const rewrite = (): string[] => {
      const parts: string[] = [];
      engine.rewrite(
        Buffer.from('{"field":1}\n'),
        (part) => parts.push(Buffer.from(part).toString()),
        createScrap(),
      );
      return parts;
    };
    expect(rewrite).toThrow('closed');
    isClosed = false;
    expect(rewrite()).toEqual(['{"field":1}\n']);
  });
});
