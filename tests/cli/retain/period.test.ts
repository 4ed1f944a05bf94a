import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { less, parsePeriod } from '../../../src/cli/retain/period.js';

const at = (text: string): number => Date.parse(text);

describe('parsePeriod', () => {
  it.each(['', '0d', '13', 'm', '13 m', '13M', '-1d', '1.5y', '100000d', '1d1m'])('refuses %j', (text) => {
    expect(() => parsePeriod(text)).toThrow(/Expected days, weeks, months or years/);
  });
});

describe('less', () => {
  it.each([
    ['2026-11-26T16:00:00Z', '400d', '2025-10-22T16:00:00Z'],
    ['2026-11-26T16:00:00Z', '26w', '2026-05-28T16:00:00Z'],
    ['2026-11-26T16:00:00Z', '13m', '2025-10-26T16:00:00Z'],
    ['2026-03-31T00:00:00Z', '1m', '2026-02-28T00:00:00Z'],
    ['2024-02-29T00:00:00Z', '1y', '2023-02-28T00:00:00Z'],
    ['2026-01-31T00:00:00Z', '2m', '2025-11-30T00:00:00Z'],
  ])('%s less %s is %s', (now, period, expected) => {
    expect(new Date(less(at(now), parsePeriod(period))).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });

  it('is never later for a longer period, and at least 28 days a month', () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 500 }), (now, count) => {
        const months = less(now, { count, unit: 'm' });
        expect(less(now, { count: count + 1, unit: 'm' })).toBeLessThan(months);
        expect(now - months).toBeGreaterThanOrEqual(count * 28 * 86_400_000);
      }),
    );
  });
});
