/**
 * @module
 * Places in paths, and how they move along a key: what the states of the automaton are sets of.
 */
import { foldSteps } from './caseless.js';
import type { Selector, Step } from './path.js';

/** What the automaton is made from: the paths of the rules in order, and those of the context fields. */
export interface Paths {
  readonly rules: readonly (readonly (readonly Step[])[])[];
  readonly captures: readonly (readonly Step[])[];
  /** Names are one whatever the case of their letters. */
  readonly caseless?: boolean;
  /** A rule that leaves its values alone. */
  keeps(rule: number): boolean;
  readonly unlisted: 'keep' | 'drop';
  /** Names of fields are looked through where no rule has them, and none keeps what is there. */
  readonly names?: boolean;
}

/** Thrown where an array would be told apart by two different members: an element may have both. */
export class SelectorError extends Error {
  constructor(readonly members: readonly [string, string]) {
    super();
  }
}

/** A place in one path: how many of its steps are behind. Path -1 is any of a rule that has matched. */
export interface Place {
  readonly steps: readonly Step[];
  readonly step: number;
  readonly rule: number;
  readonly path: number;
  readonly capture: number;
  readonly number: number;
}

/** All places by number, and for each rule the one that stands for having matched, here or further up. */
export interface Places {
  readonly all: readonly Place[];
  readonly matched: readonly Place[];
}

export function listPlaces({
  rules,
  captures,
  caseless = false,
}: Pick<Paths, 'rules' | 'captures' | 'caseless'>): Places {
  const all: Place[] = [];
  const add = (written: readonly Step[], rule: number, path: number, capture: number): void => {
    const steps = caseless ? foldSteps(written) : written;
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
export function closePlaces(
  seeds: readonly Place[],
  { all, matched }: Places,
  tell: (place: Place) => void,
): Place[] {
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
export interface Advance {
  readonly shared: readonly Place[];
  readonly keys: ReadonlyMap<string, readonly Place[]>;
  readonly selected: ReadonlyMap<string, readonly Place[]>;
  readonly selectors: ReadonlyMap<string, Selector>;
}

export function advance(set: readonly Place[], { all }: Places): Advance {
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

/** The selector itself, where those before look at the same member. */
function agree(selector: Selector, before: ReadonlyMap<string, Selector>): Selector {
  const [first = selector] = before.values();
  if (first.member !== selector.member) throw new SelectorError([first.member, selector.member]);
  return selector;
}

export function ruleOf(set: readonly Place[]): number {
  let rule = -1;
  for (const place of set) {
    if (place.step === place.steps.length && place.rule >= 0 && (rule < 0 || place.rule < rule))
      rule = place.rule;
  }
  return rule;
}

export function captureOf(set: readonly Place[]): number {
  return set.find((place) => place.capture >= 0 && place.step === place.steps.length)?.capture ?? -1;
}
