import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import { createKeySafe, createKeys } from '../../src/crypto/keys.js';
import { encodeBase32 } from './base32.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const ring = createKeyring(secret);
const keysOf = (domain: string) => createKeys(ring.secrets[0]!, domain, ring.ids);

describe('the keys of a secret', () => {
  it('hash a canonical form under HKDF(secret, nymline/1/<domain>/<kind>)', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{1,32}$/),
        fc.constantFrom('tel', 'telx', 'ip', 'mail', 'id'),
        fc.string({ unit: 'binary', maxLength: 70 }),
        (domain, kind, canonical) => {
          const key = Buffer.from(hkdfSync('sha256', secret, '', `nymline/1/${domain}/${kind}`, 32));
          const digest = createHmac('sha256', key).update(canonical, 'utf8').digest();
          expect(keysOf(domain).body(kind, canonical)).toBe(encodeBase32(digest.subarray(0, 16)));
        },
      ),
    );
  });

  it('differ from kind to kind and from domain to domain', () => {
    const bodies = ['default', 'support', 'default-'].flatMap((domain) =>
      ['tel', 'telx', 'id', 'idx'].map((kind) => keysOf(domain).body(kind, '+12025550123')),
    );
    expect(new Set(bodies).size).toBe(12);
  });

  it('give the same body again, whatever was hashed between', () => {
    const keys = keysOf('default');
    const first = keys.body('tel', '+12025550123');
    keys.body('ip', '192.0.2.1');
    keys.body('tel', '+447700900123');
    expect(keys.body('tel', '+12025550123')).toBe(first);
  });

  it('name their secret and all others of the ring', () => {
    expect(keysOf('default')).toMatchObject({ id: 'k1', ids: new Set(['k1']) });
  });

  it('leave the secret as it was', () => {
    keysOf('default').body('tel', '+12025550123');
    expect(ring.secrets[0]!.bytes).toEqual(secret);
  });
});

describe('keys that were wiped', () => {
  it('hash nothing, whether they had been derived or not', () => {
    const keys = keysOf('default');
    const { states } = keysOf('default');
    keys.body('tel', '+12025550123');
    const { inner, outer } = keys.states('tel');
    keys.wipe();
    expect([...inner, ...outer].every((word) => word === 0)).toBe(true);
    for (const kind of ['tel', 'ip']) expect(() => keys.body(kind, '+12025550123')).toThrow(TypeError);
    // Those of another owner work on.
    expect(states('tel').inner.some((word) => word !== 0)).toBe(true);
  });

  it('are told to a safe once for each secret and domain', () => {
    const safe = createKeySafe(ring);
    expect(safe.of(0, 'a')).toBe(safe.of(0, 'a'));
    expect(safe.of(0, 'a').body('tel', '1')).not.toBe(safe.of(0, 'b').body('tel', '1'));
    safe.wipe();
    expect(() => safe.of(0, 'a').body('tel', '1')).toThrow(TypeError);
  });
});

describe('the keys of narrower scopes', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

  it('are derived with their scope, and no other scope, domain or kind has the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('with', '2026-11', '2026-W48', '2026-11-24'),
        fc.constantFrom('tel', 'telx'),
        fc.string({ unit: 'binary', maxLength: 70 }),
        (scope, kind, canonical) => {
          const key = Buffer.from(hkdfSync('sha256', secret, '', `nymline/1/default/${kind}/${scope}`, 32));
          const digest = createHmac('sha256', key).update(canonical, 'utf8').digest();
          const body = createKeySafe(ring).of(0, 'default', scope).body(kind, canonical);
          expect(body).toBe(encodeBase32(digest.subarray(0, 16)));
          expect(body).not.toBe(keysOf('default').body(kind, canonical));
        },
      ),
    );
  });

  it.each(['', 'without', '2026', '2026-1', '2026-w48', '2026-11/with', 'with\n'])(
    'are of no scope that is called %j',
    (scope) => {
      expect(() => createKeySafe(ring).of(0, 'default', scope).body('tel', 'a')).toThrow('scope expected');
    },
  );

  it('are overwritten when many periods have come since, and when all are', () => {
    const safe = createKeySafe(ring);
    const beside = safe.of(0, 'default', 'with');
    const first = safe.of(0, 'default', day(0));
    const body = first.body('tel', 'a');
    for (let n = 1; n < 200; n++) safe.of(0, 'default', day(n)).body('tel', 'a');
    expect(() => first.body('tel', 'a')).toThrow();
    expect(beside.body('tel', 'a')).toBe(createKeySafe(ring).of(0, 'default', 'with').body('tel', 'a'));
    const again = safe.of(0, 'default', day(0));
    expect(again.body('tel', 'a')).toBe(body);
    safe.wipe();
    expect(() => again.body('tel', 'a')).toThrow();
  });
});
