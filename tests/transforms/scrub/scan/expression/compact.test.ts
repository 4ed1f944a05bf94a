import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../../../../src/transforms/scrub/scan/expression/compact.js';

describe('the compact source of an expression', () => {
  it.each([
    ['a (?:b|c|d) e', 'a (?=)(?:b|c|d)(?=) e'],
    ['(?:b|c|d) e', '(?:b|c|d)(?=) e'],
    ['^(?:b|c|d) e', '^(?:b|c|d)(?=) e'],
    ['(?<!x|y|z)(?:b|c|d)e', '(?<!x|y|z)(?:b|c|d)(?=)e'],
    ['x(?<name>b|c|d)+?y', 'x(?=)(?<name>b|c|d)+?(?=)y'],
    ['x(b|c(?:d|e|f){2,3}|g)y', 'x(?=)(b|c(?=)(?:d|e|f){2,3}(?=)|g)(?=)y'],
    ['x(?:b|c)y|z|a', 'x(?:b|c)y|z|a'],
    ['x[(|)|]\\((?:\\||\\p{L}|\\u{7c})\\)', 'x[(|)|]\\((?=)(?:\\||\\p{L}|\\u{7c})(?=)\\)'],
    ['x(?=b|c|d)(?!e|f|g)', 'x(?=b|c|d)(?!e|f|g)'],
  ])('%s', (source, expected) => {
    expect(compact(source)).toBe(expected);
  });

  const piece = fc.letrec<{ one: string; group: string; all: string }>((tie) => ({
    one: fc.constantFrom('a', 'b', '[ab]', '[^a|(]', '.', '\\(', '\\p{L}', '\\b', ' '),
    group: fc
      .tuple(
        fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!'),
        fc.array(tie('all'), { minLength: 1, maxLength: 4 }),
      )
      .chain(([open, branches]) =>
        fc
          .constantFrom('', ...(/[=!]$/.test(open) ? [] : ['?', '*?', '+', '{1,2}']))
          .map((often) => `${open}${branches.join('|')})${often}`),
      ),
    all: fc
      .array(fc.oneof({ maxDepth: 3 }, tie('one'), tie('group')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('')),
  })).all;
  it('matches the same, and the same groups', () => {
    fc.assert(
      fc.property(
        piece,
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '(', 'é'), maxLength: 12 }),
        (source, text) => {
          const match = new RegExp(source, 'u').exec(text);
          expect(new RegExp(compact(source), 'u').exec(text)).toEqual(match);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
