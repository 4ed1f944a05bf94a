import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { countedOf, createRewriter } from '../../../src/cli/threads/rewriter.js';
import { parsePolicy } from '../../../src/policy/policy.js';

describe('what a thread says of its books', () => {
  it('is all of them but the tables of numbers, which nobody asks for', () => {
    const rewriter = createRewriter({
      policy: parsePolicy({ version: 1, rules: [{ path: 'from', transform: 'pseudonym' }] }),
      keyring: { version: 1, secrets: [{ id: 'k1', secret: randomBytes(32) }] },
      maxRecordBytes: 1 << 20,
    });
    rewriter.rewrite({ lines: Buffer.from('{"from":"alice"}\n["bob"]\n'), memory: new ArrayBuffer(1 << 10) });
    const report = rewriter.report();
    let asked = 0;
    const watched = Object.defineProperty(report, 'numbers', { get: () => asked++, enumerable: true });

    const counted = structuredClone(countedOf(watched));

    expect(asked).toBe(0);
    const { numbers: _, ...rest } = report;
    expect(counted).toEqual(rest);
    expect(counted.rules[0]!.values).toBe(1);
  });
});
