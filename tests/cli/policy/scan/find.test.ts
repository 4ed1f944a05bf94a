import { describe, expect, it } from 'vitest';
import { createFind } from '../../../../src/cli/policy/scan/find.js';
import { createFinder } from '../../../../src/cli/policy/scan/finder.js';

const pins = [
  'pin',
  'PIN',
  'otp',
  'mtan',
  'sms_tan',
  'puk',
  'cvv',
  'door_code',
  'accessCode',
  'code_pin',
  'vmPin',
];
const others = ['id', 'duration', 'status', 'from', 'zip', 'count', 'error_code', 'pinned', 'spin', 'länge'];

describe('a value of a few digits', () => {
  it.each([...pins, ...others])('is said by its name, %s, in quotes and without', (name) => {
    const scan = createFinder({ regions: [] });
    const isSecret = (text: string): boolean => scan(text).includes('secret');
    expect(isSecret(`"${name}":4711`)).toBe(isSecret(`"${name}":"4711"`));
  });

  it.each(['pin', 'otp', 'cvv', 'accessCode'])('is a secret in a field called %s', (name) => {
    expect(createFind([])(name)('4711')).toEqual({ whole: 'secret', hinted: true, inside: ['secret'] });
  });

  it.each(others)('is none in a field called %s', (name) => {
    expect(createFind([])(name)('4711').inside).not.toContain('secret');
  });
});
