/** What the examiner's own papers must fulfil, before anything is examined with them. */
import { describe, expect, it } from 'vitest';
import { formats } from './operations/formats.js';
import { negatives } from './operations/negatives.js';
import { sentences } from './operations/sentences.js';
import { card, e164, iban, iccid, imei, ip4 } from './operations/values.js';
import { createRandom } from './random.js';

const identifiers = [
  ...['phone', 'email', 'ip', 'card', 'imsi', 'imei', 'iccid', 'mac', 'iban'],
  ...['uri', 'url', 'secret', 'jwt', 'cookie', 'coordinates'],
];

/** Loopback and unspecified addresses say nothing about anybody, and are neither asked for nor forbidden. */
const nowhere = /(?<![\d.])(?:127\.0\.0\.1|0\.0\.0\.0)(?![\d.])/;

const write = (
  each: { readonly write: (r: ReturnType<typeof createRandom>) => string },
  seed: number,
): string[] => {
  const random = createRandom(seed);
  return Array.from({ length: 200 }, () => each.write(random));
};

describe('the corpus of operations', () => {
  it('has enough kinds, each under a name of its own', () => {
    expect(formats.length).toBeGreaterThanOrEqual(60);
    expect(negatives.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(40);
    expect(new Set(formats.map(({ identifier, name }) => `${identifier} ${name}`)).size).toBe(formats.length);
    expect(new Set(negatives.map(({ name }) => name)).size).toBe(negatives.length);
  });

  it.each(identifiers)('writes %s in three ways or more', (identifier) => {
    expect(formats.filter((format) => format.identifier === identifier).length).toBeGreaterThanOrEqual(3);
  });

  it.each(formats.map((format) => [`${format.identifier}: ${format.name}`, format] as const))(
    'marks what must go, in pairs and never empty: %s',
    (_, format) => {
      for (const text of write(format, 1)) {
        expect(text).toMatch(/^[^⟦⟧]*(?:⟦[^⟦⟧]+⟧[^⟦⟧]*)+$/);
        expect(text).not.toMatch(/undefined|\[object|[\r\n]/);
        expect(text).not.toMatch(nowhere);
        if (format.marks) expect(text.match(/⟦/g)).toHaveLength(format.marks.length);
      }
    },
  );

  it.each(negatives.map((negative) => [negative.name, negative] as const))(
    'marks nothing: %s',
    (_, negative) => {
      for (const text of write(negative, 2)) {
        expect(text).not.toMatch(/[⟦⟧]|\[object|[\r\n]/);
        expect(text).not.toMatch(nowhere);
      }
    },
  );

  it.each([
    ['card', card],
    ['IMEI', imei],
    ['ICCID', iccid],
  ])('gives each %s a right check digit', (_, draw) => {
    const random = createRandom(5);
    for (let i = 0; i < 200; i++) {
      const digits = [...draw(random)].map(Number).reverse();
      // ISO/IEC 7812-1 the long way: every second digit from the right counts as the digit sum of its double.
      const sum = digits.map((d, at) => (at % 2 ? Math.floor((2 * d) / 10) + ((2 * d) % 10) : d));
      expect(sum.reduce((a, b) => a + b) % 10).toBe(0);
    }
  });

  it('gives each IBAN check digits that leave 1 modulo 97', () => {
    const random = createRandom(6);
    for (let i = 0; i < 200; i++) {
      const value = iban(random);
      let rest = 0;
      for (const letter of value.slice(4) + value.slice(0, 4)) {
        const number = Number.parseInt(letter, 36);
        rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
      }
      expect(rest).toBe(1);
    }
  });

  it('uses nobody’s numbers and addresses', () => {
    const random = createRandom(7);
    const fiction =
      /^\+(?:1\d{3}55501\d\d|44(?:7700900|2079460|1614960)\d{3}|6149157\d{4}|3319900\d{4}|493023125\d{3})$/;
    const documentation = /^(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+)\.\d+$/;
    for (let i = 0; i < 500; i++) {
      expect(e164(random)).toMatch(fiction);
      expect(ip4(random)).toMatch(documentation);
    }
  });

  it('writes the same lines from the same seed, and others from another', () => {
    for (const each of [...formats, ...negatives]) {
      expect(write(each, 3)).toEqual(write(each, 3));
      expect(new Set([...write(each, 3), ...write(each, 4)]).size).toBeGreaterThan(5);
    }
  });
});
