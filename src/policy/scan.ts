/**
 * @module
 * `unlisted: scan` is one rule more, behind all others: whatever no rule names is looked through. So every engine
 * offers it, the kernel included. What engines must know of it are the names of fields: names.ts.
 */
import type { Policy, Rule, RuleOf } from './document.js';

/** Looks for all identifiers that a text can hold. */
export const everything: RuleOf<'scrub'> = { path: '**', transform: 'scrub' };
/** Hashes what has no other form. */
export const anything: Rule = { path: '**', identifier: 'opaque', transform: 'pseudonym' };

/** The rules, and the one that scans what they leave. Given its own answer it adds nothing. */
export function withScan(rules: readonly Rule[], unlisted: Policy['unlisted']): readonly Rule[] {
  const last = rules.at(-1);
  if (unlisted !== 'scan' || (last?.path === '**' && last.transform === 'scrub')) return rules;
  return [...rules, everything];
}

/** The rule that scans what others leave; -1 where none does. */
export const scanOf = (rules: readonly Rule[], unlisted: Policy['unlisted']): number =>
  unlisted === 'scan' ? rules.length - 1 : -1;

/** Whether names that no rule has are looked through: where what else is unlisted is, and where it goes. */
export const looksThroughNames = (unlisted: Policy['unlisted']): boolean =>
  unlisted === 'scan' || unlisted === 'drop';

/** What becomes of fields that still no rule names. */
export const leftover = (unlisted: Policy['unlisted']): 'keep' | 'drop' =>
  unlisted === 'drop' ? 'drop' : 'keep';
