import { describe, expect, it } from 'vitest';
import { firstDigits } from '../../../src/identifiers/phone/lead.js';

const digitsOf = (source: string): string =>
  [...'0123456789'].filter((digit) => (firstDigits(source) >> Number(digit)) & 1).join('');

describe('what an expression may begin with', () => {
  it.each([
    ['(?:0|180020)', '01'],
    ['0?', '0'],
    ['[08]', '08'],
    ['([24-9]\\d{6})$', '2456789'],
    ['(?:0|90)(?:(1[245]|2[1-35]))?', '09'],
    ['(183[12])|0', '01'],
    ['0?(?:(11|2(?:2)?))?5', '0125'],
    ['3{0,2}4', '34'],
    ['3{2}4', '3'],
    ['1+2', '1'],
    ['(?:003768)0?', '0'],
    ['\\d7', '0123456789'],
    ['', ''],
  ])('%s', (source, digits) => {
    expect(digitsOf(source)).toBe(digits);
  });

  it.each(['a', '(?=1)', '[^1]', '.', '(1', '1)', '[1', '\\w', '{2}'])('of %s nobody knows', (source) => {
    expect(digitsOf(source)).toBe('0123456789');
  });
});
