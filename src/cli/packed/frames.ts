/**
 * @module
 * Where the frames of zstd data end (RFC 8878 §3.1), told from their headers: Node's own unpacker says nothing of data
 * that is cut off before 24.
 */
import { DamageError } from './inflate.js';

/** §3.1.1 and §3.1.2, little-endian; of the second any of sixteen. */
const FRAME = 0xfd2fb528;
const SKIPPED = 0x184d2a5;

const ofContent = [0, 2, 4, 8];
const ofDictionary = [0, 1, 2, 4];
const rawBlock = 0;
const runBlock = 1;
const compressedBlock = 2;

type Part = 'magic' | 'descriptor' | 'block' | 'size' | 'padding';
/** Bytes of a part that are read, and not passed over. */
const lengths = { magic: 4, descriptor: 1, block: 3, size: 4 } as const;

export class Frames {
  #part: Part = 'magic';
  /** Bytes to be passed over before the part. */
  #rest = 0;
  readonly #held: number[] = [];
  #hasChecksum = false;

  /**
   * Continues to read.
   *
   * @throws DamageError if there is no frame
   */
  take(piece: Uint8Array): void {
    for (let at = 0; at < piece.length && this.#part !== 'padding'; ) {
      if (this.#rest > 0) {
        const passed = Math.min(this.#rest, piece.length - at);
        this.#rest -= passed;
        at += passed;
        continue;
      }
      this.#held.push(piece[at++]!);
      if (this.#held[0] === 0 && this.#part === 'magic') this.#part = 'padding';
      else if (this.#held.length === lengths[this.#part]) {
        this.#read(this.#held.reduceRight((number, byte) => number * 256 + byte, 0));
        this.#held.length = 0;
      }
    }
  }

  /** @throws DamageError if a frame has begun but not ended */
  end(): void {
    const isWhole = this.#part === 'magic' && this.#held.length === 0 && this.#rest === 0;
    if (!isWhole && this.#part !== 'padding') throw new DamageError('it is cut off');
  }

  #read(number: number): void {
    switch (this.#part) {
      case 'magic':
        if (number === FRAME) this.#part = 'descriptor';
        else if (number >>> 4 === SKIPPED) this.#part = 'size';
        else throw new DamageError('it is damaged');
        break;
      case 'size':
        this.#rest = number;
        this.#part = 'magic';
        break;
      case 'descriptor': {
        const isSingle = (number & 0x20) !== 0;
        const content = number >> 6;
        this.#rest =
          (isSingle ? 0 : 1) +
          ofDictionary[number & 3]! +
          (content === 0 && isSingle ? 1 : ofContent[content]!);
        this.#hasChecksum = (number & 4) !== 0;
        this.#part = 'block';
        break;
      }
      case 'block': {
        const kind = (number >> 1) & 3;
        if (kind !== rawBlock && kind !== runBlock && kind !== compressedBlock)
          throw new DamageError('it is damaged');
        this.#rest = kind === runBlock ? 1 : number >>> 3;
        if ((number & 1) === 0) break;
        if (this.#hasChecksum) this.#rest += 4;
        this.#part = 'magic';
      }
    }
  }
}
