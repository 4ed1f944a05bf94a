/**
 * @module
 * Whether words stand before a place: without any, nothing can say what its digits are. Much of a text that is nothing but
 * numbers is passed over by that.
 */
import { isLetter } from '../scan/character.js';

/** No further back is anybody asked what digits are, but by a table or a row. */
export const quiet = 144;
/** Nor for a secret that words introduce. */
export const silent = 256;

/** Of each text, every character is read once. */
export class Voices {
  #seen = 0;
  #last = -quiet;

  open(): void {
    this.#seen = 0;
    this.#last = -quiet;
  }

  /** Nothing but digits and marks of ASCII stand before the place as far as anybody looks. Places come in order. */
  isQuiet(text: string, start: number, reach: typeof quiet | typeof silent = quiet): boolean {
    const from = Math.max(this.#seen, start - silent);
    for (let at = start - 1; at >= from; at--) {
      const code = text.charCodeAt(at);
      if (!isLetter(code) && code < 128) continue;
      this.#last = at;
      break;
    }
    this.#seen = Math.max(this.#seen, start);
    return start - this.#last > reach;
  }
}
