import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/index.js';

const secret = randomBytes(32);

describe('what comes after close', () => {
  const line = '{"from":"+12025550123"}';
  const closed = (format: 'ndjson' | 'json' = 'ndjson') => {
    const kept: string[] = [];
    const calls = createPseudonymizer(
      { version: 1, format, rules: [{ path: 'from', transform: 'pseudonym' }] },
      secret,
      {
        onWarning() {},
        quarantine: {
          keep: ({ raw, more }) => void (more ? kept.push(kept.pop() + String(raw)) : kept.push(String(raw))),
          flush: async () => {},
        },
      },
    );
    return { calls, kept, input: calls.input() };
  };

  it('is counted by its lines, however an input is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(line, '[1]', 'nonsense'), { maxLength: 5 }),
        fc.boolean(),
        fc.array(fc.nat(90), { maxLength: 5 }),
        (lines, isEnded, cuts) => {
          const text = lines.map((each) => `${each}\n`).join('');
          const bytes = Buffer.from(isEnded ? text : text.slice(0, -1));
          const { calls, kept, input } = closed();
          calls.close();
          let records = 0;
          let start = 0;
          for (const cut of [...cuts].sort((a, b) => a - b)) {
            records += input.rewrite(bytes.subarray(start, cut), false, () => expect.unreachable()).records;
            start = Math.min(cut, bytes.length);
          }
          records += input.rewrite(bytes.subarray(start), true, () => expect.unreachable()).records;
          expect(records).toBe(lines.length);
          expect(kept.map((each) => each.trimEnd())).toEqual(lines);
          expect(calls.report()).toMatchObject({ in: lines.length, out: 0, quarantined: lines.length });
        },
      ),
    );
  });

  it('of a chunk is counted by its lines, and of a document as one', () => {
    const { calls } = closed();
    calls.close();
    expect(calls.chunk(Buffer.from(`${line}\n${line}\n`))).toMatchObject({ records: 2, quarantined: 2 });
    const whole = closed('json');
    whole.calls.close();
    whole.input.rewrite(Buffer.from(`[\n${line},\n`), false, () => {});
    whole.input.rewrite(Buffer.from(`${line}\n]\n`), true, () => {});
    expect(whole.calls.report()).toMatchObject({ in: 1, quarantined: 1 });
  });
});
