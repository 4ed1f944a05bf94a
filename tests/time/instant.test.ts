import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/time/instant.js';

describe('ISO 8601', () => {
  it.each<[string, number]>([
    ['1970-01-01', 0],
    ['1970-01-01T00:00Z', 0],
    ['2026-11-01T00:00:00Z', Date.UTC(2026, 10, 1)],
    ['2026-11-01 00:00:00', Date.UTC(2026, 10, 1)],
    ['2026-11-01T01:00:00.5+01:00', Date.UTC(2026, 10, 1) + 500],
    ['2026-10-31T19:00:00-0500', Date.UTC(2026, 10, 1)],
    ['2026-11-01 00:00:00 UTC', Date.UTC(2026, 10, 1)],
    ['2026-11-01T02:00:00+02', Date.UTC(2026, 10, 1)],
    ['2026-11-01T00:00:00,123456789Z', Date.UTC(2026, 10, 1) + 123],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
  ])('reads %s', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
    expect(parseInstant(value, 'iso')).toBe(expected);
    expect(parseInstant(value, 'ms')).toBeUndefined();
  });

  it.each([
    '2026-13-01',
    '2026-00-01',
    '2026-02-29',
    '2026-04-31T00:00:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T23:60:00Z',
    '2026-11-01T23:00:61Z',
    '2026-11-01T23:00:00+24:00',
    '2026-11-01T23:00:00+01:60',
    '2026-11-01T23:00:00.Z',
    '2026-11-01Z',
    '2026-1-1',
    '01/11/2026',
    'now',
    '',
  ])('does not read %j', (value) => {
    expect(parseInstant(value)).toBeUndefined();
  });

  it('agrees with Date.parse on every instant and offset', () => {
    const date = fc.date({
      noInvalidDate: true,
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31T23:59:59.999Z'),
    });
    const zone = fc.constantFrom('Z', '+00:00', '+05:30', '-08:00', '+14:00', '-23:59');
    fc.assert(
      fc.property(date, zone, (instant, offset) => {
        const text = instant.toISOString().slice(0, -1);
        expect(parseInstant(text + offset)).toBe(Date.parse(text + offset));
        expect(parseInstant(text)).toBe(instant.getTime());
        expect(parseInstant(text.slice(0, 10))).toBe(Date.parse(text.slice(0, 10)));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads only days that the calendar has', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        part,
        (year, month, day) => {
          const text = `${year}-${two(month)}-${two(day)}`;
          const back = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
          expect(parseInstant(text) !== undefined).toBe(back === text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('counts since 1970', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['1690325492', 1690325492000],
    ['1690325492.123456', 1690325492123],
    ['1690325492123', 1690325492123],
    ['1690325492123.9', 1690325492123],
    ['1690325492123456', 1690325492123],
    ['1690325492123456789', 1690325492123],
    ['99999999999', 99999999999000],
    ['100000000000', 100000000000],
    ['-1', -1000],
    ['-1.0005', -1001],
  ])('reads %s by its magnitude', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
    expect(parseInstant(value, 'iso')).toBeUndefined();
  });

  it.each<[string, 's' | 'ms' | 'us' | 'ns', number]>([
    ['1000', 'ms', 1000],
    ['1000', 'us', 1],
    ['999', 'us', 0],
    ['1000', 'ns', 0],
    ['-1', 'ns', -1],
    ['100000000000', 's', 100000000000000],
  ])('reads %s as %s where that is said', (value, format, expected) => {
    expect(parseInstant(value, format)).toBe(expected);
  });

  it.each(['1e9', '+1', '01', '1.', '.5', ' 1', '0x10', '12345678901234567890', '1690325492 '])(
    'does not read %j',
    (value) => {
      expect(parseInstant(value)).toBeUndefined();
    },
  );

  it('refuses what no Date holds', () => {
    expect(parseInstant('8640000000000', 's')).toBe(8.64e15);
    expect(parseInstant('8640000000001', 's')).toBeUndefined();
  });

  it('floors as whole numbers do, in every unit', () => {
    const per = { s: 1_000_000_000n, ms: 1_000_000n, us: 1000n, ns: 1n };
    const unit = fc.constantFrom<('s' | 'ms' | 'us' | 'ns')[]>('s', 'ms', 'us', 'ns');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), unit, (value, format) => {
        const nanoseconds = value * per[format];
        const floored = (nanoseconds - (((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n;
        const expected =
          floored > 8640000000000000n || floored < -8640000000000000n ? undefined : Number(floored);
        expect(parseInstant(String(value), format)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

it('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseInstant(text)));
});

describe('the plain form', () => {
  it.each([
    '2026-11-01T10:20:60Z',
    '2026-11-01T10:20:61Z',
    '2026-11-01T10:60:30Z',
    '2026-13-01T10:20:30Z',
    '2026-11-01T10:20:30.12Z',
    '2026-11-01T10:20:30,123Z',
    '2026-11-01T10:20:3aZ',
    '2026-11-01T10:20x30Z',
    '-026-11-01T10:20:30Z',
  ])('%s reads as it does after an instant of the same minute', (text) => {
    const fresh = parseInstant(text);
    parseInstant('2026-11-01T10:20:30Z');
    expect(parseInstant(text)).toBe(fresh);
  });

  it('reads what Date writes, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })),
        (dates) => {
          for (const date of dates) expect(parseInstant(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
});
