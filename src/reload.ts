/**
 * @module
 * A pseudonymizer of a policy and a keyring that are read again while a process runs: at a signal, or when their files change.
 */

import { anything, checkOptions } from './options.js';
import {
  createPseudonymizer,
  type Pseudonymizer,
  type PseudonymizerOptions,
  pseudonymizerOptions,
} from './pseudonymizer.js';
import { type Reloader, type ReloadOptions, reloadOptions, startReloading } from './reload/reloader.js';
import { load, type Sources, stampNow } from './reload/source.js';

export type { ReloadOptions } from './reload/reloader.js';
export type { Sources } from './reload/source.js';

/** A pseudonymizer whose policy and keyring are read again. */
export interface Reloading extends Pseudonymizer, Pick<Reloader, 'reload' | 'reloads'> {}

/**
 * As `createPseudonymizer`, of files that may change. Whoever holds it, a stream, a logger, a processor, goes on by the new
 * ones: see `replace`.
 *
 * @throws as createPseudonymizer, loadPolicy and loadKeyring do
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
  // Before they are read: what changes afterwards is seen.
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
