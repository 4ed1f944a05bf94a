/**
 * @module
 * A visitor that is shown every value. It follows the automaton of a policy and also numbers places by their names. Places are
 * added for the keys that it meets, so that the engines can read every format for a caller that only wants to look.
 */
import { type Automaton, blank, type State } from '../../../paths/automaton.js';
import {
  type Place as Facts,
  looking,
  type Taken,
  type Value,
  type Verdict,
  type Visitor,
} from '../../../program/visitor.js';
import { createLeads, type Enter, type Leads, type Names } from './branch.js';
import { type Place, rest, top } from './place.js';

/** What is asked at a place: as a visitor's `meet`. */
export type Meet = (value: Value, hint: number, record: Taken, isBare?: boolean) => Verdict;

export interface Watcher extends Names {
  /**
   * A field has its first value.
   *
   * @param at - state of the automaton followed
   */
  open(place: Place, at: number): Meet;
}

/** How many fields have separate counts; further fields are counted as one. */
const maxPlaces = 20_000;

/** Follows no policy. */
const free: Automaton = {
  dead: 0,
  caseless: false,
  states: [{ ...blank, keys: new Map(), other: 0 }],
};

/** Where it is not asked what becomes of records: each is taken up alike. */
const taken: Taken = { secret: 0, applies: [], look: undefined, context: [] };
const idle = { captures: 0, fixed: () => taken, take: () => taken };

/**
 * @param followed - the automaton of a policy, whose states are reported
 * @param records - how records are taken up, if that matters
 */
export function createWatch(
  watcher: Watcher,
  followed: Automaton = free,
  records: Pick<Visitor, 'captures' | 'gathers' | 'fixed' | 'take'> = idle,
): Visitor & { placeOf(at: number): Place; stateOf(at: number): number } {
  const places: Watched[] = [];
  const lost = new Map<number, number>();
  const isIdle = records === idle;

  const enter: Enter = (place, at) => {
    const known = places.length < maxPlaces ? undefined : lost.get(at);
    if (known !== undefined) return known;
    const number = places.length;
    if (number >= maxPlaces) lost.set(at, number);
    const shown = number < maxPlaces ? place : rest;
    return places.push(new Watched(followed.states[at]!, at, shown, enter, watcher, isIdle)) - 1;
  };
  enter(top, 0);
  const root = followed.states[0]!.keys;

  return {
    ...records,
    ...looking(),
    places,
    dead: -1,
    step: (at, key) => places[at]!.leads.member(key),
    isNamed: (at, key) => followed.states[places[at]!.at]!.keys.has(key),
    element: (at, index, says) => places[at]!.element(index, says),
    meet: (at, value, hint, record, isBare) => places[at]!.meet(value, hint, record, isBare),
    isBlank: root.size === 0,
    placeOf: (at) => places[at]!.place,
    stateOf: (at) => places[at]!.at,
  };
}

/**
 * For visitors that only look at texts, and leave everything as it is.
 *
 * @param open - called when a field has its first text; `rule` is the rule that reaches it, -1 for none
 */
export function watchTexts(
  { open, hide, hasColumns }: Names & { open(place: Place, rule: number): (text: string) => void },
  followed: Automaton = free,
): Visitor {
  return createWatch(
    {
      hide,
      hasColumns,
      open(place, at) {
        let see: ((text: string) => void) | undefined;
        return (value) => {
          if (typeof value !== 'string') return value;
          see ??= open(place, followed.states[at]!.rule);
          see(value);
          return value;
        };
      },
    },
    followed,
  );
}

/** A place, and the state of the automaton at which it was reached. */
class Watched implements Facts {
  readonly rule: number;
  readonly capture: number;
  readonly watch: boolean;
  readonly names: boolean;
  readonly indexed: boolean;
  readonly selects: Facts['selects'];
  readonly inert = false;
  readonly doomed = false;
  readonly leads: Leads;
  readonly #selected: ReadonlyMap<string, Leads>;
  #meet: Meet | undefined;

  constructor(
    base: State,
    readonly at: number,
    readonly place: Place,
    enter: Enter,
    readonly watcher: Watcher,
    isIdle: boolean,
  ) {
    const folded = new Map<string, number>();
    const fold: Enter = (to, state) => {
      const name = `${to.path} ${state}`;
      const next = folded.get(name) ?? enter(to, state);
      folded.set(name, next);
      return next;
    };
    this.rule = base.rule;
    this.capture = isIdle ? -1 : base.capture;
    this.watch = !isIdle && base.watch;
    this.names = !isIdle && base.names === true;
    this.indexed = base.indexed;
    this.selects = base.selects;
    this.leads = createLeads(base, base, place, enter, fold, watcher);
    this.#selected = new Map(
      [...(base.selects?.branches ?? [])].map(([says, branch]) => [
        says,
        createLeads(branch, base, place, enter, fold, watcher),
      ]),
    );
  }

  element(index: number, says: string | undefined): number {
    const leads = (says === undefined ? undefined : this.#selected.get(says)) ?? this.leads;
    return this.indexed ? leads.member(String(index)) : leads.element;
  }

  meet(value: Value, hint: number, record: Taken, isBare?: boolean): Verdict {
    this.#meet ??= this.watcher.open(this.place, this.at);
    return this.#meet(value, hint, record, isBare);
  }
}
