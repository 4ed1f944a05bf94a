import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCard, luhn } from '../../src/identifiers/card.js';

const { read } = createCard({});

describe('card', () => {
  it.each([
    ['4111111111111111', '4111111111111111'],
    ['4111 1111 1111 1111', '4111111111111111'],
    ['3782-822463-10005', '378282246310005'],
    ['6304 0000 0000 0000 000', '6304000000000000000'],
  ])('reads %j', (value, canonical) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'card', canonical });
  });

  it.each([
    '4111111111111112',
    '41111111111',
    '4111  1111 1111 1111',
    '411111******1111',
    'card 4111111111111111',
    '-4111111111111111',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });

  it('leaves an absent value a word', () => {
    expect(read('-')).toEqual({ is: 'special', word: '-' });
  });

  it('reads a number the same however its digits are grouped', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const gaps = fc.array(fc.constantFrom('', '', ' ', '-'), { minLength: 19, maxLength: 19 });
    fc.assert(
      fc.property(fc.array(digit, { minLength: 12, maxLength: 19 }), gaps, (digits, separators) => {
        const spaced = digits.map((d, i) => (i === 0 ? '' : separators[i]) + String(d)).join('');
        expect(read(spaced)).toEqual(read(digits.join('')));
      }),
    );
  });
});

describe('luhn', () => {
  /** The table form of the algorithm: what each digit counts where it is doubled. */
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = (digits: number[]) =>
    digits.toReversed().reduce((total, d, i) => total + (i % 2 === 1 ? (doubled[d] ?? 0) : d), 0);

  it('accepts exactly one check digit for every number, the one that completes the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 18 }), (digits) => {
        const check = (10 - (sum([...digits, 0]) % 10)) % 10;
        for (let d = 0; d < 10; d++) expect(luhn(digits.join('') + d)).toBe(d === check);
      }),
    );
  });

  it('notices any single wrong digit', () => {
    expect(luhn('79927398713')).toBe(true);
    for (const wrong of ['79927398710', '79927398712', '69927398713', '79927308713'])
      expect(luhn(wrong)).toBe(false);
  });
});
