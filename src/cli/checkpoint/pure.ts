/**
 * @module
 * Reasons why a run cannot be continued in another process: the result of a record must follow from the record, the policy
 * and the keyring alone.
 */
import type { Keyring } from '../../crypto/keyring.js';
import { scopeOf } from '../../policy/check/context-fields.js';
import type { Policy, Rule } from '../../policy/document.js';

/** @returns the reason; undefined if there is none */
export function impurityOf(policy: Policy, { secrets }: Pick<Keyring, 'secrets'>): string | undefined {
  const rule = randomRule(policy.rules);
  if (rule >= 0)
    return `rules[${rule}] has scope record: its pseudonyms are drawn at random, and a record that is read again would get another one`;
  const isTimed =
    secrets.length > 1 || secrets.some(({ from, until }) => from > -Infinity || until < Infinity);
  if (isTimed && policy.time === undefined)
    return 'the clock picks the secret, and a record that is read again may get another one; name the field with the event time by "time:" in the policy';
  return undefined;
}

function randomRule(rules: readonly Rule[]): number {
  return rules.findIndex((rule) =>
    rule.transform === 'json' ? randomRule(rule.rules as readonly Rule[]) >= 0 : scopeOf(rule) === 'record',
  );
}
