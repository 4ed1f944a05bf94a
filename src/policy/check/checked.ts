/**
 * @module
 * Remembers checked policies and what was compiled during the check, so that neither is done twice. Checked policies
 * are frozen. A changed copy is checked like any other policy.
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

/** The automaton that the check has made for a policy; undefined if it must be made. */
export const determinedOf = (policy: Policy): Determined | undefined => known.get(policy)?.determined;

/** How many rules of a policy are its own: all if it inherits none. */
export const ownRules = (policy: Policy): number => known.get(policy)?.own ?? policy.rules.length;

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}
