/**
 * @module
 * The context fields: fields of a record that are read before it is rewritten. They are the event time, the fields that
 * name domain and tenants, counterparts, and fields whose values are removed from texts.
 */
import { foldSteps } from '../../paths/caseless.js';
import { formatPath, literalKeys, parsePath, type Step } from '../../paths/path.js';
import type { Scope } from '../document.js';
import type { WrittenRule } from '../schema/rule.js';
import type { WrittenPolicy } from '../schema.js';

/** The parts of a policy that name context fields, checked or not. */
interface Timed {
  readonly time?: WrittenPolicy['time'];
  readonly domain?: WrittenPolicy['domain'] | undefined;
  readonly caseless?: boolean | undefined;
  readonly rules: readonly WrittenRule[];
}

/** The context fields, as the policy writes them. */
export function contextPaths({ time, domain, rules }: Timed): string[] {
  const paths = time === undefined ? [] : [typeof time === 'string' ? time : time.field];
  if (typeof domain === 'object') paths.push(domain.field);
  return [...paths, ...rules.flatMap(recordFields)];
}

/** The same, each field once, in the order of a record's context. */
export const contextFields = (policy: Timed): Step[][] =>
  numberFields(contextPaths(policy), policy.caseless).paths;

/** Numbers the fields. `a.b` and `a["b"]` are the same field and have the same number. */
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

/** Whether a rule can say how its values are written. */
export function hasReading<R extends WrittenRule>(
  rule: R,
): rule is Extract<R, { transform: 'pseudonym' | 'truncate' | 'sip' }> {
  return rule.transform === 'pseudonym' || rule.transform === 'truncate' || rule.transform === 'sip';
}

/**
 * The context fields that a rule needs, also if it is inside a `json` rule: the tenants of extensions, the counterparts
 * of pseudonyms, and fields whose values are removed from texts.
 */
export function recordFields(rule: WrittenRule): string[] {
  if (rule.transform === 'json') return rule.rules.flatMap(recordFields);
  if (!hasReading(rule)) return namedFields(rule);
  const fields = typeof rule.tenant === 'object' ? [rule.tenant.field] : [];
  const scope = scopeOf(rule);
  return typeof scope === 'object' && 'with' in scope ? [...fields, scope.with] : fields;
}

/** The fields whose values are removed from texts. */
export function namedFields(rule: WrittenRule): string[] {
  if (rule.transform === 'json') return rule.rules.flatMap(namedFields);
  return rule.transform === 'scrub' ? [...(rule.also ?? [])] : [];
}

/** The scope of a rule's pseudonyms, if it is not `person`. */
export function scopeOf(rule: WrittenRule): Exclude<Scope, 'person'> | undefined {
  return rule.transform === 'pseudonym' && rule.scope !== 'person' ? rule.scope : undefined;
}

/** Whether the result of a rule for a value may differ from record to record. */
export function isVolatile(rule: WrittenRule): boolean {
  if (rule.transform === 'json' && rule.rules.some(isVolatile)) return true;
  return recordFields(rule).length > 0 || scopeOf(rule) !== undefined;
}

/** Whether a rule derives a key for each period, so that each record must have an event time. */
export function hasPeriod(rule: WrittenRule): boolean {
  if (rule.transform === 'json') return rule.rules.some(hasPeriod);
  const scope = scopeOf(rule);
  return typeof scope === 'object' && 'within' in scope;
}

/** The scopes of all rules that may write pseudonyms of this identifier, including rules inside `json` rules. */
export function scopesOf(
  rules: readonly WrittenRule[],
  identifier: string,
): readonly (Exclude<Scope, 'person'> | undefined)[] {
  return rules.flatMap((rule) => {
    if (rule.transform === 'json') return scopesOf(rule.rules, identifier);
    // Pseudonyms in texts and messages have the scope `person`.
    if (rule.transform === 'scrub' || rule.transform === 'sip') return [undefined];
    return rule.transform === 'pseudonym' && rule.identifier === identifier ? [scopeOf(rule)] : [];
  });
}
