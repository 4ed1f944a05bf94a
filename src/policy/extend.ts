/**
 * @module
 * Turns a policy that extends a preset into one that stands alone: its own rules come first, then those of the preset,
 * and its own settings win.
 */
import { PolicyError } from '../errors.js';
import { nearestName } from './check/nearest.js';
import { pathsOf } from './check.js';
import type { PolicyDocument } from './document.js';
import { wrapFormat } from './format.js';
import type { WrittenRule } from './schema/rule.js';
import type { WrittenPolicy } from './schema.js';

/** Returns a preset by its name. */
export interface Presets {
  readonly names: readonly string[];
  policyOf(name: string): PolicyDocument | undefined;
}

export interface Extended {
  /** The policy as if a person had written all of it. */
  readonly tree: unknown;
  /** How many of its rules are its own. */
  readonly own: number;
}

/**
 * @param tree - the policy as written, not checked yet
 * @returns the tree itself if it extends nothing
 * @throws PolicyError if there is no preset of that name
 */
export function extendPolicy(tree: unknown, presets: Presets): Extended {
  if (!isExtending(tree)) return { tree, own: Number.POSITIVE_INFINITY };
  const { extends: name, rules = [], ...settings } = tree;
  const preset = presets.policyOf(name);
  if (preset === undefined) {
    const nearest = nearestName(name, presets.names);
    throw new PolicyError([
      {
        code: 'ERR_POLICY_OPTION',
        pointer: '/extends',
        message: 'expected the name of a preset',
        ...(nearest === undefined ? {} : { hint: `did you mean ${nearest}?` }),
      },
    ]);
  }
  const format = 'format' in settings ? { format: wrapFormat(settings.format, preset.format) } : {};
  const inherited = { ...preset, ...settings, ...format };
  // If rules are not a list, the schema reports it.
  if (!Array.isArray(rules)) return { tree: { ...inherited, rules }, own: 0 };
  return { tree: { ...inherited, rules: [...rules, ...preset.rules] }, own: rules.length };
}

function isExtending(tree: unknown): tree is { readonly extends: string; readonly rules?: unknown } {
  return typeof tree === 'object' && tree !== null && 'extends' in tree && typeof tree.extends === 'string';
}

/**
 * Leaves out inherited paths that the policy's own paths cover, so that the result is a policy without faults.
 *
 * @param policy - checked, its first rules its own
 * @param reached - which of its paths can ever win: `0/1` is the second path of the first rule
 * @returns the policy itself if nothing is left out
 */
export function withoutCovered<P extends WrittenPolicy>(
  policy: P,
  own: number,
  reached: ReadonlySet<string>,
): P {
  if (policy.rules.every((rule, i) => i < own || pathsOf(rule).every((_, j) => reached.has(`${i}/${j}`))))
    return policy;
  const rules = policy.rules.flatMap((rule, i): WrittenRule[] => {
    if (i < own) return [rule];
    const paths = pathsOf(rule).filter((_, j) => reached.has(`${i}/${j}`));
    return paths.length === 0 ? [] : [{ ...rule, path: paths.length === 1 ? paths[0]! : paths }];
  });
  return { ...policy, rules };
}
