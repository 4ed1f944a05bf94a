import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachCoded, rewriteCoded } from '../../src/rights/coded.js';
import { cut, holds, wantThese } from '../../src/rights/trace.js';

const pseudonym = 'tel_k1_mfrggzdfmztwq2lknnwg23tpoa';
const wanted = wantThese([pseudonym]);
const plainOf = (text: string): string => Buffer.from(text, 'base64').toString();
const codings = ['base64', 'base64url'] as const;

describe('pseudonyms in Base64', () => {
  it('are found and taken wherever they stand, and all else stays', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...codings),
        fc.constantFrom('', 'body=', '?q=', 'path/to/', 'a-b_', '"', '\u00e9'),
        (front, back, coding, before) => {
          const write = (inner: string): string =>
            `${before}${Buffer.from(`${front}${inner}${back}`).toString(coding)}, z`;
          expect(holds(write(pseudonym), wanted)).toBe(true);
          expect(holds(write(pseudonym.replace('mf', 'mg')), wanted)).toBe(false);
          const out = cut(write(pseudonym), wanted);
          expect(holds(out, wanted)).toBe(false);
          expect(out.startsWith(before)).toBe(true);
          if (!/[/_-]$/.test(before) && !back.startsWith('@'))
            expect(plainOf(out.slice(before.length, -3))).toBe(`${front}tel_withheld${back}`.toWellFormed());
          // In the same alphabet, and filled up as it was.
          if (coding === 'base64url') expect(out.slice(before.length, -3)).not.toMatch(/[+/=]/);
        },
      ),
    );
  });

  it('are found in several words of one run, each with groups of its own', () => {
    const words = ['a', 'bc', 'def'].map((each) => Buffer.from(`${each}${pseudonym}`).toString('base64url'));
    for (const sign of ['', '/', '-', '//']) {
      const out = cut(words.join(sign), wanted);
      expect(holds(out, wanted)).toBe(false);
    }
  });

  it('change nothing of a text that has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MNYZabcdeXWq/+-_= ') }), (text) => {
        expect(cut(text, wanted)).toBe(text);
        expect(rewriteCoded(text, (plain) => plain)).toBe(text);
      }),
    );
  });

  it('take no longer than the text is long', () => {
    for (const unit of [
      'a',
      'YXph',
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ',
      'a-',
      'YWFh',
      'YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh/',
    ]) {
      const text = unit.repeat(1_000_000 / unit.length);
      let seen = 0;
      const start = performance.now();
      eachCoded(text, ({ plain }) => {
        seen += plain.length;
      });
      expect(cut(text, wanted)).toBe(text);
      expect(seen).toBeLessThan(4 * text.length);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
