/**
 * @module
 * Places in paths, and how sets of them move along a key: each state of the automaton is such a set. The places of a
 * path have consecutive numbers, so that many places move one step forward by a shift of bits.
 */
import { type Bundle, bundle, type Fork } from './bundle.js';
import { foldSteps } from './caseless.js';
import type { Step } from './path.js';
import { type Added, Keys, type Names, type Place } from './place/keys.js';
import { between, clear, firstIn, hasAny, type PlaceSet, put } from './place-set.js';

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

/** The first place of each of some paths; the last entry is their end. */
export interface Start {
  readonly bundle: Bundle;
  readonly rule: number;
  readonly number: number;
}

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
  readonly #reached: PlaceSet;
  readonly #trunk: PlaceSet;
  /** By place, whether it was in a set in which another rule took everything. */
  readonly #meant: PlaceSet;
  /** The paths of the rules. */
  readonly starts: Start[] = [];
  readonly #takes: (rule: number) => boolean;
  readonly #keys: Keys;
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
    this.#keys = new Keys(this.#all, where);
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

  /** What each key adds. */
  names(set: PlaceSet): Names {
    return this.#keys.names(set);
  }

  /** Those of a set that a name adds. */
  added(id: number): Added {
    return this.#keys.added(id);
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
