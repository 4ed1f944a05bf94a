/**
 * @module
 * Holds bytes that an engine has not taken yet: the end of one chunk, until the next comes.
 */
import { misfit } from '../options.js';

export class Held {
  #bytes = new Uint8Array();
  #length = 0;

  /** The held bytes followed by a chunk. Valid until the next call. */
  with(chunk: Uint8Array): Uint8Array {
    if (!(chunk instanceof Uint8Array)) throw misfit('source', 'a stream of bytes', chunk);
    if (this.#length === 0) return chunk;
    const length = this.#length + chunk.length;
    if (length > this.#bytes.length) {
      const wider = new Uint8Array(2 * length);
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(chunk, this.#length);
    return this.#bytes.subarray(0, length);
  }

  /** @param rest - the rest of what {@link with} returned */
  keep(rest: Uint8Array): void {
    if (rest.length > this.#bytes.length) this.#bytes = new Uint8Array(2 * rest.length);
    this.#bytes.set(rest);
    this.#length = rest.length;
  }
}
