/**
 * @module
 * Words without which a detector can find nothing. A text is searched for them once, when they are first asked for, instead of
 * around every place.
 */
import { Automaton } from './automaton.js';

/** Of a text that goes on so far it is told where a slow expression may fit before it is asked: 4 ns a character for 11. */
const far = 4096;

export class Rare {
  readonly #word: RegExp;
  readonly #isSlow: boolean;
  #forward: Automaton | undefined;
  /** Between these two no word begins; at the second one does. */
  #from = 0;
  #next = -1;
  #first: number | undefined;

  /**
   * @param word - with the flag g
   * @param isSlow - V8 tries it from each character: it finds others faster than an automaton
   */
  constructor(word: RegExp, isSlow = false) {
    this.#word = word;
    this.#isSlow = isSlow;
  }

  open(): void {
    this.#from = 0;
    this.#next = -1;
    this.#first = undefined;
  }

  /** Whether one stands anywhere before a place. */
  isBefore(text: string, place: number): boolean {
    this.#first ??= this.#search(text, 0);
    return this.#first < place;
  }

  /** Whether one begins between two places, of which the first come in order. */
  isBetween(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start);
    if (from > this.#next || from < this.#from) {
      this.#from = from;
      this.#next = this.#search(text, from);
    }
    return this.#next < end;
  }

  /** Where the first begins from a place on; infinity where none does. */
  #search(text: string, from: number): number {
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
