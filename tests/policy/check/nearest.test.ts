import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../src/policy/check/nearest.js';
import { knownWords } from '../../../src/policy/schema.js';

describe('the nearest word', () => {
  it.each([
    ['transfrom', ['path', 'transform', 'category'], 'transform'],
    ['Transform', ['transform'], 'transform'],
    ['dorp', ['drop', 'mask'], 'drop'],
    ['rulez', ['rules', 'region'], 'rules'],
    ['telefon', ['phone', 'email'], undefined],
    ['base', ['name', 'path'], undefined],
    ['ur', ['url', 'uri'], 'url'],
    ['', ['keep'], undefined],
    ['x'.repeat(100_000), ['transform'], undefined],
    ['drop', [], undefined],
  ])('to %.20s in %j is %s', (word, known, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });

  it('is the word itself where it is known', () => {
    const words = [
      undefined,
      'pseudonym',
      'truncate',
      'generalize',
      'mask',
      'drop',
      'replace',
      'keep',
      'url',
    ].flatMap(knownWords);
    for (const word of words) expect(nearestWord(word, words)).toBe(word);
  });
});
