import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, OptionError } from '../src/index.js';
import { pseudonymize, rewriteLine } from '../src/integrations/pino.js';

const secret = randomBytes(32);
const policy = '{version: 1, rules: [{path: a, transform: drop}]}';

describe('options', () => {
  const refusal = (options: unknown): OptionError => {
    try {
      createPseudonymizer(policy, secret, options as object);
    } catch (error) {
      if (error instanceof OptionError) return error;
      throw error;
    }
    return expect.unreachable() as never;
  };

  it.each([
    [{ memo: 'lots' }, 'memo expected a whole number of values, 0 or more, got a string'],
    [{ maxRecordBytes: '16MB' }, 'maxRecordBytes expected a whole number of bytes, 1 or more, got a string'],
    [{ maxRecordBytes: 0 }, 'maxRecordBytes expected a whole number of bytes, 1 or more, got 0'],
    [{ memo: 1.5 }, 'memo expected a whole number of values, 0 or more, got 1.5'],
    [{ maxRecordByte: 5 }, 'maxRecordByte is no option here (did you mean maxRecordBytes?)'],
    [{ onQuarantined: () => {} }, 'onQuarantined is no option here (did you mean onQuarantine?)'],
    [{ clock: 5, colour: 'red' }, 'clock expected a function, got 5\ncolour is no option here'],
    [null, 'options expected an object, got null'],
    [[], 'options expected an object, got a list'],
  ])('%j are refused by name', (options, message) => {
    expect(refusal(options).message).toBe(message);
    expect(refusal(options).code).toBe('ERR_OPTION');
  });

  it('that are undefined are left out', () => {
    expect(() =>
      createPseudonymizer(policy, secret, { memo: undefined, clock: undefined } as object),
    ).not.toThrow();
  });

  it('are told from a pseudonymizer', () => {
    const calls = createPseudonymizer(policy, secret);
    for (const make of [rewriteLine, pseudonymize])
      expect(() => make(calls as never)).toThrow(
        'options expected an object, got a pseudonymizer; write { pseudonymizer }',
      );
  });

  it('of a look-up are checked, too', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(() => calls.pseudonymsOf('phone', '+12025550101', { domian: 'x' } as object)).toThrow(
      'domian is no option here (did you mean domain?)',
    );
  });
});
