/**
 * @module
 * The end of the process: what has gathered by then is written, since nothing can wait for a later turn.
 */

interface Gathering {
  flushSync(): void;
}

/** Destinations that have lines which are not written yet. */
const waiting = new Set<Gathering>();
let exiting = false;

const writeAll = (): void => {
  exiting = true;
  for (const each of waiting) each.flushSync();
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
