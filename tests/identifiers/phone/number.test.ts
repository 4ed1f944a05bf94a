import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { renumber } from '../../../src/identifiers/phone/alias.js';
import { digitsOf, readInternational } from '../../../src/identifiers/phone/number.js';
import { createPhone } from '../../../src/identifiers/phone.js';

describe('a number of any country', () => {
  const numbers = getCountries().map((country) => getExampleNumber(country, examples)!);

  it('is read however the library writes it', () => {
    for (const number of numbers) {
      const phone = createPhone({ region: number.country });
      const spellings = [
        number.number,
        number.format('INTERNATIONAL'),
        number.format('NATIONAL'),
        number.nationalNumber,
        `00${number.number.slice(1)}`,
        [...number.number]
          .map((digit) => (digit === '+' ? '＋' : String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))
          .join(''),
      ];
      for (const written of spellings) {
        expect([written, phone.read(written)]).toEqual([
          written,
          { is: 'found', kind: 'tel', canonical: number.number },
        ]);
      }
    }
  });

  it('is what the library makes of it, wherever no renumbering has a say', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 17 });
    fc.assert(
      fc.property(digits, (text) => {
        const number = parsePhoneNumberFromString(`+${text}`, { extract: false });
        const { countryCallingCode = '', nationalNumber = '' } = number ?? {};
        fc.pre(renumber(countryCallingCode, nationalNumber) === nationalNumber);
        expect(readInternational(`+${text}`)).toBe(number?.isPossible() ? number.number : undefined);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the digits', () => {
  it.each([
    ['+1 (202) 555-0123', '+12025550123'],
    ['(+44) [20] 7946/0018.', '+442079460018'],
    ['12025550123.0', '12025550123'],
    ['1+2', undefined],
    ['++1', undefined],
    ['+', undefined],
    ['', undefined],
    [' -', undefined],
    ['192.0.2.1', undefined],
    ['1e5', undefined],
    [`1${' '.repeat(100)}2`, undefined],
  ])('of %j are %j', (text, expected) => {
    expect(digitsOf(text)).toBe(expected);
  });
});
