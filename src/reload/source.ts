/**
 * @module
 * Where a policy and a keyring are read from, again and again, and what of it may be taken up.
 */
import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Keyring } from '../crypto/keyring.js';
import { SecretError } from '../errors.js';
import type { Policy } from '../policy/document.js';
import { type KeyringSource, loadKeyring, loadPolicy, type PolicySource } from '../policy/load.js';
import { parsePolicy } from '../policy/policy.js';

/** A function is called anew each time. */
export interface Sources {
  /** The tree, its text, the file it stands in, or a function that gives one of these. */
  readonly policy: PolicySource | (() => PolicySource | Promise<PolicySource>);
  /** A keyring, its document, a secret, where it is kept, or a function that gives one of these. */
  readonly keyring: KeyringSource | (() => KeyringSource | Promise<KeyringSource>);
}

export interface Loaded {
  readonly policy: Policy;
  readonly keyring: Keyring;
  /** The keyring was made here, and is nobody else's. */
  readonly isOwn: boolean;
}

/** So often a file may change while it is read. */
const attempts = 5;

/**
 * Reads both. What changes meanwhile is read again: of a file that is being written, a beginning may look whole.
 *
 * @throws PolicyError, SecretError; what `node:fs`, and a function that was given, throw
 */
export async function load(sources: Sources, warn?: (message: string) => void): Promise<Loaded> {
  for (let i = 0; i < attempts; i++) {
    const before = await stampOf(sources);
    const policy = openPolicySource(await given(sources.policy));
    const source = await given(sources.keyring);
    const keyring = await loadKeyring(source, warn);
    const isOwn = keyring !== source;
    if ((await stampOf(sources)) === before) return { policy, keyring, isOwn };
    if (isOwn) keyring.close();
  }
  throw Object.assign(new Error('the file of the policy or the keyring changes while it is read'), {
    code: 'EBUSY',
  });
}

const given = <T>(source: T | (() => T | Promise<T>)): T | Promise<T> =>
  typeof source === 'function' ? (source as () => T | Promise<T>)() : source;

/** @throws as `loadPolicy` and `parsePolicy` do */
export function openPolicySource(source: PolicySource): Policy {
  if (typeof source === 'object' && source !== null && 'file' in source) return loadPolicy(source.file);
  return parsePolicy(source);
}

/**
 * What is well-formed and must not be taken up all the same: it would quarantine every record, or give an id that is in
 * outputs already to other pseudonyms.
 *
 * @param now - milliseconds since 1970
 * @throws SecretError
 */
export function checkNext(running: Loaded, next: Loaded, now: number): void {
  for (const { id, bytes } of next.keyring.secrets) {
    const known = running.keyring.secrets.find((secret) => secret.id === id);
    if (known !== undefined && !isSame(known.bytes, bytes)) {
      throw new SecretError(
        'ERR_SECRET_DUPLICATE',
        `secret ${id} expected the bytes that it has in the running keyring: a new secret needs a new id`,
      );
    }
  }
  if (next.policy.time === undefined && next.keyring.at(now) < 0) {
    throw new SecretError(
      'ERR_SECRET_EXPIRED',
      'keyring expected a secret that is valid now; see nymline keys list',
    );
  }
}

/** Whether nothing would be another for taking it up. */
export const isUnchanged = (running: Loaded, next: Loaded): boolean =>
  JSON.stringify(running.policy) === JSON.stringify(next.policy) &&
  running.keyring.secrets.length === next.keyring.secrets.length &&
  running.keyring.secrets.every((secret, i) => {
    const { id, bytes, from, until, scheme } = next.keyring.secrets[i]!;
    return (
      secret.id === id &&
      secret.from === from &&
      secret.until === until &&
      secret.scheme === scheme &&
      isSame(secret.bytes, bytes)
    );
  });

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** The files that are read. */
function filesOf({ policy, keyring }: Sources): string[] {
  return [policy, keyring].flatMap((source) =>
    typeof source === 'object' && source !== null && 'file' in source && typeof source.file === 'string'
      ? [source.file]
      : [],
  );
}

/** Another one where a file has become another, by whatever way: written, renamed, a link turned elsewhere. */
export async function stampOf(sources: Sources): Promise<string> {
  const options = { bigint: true } as const;
  const stats = filesOf(sources).map((file) => stat(file, options).catch(() => undefined));
  return (await Promise.all(stats)).map(spellStat).join(' ');
}

/** At once, for who has read them at once. */
export const stampNow = (sources: Sources): string =>
  filesOf(sources)
    .map((file) => {
      try {
        return spellStat(statSync(file, { bigint: true }));
      } catch {
        // Whoever opens it says why it cannot be.
        return spellStat(undefined);
      }
    })
    .join(' ');

function spellStat(stats: BigIntStats | undefined): string {
  if (stats === undefined) return '-';
  const { dev, ino, size, mtimeNs, ctimeNs } = stats;
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}
