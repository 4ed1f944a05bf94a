/**
 * @module
 * Where everything lives. WebAssembly has one flat array of bytes, its linear memory; there is no allocator
 * here and no garbage collector, only regions that follow each other, laid out once by `setup` and drawn in
 * `../README.md`. Every field offset and every size has its name in this file.
 */

/** Bytes that may be read after any region: SIMD loads take 16 at once and may look past the end. */
export const SLACK: usize = 64;

/** Containers open at once in the deepest record that is accepted. */
export const DEPTH: usize = 1000;

// A frame of the walker's stack: the container left behind while a nested one is walked.
export const FRAME: usize = 40;
export const FRAME_STATE: usize = 0;
export const FRAME_MASK: usize = 4;
/** OBJECT, KEPT and the fate of the container that was entered. */
export const FRAME_BITS: usize = 8;
export const FRAME_INDEX: usize = 12;
export const FRAME_GUESS: usize = 16;
export const FRAME_CUT: usize = 20;
export const FRAME_START: usize = 24;
/** State of the container that was entered. */
export const FRAME_ENTERED: usize = 28;
/** Where the name stands that is a value in the object left behind: see `walk.ts`. */
export const FRAME_NAME: usize = 32;
/** Bits: it has a field for the value of that; that is perhaps none; that field says of what no identifier it is. */
export const FRAME_BEARS: usize = 36;

// A state of the automaton.
export const STATE: usize = 32;
/** What happens to a value reached here: the bits of `action.ts`. */
export const STATE_ACTION: usize = 0;
/** Address of the next state for every key that has no node of its own. */
export const STATE_OTHER: usize = 4;
/** Transform group of an apply; address of the constant of a replace. */
export const STATE_OPERAND: usize = 8;
/** Of the constant; for CUTS, a mask of the bits that stay. */
export const STATE_SIZE: usize = 12;
/** Number of the context field. */
export const STATE_CAPTURE: usize = 16;
/** Address of the count of the rule that applies. */
export const STATE_COUNT: usize = 20;

// A node: one key of one state. Declared ones come from the policy, learned ones from the data.
export const NODE: usize = 128;
export const NODE_STATE: usize = 0;
export const NODE_TARGET: usize = 4;
/** Next node in its hash chain. */
export const NODE_CHAIN: usize = 8;
/** Guess for the key after this one. */
export const NODE_NEXT: usize = 12;
/** Guess for the first key of an object that stands under this key. */
export const NODE_FIRST: usize = 16;
/** How many bytes of NODE_SPELLING count; 0 where the spelling is unknown or too long to guess. Two bytes. */
export const NODE_SPAN: usize = 20;
/** What the name says of the values of its field: how far behind is their group. Or one of the marks below. Two bytes. */
export const NODE_HINT: usize = 22;
/** What the name says by itself, and bits for what such a field is to those beside it (`program/name/entry.ts`). */
export const SAYS: u32 = 0x7f;
/** With CARRYING: nothing that denies. */
export const AMONG: u32 = 0x80;
export const NAMING: u32 = 0x100;
export const BEARING: u32 = 0x200;
export const CARRYING: u32 = 0x400;
/** Names and values may stand in turn there. */
export const TURNING: u32 = 0x800;
/** A name only where nothing else in the object is. */
export const PERHAPS: u32 = 0x1000;
/** Says of what no identifier it is. */
export const DENYING: u32 = 0x2000;
/** Says more than what the name of a field in it may say. */
export const CERTAIN: u32 = 0x4000;
/** What is said of an object is said of its fields. */
export const SPREADING: u32 = 0x8000;
/** Larger than any group: TypeScript has yet to look at the name; it must not leave as it is. */
export const UNKNOWN_NAME: u32 = 0xffff;
export const CHANGED_NAME: u32 = 0xfffe;
/** One bit for each of those bytes. */
export const NODE_BITS: usize = 24;
export const NODE_LENGTH: usize = 28;
/** `"key":` and the spaces before the value, just as they stood in the data. */
export const NODE_SPELLING: usize = 32;
export const SPELLING: usize = 32;
/** The decoded key; a declared one may run on past the node. */
export const NODE_KEY: usize = 64;
/** Longer keys are not learned. */
export const LEARNED_KEY: usize = 64;
export const LEARNED_NODES: usize = 1024;
export const CHAINS: usize = 1024;

// An edit: input[start, end) is left out, `size` bytes at `value` stand there instead.
export const EDIT: usize = 16;
export const EDIT_START: usize = 0;
export const EDIT_END: usize = 4;
/** Address of the replacement; of the pending value while there is none. */
export const EDIT_VALUE: usize = 8;
/** Size of the replacement, or one of the marks below; until `resolve`, what it must look up. */
export const EDIT_SIZE: usize = 12;
export const EDITS: usize = 32768;

/** Marks in EDIT_SIZE, larger than any size, and without the bit APPLY: the bytes stay after all; the line is to be done again; the value is pending. */
export const SAME_SIZE: u32 = 0x3fffffff;
export const REDO_SIZE: u32 = 0x3ffffffe;
/** In EDIT_VALUE of a line to be done again: nobody has been asked for its secret yet. The counts of rules hold no such line. */
export const UNASKED: u32 = 1;
export const PENDING_SIZE: u32 = 0x3ffffffd;
/** As REDO_SIZE, where `land` has just found out. */
export const FRESH_SIZE: u32 = 0x3ffffffc;

// A rejected record: its number within the piece, its code, and where it stands.
export const REJECT: usize = 16;
export const REJECT_RECORD: usize = 0;
export const REJECT_CODE: usize = 4;
export const REJECT_START: usize = 8;
export const REJECT_END: usize = 12;
export const REJECTS: usize = 4096;

// A context field of the line at hand: input[start, end), 0 and 0 where absent.
export const CAPTURE: usize = 8;

// A pending value: TypeScript computes what replaces it.
export const PENDING: usize = 32;
export const PENDING_KEY: usize = 0;
/** How many edits wait for it, above a low byte that is no ENTRY_LENGTH: a look-up takes it for no entry. */
export const PENDING_WAITING: usize = 4;
export const NO_LENGTH: u32 = 0xff;
export const PENDING_LENGTH: usize = 8;
/** secret << 16 | group << 1 | string */
export const PENDING_ABOUT: usize = 12;
/** Groups that there is room for in that. */
export const GROUPS: u32 = 1 << 15;
/** Address of the memo slot that refers to it, 0 if the answer shall not be kept. */
export const PENDING_SLOT: usize = 16;
export const PENDING_OUTCOME: usize = 20;
export const PENDING_VALUE: usize = 24;
export const PENDING_VALUE_SIZE: usize = 28;
export const PENDINGS: usize = 32768;

// A pending value in the queue of those to be hashed.
export const HASHED: usize = 16;
export const HASHED_PENDING: usize = 0;
export const HASHED_KEY: usize = 4;
export const HASHED_MESSAGE: usize = 8;
export const HASHED_SIZE: usize = 12;
/** Bit of that size: the pseudonym stands in angle brackets. */
export const HASHED_ANGLED: u32 = 1 << 16;

// A key of pseudonyms: the inner and the outer state of HMAC, then what stands before the body (`tel_k1_`).
export const KEY: usize = 128;
export const KEY_HEAD_SIZE: usize = 64;
/** Bit of the head's size: the pseudonym stands inside a text, and has no quotes. */
export const KEY_BARE: u32 = 1 << 16;
export const KEY_HEAD: usize = 68;
/** Keys at once: kinds × domains × secrets in use. */
export const KEYS: usize = 256;

// How the values of a group are read: what they are, and the key that they are hashed with.
export const READER: usize = 8;
export const READER_SHAPE: usize = 0;
export const READER_KEY: usize = 4;
/** Groups beyond them, of which there is one for quoted values and one for bare ones, are read by TypeScript. */
export const READERS: usize = 512;

/** Numbering plans by their first three digits: bits for the possible lengths behind the calling code, its length, and bits for what only TypeScript reads: numbers that begin with that digit. */
export const PLANS: usize = 1000;
export const PLAN_CODE: u32 = 16;
export const PLAN_LEADS: u32 = 18;

/** Canonical forms of one piece that are not what stands in the input. */
export const MESSAGES: usize = 1 << 18;

// An entry of the memo: eight bytes, then key and value, together in one cache line if they fit.
export const ENTRY_ABOUT: usize = 0;
export const ENTRY_LENGTH: usize = 4;
export const ENTRY_OUTCOME: usize = 5;
export const ENTRY_VALUE_SIZE: usize = 6;
export const ENTRY_KEY: usize = 8;
/** Values have two bytes for their size. */
export const MEMO_VALUE: usize = 0xffff;

/** Longer values are not kept in the memo: they hardly repeat, and would crowd out those that do. */
export const MEMO_KEY: usize = 128;

// A bucket of the memo: one cache line. Twelve one-byte tags, compared at once, and twelve entries.
export const BUCKET: usize = 64;
export const WAYS: u32 = 12;
/** Which way gives place next when all are taken. */
export const BUCKET_HAND: usize = 15;
export const BUCKET_ENTRY: usize = 16;
export const LEAST_BUCKETS: usize = 64;
/** Least size of each half of the memo's arena. */
export const LEAST_HALF: usize = 1 << 12;

// A probe: an edit whose bucket is on its way from memory while those of others are looked at.
export const PROBE: usize = 16;
export const PROBE_HASH: usize = 0;
export const PROBE_ENTRY: usize = 8;
export const PROBES: usize = 16;

// Whether the values of a group come again: how many were asked for and found of late, and whether hardly any are.
export const HABIT: usize = 8;
export const HABIT_ASKED: usize = 0;
export const HABIT_FOUND: usize = 2;
export const HABIT_STRANGE: usize = 4;

/** Values of one piece that are too long for the memo, or not to be kept. */
export const SPARE: usize = 1 << 20;

/** The output leaves in windows of this size, so that no expansion can exhaust memory. */
export const WINDOW: usize = 1 << 18;

/** Ends of lines that are listed at a time. */
export const ENDS: usize = 4096;

/** A bit for each three letters, in `lexicon.ts`. */
export const NAME_BITS: usize = 4096;

let top: usize = 0;
/** There was no room for a region, and is none for the next, though it be smaller: who claims many asks for the last. */
let isFull: bool = false;

/** Claims the next region, on a cache line of its own; memory grows to hold it. @returns 0 where it cannot */
export function region(size: usize): usize {
  if (top == 0) top = __heap_base;
  const at = (top + 63) & ~(<usize>63);
  if (isFull || !grow(at + size + SLACK)) {
    isFull = true;
    return 0;
  }
  top = at + size + SLACK;
  return at;
}

/** Makes memory at least `size` bytes. */
export function grow(size: usize): bool {
  const pages = <i32>((size + 0xffff) >> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}
