/**
 * @module
 * Finds where a JSON value ends (RFC 8259), byte by byte: a value may be cut anywhere, and no byte is looked at twice.
 * Only brackets and strings decide. Whether the content is JSON is checked by the engine that reads the record.
 */
import type { DocumentKernel } from '../../kernel/document.js';
import { layout, mismatched, unfinished } from '../../kernel/layout.js';

export { mismatched, unfinished };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What sets `[` apart from `{`, and `]` from `}`. */
const CURLY = 0x20;

/** From here on brackets are counted, and which they are is not looked at. */
const { told } = layout.document;

/** Bytes that end a number or a word: white space, brackets, a comma, a colon, a quote, a record separator. */
const ends = new Uint8Array(256);
for (const character of ' \t\r\n\x1e,:"{}[]') ends[character.charCodeAt(0)] = 1;

/** First bytes of values that show their own end. */
const encloses = new Uint8Array(256);
for (const character of '{["') encloses[character.charCodeAt(0)] = 1;

export class Extent {
  #hasBegun = false;
  #depth = 0;
  #inString = false;
  /** The last byte there was is a backslash. */
  #escaped = false;
  /** A number or a word, which ends only where something else begins. */
  #isBare = false;
  /** By depth: whether the bracket is a curly one. */
  readonly #curly = new Uint8Array(told);
  readonly #kernel: DocumentKernel | undefined;

  /** @param kernel - if there is one */
  constructor(kernel: DocumentKernel | undefined) {
    this.#kernel = kernel;
  }

  /** A value begins: nothing of the one before counts. */
  begin(): void {
    this.#depth = 0;
    this.#hasBegun = this.#inString = this.#escaped = this.#isBare = false;
  }

  /** Bytes come that may be others than they were. */
  renew(): void {
    if (this.#kernel !== undefined) this.#kernel.held = undefined;
  }

  /**
   * @param from - where the value begins or continues
   * @param isEnd - whether nothing comes after `to`
   * @returns index after the value; {@link unfinished} or {@link mismatched}
   */
  find(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    if (!this.#hasBegun && from < to) {
      this.#hasBegun = true;
      this.#isBare = encloses[bytes[from]!] === 0;
    }
    if (this.#isBare) return this.#endOfBare(bytes, from, to, isEnd);
    return this.#kernel === undefined
      ? this.#look(bytes, from, to)
      : this.#lookByKernel(this.#kernel, bytes, from, to);
  }

  #endOfBare(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    let at = from;
    while (at < to && ends[bytes[at]!] === 0) at++;
    return at < to || isEnd ? at : unfinished;
  }

  /** Some ten times as fast as byte by byte, where documents are long (Node 20). */
  #lookByKernel(kernel: DocumentKernel, bytes: Uint8Array, from: number, to: number): number {
    const curly = this.#curly;
    if (this.#depth > 0) kernel.curly.set(curly);
    for (let at = from; at < to; at = kernel.to) {
      kernel.hold(bytes, at);
      const start = kernel.from;
      const stop = Math.min(kernel.to, to) - start;
      const end = kernel.extent(at - start, stop, this.#depth, this.#inString, this.#escaped);
      if (end >= 0) return start + end;
      if (end === mismatched) return end;
      this.#depth = kernel.depth();
      this.#inString = kernel.inString();
      this.#escaped = kernel.escaped();
    }
    if (this.#depth > 0) curly.set(kernel.curly);
    return unfinished;
  }

  #look(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    let depth = this.#depth;
    let inString = this.#inString;
    if (this.#escaped && at < to) {
      this.#escaped = false;
      at++;
    }
    while (at < to) {
      if (inString) {
        while (at < to) {
          const byte = bytes[at]!;
          if (byte === QUOTE) break;
          at += byte === BACKSLASH ? 2 : 1;
        }
        if (at >= to) break;
        inString = false;
        at++;
        if (depth === 0) return at;
      }
      // Everything between strings and brackets is skipped.
      while (at < to) {
        const byte = bytes[at++]!;
        if (byte === QUOTE) {
          inString = true;
          break;
        }
        const round = byte | CURLY;
        if (round === 0x7b) {
          if (depth < told) this.#curly[depth] = byte & CURLY;
          depth++;
        } else if (round === 0x7d) {
          if (--depth < told && this.#curly[depth] !== (byte & CURLY)) return mismatched;
          if (depth === 0) return at;
        }
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    this.#escaped = at > to;
    return unfinished;
  }
}
