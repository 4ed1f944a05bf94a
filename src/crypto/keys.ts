/**
 * @module
 * The keys that one secret has in one domain: one for each kind, derived when first needed.
 */
import type { Keyring, Secret } from './keyring.js';
import { createKeyedHash, deriveKey, type KeyedHash, type KeyedStates } from './prf.js';

/** Bodies of pseudonyms, by kind. `ids` are those of the whole keyring. */
export interface SecretKeys {
  readonly id: string;
  readonly ids: ReadonlySet<string>;
  /** @throws once wiped */
  body(kind: string, canonical: string): string;
  /** @throws once wiped */
  states(kind: string): KeyedStates;
  /** Overwrites what was derived; nothing is derived from then on. */
  wipe(): void;
}

/** The keys of a whole keyring for one owner, each derived once, and overwritten together. */
export interface KeySafe {
  /** @param secret - index into the keyring */
  of(secret: number, domain: string): SecretKeys;
  wipe(): void;
}

/**
 * @param domain - `[a-z0-9-]{1,32}`: equal canonical forms get equal bodies within it, others in another
 * @example
 * createKeys(ring.secrets[0], 'default', ring.ids).body('tel', '+12025550123') // 26 characters
 */
export function createKeys(secret: Secret, domain: string, ids: ReadonlySet<string>): SecretKeys {
  const hashes = new Map<string, KeyedHash>();
  let isOpen = true;
  const hashOf = (kind: string): KeyedHash => {
    let hash = hashes.get(kind);
    if (hash === undefined) {
      if (!isOpen) throw new TypeError('the keys were wiped');
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
    wipe() {
      isOpen = false;
      for (const hash of hashes.values()) hash.wipe();
      hashes.clear();
    },
  };
}

export function createKeySafe({ secrets, ids }: Keyring): KeySafe {
  const known = new Map<string, SecretKeys>();
  return {
    of(secret, domain) {
      const name = `${secret} ${domain}`;
      const keys = known.get(name) ?? createKeys(secrets[secret]!, domain, ids);
      known.set(name, keys);
      return keys;
    },
    wipe() {
      for (const keys of known.values()) keys.wipe();
    },
  };
}
