/**
 * @module
 * Where the members and elements of a value lead: to places that are entered when they are met.
 */
import type { Branch, State } from '../../policy/automaton.js';
import { isWord } from '../name.js';
import { anyBelow, below, elementOf, type Place } from './place.js';

/** @returns the state of a place, reached at a state of the automaton followed */
export type Enter = (place: Place, at: number) => number;

/** Tells keys that name something from those that are data. */
export interface Names {
  /**
   * Whether a key may not be shown: all such keys of an object are one. Asked each time that it comes, but not for
   * keys that the automaton has.
   *
   * @param rule - that reaches the object
   */
  isTelling(key: string, holder: Place, rule: number): boolean;
}

/** So many keys of one object are names; more are data. */
const maxKeys = 1000;

/**
 * Where the members and elements of a value lead, each entered when it is met.
 *
 * @param fold - enters a place that stands for many, once
 */
export function createBranch(
  { keys, other }: Branch,
  { indexed, rule }: Pick<State, 'indexed' | 'rule'>,
  place: Place,
  enter: Enter,
  fold: Enter,
  names: Names,
): Branch {
  const known = new Map<string, number>();
  const meet = (key: string): number => {
    const at = keys.get(key) ?? other;
    // An element like any other, of an array of which the policy names some.
    if (indexed && !keys.has(key) && /^\d{1,9}$/.test(key)) return fold(elementOf(place), at);
    const isData =
      !keys.has(key) && (known.size >= maxKeys || names.isTelling(key, place, rule) || !isWord(key));
    if (isData) return fold(anyBelow(place), at);
    const next = enter(below(place, key), at);
    known.set(key, next);
    return next;
  };
  const grown = {
    get: (key: string) => known.get(key) ?? meet(key),
    has: (key: string) => keys.has(key),
    size: keys.size,
  };
  return {
    // All that engines ask of a map.
    keys: grown as unknown as ReadonlyMap<string, number>,
    get other() {
      return fold(elementOf(place), other);
    },
  };
}
