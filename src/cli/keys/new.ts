/**
 * @module
 * `nymline keys new` and `nymline keys add`. Only `new` without a file ever prints a secret, and that one nobody has
 * used yet.
 */
import { writeFileSync } from 'node:fs';
import { createKeyring, type KeyringDocument } from '../../crypto/keyring.js';
import { readKeyring } from '../configuration.js';
import { exit, type Io } from '../io.js';
import { createSecret, format, ownerOnly, randomId, readDocument } from './file.js';
import { replaceFile } from './replace.js';

export interface NewOptions {
  readonly id?: string;
  /** ISO 8601. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * `nymline keys new`: a keyring of one secret, 32 random bytes.
 *
 * @param file - created with mode 0600, never overwritten; standard output where left out
 */
export function newKeys(
  file: string | undefined,
  { id = randomId(), from, until }: NewOptions,
  io: Io,
): number {
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
  const from = options.from ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const id = options.id ?? randomId();
  replaceFile(file, () => {
    const { secrets } = readDocument(file);
    const document: KeyringDocument = {
      version: 1,
      secrets: [
        ...secrets.map((secret) => (secret.until == null ? { ...secret, until: from } : secret)),
        createSecret(id, from),
      ],
    };
    const ring = createKeyring(document);
    const start = ring.secrets.find((secret) => secret.id === id)!.from;
    if (start < Date.now() - 60_000) {
      io.errors.write(
        `nymline: warning: ${from} is past: records since then get other pseudonyms from now on\n`,
      );
    }
    return format(document);
  });
  io.errors.write(`nymline: ${file} has the secret ${id} from ${from} on\n`);
  return exit.ok;
}
