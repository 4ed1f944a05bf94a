/**
 * @module
 * Replaces a file in one step: whoever reads it meanwhile has the old content or the new, never a part.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @param file - through links, to the file that they name */
export function replaceFile(file: string, text: string, mode: number): void {
  const real = realpathSync(file);
  const draft = join(dirname(real), `.${basename(real)}.${randomBytes(4).toString('hex')}`);
  try {
    const handle = openSync(draft, 'wx', mode);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // What open gives is less what the umask takes.
    chmodSync(draft, mode);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
