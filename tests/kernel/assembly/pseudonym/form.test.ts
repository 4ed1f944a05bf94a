/**
 * @module
 * What was taken out of a text is read in the kernel only where it becomes what the engine of one line makes of it.
 */
import fc from 'fast-check';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { fileEndings } from '../../../../src/transforms/scrub/address/file.js';
import { ledger, openKernel, openNoting, openReference, secret } from '../../run.js';

const policy = (extra: object = {}): PolicyDocument => ({
  version: 1,
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', ...extra }],
});

const linesOf = (texts: readonly string[]): string =>
  texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');

function expectEqual(texts: readonly string[], document = policy()): void {
  const [kernel, reference] = [openKernel(document), openReference(document)];
  const lines = linesOf(texts);
  expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
  expect(ledger(kernel)).toEqual(ledger(reference));
}

const callingCodes = [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)];

describe('what was taken out of a text', () => {
  it('is a number with a plus as the engine of one line finds it, of every calling code, length and leading digit', () => {
    const numbers = callingCodes.flatMap((code) =>
      [7, 8, 9, 10, 12].flatMap((length) =>
        [0, 1, 2, 7, 8].map((lead) => `to +${code}${`${lead}551234567890`.slice(0, length)}, now`),
      ),
    );
    expectEqual(numbers);
  });

  it('is an address of mail in one spelling, whatever its parts are', () => {
    const part = (unit: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength });
    const mail = fc
      .tuple(
        part('aZ', 1),
        part('aB7.+-_', 20),
        part('aB7-', 12),
        fc.array(part('aB7-', 8), { maxLength: 2 }),
        fc.oneof(part('abC', 9), fc.constantFrom(...fileEndings, 'org', 'COM', 'Service')),
      )
      .map(
        ([first, local, domain, labels, top]) =>
          `${first}${local}@${[`m${domain}`, ...labels, top].join('.')}`,
      );
    const around = fc.constantFrom('', ' ', ',', ' is', '. ', ':');
    const [kernel, reference] = [openKernel(policy()), openReference(policy())];
    fc.assert(
      fc.property(fc.array(fc.tuple(mail, around), { minLength: 1, maxLength: 8 }), (mails) => {
        const lines = linesOf(mails.map(([each, behind]) => `of ${each}${behind}`));
        expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
      }),
      { numRuns: 1000 },
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('is hashed with the key of the secret that each record has, for each rule in its own domain', () => {
    const ring = {
      version: 1,
      secrets: ['2026-11-01', '2026-11-02'].map((day, i) => ({
        id: `k${i + 1}`,
        secret: secret.map((byte) => byte ^ i),
        from: `${day}T00:00:00Z`,
        ...(i === 0 ? { until: '2026-11-02T00:00:00Z' } : {}),
      })),
    } as const;
    const timed: PolicyDocument = {
      ...policy(),
      time: 'at',
      rules: [
        { path: 'msg', transform: 'scrub' },
        { path: 'note', transform: 'scrub', domain: 'other' },
        { path: 'mail', transform: 'scrub', identifiers: ['email'] },
      ],
    };
    const lines = Array.from({ length: 40 }, (_, i) => {
      const text = `to Alice${i % 7}@Example.org, +120255501${10 + (i % 30)} from 192.0.2.${i} today`;
      return JSON.stringify({ msg: text, note: text, mail: text, at: `2026-11-0${1 + (i % 2)}T10:00:00Z` });
    }).join('\n');
    const [kernel, reference] = [openKernel(timed, {}, ring), openReference(timed, {}, ring)];
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('is never seen by TypeScript where it is plain', () => {
    const { asked, rewrite } = openNoting(policy());
    const plain = [
      'call +12025550123, now',
      'of Alice.B-2+x@mail7.example.org today',
      'from 192.0.2.7 again',
    ];
    rewrite(linesOf(plain));
    expect(asked).toEqual([]);
    rewrite(linesOf(['of a_b@example.org today']));
    expect(asked).toEqual(['a_b@example.org']);
  });
});
