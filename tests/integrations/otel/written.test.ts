import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, mapOf, nanosecondsOf, timeOf } from '../../../src/integrations/otel/written.js';

const seconds = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 4_102_444_800 }));
const nanoseconds = fc.oneof(
  fc.integer({ min: -5, max: 2_000_000_000 }),
  fc.constantFrom(0, 1, 999_999_999, 1e9, 999_999_999.7),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);

describe('what is rewritten of a record of OpenTelemetry', () => {
  it('has its time in nanoseconds, whole, and back', () => {
    fc.assert(
      fc.property(seconds, nanoseconds, (whole, rest) => {
        const text = String(BigInt(whole) * 1_000_000_000n + BigInt(Math.round(rest)));
        expect(nanosecondsOf([whole, rest])).toBe(text);
        if (whole >= 0 && rest >= 0 && rest < 1e9 - 1)
          expect(timeOf(text)).toEqual([whole, Math.round(rest)]);
      }),
    );
  });

  it('has its attributes as a list, and back, whatever their names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.jsonValue()), (given) => {
        const list = listOf(given);
        expect(list).toEqual(Object.entries(given).map(([key, value]) => ({ key, value })));
        expect(Object.entries(mapOf(list))).toEqual(Object.entries(given));
      }),
      { numRuns: 30 },
    );
    expect([listOf(undefined), mapOf(undefined)]).toEqual([[], {}]);
    expect(mapOf([{ key: 'a' }, { value: 1 }, { key: 'b', value: 0 }])).toEqual({ b: 0 });
  });
});
