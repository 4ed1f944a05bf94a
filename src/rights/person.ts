/**
 * @module
 * The person of a request: identifiers as the person writes them, and what the rules of a policy would hash of them.
 * How values are written is known from the rules, so a request need not repeat it.
 */
import type { Hints, IdentifierName } from '../identifiers/identifier.js';
import { hasReading } from '../policy/check/context-fields.js';
import type { Policy, Rule } from '../policy/document.js';
import { type Hashed, subjectOf } from '../program/lookup.js';

/**
 * The identifiers of a person, by their names in policies: `{ phone: '+12025550123', email: ['a@example.org',
 * 'b@example.org'] }`.
 */
export type Person = Readonly<Partial<Record<IdentifierName, string | readonly string[]>>>;

/** One identifier of a person. */
export interface Given {
  readonly name: IdentifierName;
  readonly value: string;
  /** Its number among the identifiers of this name, from 1. */
  readonly at: number;
}

/** A rule, with the `json` rules around it. */
export interface PlacedRule {
  readonly rule: Exclude<Rule, { transform: 'json' }>;
  /** Its number, from 1: `3`, or `3.1` for the first rule inside the third. */
  readonly number: string;
}

export function listGiven(person: Person): Given[] {
  return Object.entries(person).flatMap(([name, values]) =>
    [values ?? []].flat().map((value, i) => ({ name: name as IdentifierName, value, at: i + 1 })),
  );
}

export function listRules(rules: Policy['rules'], front = ''): PlacedRule[] {
  return rules.flatMap((rule, i): PlacedRule[] => {
    const number = `${front}${i + 1}`;
    return rule.transform === 'json' ? listRules(rule.rules, `${number}.`) : [{ rule, number }];
  });
}

/** @param tenant - the tenant of extensions, if a field of each record names it */
export function hintsOf(policy: Policy, rule: PlacedRule['rule'], tenant: string | undefined): Hints {
  if (rule.transform === 'scrub') {
    const { region = policy.region, idd } = rule;
    return { region: typeof region === 'object' ? region[0] : region, idd, tenant };
  }
  if (!hasReading(rule)) return { region: policy.region, tenant };
  const { region = policy.region, idd, international } = rule;
  const { tenant: named } = rule;
  return {
    region,
    idd,
    international,
    tenant: typeof named === 'string' ? named : (tenant ?? named?.otherwise),
  };
}

/**
 * What a rule hashes if this person is in its field; nothing if it hashes no such identifier.
 *
 * @param hints - the hints of the rule
 */
export function hashedBy(
  { rule }: PlacedRule,
  { name, value }: Given,
  hints: Hints,
  policy: Policy,
): readonly Hashed[] {
  // As its owner writes it, which may be in national format even if the field of the rule is international.
  const own = subjectOf(name, value, { ...hints, region: hints.region ?? policy.region });
  if (rule.transform === 'scrub' || rule.transform === 'sip') return listed(own);
  if (rule.transform !== 'pseudonym') return [];
  const read = subjectOf(rule.identifier, value, hints);
  if (rule.identifier === name || rule.identifier === 'opaque') return listed(read);
  // A user name may be a number or an address. It is hashed as that, if it is written in full, or unchanged.
  if (rule.identifier === 'account')
    return listed(
      read,
      own?.isRead && own.label !== read?.label && /^(?:tel|mail)$/.test(own.label) ? own : undefined,
    );
  return read !== undefined && read.label === own?.label ? listed(own) : [];
}

const listed = (...all: readonly (Hashed | undefined)[]): Hashed[] =>
  all.filter((each) => each !== undefined);
