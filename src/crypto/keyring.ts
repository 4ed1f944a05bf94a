/**
 * @module
 * The keyring: secrets, each with an id and the interval in which it is the one to use. Instants are
 * milliseconds since 1970; no clock is read here.
 */
import { SecretError } from '../errors.js';
import { parseInstant } from '../time/instant.js';
import { isObject, type KeyringDocument, readEntries, readFileEntries } from './document.js';
import { parseSecret } from './secret.js';

export type { KeyringDocument, SecretDocument } from './document.js';

/** A secret that a keyring holds. */
export interface Secret {
  /** 1 to 12 of a-z and 0-9. It is part of every pseudonym. */
  readonly id: string;
  /** Not an own property, so printing or serialising the object leaves it out. @throws SecretError once closed */
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970, inclusive; -Infinity where unbounded. */
  readonly from: number;
  /** Milliseconds since 1970, exclusive; Infinity where unbounded. */
  readonly until: number;
  /** How keys are derived from the secret: always 1. */
  readonly scheme: 1;
}

/** The secrets of an operator, each with an id and the interval in which it is the one to use; made by `createKeyring` and `loadKeyring`. */
export interface Keyring {
  /** By start of validity. */
  readonly secrets: readonly Secret[];
  /** The ids of all secrets. */
  readonly ids: ReadonlySet<string>;
  /** Index of the secret valid at an instant (ms since 1970), or -1: never a guess. */
  at(instant: number): number;
  /** Whether it has been closed: it gives no secret any more. */
  readonly isClosed: boolean;
  /**
   * Overwrites the secrets. Close the pseudonymizers that work with it first: one that still works quarantines
   * the records for which it would need another key.
   */
  close(): void;
  /** As `close`, for `using`. */
  [Symbol.dispose](): void;
}

/** What is held of a secret. Its bytes are private, so that no inspection, serialisation or clone brings them out. */
class Held implements Secret {
  readonly scheme = 1;
  #bytes: Uint8Array | undefined;

  constructor(
    readonly id: string,
    bytes: Uint8Array,
    readonly from: number,
    readonly until: number,
  ) {
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    if (this.#bytes === undefined)
      throw new SecretError('ERR_SECRET_CLOSED', 'keyring expected one that is open');
    return this.#bytes;
  }

  wipe(): void {
    this.#bytes?.fill(0);
    this.#bytes = undefined;
  }
}

const idPattern = /^[a-z0-9]{1,12}$/;
const secretFields = new Set(['id', 'secret', 'from', 'until', 'scheme']);

/**
 * Reads a keyring document, and refuses what would weaken it.
 *
 * @param input - the document, its JSON text, or a bare secret (bytes, `hex:…`, `base64:…`) that becomes `k1`
 * @throws SecretError with one of the `ERR_SECRET_…` codes; no message holds a byte of a secret
 * @example
 * createKeyring({ version: 1, secrets: [{ id: 'k1', secret: randomBytes(32) }] }).at(Date.now()) // 0
 */
export function createKeyring(input: KeyringDocument | string | Uint8Array): Keyring {
  return ringOf(readEntries(input));
}

/**
 * As {@link createKeyring}, from the bytes of a file, of whose secrets no string is made.
 *
 * @param file - a document in JSON, or a bare secret `hex:…` or `base64:…`; the caller's, to be overwritten
 */
export function parseKeyring(file: Uint8Array): Keyring {
  return readFileEntries(file, ringOf);
}

function ringOf(entries: readonly unknown[]): Keyring {
  const secrets: Held[] = [];
  const wipe = (): void => {
    for (const secret of secrets) secret.wipe();
  };
  try {
    entries.forEach((entry, index) => {
      secrets.push(readSecret(entry, index));
    });
    secrets.sort((a, b) => a.from - b.from || a.until - b.until);
    refuseDuplicates(secrets);
    refuseOverlaps(secrets);
  } catch (error) {
    wipe();
    throw error;
  }
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    wipe();
  };
  return {
    secrets,
    ids: new Set(secrets.map((secret) => secret.id)),
    at: (instant) =>
      isClosed || typeof instant !== 'number'
        ? -1
        : secrets.findIndex((secret) => secret.from <= instant && instant < secret.until),
    get isClosed() {
      return isClosed;
    },
    close,
    [Symbol.dispose]: close,
  };
}

/** Whether one secret holds at all times, so that no clock need be asked. */
export function isTimeless({ secrets: [secret, another] }: Keyring): boolean {
  return another === undefined && secret?.from === -Infinity && secret.until === Infinity;
}

/**
 * Until when there is a secret without a gap, from an instant on.
 *
 * @returns Infinity if there is no end; the instant itself if no secret is valid then
 */
export function endOf({ secrets }: Pick<Keyring, 'secrets'>, instant: number): number {
  let end = instant;
  // They are sorted by start, and do not overlap.
  for (const { from, until } of secrets) if (from <= end && until > end) end = until;
  return end;
}

/** Whether `createKeyring` returned it; its arguments may look similar: bytes, too, have a method called `at`. */
export function isKeyring(value: unknown): value is Keyring {
  return isObject(value) && value.ids instanceof Set && typeof value.at === 'function';
}

function readSecret(entry: unknown, index: number): Held {
  const where = `keyring.secrets[${index}]`;
  if (!isObject(entry)) throw new SecretError('ERR_SECRET_SYNTAX', `${where} expected an object`);
  for (const field of Object.keys(entry)) {
    if (!secretFields.has(field)) {
      throw new SecretError(
        'ERR_SECRET_SYNTAX',
        `${where} expected only ${[...secretFields].join(', ')}, got another field`,
      );
    }
  }
  const { id, secret, from, until, scheme } = entry;
  if (typeof id !== 'string' || !idPattern.test(id)) {
    throw new SecretError('ERR_SECRET_ID', `${where}.id expected 1 to 12 of a-z and 0-9`);
  }
  if (scheme !== undefined && scheme !== 1) {
    throw new SecretError('ERR_SECRET_SCHEME', `${where}.scheme expected 1, the only scheme of this version`);
  }
  const start = readInstant(from, -Infinity, `${where}.from`);
  const end = readInstant(until, Infinity, `${where}.until`);
  if (start >= end)
    throw new SecretError('ERR_SECRET_INTERVAL', `${where}.until expected an instant after from`);
  return new Held(id, parseSecret(secret, `${where}.secret`), start, end);
}

function readInstant(value: unknown, unbounded: number, where: string): number {
  if (value === undefined || value === null) return unbounded;
  const instant = typeof value === 'string' ? parseInstant(value, 'iso') : undefined;
  if (instant === undefined) {
    throw new SecretError('ERR_SECRET_INTERVAL', `${where} expected ISO 8601, such as 2026-11-01T00:00:00Z`);
  }
  return instant;
}

function refuseDuplicates(secrets: readonly Secret[]): void {
  secrets.forEach((secret, i) => {
    for (const other of secrets.slice(0, i)) {
      if (other.id === secret.id)
        throw new SecretError('ERR_SECRET_DUPLICATE', `keyring id ${secret.id} stands twice`);
      if (isSame(secret.bytes, other.bytes)) {
        throw new SecretError('ERR_SECRET_DUPLICATE', `keyring id ${secret.id} has the secret of another id`);
      }
    }
  });
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

function refuseOverlaps(secrets: readonly Secret[]): void {
  secrets.forEach((secret, i) => {
    const before = secrets[i - 1];
    if (before !== undefined && secret.from < before.until) {
      throw new SecretError(
        'ERR_SECRET_OVERLAP',
        `keyring ids ${before.id} and ${secret.id} are valid at the same time; end the first where the second starts`,
      );
    }
  });
}
