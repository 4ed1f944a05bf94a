/**
 * @module
 * Checks the counterparts of scope `with`. What is hashed is the output of the counterpart's field, so that a pair can
 * be found again in the output. So that field must come out: unchanged, or as a pseudonym that depends on no other
 * field.
 */
import type { PolicyIssue } from '../../errors.js';
import type { State } from '../../paths/automaton.js';
import type { Determined } from '../../paths/determinize.js';
import { literalKeys, parsePath } from '../../paths/path.js';
import type { WrittenRule } from '../schema/rule.js';
import type { WrittenPolicy } from '../schema.js';
import { scopeOf } from './context-fields.js';

/** Checks the rules of a policy whose paths can be read and do not conflict. */
export function checkCounterparts(policy: WrittenPolicy, determined: Determined): PolicyIssue[] {
  const named = policy.rules.flatMap((rule, i) => counterpartsOf(rule, `/rules/${i}`));
  if (named.length === 0) return [];
  return named.flatMap(({ path, pointer }): PolicyIssue[] => {
    const message = faultOf(policy, ruleOfField(determined.drafts, path));
    const hint = 'a counterpart is kept, or has a pseudonym of scope person';
    return message === undefined ? [] : [{ code: 'ERR_POLICY_OPTION', pointer, message, hint }];
  });
}

function counterpartsOf(rule: WrittenRule, pointer: string): { path: string; pointer: string }[] {
  if (rule.transform === 'json')
    return rule.rules.flatMap((inner, i) => counterpartsOf(inner, `${pointer}/rules/${i}`));
  const scope = scopeOf(rule);
  return typeof scope === 'object' && 'with' in scope
    ? [{ path: scope.with, pointer: `${pointer}/scope/with` }]
    : [];
}

function faultOf({ rules, unlisted }: WrittenPolicy, number: number | undefined): string | undefined {
  if (number === undefined)
    return 'elements of this list are told apart by what they are: this one has no one rule';
  const rule = rules[number];
  if (rule === undefined)
    return unlisted === 'keep' ? undefined : `no rule names it, and unlisted: ${unlisted} does not keep it`;
  if (rule.transform === 'keep') return undefined;
  if (rule.transform !== 'pseudonym')
    return `becomes what rule ${number + 1} makes of it by ${rule.transform}`;
  return scopeOf(rule) === undefined ? undefined : `has a scope itself, by rule ${number + 1}`;
}

/** The number of the rule that applies to a field; -1 for none; undefined if that depends on other values of the record. */
export function ruleOfField(
  states: readonly Pick<State, 'keys' | 'other' | 'selects' | 'rule'>[],
  path: string,
): number | undefined {
  let at = 0;
  for (const key of literalKeys(parsePath(path)) ?? []) {
    const state = states[at]!;
    if (state.selects !== undefined) return undefined;
    at = state.keys.get(key) ?? state.other;
  }
  return states[at]!.rule;
}
