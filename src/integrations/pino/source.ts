/**
 * @module
 * What every way into pino is given: a policy and a keyring, or the pseudonymizer made of them.
 */
import { PolicyError } from '../../errors.js';
import { anything, checkGiven, checkOptions, withMethods } from '../../options.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { type KeyringSource, loadKeyringSync, type PolicySource } from '../../policy/load.js';
import { callSafely } from '../../program/books.js';
import {
  createPseudonymizer,
  type Pseudonymizer,
  type PseudonymizerOptions,
  pseudonymizerOptions,
} from '../../pseudonymizer.js';
import { type ReloadOptions, reloadOptions, startReloading } from '../../reload/reloader.js';
import { openPolicySource, stampNow } from '../../reload/source.js';
import type { Reloading } from '../../reload.js';
import type { WarningOptions } from '../../warning.js';

/** Enough to pseudonymize lines. */
export type Source = ({ readonly pseudonymizer: Pseudonymizer } & WarningOptions) | PolicyAndKeyring;

interface PolicyAndKeyring extends PseudonymizerOptions {
  readonly policy: PolicySource;
  readonly keyring: KeyringSource;
  /** When both are read again; true: at SIGHUP. Never, where it is left out. */
  readonly reload?: ReloadOptions | boolean;
}

/** With the doors that lines come by, and books. */
const aPseudonymizer = withMethods(
  'what createPseudonymizer(policy, keyring) gives',
  'line',
  'chunk',
  'input',
  'report',
  'sealed',
  'close',
);

/** What each expects; a policy and a keyring are checked by what they are. */
const policyOptions = {
  policy: anything,
  keyring: anything,
  reload: (value: unknown) =>
    typeof value === 'boolean' || (typeof value === 'object' && value !== null)
      ? undefined
      : 'true, false or when to read again',
  ...pseudonymizerOptions,
};
export const sourceOptions = { pseudonymizer: anything, ...policyOptions };

export interface OpenedSource {
  readonly calls: Pseudonymizer;
  /** Reads policy and keyring again, where they stand in files. @returns whether they could be used */
  reload(): Promise<boolean>;
  /** Nothing is read any more. */
  stop(): void;
}

/**
 * @throws OptionError; PolicyError, also where the policy reads another format than lines of JSON; SecretError; what
 * `node:fs` throws where a file cannot be read
 */
export function openSource(source: Source): OpenedSource {
  if ('pseudonymizer' in source) {
    checkGiven('pseudonymizer', source.pseudonymizer, aPseudonymizer);
    const calls: Pseudonymizer & Partial<Reloading> = source.pseudonymizer;
    return { calls, reload: async () => (await calls.reload?.()) ?? false, stop() {} };
  }
  const { policy, keyring, reload, onQuarantine, ...options } = pick(source);
  const when: ReloadOptions = typeof reload === 'object' ? reload : reload === true ? {} : { signal: false };
  checkOptions(when, reloadOptions);
  const sources = { policy, keyring };
  const stamp = stampNow(sources);
  const checked = openPolicy(policy);
  const ring = loadKeyringSync(keyring);
  const calls = createPseudonymizer(checked, ring, {
    ...options,
    // Later: who is told may log, and a line that it logs is to be told of as well.
    onQuarantine: onQuarantine && ((error) => setImmediate(callSafely, onQuarantine, error)),
  });
  // A keyring that was made here is nobody else's.
  const loaded = { policy: checked, keyring: ring, isOwn: ring !== keyring };
  const setting = { stamp, clock: options.clock, fits: refuseOtherFormats };
  const reloader = startReloading(calls, sources, loaded, when, setting);
  const close = (): void => {
    reloader.stop();
    calls.close();
    reloader.closeKeyring();
  };
  return {
    calls: { ...calls, close, [Symbol.dispose]: close },
    reload: reloader.reload,
    stop: reloader.stop,
  };
}

/** Without what a destination is told beside. */
function pick(source: PolicyAndKeyring): PolicyAndKeyring {
  const names = Object.keys(policyOptions) as (keyof PolicyAndKeyring)[];
  return Object.fromEntries(names.map((name) => [name, source[name]])) as unknown as PolicyAndKeyring;
}

export function openPolicy(source: PolicySource): Policy {
  const policy = openPolicySource(source);
  refuseOtherFormats(policy);
  return policy;
}

function refuseOtherFormats({ format }: Policy): void {
  if (typeOfFormat(format) === 'ndjson') return;
  const message = 'expected ndjson: pino writes lines of JSON';
  throw new PolicyError([{ code: 'ERR_POLICY_OPTION', pointer: '/format', message }]);
}
