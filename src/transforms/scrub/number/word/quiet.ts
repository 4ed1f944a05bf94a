/**
 * @module
 * Whether words stand before a place: without any, nothing can say what its digits are. Much of a text that is nothing but
 * numbers is passed over by that.
 */
import { isDigit, isLetter } from '../../scan/character.js';

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

/** No line, mark or word further behind a number says what it is. */
const ahead = 160;

/** Rows of nothing but digits and blanks, of which every character is read once. */
export class Rows {
  #seen = 0;
  #last = -1;
  /** Between these two nothing else stands. */
  #start = 0;
  #end = 0;

  open(): void {
    this.#seen = this.#start = this.#end = 0;
    this.#last = -1;
  }

  /** A run of groups stands in the midst of such a row, so that nothing but its own digits says what it is. Places come in order. */
  isBare(text: string, start: number, end: number): boolean {
    const from = Math.max(this.#seen, start - silent);
    if (from < this.#start || start > this.#end)
      for (let at = start - 1; at >= from; at--) {
        if (isBare(text.charCodeAt(at))) continue;
        this.#last = at;
        break;
      }
    this.#seen = Math.max(this.#seen, start);
    if (start - this.#last <= silent) return false;
    if (this.#end < start) this.#start = this.#end = start;
    while (this.#end < end + ahead && isBare(text.charCodeAt(this.#end))) this.#end++;
    return this.#end >= end + ahead;
  }
}

const isBare = (code: number): boolean => isDigit(code) || code === 32;
