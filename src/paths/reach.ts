/**
 * @module
 * What lies below a state: facts that let an engine take a value whole.
 */
import type { State } from './automaton.js';
import type { Paths } from './place.js';

/** A state before it is known what lies below it. */
export type Draft = Pick<State, 'rule' | 'capture' | 'keys' | 'other' | 'selects'>;

/** A key that names an element of an array. */
export const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);

/** Marks what an engine may take whole: facts about everything below a state, by fixed point. */
export function markReach(drafts: readonly Draft[], { keeps, unlisted, names = false }: Paths): State[] {
  const changes = (draft: Draft): boolean => (draft.rule < 0 ? unlisted === 'drop' : !keeps(draft.rule));
  const changed = below(drafts, changes);
  const watched = below(drafts, (draft) => draft.capture >= 0);
  const looks = (draft: Draft): boolean => names && (draft.rule < 0 || !keeps(draft.rule));
  const looked = below(drafts, looks);
  const named = below(drafts, (draft) => draft.rule >= 0);
  return drafts.map((draft, i) => ({
    ...draft,
    indexed: [...draft.keys.keys()].some(isIndex),
    names: looks(draft),
    watch: watched[i]!,
    inert: !changed[i] && !watched[i] && !looks(draft) && !looked[i],
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
