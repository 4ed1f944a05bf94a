/**
 * @module
 * From the paths of all rules to one deterministic automaton, by subset construction.
 */
import type { Automaton, Branch, Selection } from './automaton.js';
import { CaselessKeys } from './caseless.js';
import type { Selector } from './path.js';
import { type Paths, type PlaceSet, Places, put } from './place.js';
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
  const places = new Places(paths);
  const most = maxStates + 2 * places.count;
  const sets: PlaceSet[] = [];
  /** The one at hand: most are known already, and not kept. */
  const set = new Uint32Array(places.start.length);
  const rules: number[] = [];
  const drafts: Draft[] = [];
  /** Numbers of sets, by a hash of what is in them. */
  const known = new Map<number, number[]>();

  /** The number of the set that the seeds become. */
  const intern = (seeds: PlaceSet, more: readonly number[] = []): number => {
    set.set(seeds);
    for (const number of more) put(set, number);
    places.close(set);
    const hash = hashOf(set);
    const alike = known.get(hash) ?? [];
    const found = alike.find((number) => isSame(sets[number]!, set));
    if (found !== undefined) return found;
    if (sets.length >= most) throw new StatesError();
    if (alike.push(sets.length) === 1) known.set(hash, alike);
    rules.push(places.ruleOf(set));
    return sets.push(set.slice()) - 1;
  };

  const join = (base: number, more: readonly number[] | undefined): number =>
    more === undefined || places.covers(rules[base]!, more) ? base : intern(sets[base]!, more);

  intern(places.start);
  const dead = intern(new Uint32Array(places.start.length));
  for (let state = 0; state < sets.length; state++) {
    const { shared, keys, selected, selectors } = places.advance(sets[state]!);
    const other = intern(shared);
    const branch = (base: number, names: Iterable<string>): Branch => {
      const targets = new Keys();
      for (const key of names) targets.set(key, join(base, keys.get(key)));
      return { keys: targets, other: base };
    };
    drafts.push({
      rule: rules[state]!,
      capture: places.captureOf(sets[state]!),
      ...branch(other, keys.keys()),
      selects: selection(selectors, ({ equals }) =>
        branch(join(other, selected.get(equals)), [...keys.keys()].filter(isIndex)),
      ),
    });
  }
  return { drafts, dead, reached: places.reached() };
}

/** FNV-1a, by words. */
function hashOf(set: PlaceSet): number {
  let hash = 0x811c9dc5;
  for (let word = 0; word < set.length; word++) hash = Math.imul(hash ^ set[word]!, 0x01000193);
  return hash;
}

function isSame(one: PlaceSet, other: PlaceSet): boolean {
  for (let word = 0; word < one.length; word++) if (one[word] !== other[word]) return false;
  return true;
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
