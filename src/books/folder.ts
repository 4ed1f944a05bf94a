/**
 * @module
 * A folder of sealed segments. A file has its name when it is whole and on the disk; until then what is sealed of it stands
 * beside, under a name that says which process writes it.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SegmentFile } from './quarantine.js';

/**
 * For `open` of `createQuarantine`.
 *
 * @param folder - made where it is missing, for its owner alone
 * @throws what the file system throws
 * @example
 * createQuarantine({ recipients: ['age1…'], open: openFolder('/srv/quarantine') })
 */
export function openFolder(folder: string): (name: string) => Promise<SegmentFile> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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

/** The new name is on the disk when its folder is. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
