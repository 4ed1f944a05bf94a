/**
 * @module
 * Writes the gathered lines when the process ends, since there is no later turn of the event loop.
 */

/** A destination that has never received a line. */
interface Unused {
  tellUnused(): void;
}

interface Gathering {
  flushSync(): void;
}

/** Destinations with lines that are not written yet. */
const waiting = new Set<Gathering>();
/** Destinations that have received no line: their logger may be writing elsewhere. */
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

/** @returns whether lines must be written now, because no turn of the event loop follows */
export function isExiting(): boolean {
  return exiting;
}

/** Keeps a destination in memory until it has written, and tells it when the process ends. */
export function holdUntilWritten(gathering: Gathering): void {
  waiting.add(gathering);
}

export function release(gathering: Gathering): void {
  waiting.delete(gathering);
}

/** Tells a destination when the process ends and it has received no line. */
export function holdUntilUsed(destination: Unused): void {
  unused.add(destination);
}

export function releaseUnused(destination: Unused): void {
  unused.delete(destination);
}
