/**
 * @module
 * Reads policy and keyring from their sources again and again, and decides whether they may replace the old ones.
 */
import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Keyring } from '../crypto/keyring.js';
import { SecretError } from '../errors.js';
import type { Policy } from '../policy/document.js';
import { type KeyringSource, loadKeyring, loadPolicy, type PolicySource } from '../policy/load.js';
import { parsePolicy } from '../policy/policy.js';

/** Where policy and keyring come from. A function is called again each time. */
export interface Sources {
  /** A plain object, its text, a file, or a function that returns one of these. */
  readonly policy: PolicySource | (() => PolicySource | Promise<PolicySource>);
  /** A keyring, a keyring document, a secret, where it is kept, or a function that returns one of these. */
  readonly keyring: KeyringSource | (() => KeyringSource | Promise<KeyringSource>);
}

export interface Loaded {
  readonly policy: Policy;
  readonly keyring: Keyring;
  /** Whether the keyring was made here, and must be closed here. */
  readonly isOwn: boolean;
}

/** How often a file may change while it is being read. */
const attempts = 5;

/**
 * Reads both. A file that changes meanwhile is read again, since the beginning of a file that is being written may look
 * like a whole one.
 *
 * @throws PolicyError, SecretError; what `node:fs` and the given functions throw
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

/** @throws what `loadPolicy` and `parsePolicy` throw */
export function openPolicySource(source: PolicySource): Policy {
  if (typeof source === 'object' && source !== null && 'file' in source) return loadPolicy(source.file);
  return parsePolicy(source);
}

/**
 * Refuses a keyring that is well-formed but must not be used: it would quarantine every record, or would give other
 * pseudonyms under an id that is in outputs already.
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

/** Whether using it would change nothing. */
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

/** A text that changes if a file changes in any way: written, renamed, or a link that points elsewhere. */
export async function stampOf(sources: Sources): Promise<string> {
  const options = { bigint: true } as const;
  const stats = filesOf(sources).map((file) => stat(file, options).catch(() => undefined));
  return (await Promise.all(stats)).map(spellStat).join(' ');
}

/** Synchronously, for callers that have read the files synchronously. */
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
