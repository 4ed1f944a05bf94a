/**
 * @module
 * What a state does to a value that reaches it, packed in one word so that the common answer, nothing, is
 * one test.
 */

/** What happens to a scalar. */
export const SCALAR: u32 = 3;
export const SCALAR_DROP: u32 = 1;
export const SCALAR_REPLACE: u32 = 2;
export const SCALAR_APPLY: u32 = 3;

/** What happens to an object or array, bits 2 and 3. */
export const CONTAINER: u32 = 3 << 2;
export const CONTAINER_DROP: u32 = 1 << 2;
export const CONTAINER_REPLACE: u32 = 2 << 2;

/** A scalar here is a context field. */
export const CAPTURES: u32 = 1 << 4;
/** A context field can be reached below. */
export const WATCH: u32 = 1 << 5;
/** Nothing below changes. */
export const INERT: u32 = 1 << 6;
/** Elements are told apart by their index. */
export const INDEXED: u32 = 1 << 7;
/** Elements are told apart by what one of their members says. */
export const SELECTS: u32 = 1 << 8;
/** A scalar here goes to the group that the name of its field picks. */
export const HINTED: u32 = 1 << 9;
/** Keys that are not declared are looked through by TypeScript, once for each. */
export const NAMES: u32 = 1 << 10;
/** The group changes no text in which there is no candidate. */
export const SCREENED: u32 = 1 << 11;
/** How closely a text is looked at, five bits from here on: `screen`. */
export const LOOK: u32 = 1 << 12;
/** What the group before this one takes out of its texts, eleven bits: `kinds` in span.ts. */
export const SPANNED: u32 = 1 << 17;
/** What stays here, a value or a whole container, is counted, for nobody's rule. */
export const COUNTED: u32 = 1 << 28;
/** Results of the group may be kept in the memo. */
export const MEMOIZE: u32 = 1 << 30;
/** The group cuts IPv4 addresses to the bits in STATE_SIZE. */
export const CUTS: u32 = 1 << 29;
/** Marks an edit that waits for its value. */
export const APPLY: u32 = 1 << 31;

/** The walker acts on all bits … */
export const EVERYTHING: u32 = 0xffffffff;
/** … except in a subtree that leaves as a whole, where it only listens for context fields. */
export const LISTEN: u32 = CAPTURES;

/** What TypeScript makes of a pending value: another text, */
export const REPLACE: u32 = 1;
/** the text it was given, so that the bytes stay, */
export const SAME: u32 = 2;
/** or nothing, so that the line is to be done again in TypeScript. */
export const REDO: u32 = 3;
/** Nothing: its bytes are canonical, and the kernel hashes them by itself. */
export const QUEUED: u32 = 4;

/** Why a record is rejected. */
export const SYNTAX: u32 = 1;
export const SHAPE: u32 = 2;
export const DEEP: u32 = 3;
export const SIZE: u32 = 4;
export const ENCODING: u32 = 5;
