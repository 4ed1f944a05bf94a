/**
 * @module
 * Consecutive records of an array that are complete in the current bytes. The kernel makes lines of them in one call, and puts
 * them back between the text that stood between them in another.
 */
import type { DocumentKernel } from '../../kernel/document.js';
import { octets } from '../../octets.js';
import type { Store } from './store.js';

const COMMA = 0x2c;

/** White space before and after a comma. */
interface Gap {
  readonly space: Uint8Array;
  readonly more: Uint8Array;
}

export class Gathered {
  readonly #kernel: DocumentKernel;
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #longest: number;
  /** The kernel's turn when they were gathered: others may use its memory while lines are rewritten. */
  #turn = 0;
  readonly #size: number;
  readonly records: number;
  /** Behind the last of them. */
  readonly end: number;

  /**
   * @param from - after a record of an array
   * @param longest - the longest record in bytes
   */
  constructor(kernel: DocumentKernel, bytes: Uint8Array, from: number, to: number, longest: number) {
    this.#kernel = kernel;
    this.#bytes = bytes;
    this.#from = from;
    this.#longest = longest;
    this.#size = this.#gather(to);
    this.records = kernel.gathered();
    this.end = this.records === 0 ? from : kernel.from + kernel.units[3 * this.records - 1]!;
  }

  /** The records as lines, with carriage returns for the newlines within them. Valid until the kernel is used for something else. */
  get lines(): Uint8Array {
    this.#renew();
    return this.#kernel.folded.subarray(0, this.#size);
  }

  /**
   * Puts lines, one for each record, in the places of the records.
   *
   * @returns whether there were as many, and room for them: if not, nothing is written
   */
  weave(lines: Store, woven: Store): boolean {
    this.#renew();
    const kernel = this.#kernel;
    if (lines.length > kernel.folded.length) return false;
    kernel.folded.set(lines.held);
    const size = kernel.weave(lines.length);
    woven.add(kernel.woven.subarray(0, size));
    return size > 0;
  }

  /** The bytes before each record. */
  *gaps(): Generator<Gap> {
    this.#renew();
    const start = this.#kernel.from;
    const units = this.#kernel.units.slice(0, 3 * this.records);
    for (let i = 0; i < units.length; i += 3) {
      const from = start + units[i]!;
      const comma = octets.indexOf(this.#bytes, COMMA, from);
      yield {
        space: this.#bytes.subarray(from, comma),
        more: this.#bytes.subarray(comma + 1, start + units[i + 1]!),
      };
    }
  }

  #renew(): void {
    if (this.#turn !== this.#kernel.turn) this.#gather(this.end);
  }

  /** @returns how many bytes the lines are */
  #gather(to: number): number {
    const kernel = this.#kernel;
    kernel.hold(this.#bytes, this.#from);
    this.#turn = ++kernel.turn;
    return kernel.gather(this.#from - kernel.from, Math.min(kernel.to, to) - kernel.from, this.#longest);
  }
}
