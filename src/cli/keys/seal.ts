/**
 * @module
 * `nymline keys seal` and `nymline keys unseal`: a keyring file encrypted under the key of a key service, and in clear again.
 */

import type { KeyringDocument } from '../../crypto/keyring.js';
import type { SealingKey } from '../../crypto/sealed.js';
import { serviceNames } from '../../policy/service/service.js';
import { spellName } from '../../veil.js';
import { change, type JournalOptions, openJournal } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { UsageError } from '../telling/fault.js';
import { format, openDocument, sealDocument } from './file.js';
import { fateOfOldBytes, replaceFile } from './replace.js';

export interface SealOptions extends JournalOptions {
  /** The service, a colon, and its key. */
  readonly by: string;
}

/** A ring that is sealed already is sealed again, by the key that is named now. */
export async function sealKeys(file: string, { by, ...options }: SealOptions, io: Io): Promise<number> {
  const key = readKey(by);
  const old = await putAnew('keys seal', file, options, io, (document) => sealDocument(document, key));
  io.errors.write(
    `nymline: ${spellName(file)}: sealed by ${key.service}; ${old}; without that key nothing opens it: "nymline keys split" makes shares that do without\n`,
  );
  return exit.ok;
}

export async function unsealKeys(file: string, options: JournalOptions, io: Io): Promise<number> {
  await putAnew('keys unseal', file, options, io, format);
  io.errors.write(`nymline: ${spellName(file)}: in clear again (mode 600)\n`);
  return exit.ok;
}

/** @returns what became of the old bytes */
async function putAnew(
  command: string,
  file: string,
  options: JournalOptions,
  io: Io,
  write: (document: KeyringDocument) => string | Promise<string>,
): Promise<string> {
  const { ids, close } = await readKeyring(file, io);
  close();
  const journal = openJournal(command, options, io);
  const old = fateOfOldBytes(file);
  await replaceFile(file, async (held) => write((await openDocument(file, held)).document), {
    destroy: true,
    around: (from, to, put) =>
      journal.act({ ids: [...ids], files: [change(file, from, to)] }, () => {
        put();
        return old;
      }),
  });
  return old;
}

function readKey(by: string): SealingKey {
  const [, service = '', key = ''] = /^([a-z-]+):(.+)$/.exec(by) ?? [];
  if (!serviceNames.includes(service)) {
    throw new UsageError(
      '--by expected a key service and its key, such as aws-kms:alias/nymline or vault:transit/nymline',
    );
  }
  return { service, key };
}
