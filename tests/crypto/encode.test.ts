import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBody, encodeUtf8 } from '../../src/crypto/encode.js';
import { encodeBase32 } from './base32.js';

/** RFC 4648 §6 read backwards: each character five bits, and whatever is left over must be zero. */
function decodeBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((character) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  const whole = bits.length - (bits.length % 8);
  expect(bits.slice(whole)).toMatch(/^0{0,4}$/);
  return Uint8Array.from(bits.slice(0, whole).match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('of %j is that of RFC 4648 §10, in lower case and without padding', (text, expected) => {
    expect(encodeBase32(new TextEncoder().encode(text))).toBe(expected);
  });

  it('can be decoded again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  it('of 16 bytes is the same from four words', () => {
    const word = fc.integer({ min: -0x80000000, max: 0x7fffffff });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), (words) => {
        const bytes = Buffer.alloc(16);
        words.forEach((each, i) => {
          bytes.writeInt32BE(each, i * 4);
        });
        expect(encodeBody(...words)).toBe(encodeBase32(bytes));
      }),
    );
  });
});

describe('UTF-8', () => {
  it('is that of the platform for every text that has one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  it('tells every text from every other, those with lone surrogates too', () => {
    const unit = fc.constantFrom('\ud800', '\udbff', '\udc00', '\udfff', '\ufffd', '\u{10000}', 'a', 'é');
    const text = fc.string({ unit, maxLength: 4 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one, other].map((each) => Buffer.from(encodeUtf8(each)).toString('hex'));
        expect(a === b).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['\ud800', 'eda080'],
    ['a\udfff', '61edbfbf'],
    ['\ude00\ud83d', 'edb880eda0bd'],
    ['\ud83d\ude00', 'f09f9880'],
  ])('of %j is what Python calls surrogatepass', (text, hex) => {
    expect(Buffer.from(encodeUtf8(text)).toString('hex')).toBe(hex);
  });
});
