import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, OptionError } from '../../src/index.js';

describe('a look-up', () => {
  const calls = createPseudonymizer('{version: 1, rules: [{path: a, transform: drop}]}', randomBytes(32));
  const value = '+12025550123';

  it.each([
    ['an identifier that there is none of', 'phnoe', value, 'identifier expected one of phone, ', 'phone?'],
    ['a name of every object', 'toString', value, 'identifier expected one of phone, ', ''],
    ['no identifier', undefined, value, 'identifier expected one of phone, ', ''],
    ['a value in place of it', value, 'phone', 'identifier expected one of phone, ', ''],
    ['null', 'phone', null, 'value expected a text, got null', ''],
    ['a number', 'imsi', 1010123456789, 'value expected a text, got number', ''],
    ['bytes', 'phone', Buffer.from(value), 'value expected a text, got object', ''],
    ['neither', 'nosuch', undefined, 'value expected a text, got undefined', ''],
  ])('refuses %s, and repeats no value', (_, identifier, given, message, hint) => {
    const ask = (): unknown => calls.pseudonymsOf(identifier as never, given as never);
    expect(ask).toThrow(OptionError);
    expect(ask).toThrow(message);
    if (hint !== '') expect(ask).toThrow(hint);
    expect(ask).not.toThrow('2025550123');
  });
});
