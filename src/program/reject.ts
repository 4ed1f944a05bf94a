/**
 * @module
 * A record that was quarantined, whole: what the books hand to whoever keeps such records sealed, and to nobody else.
 */
import type { RecordCode } from '../errors.js';

/**
 * As it came: bytes in the format of the policy, a line as text, an element of a JSON document, an object in memory, or
 * text that is no record. What is held is only valid during the call that it is given to.
 */
export type Raw =
  | Uint8Array
  | string
  | { readonly json: Uint8Array | string }
  | { readonly object: unknown }
  | { readonly text: string }
  | { readonly form: 'json' | 'object' | 'text'; readonly bytes: Uint8Array };

/** A record that was quarantined. */
export interface Reject {
  readonly code: RecordCode;
  /** From 1 on, in its input. */
  readonly position: number;
  /** Expected what, got what kind; never a value. */
  readonly detail: string;
  /** Undefined where nothing of it is known any more. */
  readonly raw: Raw | undefined;
  /** What the input said before, of how its records are written: a header, directives. */
  readonly head?: Uint8Array | undefined;
  /** More of a record that is kept already, and was too long to be held at once. */
  readonly more?: boolean | undefined;
}

/** Takes a record over. It must not throw, and must copy what it keeps. */
export type Keep = (reject: Reject) => void;
