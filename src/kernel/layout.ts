/**
 * @module
 * The numbers that the kernel and TypeScript share, by name: sizes and offsets in its memory, bits of actions, and the return
 * values of its functions. `wasm.ts` has them from `assembly/`, so none is written twice.
 */

import type { RecordCode } from '../errors.js';
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
  /** The role of a name, besides what it says. */
  name: {
    naming: shared.NAMING,
    perhaps: shared.PERHAPS,
    bearing: shared.BEARING,
    carrying: shared.CARRYING,
    among: shared.AMONG,
    turning: shared.TURNING,
    denying: shared.DENYING,
    certain: shared.CERTAIN,
    spreading: shared.SPREADING,
  },
  key: { headSize: shared.KEY_HEAD_SIZE, head: shared.KEY_HEAD, size: shared.KEY, bare: shared.KEY_BARE },
  /** The kind of canonical values of a group, for groups that have them. */
  shape: {
    e164: shared.SHAPE_PLUS,
    caller: shared.SHAPE_PLUS,
    imei: shared.SHAPE_IMEI,
    span: shared.SHAPE_SPAN,
    quote: shared.SHAPE_QUOTE,
  },
  /** The kinds of tokens in a line. */
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

/** The results of `extent` for an unfinished value, and of `fold`. */
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

/** Forms of values that are clearly not identifiers; the number of digits is added. */
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
