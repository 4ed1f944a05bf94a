/**
 * @module
 * Finds out what lies below a state, so that an engine may take a whole value if nothing below it matters.
 */
import type { State } from './automaton.js';
import type { Paths } from './place.js';

/** A state before it is known what is below it. */
export interface Draft extends Pick<State, 'rule' | 'capture' | 'keys' | 'other' | 'selects' | 'indexed'> {
  /** The states that its keys lead to, each once, since most keys lead to the same few. */
  readonly next: readonly number[];
}

/** Facts about what is below a state, one bit each. */
const [changed, watched, named, looked] = [1, 2, 4, 8];

/** Marks what an engine may take whole: facts about everything below a state, by fixed point. */
export function markReach(drafts: readonly Draft[], { keeps, unlisted, names = false }: Paths): State[] {
  const next = drafts.map((draft) => draft.next);
  const facts = drafts.map(({ rule, capture }) => {
    const changes = rule < 0 ? unlisted === 'drop' : !keeps(rule);
    return (changes ? changed : 0) | (capture >= 0 ? watched : 0) | (rule >= 0 ? named : 0);
  });
  const below = reaching(next, facts);
  const doomed = drafts.map(({ rule }, i) => unlisted === 'drop' && rule < 0 && (below[i]! & named) === 0);
  // A name without a rule is dropped with its value, if the value is always dropped.
  const looks = drafts.map(({ rule, other }) => names && !doomed[other] && (rule < 0 || !keeps(rule)));
  const looking = names
    ? reaching(
        next,
        looks.map((looks) => (looks ? looked : 0)),
      )
    : below;
  return drafts.map(({ next: _, ...draft }, i) => ({
    ...draft,
    names: looks[i]!,
    watch: (below[i]! & watched) !== 0,
    inert: (below[i]! & (changed | watched)) === 0 && !looks[i] && (looking[i]! & looked) === 0,
    doomed: doomed[i]!,
  }));
}

/** For each state, the facts that hold for some state that can be reached by one key or more. */
function reaching(next: readonly (readonly number[])[], facts: readonly number[]): readonly number[] {
  const all = facts.reduce((sum, each) => sum | each, 0);
  const result = next.map(() => 0);
  for (let again = all !== 0; again; ) {
    again = false;
    for (let i = next.length - 1; i >= 0; i--) {
      const known = result[i]!;
      let found = known;
      const list = next[i]!;
      for (let j = 0; j < list.length && found !== all; j++) found |= result[list[j]!]! | facts[list[j]!]!;
      if (found === known) continue;
      result[i] = found;
      again = true;
    }
  }
  return result;
}
