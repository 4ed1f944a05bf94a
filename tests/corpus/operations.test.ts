/** What the examiner's own papers must fulfil, before anything is examined with them. */
import { describe, expect, it } from 'vitest';
import { formats } from './operations/formats.js';
import { negatives } from './operations/negatives.js';
import { sentences } from './operations/sentences.js';
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

  it('writes the same lines from the same seed, and others from another', () => {
    for (const each of [...formats, ...negatives]) {
      expect(write(each, 3)).toEqual(write(each, 3));
      expect(new Set([...write(each, 3), ...write(each, 4)]).size).toBeGreaterThan(5);
    }
  });
});
