import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../../../../src/transforms/scrub/scan/expression/automaton.js';

const shapes: readonly RegExp[] = [
  /(?:^|[^\w-])(?:password|passwd)(?: wi-?fi)? ['"]?$/i,
  /[\p{L}\d][ -]?(?:nr|no|n[º°])\.?[:=]?\s?$|\b(?:part|order)(?:[ #:]{1,2}|["']?\s?[:=]\s?["']?)$/iu,
  /(?:^|[^\p{L}\d])(?<!(?:post|zip) )(?:pass)?code(?! of)(?: [^\s\d]{1,8}){0,3} (?:is|ist)? $/iu,
  /(?:order|konto)-?(?:nummer|nr\b)[^.;!?\n\d]{3,40}:$/iu,
  /\((?<name>[\w", ]{2,120})\)=\x28\u{28}{0,2}[^()]* $/u,
  /(?:a{3}|b{2,}|c{1,2}d+?|[^\0-\x7f]x|k)-$/i,
];
const words = [
  ...'password passwd wi-fi code passcode post zip of part order konto nummer nr no is ist 7'.split(' '),
  ...[' ', ' ', '-', '.', ':', '#', '=', "'", '"', '\n', 'é', 'º', 'x', '(', ')=(', '((', '\u{1f4de}'],
  ...['a', 'aa', 'b', 'c', 'dd', 'K', '\u212a'],
];

describe('an expression read backwards', () => {
  it.each(shapes)('may end all that it fits: %s', (shape) => {
    const backward = Automaton.of(shape, 'backward')!;
    const behind = new RegExp(`(?<=${shape.source})`, `${shape.flags}y`);
    let told = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        behind.lastIndex = text.length;
        if (backward.mayEnd(text)) return;
        told++;
        expect(behind.test(text)).toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it('is not read where nothing need stand at the end, or what is said again', () => {
    expect(Automaton.of(/(?:code)?$/, 'backward')).toBeUndefined();
    expect(Automaton.of(/(a|b)\1$/, 'backward')).toBeUndefined();
  });

  it('leaves to the expression what stands far from the end', () => {
    const backward = Automaton.of(/order\w+$/, 'backward')!;
    expect(
      ['order7', `order${'7'.repeat(40)}`, `ordex${'7'.repeat(40)}`].map((text) => backward.mayEnd(text)),
    ).toEqual([true, true, true]);
    expect(backward.mayEnd('ordex7')).toBe(false);
  });
});

describe('an expression read from a place on', () => {
  const onward: readonly RegExp[] = [
    /(?<!\p{L})(?:pass(?:word|wd|code)s?|(?:zip|post)[- ]?code(?! of))(?!\p{L})/iu,
    /(?<=konto )(?:nummer|nr\b)|(?:wi-?fi)(?!\p{L})[^.!?]{2,40} \/ |é{2}x/u,
    /\p{L}{0,16}-?(?:passwd|order)(?:s|em)?(?![\p{L}_])/u,
  ];

  it.each(onward)('may begin wherever it fits: %s', (shape) => {
    const automaton = Automaton.of(shape, 'onward')!;
    const here = new RegExp(shape.source, `${shape.flags}y`);
    let told = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (let at = 0; at <= text.length; at++) {
          if (automaton.mayBegin(text, at)) continue;
          told++;
          here.lastIndex = at;
          expect(here.test(text)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(1000);
  });
});
