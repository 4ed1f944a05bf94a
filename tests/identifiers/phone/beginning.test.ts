import fc from 'fast-check';
import { type CountryCode, getCountries } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { addBeginnings, findBeginnings, packBeginnings } from '../../../src/identifiers/phone/beginning.js';
import { createPlan } from '../../../src/identifiers/phone/region.js';
import { isReserved } from '../../../src/identifiers/phone/reserved.js';

const mayBe = (beginnings: Uint8Array, digits: string): boolean =>
  ((beginnings[Number(digits.slice(0, 4))]! >> (digits.length - 7)) & 1) === 1;

describe('what numbers begin with', () => {
  it.each([
    ['GB', '07700900123', true],
    ['GB', '02079460018', true],
    ['GB', '2079460018', true],
    ['GB', '442079460018', true],
    ['GB', '2216214501', false],
    ['GB', '020794600', false],
    ['GB', '03712345', false],
    ['US', '2025550123', true],
    ['US', '12025550123', true],
    ['US', '0205550123', false],
    ['US', '20255501', false],
    ['ES', '912345678', true],
    ['ES', '212345678', false],
    ['FR', '0639980012', true],
    ['FR', '06399800', false],
    ['JP', '0312345678', true],
    ['JP', '1312345678', false],
    // Put into other digits.
    ['BS', '3651234', true],
    ['AR', '01123456789', true],
  ])('of %s, %s: %s', (region, digits, is) => {
    expect(mayBe(findBeginnings(region), digits)).toBe(is);
  });

  it('is nothing of a region that nobody knows', () => {
    expect(findBeginnings('XX').some((lengths) => lengths > 0)).toBe(false);
  });

  it.each(['GB', 'DE', 'US'])('of %s is the same once it was packed', (region) => {
    const beginnings = new Uint8Array(10_000);
    addBeginnings(beginnings, packBeginnings(findBeginnings(region)));
    expect(beginnings).toEqual(findBeginnings(region));
  });

  it('is added to that of other regions', () => {
    const both = new Uint8Array(10_000);
    for (const region of ['GB', 'ES']) addBeginnings(both, packBeginnings(findBeginnings(region)));
    expect([mayBe(both, '912345678'), mayBe(both, '07700900123')]).toEqual([true, true]);
  });

  it('tells most digits from numbers', () => {
    const share = (region: string, size: number): number =>
      findBeginnings(region).filter((lengths) => (lengths >> (size - 7)) & 1).length / 10_000;
    expect(share('GB', 9)).toBeLessThan(0.01);
    expect(share('GB', 10)).toBeLessThan(0.35);
    expect(share('ES', 9)).toBeLessThan(0.35);
    expect(share('JP', 8)).toBeLessThan(0.01);
  });

  it.each(getCountries())('is told of all numbers of %s that are in use', (region) => {
    const beginnings = findBeginnings(region);
    const plan = createPlan(region)!;
    const example = (examples as Record<CountryCode, string | undefined>)[region] ?? '2025550123';
    const e164 = plan.read(example)?.e164 ?? '+';
    const written = fc
      .tuple(
        fc.constantFrom('', '', '0', '1', '8', '00', '011', e164.slice(1, -example.length)),
        fc.constantFrom(example, example.slice(0, -1), example.slice(2), `${example}1`),
        fc.nat(example.length),
        fc.stringMatching(/^\d{0,6}$/),
      )
      .map(
        ([front, number, at, other]) => front + number.slice(0, at) + other + number.slice(at + other.length),
      );
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^\d{7,12}$/), written), (digits) => {
        fc.pre(digits.length >= 7 && digits.length <= 12);
        const number = plan.read(digits);
        if (number !== undefined && (number.isValid || isReserved(number)))
          expect([digits, mayBe(beginnings, digits)]).toEqual([digits, true]);
      }),
      { numRuns: 400 },
    );
  });
});
