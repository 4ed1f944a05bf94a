import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type IdentifierName,
  type KeyringDocument,
  type PolicyDocument,
} from '../../src/index.js';

const secretOf = (n: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (n * 89 + i * i * 31) & 255)).toString('hex')}`;
const ring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'k1', secret: secretOf(1), until: '2026-11-01' },
    { id: 'k2', secret: secretOf(2), from: '2026-11-01', until: '2026-12-01' },
    { id: 'k3', secret: secretOf(3), from: '2026-12-01' },
  ],
};
/** An instant in the interval of each secret. */
const instants = ['2026-10-15', '2026-11-15', '2026-12-15'];

const policyFor = (identifier: IdentifierName, more: object = {}): PolicyDocument =>
  ({
    version: 1,
    region: 'US',
    domain: 'support',
    time: 'at',
    rules: [
      {
        path: 'value',
        identifier,
        transform: 'pseudonym',
        ...(identifier === 'ext' ? { tenant: 'acme' } : {}),
        ...more,
      },
    ],
  }) as PolicyDocument;

/** What a record of each interval says for a value, and what a look-up says for it in a spelling. */
function both(
  identifier: IdentifierName,
  value: string,
  spelling = value,
  more: object = {},
): [string[], string[]] {
  const { record, pseudonymsOf } = createPseudonymizer(policyFor(identifier, more), ring);
  const written = instants.map((at) => (record({ at, value }) as { value: string }).value);
  return [written, pseudonymsOf(identifier, spelling, identifier === 'ext' ? { tenant: 'acme' } : {})];
}

describe('a look-up', () => {
  it.each<[IdentifierName, string, string]>([
    ['phone', '+12025550123', '(202) 555-0123'],
    ['phone', '+447700900123', '011 44 7700 900123'],
    ['msisdn', '12025550123', '+1 202-555-0123'],
    ['ip', '192.0.2.17', '::ffff:192.0.2.17'],
    ['ip', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    ['email', 'alice@example.org', 'ALICE@EXAMPLE.ORG'],
    ['imsi', '001010123456789', '001010123456789'],
    ['imei', '490154203237518', '49-015420-323751-8'],
    ['iccid', '8988211000000000005', '8988211000000000005'],
    ['mac', '02:00:5e:10:00:01', '0200.5E10.0001'],
    ['card', '4111111111111111', '4111 1111 1111 1111'],
    ['ext', '101', '101'],
    ['opaque', 'caf\u00e9', 'cafe\u0301'],
  ])(
    'of %s %s gives what every key of the ring wrote, in another spelling',
    (identifier, value, spelling) => {
      const [written, found] = both(identifier, value, spelling);
      expect(found).toEqual(written);
      expect(new Set(found).size).toBe(3);
      expect(found.map((each) => each.split('_')[1])).toEqual(['k1', 'k2', 'k3']);
    },
  );

  it.each<[IdentifierName, string]>([
    ['phone', 'Acme Bank'],
    ['phone', '+141586753093'],
    ['ip', '999.1.2.3'],
    ['email', 'nobody at all'],
    ['imei', 'x'],
    ['mac', 'x'],
  ])('of %s %s, which cannot be read, gives what was hashed in its place', (identifier, value) => {
    const [written, found] = both(identifier, value);
    expect(found).toEqual(written);
    expect(found[0]).toMatch(/^[a-z]+x_k1_/);
  });

  it.each<[IdentifierName, string]>([
    ['uri', 'sip:+12025550123@192.0.2.1:5060'],
    ['uri', '"Alice" <sip:alice@example.org>;tag=1'],
    ['uri', 'tel:+1-202-555-0123'],
    ['uri', 'sip:101@pbx.example.org'],
    ['uri', 'PJSIP/+12025550123@carrier-0001'],
    ['uri', 'sip:+141586753093@example.org'],
    ['phone', 'sip:+12025550123@example.org'],
    ['phone', 'sip:+141586753093@example.org'],
    ['phone', '+12025550123,,12345#'],
    ['ip', '192.0.2.1, 2001:db8::1'],
  ])('of %s %s gives the first identifier in it, also one that cannot be read', (identifier, value) => {
    const [written, found] = both(identifier, value);
    expect(found).toHaveLength(3);
    for (const [i, pseudonym] of found.entries()) expect(written[i]).toContain(pseudonym);
  });

  it.each<[IdentifierName, string]>([
    ['phone', 'anonymous'],
    ['phone', '911'],
    ['phone', ''],
    ['ip', '-'],
    ['opaque', ''],
    ['uri', 'sip:anonymous@anonymous.invalid'],
  ])('of %s %j, which singles nobody out, gives nothing', (identifier, value) => {
    expect(both(identifier, value)[1]).toEqual([]);
  });

  it('takes region, dial prefixes and domain as a rule does', () => {
    const more = { region: 'GB', idd: ['9011'], domain: 'billing' };
    const { record } = createPseudonymizer(policyFor('phone', more), ring);
    const { pseudonymsOf } = createPseudonymizer(policyFor('email'), ring);
    for (const value of ['07700 900123', '9011 1 202 555 0123']) {
      const written = instants.map((at) => (record({ at, value }) as { value: string }).value);
      expect(pseudonymsOf('phone', value, more)).toEqual(written);
    }
  });

  it('gives what a kept part stands in front of, or behind', () => {
    const [written, found] = both('phone', '+12025550123', '+12025550123', { keep: 'country' });
    expect(written).toEqual(found.map((each) => `+1~${each}`));
    const [mails, subjects] = both('email', 'alice@example.org', 'alice@example.org', { keep: 'domain' });
    expect(mails).toEqual(subjects.map((each) => `${each}@example.org`));
  });

  it('agrees with the records on any opaque value that is not a pseudonym', () => {
    const { record, pseudonymsOf } = createPseudonymizer(policyFor('opaque'), ring);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const found = pseudonymsOf('opaque', value);
        if (found.length > 0)
          expect(instants.map((at) => (record({ at, value }) as { value: string }).value)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });
});
