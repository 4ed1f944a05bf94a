/**
 * @module
 * Why a scrub removed or left parts of texts: each decision once, with how often it was made.
 * The reasons are the scrub's own words, and contain nothing of a text.
 */
import type { Policy, RuleOf } from '../../policy/document.js';
import { everything } from '../../policy/scan.js';
import { explainText, type Verdict } from '../../transforms/scrub/scan/explain.js';
import { formatCount, formatTable } from './table.js';

export interface Reasons {
  /** @param path - of the field that the text is in */
  add(path: string, rule: RuleOf<'scrub'>, text: string): void;
  /** A table, or nothing if no text gave a reason. */
  format(): string;
}

export function createReasons(policy: Policy): Reasons {
  /** By path, and by the decision with its reason. */
  const fields = new Map<string, Map<string, { verdict: Verdict; count: number }>>();

  return {
    add(path, rule, text) {
      const field = fields.get(path) ?? new Map();
      fields.set(path, field);
      for (const verdict of explain(policy, rule, text)) {
        const key = `${verdict.found ?? ''} ${verdict.why}`;
        const same = field.get(key);
        if (same === undefined) field.set(key, { verdict, count: 1 });
        else same.count++;
      }
    },
    format() {
      const rows = [...fields].flatMap(([path, decisions]) =>
        [...decisions.values()]
          .sort(byCount)
          .map(({ verdict: { found, why }, count }, i) => [
            i === 0 ? path : '',
            found ?? 'left alone',
            why,
            formatCount(count),
          ]),
      );
      return rows.length === 0 ? '' : formatTable([['in text of', 'is', 'because', 'times'], ...rows], [3]);
    },
  };
}

const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;

/** One text, part by part: by the first rule that scrubs, else by one that looks for everything. */
export function formatText(policy: Policy, text: string): string {
  const rule = policy.rules.find((each): each is RuleOf<'scrub'> => each.transform === 'scrub') ?? everything;
  const verdicts = explain(policy, rule, text);
  if (verdicts.length === 0) return 'nothing in this text looks like an identifier';
  const rows = verdicts.map(({ start, end, found, why }) => [
    text.slice(start, end),
    found ?? 'left alone',
    why,
  ]);
  return formatTable([['text', 'is', 'because'], ...rows], []);
}

function explain(policy: Policy, rule: RuleOf<'scrub'>, text: string): readonly Verdict[] {
  const { identifiers, idd, custom, leniency, names, nationalIds, region = policy.region } = rule;
  const regions = region === undefined ? [] : typeof region === 'string' ? [region] : region;
  return explainText(text, { identifiers, regions, idd, custom, leniency, names, nationalIds });
}
