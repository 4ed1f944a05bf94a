/**
 * @module
 * A quarantined record as a whole. The books give it to the quarantine that stores it encrypted, and to nothing else.
 */
import type { RecordCode } from '../errors.js';

/**
 * The record as it came: bytes in the format of the policy, a line as text, an element of a JSON document, an object in
 * memory, or text that is not a record. It is only valid during the call.
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
  /** Why the record is quarantined. */
  readonly code: RecordCode;
  /** Its number in its input, from 1. */
  readonly position: number;
  /** What was expected and what kind came, never a value. */
  readonly detail: string;
  /** Undefined if the raw record is not available any more. */
  readonly raw: Raw | undefined;
  /** What the input said before about the format of its records: a header, directives. */
  readonly head?: Uint8Array | undefined;
  /** More of a record that is kept already, and was too long to be held at once. */
  readonly more?: boolean | undefined;
}

/** Stores a quarantined record. It must not throw, and must copy what it keeps. */
export type Keep = (reject: Reject) => void;
