/**
 * @module
 * Where the members and elements of a value lead: to places that are entered when they are met.
 */
import type { Branch, State } from '../../../paths/automaton.js';
import { isShown } from '../../telling/name.js';
import { anyBelow, below, elementOf, type Place } from './place.js';

/** @returns the number of a place, reached at a state of the automaton followed */
export type Enter = (place: Place, at: number) => number;

/** Distinguishes keys that are names of fields from keys that are data. */
export interface Names {
  /**
   * The text that is shown instead of a key that may not be shown. All keys of an object with the same text are one. Called
   * each time a key comes, except for keys that the automaton has.
   *
   * @param rule - the rule that reaches the object
   */
  hide(key: string, holder: Place, rule: number): string | undefined;
  /** Records are rows, whose fields have the names of columns; the keys of others may be what they are about. */
  readonly hasColumns?: boolean | undefined;
}

/** So many keys of one object are names; more are data. */
const maxKeys = 1000;

export interface Leads {
  member(key: string): number;
  readonly element: number;
}

/**
 * Where the members and elements of a value lead. Each place is entered when it is first met.
 *
 * @param fold - enters a place that stands for many, once
 */
export function createLeads(
  { keys, other }: Branch,
  { indexed, rule }: Pick<State, 'indexed' | 'rule'>,
  place: Place,
  enter: Enter,
  fold: Enter,
  names: Names,
): Leads {
  const known = new Map<string, number>();
  const meet = (key: string): number => {
    const at = keys.get(key) ?? other;
    if (!keys.has(key)) {
      // An element without its own rule, in an array of which the policy names some elements.
      if (indexed && /^\d{1,9}$/.test(key)) return fold(elementOf(place), at);
      const shown =
        names.hide(key, place, rule) ??
        (known.size < maxKeys && isShown(key, names.hasColumns === true ? place.depth : 1) ? undefined : '*');
      if (shown !== undefined) return fold(anyBelow(place, shown), at);
    }
    const next = enter(below(place, key), at);
    known.set(key, next);
    return next;
  };
  return {
    member: (key) => known.get(key) ?? meet(key),
    get element() {
      return fold(elementOf(place), other);
    },
  };
}
