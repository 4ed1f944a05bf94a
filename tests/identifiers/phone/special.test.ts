import { describe, expect, it } from 'vitest';
import { withheldNumbers } from '../../../src/identifiers/phone/special.js';
import { createPhone } from '../../../src/identifiers/phone.js';

const phone = createPhone({ region: 'US' });
const wordOf = (value: string, region?: string) => {
  const reading = (region === undefined ? phone : createPhone({ region })).read(value);
  return reading?.is === 'special' ? reading.word : reading;
};

describe('a withheld caller', () => {
  it.each([
    ...[
      'anonymous',
      'Anonymous',
      'ANONYMOUS',
      'restricted',
      'Restricted',
      'unavailable',
      'unknown',
      'private',
    ],
    ...['withheld', '', ' ', '-', '--', '-1', '0', 'n/a', 'N/A', '(empty)', 'nobody', 'asterisk', 'Blocked'],
    ...['0000000000', '+0000000000', 'tel_withheld', 'ａｎｏｎｙｍｏｕｓ', '\u200bunknown'],
  ])('written %j has one word for all', (value) => {
    expect(wordOf(value)).toBe('tel_withheld');
  });

  it('spelled on a keypad is one, too', () => {
    const keypad = (word: string) =>
      [...word].map((letter) => '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65)).join('');
    const words = ['ANONYMOUS', 'RESTRICTED', 'UNAVAILABLE', 'UNKNOWN', 'BLOCKED'];
    expect(words.map(keypad)).toEqual(withheldNumbers);
    for (const digits of withheldNumbers) expect(wordOf(`+${digits}`)).toBe('tel_withheld');
  });

  it('is nobody in whose place a real number in Texas is read', () => {
    expect(wordOf('7378742833')).toEqual({ is: 'found', kind: 'tel', canonical: '+17378742833' });
  });
});

describe('an emergency number', () => {
  it.each(['911', '112', '999', '000', '933', '+911', '+112', '9-1-1', '９１１', 'tel_emergency'])(
    'written %j is one everywhere, and never made a number',
    (value) => {
      for (const region of ['US', 'GB', 'DE', 'JP']) expect(wordOf(value, region)).toBe('tel_emergency');
      expect(createPhone({}).read(value)).toEqual({ is: 'special', word: 'tel_emergency' });
    },
  );

  it.each([
    ['JP', '119'],
    ['CN', '120'],
    ['AU', '106'],
    ['NZ', '111'],
    ['FR', '15'],
    ['ZA', '10111'],
    ['ES', '091'],
  ])('of %s is one there: %s', (region, value) => {
    expect(wordOf(value, region)).toBe('tel_emergency');
    expect(wordOf(value, 'US')).toBe('tel_short');
  });

  it.each([
    'tel:911',
    'tel:911;phone-context=+1',
    'sip:911@example.org',
    '911@example.org',
    '<sip:911@192.0.2.1>',
  ])('inside %j is read as such', (value) => {
    const reading = phone.read(value);
    const parts = reading?.is === 'container' ? reading.parts : [];
    const values = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
    expect(values[0]).toMatchObject({ identifier: 'phone', value: '911' });
  });
});

describe('codes and dial plans', () => {
  it.each([
    '*97',
    '#31#',
    '*#06#',
    '**',
    '#',
    '*123#',
    '411',
    '12345',
    '123456',
    '+12345',
    's',
    'h',
    'i',
    't',
  ])('%j is short', (value) => {
    expect(wordOf(value)).toBe('tel_short');
  });

  it('are recognised by their own word', () => {
    expect(wordOf('tel_short')).toBe('tel_short');
  });
});
