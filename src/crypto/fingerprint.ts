/**
 * @module
 * The fingerprint of a keyring: what tells whether two services work with the same one, and holds no secret. Services whose
 * rings differ give one person two pseudonyms, and nothing else shows it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Keyring } from './keyring.js';
import { digestSecret, encodeDigest } from './prf.js';

/** What tells one keyring from another, and nothing of its secrets: the same in all services that work with the same one. */
export interface Fingerprint {
  /** Of everything below: 16 of a-z and 2-7. Two rings with the same digest give the same pseudonyms at all times. */
  readonly digest: string;
  /** By start of validity. */
  readonly secrets: readonly SecretFingerprint[];
}

/** What tells one secret from another, and nothing of it. */
export interface SecretFingerprint {
  /** The id of the secret, as in pseudonyms. */
  readonly id: string;
  /** ISO 8601 in UTC, inclusive; left out where unbounded. */
  readonly from?: string;
  /** ISO 8601 in UTC, exclusive; left out where unbounded. */
  readonly until?: string;
  /** How keys are derived from the secret: always 1. */
  readonly scheme: 1;
  /**
   * Derived with the secret as the key (HKDF-SHA-256, info `nymline/fingerprint/1`, the first 80 bits in base32): of 32
   * random bytes it says nothing, and nothing can be computed with it.
   */
  readonly digest: string;
}

/**
 * @throws SecretError if the keyring is closed
 * @example
 * fingerprintOf(createKeyring(randomBytes(32))).secrets // [{ id: 'k1', scheme: 1, digest: '…' }]
 */
export function fingerprintOf(keyring: Pick<Keyring, 'secrets'>): Fingerprint {
  const secrets = keyring.secrets.map(({ id, from, until, scheme, bytes }): SecretFingerprint => {
    return { id, ...instant('from', from), ...instant('until', until), scheme, digest: digestSecret(bytes) };
  });
  return { digest: digestRing(secrets), secrets };
}

const utf8 = new TextEncoder();

/** SHA-256 of a line for each secret, as docs/keys.md describes. */
function digestRing(secrets: readonly SecretFingerprint[]): string {
  const lines = secrets.map(
    ({ id, from = '-', until = '-', scheme, digest }) => `${id} ${from} ${until} ${scheme} ${digest}\n`,
  );
  return encodeDigest(sha256(utf8.encode(lines.join(''))));
}

const instant = <Name extends string>(name: Name, value: number): { readonly [Key in Name]?: string } =>
  Number.isFinite(value) ? ({ [name]: new Date(value).toISOString() } as { [Key in Name]: string }) : {};
