/**
 * @module
 * Derives from a rule the {@link Action} that engines carry out where the rule applies.
 */

import { isVolatile } from '../policy/check/context-fields.js';
import type { Policy, Rule } from '../policy/document.js';
import { isTimeUnit } from '../transforms/generalize/instant.js';
import { depthOf } from '../transforms/scrub/scan/finding.js';
import { spansOf } from '../transforms/scrub/scan/taken.js';
import { subjects } from '../transforms/scrub/secret/name/field-name.js';
import type { Action, Screen, Verb } from './program.js';

/** Whole documents seldom come twice, so the values inside them are remembered instead. */
const isDocument = (rule: Rule): boolean => rule.transform === 'json' || rule.transform === 'sip';

/** One region, several, or none. */
export const regionsOf = (region: string | readonly string[] | undefined): readonly string[] =>
  region === undefined ? [] : typeof region === 'string' ? [region] : region;

/** Whether the answers of a rule are worth remembering. Answers that differ from record to record must not be remembered. */
export const isMemoized = (rule: Rule): boolean => !isVolatile(rule) && !isDocument(rule);

/** The kernel cannot tell where a custom pattern of the policy begins, nor what looks like a pseudonym. */
function screenOf(
  rule: Rule,
  { incoming, region }: Pick<Policy, 'incoming' | 'region'>,
  spans: boolean,
): Screen | undefined {
  // Any word of a text may be the name of a person that another field of the record names.
  if (rule.transform !== 'scrub' || isVolatile(rule)) return undefined;
  if ((rule.custom ?? []).length > 0 || incoming !== 'keep') return undefined;
  const regions = regionsOf(rule.region ?? region);
  return {
    depth: depthOf({ ...rule, regions }),
    regions,
    spans: spans ? spansOf(rule.identifiers, regions, rule.leniency) : 0,
  };
}

/** What the kernel can do by itself to values in their usual spelling. */
function verbOf(rule: Rule): Verb | undefined {
  if ('encoding' in rule && rule.encoding !== undefined) return undefined;
  switch (rule.transform) {
    case 'generalize':
      return isTimeUnit(rule.to) ? { do: 'floor', unit: rule.to } : undefined;
    case 'truncate':
      return rule.identifier === 'ip' ? { do: 'truncate', bits: rule.v4 ?? 24 } : undefined;
    case 'url':
      return (rule.query ?? []).length === 0 && (rule.segments ?? 'keep') === 'keep'
        ? { do: 'strip' }
        : undefined;
    default:
      return undefined;
  }
}

/**
 * @param index - the rule's number
 * @param groups - rule numbers of those that have an `apply`; the rule's is added
 * @param options - `spans`: filled with the groups that take something out of a text, each the one before the rule's
 *   own; `guards`: what is kept is looked at; `scans`: whether it is the rule for unlisted values: it has one group
 *   more for each thing that names can say
 */
export function createAction(
  rule: Rule,
  index: number,
  groups: number[],
  policy: Pick<Policy, 'incoming' | 'region'>,
  { scans = false, guards = false, spans }: { scans?: boolean; guards?: boolean; spans?: Set<number> } = {},
): Action {
  switch (rule.transform) {
    case 'keep':
      return guards ? { do: 'keep', guard: groups.push(index) - 1, form: rule.form } : { do: 'keep' };
    case 'drop':
      return { do: 'drop' };
    case 'replace':
      return { do: 'replace', value: rule.with, json: JSON.stringify(rule.with) };
    default: {
      const screen = screenOf(rule, policy, spans !== undefined);
      if (screen !== undefined && screen.spans > 0) spans?.add(groups.push(index) - 1);
      const group = groups.push(index) - 1;
      if (scans) for (const _ of subjects) groups.push(index);
      return {
        do: 'apply',
        group,
        memoize: isMemoized(rule),
        ...(screen !== undefined && { screen }),
        verb: verbOf(rule),
        ...(isVolatile(rule) && { isVolatile: true }),
      };
    }
  }
}
