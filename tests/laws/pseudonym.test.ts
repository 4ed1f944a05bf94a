import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type IdentifierName,
  type Pseudonymizer,
  type RecordError,
} from '../../src/index.js';
import { phoneArbitrary, type Subject, subjectArbitrary } from '../arbitraries/identifier.js';

const secret = randomBytes(32);
const everything = (identifier: IdentifierName, onQuarantine?: (error: RecordError) => void): Pseudonymizer =>
  createPseudonymizer(
    { version: 1, region: 'US', rules: [{ path: '**', identifier, transform: 'pseudonym' }] },
    secret,
    onQuarantine === undefined ? {} : { onQuarantine },
  );

const value = (calls: Pseudonymizer, text: unknown): string => (calls.record({ v: text }) as { v: string }).v;

describe('one subject, one pseudonym', () => {
  const number = '+12025550123';
  const calls = everything('phone');
  const tel = value(calls, number);

  it.each([
    ['E.164', number],
    ['national', '(202) 555-0123'],
    ['with 00', '0012025550123'],
    ['a tel URI', 'tel:+1-202-555-0123'],
    ['a SIP URI', 'sip:+12025550123@example.org;user=phone'],
    ['a name-addr', '"Alice Example" <sip:+12025550123@example.org>'],
    ['full-width digits', '＋１２０２５５５０１２３'],
    ['MSISDN digits', '12025550123'],
    ['a JSON number', 12025550123],
    ['a bigint', 12025550123n],
    ['spaces', '+1 202 555 0123'],
    ['a chat prefix', 'whatsapp:+12025550123'],
  ])('written as %s', (_, spelling) => {
    const after = value(calls, spelling);
    expect(after.match(/tel_k1_[a-z2-7]{26}/g)).toEqual([tel]);
    // The pseudonym itself may have four digits in a row.
    expect(after.replace(tel, '')).not.toMatch(/\d{4}|Alice/);
    expect(calls.pseudonymsOf('phone', String(spelling))).toEqual([tel]);
  });

  it('holds for every identifier and each of its spellings', () => {
    fc.assert(
      fc.property(subjectArbitrary, ({ identifier, spellings }: Subject) => {
        const each = everything(identifier);
        expect(new Set(spellings.map((spelling) => value(each, spelling))).size).toBe(1);
      }),
    );
  });

  it('gives another subject, domain, kind or secret another pseudonym', () => {
    fc.assert(
      fc.property(phoneArbitrary, phoneArbitrary, (one, other) => {
        fc.pre(one.spellings[0] !== other.spellings[0]);
        expect(value(calls, one.spellings[0])).not.toBe(value(calls, other.spellings[0]));
      }),
    );
    const inDomain = (domain: string): string => calls.pseudonymsOf('phone', number, { domain })[0]!;
    expect(new Set([tel, inDomain('a'), inDomain('b')]).size).toBe(3);
    expect(
      value(
        createPseudonymizer(
          { version: 1, rules: [{ path: 'v', identifier: 'phone', transform: 'pseudonym' }] },
          randomBytes(32),
        ),
        number,
      ),
    ).not.toBe(tel);
    expect(value(everything('opaque'), number).slice(-26)).not.toBe(tel.slice(-26));
  });
});

describe('nothing raw comes out', () => {
  /** Where an identifier can hide in a record. */
  const hide = (text: string): readonly object[] => [
    { a: text },
    { a: [[{ b: text }]] },
    { a: `"Alice" <sip:${text}@example.org>` },
    { a: `  ${text}\t` },
    { a: `${text},${text}` },
    { a: `${text} and more` },
    { a: `${text}\u0000` },
    { a: new Map([['k', text]]) },
    { a: new Error(text) },
    { a: Buffer.from(text) },
    { toJSON: () => ({ a: text }) },
    {
      get a(): string {
        throw new Error(text);
      },
    },
  ];

  it('not in records, lines, errors or reports, however the value is spelled or broken', () => {
    fc.assert(
      fc.property(subjectArbitrary, ({ identifier, spellings, secrets }) => {
        const errors: RecordError[] = [];
        const calls = everything(identifier, (error) => errors.push(error));
        const outputs: unknown[] = [];
        for (const spelling of spellings) {
          for (const record of hide(spelling)) outputs.push(calls.record(record));
          const line = JSON.stringify({ a: spelling, b: [spelling] });
          outputs.push(calls.line(line), calls.line(line.slice(0, -1)), calls.line(JSON.stringify(spelling)));
        }
        const shown = inspect(
          [outputs, errors.map((error) => [error.message, error.stack]), calls.report()],
          {
            depth: 20,
            showHidden: true,
            maxArrayLength: null,
            maxStringLength: null,
          },
        );
        for (const raw of secrets) expect(shown).not.toContain(raw);
      }),
      { numRuns: 60 },
    );
  });

  it('and the books balance', () => {
    const calls = everything('phone');
    for (const record of hide('+12025550123')) calls.record(record);
    calls.line('{');
    const { in: read, out, quarantined, dropped } = calls.report();
    expect(read).toBe(out + quarantined + dropped);
    expect(quarantined).toBe(2);
  });
});

describe('a program applied to its own output', () => {
  const policies = [
    { transform: 'pseudonym' as const },
    { transform: 'pseudonym' as const, keep: 'country' as const },
    { transform: 'pseudonym' as const, keep: 4 },
    { transform: 'truncate' as const },
    { transform: 'mask' as const, show: 4 },
  ];

  it('changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          phoneArbitrary.chain(({ spellings }) => fc.constantFrom(...spellings)),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom(...policies),
        (text, rule) => {
          const calls = createPseudonymizer(
            { version: 1, region: 'US', rules: [{ path: 'v', identifier: 'phone', ...rule }] },
            secret,
          );
          for (const spelling of [
            text,
            `sip:${text}@192.0.2.1:5060`,
            `tel:${text}`,
            `"A" <sip:${text}@example.org>;tag=1`,
          ]) {
            const once = value(calls, spelling);
            expect(value(calls, once)).toBe(once);
          }
        },
      ),
      { numRuns: 500, examples: [['\t', { transform: 'pseudonym' }]] },
    );
  });
});
