import fc from 'fast-check';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { ledger, openKernel, openNoting, openReference, secret } from '../../run.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'phone', identifier: 'phone', transform: 'pseudonym' },
    { path: 'msisdn', identifier: 'msisdn', transform: 'pseudonym' },
    { path: 'imei', identifier: 'imei', transform: 'pseudonym' },
    { path: 'kept', identifier: 'phone', transform: 'pseudonym', keep: 'country' },
    { path: 'linked', identifier: 'phone', transform: 'pseudonym', domain: 'other' },
  ],
};
const fields = ['phone', 'msisdn', 'imei', 'kept', 'linked'];

const linesOf = (values: readonly unknown[], names: readonly string[] = fields): string =>
  values
    .map((value) => `${JSON.stringify(Object.fromEntries(names.map((name) => [name, value])))}\n`)
    .join('');

function expectEqual(lines: string, document = policy): void {
  const [kernel, reference] = [openKernel(document), openReference(document)];
  // The second time from the memo, the third with nothing left of it.
  for (let round = 0; round < 3; round++) {
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
    if (round === 1) kernel.wipe();
  }
  expect(ledger(kernel)).toEqual(ledger(reference));
}

const callingCodes = [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)];

describe('values that the kernel takes as they stand', () => {
  it('are those that the engine of one line finds, of every calling code, length and leading digit', () => {
    const numbers = callingCodes.flatMap((code) =>
      [5, 6, 7, 8, 9, 10, 11, 12, 13].flatMap((length) =>
        [0, 1, 2, 7, 8].map((lead) => `+${code}${`${lead}551234567890`.slice(0, length)}`),
      ),
    );
    expectEqual(linesOf(numbers, ['phone']));
  });

  it('are so whatever stands around, between and behind the digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 18 });
    const number = fc.oneof(
      fc.tuple(fc.constantFrom(...callingCodes), digits).map(([code, rest]) => `+${code}${rest}`),
      fc.constantFrom(
        '+12025550123',
        '+447700900123',
        '490154203237518',
        '49015420323751',
        '4901542032375187',
      ),
      digits,
    );
    const value = fc.oneof(
      number,
      fc
        .tuple(
          number,
          fc.nat(20),
          fc.constantFrom('', '-', ' ', '+', '/', ':', '\\', '"', 'e', '\u0660', '\0', '\n'),
        )
        .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at + 1)),
      digits.filter((text) => !text.startsWith('0')).map(Number),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => expectEqual(linesOf(values))),
      { numRuns: 60 },
    );
  });

  it('are so beside a name, written as switches write it, and as they do not', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'Alice Example',
        'A',
        'x'.repeat(61),
        'x'.repeat(62),
        '',
        ' Alice',
        'Alice  ',
        "D'Arcy",
        'alice_k1',
        '\u00c9va',
      ),
      fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '"', '1'), maxLength: 5 }),
    );
    const inner = fc.constantFrom(
      '+12025550123',
      '+442079460018',
      '+1202555012',
      '+1202555012345678',
      '12025550123',
      '911',
      '',
    );
    const value = fc
      .tuple(
        fc.constantFrom('"', '', "'", '\\"'),
        name,
        fc.constantFrom('"', '', '""'),
        fc.constantFrom(' <', '<', ' ', ' <<'),
        inner,
        fc.constantFrom('>', '', '> ', '>>', '>;x=1'),
      )
      .map((parts) => parts.join(''));
    const usual = fc.tuple(name, inner).map(([who, number]) => `"${who}" <${number}>`);
    fc.assert(
      fc.property(fc.array(fc.oneof(usual, value), { minLength: 1, maxLength: 20 }), (values) =>
        expectEqual(linesOf(values)),
      ),
      { numRuns: 60 },
    );
  });

  it('are hashed with the key of the secret that each record has', () => {
    const ring = {
      version: 1,
      secrets: ['2026-11-01', '2026-11-02'].map((day, i) => ({
        id: `k${i + 1}`,
        secret: secret.map((byte) => byte ^ i),
        from: `${day}T00:00:00Z`,
        ...(i === 0 ? { until: '2026-11-02T00:00:00Z' } : {}),
      })),
    } as const;
    const timed = { ...policy, time: 'at' };
    const lines = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({
        phone: `+120255501${10 + (i % 30)}`,
        imei: '490154203237518',
        at: `2026-11-0${1 + (i % 2)}T10:00:00Z`,
      }),
    ).join('\n');
    const [kernel, reference] = [openKernel(timed, {}, ring), openReference(timed, {}, ring)];
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('are never seen by TypeScript', () => {
    const { asked, rewrite } = openNoting(policy);
    const values = ['+12025550123', '+12025550124', '490154203237518', '49015420323751'];
    rewrite(
      linesOf(values.slice(0, 2), ['phone', 'msisdn', 'linked']) +
        linesOf(values.slice(2), ['imei']) +
        linesOf(['"Alice Example" <+12025550123>'], ['phone', 'linked']),
    );
    expect(asked).toEqual([]);
  });
});
