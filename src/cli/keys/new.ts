/**
 * @module
 * `nymline keys new` and `nymline keys add`. A secret is printed only by `new` without a file, and it is one that nobody has
 * used yet.
 */

import { createKeyring, type KeyringDocument } from '../../crypto/keyring.js';
import { spellName } from '../../veil.js';
import { change, type JournalOptions, openJournal } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { createSecret, format, openDocument, randomId } from './file.js';
import { createFile, replaceFile } from './replace.js';

export interface NewOptions extends JournalOptions {
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
  { id = randomId(), from, until, ...rest }: NewOptions,
  io: Io,
): number {
  const document: KeyringDocument = { version: 1, secrets: [createSecret(id, from, until)] };
  createKeyring(document).close();
  const text = format(document);
  const journal = openJournal('keys new', rest, io);
  if (file === undefined) {
    journal.act({ ids: [id], files: [] }, () => void io.output.write(text));
    return exit.ok;
  }
  journal.act({ ids: [id], files: [change(file, undefined, text)] }, () => createFile(file, text));
  io.errors.write(
    `nymline: wrote ${spellName(file)} (mode 600) with the secret ${id}; keep a copy where backups are safe\n`,
  );
  return exit.ok;
}

/**
 * `nymline keys add`: adds a new secret from an instant on, at which the open one ends.
 *
 * The file is replaced in one step, so that a reader sees the old content or the new.
 */
export async function addKey(file: string, options: Omit<NewOptions, 'until'>, io: Io): Promise<number> {
  (await readKeyring(file, io)).close();
  const journal = openJournal('keys add', options, io);
  const from = options.from ?? new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const id = options.id ?? randomId();
  const compose = async (old: Uint8Array): Promise<string> => {
    const { document: before, write } = await openDocument(file, old);
    const document: KeyringDocument = {
      version: 1,
      secrets: [
        ...before.secrets.map((secret) => (secret.until == null ? { ...secret, until: from } : secret)),
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
    ring.close();
    return write(document);
  };
  await replaceFile(file, compose, {
    around: (old, text, put) => journal.act({ ids: [id], files: [change(file, old, text)] }, put),
  });
  io.errors.write(`nymline: ${spellName(file)} has the secret ${id} from ${from} on\n`);
  return exit.ok;
}
