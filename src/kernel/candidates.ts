/**
 * @module
 * Where to look in a text: the kernel goes through it sixteen characters at a time and leaves to
 * `transforms/scrub/scan/scan.ts` the few at which something may be found.
 */
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import { instantiate, type Kernel, layout } from './kernel.js';
import { tellTopics } from './topics.js';
import * as shared from './wasm.js';

const encoder = new TextEncoder();

export interface CandidateFinder {
  /** Undefined where WebAssembly SIMD is lacking. The same one each time, made when first asked for. */
  open(this: void): Candidates | undefined;
  /** Overwrites the text that was read last. */
  wipe(): void;
}

export function createCandidates(): CandidateFinder {
  let made: { candidates: Candidates; kernel: Kernel } | undefined;
  return {
    open() {
      made ??= make();
      return made?.candidates;
    },
    wipe: () => made?.kernel.wipeText(),
  };
}

function make(): { candidates: Candidates; kernel: Kernel } | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupText() === 0) return undefined;
  const { buffer } = kernel.memory;
  const room = new Uint8Array(buffer, kernel.text.value, layout.text);
  const places = new Uint32Array(buffer, kernel.places.value, layout.text);
  tellTopics(kernel);
  const find = (text: string, depth: number): number => {
    const { length } = text;
    if (length > layout.text) return -1;
    // As many bytes as characters: all of it is ASCII.
    return encoder.encodeInto(text, room).written === length ? kernel.candidates(length, depth) : -1;
  };
  return { kernel, candidates: { places, find, span: shared.SPAN } };
}
