import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recall } from '../../../src/bytes/flat/recall.js';
import { Sheet } from '../../../src/bytes/flat/sheet.js';
import { createPseudonymizer } from '../../../src/pseudonymizer.js';
import { rewrite, secret } from '../rewrite.js';

/** Replays a value that stands alone on a sheet. */
function replay(recall: Recall, value: string, owner: number): string | undefined {
  const sheet = sheetOf(value);
  return recall.replay(sheet, 1, 1 + value.length, owner)
    ? Buffer.from(sheet.take(value.length + 6))
        .toString('latin1')
        .slice(1, -5)
    : undefined;
}

function sheetOf(value: string): Sheet {
  const sheet = new Sheet();
  sheet.lay(Buffer.from(`<${value}>....`, 'latin1'));
  return sheet;
}

describe('what is remembered of cells', () => {
  it('is the last answer for these very bytes and this owner, or none', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 50, maxLength: 300 }),
    );
    const entry = fc.tuple(value, fc.integer({ min: 0, max: 3 }), fc.option(value, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.array(entry, { maxLength: 10 }), (known, others) => {
        const recall = new Recall();
        const answers = new Map<string, string>();
        for (const [before, owner, after] of known) {
          recall.learn(sheetOf(before), 1, 1 + before.length, owner, after);
          answers.set(`${owner} ${before}`, after ?? before);
        }
        for (const [before, owner] of [...known, ...others]) {
          const answer = replay(recall, before, owner);
          // An answer too long to be kept leaves an older one: the same bytes have one answer in earnest.
          const isKept = known.every(([b, o, a]) => b !== before || o !== owner || (a ?? '').length <= 64);
          if (answer !== undefined && isKept) expect(answer).toBe(answers.get(`${owner} ${before}`));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('remembers what came just before', () => {
    const recall = new Recall();
    for (const [before, after] of [
      ['a', 'b'],
      ['', 'x'],
      ['x'.repeat(54), 'y'.repeat(64)],
      ['x'.repeat(55), 'y'.repeat(254)],
    ] as const) {
      recall.learn(sheetOf(before), 1, 1 + before.length, 0, after);
      expect(replay(recall, before, 0)).toBe(after);
      expect(replay(recall, before, 1)).toBeUndefined();
    }
  });

  it('is nothing once it is wiped', () => {
    const recall = new Recall();
    recall.learn(sheetOf('a'), 1, 2, 0, 'b');
    recall.wipe();
    expect(replay(recall, 'a', 0)).toBeUndefined();
  });

  it('changes no answer, however many values there are', () => {
    const policy = {
      region: 'US' as const,
      rules: [{ path: ['a', 'b'], identifier: 'phone' as const, transform: 'pseudonym' as const }],
    };
    const records = createPseudonymizer({ version: 1, ...policy }, secret);
    const number = (i: number): string => `+1${2012000000 + ((i * 7919) % 6000)}`;
    const rows = Array.from({ length: 12_000 }, (_, i) => [
      number(i),
      `sip:${number(i + 1)}@${'x'.repeat(60)}.example`,
    ]);
    const { text, report } = rewrite(
      { ...policy, format: 'csv' },
      `a,b\n${rows.map((row) => row.join(',')).join('\n')}\n`,
    );
    const expected = rows.map(([a, b]) => Object.values(records.record({ a, b })!).join(','));
    expect(text.trimEnd().split('\n').slice(1)).toEqual(expected);
    expect(report.rules[0]!.values).toBe(24_000);
    expect(report.rules[0]!.unread).toBe(records.report().rules[0]!.unread);
  });
});
