/**
 * @module
 * A folder of sealed segments. A file has its name when it is whole and on the disk; until then what is sealed of it stands
 * beside, under a name that says which process writes it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { aText, checkGiven } from '../options.js';
import type { SegmentFile } from './quarantine.js';

/**
 * Makes a folder and those around it, one by one: what Node does for all at once does not come back where the system takes
 * no folder, as below /proc.
 *
 * @throws what the system says, under the name of the folder
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
    // Somebody else was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(folder)) throw error;
  }
}

/**
 * For `open` of `createQuarantine`.
 *
 * @param folder - made where it is missing, for its owner alone
 * @throws what the file system throws; OptionError for what is no name
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
          // Whoever is told that it failed writes it again, under another name: it would be there twice.
          await Promise.allSettled([rm(draft, { force: true }), rm(file, { force: true })]);
          throw error;
        }
      },
    };
  };
}

/** What a file system says that has one name for a file only, as many do that stand for a network or a stick. */
export const nameless: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** The new name is on the disk when its folder is. Not every system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
