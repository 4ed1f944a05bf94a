/**
 * @module
 * Files by which a process claims an output: `.file.PID` beside it, and with an ending the files that the process keeps there
 * in the meantime. Two processes that start at once see each other's claim. A claim of a process that has ended is recognised,
 * even if another process has its number now: if the system tells when a process began, the claim contains that time.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { spellName } from '../../veil.js';
import { UsageError } from '../telling/fault.js';

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
  claimsOn(file).filter((each) => each.pid !== process.pid && isAlive(each));

/** @param own - as `claimOf` names it */
export const writeClaim = (own: string): void =>
  writeFileSync(own, startOf(process.pid) ?? '', { mode: 0o600 });

function isAlive({ path, pid }: Claim): boolean {
  if (!isRunning(pid) || isEnded(pid)) return false;
  const [said, start] = [read(path), startOf(pid)];
  // A file without a start time, for example one that is just being written, counts as that process's own.
  return start === undefined || said?.startsWith('start ') !== true || said === start;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** One that was killed keeps its number until its parent asks for it, which in a container may be never (proc(5): Z, X). */
const isEnded = (pid: number): boolean => /^[ZX]$/.test(statOf(pid)?.[0] ?? '');

/** The fields from the third on: after the name, which may contain anything (proc(5)). */
const statOf = (pid: number): string[] | undefined =>
  read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');

/** Identifies a process among all with the same number. Undefined if the system does not tell. */
function startOf(pid: number): string | undefined {
  const boot = read('/proc/sys/kernel/random/boot_id');
  // The start time, field 22 of /proc/PID/stat.
  const ticks = statOf(pid)?.[19];
  return boot === undefined || ticks === undefined ? undefined : `start ${boot.trim()} ${ticks}\n`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Says that this process writes a file, before it looks: of two that come at once each sees the other's.
 *
 * @returns to be called when it has written it
 * @throws UsageError where another process does
 */
export function claim(file: string): () => void {
  const own = claimOf(file);
  const free = (): void => rmSync(own, { force: true });
  try {
    writeClaim(own);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
  const [rival] = rivalsOn(file);
  if (rival !== undefined) {
    free();
    throw new UsageError(
      `${spellName(file)}: process ${rival.pid} is writing it; try again when that has ended`,
    );
  }
  for (const { path, pid } of claimsOn(file)) if (pid !== process.pid) rmSync(path, { force: true });
  return free;
}

/** How long one waits for others, in milliseconds. */
const patience = 10_000;

/** Runs a function while no other process writes the file: each process announces that it wants to, and continues only if no other does. */
export function alone<T>(file: string, run: () => T): T {
  const own = claimOf(file);
  const start = Date.now();
  for (;;) {
    writeClaim(own);
    try {
      const [rival] = rivalsOn(file);
      if (rival === undefined) {
        for (const { path, pid } of claimsOn(file)) if (pid !== process.pid) rmSync(path, { force: true });
        return run();
      }
      if (Date.now() - start > patience)
        throw new UsageError(
          `${spellName(file)}: process ${rival.pid} is writing it; try again when that has ended`,
        );
    } finally {
      rmSync(own, { force: true });
    }
    // If two processes step back at once, the random wait lets one of them go first.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 + Math.random() * 30);
  }
}
