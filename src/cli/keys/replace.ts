/**
 * @module
 * Writes keyring files in one step: a reader sees the old content or the new, never a part. The new content
 * is written to a draft beside the file, whose name contains the number of the process, so that a draft of a killed process is recognized,
 * and removed by the next command. While the draft exists no other process writes, so the content that was read is the content that is replaced.
 */

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { nameless } from '../../books/folder.js';
import { spellName } from '../../veil.js';
import { claimOf, claimsOn, rivalsOn } from '../files/claim.js';
import { syncFolder } from '../files/sync.js';
import { UsageError } from '../telling/fault.js';

const ownerOnly = 0o600;

export interface ReplaceOptions {
  /** The bytes of the old file are overwritten, too. */
  readonly destroy?: boolean;
  /** Wraps the replacement itself: is called with the old and the new content. */
  readonly around?: (from: Uint8Array, to: string, put: () => void) => void;
}

/**
 * @param file - links are followed to the file that they name
 * @param compose - returns the new content, while no other process can write it; undefined to leave the file as it is
 * @throws UsageError if another process is writing it
 */
export async function replaceFile(
  file: string,
  compose: (old: Uint8Array) => string | undefined | Promise<string | undefined>,
  { destroy = false, around = (_from, _to, put) => put() }: ReplaceOptions = {},
): Promise<void> {
  const real = realpathSync(file);
  removeDrafts(real);
  const draft = claimOf(real);
  const handle = openSync(draft, 'wx', ownerOnly);
  let old = new Uint8Array();
  let text: string | undefined;
  try {
    try {
      // If two commands got here at once, each sees the other's draft now.
      refuseOthers(real);
      old = readFileSync(real);
      text = await compose(old);
      if (text !== undefined) writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (text === undefined) rmSync(draft);
    else around(old, text, () => put(draft, real, destroy));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    old.fill(0);
  }
}

/**
 * Creates a file for its owner alone, completely or not at all.
 *
 * @throws EEXIST if there is a file with that name, which stays as it is
 */
export function createFile(file: string, text: string | Uint8Array): void {
  removeDrafts(file);
  const draft = claimOf(file);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: ownerOnly, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!nameless.has((error as NodeJS.ErrnoException).code ?? '')) throw named(error, file);
      writeFileSync(file, text, { flag: 'wx', mode: ownerOnly, flush: true });
    }
    chmodSync(file, ownerOnly);
    syncFolder(file);
  } catch (error) {
    throw named(error, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The user need not see the draft's name. */
function named(error: unknown, file: string): unknown {
  return error instanceof Error && 'syscall' in error ? Object.assign(error, { path: file }) : error;
}

function put(draft: string, real: string, destroy: boolean): void {
  // The umask may have removed permissions when the file was opened.
  chmodSync(draft, ownerOnly);
  if (!destroy) {
    renameSync(draft, real);
    syncFolder(real);
    return;
  }
  const spent = `${draft}${spentEnding}`;
  const old = openSync(real, 'r+');
  try {
    // A second name, so that the next command finds the old file if this one is killed in between. Some file systems have no
    // hard links.
    try {
      linkSync(real, spent);
    } catch {}
    renameSync(draft, real);
    syncFolder(real);
    overwrite(old);
  } finally {
    closeSync(old);
  }
  rmSync(spent, { force: true });
}

/** Overwrites a file that is open for writing with random bytes: if the file system writes in place, the old bytes are gone. */
function overwrite(handle: number): void {
  const { size } = fstatSync(handle);
  for (let at = 0; at < size; ) at += writeSync(handle, randomBytes(size - at), 0, size - at, at);
  fsyncSync(handle);
}

/** By their magic numbers (statfs(2)): file systems that write a block in place. */
const inPlace: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
  [0x4d44, 'vfat'],
  [0x2011bab0, 'exfat'],
]);

/** Those that write elsewhere, may share blocks, or are another machine's. */
const elsewhere: ReadonlyMap<number, string> = new Map([
  [0x9123683e, 'btrfs'],
  [0x2fc12fc1, 'zfs'],
  [0x794c7630, 'overlay'],
  [0x58465342, 'xfs'],
  [0xf2f52010, 'f2fs'],
  [0xca451a4e, 'bcachefs'],
  [0x6969, 'nfs'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x65735546, 'fuse'],
]);

/** What becomes of the old bytes of a file that is replaced and destroyed. */
export function fateOfOldBytes(file: string, { type } = statfsSync(file)): string {
  const system = inPlace.get(type);
  if (system !== undefined) return `the old bytes are overwritten (${system})`;
  const other = elsewhere.get(type);
  return `this file system${other === undefined ? '' : `, ${other},`} may keep the old bytes elsewhere`;
}

/** Of an old file that is to be overwritten. */
const spentEnding = '.old';

/** @throws UsageError where another process is at work */
function refuseOthers(file: string): void {
  const [other] = rivalsOn(file);
  if (other !== undefined)
    throw new UsageError(
      `${spellName(file)}: process ${other.pid} is writing it; try again when that has ended`,
    );
}

/** Overwrites and removes drafts of processes that no longer exist. @throws UsageError if one is still running */
export function removeDrafts(file: string): void {
  refuseOthers(file);
  for (const { path } of claimsOn(file)) {
    // If the process was killed just after the renaming, this is another name of the file itself, which must not be
    // overwritten.
    if (!existsSync(file) || statSync(path).ino !== statSync(file).ino) {
      const handle = openSync(path, 'r+');
      try {
        overwrite(handle);
      } finally {
        closeSync(handle);
      }
    }
    rmSync(path);
  }
}
