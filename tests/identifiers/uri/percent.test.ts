import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePercent } from '../../../src/identifiers/uri/percent.js';

/** What the language says. */
function ask(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

it.each([
  ['', ''],
  ['100', '100'],
  ['%2B1%20202', '+1 202'],
  ['%c3%A9', 'é'],
  ['%F0%9D%84%9E', '𝄞'],
  ['100%', undefined],
  ['%4', undefined],
  ['%4g', undefined],
  ['%C3', undefined],
  ['%C3A9', undefined],
  ['%C0%80', undefined],
  ['%ED%A0%80', undefined],
  ['%F4%90%80%80', undefined],
  ['%E9', undefined],
])('%s is %s', (text, decoded) => {
  expect(decodePercent(text)).toBe(decoded);
  expect(ask(text)).toBe(decoded);
});

it('takes every two bytes as the language does, and whatever stands behind', () => {
  const hex = (byte: number): string => `%${byte.toString(16).padStart(2, '0')}`;
  for (let first = 0; first < 256; first++)
    for (let second = 0; second < 256; second++)
      for (const rest of ['', '%80', '%bf%80', '%80%80%41', '%7f'])
        if (decodePercent(hex(first) + hex(second) + rest) !== ask(hex(first) + hex(second) + rest))
          expect.fail(hex(first) + hex(second) + rest);
});

it('takes any text as the language does', () => {
  const piece = fc.constantFrom(
    '%',
    '%4',
    '0',
    'a',
    'F',
    'é',
    '%c3',
    '%A9',
    '%e2',
    '%82',
    '%ac',
    '\ud800',
    '%f0',
    '%9f',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        expect(decodePercent(text)).toBe(ask(text));
      },
    ),
  );
});
