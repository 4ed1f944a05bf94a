/**
 * @module
 * The keys that one secret has in one domain: one for each kind, derived when first needed.
 */
import type { Keyring, Secret } from './keyring.js';
import { createKeyedHash, deriveKey, type KeyedHash, type KeyedStates } from './prf.js';

/** Computes the bodies of pseudonyms, by kind. `ids` are those of the whole keyring. */
export interface SecretKeys {
  readonly id: string;
  readonly ids: ReadonlySet<string>;
  /** @throws once wiped */
  body(kind: string, canonical: string): string;
  /** @throws once wiped */
  states(kind: string): KeyedStates;
  /** Overwrites everything that was derived; nothing is derived afterwards. */
  wipe(): void;
}

/** The keys of a whole keyring for one owner, each derived once, and overwritten together. */
export interface KeySafe {
  /** How many secrets there are. */
  readonly size: number;
  /**
   * @param secret - index into the keyring
   * @param scope - as {@link deriveKey} takes it. Periods go by: ask for theirs each time, since only the latest are held
   */
  of(secret: number, domain: string, scope?: string): SecretKeys;
  wipe(): void;
}

/**
 * @param domain - `[a-z0-9-]{1,32}`: equal canonical forms get equal bodies within it, others in another
 * @example
 * createKeys(ring.secrets[0], 'default', ring.ids).body('tel', '+12025550123') // 26 characters
 */
export function createKeys(
  secret: Secret,
  domain: string,
  ids: ReadonlySet<string>,
  scope?: string,
): SecretKeys {
  const hashes = new Map<string, KeyedHash>();
  let isOpen = true;
  const hashOf = (kind: string): KeyedHash => {
    let hash = hashes.get(kind);
    if (hash === undefined) {
      if (!isOpen) throw new TypeError('the keys were wiped');
      const key = deriveKey(secret.bytes, domain, kind, scope);
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

/** Records usually come from a few days at a time; a writer of false times could cause any number of periods. */
const mostPeriods = 128;

export function createKeySafe({ secrets, ids }: Keyring): KeySafe {
  const known = new Map<string, SecretKeys>();
  const ofPeriods = new Map<string, SecretKeys>();
  return {
    size: secrets.length,
    of(secret, domain, scope) {
      const held = scope === undefined || scope === 'with' ? known : ofPeriods;
      const name = scope === undefined ? `${secret} ${domain}` : `${secret} ${domain} ${scope}`;
      let keys = held.get(name);
      if (keys !== undefined) return keys;
      keys = createKeys(secrets[secret]!, domain, ids, scope);
      held.set(name, keys);
      if (ofPeriods.size > mostPeriods) {
        const [first, oldest] = ofPeriods.entries().next().value!;
        oldest.wipe();
        ofPeriods.delete(first);
      }
      return keys;
    },
    wipe() {
      for (const keys of known.values()) keys.wipe();
      for (const keys of ofPeriods.values()) keys.wipe();
    },
  };
}
