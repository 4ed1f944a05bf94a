/**
 * @module
 * Types for writing a policy in TypeScript, with completion of its words.
 */
import type { ExtendingDocument, PolicyDocument, RuleDocument } from './document.js';

/**
 * Returns a policy unchanged, with exact types: a misspelt word, or one that does not fit its rule, is a compile error
 * at that place. `createPseudonymizer` checks the policy completely.
 *
 * @example
 * const policy = definePolicy({ version: 1, rules: [{ path: 'name', transform: 'drop' }] })
 * policy.rules[0].transform // 'drop'
 */
export function definePolicy<const P extends PolicyDocument | ExtendingDocument>(policy: P & Exact<P>): P {
  return policy;
}

/** The same type, without words that a policy does not know. */
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
