/**
 * @module
 * Memory for secrets and everything derived from them, which its owner can overwrite. V8 keeps small typed arrays in its
 * heap, where the collector moves them and leaves copies behind; a separate buffer is outside the heap, and is not moved.
 */

/** Zeros, in one place until they are collected. */
export const claimBytes = (size: number): Uint8Array => new Uint8Array(new ArrayBuffer(size));

/** As {@link claimBytes}, in words of 32 bits. */
export const claimWords = (count: number): Int32Array => new Int32Array(new ArrayBuffer(4 * count));

/** A copy that belongs to the caller. */
export function copyBytes(bytes: Uint8Array): Uint8Array {
  const copy = claimBytes(bytes.length);
  copy.set(bytes);
  return copy;
}
