/**
 * @module
 * The typed interface of the WebAssembly kernel. The kernel has a memory of its own, reads whole lines from it, and
 * knows a policy only as states, keys and constants. README.md beside this file says how it works.
 */

import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import * as shared from './wasm.js';

/** Sizes and offsets, as the kernel itself has them. */
export const layout = {
  pending: {
    size: shared.PENDING,
    key: shared.PENDING_KEY,
    waiting: shared.PENDING_WAITING,
    length: shared.PENDING_LENGTH,
    about: shared.PENDING_ABOUT,
    value: shared.PENDING_VALUE,
    outcome: shared.PENDING_OUTCOME,
  },
  edit: {
    size: shared.EDIT,
    start: shared.EDIT_START,
    value: shared.EDIT_VALUE,
    mark: shared.EDIT_SIZE,
    pending: shared.PENDING_SIZE,
  },
  reject: { size: shared.REJECT, record: shared.REJECT_RECORD, code: shared.REJECT_CODE },
  capture: { size: shared.CAPTURE },
  node: {
    state: shared.NODE_STATE,
    beside: shared.BESIDE,
    length: shared.NODE_LENGTH,
    key: shared.NODE_KEY,
    changedName: shared.CHANGED_NAME,
  },
  /** What a name is, beside what it says. */
  name: {
    naming: shared.NAMING,
    perhaps: shared.PERHAPS,
    bearing: shared.BEARING,
    carrying: shared.CARRYING,
    turning: shared.TURNING,
    denying: shared.DENYING,
    certain: shared.CERTAIN,
    spreading: shared.SPREADING,
  },
  key: { headSize: shared.KEY_HEAD_SIZE, head: shared.KEY_HEAD, size: shared.KEY, bare: shared.KEY_BARE },
  /** What the values of a group are that are canonical as they stand; groups of which it may be said. */
  shape: {
    e164: shared.SHAPE_PLUS,
    caller: shared.SHAPE_PLUS,
    imei: shared.SHAPE_IMEI,
    span: shared.SHAPE_SPAN,
    quote: shared.SHAPE_QUOTE,
  },
  /** What stands in a line that is told of. */
  token: {
    object: shared.TOKEN_OBJECT,
    array: shared.TOKEN_ARRAY,
    close: shared.TOKEN_CLOSE,
    key: shared.TOKEN_KEY,
    text: shared.TOKEN_TEXT,
    bare: shared.TOKEN_BARE,
    line: shared.TOKEN_LINE,
  },
  readers: shared.READERS,
  groups: shared.GROUPS,
  plan: { code: shared.PLAN_CODE, leads: shared.PLAN_LEADS },
  window: shared.WINDOW,
  /** How many ends of lines are listed at a time. */
  ends: shared.ENDS,
  text: shared.TEXT,
  /** Bytes of a document that are worked on at a time, and of what comes of them; brackets that are told apart. */
  document: {
    part: shared.PART,
    lines: shared.LINES,
    units: shared.UNITS,
    unit: shared.UNIT,
    told: shared.TOLD,
  },
  longestText: shared.LONGEST_TEXT,
} as const;

/** What `scan` stopped at. */
export const stop = {
  done: shared.DONE,
  record: shared.RECORD,
  full: shared.FULL,
  strange: shared.STRANGE,
} as const;

/** What became of a value; the kernel asks for it by `settle`. */
export const outcome = {
  replace: shared.REPLACE,
  same: shared.SAME,
  redo: shared.REDO,
  queued: shared.QUEUED,
} as const;

/** Bits of a state's action: what happens to a scalar, to a container, and what lies below. */
export const action = {
  scalar: { drop: shared.SCALAR_DROP, replace: shared.SCALAR_REPLACE, apply: shared.SCALAR_APPLY },
  container: { drop: shared.CONTAINER_DROP, replace: shared.CONTAINER_REPLACE },
  captures: shared.CAPTURES,
  watch: shared.WATCH,
  inert: shared.INERT,
  indexed: shared.INDEXED,
  selects: shared.SELECTS,
  hinted: shared.HINTED,
  names: shared.NAMES,
  screened: shared.SCREENED,
  spanned: shared.SPANNED,
  counted: shared.COUNTED,
  cuts: shared.CUTS,
  look: shared.LOOK,
  memoize: shared.MEMOIZE,
} as const;

/** What `extent` gives where a value has not ended, and what `fold` met. */
export const unfinished = shared.UNFINISHED | 0;
export const mismatched = shared.MISMATCHED | 0;
export const met = { newlines: shared.NEWLINES, returns: shared.RETURNS } as const;
/** What is done in the kernel to the values of a column. */
export const verb = {
  stay: shared.STAY,
  count: shared.COUNT,
  cut: shared.CUT,
  ask: shared.ASK,
  floor: shared.FLOOR,
  truncate: shared.TRUNCATE,
  strip: shared.STRIP,
  guard: shared.GUARD,
} as const;

/** Bits of the sizes of edits that ask. */
export const asking = { apply: shared.APPLY, memoize: shared.MEMOIZE } as const;

/** Units to which times are floored. */
export const unit = {
  year: shared.YEAR,
  month: shared.MONTH,
  day: shared.DAY,
  hour: shared.HOUR,
  minute: shared.MINUTE,
} as const;

/** What a value looks like that is plainly no identifier; so many digits are added to it. */
export const guard = {
  letters: shared.GUARD_LETTERS,
  fraction: shared.GUARD_FRACTION,
  sign: shared.GUARD_SIGN,
  code: shared.GUARD_CODE,
} as const;

/** Bits of a word of a pattern. */
export const word = {
  optional: shared.OPTIONAL,
  present: shared.PRESENT,
  dashed: shared.DASHED,
  request: shared.REQUEST,
} as const;

/** Why the kernel rejects a record, by its number less one. */
export const faults: readonly RecordCode[] = (
  [
    [shared.SYNTAX, 'ERR_RECORD_SYNTAX'],
    [shared.SHAPE, 'ERR_RECORD_SHAPE'],
    [shared.DEEP, 'ERR_RECORD_DEPTH'],
    [shared.SIZE, 'ERR_RECORD_SIZE'],
    [shared.ENCODING, 'ERR_RECORD_ENCODING'],
  ] as const
)
  .toSorted(([a], [b]) => a - b)
  .map(([, code]) => code);

/** What the kernel exports; each is described where `assembly/index.ts` has it from. Addresses are byte offsets in `memory`. */
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
  /** Where the scan of flat records stands, and how many it has met since it went on. */
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

/** Compiled once; undefined where that is not possible. */
let compiled: { readonly module: object | undefined } | undefined;

/** A fresh instance with an empty memory; undefined where there is no WebAssembly SIMD, or none may be compiled. */
export function instantiate(): Kernel | undefined {
  compiled ??= { module: compile() };
  return compiled.module && (new WebAssembly.Instance(compiled.module).exports as Kernel);
}

/** Whoever embeds V8 may forbid it (`--jitless` has no WebAssembly at all, workerd compiles none that comes as bytes). */
function compile(): object | undefined {
  try {
    const code: string | Uint8Array = shared.wasm;
    // The command has it in a file.
    return new WebAssembly.Module(typeof code === 'string' ? octets.fromBase64(code) : code);
  } catch {
    return undefined;
  }
}
