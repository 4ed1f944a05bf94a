/**
 * @module
 * The head of a journal, in a file beside it: how many lines it has and the digest of the last one, as a signed note. A head
 * that was kept shows later whether lines before it were changed, or lines at the end were cut off.
 */

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { type Digest, digestPattern } from '../../../books/digest.js';
import { openNote, parseSigner, type Signer, signNote, type Verifier } from '../../../books/note.js';
import { spellName } from '../../../veil.js';
import { BrokenError, UsageError } from '../../telling/fault.js';
import { type Chain, shorten } from './chain.js';

/** The first line of the text that is signed. */
const title = 'nymline journal 1';

export interface Head {
  readonly lines: number;
  readonly digest: Digest;
}

export const headFileOf = (journal: string): string => `${journal}.head`;

/** @throws UsageError if the file contains no such key */
export function readSigner(file: string, warn: (message: string) => void): Signer {
  const signer = parseSigner(readFileSync(file, 'utf8'));
  if (signer === undefined)
    throw new UsageError(`${spellName(file)} expected a key that "nymline audit key" wrote`);
  if ((statSync(file).mode & 0o077) !== 0 && process.platform !== 'win32')
    warn(`${spellName(file)} can be read by other users; run: chmod 600 ${spellName(file)}`);
  return signer;
}

/** Undefined if there is none. @throws BrokenError if it is not signed by this key */
export function readHead(file: string, verifier: Verifier): Head | undefined {
  let note: string;
  try {
    note = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const text = openNote(note, verifier);
  if (text === undefined)
    throw new BrokenError(`${spellName(file)} expected a note that ${verifier.name} signed, got another`);
  const [first, lines = '', digest = '', ...rest] = text.split('\n');
  if (
    first !== title ||
    !/^[1-9]\d{0,14}$/.test(lines) ||
    !digestPattern.test(digest) ||
    rest.join('') !== ''
  )
    throw new BrokenError(`${spellName(file)} expected the head of a journal, got another note`);
  return { lines: Number(lines), digest };
}

/** @throws BrokenError if the head belongs to another journal, or the journal was cut off */
export function checkHead(journal: string, { digests }: Chain, { lines, digest }: Head): void {
  if (digests.length < lines)
    throw new BrokenError(
      `${journal}: expected ${lines} lines, as its signed head says, got ${digests.length}: the last are missing`,
    );
  if (digests[lines - 1] !== digest)
    throw new BrokenError(
      `${journal} line ${lines}: expected ${shorten(digest)}, as its signed head says, got ${shorten(digests[lines - 1])}`,
    );
}

/** Replaces the head in one step. @param draft - a name of this process's beside it */
export function writeHead(file: string, draft: string, { lines, digest }: Head, signer: Signer): void {
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeFileSync(handle, signNote(`${title}\n${lines}\n${digest}\n`, signer));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
