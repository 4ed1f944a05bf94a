/**
 * @module
 * Names beside a file by which a process says that it writes there: `.file.PID`, and with an ending what it keeps there
 * meanwhile. Of two that come at once each sees the other's; of a process that is no more it is known as such.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Claim {
  readonly path: string;
  readonly pid: number;
}

export const claimOf = (file: string, pid: number = process.pid): string =>
  join(dirname(file), `.${basename(file)}.${pid}`);

/**
 * Of this process and of others, alive or not.
 *
 * @throws what the system says of its folder, under the name of the file: no other was given
 */
export function claimsOn(file: string): Claim[] {
  const start = `.${basename(file)}.`;
  return namesBeside(file).flatMap((name) => {
    const [, pid] =
      (name.startsWith(start) && /^(\d{1,10})(?:\.[a-z]{1,9})?$/.exec(name.slice(start.length))) || [];
    return pid === undefined ? [] : [{ path: join(dirname(file), name), pid: Number(pid) }];
  });
}

function namesBeside(file: string): string[] {
  try {
    return readdirSync(dirname(file));
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** Those of another process that is at work. */
export const rivalsOn = (file: string): Claim[] =>
  claimsOn(file).filter(({ pid }) => pid !== process.pid && isAlive(pid));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
