/**
 * @module
 * What a sudden end must not take back.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Syncs the folder, so that the name of a new or renamed file is on the disk as well. */
export function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The error of a failing sync does not name the file. */
export const syncFile = (handle: FileHandle, file: string): Promise<void> =>
  handle.sync().catch((error: unknown) => {
    throw Object.assign(error as Error, { path: file });
  });

/** Where a file is written that takes another's place in one step. */
export const draftOf = (path: string): string => `${path}.new`;
