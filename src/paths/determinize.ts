/**
 * @module
 * From the paths of all rules to one deterministic automaton, by subset construction.
 */
import type { Automaton, Branch, Selection } from './automaton.js';
import { CaselessKeys } from './caseless.js';
import type { Selector } from './path.js';
import { advance, captureOf, closePlaces, listPlaces, type Paths, type Place, ruleOf } from './place.js';
import { type Draft, isIndex, markReach } from './reach.js';

/** Thrown where the paths need more states than is sensible: many `**` and `*` in one path. */
export class StatesError extends Error {}

/** Beside those that the keys of the paths need by themselves. */
const maxStates = 10_000;

/** What follows from the paths alone: not yet what rules do. */
export interface Determined {
  readonly drafts: readonly Draft[];
  readonly dead: number;
  /** Which paths can ever win: `0/1` is the second path of the first rule. */
  readonly reached: ReadonlySet<string>;
}

/** The automaton, with what an engine may take whole. @throws StatesError, SelectorError */
export function buildAutomaton(paths: Paths, known?: Determined): Automaton {
  const { drafts, dead } = known ?? determinize(paths);
  return { states: markReach(drafts, paths), dead, caseless: paths.caseless ?? false };
}

/**
 * Subset construction over all paths at once, so that a walk costs one look-up a key however many rules
 * there are. A rule inherited from an ancestor stays in the set, and the lowest rule wins; what a lower
 * rule already covers is pruned, which keeps the automaton small.
 *
 * @throws StatesError, SelectorError
 */
export function determinize(paths: Pick<Paths, 'rules' | 'captures' | 'caseless'>): Determined {
  const Keys = paths.caseless ? CaselessKeys : Map<string, number>;
  const places = listPlaces(paths);
  const most = maxStates + 2 * places.all.length;
  const numbers = new Map<string, number>();
  const sets: (readonly Place[])[] = [];
  const drafts: Draft[] = [];
  const reached = new Set<string>();

  const intern = (seeds: readonly Place[]): number => {
    const set = closePlaces(seeds, places, (place) => reached.add(`${place.rule}/${place.path}`));
    const name = set.map((place) => place.number).join(',');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    if (sets.length >= most) throw new StatesError();
    numbers.set(name, sets.length);
    return sets.push(set) - 1;
  };

  // Most keys lead from most states to the same few sets: a policy of 130 paths with `**` takes 0.2 s by way of
  // this map, and 8 s without (Node 20.20).
  const joined = new Map<string, number>();
  const join = (base: number, more: readonly Place[] | undefined): number => {
    if (more === undefined) return base;
    const name = `${base}+${more.map((place) => place.number).join(',')}`;
    const known = joined.get(name) ?? intern([...sets[base]!, ...more]);
    joined.set(name, known);
    return known;
  };

  intern(places.all.filter((place) => place.step === 0 && place.path >= 0));
  const dead = intern([]);
  for (let state = 0; state < sets.length; state++) {
    const set = sets[state]!;
    const { shared, keys, selected, selectors } = advance(set, places);
    const other = intern(shared);
    const branch = (base: number, names: readonly string[]): Branch => ({
      keys: new Keys(names.map((key) => [key, join(base, keys.get(key))])),
      other: base,
    });
    const names = [...keys.keys()];
    drafts.push({
      rule: ruleOf(set),
      capture: captureOf(set),
      ...branch(other, names),
      selects: selection(selectors, ({ equals }) =>
        branch(join(other, selected.get(equals)), names.filter(isIndex)),
      ),
    });
  }
  return { drafts, dead, reached };
}

function selection(
  selectors: ReadonlyMap<string, Selector>,
  branch: (selector: Selector) => Branch,
): Selection | undefined {
  const [first] = selectors.values();
  if (first === undefined) return undefined;
  return {
    member: first.member,
    branches: new Map([...selectors].map(([equals, selector]) => [equals, branch(selector)])),
  };
}
