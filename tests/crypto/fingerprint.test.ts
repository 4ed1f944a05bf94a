import { createHash, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/crypto/fingerprint.js';
import {
  createKeyring,
  createPseudonymizer,
  type KeyringDocument,
  type PolicyDocument,
} from '../../src/index.js';

const secretOf = (n: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 7 + n * 31) % 251)).toString('hex')}`;

/** RFC 4648 §6 in lower case, of the first ten bytes. */
function base32(bytes: Buffer): string {
  const bits = [...bytes.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five, 2)));
}

const policy: PolicyDocument = { version: 1, rules: [{ path: 'name', transform: 'drop' }] };

const ring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'k2', secret: secretOf(2), from: '2026-12-01T00:00:00Z' },
    { id: 'k1', secret: secretOf(1), until: '2026-12-01T01:00:00+01:00' },
  ],
};

describe('the fingerprint of a keyring', () => {
  it('is what docs/keys.md says, by node:crypto', () => {
    const digest = (n: number): string =>
      base32(
        Buffer.from(
          hkdfSync('sha256', Buffer.from(secretOf(n).slice(4), 'hex'), '', 'nymline/fingerprint/1', 32),
        ),
      );
    const lines = `k1 - 2026-12-01T00:00:00.000Z 1 ${digest(1)}\nk2 2026-12-01T00:00:00.000Z - 1 ${digest(2)}\n`;
    expect(fingerprintOf(createKeyring(ring))).toEqual({
      digest: base32(createHash('sha256').update(lines).digest()),
      secrets: [
        { id: 'k1', until: '2026-12-01T00:00:00.000Z', scheme: 1, digest: digest(1) },
        { id: 'k2', from: '2026-12-01T00:00:00.000Z', scheme: 1, digest: digest(2) },
      ],
    });
  });

  it('is another one where an id, a bound or a secret is', () => {
    const [second, first] = ring.secrets;
    const others: KeyringDocument[] = [
      { ...ring, secrets: [{ ...second!, id: 'k3' }, first!] },
      { ...ring, secrets: [{ ...second!, from: '2026-12-01T00:00:00.001Z' }, first!] },
      { ...ring, secrets: [{ ...second!, until: '2027-01-01T00:00:00Z' }, first!] },
      { ...ring, secrets: [{ ...second!, secret: secretOf(3) }, first!] },
      { ...ring, secrets: [second!] },
    ];
    const digests = [ring, ...others].map((each) => fingerprintOf(createKeyring(each)).digest);
    expect(new Set(digests).size).toBe(6);
  });

  it('has no four bytes of a secret in a row, in any spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 64 }), (bytes) => {
        const text = JSON.stringify(createPseudonymizer(policy, bytes).report());
        const secret = Buffer.from(bytes);
        for (let at = 0; at + 4 <= bytes.length; at++) {
          const part = secret.subarray(at, at + 4);
          expect(text).not.toContain(part.toString('hex'));
        }
        expect(text).not.toContain(secret.toString('base64').slice(0, 8));
      }),
      { numRuns: 50 },
    );
  });

  it('stands in the report also once the keyring is closed', () => {
    const keyring = createKeyring(ring);
    const calls = createPseudonymizer(policy, keyring);
    const expected = fingerprintOf(keyring);
    calls.close();
    keyring.close();
    expect(calls.report().keyring).toEqual(expected);
  });
});
