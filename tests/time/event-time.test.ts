import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventTime, type TimeFormat, timeFormats } from '../../src/time/event-time.js';

const first = Date.UTC(1990, 0, 1);
const last = Date.UTC(2100, 0, 1) - 1;
const second = fc.integer({ min: first / 1000, max: Math.floor(last / 1000) }).map((n) => n * 1000);

/** Written by Date, and by nothing that the reader uses. */
const parts = (instant: number): string => new Date(instant).toISOString().replace(/\D/g, '');
const writers: Readonly<Record<TimeFormat, (instant: number) => string>> = {
  iso: (instant) => new Date(instant).toISOString(),
  s: (instant) => String(instant / 1000),
  ms: String,
  us: (instant) => `${instant}000`,
  ns: (instant) => `${instant}000000`,
  YYYYMMDD: (instant) => parts(instant).slice(0, 8),
  YYYYMMDDhhmm: (instant) => parts(instant).slice(0, 12),
  YYYYMMDDhhmmss: (instant) => parts(instant).slice(0, 14),
  YYMMDDhhmm: (instant) => parts(instant).slice(2, 12),
  YYMMDDhhmmss: (instant) => parts(instant).slice(2, 14),
  excel: (instant) => String(instant / 86_400_000 + 25_569),
  rfc2822: (instant) => new Date(instant).toUTCString(),
};
/** What a format leaves out. */
const grain: Partial<Record<TimeFormat, number>> = {
  YYYYMMDD: 86_400_000,
  YYYYMMDDhhmm: 60_000,
  YYMMDDhhmm: 60_000,
};
const isShort = (format: TimeFormat): boolean => format.startsWith('YYMM');

describe.each(timeFormats)('%s', (format) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(second, (given) => {
        // Two digits reach from 1990 to 2089.
        const instant = isShort(format) && given >= Date.UTC(2090, 0) ? given - 36_525 * 86_400_000 : given;
        const floored = instant - (instant % (grain[format] ?? 1));
        expect(readEventTime(writers[format](instant), format)).toBe(floored);
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing from before 1990 or after 2099', () => {
    const beyond = fc.oneof(
      fc.integer({ min: 0, max: first / 1000 - 86_400 }),
      fc.integer({ min: Math.ceil(last / 1000), max: 8e9 }),
    );
    fc.assert(
      fc.property(beyond, (seconds) => {
        if (!isShort(format)) expect(readEventTime(writers[format](seconds * 1000), format)).toBeUndefined();
      }),
    );
  });
});

const guessed: readonly TimeFormat[] = [
  ...(['iso', 's', 'ms', 'us', 'ns'] as const),
  ...(['YYYYMMDD', 'YYYYMMDDhhmmss', 'YYMMDDhhmmss'] as const),
];

describe('a time that no format is named for', () => {
  it.each<[string, number]>([
    ['20250601102030', Date.UTC(2025, 5, 1, 10, 20, 30)],
    ['250601102030', Date.UTC(2025, 5, 1, 10, 20, 30)],
    ['20250601', Date.UTC(2025, 5, 1)],
    ['2025-06-01T10:20:30+02:00', Date.UTC(2025, 5, 1, 8, 20, 30)],
    ['1748773230', 1_748_773_230_000],
    ['1748773230.5', 1_748_773_230_500],
    ['1748773230123', 1_748_773_230_123],
    ['1748773230123456', 1_748_773_230_123],
    ['1748773230123456789', 1_748_773_230_123],
  ])('%s is read', (text, expected) => {
    expect(readEventTime(text)).toBe(expected);
  });

  it.each([
    ...['0', '-1', '1', '', ' ', '-', '45809.4', '2506011020', '202506011020', '20250631', '20251301'],
    ...[
      '250601',
      '10:20',
      'rubbish',
      '1970-01-01T00:00:00Z',
      '1989-12-31T23:59:59Z',
      '2100-01-01',
      '99991231',
    ],
    ...[
      'Sun, 01 Jun 2025 10:20:30 GMT',
      '20250601T102030Z',
      '1748773230,5',
      '01/06/2025',
      '20250601102030.5',
    ],
    // Compact in 1999, milliseconds in 2001.
    '990131235959',
  ])('%j is none', (text) => {
    // As seconds, ten digits are a time, of another year than was meant: the policy must say so.
    if (text === '2506011020') expect(readEventTime(text)).toBe(2_506_011_020_000);
    else expect(readEventTime(text)).toBeUndefined();
  });

  it('is read in one form, or in none where two would have it', () => {
    const text = fc.oneof(
      ...guessed.map((format) => second.map(writers[format])),
      fc.stringMatching(/^\d{8,19}$/),
      fc.stringMatching(/^[69]\d\d[01]\d[0-3]\d[0-5]\d[0-5]\d$/),
      fc.stringMatching(/^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1\d)[01]\d[0-5]\d[0-5]\d$/),
    );
    fc.assert(
      fc.property(text, (value) => {
        const readings = new Set(guessed.flatMap((format) => readEventTime(value, format) ?? []));
        expect(readEventTime(value)).toBe(readings.size === 1 ? [...readings][0] : undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readEventTime(text)));
  });
});
