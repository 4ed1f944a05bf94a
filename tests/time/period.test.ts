import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, periods, readPeriod, startOf } from '../../src/time/period.js';

describe('a period of the calendar', () => {
  it.each([
    ['month', '2026-11-25T10:00:00Z', 0, '2026-11-01T00:00:00Z'],
    ['month', '2026-11-25T10:00:00Z', 2, '2027-01-01T00:00:00Z'],
    ['month', '2026-01-31T23:59:59.999Z', -1, '2025-12-01T00:00:00Z'],
    ['week', '2026-11-25T10:00:00Z', 0, '2026-11-23T00:00:00Z'],
    ['week', '2026-11-22T23:59:59Z', 0, '2026-11-16T00:00:00Z'],
    ['week', '2026-11-23T00:00:00Z', 1, '2026-11-30T00:00:00Z'],
    ['day', '2024-02-28T10:00:00Z', 1, '2024-02-29T00:00:00Z'],
  ] as const)('%s of %s, %i ahead', (period, instant, ahead, start) => {
    expect(startOf(period, Date.parse(instant), ahead)).toBe(Date.parse(start));
  });

  it('holds each instant once, and is the same from wherever in it one asks', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...periods),
        fc.integer({ min: -40, max: 40 }),
        (now, period, n) => {
          const [start, next] = [startOf(period, now), startOf(period, now, 1)];
          expect(start).toBeLessThanOrEqual(now);
          expect(next).toBeGreaterThan(now);
          expect(startOf(period, next - 1)).toBe(start);
          expect(startOf(period, start, n)).toBe(startOf(period, now, n));
          expect(startOf(period, startOf(period, now, n), 1)).toBe(startOf(period, now, n + 1));
        },
      ),
    );
  });

  it('has a name of its own, by which it is found again', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(...periods),
        (now, days, period) => {
          const later = now + days * 86_400_000;
          const name = nameOf(period, now);
          expect(readPeriod(name)).toEqual({ from: startOf(period, now), until: startOf(period, now, 1) });
          expect(nameOf(period, later) === name).toBe(startOf(period, later) === startOf(period, now));
        },
      ),
    );
  });

  it.each([
    '',
    '2026',
    '2026-13',
    '2026-02-29',
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-11-24T00',
    ' 2026-11',
  ])('is none that is called %j', (name) => {
    expect(readPeriod(name)).toBeUndefined();
  });
});
