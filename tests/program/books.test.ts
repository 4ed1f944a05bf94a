import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';
import { Tally } from '../../src/program/books.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.p', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.t', transform: 'scrub' },
    { path: '**.g', transform: 'drop' },
  ],
};

describe('what is counted of records', () => {
  const value = fc.constantFrom('+12025550123', 'x', 'from 192.0.2.1', 7, null);
  const part = fc.dictionary(fc.constantFrom('p', 't', 'g', 'x'), value, { noNullPrototype: true });
  const record = fc.record({ a: fc.array(part, { maxLength: 6 }), p: value });
  const many = Array.from({ length: 40 }, (_, i) => ({ p: `+120255501${10 + i}`, t: 'x', g: 1 }));

  it('is what it would be without those that are refused, whichever way they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(record, fc.boolean()), { maxLength: 8 }), (records) => {
        const open = () => createPseudonymizer(policy, secret, { maxRecordValues: 50, onQuarantine() {} });
        const [alone, objects, lines, chunk] = [open(), open(), open(), open()];
        const all: object[] = [];
        for (const [each, isRefused] of records) {
          all.push(each);
          alone.record(each);
          if (isRefused) all.push({ ...each, many });
        }
        for (const each of all) {
          objects.record(each);
          lines.line(JSON.stringify(each));
        }
        chunk.chunk(Buffer.from(all.map((each) => `${JSON.stringify(each)}\n`).join('')));
        const counts = (calls: typeof alone) =>
          calls.report().rules.map(({ values, unread }) => [values, unread]);
        const wanted = counts(alone);
        for (const calls of [objects, lines, chunk]) {
          expect(calls.report().out).toBe(records.length);
          expect(counts(calls)).toEqual(wanted);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what a record within counts, of one that is refused', () => {
    const calls = createPseudonymizer(policy, secret, { onQuarantine() {} });
    const outer = {
      p: '+12025550123',
      get t() {
        calls.record({ p: '+12025550145' });
        throw new Error('no');
      },
    };
    expect(calls.record(outer)).toBeUndefined();
    expect(calls.report().rules[0]).toMatchObject({ values: 1 });
  });

  it('is as it was before where records in records are refused', () => {
    const tally = new Tally(1);
    tally.begin();
    tally.values[0]! += 1;
    tally.begin();
    tally.values[0]! += 2;
    tally.end(true);
    expect(tally.values[0]).toBe(1);
    tally.begin();
    tally.values[0]! += 4;
    tally.end(false);
    tally.end(true);
    expect(tally.values[0]).toBe(4);
  });
});
