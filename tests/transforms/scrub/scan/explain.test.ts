import { describe, expect, it } from 'vitest';
import { explainText } from '../../../../src/transforms/scrub/scan/explain.js';

const explain = (text: string): [string, string | undefined, string][] =>
  explainText(text, { regions: ['US'] }).map(({ start, end, found, why }) => [
    text.slice(start, end),
    found,
    why,
  ]);

describe('an explanation', () => {
  it.each<[string, string, string | undefined, string]>([
    ['x +12025550123', '+12025550123', 'phone', 'a plus and a possible number'],
    ['x 011 44 20 7946 0958', '011 44 20 7946 0958', 'phone', 'a dial prefix and a possible number'],
    ['phone 2125550123', '2125550123', 'phone', 'the word before says so, and the number is possible'],
    ['x (212) 555-0123', '(212) 555-0123', 'phone', 'grouped as a region writes its numbers'],
    ['x 4111111111111111', '4111111111111111', 'card', 'a right check digit and the front of an issuer'],
    ['x 192.0.2.1', '192.0.2.1', 'ip', 'the shape of an address'],
    ['order 2125550123', '2125550123', undefined, 'the word before says that it is something else'],
    ['x 2026-11-24T10:20:30Z', '2026-11-24T10:20:30Z', undefined, 'a timestamp'],
    ['x 24.11.2026', '24.11.2026', undefined, 'a date'],
    ['version 1.2.3.4', '1.2.3.4', undefined, 'a version, by what stands before it'],
    ['x $20255501', '20255501', undefined, 'an amount'],
    [
      'x 4111111111111112',
      '4111111111111112',
      undefined,
      'no right check digit, and no word before that says what it is',
    ],
    [
      'x 2125550123',
      '2125550123',
      undefined,
      'no plus, prefix, grouping or word before that says that it is a number',
    ],
  ])('%s', (text, value, found, why) => {
    expect(explain(text)).toEqual([[value, found, why]]);
  });

  it('goes from left to right, and says nothing of words', () => {
    expect(
      explain('from 192.0.2.1 on 24.11.2026 to a@example.org, as usual').map(([, found]) => found),
    ).toEqual(['ip', undefined, 'email']);
  });
});
