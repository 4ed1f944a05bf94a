import { expect, it } from 'vitest';
import { createRegion } from '../../../src/transforms/generalize/place.js';

const regionOf = createRegion();

it.each([
  ['Palo Alto, CA', 'CA'],
  ['Palo Alto, CA 94301', 'CA'],
  ['1 Main Street, Springfield, IL 62701-1234', 'IL'],
  ['CA', 'CA'],
  ['Sydney, NSW', 'NSW'],
  ['Buenos Aires, Argentina', 'Argentina'],
  ['United Kingdom', 'United Kingdom'],
  ['other', 'other'],
  ['Palo Alto', 'other'],
  ['Alice', 'other'],
  ['Doe, Alice', 'other'],
  ['Palo Alto,', 'other'],
  ['', 'other'],
])('reduces %j to %j', (value, expected) => {
  expect(regionOf(value)).toBe(expected);
});
