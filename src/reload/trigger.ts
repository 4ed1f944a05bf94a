/**
 * @module
 * What makes a process read its policy and keyring again: a signal, and a look at their files now and then.
 */

/** Told of a signal, by the signal: the process itself has one listener for each. */
const told = new Map<NodeJS.Signals, Set<() => void>>();
const listeners = new Map<NodeJS.Signals, () => void>();

/** @returns stops it; with the last that asks for a signal, the process takes it as it did before */
export function onSignal(signal: NodeJS.Signals, run: () => void): () => void {
  const runs = told.get(signal) ?? new Set();
  told.set(signal, runs);
  runs.add(run);
  if (!listeners.has(signal)) {
    const listener = (): void => {
      for (const each of [...runs]) each();
    };
    listeners.set(signal, listener);
    process.on(signal, listener);
  }
  return () => {
    if (!runs.delete(run) || runs.size > 0) return;
    process.off(signal, listeners.get(signal)!);
    listeners.delete(signal);
  };
}

/**
 * Looks at something every so many milliseconds. What has changed must look the same twice: who writes a file may be in
 * the middle of it. It keeps no process alive.
 *
 * @param seen - as it was when it was read
 * @returns stops it
 */
export function watch(
  milliseconds: number,
  look: () => Promise<string>,
  seen: string,
  run: () => void,
): () => void {
  let known = seen;
  let last = seen;
  let isLooking = false;
  const timer = setInterval(async () => {
    // A file system that hangs is asked once.
    if (isLooking) return;
    isLooking = true;
    const now = await look();
    isLooking = false;
    if (now !== known && now === last) {
      known = now;
      run();
    }
    last = now;
  }, milliseconds).unref();
  return () => clearInterval(timer);
}
