import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDatePattern } from '../../src/time/date-pattern.js';
import { readEventTime } from '../../src/time/event-time.js';

const at = (text: string): number => Date.parse(text);

describe('a pattern of a date', () => {
  it.each([
    ['DD.MM.YYYY hh:mm', '01.11.2026 10:20', '2026-11-01T10:20:00Z'],
    ['DD.MM.YYYY', '01.11.2026', '2026-11-01T00:00:00Z'],
    ['D.M.YY h:mm', '1.11.26 9:05', '2026-11-01T09:05:00Z'],
    ['MM/DD/YYYY hh:mm:ss', '11/01/2026 10:20:30', '2026-11-01T10:20:30Z'],
    ['DD/MM/YYYY hh:mm:ss.f', '01/11/2026 10:20:30.1239', '2026-11-01T10:20:30.123Z'],
    ['M/D/YYYY h:mm A', '11/1/2026 12:05 AM', '2026-11-01T00:05:00Z'],
    ['M/D/YYYY h:mm A', '11/1/2026 12:05 pm', '2026-11-01T12:05:00Z'],
    ['M/D/YYYY h:mm A', '11/1/2026 3:05 PM', '2026-11-01T15:05:00Z'],
    ['DD-MMM-YYYY hh:mm', '01-Nov-2026 10:20', '2026-11-01T10:20:00Z'],
    ['YYYY-MM-DDThh:mm', '2026-11-01T10:20', '2026-11-01T10:20:00Z'],
    ['[DD.MM.YY]', '[01.11.90]', '1990-11-01T00:00:00Z'],
  ])('%s reads %s', (pattern, value, expected) => {
    expect(readEventTime(value, pattern)).toBe(at(expected));
  });

  it.each([
    ['DD.MM.YYYY', '32.01.2026'],
    ['DD.MM.YYYY', '29.02.2026'],
    ['DD.MM.YYYY', '1.11.2026'],
    ['DD.MM.YYYY', '01x11x2026'],
    ['DD.MM.YYYY', '01.11.2026 10:20'],
    ['DD.MM.YYYY', '01.11.2126'],
    ['DD.MM.YYYY hh:mm', '01.11.2026 24:00'],
    ['M/D/YYYY h:mm A', '11/1/2026 13:05 PM'],
    ['M/D/YYYY h:mm A', '11/1/2026 0:05 AM'],
    ['DD.MM.YYYY', `${' '.repeat(100)}01.11.2026`],
  ])('%s does not read %j', (pattern, value) => {
    expect(readEventTime(value, pattern)).toBeUndefined();
  });

  it.each([
    '',
    'DD.MM',
    'YYYY',
    'DD.MM.YYYY mm',
    'DD.MM.YYYY hh',
    'DD.DD.YYYY',
    'DD.MM.YYYY on hh:mm',
    'DD.M.MM.YYYY',
    'DD.MM.YYYY A',
    'DD.MM.YYYY hh:mm f',
    '9D.MM.YYYY',
    'DD.MM.YYYY\u0000',
    `DD.MM.YYYY${'.'.repeat(60)}`,
  ])('%j is none', (text) => {
    expect(parseDatePattern(text)).toBeUndefined();
  });

  it('reads what it would write, at any time', () => {
    const pad = (n: number): string => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const text = `${pad(date.getUTCDate())}.${pad(date.getUTCMonth() + 1)}.${date.getUTCFullYear()} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
          expect(readEventTime(text, 'DD.MM.YYYY hh:mm')).toBe(Math.floor(date.getTime() / 60_000) * 60_000);
        },
      ),
    );
  });
});
