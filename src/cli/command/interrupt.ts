/**
 * @module
 * The end that comes from outside: Ctrl-C, a service manager's SIGTERM, a terminal that is closed. A run stops between
 * two blocks, says how far it came, and exits as the shell expects of the signal.
 */

/** Signals that end a command with a summary, and the exit code of each: 128 and its number. */
export const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export type Signal = keyof typeof signals;

/** Why a command's signal is aborted. */
export class Interrupt extends Error {
  override readonly name = 'Interrupt';

  constructor(readonly signal: Signal) {
    super(signal);
  }
}

/** Compared by name, because the executable and a command in another file each have their own class. */
export const isInterrupt = (reason: unknown): reason is Interrupt =>
  reason instanceof Error && reason.name === 'Interrupt';

/** The exit code of a command that was interrupted. */
export function codeOf(signal: AbortSignal): number {
  return isInterrupt(signal.reason) ? signals[signal.reason.signal] : signals.SIGINT;
}

/**
 * The result of a promise, or the reason of the signal if that comes first: a pipe without a writer or
 * reader may keep a promise pending for ever.
 */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
