/**
 * @module
 * `unlisted: scan` is one rule more, behind all others: whatever no rule names is looked through. So every engine
 * offers it, the kernel included, without knowing of it.
 */
import type { Policy, Rule } from './schema.js';

const everything: Rule = { path: '**', transform: 'scrub' };

/** The rules, and the one that scans what they leave. Given its own answer it adds nothing. */
export function withScan(rules: readonly Rule[], unlisted: Policy['unlisted']): readonly Rule[] {
  const last = rules.at(-1);
  if (unlisted !== 'scan' || (last?.path === '**' && last.transform === 'scrub')) return rules;
  return [...rules, everything];
}

/** What becomes of fields that still no rule names. */
export const leftover = (unlisted: Policy['unlisted']): 'keep' | 'drop' =>
  unlisted === 'drop' ? 'drop' : 'keep';
