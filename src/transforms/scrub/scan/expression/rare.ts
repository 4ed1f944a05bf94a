/**
 * @module
 * Words without which a detector can find nothing. A text is searched for them once, when they are first asked for, instead of
 * around every place.
 */
import { Automaton } from './automaton.js';

/** Of a text that goes on so far it is told where a slow expression may fit before it is asked: 4 ns a character for 11. */
const far = 4096;

/**
 * So much of a text is searched at once, and twice as much the next time: whoever has enough of a text does not pay for the rest. A
 * word that begins in the last of it is looked for again, with what stands behind it; and so much before belongs to what a word looks back at.
 */
const piece = 1 << 14;
const overlap = 512;
const lead = 64;

export class Rare {
  readonly #word: RegExp;
  readonly #isSlow: boolean;
  #forward: Automaton | undefined;
  /** Between these two no word begins; at the second one does, if one was found. */
  #from = 0;
  #next = -1;
  #isFound = false;
  #size = piece;
  /** Where the first of a text begins, or up to where it was looked for. */
  #first = 0;
  #isFirst = false;

  /**
   * @param word - with the flag g
   * @param isSlow - V8 tries it from each character: it finds others faster than an automaton
   */
  constructor(word: RegExp, isSlow = false) {
    this.#word = word;
    this.#isSlow = isSlow;
  }

  open(): void {
    this.#from = this.#first = 0;
    this.#next = -1;
    this.#size = piece;
    this.#isFound = this.#isFirst = false;
  }

  /** Whether one stands anywhere before a place. */
  isBefore(text: string, place: number): boolean {
    while (!this.#isFirst && this.#first < place) {
      this.#first = this.#search(text, this.#first);
      this.#isFirst = this.#isFound;
      this.#isFound = false;
      this.#next = -1;
    }
    return this.#isFirst && this.#first < place;
  }

  /** Whether one begins between two places, of which the first come in order. */
  isBetween(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start);
    if (from > this.#next || from < this.#from) {
      this.#from = this.#next = from;
      this.#isFound = false;
    }
    while (!this.#isFound && this.#next < end) this.#next = this.#search(text, this.#next);
    return this.#next < end;
  }

  /** Where the next begins from a place on, or up to where none does; infinity where none does at all. */
  #search(text: string, from: number): number {
    const { length } = text;
    const isWhole = length - from <= this.#size;
    const base = isWhole ? 0 : Math.max(0, from - lead);
    const end = isWhole ? length : from + this.#size;
    if (!isWhole) this.#size *= 2;
    const at = this.#searchIn(isWhole ? text : text.slice(base, end), from - base) + base;
    if (isWhole || at < end - overlap) {
      this.#isFound = at < length;
      return at;
    }
    return end - overlap;
  }

  #searchIn(text: string, from: number): number {
    const { length } = text;
    this.#word.lastIndex = from;
    if (this.#isSlow && length - from > far) {
      this.#forward ??= Automaton.of(this.#word, 'forward');
      const last = this.#forward?.find(text, from) ?? from;
      if (last < 0) return Number.POSITIVE_INFINITY;
      this.#word.lastIndex = Math.max(from, last - (this.#forward?.longest ?? 0));
    }
    return this.#word.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  }
}
