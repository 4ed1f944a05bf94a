/**
 * @module
 * Where to look in a text: the kernel goes through it sixteen characters at a time and leaves to
 * `transforms/scrub/scan.ts` the few at which something may be found.
 */
import type { Candidates } from '../transforms/scrub/finding.js';
import { instantiate, layout } from './kernel.js';

const encoder = new TextEncoder();

/** @returns undefined where WebAssembly SIMD is lacking */
export function createCandidates(): (Candidates & { wipe(): void }) | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupText() === 0) return undefined;
  const { buffer } = kernel.memory;
  const room = new Uint8Array(buffer, kernel.text.value, layout.text);
  const places = new Uint32Array(buffer, kernel.places.value, layout.text);
  return {
    places,
    find(text) {
      const { length } = text;
      if (length > layout.text) return -1;
      // As many bytes as characters: all of it is ASCII.
      return encoder.encodeInto(text, room).written === length ? kernel.candidates(length) : -1;
    },
    wipe: () => kernel.wipeText(),
  };
}
