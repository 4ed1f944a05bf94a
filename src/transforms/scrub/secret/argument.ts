/**
 * @module
 * Where the arguments of a command line begin: behind a blank, a quote or an equals sign.
 */
import { isQuote, isSpace } from '../scan/character.js';

/** Of each text, every character is read once, however many places are asked for. */
export class Arguments {
  #seen = 0;
  #start = 0;

  open(): void {
    this.#seen = this.#start = 0;
  }

  /** Where the argument begins that goes on at a place. Places come in order. */
  startOf(text: string, at: number): number {
    for (let start = at; start > this.#seen; start--) {
      if (!endsArgument(text.charCodeAt(start - 1))) continue;
      this.#start = start;
      break;
    }
    if (at > this.#seen) this.#seen = at;
    return this.#start;
  }
}

const endsArgument = (code: number): boolean => isSpace(code) || isQuote(code) || code === 61;
