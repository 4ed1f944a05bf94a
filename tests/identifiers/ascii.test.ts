import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../src/identifiers/ascii.js';

describe('the ASCII spelling', () => {
  it.each([
    ['＋４４ ٧٧٠٠ 900123', '+44 7700 900123'],
    ['۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', '01234567890123456789'],
    ['\u00a0+1\u2003202\u3000555\u00ad\u200b0123\ufeff', '+1 202 5550123'],
    ['（２０２）５５５－０１２３', '(202)555-0123'],
    ['202\u2010555\u20110123\u2212', '202-555-0123-'],
    ['  plain  ', 'plain'],
    ['bücher', 'bücher'],
    ['+९१ १३५ 𝟕𝟘𝟢', '+91 135 700'],
  ])('of %j is %j', (value, expected) => {
    expect(toAscii(value)).toBe(expected);
  });

  it('of an ASCII spelling is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(toAscii(toAscii(value))).toBe(toAscii(value));
      }),
    );
  });

  it('has the decimal digits of every script that this Node knows', () => {
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      if (!/\p{Nd}/u.test(character)) continue;
      // They stand in rows of ten, each row from zero to nine (Unicode Standard, 4.6).
      expect(toAscii(character)).toMatch(/^\d$/);
      if (/\p{Nd}/u.test(String.fromCodePoint(point - 1)))
        expect((Number(toAscii(character)) + 9) % 10).toBe(Number(toAscii(String.fromCodePoint(point - 1))));
      else expect(toAscii(character)).toBe('0');
    }
  });
});
