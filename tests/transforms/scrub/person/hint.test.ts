import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hints } from '../../../../src/transforms/scrub/person/hint.js';

describe('hints', () => {
  it('are found in any case, with any digits, and at the start of a text', () => {
    const hints = new Hints([['\nuser ', 'login:'], ['at 00:00', '<'], ['様', 'é:'], ['signed in as ']]);
    expect([...hints.within('User alice')]).toEqual([0]);
    expect([...hints.within('a LOGIN: b')]).toEqual([0]);
    expect([...hints.within('at 10:27')]).toEqual([1]);
    expect([...hints.within('<alice>')]).toEqual([1]);
    expect([...hints.within('山田様')]).toEqual([2]);
    expect([...hints.within('Signed in as alice, login: b')].sort()).toEqual([0, 3]);
    expect([...hints.within('a user signed in')]).toEqual([]);
  });

  it('are all that stand in the text, and no others', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '0', '7', ' ', '\u{1f4de}'),
      minLength: 1,
      maxLength: 10,
    });
    const zeros = (text: string): string => text.replaceAll(/\d/g, '0');
    fc.assert(
      fc.property(
        fc.array(
          word.filter((hint) => hint.length > 3 || !/\d/.test(hint)),
          { minLength: 1, maxLength: 40 },
        ),
        fc.array(word, { maxLength: 6 }),
        (all, parts) => {
          const text = parts.join('');
          const found = new Hints(all.map((hint) => [hint])).within(text);
          expect([...found].sort((a, b) => a - b)).toEqual(
            [...all.keys()].filter((i) => `\n${zeros(text)}`.includes(zeros(all[i]!))),
          );
        },
      ),
    );
  });
});
