import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { createPlan, readAbroad } from '../../../src/identifiers/phone/region.js';

const regions = getCountries();

/** What the library says, and where the digits are dialled abroad nothing. */
function ask(digits: string, region: CountryCode) {
  const number = parsePhoneNumberFromString(digits, { defaultCountry: region, extract: false });
  if (number === undefined) return undefined;
  const isValid = number.isValid();
  return {
    e164: number.number as string,
    isValid,
    isPossible: number.isPossible(),
    ...(isValid && {
      groups: (number.formatNational().match(/\d+/g) ?? []).map(({ length }) => length),
    }),
  };
}

function read(digits: string, region: CountryCode) {
  const number = createPlan(region)!.read(digits);
  if (number === undefined) return undefined;
  const { e164, isValid, isPossible } = number;
  return { e164, isValid, isPossible, ...(isValid && { groups: number.groups() }) };
}

describe('the plan of a region says what the library says', () => {
  it.each(regions)('%s', (region) => {
    const plan = createPlan(region)!;
    const digits = fc.stringMatching(/^\d{1,19}$/);
    const example = (examples as Record<string, string>)[region] ?? '2025550123';
    const national = fc
      .tuple(
        fc.constantFrom(
          '',
          '0',
          '1',
          '8',
          '00',
          '011',
          '0011',
          '810',
          plan.read(example)?.e164.slice(1, -example.length) ?? '',
        ),
        fc.constantFrom(example, example.slice(0, -1), `${example}1`),
        fc.nat(example.length),
        fc.stringMatching(/^\d{0,4}$/),
      )
      .map(
        ([front, number, at, other]) => front + number.slice(0, at) + other + number.slice(at + other.length),
      );
    fc.assert(
      fc.property(fc.oneof(digits, national), (text) => {
        const own = read(text, region);
        if (own !== undefined) expect(own, text).toEqual(ask(text, region));
        const groups = own?.groups;
        // With a zero that the region prints before it, they are one more.
        if (groups !== undefined && !plan.read(text)!.hasTrunk)
          expect(plan.mayPrint(groups, 0, groups.length), text).toBe(true);
        const anywhere = plan.readAnywhere(text);
        const said = parsePhoneNumberFromString(text, { defaultCountry: region, extract: false });
        expect(anywhere && [anywhere.e164, anywhere.isValid, anywhere.isPossible], text).toEqual(
          said && [said.number, said.isValid(), said.isPossible()],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('prints numbers in no groups but those of its formats', () => {
    const plan = createPlan('US')!;
    expect(plan.mayPrint([3, 3, 4], 0, 3)).toBe(true);
    expect(plan.mayPrint([1, 3, 3, 4], 1, 4)).toBe(true);
    expect(plan.mayPrint([5, 5], 0, 2)).toBe(false);
    expect(createPlan('IN')!.mayPrint([5, 5], 0, 2)).toBe(false);
    expect(createPlan('ES')!.mayPrint([3, 2, 2, 2], 0, 4)).toBe(true);
    // What is printed with a zero is not printed so without.
    expect(createPlan('IN')!.mayPrint([6, 5], 0, 2)).toBe(false);
    expect(createPlan('DE')!.mayPrint([4, 7], 0, 2)).toBe(false);
  });

  it('behind a calling code', () => {
    const codes = [
      ...new Set(regions.map((region) => getCountryCallingCode(region))),
      '800',
      '808',
      '870',
      '878',
      '883',
      '979',
      '999',
    ];
    const number = fc
      .tuple(fc.constantFrom(...codes), fc.stringMatching(/^[0-9]?[0-9]{4,13}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(number, (digits) => {
        const own = readAbroad(digits);
        const said = parsePhoneNumberFromString(`+${digits}`, { extract: false });
        expect(own && [own.e164, own.isValid, own.isPossible], digits).toEqual(
          said && [said.number, said.isValid(), said.isPossible()],
        );
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads what is dialled in a region, and leaves alone what is dialled abroad', () => {
    expect(read('2025550123', 'US')).toEqual({
      e164: '+12025550123',
      isValid: true,
      isPossible: true,
      groups: [3, 3, 4],
    });
    expect(read('01632960001', 'GB')).toMatchObject({ e164: '+441632960001', isPossible: true });
    expect(read('011442079460018', 'US')).toBeUndefined();
    expect(createPlan('XX')).toBeUndefined();
  });
});
