/**
 * @module
 * The keys of paths: which places each adds to a set that moves along it, and which names of elements select.
 */
import { type Fork, isFork } from '../bundle.js';
import type { Selector, Step } from '../path.js';
import { firstIn, lowest, type PlaceSet } from '../place-set.js';

/** Thrown if the elements of one array are selected by two different members, since an element may have both. */
export class SelectorError extends Error {
  constructor(readonly members: readonly [string, string]) {
    super();
  }
}

/** A place in a path: the next step, or undefined at its end. */
export interface Place {
  readonly step: Step | Fork | undefined;
  readonly rule: number;
  readonly capture: number;
}

/** A key, and the number of the set of places that it adds; {@link Keys.added} returns the set. */
export interface Named {
  readonly key: string;
  readonly id: number;
}

export interface Names {
  /** Each once, in the order in which they were met. */
  readonly keys: readonly Named[];
  /** Those that are indexes. */
  readonly indexes: readonly Named[];
  readonly selected: ReadonlyMap<string, number> | undefined;
  readonly selectors: ReadonlyMap<string, Selector> | undefined;
}

const none = { selected: undefined, selectors: undefined };

/** Places that a name adds. */
export interface Added {
  readonly numbers: readonly number[];
  /** The first rule with a path that ends here; -1 if there is none. */
  readonly ends: number;
  /** The numbers of the sets that are one place larger. */
  readonly more: Map<number, number>;
}

/** A key that names an element of an array; most begin with a letter. */
export const isIndex = (key: string): boolean => key.charCodeAt(0) <= 0x39 && /^(?:0|[1-9]\d*)$/.test(key);

export class Keys {
  readonly #all: readonly Place[];
  readonly #keyed: PlaceSet;
  readonly #selecting: PlaceSet;
  /** Keys of all steps, each once; for each place the numbers of its keys, undefined if it has none. */
  readonly #keys: readonly string[];
  readonly #keysAt: readonly (readonly number[] | undefined)[];
  /** By key, what it adds to the current set. */
  readonly #ids: Int32Array;
  /** Keys of the set at hand, in the order in which they were met. */
  readonly #order: Int32Array;
  /** By place, the number of the set that contains only this place; 0 until it is needed. */
  readonly #single: Int32Array;
  readonly #added: Added[] = [{ numbers: [], ends: -1, more: new Map() }];

  /** @param where - gives the set of the places for which this holds */
  constructor(all: readonly Place[], where: (holds: (place: Place, number: number) => boolean) => PlaceSet) {
    this.#all = all;
    const numbers = new Map<string, number>();
    const numberOf = (key: string): number => {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, numbers.size);
      return known ?? numbers.size - 1;
    };
    this.#keysAt = this.#all.map(({ step }) => {
      if (typeof step !== 'object') return undefined;
      if ('key' in step) return [numberOf(step.key)];
      return isFork(step) && step.member === undefined ? [...step.names.keys()].map(numberOf) : undefined;
    });
    this.#keyed = where((_, number) => this.#keysAt[number] !== undefined);
    this.#selecting = where(
      ({ step }, number) => typeof step === 'object' && this.#keysAt[number] === undefined,
    );
    this.#single = new Int32Array(this.#all.length);
    this.#keys = [...numbers.keys()];
    this.#ids = new Int32Array(numbers.size);
    this.#order = new Int32Array(numbers.size);
  }

  /** What each key adds. Keys go by numbers until then: to look up a text for each place took a third of the time. */
  names(set: PlaceSet): Names {
    const count = this.#collect(set);
    const keys: Named[] = [];
    const indexes: Named[] = [];
    for (let i = 0; i < count; i++) {
      const key = this.#order[i]!;
      const named = { key: this.#keys[key]!, id: this.#ids[key]! };
      this.#ids[key] = 0;
      keys.push(named);
      if (isIndex(named.key)) indexes.push(named);
    }
    return { keys, indexes, ...this.#selected(set) };
  }

  /** @returns how many keys there are in `#order`, each with what it adds in `#ids` */
  #collect(set: PlaceSet): number {
    const ids = this.#ids;
    const order = this.#order;
    let count = 0;
    for (let word = 0; word < set.length; word++) {
      for (let bits = set[word]! & this.#keyed[word]!; bits !== 0; bits &= bits - 1) {
        const number = word * 32 + lowest(bits);
        const keys = this.#keysAt[number]!;
        for (let i = 0; i < keys.length; i++) {
          const key = keys[i]!;
          const id = ids[key]!;
          if (id === 0) order[count++] = key;
          ids[key] = id === 0 ? this.#alone(number + 1) : this.#with(id, number + 1);
        }
      }
    }
    return count;
  }

  /** Few states have any. */
  #selected(set: PlaceSet): Pick<Names, 'selected' | 'selectors'> {
    if (firstIn(set, this.#selecting) === Number.POSITIVE_INFINITY) return none;
    const selected = new Map<string, number>();
    const selectors = new Map<string, Selector>();
    for (let word = 0; word < set.length; word++) {
      for (let bits = set[word]! & this.#selecting[word]!; bits !== 0; bits &= bits - 1) {
        const number = word * 32 + lowest(bits);
        const step = this.#all[number]!.step as Selector | Fork;
        for (const equals of isFork(step) ? step.names.keys() : [step.equals]) {
          selectors.set(equals, agree({ member: step.member!, equals }, selectors));
          selected.set(equals, this.#with(selected.get(equals), number + 1));
        }
      }
    }
    return { selected, selectors };
  }

  /** Those of a set that a name adds. */
  added(id: number): Added {
    return this.#added[id]!;
  }

  #alone(place: number): number {
    if (this.#single[place] === 0) this.#single[place] = this.#with(0, place);
    return this.#single[place]!;
  }

  /** The set that has one place more: nothing is made of one that is known, and most names add one place. */
  #with(id = 0, place: number): number {
    const { numbers, ends, more } = this.#added[id]!;
    let known = more.get(place);
    if (known === undefined) {
      const { step, rule } = this.#all[place]!;
      // In order, so the first one is the lowest.
      const first = ends < 0 && step === undefined ? rule : ends;
      known = this.#added.push({ numbers: [...numbers, place], ends: first, more: new Map() }) - 1;
      more.set(place, known);
    }
    return known;
  }
}

/** The selector itself, where those before look at the same member. */
function agree(selector: Selector, before: ReadonlyMap<string, Selector>): Selector {
  const [first = selector] = before.values();
  if (first.member !== selector.member) throw new SelectorError([first.member, selector.member]);
  return selector;
}
