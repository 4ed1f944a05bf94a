import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/identifiers/identifier.js';
import { createPhone } from '../../../src/identifiers/phone.js';
import { identifierOf, shown } from '../uri/written.js';

const us = createPhone({ region: 'US' });

describe('a number with an extension', () => {
  it.each([
    '+12025550123 ext. 12',
    '+12025550123 ext 12',
    '(202) 555-0123 x12',
    '2025550123x12',
    '202-555-0123 X 12',
    '+12025550123;ext=12',
    '2025550123#12',
    '+1 202 555 0123 extension 12',
    '+1 202 555 0123 extensión 12',
    '+1 202 555 0123 extn: 12',
    '+1 202 555 0123 int 12',
    '+1 202 555 0123 доб. 12',
    '+1 202 555 0123 anexo 12',
    '+1 202 555 0123 ~12',
    '+1 202 555 0123, ext 12',
    '+1 202 555 0123 ｘ１２',
    '+1 202 555 0123 ext. 12#',
  ])('keeps both, in one shape: %j', (value) => {
    expect(shown(us.read(value))).toMatch(/^\{phone [^}]*\};ext=\{ext 12 @\+12025550123\}$/);
    const library = parsePhoneNumberFromString(value, {
      defaultCountry: 'US' as CountryCode,
      extract: false,
    });
    expect(library).toMatchObject({ number: '+12025550123', ext: /[１]/.test(value) ? '１２' : '12' });
  });

  it.each([
    '+12025550123 ext. 123456789012345678901',
    '+12025550123 ext. 12a',
    '+12025550123 call me',
    'ext. 12',
    '+12025550123 x',
  ])('is not made of %j', (value) => {
    expect(us.read(value)).toBeUndefined();
  });
});

describe('digits after a pause', () => {
  it.each([
    ['+12025550123,,4711', '{phone +12025550123},,x'],
    ['1-650-253-0000,,123#', '{phone 1-650-253-0000},,x'],
    ['+12025550123,,4111111111111111#,,0#', '{phone +12025550123},,x,,x'],
    ['+12025550123;123', '{phone +12025550123};x'],
    ['+12025550123p123', '{phone +12025550123}px'],
    ['+12025550123w123#', '{phone +12025550123}wx'],
    ['+12025550123 , 123', '{phone +12025550123},x'],
    ['+12025550123,', '{phone +12025550123},'],
    ['+12025550123 x12,,34#', '{phone +12025550123};ext={ext 12 @+12025550123},,x'],
    ['101,,1234', '{phone 101},,x'],
  ])('may be a PIN, and are gone: %j is %s', (value, expected) => {
    expect(shown(us.read(value))).toBe(expected);
  });
});

describe('what is dialled before a number', () => {
  it.each([
    ['9,12025550123', '9,{phone 12025550123}'],
    ['0 , 202 555 0123', '0,{phone 202 555 0123}'],
    ['9,,+12025550123,,4711#', '9,,{phone +12025550123},,x'],
    ['9,12025550123 x12', '9,{phone 12025550123};ext={ext 12 @+12025550123}'],
  ])('is an outside line, and stays: %j is %s', (value, expected) => {
    expect(shown(us.read(value))).toBe(expected);
  });

  const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
  const wait = fc.constantFrom(',', ', ', ';', 'p', 'w', ',,', ' ');
  const dialled = fc
    .tuple(fc.constantFrom('', '+'), digits(4), fc.array(fc.tuple(wait, digits(11)), { maxLength: 5 }))
    .map(([plus, first, rest]) => plus + first + rest.flat().join(''))
    // Zeros alone are a caller of whom nothing is known.
    .filter((text) => text.replaceAll(/\D/g, '').length > 6 && /[1-9]/.test(text));

  it('never leaves of a subscriber but the word that stands for all of them', () => {
    fc.assert(
      fc.property(dialled, fc.constantFrom<Hints>({}, { region: 'US' }, { region: 'GB' }), (text, hints) => {
        const reading = createPhone(hints).read(text);
        if (reading?.is !== 'container') return;
        const words = reading.parts.map((part) =>
          typeof part === 'string' ? part : shown(identifierOf(part).read(part.value)),
        );
        // Few digits keyed after a short code are a choice in a menu.
        const keyed = text.slice(text.search(/[,;pw]|$/)).replaceAll(/\D/g, '').length;
        if (keyed > 6) expect(words.some((word) => /^(?:tel \+|undefined|ext )/.test(word))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a feature code', () => {
  it.each([
    ['*7216502530000', '*72{phone 16502530000}'],
    ['*31#+447700900123', '*31#{phone +447700900123}'],
    ['#31#+447700900123', '#31#{phone +447700900123}'],
    ['**21*+447700900123#', '**21*{phone +447700900123}#'],
    ['*21*07700900123*11*20#', '*21*{phone 07700900123}*11*20#'],
  ])('that carries a number keeps the code: %j is %s', (value, expected) => {
    expect(shown(us.read(value))).toBe(expected);
  });

  it.each([
    '*21*07700900123*4111111*20#',
    '*21*07700900123*123#',
    '**03*330*4711*0815*0815#',
    '*72*abc',
    '#1234567',
    '*2025550123456789012345678901234567890#1#2#3#4#5',
  ])('that is not one is not taken apart: %j', (value) => {
    expect(us.read(value)).toBeUndefined();
  });
});
