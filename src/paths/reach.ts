/**
 * @module
 * What lies below a state: facts that let an engine take a value whole.
 */
import type { State } from './automaton.js';
import { isIndex, type Paths } from './place.js';

/** A state before it is known what lies below it. */
export type Draft = Pick<State, 'rule' | 'capture' | 'keys' | 'other' | 'selects'>;

/** Marks what an engine may take whole: facts about everything below a state, by fixed point. */
export function markReach(drafts: readonly Draft[], { keeps, unlisted, names = false }: Paths): State[] {
  const changes = (draft: Draft): boolean => (draft.rule < 0 ? unlisted === 'drop' : !keeps(draft.rule));
  const next = drafts.map(targets);
  const below = (holds: (draft: Draft) => boolean): boolean[] => reaching(next, drafts.map(holds));
  const changed = below(changes);
  const watched = below((draft) => draft.capture >= 0);
  const named = below((draft) => draft.rule >= 0);
  const doomed = drafts.map((draft, i) => unlisted === 'drop' && draft.rule < 0 && !named[i]);
  // A name that no rule has goes with its value, if that goes whatever is in it.
  const looks = (draft: Draft): boolean =>
    names && !doomed[draft.other] && (draft.rule < 0 || !keeps(draft.rule));
  const looked = below(looks);
  return drafts.map((draft, i) => ({
    ...draft,
    indexed: hasIndex(draft.keys),
    names: looks(draft),
    watch: watched[i]!,
    inert: !changed[i] && !watched[i] && !looks(draft) && !looked[i],
    doomed: doomed[i]!,
  }));
}

function hasIndex(keys: Draft['keys']): boolean {
  for (const key of keys.keys()) if (isIndex(key)) return true;
  return false;
}

/** For each state: can one of those that hold be reached by one key or more? */
function reaching(next: readonly (readonly number[])[], holds: readonly boolean[]): boolean[] {
  const result = next.map(() => false);
  for (let again = holds.includes(true); again; ) {
    again = false;
    for (let i = next.length - 1; i >= 0; i--) {
      if (result[i]) continue;
      for (const target of next[i]!) {
        if (!result[target] && !holds[target]) continue;
        result[i] = again = true;
        break;
      }
    }
  }
  return result;
}

/** Each once: most keys of a state lead to the same few. */
function targets({ selects, ...draft }: Draft): number[] {
  const all = new Set<number>();
  for (const { keys, other } of [draft, ...(selects?.branches.values() ?? [])]) {
    all.add(other);
    for (const target of keys.values()) all.add(target);
  }
  return [...all];
}
