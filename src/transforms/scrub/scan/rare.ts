/**
 * @module
 * Words without which there is nothing to find for a detector. A text is searched for them once, when it is first asked
 * for, and not around every place.
 */
export class Rare {
  readonly #word: RegExp;
  /** Between these two no word begins; at the second one does. */
  #from = 0;
  #next = -1;
  #first: number | undefined;

  /** @param word - with the flag g */
  constructor(word: RegExp) {
    this.#word = word;
  }

  open(): void {
    this.#from = 0;
    this.#next = -1;
    this.#first = undefined;
  }

  /** Whether one stands anywhere before a place. */
  isBefore(text: string, place: number): boolean {
    this.#first ??= text.search(this.#word);
    return this.#first >= 0 && this.#first < place;
  }

  /** Whether one begins between two places, of which the first come in order. */
  isBetween(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start);
    if (from > this.#next || from < this.#from) {
      this.#from = this.#word.lastIndex = from;
      this.#next = this.#word.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#next < end;
  }
}
