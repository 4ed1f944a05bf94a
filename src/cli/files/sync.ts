/**
 * @module
 * What a sudden end must not take back.
 */
import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
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
export const syncFile = (fd: number, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    fsync(fd, (error) => (error ? reject(Object.assign(error, { path: file })) : resolve()));
  });

/** Where a file is written that takes another's place in one step. */
export const draftOf = (path: string): string => `${path}.new`;
