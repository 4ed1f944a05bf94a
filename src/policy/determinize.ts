/**
 * @module
 * From the paths of all rules to one deterministic automaton, by subset construction.
 */
import type { Automaton, Branch, Selection, State } from './automaton.js';
import type { Selector, Step } from './path.js';

/** What the automaton is made from: the paths of the rules in order, and those of the context fields. */
export interface Paths {
  readonly rules: readonly (readonly (readonly Step[])[])[];
  readonly captures: readonly (readonly Step[])[];
  /** A rule that leaves its values alone. */
  keeps(rule: number): boolean;
  readonly unlisted: 'keep' | 'drop';
}

/** Thrown where the paths need more states than is sensible: many `**` and `*` in one path. */
export class StatesError extends Error {}

/** Thrown where an array would be told apart by two different members: an element may have both. */
export class SelectorError extends Error {
  constructor(readonly members: readonly [string, string]) {
    super();
  }
}

const maxStates = 10_000;

/** A place in one path: how many of its steps are behind. Path -1 is any of a rule that has matched. */
interface Place {
  readonly steps: readonly Step[];
  readonly step: number;
  readonly rule: number;
  readonly path: number;
  readonly capture: number;
  readonly number: number;
}

/**
 * Subset construction over all paths at once, so that a walk costs one look-up a key however many rules
 * there are. A rule inherited from an ancestor stays in the set, and the lowest rule wins; what a lower
 * rule already covers is pruned, which keeps the automaton small.
 *
 * @returns the automaton, and for each rule which of its paths can ever win
 * @throws StatesError, SelectorError
 */
export function buildAutomaton(paths: Paths): { automaton: Automaton; reached: ReadonlySet<string> } {
  const places = listPlaces(paths);
  const numbers = new Map<string, number>();
  const sets: (readonly Place[])[] = [];
  const drafts: Draft[] = [];
  const reached = new Set<string>();

  const intern = (seeds: readonly Place[]): number => {
    const set = close(seeds, places, (place) => reached.add(`${place.rule}/${place.path}`));
    const name = set.map((place) => place.number).join(',');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    if (sets.length >= maxStates) throw new StatesError();
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
      keys: new Map(names.map((key) => [key, join(base, keys.get(key))])),
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
  return { automaton: { states: finish(drafts, paths), dead }, reached };
}

type Draft = Pick<State, 'rule' | 'capture' | 'keys' | 'other' | 'selects'>;

/** The selector itself, where those before look at the same member. */
function agree(selector: Selector, before: ReadonlyMap<string, Selector>): Selector {
  const [first = selector] = before.values();
  if (first.member !== selector.member) throw new SelectorError([first.member, selector.member]);
  return selector;
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

const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);

/** All places by number, and for each rule the one that stands for having matched, here or further up. */
interface Places {
  readonly all: readonly Place[];
  readonly matched: readonly Place[];
}

function listPlaces({ rules, captures }: Paths): Places {
  const all: Place[] = [];
  const add = (steps: readonly Step[], rule: number, path: number, capture: number): void => {
    for (let step = 0; step <= steps.length; step++) {
      all.push({ steps, step, rule, path, capture, number: all.length });
    }
  };
  rules.forEach((alternatives, rule) => {
    alternatives.forEach((steps, path) => {
      add(steps, rule, path, -1);
    });
  });
  captures.forEach((steps, capture) => {
    add(steps, -1, 0, capture);
  });
  const matched = rules.map((_, rule): Place => {
    return { steps: [], step: 0, rule, path: -1, capture: -1, number: all.length + rule };
  });
  return { all: [...all, ...matched], matched };
}

/**
 * Adds what `**` reaches by matching nothing, and leaves out what an accepted lower rule makes moot. By which of
 * its paths a rule matched is told, then forgotten: below, all its paths are one.
 */
function close(seeds: readonly Place[], { all, matched }: Places, tell: (place: Place) => void): Place[] {
  const set = new Set(seeds);
  for (const place of set) if (place.steps[place.step] === 'deep') set.add(all[place.number + 1]!);
  const winner = ruleOf([...set]);
  const closed = new Set<Place>();
  for (const place of set) {
    if (winner >= 0 && isEnd(place, winner)) {
      if (place.path >= 0) tell(place);
      closed.add(matched[winner]!);
    } else if (place.rule < 0 || winner < 0 || place.rule < winner) closed.add(place);
  }
  return [...closed].sort((a, b) => a.number - b.number);
}

const isEnd = (place: Place, rule: number): boolean =>
  place.rule === rule && place.step === place.steps.length;

/** Where the places of a state lead: by any key, and what a key or a selector adds to that. */
interface Advance {
  readonly shared: readonly Place[];
  readonly keys: ReadonlyMap<string, readonly Place[]>;
  readonly selected: ReadonlyMap<string, readonly Place[]>;
  readonly selectors: ReadonlyMap<string, Selector>;
}

function advance(set: readonly Place[], { all }: Places): Advance {
  const shared = new Set<Place>();
  const keys = new Map<string, Place[]>();
  const selected = new Map<string, Place[]>();
  const selectors = new Map<string, Selector>();
  for (const place of set) {
    const step = place.steps[place.step];
    const next = all[place.number + 1]!;
    if (step === undefined) {
      if (place.rule >= 0) shared.add(place);
    } else if (step === 'deep') shared.add(place);
    else if (step === 'any') shared.add(next);
    else if ('key' in step) append(keys, step.key, next);
    else {
      selectors.set(step.equals, agree(step, selectors));
      append(selected, step.equals, next);
    }
  }
  return { shared: [...shared], keys, selected, selectors };
}

function append(lists: Map<string, Place[]>, name: string, place: Place): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [place]);
  else list.push(place);
}

function ruleOf(set: readonly Place[]): number {
  let rule = -1;
  for (const place of set) {
    if (place.step === place.steps.length && place.rule >= 0 && (rule < 0 || place.rule < rule))
      rule = place.rule;
  }
  return rule;
}

function captureOf(set: readonly Place[]): number {
  return set.find((place) => place.capture >= 0 && place.step === place.steps.length)?.capture ?? -1;
}

/** Marks what an engine may take whole: three facts about everything below a state, by fixed point. */
function finish(drafts: readonly Draft[], { keeps, unlisted }: Paths): State[] {
  const changes = (draft: Draft): boolean => (draft.rule < 0 ? unlisted === 'drop' : !keeps(draft.rule));
  const changed = below(drafts, changes);
  const watched = below(drafts, (draft) => draft.capture >= 0);
  const named = below(drafts, (draft) => draft.rule >= 0);
  return drafts.map((draft, i) => ({
    ...draft,
    indexed: [...draft.keys.keys()].some(isIndex),
    watch: watched[i]!,
    inert: !changed[i] && !watched[i],
    doomed: unlisted === 'drop' && draft.rule < 0 && !named[i],
  }));
}

/** For each state: can a state be reached by one key or more of which the predicate is true? */
function below(drafts: readonly Draft[], holds: (draft: Draft) => boolean): boolean[] {
  const result = drafts.map(() => false);
  for (let again = true; again; ) {
    again = false;
    for (let i = drafts.length - 1; i >= 0; i--) {
      const draft = drafts[i]!;
      if (result[i]) continue;
      for (const next of targets(draft)) {
        if (result[next] || holds(drafts[next]!)) {
          result[i] = again = true;
          break;
        }
      }
    }
  }
  return result;
}

function* targets({ selects, ...draft }: Draft): Iterable<number> {
  for (const { keys, other } of [draft, ...(selects?.branches.values() ?? [])]) {
    yield other;
    yield* keys.values();
  }
}
