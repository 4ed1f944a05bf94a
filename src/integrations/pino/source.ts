/**
 * @module
 * The source that every integration with pino takes: a policy and a keyring, or a pseudonymizer.
 */
import { OptionError, PolicyError } from '../../errors.js';
import { anything, checkGiven, checkOptions, withMethods } from '../../options.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { type KeyringSource, loadKeyringSync, type PolicySource } from '../../policy/load.js';
import { callSafely } from '../../program/books.js';
import { type PseudonymizerOptions, pseudonymizerOptions } from '../../pseudonymizer/options.js';
import { createPseudonymizer, type Pseudonymizer } from '../../pseudonymizer.js';
import { type ReloadOptions, reloadOptions, startReloading } from '../../reload/reloader.js';
import { openPolicySource, stampNow } from '../../reload/source.js';
import type { Reloading } from '../../reload.js';
import type { WarningOptions } from '../../warning.js';

/** A policy and a keyring, or a pseudonymizer. */
export type Source = ({ readonly pseudonymizer: Pseudonymizer } & WarningOptions) | PolicyAndKeyring;

interface PolicyAndKeyring extends PseudonymizerOptions {
  readonly policy: PolicySource;
  readonly keyring: KeyringSource;
  /** When policy and keyring are read again: `true` means at SIGHUP. Never by default. */
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

/** What each option expects. A policy and a keyring are checked when they are opened. */
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
  /** Reads policy and keyring again if they are files. @returns whether they could be used */
  reload(): Promise<boolean>;
  /** Stops reading them again. */
  stop(): void;
}

/**
 * @throws OptionError; PolicyError, also if the format of the policy is not lines of JSON; SecretError; what
 *   `node:fs` throws if a file cannot be read
 */
export function openSource(source: Source): OpenedSource {
  if ('pseudonymizer' in source && source.pseudonymizer !== undefined) {
    checkGiven('pseudonymizer', source.pseudonymizer, aPseudonymizer);
    refuseBeside(source);
    const calls: Pseudonymizer & Partial<Reloading> = source.pseudonymizer;
    return { calls, reload: async () => (await calls.reload?.()) ?? false, stop() {} };
  }
  const { policy, keyring, reload, onQuarantine, ...options } = pick(source as PolicyAndKeyring);
  const when: ReloadOptions = typeof reload === 'object' ? reload : reload === true ? {} : { signal: false };
  checkOptions(when, reloadOptions);
  const sources = { policy, keyring };
  const stamp = stampNow(sources);
  const checked = openPolicy(policy);
  const ring = loadKeyringSync(keyring);
  const calls = createPseudonymizer(checked, ring, {
    ...options,
    // Set later, since a listener may log, and that line must be reported as well.
    onQuarantine: onQuarantine && ((error) => setImmediate(callSafely, onQuarantine, error)),
  });
  // A keyring that was made here is closed here.
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

/** Otherwise a policy, or a listener, that stands beside a pseudonymizer would be ignored silently. */
function refuseBeside(source: Source): void {
  const { onWarning: _onWarning, strict: _strict, ...own } = policyOptions;
  const issues = Object.keys(own)
    .filter((name) => source[name as keyof Source] !== undefined)
    .map((name) => ({
      name,
      message: 'expected no pseudonymizer beside it',
      hint: 'give it to createPseudonymizer, or leave pseudonymizer out',
    }));
  if (issues.length > 0) throw new OptionError(issues);
}

/** The options without those of a destination. */
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
