/**
 * @module
 * A rule in a few words, as the tables of `check` and `explain` show it.
 */
import type { Policy, Rule, Scope } from '../../policy/document.js';

/**
 * @example
 * describeRule({ path: 'ip', identifier: 'ip', transform: 'truncate', v4: 24, v6: 48 }) // 'truncate to /24 and /48'
 */
export function describeRule(rule: Rule): string {
  switch (rule.transform) {
    case 'pseudonym': {
      const { domain, international, keep, scope, tenant } = rule;
      const parts = ['pseudonym'];
      if (keep !== undefined) parts.push(`keep ${typeof keep === 'number' ? `${keep} digits` : keep}`);
      if (domain !== undefined) parts.push(`domain ${domain}`);
      if (international) parts.push('international');
      if (typeof tenant === 'string') parts.push(`tenant ${tenant}`);
      else if (tenant !== undefined)
        parts.push(`tenant from ${[tenant.field, tenant.otherwise ?? []].flat().join(' or ')}`);
      if (scope !== undefined && scope !== 'person') parts.push(describeScope(scope));
      return parts.join(', ');
    }
    case 'truncate':
      if (rule.identifier === 'ip') return `truncate to /${rule.v4} and /${rule.v6}`;
      return `truncate to ${rule.digits === undefined ? 'calling code' : `${rule.digits} digits`}`;
    case 'generalize':
      return rule.to === undefined ? `generalize to steps of ${rule.step}` : `generalize to ${rule.to}`;
    case 'mask':
      return rule.show === 0 ? 'mask' : `mask, last ${rule.show} shown`;
    case 'replace':
      return `replace with ${JSON.stringify(rule.with)}`;
    case 'url': {
      const parts = ['url'];
      if (rule.query.length > 0) parts.push(`query ${rule.query.join(', ')} kept`);
      if (rule.segments !== 'keep')
        parts.push(`path ${rule.segments === 'drop' ? 'dropped' : 'as template'}`);
      return parts.join(', ');
    }
    case 'cookie':
      return rule.keep.length === 0 ? 'cookie' : `cookie, ${rule.keep.join(', ')} kept`;
    case 'json':
      return `json, ${rule.rules.length === 1 ? '1 rule' : `${rule.rules.length} rules`} inside`;
    case 'scrub':
      return rule.also === undefined ? 'scrub' : `scrub, also ${rule.also.join(', ')}`;
    default:
      return rule.transform;
  }
}

function describeScope(scope: Exclude<Scope, 'person'>): string {
  if (scope === 'record') return 'another in each record';
  return 'with' in scope ? `beside ${scope.with}` : `within each ${scope.within}`;
}

function describeDomain(domain: Policy['domain']): string {
  if (typeof domain === 'string') return domain;
  const { field, of, otherwise } = domain;
  const list = of.length > 3 ? `${of.length} domains` : of.join(', ');
  return `from ${field}: ${list}${otherwise === undefined ? '' : ` or ${otherwise}`}`;
}

/** What holds for the whole policy, on one line. */
export function describePolicy({ name, domain, region, time, unlisted }: Policy): string {
  const parts = [
    ...(name === undefined ? [] : [name]),
    `domain ${describeDomain(domain)}`,
    ...(region === undefined ? [] : [`region ${region}`]),
    ...(time === undefined ? [] : [`time ${typeof time === 'string' ? time : time.field}`]),
    `unlisted ${unlisted}`,
  ];
  return parts.join(' · ');
}
