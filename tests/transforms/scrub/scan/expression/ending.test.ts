import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ending } from '../../../../../src/transforms/scrub/scan/expression/ending.js';

const shapes: readonly RegExp[] = [
  /(?:^|[^\w-])(?:password|passwd)(?: wi-?fi)? ['"]?$/i,
  /[\p{L}\d][ -]?(?:nr|no|n[º°])\.?[:=]?\s?$|\b(?:part|order)(?:[ #:]{1,2}|["']?\s?[:=]\s?["']?)$/iu,
  /(?:^|[^\p{L}\d])(?<!(?:post|zip) )(?:pass)?code(?! of)(?: [^\s\d]{1,8}){0,3} (?:is|ist)? ?$/iu,
  /(?:order|konto)-?(?:nummer|nr\b)[^.;!?\n\d]{0,12}$/iu,
];
const words = [
  ...'password passwd wi-fi code passcode post zip of part order konto nummer nr no is ist 7'.split(' '),
  ...[' ', ' ', '-', '.', ':', '#', '=', "'", '"', '\n', 'é', 'º', 'x'],
];

describe('an ending', () => {
  it.each(shapes)('tells what a search from the front tells: %s', (shape) => {
    const ending = new Ending(shape);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(ending.test(text)).toBe(shape.test(text));
        expect(ending.exec(text)?.[0]).toBe(shape.exec(text)?.[0]);
      }),
      { numRuns: 3000 },
    );
  });

  it('asks the end alone', () => {
    const ending = new Ending(/code $/);
    expect([ending.test('code '), ending.test('code 7'), ending.test('my code ')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
