/**
 * @module
 * The keys that one secret has in one domain: one for each kind, derived when first needed.
 */
import type { Secret } from './keyring.js';
import { createKeyedHash, deriveKey, type KeyedHash, type KeyedStates } from './prf.js';

/** Bodies of pseudonyms, by kind. `ids` are those of the whole keyring. */
export interface SecretKeys {
  readonly id: string;
  readonly ids: ReadonlySet<string>;
  body(kind: string, canonical: string): string;
  states(kind: string): KeyedStates;
}

/**
 * @param domain - `[a-z0-9-]{1,32}`: equal canonical forms get equal bodies within it, others in another
 * @example
 * createKeys(ring.secrets[0], 'default', ring.ids).body('tel', '+12025550123') // 26 characters
 */
export function createKeys(secret: Secret, domain: string, ids: ReadonlySet<string>): SecretKeys {
  const hashes = new Map<string, KeyedHash>();
  const hashOf = (kind: string): KeyedHash => {
    let hash = hashes.get(kind);
    if (hash === undefined) {
      const key = deriveKey(secret.bytes, domain, kind);
      hash = createKeyedHash(key);
      key.fill(0);
      hashes.set(kind, hash);
    }
    return hash;
  };
  return {
    id: secret.id,
    ids,
    body: (kind, canonical) => hashOf(kind)(canonical),
    states: (kind) => hashOf(kind).states,
  };
}
