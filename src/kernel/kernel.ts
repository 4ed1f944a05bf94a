/**
 * @module
 * The typed interface of the WebAssembly kernel. The kernel has its own memory, reads whole lines from it, and
 * knows a policy only as states, keys and constants. README.md beside this file explains how it works.
 */

import { octets } from '../octets.js';
import { wasm } from './wasm.js';

/** The exports of the kernel; each is described in the file from which `assembly/index.ts` exports it. Addresses are byte offsets in `memory`. */
export interface Kernel {
  readonly memory: Memory;
  setup(
    rules: number,
    states: number,
    dead: number,
    nodeBytes: number,
    longestKey: number,
    contextFields: number,
    memoBytes: number,
    recordBytes: number,
    recordValues: number,
    seedLow: number,
    seedHigh: number,
  ): number;
  defineState(
    index: number,
    action: number,
    other: number,
    operand: number,
    size: number,
    field: number,
    rule: number,
  ): void;
  defineConstant(size: number): number;
  defineKey(state: number, target: number, size: number, says: number): void;
  claimInput(size: number): number;
  begin(size: number): void;
  pass(size: number, secret: number): number;
  wholeLines(size: number): number;
  countLines(size: number): number;
  proceed(): void;
  scan(secret: number): number;
  resolve(secret: number): number;
  reject(code: number): void;
  settle(entry: number, outcome: number, size: number, keep: boolean): number;
  emit(until: number): number;
  listEnds(from: number, size: number): number;
  readonly ends: Cell;
  land(): number;
  findRedo(): number;
  readonly isUnasked: Cell;
  readonly told: Cell;
  nextName(): number;
  tellName(node: number, says: number): void;
  claimKey(): number;
  claimMessage(size: number): number;
  enqueue(pending: number, key: number, message: number, size: number): void;
  hashQueue(): void;
  defineReader(about: number, shape: number, key: number): void;
  queueCanonical(from: number): number;
  readonly plans: Cell;
  skipTo(address: number): void;
  wipe(): void;
  setupRecords(
    rows: boolean,
    rules: number,
    columns: number,
    words: number,
    absentSize: number,
    memoBytes: number,
    recordBytes: number,
    seedLow: number,
    seedHigh: number,
  ): number;
  setupRow(delimiter: number, quotes: boolean, least: number, most: number): void;
  defineColumn(index: number, verb: number, rule: number, ask: number, operand: number, check: number): void;
  defineWordAt(index: number, open: number, bits: number, column: number): void;
  absentText(): number;
  passHead(row: number, size: number): number;
  lay(size: number): void;
  resumeFlat(at: number): void;
  scanRecords(secret: number): void;
  landFlat(): number;
  wipeRecords(): void;
  /** How far the scan of flat records has come, and how many records it has met since it was resumed. */
  readonly place: Cell;
  readonly scanned: Cell;
  setupText(isKept: number): number;
  claimText(size: number): number;
  candidates(size: number, depth: number): number;
  moreCandidates(): number;
  wipeText(): void;
  setupSample(size: number): number;
  nextNews(): number;
  wipeSample(): void;
  readonly sample: Cell;
  readonly tokens: Cell;
  setupDocument(): number;
  extent(from: number, to: number, depth: number, inString: boolean, escaped: boolean): number;
  fold(size: number): number;
  unfold(size: number): void;
  gather(from: number, to: number, longest: number): number;
  weave(size: number): number;
  wipeDocument(size: number): void;
  readonly part: Cell;
  readonly folded: Cell;
  readonly units: Cell;
  readonly gathered: Cell;
  readonly woven: Cell;
  readonly curly: Cell;
  readonly depth: Cell;
  /** 1 for true. */
  readonly inString: Cell;
  readonly escaped: Cell;
  readonly text: Cell;
  readonly places: Cell;
  readonly topics: Cell;
  tellRegions(shapes: number, alike: number): void;
  readonly beginnings: Cell;
  readonly templateKey: Cell;
  readonly printed: Cell;
  readonly cardWords: Cell;
  readonly edits: Cell;
  readonly editsEnd: Cell;
  readonly counts: Cell;
  readonly captures: Cell;
  readonly pendings: Cell;
  readonly pending: Cell;
  readonly rejects: Cell;
  readonly window: Cell;
}

/** A number that the kernel lets be read. */
interface Cell {
  readonly value: number;
}

/** Its buffer is another one after memory has grown. */
interface Memory {
  readonly buffer: ArrayBuffer;
}

// TypeScript keeps these types in lib.dom, which describes a browser.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Compiled once; the module is undefined if that is not possible. */
let compiled: { readonly module: object | undefined } | undefined;

/** A fresh instance with an empty memory; undefined if there is no WebAssembly SIMD, or none may be compiled. */
export function instantiate(): Kernel | undefined {
  compiled ??= { module: compile() };
  return compiled.module && (new WebAssembly.Instance(compiled.module).exports as Kernel);
}

/** Undefined if the host forbids it (`--jitless` has no WebAssembly at all, workerd compiles none from bytes). */
function compile(): object | undefined {
  try {
    const code: string | Uint8Array = wasm;
    // The command loads the bytes from a file.
    return new WebAssembly.Module(typeof code === 'string' ? octets.fromBase64(code) : code);
  } catch {
    return undefined;
  }
}
