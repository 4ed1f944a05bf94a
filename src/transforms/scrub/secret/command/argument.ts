/**
 * @module
 * Where what goes on at a place begins: an argument of a command line behind a blank, a quote or an equals sign, a password
 * behind one of the first two.
 */
import { isBox, isQuote, isSpace, isWord } from '../../scan/character.js';

/** Of each text, every character is read once, however many places are asked for. */
export class Fronts {
  #seen = 0;
  #start = 0;
  readonly #isEnd: (code: number) => boolean;

  constructor(isEnd: (code: number) => boolean) {
    this.#isEnd = isEnd;
  }

  open(): void {
    this.#seen = this.#start = 0;
  }

  /** @param most - no more characters back */
  startOf(text: string, at: number, most: number): number {
    const least = Math.max(0, at - most);
    const from = at < this.#seen ? least : Math.max(this.#seen, least);
    let start = at;
    while (start > from && !this.#isEnd(text.charCodeAt(start - 1))) start--;
    if (start === from && from > least && at >= this.#seen) start = Math.max(this.#start, least);
    if (at >= this.#seen) {
      this.#seen = at;
      this.#start = start;
    }
    return start;
  }
}

/** A key is of words, dashes and dots. */
export const endsKey = (code: number): boolean => !isWord(code) && code !== 45 && code !== 46;
/** Behind a bracket, what stands in it begins. */
export const endsBox = (code: number): boolean => isBox(code) || isSpace(code);
export const endsPassword = (code: number): boolean => isSpace(code) || isQuote(code);
export const endsArgument = (code: number): boolean => endsPassword(code) || code === 61;
