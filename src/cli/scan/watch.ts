/**
 * @module
 * A program that changes nothing and is shown every value. Its automaton grows with the keys that it meets, so that
 * the engines, which know of programs only, read every format for whoever wants to look.
 */
import { Allowance } from '../../policy/allowance.js';
import type { Automaton, Branch, State } from '../../policy/automaton.js';
import type { CompiledPolicy } from '../../policy/compile.js';
import type { Action } from '../../policy/program.js';
import type { Apply } from '../../transforms/transform.js';
import { createBranch, type Enter, type Names } from './branch.js';
import { type Place, rest, top } from './place.js';

/** Whoever looks. */
export interface Watcher extends Names {
  /**
   * A field has its first value.
   *
   * @param rule - of the automaton that is followed; -1 where none reaches it
   * @returns what is to be told of each of its values, as texts
   */
  open(place: Place, rule: number): (value: string) => void;
}

/** So many fields have counts of their own; whatever comes later is counted as one. */
const maxPlaces = 20_000;
/** Rule numbers are those of the automaton followed, each with room for all places: the lowest still wins. */
const room = 1 << 16;
/** In place of a rule's number, where none reaches: behind every other, since each has a state of its own. */
const none = 20_000;

/** Follows no policy. */
const free: Automaton = {
  dead: 0,
  states: [
    {
      rule: -1,
      keys: new Map(),
      other: 0,
      selects: undefined,
      indexed: false,
      capture: -1,
      watch: false,
      inert: false,
      doomed: false,
    },
  ],
};

/** @param followed - the automaton of a policy, whose rules are told */
export function createWatch(watcher: Watcher, followed: Automaton = free): CompiledPolicy {
  const states: State[] = [];
  const actions: Action[] = [];
  const applies: Apply[] = [];
  const lost = new Map<number, number>();

  /** @returns the state of a place */
  const enter = (place: Place, at: number): number => {
    const known = states.length < maxPlaces ? undefined : lost.get(at);
    if (known !== undefined) return known;
    const number = states.length;
    const base = followed.states[at]!;
    const rule = (base.rule < 0 ? none : base.rule) * room + number;
    if (number >= maxPlaces) lost.set(at, number);
    const shown = number < maxPlaces ? place : rest;
    let see: ((value: string) => void) | undefined;
    const action = { do: 'apply', group: number, memoize: false, screened: false } as const;
    actions[rule] = action;
    applies[number] = (value) => {
      see ??= watcher.open(shown, base.rule);
      see(value);
      return value;
    };
    return states.push(new Watched(rule, base, shown, enter, watcher)) - 1;
  };

  enter(top, 0);
  return {
    automaton: { states, dead: -1 },
    actions,
    unlisted: 'keep',
    allowance: new Allowance(Infinity),
    captures: 0,
    contextKeys: [],
    fixedSecret: 0,
    secretOf: () => 0,
    applies: () => applies,
    memoized: () => applies,
    unread: new Uint32Array(0),
    groups: [],
    wipe() {},
  };
}

/** A state of the automaton followed, and where it was reached. */
class Watched implements State {
  readonly capture = -1;
  readonly watch = false;
  readonly inert = false;
  readonly doomed = false;
  readonly indexed: boolean;
  readonly keys: ReadonlyMap<string, number>;
  readonly selects: State['selects'];
  readonly #branch: Branch;

  constructor(
    readonly rule: number,
    base: State,
    place: Place,
    enter: Enter,
    watcher: Watcher,
  ) {
    const folded = new Map<string, number>();
    const fold: Enter = (to, at) => {
      const name = `${to.path} ${at}`;
      const next = folded.get(name) ?? enter(to, at);
      folded.set(name, next);
      return next;
    };
    const grow = (branch: Branch): Branch => createBranch(branch, base, place, enter, fold, watcher);
    const { member, branches } = base.selects ?? {};
    this.indexed = base.indexed;
    this.#branch = grow(base);
    this.keys = this.#branch.keys;
    this.selects =
      member === undefined || branches === undefined
        ? undefined
        : { member, branches: new Map([...branches].map(([says, each]) => [says, grow(each)])) };
  }

  get other(): number {
    return this.#branch.other;
  }
}
