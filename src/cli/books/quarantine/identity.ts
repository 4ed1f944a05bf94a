/**
 * @module
 * Who may open a quarantine: a file of identities, as `age-keygen` writes them too.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { type Opened, openSealed } from '../../../books/seal.js';
import { OptionError } from '../../../errors.js';
import { spellName } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { BrokenError, UsageError } from '../../telling/fault.js';
import { type Listed, readSegment } from './folder.js';

const form = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{20,4000}$/;

/** @throws UsageError, which quotes nothing of it */
export function readIdentities(file: string, io: Io): string[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0 || !lines.every((line) => form.test(line)))
    throw new UsageError(`${spellName(file)} expected identities, AGE-SECRET-KEY-1…, one a line`);
  if ((statSync(file).mode & 0o077) !== 0 && process.platform !== 'win32')
    io.errors.write(
      `nymline: warning: ${spellName(file)} can be read by other users; run: chmod 600 ${spellName(file)}\n`,
    );
  return lines;
}

/** @throws BrokenError if the segment is broken, or none of the identities opens it */
export async function openListed(
  folder: string,
  listed: Listed,
  identities: readonly string[],
): Promise<Opened & { readonly bytes: Uint8Array }> {
  const bytes = readSegment(folder, listed);
  const opened = await openSealed(bytes, identities).catch((error: unknown) => {
    throw error instanceof OptionError ? new UsageError(error.message) : error;
  });
  if (opened === undefined)
    throw new BrokenError(
      `${spellName(listed.name)} expected one of the recipients' identities, got another; or the segment is broken`,
    );
  const told = listed.index?.records;
  if (told !== undefined && JSON.stringify(told) !== JSON.stringify(opened.clear))
    throw new BrokenError(
      `${spellName(listed.name)} expected the records that its index tells of, got others`,
    );
  return { ...opened, bytes };
}

/** Makes one, and prints its recipient. @returns the exit code */
export async function makeIdentity(file: string, io: Io): Promise<number> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(file, `# recipient: ${recipient}\n${identity}\n`, { flag: 'wx', mode: 0o600 });
  // As bytes, since texts are veiled, and this one is as long as a key.
  io.output.write(Buffer.from(`${recipient}\n`));
  return exit.ok;
}
