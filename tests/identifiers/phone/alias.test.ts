import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { aliases, renumber } from '../../../src/identifiers/phone/alias.js';
import { isCanonical } from '../../../src/identifiers/phone/plan.js';
import { createMsisdn, createPhone } from '../../../src/identifiers/phone.js';

const phone = createPhone({});

describe('a renumbered subscriber', () => {
  it.each(aliases.map(({ example, source }) => [...example, source]))('%s is %s (%s)', (former, now) => {
    const canonical = { is: 'found', kind: 'tel', canonical: now };
    expect(phone.read(former)).toEqual(canonical);
    expect(phone.read(now)).toEqual(canonical);
    expect(createMsisdn({}).read(former.slice(1))).toEqual(canonical);
  });

  it.each(aliases.map(({ example }) => example))(
    '%s is left to the slow path, %s stays as it is',
    (former, now) => {
      expect(isCanonical(former, 1)).toBe(false);
      expect(parsePhoneNumberFromString(now, { extract: false })?.number).toBe(now);
      expect(parsePhoneNumberFromString(now, { extract: false })?.isPossible()).toBe(true);
    },
  );

  it.each([
    ['MX', '044 55 1234 5678', '+525512345678'],
    ['MX', '045 55 1234 5678', '+525512345678'],
    ['MX', '55 1234 5678', '+525512345678'],
    ['MX', '52 1 55 1234 5678', '+525512345678'],
    ['BR', '(11) 8888-0000', '+5511988880000'],
    ['BR', '(11) 98888-0000', '+5511988880000'],
    ['BJ', '97 00 00 00', '+2290197000000'],
    ['VN', '0120 000 0000', '+84700000000'],
    // The library knows Argentina's by itself.
    ['AR', '011 15-2345-6789', '+5491123456789'],
    ['AR', '+54 11 15 2345 6789', '+5491123456789'],
    ['AR', '+54 9 11 2345 6789', '+5491123456789'],
  ])('is found from what was dialled in %s: %s', (region, written, canonical) => {
    expect(createPhone({ region }).read(written)).toEqual({ is: 'found', kind: 'tel', canonical });
  });

  it.each([
    ['+551132100000', 'a fixed line in Brazil'],
    ['+551177000000', 'trunked radio in Brazil, which kept eight digits'],
    ['+541123456789', 'a fixed line in Argentina'],
  ])('%s is nobody else: %s', (number) => {
    expect(phone.read(number)).toEqual({ is: 'found', kind: 'tel', canonical: number });
  });

  it('is renumbered once: the new number is never a former one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...new Set(aliases.map(({ callingCode }) => callingCode))),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 13 }),
        (code, national) => {
          const once = renumber(code, national);
          expect(renumber(code, once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
