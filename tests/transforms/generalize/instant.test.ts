import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorInstant, type TimeUnit } from '../../../src/transforms/generalize/instant.js';

describe('floorInstant keeps the notation', () => {
  it.each<[string, TimeUnit, string]>([
    ['2023-07-25T22:51:32.123+02:00', 'minute', '2023-07-25T22:51:00.000+02:00'],
    ['2023-07-25T22:51:32.123456Z', 'hour', '2023-07-25T22:00:00.000000Z'],
    ['2023-07-25T22:51:32Z', 'day', '2023-07-25T00:00:00Z'],
    ['2023-07-25T22:51:32-0700', 'month', '2023-07-01T00:00:00-0700'],
    ['2023-07-25T22:51Z', 'year', '2023-01-01T00:00Z'],
    ['2023-07-25', 'hour', '2023-07-25'],
    ['2023-07-25', 'month', '2023-07-01'],
    ['20250601102030', 'minute', '20250601102000'],
    ['20250601102030.247', 'hour', '20250601100000.000'],
    ['09:14:07.123 UTC NOV 24 2026', 'hour', '09:00:00.000 UTC NOV 24 2026'],
    ['*9:14:07 CEST Wed Nov 4 2026', 'minute', '*9:14:00 CEST Wed Nov 4 2026'],
    ['20250615102030', 'month', '20250601000000'],
    ['250601102030', 'hour', '250601100000'],
    ['050601102030', 'day', '050601000000'],
    ['20250615', 'hour', '20250615'],
    ['20250615', 'year', '20250101'],
    ['2023-07-25 22:51:32', 'minute', '2023-07-25 22:51:00'],
    ['2023-07-25 22:51:32,123', 'hour', '2023-07-25 22:00:00,000'],
    ['2023-07-25 22:51:32 UTC', 'hour', '2023-07-25 22:00:00 UTC'],
    ['2023-07-25 22:51:32.123456 +0000 UTC', 'day', '2023-07-25 00:00:00.000000 +0000 UTC'],
    ['2020/2/10 22:41', 'month', '2020/2/01 00:00'],
    ['2020/2/10 9:41', 'day', '2020/2/10 00:00'],
    ['Mon, 16 Aug 2010 03:45:01 +0000', 'minute', 'Mon, 16 Aug 2010 03:45:00 +0000'],
    ['Mon, 16 Aug 2010 03:45:01 GMT', 'month', 'Sun, 01 Aug 2010 00:00:00 GMT'],
    ['6 Aug 2010 03:45 +0000', 'year', '01 Jan 2010 00:00 +0000'],
    ['10/Oct/2000:13:55:36 -0700', 'hour', '10/Oct/2000:13:00:00 -0700'],
    ['[10/Oct/2000:13:55:36 -0700]', 'year', '[01/Jan/2000:00:00:00 -0700]'],
    ['Dec 10 06:55:46', 'hour', 'Dec 10 06:00:00'],
    ['Dec  1 06:55:46', 'minute', 'Dec  1 06:55:00'],
    ['Nov 24 2026 09:14:07', 'hour', 'Nov 24 2026 09:00:00'],
    ['Feb 29 06:55:46.250', 'year', 'Jan 01 00:00:00.000'],
    ['Tue Feb 18 06:42:17 2025', 'month', 'Sat Feb 01 00:00:00 2025'],
    ['17:42:15', 'hour', '17:00:00'],
    ['7:42:15.123', 'minute', '7:42:00.000'],
    ['00:03:45', 'day', '00:00:00'],
    ['2016-12-31T23:59:60Z', 'minute', '2016-12-31T23:59:00Z'],
    ['1690325492', 'minute', '1690325460'],
    ['1690325492', 'hour', '1690322400'],
    ['1690325492', 'day', '1690243200'],
    ['1690325492', 'month', '1688169600'],
    ['1690325492', 'year', '1672531200'],
    ['1690325492.123456', 'minute', '1690325460.000000'],
    ['1690325492123', 'minute', '1690325460000'],
    ['1690325492123456', 'minute', '1690325460000000'],
    ['1690325492123456789', 'minute', '1690325460000000000'],
    ['-1.5', 'minute', '-60.0'],
    ['59.5', 'minute', '0.0'],
    ['59', 'month', '0'],
    ['486000000000', 'year', '473385600000'],
    ['63962730123', 'hour', '63962730000'],
    ['0', 'year', '0'],
    ['0.000000', 'year', '0.000000'],
    ['-1', 'year', '-1'],
  ])('%s by the %s is %s', (value, unit, expected) => {
    expect(floorInstant(value, unit)).toBe(expected);
  });

  it.each([
    'yesterday',
    '2023-13-01',
    '2023-02-29',
    '2023-07-25T24:00:00Z',
    '2023-07-25T22:51:32Z alice',
    '2023-07/25',
    'Mon, 32 Aug 2010 03:45:01 +0000',
    '10/Xyz/2000:13:55:36 -0700',
    'Feb 30 06:55:46',
    'Feb 29 06:55:46 2025',
    '24:00:00',
    '12:34:56:78',
    '1.69e9',
    '+12025550123',
    '12025550123',
    '4930231251234',
    '4102444800',
    '2025550123',
    '2025550123.0',
    '4477009001',
    '447700900123',
    '-447700900123',
    '612345678',
    '59',
    '390612101530',
    '016903254920',
    '12345678901234567890',
    '',
  ])('%j is no instant', (value) => {
    expect(floorInstant(value, 'hour')).toBeUndefined();
  });

  it('refuses a count that would be read in another unit once floored', () => {
    expect(floorInstant('100000000500', 'year')).toBeUndefined();
    expect(floorInstant('100000080500', 'year')).toBeUndefined();
  });

  it('leaves no more than four digits of a number that someone is called under', () => {
    const number = fc.bigInt({ min: 2_000_000n, max: 999_999_999_999n }).map(String);
    const unit = fc.constantFrom<TimeUnit[]>('minute', 'hour', 'day', 'month', 'year');
    fc.assert(
      fc.property(number, unit, (digits, to) => {
        // Ten digits that begin with 1 are the seconds of our days, and twelve may be a date of them.
        fc.pre(!/^1\d{9}$/.test(digits) && !/^(?:0\d|[12]\d|3[0-3])(?:0[1-9]|1[0-2])/.test(digits));
        const floored = floorInstant(digits, to) ?? '';
        const same = [...digits].findIndex((digit, i) => digit !== floored[i]);
        expect(same === -1 ? digits.length : same, `${digits} ${floored}`).toBeLessThanOrEqual(5);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('laws', () => {
  const unit = fc.constantFrom<TimeUnit[]>('minute', 'hour', 'day', 'month', 'year');
  const date = fc.date({ noInvalidDate: true, min: new Date('1974-01-01'), max: new Date('2099-12-31') });
  /** The start of the unit by the fields of a Date, in UTC. */
  const start = (at: Date, to: TimeUnit): Date => {
    const fields = [
      at.getUTCFullYear(),
      at.getUTCMonth(),
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
    ];
    const kept = fields.slice(0, ['year', 'month', 'day', 'hour', 'minute'].indexOf(to) + 1);
    const [year = 0, month = 0, day = 1, hour = 0, minute = 0] = kept;
    return new Date(Date.UTC(year, month, day, hour, minute));
  };

  it('every notation tells the same floored instant', () => {
    fc.assert(
      fc.property(date, unit, (at, to) => {
        const floored = start(at, to);
        const seconds = Math.floor(at.getTime() / 1000);
        const expected = Math.floor(floored.getTime() / 1000);
        expect(floorInstant(at.toISOString(), to)).toBe(floored.toISOString());
        expect(floorInstant(at.toUTCString(), to)).toBe(floored.toUTCString());
        const isFine = to === 'minute' || to === 'hour' || to === 'day';
        const isCalled = isFine && (expected < 1_000_000_000 || expected >= 2_000_000_000);
        expect(floorInstant(String(seconds), to)).toBe(isCalled ? undefined : String(expected));
        expect(floorInstant(`${seconds}.25`, to)).toBe(isCalled ? undefined : `${expected}.00`);
        if (isCalled) return;
        for (const zeros of ['000', '000000', '000000000']) {
          // Twelve digits, milliseconds before September 2001, may be a compact date: event times read them so.
          if (`${expected}${zeros}`.length === 12) continue;
          expect(floorInstant(seconds + zeros.replace(/0$/, '7'), to)).toBe(expected + zeros);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts before 1970 are floored downwards', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('1969-12-31') }),
        fc.constantFrom<TimeUnit[]>('month', 'year'),
        (at, to) => {
          const second = Math.floor(at.getTime() / 1000);
          expect(floorInstant(String(second), to)).toBe(String(start(at, to).getTime() / 1000));
        },
      ),
    );
    expect(floorInstant('-3601.5', 'hour')).toBe('-7200.0');
  });

  it('flooring again, or more finely, changes nothing', () => {
    const text = fc.oneof(
      date.map((at) => at.toISOString()),
      date.map((at) => at.toUTCString()),
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String),
      fc.tuple(fc.integer(), fc.nat({ max: 999999 })).map(([whole, fraction]) => `${whole}.${fraction}`),
      fc.string({ unit: fc.constantFrom(...'0123456789-/:. TZ+') }),
      fc
        .tuple(
          fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
          fc.constantFrom([0, 8], [2, 14], [0, 14]),
          fc.nat({ max: 99 }),
        )
        .map(([date, [from, to], odd]) => {
          const digits = date.toISOString().replace(/\D/g, '').slice(from, to);
          return odd < 50 ? digits : digits.slice(0, -2) + String(odd);
        }),
    );
    fc.assert(
      fc.property(text, unit, (value, to) => {
        const once = floorInstant(value, to);
        if (once === undefined) return;
        expect(floorInstant(once, to)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(Math.max(value.length + 1, 64));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves digits that could be a date and a count', () => {
    expect(floorInstant('990131235959', 'hour')).toBeUndefined();
  });
});
