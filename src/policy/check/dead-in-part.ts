/**
 * @module
 * Paths that another rule makes dead in part: it takes a value whole on their way. `**.properties.*` meets
 * `properties.products`, and of `**.products[*].sku` whatever lies below is its own: if it stands in front, or drops.
 */
import { foldSteps } from '../../paths/caseless.js';
import { parsePath, type Step } from '../../paths/path.js';
import { pathsOf } from '../check.js';
import type { Policy, Rule } from '../document.js';
import { ownRules } from './checked.js';
import type { Note } from './second-pass.js';

/** More pairs of paths than any policy written by a person has are not compared. */
const most = 4_000_000;

interface Way {
  readonly steps: readonly Step[];
  readonly path: string;
  readonly rule: number;
  readonly index: number | undefined;
}

/**
 * @example
 * const rules = [{ path: 'a.*', transform: 'drop' }, { path: '**.b.c', transform: 'keep' }];
 * notesOnDeadParts(parsePolicy({ version: 1, rules }))[0].pointer // '/rules/1/path'
 */
export function notesOnDeadParts(policy: Policy): readonly Note[] {
  const { rules, caseless } = policy;
  // What a policy takes of the rules that it inherits, it means to.
  const own = ownRules(policy);
  const ways = rules.flatMap((rule, i) =>
    pathsOf(rule).map((path, j): Way => {
      const steps = caseless ? foldSteps(parsePath(path)) : parsePath(path);
      return { steps, path, rule: i, index: typeof rule.path === 'string' ? undefined : j };
    }),
  );
  if (ways.length ** 2 > most) return [];
  const treatments = rules.map(treatmentOf);
  return ways.flatMap(({ steps, rule, index }) => {
    if (rule >= own) return [];
    const before = ways.find((other) => {
      if (treatments[other.rule] === treatments[rule]) return false;
      if (other.rule < rule) return cutsOff(other.steps, steps, false);
      // Where a list or an object goes, no rule for what is inside is asked.
      return (
        other.rule > rule &&
        other.rule < own &&
        takesWhole(rules[other.rule]!) &&
        cutsOff(other.steps, steps, true)
      );
    });
    if (before === undefined) return [];
    const pointer = `/rules/${rule}/path${index === undefined ? '' : `/${index}`}`;
    return [
      {
        pointer,
        message: `is dead in part: rule ${before.rule + 1} takes whole what ${before.path} meets on its way`,
      },
    ];
  });
}

const takesWhole = ({ transform }: Rule): boolean => transform === 'drop' || transform === 'replace';

/** Of two rules that do the same it is no matter which one applies. */
const treatmentOf = ({ path: _, category: __, ...treatment }: Rule): string => JSON.stringify(treatment);

/**
 * Whether the end of one path can stand for a name on another's way, before its last. Who stands in front must end in a
 * wildcard: who names what it takes, or takes what the other has no name for, is the exception in front of the rule.
 */
function cutsOff(one: readonly Step[], other: readonly Step[], isBehind: boolean): boolean {
  if (one.at(-1) !== 'any' && !isBehind) return false;
  const seen = new Set<number>();
  const find = (i: number, j: number): boolean => {
    const at = i * (other.length + 1) + j;
    if (seen.has(at)) return false;
    seen.add(at);
    const [first, second] = [one[i], other[j]];
    if (first === undefined || second === undefined) return false;
    // `**` may stand for nothing.
    if (first === 'deep' && find(i + 1, j)) return true;
    if (second === 'deep' && find(i, j + 1)) return true;
    if (!meet(first, second)) return false;
    const isNamed = typeof second === 'object' && 'key' in second;
    if (i === one.length - 1 && isNamed && j < other.length - 1) return true;
    return find(first === 'deep' ? i : i + 1, second === 'deep' ? j : j + 1);
  };
  return find(0, 0);
}

/** Whether one key may be meant by both. An element by what it is may be any. */
function meet(one: Step, other: Step): boolean {
  if (typeof one === 'string' || typeof other === 'string') return true;
  return 'key' in one && 'key' in other
    ? one.key === other.key
    : 'member' in one && 'member' in other
      ? one.member !== other.member || one.equals === other.equals
      : false;
}
