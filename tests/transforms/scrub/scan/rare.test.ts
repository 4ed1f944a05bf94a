import { describe, expect, it } from 'vitest';
import { Rare } from '../../../../src/transforms/scrub/scan/rare.js';

describe('a rare word', () => {
  const text = 'a login b, and a login c';

  it('stands before a place or does not', () => {
    const rare = new Rare(/login/gi);
    expect([0, 2, 3, 24].map((place) => rare.isBefore(text, place))).toEqual([false, false, true, true]);
    expect(rare.isBefore(text, 2)).toBe(false);
  });

  it('stands between two places or does not, also where they go back', () => {
    const rare = new Rare(/login/gi);
    const ask = (start: number, end: number): boolean => rare.isBetween(text, start, end);
    expect(ask(-5, 2)).toBe(false);
    expect(ask(-5, 3)).toBe(true);
    expect(ask(3, 17)).toBe(false);
    expect(ask(3, 18)).toBe(true);
    expect(ask(18, 24)).toBe(false);
    expect(ask(0, 24)).toBe(true);
  });

  it('is looked for anew in another text', () => {
    const rare = new Rare(/login/gi);
    expect(rare.isBefore(text, 24)).toBe(true);
    rare.open();
    expect(rare.isBefore('nothing', 7)).toBe(false);
    expect(rare.isBetween('nothing', 0, 7)).toBe(false);
  });
});
