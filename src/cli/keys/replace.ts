/**
 * @module
 * Replaces a keyring file in one step: whoever reads it meanwhile has the old content or the new, never a part. The new
 * one is written beside it under a name with the process's number, so that what a killed process left is known as such,
 * and goes with the next command.
 */

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../fault.js';

const ownerOnly = 0o600;

/** @param file - through links, to the file that they name */
export function replaceFile(file: string, text: string): void {
  const real = realpathSync(file);
  removeDrafts(real);
  const draft = draftOf(real, process.pid);
  try {
    const handle = openSync(draft, 'wx', ownerOnly);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // What open gives is less what the umask takes.
    chmodSync(draft, ownerOnly);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes noise over a file that is open for writing: where the file system writes in place, its bytes are gone. */
export function overwrite(handle: number): void {
  const { size } = fstatSync(handle);
  for (let at = 0; at < size; ) at += writeSync(handle, randomBytes(size - at), 0, size - at, at);
  fsyncSync(handle);
}

const draftOf = (file: string, pid: number | string): string =>
  join(dirname(file), `.${basename(file)}.${pid}`);

/** What processes left that are no more. @throws UsageError where one is at work */
function removeDrafts(file: string): void {
  const start = basename(draftOf(file, ''));
  for (const name of readdirSync(dirname(file))) {
    const pid = name.startsWith(start) ? name.slice(start.length) : '';
    if (!/^\d{1,10}$/.test(pid)) continue;
    if (Number(pid) !== process.pid && isAlive(Number(pid)))
      throw new UsageError(`${file}: process ${pid} is writing it; try again when that has ended`);
    const draft = draftOf(file, pid);
    const handle = openSync(draft, 'r+');
    try {
      overwrite(handle);
    } finally {
      closeSync(handle);
    }
    rmSync(draft);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
