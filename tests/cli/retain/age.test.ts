import { describe, expect, it } from 'vitest';
import { endOfName } from '../../../src/cli/retain/age.js';

describe('the date in a name', () => {
  it.each([
    ['cdr-2025-01-31.csv', '2025-02-01T12:00:00.000Z'],
    ['cdr_20250131.csv.gz', '2025-02-01T12:00:00.000Z'],
    ['20250131T235959Z-0001.ndjson', '2025-02-01T12:00:00.000Z'],
    ['cdr-20250131235959.csv', '2025-02-01T12:00:00.000Z'],
    ['app.log.2025.01.31', '2025-02-01T12:00:00.000Z'],
    ['app-2025-01.log', '2025-02-01T12:00:00.000Z'],
    ['app-2026-W53.log', '2027-01-04T12:00:00.000Z'],
    ['2025-01-31_to_2025-03-01.csv', '2025-03-02T12:00:00.000Z'],
    ['2025-03-01_after_2025-01-31.csv', '2025-03-02T12:00:00.000Z'],
  ])('%s ends at %s, wherever on earth it was', (name, expected) => {
    expect(new Date(endOfName(name)!).toISOString()).toBe(expected);
  });

  it.each([
    'cdr.csv',
    'cdr-0007.csv',
    'cdr-202511.csv',
    'cdr-20251345.csv',
    'cdr-2025-02-30.csv',
    'cdr-120250131.csv',
    'cdr-1850-01-31.csv',
    'cdr-2026-W54.csv',
    'v2025.csv',
  ])('%s has none', (name) => {
    expect(endOfName(name)).toBeUndefined();
  });
});
