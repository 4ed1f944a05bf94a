/**
 * @module
 * Turns a policy into options for pino's own `redact` and for fast-redact. They give the same pseudonyms at the paths
 * that they can express. docs/integrations.md says which values they never see.
 */
import { type PolicyCode, PolicyError, type PolicyIssue } from '../../errors.js';
import { parsePath, type Step } from '../../paths/path.js';
import type { Policy } from '../../policy/document.js';
import { type KeyringSource, loadKeyringSync, type PolicySource } from '../../policy/load.js';
import { createPseudonymizer } from '../../pseudonymizer.js';
import { openPolicy } from './source.js';

/** Options for `redact` of pino. */
export interface RedactOptions {
  /** The paths of the rules, as pino writes them. */
  readonly paths: string[];
  /** Returns the replacement of a value; undefined if the policy drops it, since JSON leaves that out. */
  readonly censor: (value: unknown, path: (string | symbol)[]) => unknown;
  /** true if every rule drops. */
  readonly remove: boolean;
}

/**
 * Makes options for loggers that stay with pino's `redact`.
 *
 * @throws PolicyError for what `redact` cannot express: `**`, an element that is selected by a member, `unlisted:
 *   drop`, and event times and tenants in another field of the record
 * @throws SecretError
 * @example
 * pino({ redact: redactOptions(policy, keyring) })
 */
export function redactOptions(policy: PolicySource, keyring: KeyringSource): RedactOptions {
  const checked = openPolicy(policy);
  const issues: PolicyIssue[] = [];
  const refuse = (pointer: string, message: string, code: PolicyCode = 'ERR_POLICY_UNSUPPORTED'): void => {
    issues.push({ code, pointer, message });
  };
  if (checked.unlisted === 'drop') refuse('/unlisted', 'redact leaves what no path names as it is');
  if (checked.time !== undefined) refuse('/time', 'redact sees one field, and no other with the time');

  const paths = checked.rules.flatMap((rule, i) => {
    if ('tenant' in rule && typeof rule.tenant === 'object') {
      refuse(`/rules/${i}/tenant`, 'redact sees one field, and no other with the tenant');
    }
    if ('also' in rule && rule.also !== undefined)
      refuse(`/rules/${i}/also`, 'redact sees one field, and none of the others');
    return [rule.path].flat().flatMap((path) => {
      const written = writePath(parsePath(path));
      if (written === undefined) refuse(`/rules/${i}/path`, `redact cannot express ${path}`);
      return written === undefined ? [] : [written];
    });
  });
  if (issues.length > 0) throw new PolicyError(issues);
  const values = createPseudonymizer(checked, loadKeyringSync(keyring));
  return {
    paths: [...new Set(paths)],
    remove: checked.rules.every((rule: Policy['rules'][number]) => rule.transform === 'drop'),
    censor(value, path) {
      try {
        // pino gives a symbol as the first key if it is a wildcard: any key that no path names.
        const keys = path.map((key) => (typeof key === 'symbol' ? '\0' : key));
        // A record with the one value in its place: the first rule that matches applies, as ever.
        const record = keys.reduceRight<unknown>((inner, key) => single(key, inner), value) as object;
        return keys.reduce<unknown>(
          (outer, key) => (outer as Fields | undefined)?.[key],
          values.record(record),
        );
      } catch {
        return undefined;
      }
    },
  };
}

type Fields = Record<string, unknown>;

function single(key: string, value: unknown): Fields {
  const record: Fields = Object.create(null);
  record[key] = value;
  return record;
}

/** As pino and fast-redact read it; undefined where they cannot. */
function writePath(steps: readonly Step[]): string | undefined {
  let path = '';
  for (const step of steps) {
    if (step === 'deep' || (typeof step === 'object' && 'member' in step)) return undefined;
    if (step === 'any') path += path === '' ? '*' : '[*]';
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step.key)) path += path === '' ? step.key : `.${step.key}`;
    else if (/["'`[\]\\]/.test(step.key)) return undefined;
    else path += `["${step.key}"]`;
  }
  return path;
}
