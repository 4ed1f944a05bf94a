/**
 * @module
 * A folder of sealed segments. A file gets its name when it is complete and on the disk. Until then it has a temporary
 * name that says which process writes it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { aText, checkGiven } from '../options.js';
import type { SegmentFile } from './quarantine.js';

/**
 * Makes a folder and its parents one by one, since Node's recursive form never returns where the system allows no
 * folder, as below /proc.
 *
 * @throws the error of the system, with the name of the folder
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  try {
    for (const each of missing.reverse()) makeOne(each, mode);
  } catch (error) {
    throw Object.assign(error as Error, { path: folder });
  }
  if (!statSync(folder).isDirectory())
    throw Object.assign(new Error('expected a folder'), { code: 'ENOTDIR', syscall: 'mkdir', path: folder });
}

function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process made it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(folder)) throw error;
  }
}

/**
 * Stores segments in a folder: for the option `open` of `createQuarantine`.
 *
 * @param folder - the name of the folder; it is made if it is missing, accessible to its owner alone
 * @returns a function that opens a new file in the folder
 * @throws what the file system throws; OptionError if the name is not a string
 * @example
 * createQuarantine({ recipients: ['age1…'], open: openFolder('/srv/quarantine') })
 */
export function openFolder(folder: string): (name: string) => Promise<SegmentFile> {
  checkGiven('folder', folder, aText);
  makeFolder(folder, 0o700);
  return async (name) => {
    const draft = join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}`);
    const handle = await open(draft, 'wx', 0o600);
    let isWhole = false;
    return {
      writeFile: (bytes) => handle.writeFile(bytes),
      async sync() {
        await handle.sync();
        isWhole = true;
      },
      async close() {
        await handle.close();
        if (!isWhole) return rm(draft, { force: true });
        const file = join(folder, name);
        try {
          await rename(draft, file);
          await syncFolder(folder);
        } catch (error) {
          // The caller will write it again under another name, so a file left here would be a duplicate.
          await Promise.allSettled([rm(draft, { force: true }), rm(file, { force: true })]);
          throw error;
        }
      },
    };
  };
}

/** Errors of file systems that have no hard links, as on many network shares and USB sticks. */
export const nameless: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Writes a folder to the disk, and with it new names in it. Not every system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
