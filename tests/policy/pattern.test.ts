import { describe, expect, it } from 'vitest';
import { patterns } from '../../src/bytes/grammar/catalogue.js';
import { parsePattern } from '../../src/policy/pattern.js';

describe('a pattern of a line', () => {
  it('is words with one space between, written as they stand in a line', () => {
    expect(parsePattern('host!* - [time] "method url protocol" {headers}? *')).toEqual({
      words: [
        { shape: 'bare', names: ['host'], optional: false, present: true, several: true },
        { shape: 'bare', names: ['-'], optional: false, present: false, several: false },
        { shape: 'bracketed', names: ['time'], optional: false, present: false, several: false },
        {
          shape: 'quoted',
          names: ['method', 'url', 'protocol'],
          optional: false,
          present: false,
          several: false,
        },
        { shape: 'braced', names: ['headers'], optional: true, present: false, several: false },
      ],
      more: true,
    });
  });

  it.each(['', ' ', 'a ', ' a', 'a  b', '"a', 'a"b"', '[a b]', '"a b"', '"a"* b', 'a*? b', '*', 'a??'])(
    'cannot be %j',
    (text) => {
      expect(parsePattern(text)).toBeUndefined();
    },
  );

  it('is what every format that has a name is made of', () => {
    for (const text of Object.values(patterns).flat()) expect(parsePattern(text)).toBeDefined();
  });
});
