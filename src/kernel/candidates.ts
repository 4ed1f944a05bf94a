/**
 * @module
 * Where to look in a text: the kernel goes through it sixteen characters at a time and leaves to
 * `transforms/scrub/scan/scan.ts` the few at which something may be found.
 */
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import { writeAccented } from './accents.js';
import { instantiate, type Kernel } from './kernel.js';
import { layout } from './layout.js';
import { tellRegions } from './setup/dialled.js';
import { plantTemplates } from './setup/template.js';
import { tellTopics } from './setup/topics.js';
import * as shared from './wasm.js';

const encoder = new TextEncoder();

export interface CandidateFinder {
  /** Undefined without WebAssembly SIMD. Always the same one, made when first needed. */
  open(this: void): Candidates | undefined;
  /** Overwrites the text that was read last. */
  wipe(): void;
}

export function createCandidates(isKept = true): CandidateFinder {
  let made: { candidates: Candidates; kernel: Kernel } | undefined;
  return {
    open() {
      made ??= make(isKept);
      return made?.candidates;
    },
    wipe: () => made?.kernel.wipeText(),
  };
}

function make(isKept: boolean): { candidates: Candidates; kernel: Kernel } | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupText(isKept ? 1 : 0) === 0) return undefined;
  if (isKept) plantTemplates(kernel);
  tellTopics(kernel);
  const candidates = new TextCandidates(kernel);
  return { kernel, candidates };
}

class TextCandidates implements Candidates {
  readonly span = shared.SPAN;
  places!: Uint32Array;
  #room!: Uint8Array;
  #size!: number;
  readonly #regions = new Set<string>();

  constructor(readonly kernel: Kernel) {
    this.#view(layout.text);
  }

  expect(regions: readonly string[]): void {
    const { size } = this.#regions;
    for (const region of regions) this.#regions.add(region);
    if (this.#regions.size === size) return;
    tellRegions(this.kernel, this.#regions);
    // Findings in remembered texts depended on the regions known before.
    this.kernel.wipeText();
  }

  find(text: string, depth: number, allowed = 0, isListed = false): number {
    const { kernel } = this;
    const { length } = text;
    if (length > this.#size) {
      const isClaimed = kernel.claimText(length) !== 0;
      // Memory may have grown, but not enough.
      this.#view(isClaimed ? length : this.#size);
      if (!isClaimed) return -1;
    }
    // If the whole text was written, with as many bytes as characters, it is ASCII. Other texts may need more room.
    const { read, written } = encoder.encodeInto(text, this.#room);
    return read === length && written === length
      ? kernel.candidates(length, depth | (isListed ? shared.LISTED : 0) | (allowed * shared.ALLOWED))
      : -1;
  }

  /** Searches twice, since a word may mean something with its accents or without, and a mark as it is typed: if either finds something, the whole text is searched. */
  findAccented(text: string, depth: number, allowedOfPlain: number): number {
    const { kernel } = this;
    const { length } = text;
    // Words that call digits something else than a card's are known with their accents alone.
    const allowed = allowedOfPlain & ~shared.CARDS;
    if (allowed === 0 || length > this.#size || !writeAccented(text, this.#room)) return -1;
    const asked = depth | shared.FOREIGN | (allowed * shared.ALLOWED);
    const count = kernel.candidates(length, asked);
    for (let i = 0; i < count; i += 2) if (this.places[i]! < this.span) return -1;
    const places = this.places.slice(0, count);
    writeAccented(text, this.#room, true);
    const isSame =
      kernel.candidates(length, asked) === count && places.every((place, i) => place === this.places[i]);
    return isSame ? count : -1;
  }

  more(): number {
    return this.kernel.moreCandidates();
  }

  #view(size: number): void {
    const { text, places, memory } = this.kernel;
    this.#size = size;
    this.#room = new Uint8Array(memory.buffer, text.value, size);
    this.places = new Uint32Array(memory.buffer, places.value, size);
  }
}
