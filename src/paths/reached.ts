/**
 * @module
 * Finds out which paths can ever win. Bundled paths share their places. They are distinguished after the automaton is
 * built, by where the own name of each path leads.
 */
import type { Places, Start } from './place.js';
import { hasAny, type PlaceSets } from './place-set.js';
import type { Draft } from './reach.js';

interface Made {
  readonly drafts: readonly Draft[];
  /** By state, the rule that has matched. */
  readonly rules: readonly number[];
  /** By state, the places it stands for. */
  readonly sets: PlaceSets;
}

/** @returns for each path that can win its rule and number: `0/1` is the second path of the first rule */
export function reachedPaths(places: Places, made: Made): Set<string> {
  const reached = new Set<string>();
  for (const start of places.starts) {
    for (const path of reachedOf(start, places, made)) reached.add(`${start.rule}/${path}`);
  }
  return reached;
}

function reachedOf(start: Start, places: Places, made: Made): readonly number[] {
  const { number, bundle } = start;
  const { steps, fork, paths } = bundle;
  // A rule took the whole value that this path leads into. The path is meant for what lies below, so it is not dead.
  if (places.meant(number, number + (fork ?? steps.length) + 1)) return paths;
  if (fork === undefined) return places.won(number + steps.length) ? paths : [];
  return reachedByName(number + fork, start, places, made);
}

function reachedByName(at: number, { rule }: Start, places: Places, made: Made): number[] {
  const { drafts, rules, sets } = made;
  const { member, names } = places.forkAt(at);

  /** Whether the end wins, from the state that a name leads to. */
  const wins = (from: number): boolean => {
    let state = from;
    for (let place = at + 1; ; place++) {
      const step = places.stepAt(place);
      if (step === undefined) return rules[state] === rule;
      if (!hasAny(sets.at(state), place, place + 1)) {
        const winner = rules[state]!;
        return winner > rule && places.takes(winner);
      }
      const { keys, other } = drafts[state]!;
      state = keys.get((step as { readonly key: string }).key) ?? other;
    }
  };

  const left = new Map(names);
  const reached: number[] = [];
  for (let state = 0; state < drafts.length && left.size > 0; state++) {
    if (!hasAny(sets.at(state), at, at + 1)) continue;
    const { keys, selects } = drafts[state]!;
    for (const [name, paths] of left) {
      const target = member === undefined ? keys.get(name) : selects?.branches.get(name)?.other;
      if (target === undefined || !wins(target)) continue;
      reached.push(...paths);
      left.delete(name);
    }
  }
  return reached;
}
