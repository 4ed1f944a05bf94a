import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PolicyError } from '../../../src/errors.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { createStep } from '../../../src/transforms/generalize/step.js';

describe('createStep', () => {
  it.each<[number, string, string]>([
    [60, '119', '60'],
    [60, '120', '120'],
    [60, '0', '0'],
    [60, '-0', '0'],
    [60, '-1', '-60'],
    [60, '-60', '-60'],
    [60, '-60.01', '-120'],
    [5, '12.75', '10'],
    [0.5, '12.75', '12.5'],
    [0.1, '-33.87', '-33.9'],
    [0.1, '0.3', '0.3'],
    [2.5, '7', '5.0'],
    [1e-7, '0.00000019', '0.0000001'],
    [1000, '9007199254740993999', '9007199254740993000'],
    [60, '007', '60'],
    [60, '0.4', '60'],
    [1, '0.4', '1'],
    [1, '0.0', '0'],
    [0.1, '0.05', '0.0'],
  ])('a step of %f takes %s to %s', (step, value, expected) => {
    expect(createStep(step)(value)).toBe(expected);
  });

  it.each(['', 'alice', '1e3', '1.', '.5', '+5', '5 min', '0x10', ' 5', '1'.repeat(41)])(
    '%j is no number',
    (value) => {
      expect(createStep(60)(value)).toBeUndefined();
    },
  );

  it('gives the greatest multiple that is not above the number, as whole numbers have it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (n, step) => {
          const floored = BigInt(createStep(step)(String(n)) ?? '');
          expect(floored % BigInt(step)).toBe(0n);
          // Below one step is one step: what is above 0 stays there.
          if (0n < n && n < BigInt(step)) expect(floored).toBe(BigInt(step));
          else expect(floored <= n && n < floored + BigInt(step)).toBe(true);
        },
      ),
    );
  });

  it('changes nothing when applied again', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const step = fc.constantFrom(0.001, 0.1, 0.25, 1, 7, 60, 2.5, 1e-7);
    fc.assert(
      fc.property(number, step, (n, by) => {
        const once = createStep(by)(String(n));
        if (once !== undefined) expect(createStep(by)(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a step that a policy may say', () => {
  it.each([1e21, 1e-21, Number.MAX_VALUE, Number.MIN_VALUE, 0, -1])('is not %s', (step) => {
    expect(() => parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'generalize', step }] })).toThrow(
      PolicyError,
    );
  });

  it.each([1e20, 1e-20, 1.2345678901234567e-20, 12345678901234567000, 0.30000000000000004])(
    'may be %s',
    (step) => {
      const { rules } = parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'generalize', step }] });
      expect(rules).toHaveLength(1);
      expect(createStep(step)('5')).toMatch(/^\d+(\.\d+)?$/);
    },
  );
});
