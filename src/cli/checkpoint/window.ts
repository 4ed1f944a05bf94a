/**
 * @module
 * A view of a source that holds as many bytes as requested, unless the source ends: however a pipe or an
 * unpacker cuts them, the same bytes are seen in the same pieces. The bytes after it are read meanwhile.
 */
import { memoryToRead } from '../files/memory.js';
import type { Source } from '../files/source.js';

export class Window {
  readonly #source: Pick<Source, 'read'>;
  /** Bytes that are read at a time, at most. */
  readonly #most: number;
  #bytes: Buffer;
  #start = 0;
  #end = 0;
  #isOver = false;
  /** Reads beyond the end of the window. */
  #reading: Promise<number> | undefined;
  /** How many bytes of the source come before the window. */
  at = 0;

  constructor(source: Pick<Source, 'read'>, size: number) {
    this.#source = source;
    this.#most = size;
    this.#bytes = memoryToRead(4 * size);
  }

  /** The source ends with the bytes given last. */
  isLast(part: Uint8Array): boolean {
    return this.#isOver && part.length === this.#end - this.#start;
  }

  /** @returns this many bytes, or fewer if the source ends; valid until the next call */
  async fill(size: number): Promise<Buffer> {
    // One byte more, to know whether these are the last ones.
    while (!this.#isOver && this.#end - this.#start <= size) {
      const got = await (this.#reading ?? this.#read());
      this.#reading = undefined;
      if (got === 0) this.#isOver = true;
      this.#end += got;
    }
    if (!this.#isOver && this.#reading === undefined) this.#read();
    return this.#bytes.subarray(this.#start, Math.min(this.#end, this.#start + size));
  }

  take(bytes: number): void {
    this.#start += bytes;
    this.at += bytes;
  }

  /** @returns whether the source reaches so far */
  async skipTo(place: number): Promise<boolean> {
    while (this.at < place) {
      const part = await this.fill(Math.min(this.#most, place - this.at));
      if (part.length === 0) return false;
      this.take(part.length);
    }
    return true;
  }

  #read(): Promise<number> {
    if (this.#end + this.#most > this.#bytes.length) this.#move();
    this.#reading = this.#source.read(this.#bytes.subarray(this.#end, this.#end + this.#most));
    // The error is thrown when more is requested.
    this.#reading.catch(() => {});
    return this.#reading;
  }

  #move(): void {
    const held = this.#bytes.subarray(this.#start, this.#end);
    if (held.length + this.#most > this.#bytes.length) {
      const wider = memoryToRead(2 * this.#bytes.length);
      wider.set(held);
      this.#bytes.fill(0);
      this.#bytes = wider;
    } else this.#bytes.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
