/**
 * @module
 * What every way into pino is given: a policy and a keyring, or the pseudonymizer made of them.
 */
import { PolicyError } from '../../errors.js';
import { anything } from '../../options.js';
import type { ExtendingDocument, Policy, PolicyDocument } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import { type KeyringSource, loadKeyringSync, loadPolicy } from '../../policy/load.js';
import { parsePolicy } from '../../policy/policy.js';
import { callSafely } from '../../program/books.js';
import {
  createPseudonymizer,
  type Pseudonymizer,
  type PseudonymizerOptions,
  pseudonymizerOptions,
} from '../../pseudonymizer.js';
import type { WarningOptions } from '../../warning.js';

/** A policy: the tree, its YAML or JSON text, or the file it stands in. */
export type PolicySource = PolicyDocument | ExtendingDocument | string | { readonly file: string };

/** Enough to pseudonymize lines. */
export type Source =
  | ({ readonly pseudonymizer: Pseudonymizer } & WarningOptions)
  | (PseudonymizerOptions & { readonly policy: PolicySource; readonly keyring: KeyringSource });

/** What each expects; a policy and a keyring are checked by what they are. */
export const sourceOptions = {
  pseudonymizer: anything,
  policy: anything,
  keyring: anything,
  ...pseudonymizerOptions,
};

/**
 * @throws PolicyError, also where the policy reads another format than lines of JSON; SecretError; what
 * `node:fs` throws where a file cannot be read
 */
export function openSource(source: Source): Pseudonymizer {
  if ('pseudonymizer' in source) return source.pseudonymizer;
  const { policy, keyring, onQuarantine, clock, memo, maxRecordBytes, maxRecordValues, onWarning, strict } =
    source;
  const checked = openPolicy(policy);
  const ring = loadKeyringSync(keyring);
  const calls = createPseudonymizer(checked, ring, {
    clock,
    memo,
    maxRecordBytes,
    maxRecordValues,
    onWarning,
    strict,
    // Later: who is told may log, and a line that it logs is to be told of as well.
    onQuarantine: onQuarantine && ((error) => setImmediate(callSafely, onQuarantine, error)),
  });
  // A keyring that was made here is nobody else's.
  if (ring === keyring) return calls;
  const close = (): void => {
    calls.close();
    ring.close();
  };
  return { ...calls, close, [Symbol.dispose]: close };
}

export function openPolicy(source: PolicySource): Policy {
  const isFile = typeof source === 'object' && 'file' in source;
  const policy = isFile ? loadPolicy(source.file) : parsePolicy(source as PolicyDocument | string);
  if (expandFormat(policy.format).type === 'ndjson') return policy;
  const message = 'expected ndjson: pino writes lines of JSON';
  throw new PolicyError([{ code: 'ERR_POLICY_OPTION', pointer: '/format', message }]);
}
