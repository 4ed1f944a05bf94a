/**
 * @module
 * Phone numbers: read in canonical form and nationally, beside libphonenumber-js; and pseudonymized with
 * the memo cold, under Zipf's law and warm, beside what a user would write: parse, then createHmac.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { createPseudonymizer } from 'nymline';
import { createPhone } from '../../src/identifiers/phone.js';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { type Contender, check, measure } from '../measure.js';
import type { Row } from '../table.js';

const each = (name: string, values: readonly string[], run: (value: string) => unknown): Contender => ({
  name,
  units: values.length,
  run: () => {
    let last: unknown;
    for (const value of values) last = run(value);
    return last;
  },
});

export function phoneRows(): Row[] {
  return [...readingRows(), ...memoRows()];
}

function readingRows(): Row[] {
  const phone = createPhone({ region: 'US' });
  const canonical = createNumbers(4096);
  const national = canonical
    .slice(0, 512)
    .map((text) => `(${text.slice(2, 5)}) ${text.slice(5, 8)}-${text.slice(8)}`);
  const library = (text: string): string | undefined => parsePhoneNumberFromString(text, 'US')?.number;
  for (const text of [...canonical, ...national]) {
    const reading = phone.read(text);
    check(reading?.is === 'found' && reading.canonical === library(text), 'read as the library reads');
  }
  const [fast, slow] = measure([
    each('nymline', canonical, phone.read),
    each('libphonenumber-js', canonical, library),
  ]);
  const [ours, peer] = measure([
    each('nymline', national, phone.read),
    each('libphonenumber-js', national, library),
  ]);
  return [
    { what: 'phone read, canonical, no memo', ours: fast!, peer: slow!, goal: 20, unit: 'values' },
    { what: 'phone read, national, no memo', ours: ours!, peer: peer!, unit: 'values' },
  ];
}

function memoRows(): Row[] {
  const key = randomBytes(32);
  const secret = randomBytes(32);
  const numbers = createNumbers(50_000);
  const draws = drawZipf(50_000, numbers.length, createRandom(2));
  const zipf = Array.from(draws, (i) => numbers[i]!);
  const warm = numbers.slice(0, 1000);
  const open = () =>
    createPseudonymizer(
      { version: 1, region: 'US', rules: [{ path: 'n', identifier: 'phone', transform: 'pseudonym' }] },
      secret,
    );
  let calls = open();
  const ours = (value: string): unknown => calls.record({ n: value });
  const byHand = (value: string): unknown => ({
    n: createHmac('sha256', key)
      .update(parsePhoneNumberFromString(value, 'US')?.number ?? value)
      .digest('hex'),
  });
  const reopen = (): void => {
    calls = open();
  };
  const row = (what: string, values: readonly string[], before?: () => void): Row => {
    const contender = each('nymline', values, ours);
    const [mine, peer] = measure([
      before === undefined ? contender : { ...contender, before },
      each('libphonenumber-js + createHmac', values.slice(0, 2000), byHand),
    ]);
    return { what, ours: mine!, peer: peer!, unit: 'values' };
  };
  return [
    row('phone pseudonym, memo cold: 50,000 numbers once', numbers, reopen),
    row('phone pseudonym, 50,000 by Zipf from an empty memo', zipf, reopen),
    row('phone pseudonym, memo warm: 1,000 numbers', warm),
  ];
}
