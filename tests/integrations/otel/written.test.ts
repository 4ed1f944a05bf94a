import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nanosecondsOf, timeOf } from '../../../src/integrations/otel/written.js';

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
});
