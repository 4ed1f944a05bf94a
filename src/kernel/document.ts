/**
 * @module
 * Parts of documents in the memory of a kernel, which works on sixteen bytes at a time: it finds the ends of values,
 * turns newlines into carriage returns, and does both for many records in one call. All documents of a thread share one
 * kernel. If its memory holds a part of another document, the caller puts its own there again.
 */
import { instantiate, type Kernel } from './kernel.js';
import { layout } from './layout.js';

export interface DocumentKernel extends Pick<Kernel, 'extent' | 'fold' | 'unfold' | 'gather' | 'weave'> {
  /** The bytes that `part` has a part of. */
  held: Uint8Array | undefined;
  /** Which part. */
  from: number;
  to: number;
  /** What `extent` looks at. */
  readonly part: Uint8Array;
  /** What `fold` and `unfold` change, and `gather` fills. */
  readonly folded: Uint8Array;
  /** For each gathered record: where in the part the bytes before it begin, and where it begins and ends. */
  readonly units: Uint32Array;
  /** What `weave` fills. */
  readonly woven: Uint8Array;
  /** Counts the calls that put or gather here: if it has changed, the records are those of another caller. */
  turn: number;
  /** By depth: whether the bracket is a curly one. */
  readonly curly: Uint8Array;
  /** Makes a part of such bytes the one at hand, unless it is. */
  hold(bytes: Uint8Array, at: number): void;
  /** How many records were gathered. */
  gathered(): number;
  /** How far into a value the last `extent` led that did not find its end. */
  depth(): number;
  inString(): boolean;
  escaped(): boolean;
  wipe(): void;
}

/** `null` if there can be none. */
let made: DocumentKernel | null | undefined;

/** @returns undefined where WebAssembly SIMD is lacking */
export function documentKernel(): DocumentKernel | undefined {
  if (made === undefined) made = make() ?? null;
  return made ?? undefined;
}

function make(): DocumentKernel | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupDocument() === 0) return undefined;
  const { part, lines, units, unit, told } = layout.document;
  const { buffer } = kernel.memory;
  /** How much of the part was ever filled. */
  let filled = 0;
  const document: DocumentKernel = {
    held: undefined,
    from: 0,
    to: 0,
    part: new Uint8Array(buffer, kernel.part.value, part),
    folded: new Uint8Array(buffer, kernel.folded.value, lines),
    units: new Uint32Array(buffer, kernel.units.value, (units * unit) / 4),
    woven: new Uint8Array(buffer, kernel.woven.value, part + lines),
    turn: 0,
    curly: new Uint8Array(buffer, kernel.curly.value, told),
    extent: kernel.extent,
    fold: kernel.fold,
    unfold: kernel.unfold,
    gather: kernel.gather,
    weave: kernel.weave,
    hold(bytes, at) {
      if (document.held === bytes && at >= document.from && at < document.to) return;
      document.held = bytes;
      document.from = at;
      document.to = Math.min(bytes.length, at + part);
      document.turn++;
      document.part.set(bytes.subarray(at, document.to));
      filled = Math.max(filled, document.to - at);
    },
    gathered: () => kernel.gathered.value,
    depth: () => kernel.depth.value,
    inString: () => kernel.inString.value === 1,
    escaped: () => kernel.escaped.value === 1,
    wipe() {
      document.held = undefined;
      document.turn++;
      kernel.wipeDocument(filled);
      filled = 0;
    },
  };
  return document;
}
