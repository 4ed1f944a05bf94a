/**
 * @module
 * A source seen through a window that holds as many bytes as are asked for, unless the source ends: however a pipe or an
 * unpacker cuts them, the same bytes are looked at in the same pieces.
 */
import type { Source } from '../source.js';
import { readAhead } from './ahead.js';

export class Window {
  readonly #source: Pick<Source, 'read'>;
  #bytes: Buffer;
  #start = 0;
  #end = 0;
  #isOver = false;
  /** How many bytes of the source lie behind. */
  at = 0;

  constructor(source: Pick<Source, 'read'>, size: number) {
    this.#source = readAhead(source, size);
    this.#bytes = Buffer.allocUnsafeSlow(2 * size);
  }

  /** The source ends with the bytes given last. */
  isLast(part: Uint8Array): boolean {
    return this.#isOver && part.length === this.#end - this.#start;
  }

  /** @returns so many bytes, or fewer where the source ends; valid until the next call */
  async fill(size: number): Promise<Buffer> {
    // One more, so that it is known whether these are the last.
    while (!this.#isOver && this.#end - this.#start <= size) {
      if (this.#start + size >= this.#bytes.length) this.#move(size);
      const got = await this.#source.read(this.#bytes.subarray(this.#end));
      if (got === 0) this.#isOver = true;
      this.#end += got;
    }
    return this.#bytes.subarray(this.#start, Math.min(this.#end, this.#start + size));
  }

  take(bytes: number): void {
    this.#start += bytes;
    this.at += bytes;
  }

  /** @returns whether the source reaches so far */
  async skipTo(place: number): Promise<boolean> {
    while (this.at < place) {
      const part = await this.fill(Math.min(this.#bytes.length >> 1, place - this.at));
      if (part.length === 0) return false;
      this.take(part.length);
    }
    return true;
  }

  #move(size: number): void {
    const held = this.#bytes.subarray(this.#start, this.#end);
    if (2 * size > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(2 * size);
      wider.set(held);
      this.#bytes.fill(0);
      this.#bytes = wider;
    } else this.#bytes.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
