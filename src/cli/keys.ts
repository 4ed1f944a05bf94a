/**
 * @module
 * `nymline keys`: makes a keyring file, adds the next secret to it, lists it. Only `new` without a file ever
 * prints a secret, and that one nobody has used yet.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createKeyring, type KeyringDocument, type SecretDocument } from '../crypto/keyring.js';
import { readKeyring } from './configuration.js';
import { UsageError } from './fault.js';
import { exit, type Io } from './io.js';
import { formatTable } from './table.js';

export interface NewOptions {
  readonly id?: string;
  /** ISO 8601. */
  readonly from?: string;
  readonly until?: string;
}

const ownerOnly = 0o600;

/**
 * `nymline keys new`: a keyring of one secret, 32 random bytes.
 *
 * @param file - created with mode 0600, never overwritten; standard output where left out
 */
export function newKeys(file: string | undefined, { id = 'k1', from, until }: NewOptions, io: Io): number {
  const document: KeyringDocument = { version: 1, secrets: [createSecret(id, from, until)] };
  createKeyring(document);
  if (file === undefined) {
    io.output.write(format(document));
    return exit.ok;
  }
  writeFileSync(file, format(document), { flag: 'wx', mode: ownerOnly });
  io.errors.write(
    `nymline: wrote ${file} (mode 600) with the secret ${id}; keep a copy where backups are safe\n`,
  );
  return exit.ok;
}

/**
 * `nymline keys add`: a new secret from an instant on; the one that was open ends there.
 *
 * The file is replaced in one step, so that whoever reads it meanwhile has the old one or the new one.
 */
export function addKey(file: string, options: Pick<NewOptions, 'id' | 'from'>, io: Io): number {
  readKeyring(file, io);
  const { secrets } = readDocument(file);
  const from = options.from ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const id = options.id ?? nextId(secrets.map((secret) => secret.id));
  const document: KeyringDocument = {
    version: 1,
    secrets: [
      ...secrets.map((secret) => (secret.until == null ? { ...secret, until: from } : secret)),
      createSecret(id, from),
    ],
  };
  createKeyring(document);
  replace(file, format(document));
  io.errors.write(`nymline: ${file} has the secret ${id} from ${from} on\n`);
  return exit.ok;
}

/** `nymline keys list`: everything but the secrets. */
export function listKeys(file: string, io: Io): number {
  const ring = readKeyring(file, io);
  const now = ring.at(Date.now());
  const rows = ring.secrets.map(({ id, from, until, scheme, bytes }, i) => [
    id,
    formatInstant(from),
    formatInstant(until),
    String(scheme),
    String(bytes.length),
    i === now ? 'yes' : 'no',
  ]);
  io.output.write(
    `${formatTable([['id', 'from', 'until', 'scheme', 'bytes', 'valid now'], ...rows], [3, 4])}\n`,
  );
  if (now < 0) io.errors.write('nymline: no secret is valid now\n');
  return exit.ok;
}

function createSecret(id: string, from?: string, until?: string): SecretDocument {
  return {
    id,
    secret: `base64:${randomBytes(32).toString('base64')}`,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    scheme: 1,
  };
}

const format = (document: KeyringDocument): string => `${JSON.stringify(document, null, 2)}\n`;

const formatInstant = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace('.000Z', 'Z') : '–';

/** Loaded once already, so that it is known to be a keyring; but a bare secret is one, too. */
function readDocument(file: string): KeyringDocument {
  const text = readFileSync(file, 'utf8').trim();
  if (text.startsWith('{')) return JSON.parse(text) as KeyringDocument;
  throw new UsageError(
    `${file} expected a keyring document, got a bare secret: start with "nymline keys new"`,
  );
}

/** `k1`, `k2` → `k3`. */
function nextId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/^k(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `k${Math.max(...numbers) + 1}`;
}

function replace(file: string, text: string): void {
  const real = realpathSync(file);
  const draft = join(dirname(real), `.${basename(real)}.${randomBytes(4).toString('hex')}`);
  try {
    const handle = openSync(draft, 'wx', ownerOnly);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(draft, ownerOnly);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
