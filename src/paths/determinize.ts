/**
 * @module
 * Builds one deterministic automaton from the paths of all rules, by subset construction.
 */
import type { Automaton, Branch, Selection } from './automaton.js';
import { CaselessKeys } from './caseless.js';
import type { Selector } from './path.js';
import type { Named } from './place/keys.js';
import { type Paths, Places } from './place.js';
import { type PlaceSet, PlaceSets, put } from './place-set.js';
import { type Draft, markReach } from './reach.js';
import { reachedPaths } from './reached.js';

/** Thrown if the paths need too many states, because one path has many `**` and `*`. */
export class StatesError extends Error {}

/** How many states are allowed besides those that the keys of the paths need anyway. */
const maxStates = 10_000;

/** The automaton as it follows from the paths alone, without what the rules do. */
export interface Determined {
  readonly drafts: readonly Draft[];
  readonly dead: number;
  /** Which paths can ever win: `0/1` is the second path of the first rule. */
  readonly reached: ReadonlySet<string>;
}

/** The automaton, with marks for what an engine may take whole. @throws StatesError, SelectorError */
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
export function determinize(paths: Pick<Paths, 'rules' | 'captures' | 'caseless' | 'takes'>): Determined {
  const Keys = paths.caseless ? CaselessKeys : Map<string, number>;
  const places = new Places(paths);
  const most = maxStates + 2 * places.count;
  const sets = new PlaceSets();
  /** The current set. Most sets are known already, and then it is not kept. */
  const set = new Uint32Array(places.start.length);
  const rules: number[] = [];
  const drafts: Draft[] = [];

  /** Returns the number of the set that the seeds become. */
  const intern = (seeds: PlaceSet, more: readonly number[] = []): number => {
    set.set(seeds);
    for (const number of more) put(set, number);
    places.close(set);
    const number = sets.add(set);
    if (number < rules.length) return number;
    if (number >= most) throw new StatesError();
    rules.push(places.ruleOf(set));
    return number;
  };

  /** Below a state where a path has ended, only what lower rules look for counts, which is the same below many rules. */
  const trunks = new PlaceSets();
  const trunkOf: number[][] = [];
  const trunk = (state: number, ends: number): number => {
    trunkOf[state] ??= [];
    trunkOf[state][ends] ??= trunks.add(places.trunk(sets.at(state), ends));
    return trunkOf[state][ends];
  };

  const add = (known: Map<number, number>[], to: PlaceSets, at: number, id: number): number => {
    known[at] ??= new Map();
    let state = known[at].get(id);
    if (state === undefined) {
      state = intern(to.at(at), places.added(id).numbers);
      known[at].set(id, state);
    }
    return state;
  };

  /** Results by where other keys lead and by what a key adds, since similar states ask for the same again and again. */
  const ended: Map<number, number>[] = [];
  const begun: Map<number, number>[] = [];
  const lead = (base: number, id: number): number => {
    const { numbers, ends } = places.added(id);
    const rule = rules[base]!;
    if (places.covers(rule, numbers)) return base;
    if (ends < 0 || (rule >= 0 && ends >= rule)) return add(begun, sets, base, id);
    return add(ended, trunks, trunk(base, ends), id);
  };
  intern(places.start);
  const dead = intern(new Uint32Array(places.start.length));
  const joined: Map<number, number>[] = [];
  /** By state, for which one it was last met as a target. */
  const metFor: number[] = [];
  for (let state = 0; state < sets.size; state++) {
    const other = intern(places.advance(sets.at(state)));
    const next = [other];
    metFor[other] = state;
    const branchOf = (base: number, names: readonly Named[]): Branch => {
      joined[base] ??= new Map();
      const known = joined[base];
      const keys = new Keys();
      for (let i = 0; i < names.length; i++) {
        const { key, id } = names[i]!;
        let target = known.get(id);
        if (target === undefined) {
          target = lead(base, id);
          known.set(id, target);
        }
        keys.set(key, target);
        if (metFor[target] !== state) next.push(target);
        metFor[target] = state;
      }
      return { keys, other: base };
    };
    const { keys, indexes, selected, selectors } = places.names(sets.at(state));
    drafts.push({
      rule: rules[state]!,
      capture: places.captureOf(sets.at(state)),
      ...branchOf(other, keys),
      indexed: indexes.length > 0,
      selects: selection(selectors, ({ equals }) => {
        const base = lead(other, selected!.get(equals)!);
        if (metFor[base] !== state) next.push(base);
        metFor[base] = state;
        return branchOf(base, indexes);
      }),
      next,
    });
  }
  return { drafts, dead, reached: reachedPaths(places, { drafts, rules, sets }) };
}

function selection(
  selectors: ReadonlyMap<string, Selector> | undefined,
  branch: (selector: Selector) => Branch,
): Selection | undefined {
  if (selectors === undefined) return undefined;
  const [first] = selectors.values();
  return {
    member: first!.member,
    branches: new Map([...selectors].map(([equals, selector]) => [equals, branch(selector)])),
  };
}
