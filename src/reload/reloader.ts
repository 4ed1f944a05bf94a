/**
 * @module
 * Reads a policy and a keyring again while a process runs, and has a pseudonymizer go on by them. What is read is checked first; what is no
 * good is refused and told, and the one before stays.
 */
import { aFunction, wholeNumber } from '../options.js';
import type { Policy } from '../policy/document.js';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { veil } from '../veil.js';
import { createWarn } from '../warning.js';
import { checkNext, isUnchanged, type Loaded, load, type Sources, stampNow, stampOf } from './source.js';
import { onSignal, watch } from './trigger.js';

/** When a policy and a keyring are read again, and who is told. */
export interface ReloadOptions {
  /** Upon which both are read again; SIGHUP by default. false: upon none. */
  readonly signal?: NodeJS.Signals | false | undefined;
  /** Milliseconds between two looks at the files; 0, the default: none. What has changed is read when it stays so for a look. */
  readonly watch?: number | undefined;
  /** Told when both were read and taken up. @param isChanged - false where they are as before, and nothing was done */
  readonly onReload?: ((isChanged: boolean) => void) | undefined;
  /** Told of what was read and is no good, in place of a warning of the process. It holds no byte of a secret. */
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

/** What reads a policy and a keyring again. */
export interface Reloader {
  /** Reads both again, now. @returns whether they could be used */
  reload(): Promise<boolean>;
  /** How often both were taken up, were as before, or were refused. */
  readonly reloads: Readonly<Record<'taken' | 'unchanged' | 'refused', number>>;
  /** Nothing is read any more. */
  stop(): void;
  /** To be called behind the last record. */
  closeKeyring(): void;
}

export interface ReloaderSetting {
  /** Of the files, as they were before they were read. */
  readonly stamp?: string;
  readonly clock?: (() => number) | undefined;
  /** Told when a keyring can be read by others; the process by default. */
  readonly warn?: ((message: string) => void) | undefined;
  /** @throws where a policy does not fit its host */
  readonly fits?: (policy: Policy) => void;
}

/** @param loaded - what runs now */
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

  /** One at a time; what is asked for meanwhile is done once, behind. */
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

/** What a listener does wrong is not the policy's fault. */
function safely(run: () => void): void {
  try {
    run();
  } catch {
    // It has been told.
  }
}

/** Anew each time: who asks again wants to know. */
const warnOfRefusal = (error: Error): void => createWarn()('WARN_RELOAD', describeRefusal(error));

/** Of a policy's faults, what may be a secret is left out. */
export const describeRefusal = (error: Error): string =>
  `a policy or keyring was read again and is refused, those before stay: ${veil(error.message)}`;
