import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, type RuleDocument } from '../../src/index.js';

const secret = `hex:${'9f2c5b7e1a3d4860c7e1f5b2a9d83406'.repeat(2)}`;

const path = fc.constantFrom('a', 'a[*]', 'b.c', 'b', '*.d', '**.e', 'a[0]', 'f[k=x].g', 'f');
const rule: fc.Arbitrary<RuleDocument> = fc
  .tuple(
    path,
    fc.constantFrom(
      { transform: 'pseudonym' },
      { transform: 'pseudonym', identifier: 'phone' },
      { transform: 'truncate', identifier: 'ip' },
      { transform: 'drop' },
      { transform: 'replace' },
      { transform: 'keep' },
      { transform: 'url' },
      { transform: 'mask' },
      { transform: 'scrub' },
      { transform: 'json', rules: [{ path: '**.e', transform: 'pseudonym' }] },
    ),
  )
  .map(([at, treatment]) => ({ path: at, ...treatment }) as RuleDocument);

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'k', '12025550123');
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('x', '+12025550123', '192.0.2.17', 7, 12025550123, true, null, '{"e":"1"}'),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
})).value;
const record = fc.dictionary(key, value, { maxKeys: 8 });

describe('a record that is long', () => {
  it('is refused for its values where one in memory is, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { minLength: 1, maxLength: 5, selector: ({ path: at }) => at as string }),
        fc.constantFrom('keep', 'drop', 'scan'),
        record,
        fc.integer({ min: 1, max: 12 }),
        (rules, unlisted, given, maxRecordValues) => {
          const policy = { version: 1, region: 'US', unlisted, rules } as PolicyDocument;
          const open = () => {
            try {
              return createPseudonymizer(policy, secret, { maxRecordValues, onWarning() {} });
            } catch {
              // One rule covers another.
              return undefined;
            }
          };
          const [calls, lines] = [open(), open()];
          if (calls === undefined || lines === undefined) return;
          const long = `${JSON.stringify(given)}${' '.repeat(8 * maxRecordValues)}`;
          const out = calls.record(given);
          const line = lines.line(long);
          expect(line === undefined).toBe(out === undefined);
          expect(lines.report().codes).toEqual(calls.report().codes);
          if (line !== undefined) expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(out)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has none of its values read where they are too many', () => {
    const policy = { version: 1, rules: [{ path: 'v[*]', transform: 'pseudonym' }] } as const;
    const calls = createPseudonymizer(policy, secret, { maxRecordValues: 100, onWarning() {} });
    const of = (count: number): string =>
      JSON.stringify({ v: Array.from({ length: count }, (_, i) => `v${i}`) });
    expect(calls.line(of(101) + ' '.repeat(800))).toBeUndefined();
    expect(calls.report().codes).toEqual({ ERR_RECORD_VALUES: 1 });
    expect(calls.report().rules[0]!.values).toBe(0);
    expect(calls.line(of(100) + ' '.repeat(800))).toBeDefined();
    expect(calls.report().rules[0]!.values).toBe(100);
  });
});
