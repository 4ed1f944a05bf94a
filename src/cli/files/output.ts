/**
 * @module
 * What an engine writes, gathered in memory that is used again: one block of output at a time.
 */
import type { Writable } from 'node:stream';
import { unlessAborted } from '../command/interrupt.js';

/** Gathers parts, and grows if a block has a larger output than all before. */
export class Output {
  #bytes: Buffer;
  #size = 0;

  constructor(memory: ArrayBuffer) {
    this.#bytes = Buffer.from(memory);
  }

  readonly write = (part: Uint8Array): void => {
    const needed = this.#size + part.length;
    if (needed > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(needed + (needed >> 1));
      wider.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = wider;
    }
    this.#bytes.set(part, this.#size);
    this.#size = needed;
  };

  /** Returns what was gathered; the next part overwrites it. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#size);
    this.#size = 0;
    return taken;
  }
}

/**
 * Returns a function that writes synchronously in place of a stream, if that need not wait, as for a file. Not to be used while
 * the stream itself has something to write. The executable and the single-file command each have this line.
 */
export const atOnce = Symbol.for('nymline.atOnce');

/** @returns undefined if a write may have to wait */
export const writerOf = (stream: Writable): ((bytes: Uint8Array) => void) | undefined =>
  (stream as { readonly [atOnce]?: (bytes: Uint8Array) => void })[atOnce];

/** Resolves when the stream needs the bytes no more; rejects with its error, or when the signal is aborted. */
export function writeTo(target: Writable, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  if (bytes.length === 0) return Promise.resolve();
  const written = new Promise<void>((resolve, reject) => {
    target.write(bytes, (error) => (error ? reject(named(error, target)) : resolve()));
  });
  return unlessAborted(written, signal);
}

/** The error of a failing write does not name the file (ENOSPC). */
function named(error: Error, target: Writable & { readonly path?: unknown }): Error {
  const path = typeof target.path === 'string' ? target.path : 'standard output';
  return 'path' in error ? error : Object.assign(error, { path });
}
