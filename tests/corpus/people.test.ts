import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import { formats } from './people/formats.js';
import { negatives } from './people/negatives.js';
import { sentences } from './people/sentences.js';
import { createRandom } from './random.js';

const draws = 60;
const drawn = (kind: { write: (r: ReturnType<typeof createRandom>) => string }, seed = 7): string[] => {
  const r = createRandom(seed);
  return Array.from({ length: draws }, () => kind.write(r));
};

const identifiers = [
  ...['phone', 'email', 'ip', 'card', 'imsi', 'imei', 'iccid', 'mac', 'iban', 'uri', 'url', 'secret'],
  ...['jwt', 'cookie', 'coordinates'],
];

describe('the corpus of people and web applications', () => {
  it('has formats, negatives and sentences enough, each with a name of its own', () => {
    const names = [...formats, ...negatives].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(formats.length).toBeGreaterThanOrEqual(60);
    expect(negatives.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(60);
  });

  it.each(identifiers)('spells %s in several ways', (identifier) => {
    expect(formats.filter((format) => format.identifier === identifier).length).toBeGreaterThanOrEqual(2);
  });

  it.each(formats)('marks something in every text: $name', (format) => {
    for (const text of drawn(format)) {
      expect(text).toMatch(/^[^⟦⟧]*(?:⟦[^⟦⟧]+⟧[^⟦⟧]*)+$/);
      expect(text).not.toMatch(/undefined|NaN|#{3}/);
    }
  });

  it.each(negatives)('marks nothing: $name', (negative) => {
    for (const text of drawn(negative)) {
      expect(text).toMatch(/^[^⟦⟧]+$/);
    }
  });

  it('marks nothing in sentences', () => {
    expect(sentences.filter((text) => /[⟦⟧]/.test(text))).toEqual([]);
  });

  const marked = (identifier: string): string[] =>
    formats
      .filter((format) => format.identifier === identifier)
      .flatMap((format) => drawn(format).flatMap((text) => text.match(/(?<=⟦)[^⟦⟧]+/g)!));

  /** ISO/IEC 7812-1 annex B, from the right, the check digit not doubled. */
  const luhn = (text: string): number =>
    [...text.replace(/[^0-9]/g, '')]
      .reverse()
      .map((digit, i) => (i % 2 === 0 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]!))
      .reduce((sum, digit) => sum + digit, 0) % 10;

  it.each(['card', 'imei', 'iccid'])('gives every %s its check digit', (identifier) => {
    expect(marked(identifier).filter((value) => luhn(value) !== 0)).toEqual([]);
  });

  /** ISO 13616-1 §6.1: the first four behind the rest, letters from 10 up, the remainder is one. */
  const remainder = (text: string): bigint => {
    const code = text.replaceAll(' ', '').toUpperCase();
    const digits = (code.slice(4) + code.slice(0, 4)).replace(/[A-Z]/g, (c) => `${Number.parseInt(c, 36)}`);
    return BigInt(digits) % 97n;
  };

  it('gives every IBAN its check digits', () => {
    expect(marked('iban').filter((value) => remainder(value) !== 1n)).toEqual([]);
  });

  it('writes addresses that are addresses', () => {
    const dashed = /^\d+(?:-\d+){3}$/;
    const wrong = marked('ip').filter((value) => !dashed.test(value) && isIP(value) === 0);
    expect(wrong).toEqual([]);
  });

  it('varies, and is the same on every run', () => {
    for (const kind of formats) {
      expect(drawn(kind)).toEqual(drawn(kind));
      expect(new Set(drawn(kind)).size).toBeGreaterThan(draws / 4);
    }
    for (const kind of negatives) expect(drawn(kind)).toEqual(drawn(kind));
  });
});
