/**
 * @module
 * Keeps the counts of rules when the policy is replaced: a rule that is also in the new policy goes on counting.
 */
import { pathsOf } from '../../policy/check.js';
import type { Policy, Rule } from '../../policy/document.js';
import type { Program } from '../program.js';
import { addUnlisted, countsOf, type UnlistedReport } from './unlisted.js';

export interface RuleCounts {
  readonly values: number;
  readonly unread: number;
}

/** Two rules are the same if they look the same in a report. */
const nameOf = (rule: Rule): string =>
  JSON.stringify([
    pathsOf(rule),
    rule.transform,
    'identifier' in rule ? rule.identifier : null,
    rule.category ?? null,
  ]);

export class Earlier {
  unlisted: UnlistedReport = { dropped: 0 };
  readonly #counts = new Map<string, { values: number; unread: number }>();

  /** Call this when nothing is rewritten by the policy any more, or for a report in between. */
  add({ rules }: Policy, program: Pick<Program, 'counts' | 'countsKept'>): void {
    const { counts } = program;
    this.unlisted = addUnlisted(this.unlisted, countsOf(program));
    for (const [i, rule] of rules.entries()) {
      if (counts.values[i] === 0 && counts.unread[i] === 0) continue;
      const name = nameOf(rule);
      const known = this.#counts.get(name) ?? { values: 0, unread: 0 };
      known.values += counts.values[i]!;
      known.unread += counts.unread[i]!;
      this.#counts.set(name, known);
    }
  }

  copy(): Earlier {
    const copy = new Earlier();
    copy.unlisted = this.unlisted;
    for (const [name, counts] of this.#counts) copy.#counts.set(name, { ...counts });
    return copy;
  }

  /** The counts for each rule of a policy. Of two equal rules, the first gets all of them. */
  of({ rules }: Policy): RuleCounts[] {
    const left = new Map(this.#counts);
    return rules.map((rule) => {
      if (left.size === 0) return none;
      const name = nameOf(rule);
      const counts = left.get(name) ?? none;
      left.delete(name);
      return counts;
    });
  }
}

const none: RuleCounts = { values: 0, unread: 0 };
