/**
 * @module
 * `nymline/reload`: a pseudonymizer that reads its policy and keyring again while the process runs, at a signal or when
 * their files change.
 */

import { anything, checkOptions } from './options.js';
import { type PseudonymizerOptions, pseudonymizerOptions } from './pseudonymizer/options.js';
import { createPseudonymizer, type Pseudonymizer } from './pseudonymizer.js';
import { type Reloader, type ReloadOptions, reloadOptions, startReloading } from './reload/reloader.js';
import { load, type Sources, stampNow } from './reload/source.js';

export type { ReloadOptions } from './reload/reloader.js';
export type { Sources } from './reload/source.js';

/** A pseudonymizer that reads its policy and keyring again. */
export interface Reloading extends Pseudonymizer, Pick<Reloader, 'reload' | 'reloads'> {}

/**
 * The same as `createPseudonymizer`, for files that may change. Streams, loggers and processors that use it go on under
 * the new policy and keyring, as after `replace`.
 *
 * @returns the pseudonymizer, once both files have been read
 * @throws (rejects) what createPseudonymizer, loadPolicy and loadKeyring throw
 * @example
 * const calls = await createReloading({ policy: { file: 'policy.yaml' }, keyring: { file: 'keyring.json' }, watch: 5000 })
 */
export async function createReloading(
  options: Sources & ReloadOptions & PseudonymizerOptions,
): Promise<Reloading> {
  checkOptions(options, {
    policy: anything,
    keyring: anything,
    ...reloadOptions,
    ...pseudonymizerOptions,
  });
  const { policy, keyring, signal, watch: every, onReload, onRefused, ...rest } = options;
  const sources = { policy, keyring };
  // Watching starts before the files are read, so that a change in between is noticed.
  const stamp = stampNow(sources);
  const loaded = await load(sources);
  const calls = createPseudonymizer(loaded.policy, loaded.keyring, rest);
  const reloader = startReloading(
    calls,
    sources,
    loaded,
    { signal, watch: every, onReload, onRefused },
    { stamp, clock: rest.clock },
  );
  const close = (): void => {
    reloader.stop();
    calls.close();
    reloader.closeKeyring();
  };
  return { ...calls, reload: reloader.reload, reloads: reloader.reloads, close, [Symbol.dispose]: close };
}
