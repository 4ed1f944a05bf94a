import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCustom, PatternError, parsePattern } from '../../../../src/transforms/scrub/scan/custom.js';

describe('a pattern', () => {
  it.each(['a+', 'a*', 'a{2,}', '(a)', 'a|b', '^a', '[a', '\\b', 'a?', 'a{0,3}', 'a{200}', 'a{3,2}'])(
    '%s has no bound, or is none',
    (pattern) => {
      expect(() => parsePattern(pattern)).toThrow(PatternError);
    },
  );

  it('matches what the expression of that text does, at every place', () => {
    const element = fc.constantFrom('a', '[ab]', '[^a]', '\\d', '\\w', '.');
    const bound = fc.constantFrom('', '?', '{2}', '{1,3}', '{0,2}');
    const pattern = fc
      .tuple(fc.constantFrom('a', '[ab]', '\\d'), fc.array(fc.tuple(element, bound), { maxLength: 5 }))
      .map(([first, rest]) => first + rest.flat().join(''));
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[ab1 ]{0,12}$/), (source, text) => {
        const matcher = createCustom([{ name: 'x', pattern: source }])!;
        for (let at = 0; at < text.length; at++) {
          const ends = Array.from({ length: text.length - at }, (_, i) => text.length - i).filter(
            (end) =>
              new RegExp(`^(?:${source})$`).test(text.slice(at, end)) &&
              !(/\w/.test(text[end - 1]!) && /\w/.test(text[end] ?? ' ')) &&
              !(/\w/.test(text[at]!) && /\w/.test(text[at - 1] ?? ' ')),
          );
          expect(matcher(text, at)).toBe(ends[0] ?? -1);
        }
      }),
    );
  });
});
