import { describe, expect, it } from 'vitest';
import { createPace, wayOf } from '../../../../src/cli/run/sample/pace.js';

describe('which values of a field are looked at', () => {
  it.each([
    ['Voice', 'a'],
    ['uUSi4ofWyHyMb1', 'x'],
    ['2026-11-26T10:20:30Z', '0000-00-x:00:x'],
    ['+1 202 555 0123', '+0 000 000 0000'],
    ['acct12', 'a00'],
    ['alice@example.org', 'a@a.a'],
    ['caf\u00e9 7', 'a\u00e9 0'],
  ])('%s is written as %s', (value, way) => {
    expect(wayOf(value)).toBe(way);
  });

  it('are the first of each way, and then one in a few', () => {
    const asks = createPace();
    const asked = Array.from({ length: 400 }, (_, i) => asks(`call ${1000 + i}`));
    expect(asked.slice(0, 8).every(Boolean)).toBe(true);
    expect(asked.filter(Boolean)).toHaveLength(8 + 24);
  });

  it('are all that are written as none before, however many there were', () => {
    const asks = createPace();
    for (let i = 0; i < 1000; i++) asks(`call ${1000 + i}`);
    expect(asks('call +12025550123')).toBe(true);
    expect(asks('alice@example.org')).toBe(true);
  });

  it('are all long ones', () => {
    const asks = createPace();
    for (let i = 0; i < 100; i++) expect(asks('x'.repeat(257))).toBe(true);
  });
});
