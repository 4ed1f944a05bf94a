/**
 * @module
 * A policy in TypeScript, with the words of the policy at hand while it is written.
 */
import type { ExtendingDocument, PolicyDocument, RuleDocument } from './document.js';

/**
 * Gives a policy back as it is, with the types of what it says: names of transforms stay names, and a misspelt word, or
 * one that does not fit its rule, is an error where it stands. `createPseudonymizer` checks it in full.
 *
 * @example
 * const policy = definePolicy({ version: 1, rules: [{ path: 'name', transform: 'drop' }] })
 * policy.rules[0].transform // 'drop'
 */
export function definePolicy<const P extends PolicyDocument | ExtendingDocument>(policy: P & Exact<P>): P {
  return policy;
}

/** The same, where no word stands that is none of a policy. */
type Exact<P> = {
  readonly [K in keyof P]: K extends 'rules'
    ? ExactRules<P[K]>
    : K extends keyof PolicyDocument
      ? P[K]
      : never;
};
type ExactRules<Rules> = { readonly [I in keyof Rules]: ExactRule<Rules[I]> };
type ExactRule<R> = {
  readonly [K in keyof R]: K extends WordOf<R> ? (K extends 'rules' ? ExactRules<R[K]> : R[K]) : never;
};
type WordOf<R> = R extends { readonly transform: infer T }
  ? keyof Extract<RuleDocument, { transform: T }>
  : never;
