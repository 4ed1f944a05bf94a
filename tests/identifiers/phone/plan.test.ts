import fc from 'fast-check';
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { isCanonical, packedPlans } from '../../../src/identifiers/phone/plan.js';
import { withheldNumbers } from '../../../src/identifiers/phone/special.js';

/** The authority: the number as the library gives it, if it calls it possible. */
function library(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, { extract: false });
  return number?.isPossible() ? number.number : undefined;
}

const callingCodes = [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)];

const exampleNumbers = Object.entries(examples).map(
  ([country, national]) => `+${getCountryCallingCode(country as CountryCode)}${national}`,
);

describe('the fast path', () => {
  it('takes only what the library would give back unchanged, for every calling code and every length', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });
    const property = fc.property(digits, (tail) => {
      for (const code of callingCodes) {
        for (let length = 1; length <= 17; length++) {
          const number = `+${code}${tail.slice(0, length)}`;
          if (isCanonical(number, 1) && library(number) !== number) return false;
        }
      }
      return true;
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('takes only that, for every calling code, length and pair of leading digits', () => {
    const wrong: string[] = [];
    for (const code of callingCodes) {
      for (let length = 2; length <= 15; length++) {
        for (let lead = 0; lead < 100; lead++) {
          const national = `${String(lead).padStart(2, '0')}1234567890123`.slice(0, length);
          const number = `+${code}${national}`;
          if (isCanonical(number, 1) && library(number) !== number) wrong.push(number);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes only that where a national prefix is more than one digit, for every four leading digits', () => {
    const intricate = [
      '44',
      '54',
      '55',
      '57',
      '61',
      '81',
      '82',
      '86',
      '241',
      '261',
      '298',
      '352',
      '375',
    ].concat(['378', '423', '506', '591', '672', '84', '36', '7']);
    const wrong: string[] = [];
    for (const code of intricate) {
      for (let lead = 0; lead < 10_000; lead += 3) {
        for (const length of [7, 8, 10, 11]) {
          const number = `+${code}${`${String(lead).padStart(4, '0')}8765432109`.slice(0, length)}`;
          if (isCanonical(number, 1) && library(number) !== number) wrong.push(number);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes all that it is said to take by lengths and by first digits, of every calling code and four leading digits', () => {
    const wrong: string[] = [];
    const packed = packedPlans();
    for (const code of callingCodes) {
      for (let lead = 0; lead < 10_000; lead += 7) {
        const national = String(lead).padStart(4, '0');
        for (const length of [7, 8, 10, 11]) {
          const number = `${code}${`${national}8765432109`.slice(0, length)}`;
          const { lengths, leads } = packed[Number(number.slice(0, 3))]!;
          const isSaid = ((lengths >> length) & 1) === 1 && ((leads >> Number(national[0])) & 1) === 0;
          if (isSaid && !isCanonical(number, 0)) wrong.push(number);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says so of numbers of mobiles in Britain, Japan and Australia', () => {
    const packed = packedPlans();
    for (const [code, lead] of [
      ['447', 7],
      ['819', 9],
      ['614', 4],
    ] as const)
      expect((packed[Number(code)]!.leads >> lead) & 1).toBe(0);
  });

  it('takes nine of ten of the numbers that the library gives as examples', () => {
    const taken = exampleNumbers.filter((number) => isCanonical(number, 1));
    expect(exampleNumbers.length).toBeGreaterThan(200);
    expect(taken.length / exampleNumbers.length).toBeGreaterThanOrEqual(0.9);
    for (const number of taken) expect(library(number)).toBe(number);
  });

  it('reads digits without a plus as it reads them after one', () => {
    for (const number of exampleNumbers) {
      expect(isCanonical(number.slice(1), 0)).toBe(isCanonical(number, 1));
    }
  });

  it.each([
    ['', 1],
    ['+', 1],
    ['+1202555', 1],
    ['+1202555012a', 1],
    ['+1202555012\uff13', 1],
    ['+1202555012301234', 1],
    ['+112025550123', 1],
    ['+99912345678', 1],
    ['+0012025550123', 1],
    ['12025550123 ', 0],
  ] as const)('leaves %j to the library', (text, start) => {
    expect(isCanonical(text, start)).toBe(false);
  });

  it('leaves words spelled on a keypad to be recognised as such', () => {
    for (const digits of withheldNumbers) expect(isCanonical(digits, 0)).toBe(false);
  });
});
