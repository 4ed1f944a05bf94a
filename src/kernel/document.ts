/**
 * @module
 * Documents in parts that stand in the memory of a kernel, for what it does sixteen bytes at a time: to find where a value
 * ends, and to make carriage returns of newlines. There is one for all documents of a thread: who finds in it what is not
 * theirs puts their own there.
 */
import { instantiate, type Kernel, layout } from './kernel.js';

export interface DocumentKernel extends Pick<Kernel, 'extent' | 'fold' | 'unfold'> {
  /** The bytes that `part` has a part of. */
  held: Uint8Array | undefined;
  /** Which part. */
  from: number;
  to: number;
  /** What `extent` looks at. */
  readonly part: Uint8Array;
  /** What `fold` and `unfold` change. */
  readonly folded: Uint8Array;
  /** By depth: whether the bracket is a curly one. */
  readonly curly: Uint8Array;
  /** How far into a value the last `extent` led that did not find its end. */
  depth(): number;
  inString(): boolean;
  escaped(): boolean;
  wipe(): void;
}

/** `null` where it cannot be had. */
let made: DocumentKernel | null | undefined;

/** @returns undefined where WebAssembly SIMD is lacking */
export function documentKernel(): DocumentKernel | undefined {
  if (made === undefined) made = make() ?? null;
  return made ?? undefined;
}

function make(): DocumentKernel | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupDocument() === 0) return undefined;
  const { part, told } = layout.document;
  const { buffer } = kernel.memory;
  const document: DocumentKernel = {
    held: undefined,
    from: 0,
    to: 0,
    part: new Uint8Array(buffer, kernel.part.value, part),
    folded: new Uint8Array(buffer, kernel.folded.value, part),
    curly: new Uint8Array(buffer, kernel.curly.value, told),
    extent: kernel.extent,
    fold: kernel.fold,
    unfold: kernel.unfold,
    depth: () => kernel.depth.value,
    inString: () => kernel.inString.value === 1,
    escaped: () => kernel.escaped.value === 1,
    wipe() {
      document.held = undefined;
      kernel.wipeDocument();
    },
  };
  return document;
}
