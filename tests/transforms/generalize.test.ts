import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeneralize, type GeneralizeOptions } from '../../src/transforms/generalize.js';
import { keys, settingOf } from './setting.js';

const all: GeneralizeOptions[] = [
  ...(['minute', 'hour', 'day', 'month', 'year', 'family', 'major', 'region'] as const).map((to) => ({ to })),
  { step: 60 },
];

describe('generalize', () => {
  it.each<[GeneralizeOptions, string, string]>([
    [{ to: 'hour' }, '2023-07-25T22:51:32Z', '2023-07-25T22:00:00Z'],
    [{ step: 60 }, '119', '60'],
    [{ to: 'family' }, 'curl/8.5.0', 'curl'],
    [{ to: 'major' }, 'curl/8.5.0', 'curl 8'],
    [{ to: 'region' }, 'Palo Alto, CA', 'CA'],
  ])('with %j takes %j to %j', (options, value, expected) => {
    expect(createGeneralize(options, settingOf('opaque'))(value)).toBe(expected);
  });

  it.each<GeneralizeOptions>([{ to: 'hour' }, { step: 60 }])(
    'with %j makes a pseudonym of a name, and counts it',
    (options) => {
      const setting = settingOf('opaque');
      expect(createGeneralize(options, setting)('alice')).toMatch(/^idx_k1_[a-z2-7]{26}$/);
      expect(setting.unread()).toBe(1);
    },
  );

  it.each<[GeneralizeOptions, string]>([
    [{ to: 'hour' }, '2025550123'],
    [{ to: 'minute' }, '447700900123'],
    [{ step: 60 }, '2025550123'],
    [{ step: 0.01 }, '2025550123.00'],
    [{ step: 1000 }, '447700900123'],
    [{ step: 60, most: 3600 }, '3660'],
  ])('with %j hashes %j, under which somebody may be called', (options, value) => {
    expect(createGeneralize(options, settingOf('opaque'))(value)).toMatch(/^idx_/);
  });

  it('leaves of ten digits what a million steps leave, and whatever the policy says', () => {
    const generalize = (options: GeneralizeOptions) =>
      createGeneralize(options, settingOf('opaque'))('2025550123');
    expect(generalize({ step: 10_000 })).toBe('2025550000');
    expect(generalize({ step: 100, most: 1e10 })).toBe('2025550100');
  });

  it.each(all)('with %j leaves absent values and pseudonyms', (options) => {
    const generalize = createGeneralize(options, settingOf('opaque'));
    for (const value of ['', '-', 'n/a', `id_k0_${keys.body('id', 'alice')}`])
      expect(generalize(value)).toBe(value);
  });

  it.each(all)('with %j changes nothing when applied again', (options) => {
    const generalize = createGeneralize(options, settingOf('opaque'));
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
      fc
        .array(
          fc.constantFrom(
            'Chrome',
            'Safari',
            '/',
            ' ',
            '12',
            'bot',
            '.',
            'other',
            ', ',
            'CA',
            'Yemen',
            'rv:11.0) like Gecko',
            'MSIE',
          ),
          { maxLength: 8 },
        )
        .map((words) => words.join('')),
    );
    fc.assert(
      fc.property(value, (text) => {
        const once = generalize(text) ?? '';
        expect(generalize(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
