/**
 * @module
 * Places in paths, and how sets of them move along a key: each state of the automaton is such a set. The places of a
 * path have consecutive numbers, so that many places move one step forward by a shift of bits.
 */
import { type Bundle, bundle, type Fork, isFork } from './bundle.js';
import { foldSteps } from './caseless.js';
import type { Selector, Step } from './path.js';
import { between, clear, firstIn, hasAny, lowest, type PlaceSet, put } from './place-set.js';

/** The input of the automaton: the paths of the rules in order, and those of the context fields. */
export interface Paths {
  readonly rules: readonly (readonly (readonly Step[])[])[];
  readonly captures: readonly (readonly Step[])[];
  /** Whether names match in any letter case. */
  readonly caseless?: boolean;
  /** Whether a rule leaves its values unchanged. */
  keeps(rule: number): boolean;
  /** Whether a rule takes a value with everything in it, so that no rule applies below. */
  takes?(rule: number): boolean;
  readonly unlisted: 'keep' | 'drop';
  /** Whether names of fields are searched if no rule names them and no rule keeps the value. */
  readonly names?: boolean;
}

/** Thrown if the elements of one array are selected by two different members, since an element may have both. */
export class SelectorError extends Error {
  constructor(readonly members: readonly [string, string]) {
    super();
  }
}

/** A place in a path: the next step, or undefined at its end. */
interface Place {
  readonly step: Step | Fork | undefined;
  readonly rule: number;
  readonly capture: number;
}

/** The first place of each of some paths; the last entry is their end. */
export interface Start {
  readonly bundle: Bundle;
  readonly rule: number;
  readonly number: number;
}

/** A key, and the number of the set of places that it adds; {@link Places.added} returns the set. */
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
interface Added {
  readonly numbers: readonly number[];
  /** The first rule with a path that ends here; -1 if there is none. */
  readonly ends: number;
  /** The numbers of the sets that are one place larger. */
  readonly more: Map<number, number>;
}

/** A key that names an element of an array; most begin with a letter. */
export const isIndex = (key: string): boolean => key.charCodeAt(0) <= 0x39 && /^(?:0|[1-9]\d*)$/.test(key);

/**
 * All places: those of the rules in their order, those of the context fields, and for each rule one that stands for
 * having matched, here or further up.
 */
export class Places {
  readonly #all: Place[] = [];
  readonly #captures: number;
  readonly #matched: number;
  /** By rule, the number of its first place; after the last rule, that of the first context field. */
  readonly #first: number[] = [];
  readonly #ends: PlaceSet;
  readonly #captured: PlaceSet;
  readonly #matchedOnly: PlaceSet;
  readonly #deep: PlaceSet;
  readonly #any: PlaceSet;
  readonly #keyed: PlaceSet;
  readonly #selecting: PlaceSet;
  readonly #reached: PlaceSet;
  readonly #trunk: PlaceSet;
  /** Keys of all steps, each once; for each place the numbers of its keys, undefined if it has none. */
  readonly #keys: readonly string[];
  readonly #keysAt: readonly (readonly number[] | undefined)[];
  /** By key, what it adds to the current set. */
  readonly #ids: Int32Array;
  /** Keys of the set at hand, in the order in which they were met. */
  readonly #order: Int32Array;
  /** By place, the number of the set that contains only this place; 0 until it is needed. */
  readonly #single: Int32Array;
  /** By place, whether it was in a set in which another rule took everything. */
  readonly #meant: PlaceSet;
  /** The paths of the rules. */
  readonly starts: Start[] = [];
  readonly #takes: (rule: number) => boolean;
  readonly #added: Added[] = [{ numbers: [], ends: -1, more: new Map() }];
  /** Where every path begins. */
  readonly start: PlaceSet;

  constructor({
    rules,
    captures,
    caseless = false,
    takes = () => false,
  }: Pick<Paths, 'rules' | 'captures' | 'caseless' | 'takes'>) {
    this.#takes = takes;
    const starts: number[] = [];
    const written = (steps: readonly Step[]): readonly Step[] => (caseless ? foldSteps(steps) : steps);
    const add = (steps: readonly (Step | Fork)[], rule: number, capture: number): void => {
      starts.push(this.#all.length);
      for (const step of [...steps, undefined]) this.#all.push({ step, rule, capture });
    };
    rules.forEach((alternatives, rule) => {
      this.#first.push(this.#all.length);
      for (const each of bundle(alternatives.map(written))) {
        this.starts.push({ bundle: each, rule, number: this.#all.length });
        add(each.steps, rule, -1);
      }
    });
    this.#captures = this.#all.length;
    this.#first.push(this.#captures);
    captures.forEach((steps, capture) => {
      add(written(steps), -1, capture);
    });
    this.#matched = this.#all.length;

    const size = Math.ceil((this.#matched + rules.length) / 32);
    const where = (holds: (place: Place, number: number) => boolean): PlaceSet => {
      const set = new Uint32Array(size);
      this.#all.forEach((place, number) => {
        if (holds(place, number)) put(set, number);
      });
      return set;
    };
    this.#ends = where(({ step, rule }) => step === undefined && rule >= 0);
    this.#captured = where(({ step, capture }) => step === undefined && capture >= 0);
    this.#deep = where(({ step }) => step === 'deep');
    this.#any = where(({ step }) => step === 'any');
    this.#matchedOnly = new Uint32Array(size);
    rules.forEach((_, rule) => {
      put(this.#matchedOnly, this.#matched + rule);
    });
    this.#reached = new Uint32Array(size);
    this.#trunk = new Uint32Array(size);
    this.#meant = new Uint32Array(size);
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
    this.start = new Uint32Array(size);
    for (const number of starts) put(this.start, number);
  }

  get count(): number {
    return this.#all.length;
  }

  /** The step at a place; undefined after the last one. */
  stepAt(number: number): Step | Fork | undefined {
    return this.#all[number]!.step;
  }

  forkAt(number: number): Fork {
    return this.#all[number]!.step as Fork;
  }

  /** Whether the end of a path ever won. */
  won(number: number): boolean {
    return hasAny(this.#reached, number, number + 1);
  }

  /** Whether one of [from, to) was in a set in which a rule took everything below. */
  meant(from: number, to: number): boolean {
    return hasAny(this.#meant, from, to);
  }

  /** Whether a rule takes a value with all that is in it. */
  takes(rule: number): boolean {
    return rule >= 0 && this.#takes(rule);
  }

  /**
   * Adds what `**` reaches by matching nothing, and leaves out what an accepted lower rule makes moot. By which of its
   * paths a rule matched is noted, then forgotten: below, all its paths are one.
   */
  close(set: PlaceSet): void {
    for (let carry = 0, word = 0; word < set.length; word++) {
      let bits = set[word]! | carry;
      for (let more = bits; more !== 0; ) {
        more = ((bits & this.#deep[word]!) << 1) & ~bits;
        bits |= more;
      }
      set[word] = bits;
      carry = (bits & this.#deep[word]!) >>> 31;
    }
    const winner = this.ruleOf(set);
    if (winner < 0) return;
    const [first, next] = [this.#first[winner]!, this.#first[winner + 1]!];
    for (let word = first >>> 5; word * 32 < next; word++)
      this.#reached[word]! |= set[word]! & this.#ends[word]! & between(word, first, next);
    clear(set, first, this.#captures);
    clear(set, this.#matched, set.length * 32);
    // Lower rules do not count as dead because of that: they are meant for what lies below, which others may look into.
    if (this.#takes(winner)) {
      for (let word = 0; word * 32 < first; word++)
        this.#meant[word]! |= set[word]! & between(word, 0, first);
      clear(set, 0, first);
    }
    put(set, this.#matched + winner);
  }

  /** Whether a closed set accepts none of these, because its rule covers them. */
  covers(winner: number, numbers: readonly number[]): boolean {
    const from = this.#first[winner + 1]!;
    return winner >= 0 && numbers.every((number) => number >= from && number < this.#captures);
  }

  /** The part of a set that still counts after a rule has matched; the rule itself is not yet added. The next call overwrites it. */
  trunk(set: PlaceSet, rule: number): PlaceSet {
    this.#trunk.set(set);
    clear(this.#trunk, this.#first[rule]!, this.#captures);
    clear(this.#trunk, this.#matched, set.length * 32);
    return this.#trunk;
  }

  /** Where any key leads. */
  advance(set: PlaceSet): PlaceSet {
    const shared = new Uint32Array(set.length);
    for (let carry = 0, word = 0; word < set.length; word++) {
      const any = set[word]! & this.#any[word]!;
      shared[word] = (set[word]! & this.#deep[word]!) | (any << 1) | carry;
      carry = any >>> 31;
    }
    for (let word = this.#matched >>> 5; word < set.length; word++)
      shared[word]! |= set[word]! & this.#matchedOnly[word]!;
    return shared;
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

  /** The first rule that has matched; -1 if none has. */
  ruleOf(set: PlaceSet): number {
    const matched = firstIn(set, this.#matchedOnly) - this.#matched;
    const end = firstIn(set, this.#ends);
    if (end === Number.POSITIVE_INFINITY) return matched === Number.POSITIVE_INFINITY ? -1 : matched;
    return Math.min(this.#all[end]!.rule, matched);
  }

  /** The context field that is reached; -1 if none is. */
  captureOf(set: PlaceSet): number {
    const end = firstIn(set, this.#captured);
    return end === Number.POSITIVE_INFINITY ? -1 : this.#all[end]!.capture;
  }
}

/** The selector itself, where those before look at the same member. */
function agree(selector: Selector, before: ReadonlyMap<string, Selector>): Selector {
  const [first = selector] = before.values();
  if (first.member !== selector.member) throw new SelectorError([first.member, selector.member]);
  return selector;
}
