/**
 * @module
 * What a record must be asked before it is rewritten: its event time, which picks the secret, and the
 * fields that name tenants.
 */
import { parseInstant } from '../crypto/instant.js';
import type { Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import { parsePath, type Step } from './path.js';
import type { Context } from './program.js';
import type { Policy, Rule } from './schema.js';

/** Reads the context of one record after the other. */
export interface ContextReader {
  /** Paths of the context fields, in the order that {@link Context} has. */
  readonly paths: readonly (readonly Step[])[];
  /** The secret that every record takes at this moment; -1 where each must be asked. */
  fixedSecret(): number;
  /** Takes up a record: the secret for it, or why there is none. */
  secretOf(context: Context): number | RecordCode;
  /** The tenant that a field of the record taken up last names. */
  tenant(field: string): string | undefined;
}

/** @param clock - milliseconds since 1970; asked where the policy names no event time */
export function createContextReader(policy: Policy, keyring: Keyring, clock: () => number): ContextReader {
  const time = typeof policy.time === 'string' ? { path: policy.time } : policy.time;
  const tenants = [...new Set(policy.rules.flatMap(tenantFields))];
  const firstTenant = time === undefined ? 0 : 1;
  const [secret, another] = keyring.secrets;
  const lone = another === undefined && secret?.from === -Infinity && secret.until === Infinity;
  let current: Context = [];

  return {
    paths: [...(time === undefined ? [] : [time.path]), ...tenants].map(parsePath),
    fixedSecret() {
      if (tenants.length > 0) return -1;
      if (lone) return 0;
      return time === undefined ? keyring.at(clock()) : -1;
    },
    secretOf(context) {
      current = context;
      if (lone) return 0;
      let instant: number | undefined;
      if (time === undefined) instant = clock();
      else if (context[0] !== undefined) instant = parseInstant(context[0], time.format);
      if (instant === undefined) return 'ERR_RECORD_TIME';
      const index = keyring.at(instant);
      return index < 0 ? 'ERR_RECORD_SECRET' : index;
    },
    tenant: (field) => current[firstTenant + tenants.indexOf(field)],
  };
}

/** The field that names the tenant of a rule's extensions, if one does. */
export function tenantFields(rule: Rule): string[] {
  return 'tenant' in rule && typeof rule.tenant === 'object' ? [rule.tenant.field] : [];
}
