/**
 * @module
 * The fields that a policy asks of every record before it is rewritten: its event time, what names its domain and tenants,
 * who stands beside whom, and what its texts shall not have in them.
 */
import { foldSteps } from '../../paths/caseless.js';
import { formatPath, literalKeys, parsePath, type Step } from '../../paths/path.js';
import type { Scope } from '../document.js';
import type { WrittenRule } from '../schema/rule.js';
import type { WrittenPolicy } from '../schema.js';

/** What of a policy says where the context is: checked or not yet. */
interface Timed {
  readonly time?: WrittenPolicy['time'];
  readonly domain?: WrittenPolicy['domain'] | undefined;
  readonly caseless?: boolean | undefined;
  readonly rules: readonly WrittenRule[];
}

/** The fields that a record is asked for, as the policy writes them. */
export function contextPaths({ time, domain, rules }: Timed): string[] {
  const paths = time === undefined ? [] : [typeof time === 'string' ? time : time.field];
  if (typeof domain === 'object') paths.push(domain.field);
  return [...paths, ...rules.flatMap(recordFields)];
}

/** The same, each field once: the order is that of a record's context. */
export const contextFields = (policy: Timed): Step[][] =>
  numberFields(contextPaths(policy), policy.caseless).paths;

/** Numbers the fields. `a.b` and `a["b"]` are one field: a value in the automaton fills one number. */
export function numberFields(
  written: readonly string[],
  caseless = false,
): {
  paths: Step[][];
  numberOf(path: string): number;
} {
  const paths: Step[][] = [];
  const names: string[] = [];
  const numbers = new Map<string, number>();
  for (const path of written) {
    const steps = caseless ? foldSteps(parsePath(path)) : parsePath(path);
    const name = formatPath(literalKeys(steps) ?? []);
    if (!names.includes(name)) {
      names.push(name);
      paths.push(steps);
    }
    numbers.set(path, names.indexOf(name));
  }
  return { paths, numberOf: (path) => numbers.get(path) ?? -1 };
}

/** Whether a rule may say how the values are written that it meets. */
export function hasReading<R extends WrittenRule>(
  rule: R,
): rule is Extract<R, { transform: 'pseudonym' | 'truncate' | 'sip' }> {
  return rule.transform === 'pseudonym' || rule.transform === 'truncate' || rule.transform === 'sip';
}

/**
 * The fields that a rule asks of the record, also on the JSON in one of its strings: what names the tenants of extensions,
 * the counterparts of pseudonyms, and whose values are taken out of texts.
 */
export function recordFields(rule: WrittenRule): string[] {
  if (rule.transform === 'json') return rule.rules.flatMap(recordFields);
  if (!hasReading(rule)) return namedFields(rule);
  const fields = typeof rule.tenant === 'object' ? [rule.tenant.field] : [];
  const scope = scopeOf(rule);
  return typeof scope === 'object' && 'with' in scope ? [...fields, scope.with] : fields;
}

/** Those of them whose values are taken out of texts. */
export function namedFields(rule: WrittenRule): string[] {
  if (rule.transform === 'json') return rule.rules.flatMap(namedFields);
  return rule.transform === 'scrub' ? [...(rule.also ?? [])] : [];
}

/** How far the pseudonyms of a rule reach, where that is not to every record. */
export function scopeOf(rule: WrittenRule): Exclude<Scope, 'person'> | undefined {
  return rule.transform === 'pseudonym' && rule.scope !== 'person' ? rule.scope : undefined;
}

/** Whether what a rule makes of a value differs from one record to the next. */
export function isVolatile(rule: WrittenRule): boolean {
  if (rule.transform === 'json' && rule.rules.some(isVolatile)) return true;
  return recordFields(rule).length > 0 || scopeOf(rule) !== undefined;
}

/** Whether a rule has a shorter epoch than the secret, so that each record must have an event time. */
export function hasPeriod(rule: WrittenRule): boolean {
  if (rule.transform === 'json') return rule.rules.some(hasPeriod);
  const scope = scopeOf(rule);
  return typeof scope === 'object' && 'within' in scope;
}

/** The scopes of all rules that may make pseudonyms of what is called so, of those inside others as well. */
export function scopesOf(
  rules: readonly WrittenRule[],
  identifier: string,
): readonly (Exclude<Scope, 'person'> | undefined)[] {
  return rules.flatMap((rule) => {
    if (rule.transform === 'json') return scopesOf(rule.rules, identifier);
    // What stands in texts and messages reaches to every record.
    if (rule.transform === 'scrub' || rule.transform === 'sip') return [undefined];
    return rule.transform === 'pseudonym' && rule.identifier === identifier ? [scopeOf(rule)] : [];
  });
}
