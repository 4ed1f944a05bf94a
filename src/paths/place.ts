/**
 * @module
 * Places in paths, and how sets of them move along a key: what the states of the automaton are. The places of a path
 * follow each other by number, so that a step forward of many at once is a shift of bits.
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
  /** A rule that takes a value with all that is in it, so that no rule applies to what is below. */
  takes?(rule: number): boolean;
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

/** A place in one path: the step that comes next, undefined where all are behind. */
interface Place {
  readonly step: Step | undefined;
  readonly rule: number;
  readonly path: number;
  readonly capture: number;
}

/** A bit for each place, by its number. */
export type PlaceSet = Uint32Array;

/** What selectors add to where any key leads: numbers of sets, as {@link Places.added} has them. */
export interface Names {
  /** Keys that are indexes, with what they add. */
  readonly indexes: readonly (readonly [key: string, id: number])[];
  readonly selected: ReadonlyMap<string, number> | undefined;
  readonly selectors: ReadonlyMap<string, Selector> | undefined;
}

/** Places that a name adds. */
interface Added {
  readonly numbers: readonly number[];
  /** The first rule with a path that ends here; -1 where none does. */
  readonly ends: number;
  /** The numbers of the sets that are one place larger. */
  readonly more: Map<number, number>;
}

/** A key that names an element of an array; most begin with a letter. */
export const isIndex = (key: string): boolean => key.charCodeAt(0) <= 0x39 && /^(?:0|[1-9]\d*)$/.test(key);

/** Sets of places, numbered: those that have the same in them are one. */
export class PlaceSets {
  readonly #sets: PlaceSet[] = [];
  /** Numbers of sets, by a hash of what is in them. */
  readonly #known = new Map<number, number[]>();

  get size(): number {
    return this.#sets.length;
  }

  at(number: number): PlaceSet {
    return this.#sets[number]!;
  }

  /** @returns the number of the set; it is kept where it is new, and may be changed later by whoever gave it */
  add(set: PlaceSet): number {
    const hash = hashOf(set);
    const alike = this.#known.get(hash) ?? [];
    const found = alike.find((number) => isSame(this.#sets[number]!, set));
    if (found !== undefined) return found;
    if (alike.push(this.#sets.length) === 1) this.#known.set(hash, alike);
    return this.#sets.push(set.slice()) - 1;
  }
}

/** FNV-1a, by words. */
function hashOf(set: PlaceSet): number {
  let hash = 0x811c9dc5;
  for (let word = 0; word < set.length; word++) hash = Math.imul(hash ^ set[word]!, 0x01000193);
  return hash;
}

function isSame(one: PlaceSet, other: PlaceSet): boolean {
  for (let word = 0; word < one.length; word++) if (one[word] !== other[word]) return false;
  return true;
}

/**
 * All places: those of the rules in their order, those of the context fields, and for each rule one that stands for
 * having matched, here or further up.
 */
export class Places {
  readonly #all: Place[] = [];
  readonly #captures: number;
  readonly #matched: number;
  /** By rule, the number of its first place; behind the last, that of the first context field. */
  readonly #first: number[] = [];
  readonly #ends: PlaceSet;
  readonly #captured: PlaceSet;
  readonly #matchedOnly: PlaceSet;
  readonly #deep: PlaceSet;
  readonly #any: PlaceSet;
  readonly #named: PlaceSet;
  readonly #reached: PlaceSet;
  readonly #trunk: PlaceSet;
  /** Keys of all steps, each once; for each place the number of its key, -1 where it has none. */
  readonly #keys: readonly string[];
  readonly #keyAt: Int32Array;
  /** By key, what it adds to the set at hand. */
  readonly #ids: Int32Array;
  /** Keys of the set at hand, in the order in which they were met. */
  readonly #order: Int32Array;
  /** By place, the last of its path. */
  readonly #endOf: Int32Array;
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
    const add = (written: readonly Step[], rule: number, path: number, capture: number): void => {
      starts.push(this.#all.length);
      for (const step of [...(caseless ? foldSteps(written) : written), undefined])
        this.#all.push({ step, rule, path, capture });
    };
    rules.forEach((alternatives, rule) => {
      this.#first.push(this.#all.length);
      alternatives.forEach((steps, path) => {
        add(steps, rule, path, -1);
      });
    });
    this.#captures = this.#all.length;
    this.#first.push(this.#captures);
    captures.forEach((steps, capture) => {
      add(steps, -1, 0, capture);
    });
    this.#matched = this.#all.length;

    const size = Math.ceil((this.#matched + rules.length) / 32);
    const where = (holds: (place: Place) => boolean): PlaceSet => {
      const set = new Uint32Array(size);
      this.#all.forEach((place, number) => {
        if (holds(place)) put(set, number);
      });
      return set;
    };
    this.#ends = where(({ step, rule }) => step === undefined && rule >= 0);
    this.#captured = where(({ step, capture }) => step === undefined && capture >= 0);
    this.#deep = where(({ step }) => step === 'deep');
    this.#any = where(({ step }) => step === 'any');
    this.#named = where(({ step }) => typeof step === 'object');
    this.#matchedOnly = new Uint32Array(size);
    rules.forEach((_, rule) => {
      put(this.#matchedOnly, this.#matched + rule);
    });
    this.#reached = new Uint32Array(size);
    this.#trunk = new Uint32Array(size);
    const numbers = new Map<string, number>();
    this.#keyAt = Int32Array.from(this.#all, ({ step }) => {
      if (typeof step !== 'object' || !('key' in step)) return -1;
      const known = numbers.get(step.key);
      if (known === undefined) numbers.set(step.key, numbers.size);
      return known ?? numbers.size - 1;
    });
    let end = this.#all.length;
    this.#endOf = new Int32Array(this.#all.length);
    for (let number = this.#all.length - 1; number >= 0; number--) {
      if (this.#all[number]!.step === undefined) end = number;
      this.#endOf[number] = end;
    }
    this.#keys = [...numbers.keys()];
    this.#ids = new Int32Array(numbers.size);
    this.#order = new Int32Array(numbers.size);
    this.start = new Uint32Array(size);
    for (const number of starts) put(this.start, number);
  }

  get count(): number {
    return this.#all.length;
  }

  /** Which paths ever won: `0/1` is the second path of the first rule. */
  reached(): Set<string> {
    return new Set(
      numbersIn(this.#reached, this.#ends).map((number) => {
        const { rule, path } = this.#all[number]!;
        return `${rule}/${path}`;
      }),
    );
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
    // Lower rules are not dead for that: they were meant for what lies below, and somebody may read it otherwise.
    if (this.#takes(winner)) {
      this.#meant(set, first);
      clear(set, 0, first);
    }
    put(set, this.#matched + winner);
  }

  /** Notes the paths that have a place in a set, up to a number, as if they won. */
  #meant(set: PlaceSet, to: number): void {
    for (let word = 0; word * 32 < to; word++) {
      for (let bits = set[word]! & between(word, 0, to); bits !== 0; bits &= bits - 1)
        put(this.#reached, this.#endOf[word * 32 + lowest(bits)]!);
    }
  }

  /** Whether a set that has been closed takes none of these: its rule covers them. */
  covers(winner: number, numbers: readonly number[]): boolean {
    const from = this.#first[winner + 1]!;
    return winner >= 0 && numbers.every((number) => number >= from && number < this.#captures);
  }

  /** What of a set still counts where a rule has matched; the rule itself is yet to be put. It is written over by the next. */
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

  /**
   * @param onKey - told of each key, once, and of what it adds. Keys go by numbers until then: of some thousand states each
   *   has some dozens, and to look up and write a text for each of their places took a third of the time
   */
  names(set: PlaceSet, onKey: (key: string, id: number) => void): Names {
    const ids = this.#ids;
    const order = this.#order;
    let count = 0;
    // Few states have any.
    let indexes: (readonly [string, number])[] = [];
    let selected: Map<string, number> | undefined;
    let selectors: Map<string, Selector> | undefined;
    for (let word = 0; word < set.length; word++) {
      for (let bits = set[word]! & this.#named[word]!; bits !== 0; bits &= bits - 1) {
        const number = word * 32 + lowest(bits);
        const key = this.#keyAt[number]!;
        if (key >= 0) {
          const id = ids[key]!;
          if (id === 0) order[count++] = key;
          ids[key] = this.#with(id, number + 1);
        } else {
          const step = this.#all[number]!.step as Selector;
          selectors ??= new Map();
          selected ??= new Map();
          selectors.set(step.equals, agree(step, selectors));
          selected.set(step.equals, this.#with(selected.get(step.equals), number + 1));
        }
      }
    }
    for (let i = 0; i < count; i++) {
      const key = order[i]!;
      const name = this.#keys[key]!;
      const id = ids[key]!;
      ids[key] = 0;
      if (isIndex(name)) indexes = [...indexes, [name, id]];
      onKey(name, id);
    }
    return { indexes, selected, selectors };
  }

  /** Those of a set that a name adds. */
  added(id: number): Added {
    return this.#added[id]!;
  }

  /** The set that has one place more: nothing is made of one that is known, and most names add one place. */
  #with(id = 0, place: number): number {
    const { numbers, ends, more } = this.#added[id]!;
    let known = more.get(place);
    if (known === undefined) {
      const { step, rule } = this.#all[place]!;
      // In their order: the first is the lowest.
      const first = ends < 0 && step === undefined ? rule : ends;
      known = this.#added.push({ numbers: [...numbers, place], ends: first, more: new Map() }) - 1;
      more.set(place, known);
    }
    return known;
  }

  /** The first rule that has matched; -1 where none has. */
  ruleOf(set: PlaceSet): number {
    const matched = firstIn(set, this.#matchedOnly) - this.#matched;
    const end = firstIn(set, this.#ends);
    if (end === Number.POSITIVE_INFINITY) return matched === Number.POSITIVE_INFINITY ? -1 : matched;
    return Math.min(this.#all[end]!.rule, matched);
  }

  /** The context field that is reached; -1 where none is. */
  captureOf(set: PlaceSet): number {
    const end = firstIn(set, this.#captured);
    return end === Number.POSITIVE_INFINITY ? -1 : this.#all[end]!.capture;
  }
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** The lowest number that both have. */
function firstIn(set: PlaceSet, other: PlaceSet): number {
  for (let word = 0; word < set.length; word++) {
    const bits = set[word]! & other[word]!;
    if (bits !== 0) return word * 32 + lowest(bits);
  }
  return Number.POSITIVE_INFINITY;
}

export function put(set: PlaceSet, number: number): void {
  set[number >>> 5]! |= 1 << (number & 31);
}

/** Takes out [from, to). */
function clear(set: PlaceSet, from: number, to: number): void {
  for (let word = from >>> 5; word * 32 < to; word++) set[word]! &= ~between(word, from, to);
}

/** The bits of a word whose numbers lie in [from, to). */
function between(word: number, from: number, to: number): number {
  const before = from > word * 32 ? (1 << (from & 31)) - 1 : 0;
  const behind = to >= word * 32 + 32 ? 0 : ~((1 << (to & 31)) - 1);
  return ~(before | behind);
}

/** Those that both have, in order. */
function numbersIn(set: PlaceSet, other: PlaceSet): number[] {
  const numbers: number[] = [];
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]! & other[word]!; bits !== 0; bits &= bits - 1)
      numbers.push(word * 32 + lowest(bits));
  }
  return numbers;
}

/** The selector itself, where those before look at the same member. */
function agree(selector: Selector, before: ReadonlyMap<string, Selector>): Selector {
  const [first = selector] = before.values();
  if (first.member !== selector.member) throw new SelectorError([first.member, selector.member]);
  return selector;
}
