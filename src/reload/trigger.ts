/**
 * @module
 * Triggers a reload: at a signal, or when a regular check finds that the files have changed.
 */
import { longestDelay } from '../time/delay.js';

/** The functions to call at each signal. The process has one listener for each signal. */
const told = new Map<NodeJS.Signals, Set<() => void>>();
const listeners = new Map<NodeJS.Signals, () => void>();

/** @returns a function that stops listening. After the last one, the process reacts to the signal as before */
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
 * Checks something at regular intervals. A change must look the same twice, since a file may be in the middle of being
 * written. The timer does not keep the process alive.
 *
 * @param seen - the state when the files were read
 * @returns a function that stops the checks
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
  const timer = setInterval(
    async () => {
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
    },
    Math.min(milliseconds, longestDelay),
  ).unref();
  return () => clearInterval(timer);
}
