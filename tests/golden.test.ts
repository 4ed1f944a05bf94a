/**
 * Golden pseudonyms. What stands in golden.json has been written to disks and topics: a change of any of them
 * breaks every join, look-up and erasure over what is there, and is a major version. To get a new pseudonym,
 * add a scheme, and leave these.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type IdentifierName, type PolicyDocument } from '../src/index.js';
import golden from './golden.json' with { type: 'json' };

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** UTF-8, with a lone surrogate as the three bytes of its number: CESU-8's way of writing half a character. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((character) => {
      const unit = character.codePointAt(0)!;
      const isLone = unit >= 0xd800 && unit <= 0xdfff;
      return isLone
        ? Buffer.from([0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)])
        : Buffer.from(character);
    }),
  );

/** The documented recipe, by node:crypto and nothing of this package. */
function recompute(secret: string, id: string, domain: string, kind: string, canonical: string): string {
  const info = `nymline/1/${domain}/${kind}`;
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', info, 32));
  const digest = createHmac('sha256', key).update(bytesOf(canonical)).digest();
  let bits = BigInt(`0x${digest.toString('hex', 0, 16)}`) << 2n; // 128 bits and two zeros: 26 times five
  let body = '';
  for (; body.length < 26; bits >>= 5n) body = alphabet.charAt(Number(bits & 31n)) + body;
  return `${kind}_${id}_${body}`;
}

const policyFor = (identifier: string, domain: string): PolicyDocument =>
  ({
    version: 1,
    region: 'US',
    domain,
    rules: [
      {
        path: 'value',
        identifier,
        transform: 'pseudonym',
        ...(identifier === 'ext' ? { tenant: 'acme' } : {}),
      },
    ],
  }) as PolicyDocument;

/** Vite cannot hand on a lone surrogate out of a JSON file. */
const lone = {
  identifier: 'opaque',
  kind: 'id',
  value: '\ud800',
  canonical: '\ud800',
  pseudonyms: {
    default: ['id_k1_s63akal5fsuecohqyz6y364y3i', 'id_k2_yzb2gocqcdh3e7izx2j7yiciqa'],
    support: ['id_k1_usqpjhknn3vnft4rzxce7coz6a', 'id_k2_talp73hyd3bqgralmqslniolsy'],
  },
};
const values = [...golden.values, lone];

const cases = values.flatMap(({ pseudonyms, ...value }) =>
  Object.entries(pseudonyms).flatMap(([domain, each]) =>
    each.map((pseudonym, i) => ({ ...value, domain, pseudonym, ...golden.secrets[i]! })),
  ),
);

describe('a golden pseudonym', () => {
  it('stands for every kind, three times or more, under two secrets and in two domains', () => {
    const counts = new Map<string, number>();
    for (const { kind } of values) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    for (const kind of ['tel', 'ip', 'mail', 'imsi', 'imei', 'iccid', 'mac', 'card', 'ext', 'id'])
      expect(counts.get(kind)).toBeGreaterThanOrEqual(3);
    expect(cases).toHaveLength(values.length * 4);
  });

  it.each(cases)('$identifier $value in $domain under $id is $pseudonym', (each) => {
    const { identifier, value, canonical, kind, domain, id, secret, pseudonym } = each;
    const document = { version: 1, secrets: [{ id, secret: `hex:${secret}` }] } as const;
    const { record, line, pseudonymsOf } = createPseudonymizer(policyFor(identifier, domain), document);
    expect(recompute(secret, id, domain, kind, canonical)).toBe(pseudonym);
    expect(record({ value })).toEqual({ value: pseudonym });
    expect(JSON.parse(line(JSON.stringify({ value }))!)).toEqual({ value: pseudonym });
    const hints = identifier === 'ext' ? { tenant: 'acme' } : {};
    expect(pseudonymsOf(identifier as IdentifierName, value, hints)).toEqual([pseudonym]);
  });
});
