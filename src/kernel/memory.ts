/**
 * @module
 * Reads and writes the memory of the kernel, as bytes and as words. After the memory has grown, it is another buffer.
 */
import { octets } from '../octets.js';
import type { Kernel } from './kernel.js';

export class KernelMemory {
  bytes!: Uint8Array;
  words!: Uint32Array;
  /** The input region, and everything after it. */
  room!: Uint8Array;
  /** Longest input that there is known to be room for. */
  claimed = 0;

  /** @param input - where the input region begins */
  constructor(
    readonly kernel: Kernel,
    readonly input: number,
  ) {
    this.#view();
  }

  /** Whoever may have made it grow says so. */
  renew(): void {
    if (this.bytes.buffer !== this.kernel.memory.buffer) this.#view();
  }

  #view(): void {
    const { buffer } = this.kernel.memory;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.room = this.bytes.subarray(this.input);
  }

  /** The text of a scalar; for a string, the text between its quotes. */
  decode(start: number, size: number): string {
    const { bytes } = this;
    let odd = 0;
    for (let i = start; i < start + size; i++) {
      const byte = bytes[i]!;
      if (byte === 0x5c) odd |= 1;
      else if (byte >= 0x80) odd |= 2;
    }
    if (odd === 0) return octets.latin1(bytes, start, start + size);
    const text = octets.utf8(bytes, start, start + size);
    return odd & 1 ? (JSON.parse(`"${text}"`) as string) : text;
  }
}
