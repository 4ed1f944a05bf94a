/**
 * @module
 * The name of a member, which may come in parts. No more of it is kept than a name of the path can have.
 */
import { octets } from '../../../octets.js';
import { fold } from '../../../paths/caseless.js';

export class Name {
  readonly #bytes: Uint8Array;
  readonly #caseless: boolean;
  /** More than there is room for if it is not a name of the path. */
  #length = 0;

  /** @param path - the names that are looked for */
  constructor(path: readonly string[], caseless: boolean) {
    // A character takes up to six bytes (`\u0041`), and case folding makes a name less than three times as long.
    const longest = Math.max(0, ...path.map((key) => key.length));
    this.#bytes = new Uint8Array(18 * longest + 2);
    this.#caseless = caseless;
  }

  begin(): void {
    this.#length = 0;
  }

  /** @returns whether it may still be a name of the path */
  add(part: Uint8Array): boolean {
    const before = this.#length;
    this.#length += part.length;
    if (this.#length <= this.#bytes.length) {
      this.#bytes.set(part, before);
      return true;
    }
    this.#length = this.#bytes.length + 1;
    return false;
  }

  /** Whether the name, which is whole, is this key. */
  is(key: string): boolean {
    if (this.#length > this.#bytes.length) return false;
    try {
      const name: string = JSON.parse(octets.utf8(this.#bytes, 0, this.#length));
      return this.#caseless ? fold(name) === fold(key) : name === key;
    } catch {
      return false;
    }
  }
}
