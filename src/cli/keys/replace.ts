/**
 * @module
 * Replaces a keyring file in one step: whoever reads it meanwhile has the old content or the new, never a part. The new
 * one is written beside it under a name with the process's number, so that what a killed process left is known as such,
 * and goes with the next command. While it stands nobody else writes: what is read meanwhile is what is replaced.
 */

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../fault.js';

const ownerOnly = 0o600;

export interface ReplaceOptions {
  /** The bytes of the old file are overwritten, too. */
  readonly destroy?: boolean;
}

/**
 * @param file - through links, to the file that they name
 * @param compose - reads the file and gives what takes its place, when nobody else can be writing it; undefined leaves it
 * @throws UsageError where another process is writing it
 */
export function replaceFile(
  file: string,
  compose: () => string | undefined,
  { destroy = false }: ReplaceOptions = {},
): void {
  const real = realpathSync(file);
  removeDrafts(real);
  const draft = draftOf(real, process.pid);
  let text: string | undefined;
  try {
    const handle = openSync(draft, 'wx', ownerOnly);
    try {
      // Of two that came here at once, each sees the other's draft now.
      refuseOthers(real);
      text = compose();
      if (text !== undefined) writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (text === undefined) rmSync(draft);
    else put(draft, real, destroy);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function put(draft: string, real: string, destroy: boolean): void {
  // What open gives is less what the umask takes.
  chmodSync(draft, ownerOnly);
  if (!destroy) {
    renameSync(draft, real);
    syncFolder(real);
    return;
  }
  const spent = `${draft}${spentEnding}`;
  const old = openSync(real, 'r+');
  try {
    // A name for whoever comes next, should this process be killed in between; some file systems have one for a file only.
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

/** The name is on the disk as well. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes noise over a file that is open for writing: where the file system writes in place, its bytes are gone. */
function overwrite(handle: number): void {
  const { size } = fstatSync(handle);
  for (let at = 0; at < size; ) at += writeSync(handle, randomBytes(size - at), 0, size - at, at);
  fsyncSync(handle);
}

const draftOf = (file: string, pid: number | string): string =>
  join(dirname(file), `.${basename(file)}.${pid}`);

/** Of an old file that is to be overwritten. */
const spentEnding = '.old';

/** What stands beside a file that a process began to write. */
function leftovers(file: string): { readonly path: string; readonly pid: number }[] {
  const start = basename(draftOf(file, ''));
  return readdirSync(dirname(file)).flatMap((name) => {
    const [, pid] = (name.startsWith(start) && /^(\d{1,10})(?:\.old)?$/.exec(name.slice(start.length))) || [];
    return pid === undefined ? [] : [{ path: join(dirname(file), name), pid: Number(pid) }];
  });
}

/** @throws UsageError where another process is at work */
function refuseOthers(file: string): void {
  const other = leftovers(file).find(({ pid }) => pid !== process.pid && isAlive(pid));
  if (other !== undefined)
    throw new UsageError(`${file}: process ${other.pid} is writing it; try again when that has ended`);
}

/** Overwrites and removes what processes left that are no more. @throws UsageError where one is at work */
export function removeDrafts(file: string): void {
  refuseOthers(file);
  for (const { path } of leftovers(file)) {
    // Killed before the new file had its name: the old one is the file itself.
    if (statSync(path).ino !== statSync(file).ino) {
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

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
