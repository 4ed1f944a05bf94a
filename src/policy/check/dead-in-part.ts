/**
 * @module
 * Finds paths that are dead in part, because another rule takes a whole value on their way. `**.properties.*` also meets
 * `properties.products`. If that rule comes first, or drops, `**.products[*].sku` never applies below it.
 */
import { foldSteps } from '../../paths/caseless.js';
import { parsePath, type Step } from '../../paths/path.js';
import { pathsOf } from '../check.js';
import type { Policy, Rule } from '../document.js';
import { ownRules } from './checked.js';
import type { Note } from './second-pass.js';

/** More pairs of paths are not compared. No policy that a person writes has as many. */
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
  // If a policy covers rules that it inherits, that is intended.
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
      // If a list or an object is dropped, no rule for its parts applies.
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

/** If two rules do the same, it does not matter which one applies. */
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
    // `**` may match nothing.
    if (first === 'deep' && find(i + 1, j)) return true;
    if (second === 'deep' && find(i, j + 1)) return true;
    if (!meet(first, second)) return false;
    const isNamed = typeof second === 'object' && 'key' in second;
    if (i === one.length - 1 && isNamed && j < other.length - 1) return true;
    return find(first === 'deep' ? i : i + 1, second === 'deep' ? j : j + 1);
  };
  return find(0, 0);
}

/** Whether both can match the same key. A selected element can be any element. */
function meet(one: Step, other: Step): boolean {
  if (typeof one === 'string' || typeof other === 'string') return true;
  return 'key' in one && 'key' in other
    ? one.key === other.key
    : 'member' in one && 'member' in other
      ? one.member !== other.member || one.equals === other.equals
      : false;
}
