/**
 * @module
 * Takes a file away, with its index and a line in the journal. What would not be gone by that, or is another file by now, stays.
 */

import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { spellName, veilName } from '../../veil.js';
import type { Journal } from '../books/audit/journal.js';
import { digestOfFile } from '../books/manifest/meter.js';
import { syncFolder } from '../files/sync.js';
import { removeIndex } from '../rights/index-file.js';
import { BrokenError } from '../telling/fault.js';

/** What tells a file from the one that it was. */
export interface Seen {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

/** @returns why its records would still be there if its name went; undefined where they would not */
export function whyKept(file: string): string | undefined {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return 'it is a link, and its records stand elsewhere';
  return stat.nlink > 1 ? `it has ${stat.nlink} names (hard links)` : undefined;
}

/** @throws BrokenError if the file has changed since */
export function refuseOther(file: string, seen: Seen): void {
  const now = lstatSync(realpathSync(file));
  if (now.ino !== seen.ino || now.size !== seen.size || now.mtimeMs !== seen.mtimeMs)
    throw new BrokenError(`${spellName(file)} was written to meanwhile, and stays`);
}

/**
 * @param seen - the file as it was when its age was determined
 * @param why - for the journal
 * @throws BrokenError if it stays
 */
export async function removeFile(file: string, seen: Seen, why: string, journal: Journal): Promise<void> {
  const place = realpathSync(file);
  const from = await digestOfFile(place);
  refuseOther(file, seen);
  journal.act({ ids: [], files: [{ name: veilName(place), from }] }, () => {
    rmSync(place);
    removeIndex(place);
    syncFolder(place);
    return why;
  });
}
