/**
 * @module
 * `nymline keys shred`: destroys secrets. The keyring is replaced in one step by one without them. Then the bytes of
 * the old file are overwritten, if the file system writes in place.
 */
import { realpathSync, statSync } from 'node:fs';
import { createKeyring } from '../../crypto/keyring.js';
import { spellName } from '../../veil.js';
import { change, type Journal, type JournalOptions, openJournal } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { UsageError } from '../telling/fault.js';
import { openDocument } from './file.js';
import { fateOfOldBytes, removeDrafts, replaceFile } from './replace.js';

export interface ShredOptions extends JournalOptions {
  /** Other files that hold the keyring. */
  readonly copy: readonly string[];
  /** Also a secret that is valid now or later. */
  readonly force: boolean;
}

/** @param ids - of the secrets to destroy */
export async function shredKeys(
  file: string,
  ids: readonly string[],
  options: ShredOptions,
  io: Io,
): Promise<number> {
  const files = [file, ...options.copy];
  // All files are checked before any is changed.
  const rings: string[][] = [];
  for (const each of files) rings.push(await idsThatGo(each, ids, options.force, io));
  const unknown = ids.filter((id) => !rings.some((some) => some.includes(id)));
  if (unknown.length > 0)
    throw new UsageError(
      `${spellName(file)} expected ids of its secrets, and has no ${unknown.map(spellName).join(', ')}`,
    );
  const journal = openJournal('keys shred', options, io);
  for (const [i, each] of files.entries()) {
    const some = rings[i]!;
    if (some.length === 0) io.errors.write(`nymline: ${spellName(each)}: holds none of them\n`);
    else
      io.errors.write(
        `nymline: ${spellName(each)}: shredded ${some.join(', ')}; ${await shred(each, some, journal)}\n`,
      );
  }
  io.errors.write(
    'nymline: not reached: backups, snapshots, swap, and blocks that a disk keeps for wear; destroy what they hold, too\n',
  );
  return exit.ok;
}

async function idsThatGo(file: string, ids: readonly string[], force: boolean, io: Io): Promise<string[]> {
  const { secrets } = await readKeyring(file, io);
  const some = secrets.filter(({ id }) => ids.includes(id));
  const valid = some.filter(({ until }) => until > Date.now()).map(({ id }) => id);
  if (valid.length > 0 && !force) {
    throw new UsageError(
      `${spellName(file)}: ${valid.join(', ')} is valid now or later, and its records would be quarantined; --force destroys it`,
    );
  }
  if (some.length === secrets.length) {
    throw new UsageError(
      `${spellName(file)}: expected one secret to be left, and these are all; "nymline keys add" makes the next, or delete the file`,
    );
  }
  removeDrafts(realpathSync(file));
  const { nlink } = statSync(file);
  if (some.length > 0 && nlink > 1) {
    throw new UsageError(
      `${spellName(file)} expected one name, and has ${nlink} (hard links): delete the others, or they would hold noise`,
    );
  }
  return some.map(({ id }) => id);
}

/** @returns what became of the old bytes */
async function shred(file: string, ids: readonly string[], journal: Journal): Promise<string> {
  const compose = async (old: Uint8Array): Promise<string> => {
    const { document, write } = await openDocument(file, old);
    const rest = { version: 1, secrets: document.secrets.filter(({ id }) => !ids.includes(id)) } as const;
    createKeyring(rest).close();
    return write(rest);
  };
  const receipt = fateOfOldBytes(file);
  await replaceFile(file, compose, {
    destroy: true,
    around: (old, text, put) =>
      journal.act({ ids, files: [change(file, old, text)] }, () => {
        put();
        return receipt;
      }),
  });
  return receipt;
}
