/**
 * @module
 * Walks the elements of a list. A member of an element may select its place, and an element may say something about the next.
 */
import { elementState, type Selection, type State } from '../../paths/automaton.js';
import { gone } from '../../program/visitor.js';
import { memberOf } from './beside.js';
import { openExotic } from './exotic.js';
import { isInTurn, mayTurn, Turn } from './turn.js';
import type { Walk } from './walk.js';

/** Rewrites the elements in place. */
export function visitElements(walk: Walk, elements: unknown[], state: State): unknown {
  let less = false;
  const own = walk.hint;
  const turn = openTurn(walk, elements, own);
  for (let i = 0; i < elements.length; i++) {
    const before = elements[i];
    walk.hint = own;
    if (turn !== undefined)
      walk.hint = turn.next(typeof before === 'string' && turn.isAsked(before.length) ? before : undefined);
    walk.listDepth = walk.depth;
    const after =
      state.selects !== undefined
        ? visitSelected(walk, before, i, state, state.selects)
        : walk.visit(before, state.indexed ? (state.keys.get(String(i)) ?? state.other) : state.other);
    if (Object.is(after, before)) continue;
    elements[i] = after;
    less ||= after === gone;
  }
  walk.listDepth = -1;
  return less ? elements.filter((element) => element !== gone) : elements;
}

/** Says of each element what the elements before say about it, if names are searched. */
function openTurn(walk: Walk, elements: readonly unknown[], own: number): Turn | undefined {
  const look = walk.program.scan < 0 ? undefined : walk.record!.look;
  if (look === undefined) return undefined;
  const isNested = walk.listDepth >= 0 && walk.listDepth === walk.depth - 1;
  const list =
    isNested || mayTurn(own) ? elements.map((each) => (typeof each === 'string' ? each : undefined)) : [];
  return new Turn(own, isInTurn(own, list, isNested, look), look);
}

/** Looks into an element first, since a member of it selects its place. */
function visitSelected(
  walk: Walk,
  element: unknown,
  index: number,
  state: State,
  selects: Selection,
): unknown {
  if (typeof element !== 'object' || element === null)
    return walk.visit(element, elementState(state, index, undefined));
  const opened = openExotic(element);
  const at = elementState(state, index, memberOf(opened, selects.member));
  return opened.is === 'value' ? walk.visitOpened(opened, at) : walk.visitObject(element, at, opened);
}
