/**
 * @module
 * The WebAssembly kernel, typed. It has a memory of its own, reads whole lines from it, and knows a policy
 * only as states, keys and constants; see README.md beside this file for how it works.
 */
import type { RecordCode } from '../errors.js';
import { wasm } from './wasm.js';

/** Sizes and offsets of `assembly/layout.ts` that are read from outside. A test compares the two. */
export const layout = {
  pending: { size: 32, key: 0, waiting: 4, length: 8, about: 12, value: 24 },
  reject: { size: 16, record: 0, code: 4 },
  capture: { size: 8 },
  node: { length: 28, key: 64, changedName: 0xfffe },
  key: { headSize: 64, head: 68, size: 128 },
  window: 1 << 18,
  text: 16384,
} as const;

/** What `scan` stopped at. */
export const stop = { done: 0, record: 1, full: 2, strange: 3 } as const;

/** What became of a value; the kernel asks for it by `settle`. */
export const outcome = { replace: 1, same: 2, redo: 3 } as const;

/** Bits of a state's action: what happens to a scalar, to a container, and what lies below. */
export const action = {
  scalar: { drop: 1, replace: 2, apply: 3 },
  container: { drop: 1 << 2, replace: 2 << 2 },
  captures: 1 << 4,
  watch: 1 << 5,
  inert: 1 << 6,
  indexed: 1 << 7,
  selects: 1 << 8,
  hinted: 1 << 9,
  names: 1 << 10,
  screened: 1 << 11,
  memoize: 1 << 30,
} as const;

/** Why the kernel rejects a record, by its number less one. */
export const faults = [
  'ERR_RECORD_SYNTAX',
  'ERR_RECORD_SHAPE',
  'ERR_RECORD_DEPTH',
  'ERR_RECORD_SIZE',
  'ERR_RECORD_ENCODING',
] as const satisfies readonly RecordCode[];

/** What the kernel exports; each is described in `assembly/index.ts`. Addresses are byte offsets in `memory`. */
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
  proceed(): void;
  scan(secret: number): number;
  resolve(secret: number): number;
  reject(code: number): void;
  settle(entry: number, outcome: number, size: number, keep: boolean): number;
  emit(until: number): number;
  land(): number;
  findRedo(): number;
  readonly isUncounted: Cell;
  nextName(): number;
  tellName(node: number, says: number): void;
  claimKey(): number;
  claimMessage(size: number): number;
  enqueue(pending: number, key: number, message: number, size: number): void;
  hashQueue(): void;
  skipTo(address: number): void;
  wipe(): void;
  setupText(): number;
  candidates(size: number): number;
  wipeText(): void;
  readonly text: Cell;
  readonly places: Cell;
  /** Where the scan stands. */
  readonly at: Cell;
  /** Records met since `begin` or `proceed`. */
  readonly records: Cell;
  readonly edits: Cell;
  readonly editsEnd: Cell;
  readonly counts: Cell;
  readonly captures: Cell;
  readonly pendings: Cell;
  readonly pending: Cell;
  readonly rejects: Cell;
  readonly rejected: Cell;
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
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

let compiled: object | undefined;

/** A fresh instance with an empty memory; undefined where the engine has no WebAssembly SIMD. */
export function instantiate(): Kernel | undefined {
  if (compiled === undefined) {
    const bytes = Buffer.from(wasm, 'base64');
    if (!WebAssembly.validate(bytes)) return undefined;
    compiled = new WebAssembly.Module(bytes);
  }
  return new WebAssembly.Instance(compiled).exports as Kernel;
}
