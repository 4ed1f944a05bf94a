/**
 * @module
 * Reads a policy and a keyring again while a process runs, and gives them to a pseudonymizer. They are checked first.
 * If they cannot be used, they are refused with a warning, and the old ones stay.
 */
import { aFunction, wholeNumber } from '../options.js';
import type { Policy } from '../policy/document.js';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { veil } from '../veil.js';
import { createWarn } from '../warning.js';
import { checkNext, isUnchanged, type Loaded, load, type Sources, stampNow, stampOf } from './source.js';
import { onSignal, watch } from './trigger.js';

/** Options: when policy and keyring are read again, and which listeners are called. */
export interface ReloadOptions {
  /** The signal at which both are read again; SIGHUP by default. `false` means none. */
  readonly signal?: NodeJS.Signals | false | undefined;
  /**
   * How often the files are checked for changes, in milliseconds; 0, the default, means never. A changed file is read
   * when it has not changed again until the next check.
   */
  readonly watch?: number | undefined;
  /** Called when both were read. @param isChanged - false if nothing has changed, and nothing was replaced */
  readonly onReload?: ((isChanged: boolean) => void) | undefined;
  /** Called instead of a warning if what was read cannot be used. The error holds no byte of a secret. */
  readonly onRefused?: ((error: Error) => void) | undefined;
}

/** What each option expects. */
export const reloadOptions = {
  signal: (value: unknown) =>
    value === false || (typeof value === 'string' && /^SIG[A-Z]+[12]?$/.test(value))
      ? undefined
      : 'a signal, or false',
  watch: wholeNumber(0, 'milliseconds'),
  onReload: aFunction,
  onRefused: aFunction,
} as const;

/** Reads policy and keyring again. */
export interface Reloader {
  /** Reads both again, now. @returns whether they could be used */
  reload(): Promise<boolean>;
  /** How often both were replaced, were unchanged, or were refused. */
  readonly reloads: Readonly<Record<'taken' | 'unchanged' | 'refused', number>>;
  /** Stops reading them again. */
  stop(): void;
  /** Call this after the last record. */
  closeKeyring(): void;
}

export interface ReloaderSetting {
  /** The state of the files before they were read. */
  readonly stamp?: string;
  readonly clock?: (() => number) | undefined;
  /** Called if other users can read the keyring; a warning of the process by default. */
  readonly warn?: ((message: string) => void) | undefined;
  /** @throws if the policy does not fit its host */
  readonly fits?: (policy: Policy) => void;
}

/** @param loaded - the policy and keyring that are in use now */
export function startReloading(
  calls: Pick<Pseudonymizer, 'replace'>,
  sources: Sources,
  loaded: Loaded,
  { signal = 'SIGHUP', watch: every = 0, onReload = () => {}, onRefused = warnOfRefusal }: ReloadOptions,
  { stamp = stampNow(sources), clock = Date.now, fits = () => {}, warn }: ReloaderSetting = {},
): Reloader {
  let running = loaded;
  const reloads = { taken: 0, unchanged: 0, refused: 0 };
  let isStopped = false;
  let underWay: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;

  const takeUp = async (read: Loaded): Promise<void> => {
    fits(read.policy);
    checkNext(running, read, clock());
    const old = running;
    const retired = calls.replace(read.policy, read.keyring);
    // A document may take long to its end; what cannot be compiled is known at once.
    await Promise.race([retired, turn()]);
    running = read;
    if (old.isOwn) retired.then(() => old.keyring.close());
  };

  const readAgain = async (): Promise<boolean> => {
    let read: Loaded | undefined;
    try {
      read = await load(sources, warn);
      const isChanged = !isUnchanged(running, read);
      if (isStopped || !isChanged) discard(read);
      else await takeUp(read);
      if (isStopped) {
        discard(read);
        return false;
      }
      reloads[isChanged ? 'taken' : 'unchanged']++;
      safely(() => onReload(isChanged));
      return true;
    } catch (error) {
      if (read !== undefined) discard(read);
      if (isStopped) return false;
      reloads.refused++;
      safely(() => onRefused(error instanceof Error ? error : new Error('reading threw what is no error')));
      return false;
    }
  };

  /** One reload at a time. If more are asked for meanwhile, one more follows. */
  const reload = (): Promise<boolean> => {
    if (isStopped) return Promise.resolve(false);
    if (underWay === undefined) {
      underWay = readAgain().finally(() => {
        underWay = undefined;
      });
      return underWay;
    }
    next ??= underWay.then(() => {
      next = undefined;
      return reload();
    });
    return next;
  };

  const run = (): void => void reload();
  const stops = [
    ...(signal === false ? [] : [onSignal(signal, run)]),
    ...(every === 0 ? [] : [watch(every, () => stampOf(sources), stamp, run)]),
  ];
  return {
    reload,
    reloads,
    stop() {
      isStopped = true;
      for (const stop of stops.splice(0)) stop();
    },
    closeKeyring() {
      if (running.isOwn) running.keyring.close();
    },
  };
}

/** Other tasks come first. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function discard({ isOwn, keyring }: Loaded): void {
  if (isOwn) keyring.close();
}

/** Calls a listener and ignores what it throws, since that is not a fault of the policy. */
function safely(run: () => void): void {
  try {
    run();
  } catch {
    // It has been told.
  }
}

/** Warns each time, since somebody asked for the reload. */
const warnOfRefusal = (error: Error): void => createWarn()('WARN_RELOAD', describeRefusal(error));

/** The faults of a policy, without what may be a secret. */
export const describeRefusal = (error: Error): string =>
  `a policy or keyring was read again and is refused, those before stay: ${veil(error.message)}`;
