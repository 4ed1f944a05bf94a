/**
 * @module
 * Sets of places as bits, so that many places move one step forward by a shift.
 */

/** A bit for each place, by its number. */
export type PlaceSet = Uint32Array;

/** Numbers sets of places. Equal sets have the same number. */
export class PlaceSets {
  readonly #sets: PlaceSet[] = [];
  /** The numbers of sets, by a hash of their content. */
  readonly #known = new Map<number, number[]>();

  get size(): number {
    return this.#sets.length;
  }

  at(number: number): PlaceSet {
    return this.#sets[number]!;
  }

  /** @returns the number of the set; a new set is copied, so the caller may change it later */
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

export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** The lowest number that is in both. */
export function firstIn(set: PlaceSet, other: PlaceSet): number {
  for (let word = 0; word < set.length; word++) {
    const bits = set[word]! & other[word]!;
    if (bits !== 0) return word * 32 + lowest(bits);
  }
  return Number.POSITIVE_INFINITY;
}

/** Whether a number of [from, to) is in the set. */
export function hasAny(set: PlaceSet, from: number, to: number): boolean {
  for (let word = from >>> 5; word * 32 < to; word++)
    if ((set[word]! & between(word, from, to)) !== 0) return true;
  return false;
}

export function put(set: PlaceSet, number: number): void {
  set[number >>> 5]! |= 1 << (number & 31);
}

/** Removes [from, to). */
export function clear(set: PlaceSet, from: number, to: number): void {
  for (let word = from >>> 5; word * 32 < to; word++) set[word]! &= ~between(word, from, to);
}

/** The bits of a word whose numbers lie in [from, to). */
export function between(word: number, from: number, to: number): number {
  const before = from > word * 32 ? (1 << (from & 31)) - 1 : 0;
  const behind = to >= word * 32 + 32 ? 0 : ~((1 << (to & 31)) - 1);
  return ~(before | behind);
}
