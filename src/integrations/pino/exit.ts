/**
 * @module
 * The end of the process: what has gathered by then is written, since nothing can wait for a later turn.
 */

/** Has never been given a line. */
interface Unused {
  tellUnused(): void;
}

interface Gathering {
  flushSync(): void;
}

/** Destinations that have lines which are not written yet. */
const waiting = new Set<Gathering>();
/** Destinations that no line has come to: a logger may be writing elsewhere. */
const unused = new Set<Unused>();
let exiting = false;

const writeAll = (): void => {
  exiting = true;
  for (const each of waiting) each.flushSync();
  for (const each of unused) each.tellUnused();
};

export function watchExit(): void {
  if (!process.listeners('exit').includes(writeAll)) process.on('exit', writeAll);
}

/** @returns whether lines must be written now, for there is no turn after this one */
export function isExiting(): boolean {
  return exiting;
}

/** It is told when the process ends, and held until it has written. */
export function holdUntilWritten(gathering: Gathering): void {
  waiting.add(gathering);
}

export function release(gathering: Gathering): void {
  waiting.delete(gathering);
}

/** It is told when the process ends and no line has come. */
export function holdUntilUsed(destination: Unused): void {
  unused.add(destination);
}

export function releaseUnused(destination: Unused): void {
  unused.delete(destination);
}
