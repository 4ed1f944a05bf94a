/**
 * @module
 * `unlisted: scan` is one more rule after all others, which searches every field that no rule names. So every engine
 * offers it, even the kernel. Engines only need to treat the names of fields specially: see names.ts.
 */
import type { Policy, Rule, RuleOf } from './document.js';

/** A rule that looks for all identifiers in a text. */
export const everything: RuleOf<'scrub'> = { path: '**', transform: 'scrub' };
/** A rule that hashes any value. */
export const anything: Rule = { path: '**', identifier: 'opaque', transform: 'pseudonym' };

/** The rules, followed by the one that scans unlisted fields. If it is there already, nothing is added. */
export function withScan(rules: readonly Rule[], unlisted: Policy['unlisted']): readonly Rule[] {
  const last = rules.at(-1);
  if (unlisted !== 'scan' || (last?.path === '**' && last.transform === 'scrub')) return rules;
  return [...rules, everything];
}

/** The number of the rule that scans unlisted fields; -1 if there is none. */
export const scanOf = (rules: readonly Rule[], unlisted: Policy['unlisted']): number =>
  unlisted === 'scan' ? rules.length - 1 : -1;

/** Whether names that no rule names are searched: if unlisted fields are scanned or dropped. */
export const looksThroughNames = (unlisted: Policy['unlisted']): boolean =>
  unlisted === 'scan' || unlisted === 'drop';

/** What becomes of fields that still no rule names, after the rule that scans. */
export const leftover = (unlisted: Policy['unlisted']): 'keep' | 'drop' =>
  unlisted === 'drop' ? 'drop' : 'keep';
