/**
 * @module
 * Policies that were checked, and what of them was compiled on the way: neither is done twice. They are frozen, so that
 * they stay what they were; a copy with a change in it is a policy like any other, to be checked.
 */
import type { Determined } from '../../paths/determinize.js';
import type { Policy } from '../document.js';

const known = new WeakMap<object, { readonly determined: Determined | undefined; readonly own: number }>();

/**
 * @param determined - of its rules and context fields, as far as it is known
 * @param own - how many of its rules are its own; those after them are inherited
 */
export function markChecked(policy: Policy, determined: Determined | undefined, own: number): Policy {
  freeze(policy);
  known.set(policy, { determined, own });
  return policy;
}

export const isChecked = (policy: unknown): policy is Policy =>
  typeof policy === 'object' && policy !== null && known.has(policy);

/** What the check has found out of a policy; undefined where its automaton must be made. */
export const determinedOf = (policy: Policy): Determined | undefined => known.get(policy)?.determined;

/** How many rules of a policy are its own: all where it inherits none. */
export const ownRules = (policy: Policy): number => known.get(policy)?.own ?? policy.rules.length;

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}
