import { expect, it } from 'vitest';
import { createPlan } from '../../../src/identifiers/phone/region.js';
import { isReserved } from '../../../src/identifiers/phone/reserved.js';

it.each([
  ['GB', '07700900123', true],
  ['GB', '01632960123', true],
  ['GB', '02079460018', false],
  ['FR', '0639980012', true],
  ['FR', '0612345678', false],
  ['US', '2025550123', false],
])('of %s, %s: %s', (region, digits, is) => {
  expect(isReserved(createPlan(region)!.read(digits)!)).toBe(is);
});
