import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOpaque } from '../../src/identifiers/opaque.js';

const { read } = createOpaque({});

it('takes any text as it stands', () => {
  expect(read(' Alice ')).toEqual({ is: 'found', kind: 'id', canonical: ' Alice ' });
});

it('reads the two Unicode spellings of a text as one', () => {
  expect(read('Zoe\u0308')).toEqual(read('Zo\u00eb'));
});

it.each([
  ['-', '-'],
  ['', ''],
  ['  ', ''],
  ['(empty)', '(empty)'],
])('leaves the absent value %j a word', (value, word) => {
  expect(read(value)).toEqual({ is: 'special', word });
});

it('reads every text, and its canonical form as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = read(text);
      expect(reading).toBeDefined();
      if (reading?.is === 'found') expect(read(reading.canonical)).toEqual(reading);
    }),
  );
});
