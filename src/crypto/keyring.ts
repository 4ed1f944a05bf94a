/**
 * @module
 * The keyring: secrets, each with an id and the interval in which it is the one to use. Instants are
 * milliseconds since 1970; no clock is read here.
 */
import { SecretError } from '../errors.js';
import { parseInstant } from './instant.js';
import { parseSecret } from './secret.js';

/** What a keyring file holds; `secret` may also be bytes where a function supplies it. */
export interface KeyringDocument {
  readonly version: 1;
  readonly secrets: readonly SecretDocument[];
}

export interface SecretDocument {
  readonly id: string;
  readonly secret: string | Uint8Array;
  /** First instant at which the secret is valid, ISO 8601; always valid before `until` where absent. */
  readonly from?: string;
  /** First instant at which it is valid no more, ISO 8601. */
  readonly until?: string;
  readonly scheme?: 1;
}

export interface Secret {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970, inclusive; -Infinity where unbounded. */
  readonly from: number;
  /** Milliseconds since 1970, exclusive; Infinity where unbounded. */
  readonly until: number;
  readonly scheme: 1;
}

export interface Keyring {
  /** By start of validity. */
  readonly secrets: readonly Secret[];
  readonly ids: ReadonlySet<string>;
  /** Index of the secret valid at an instant (ms since 1970), or -1: never a guess. */
  at(instant: number): number;
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
  const secrets = readDocument(input).map(readSecret);
  secrets.sort((a, b) => a.from - b.from || a.until - b.until);
  refuseDuplicates(secrets);
  refuseOverlaps(secrets);
  return {
    secrets,
    ids: new Set(secrets.map((secret) => secret.id)),
    at: (instant) => secrets.findIndex((secret) => secret.from <= instant && instant < secret.until),
  };
}

/** Whether one secret holds at all times, so that no clock need be asked. */
export function isTimeless({ secrets: [secret, another] }: Keyring): boolean {
  return another === undefined && secret?.from === -Infinity && secret.until === Infinity;
}

/** What `createKeyring` gave, and not what it takes: bytes, too, have a method called `at`. */
export function isKeyring(value: unknown): value is Keyring {
  return isObject(value) && value.ids instanceof Set && typeof value.at === 'function';
}

function readDocument(input: unknown): readonly unknown[] {
  if (input instanceof Uint8Array) return [{ id: 'k1', secret: input }];
  if (typeof input === 'string') {
    const text = input.trim();
    return /^(?:hex|base64):/.test(text) ? [{ id: 'k1', secret: text }] : readDocument(parseJson(text));
  }
  const { version, secrets } = isObject(input) ? input : {};
  if (version !== 1)
    throw new SecretError('ERR_SECRET_SYNTAX', 'keyring.version expected 1, got another value or none');
  if (!Array.isArray(secrets) || secrets.length === 0) {
    throw new SecretError('ERR_SECRET_SYNTAX', 'keyring.secrets expected a list of at least one secret');
  }
  return secrets;
}

/** JSON's own error message quotes the text it stumbled on, which here is a secret: it is not passed on. */
function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SecretError('ERR_SECRET_SYNTAX', 'keyring expected a JSON document, got text that is not JSON');
  }
  if (!isObject(value)) throw new SecretError('ERR_SECRET_SYNTAX', 'keyring expected a JSON object');
  return value;
}

function readSecret(entry: unknown, index: number): Secret {
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
  return { id, bytes: parseSecret(secret, `${where}.secret`), from: start, until: end, scheme: 1 };
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
  const ids = new Set<string>();
  const bytes = new Set<string>();
  for (const secret of secrets) {
    const text = Buffer.from(secret.bytes).toString('latin1');
    if (ids.has(secret.id))
      throw new SecretError('ERR_SECRET_DUPLICATE', `keyring id ${secret.id} stands twice`);
    if (bytes.has(text)) {
      throw new SecretError('ERR_SECRET_DUPLICATE', `keyring id ${secret.id} has the secret of another id`);
    }
    ids.add(secret.id);
    bytes.add(text);
  }
}

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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
