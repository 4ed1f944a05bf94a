/**
 * @module
 * The interface of transforms. Every rule becomes one {@link Apply} before the first record arrives, and engines know
 * nothing else about it.
 */
import type { Found, Identifier, Kind, Plain } from '../identifiers/identifier.js';

/** Text in, text out. Total: never throws, whatever the text. */
export interface Apply {
  (value: string): string;
  /** For an engine that hashes many values at once. */
  readonly batch?: Batch;
  /** The result for values in their usual spelling, if computing it is faster than a memo. It depends on nothing else. */
  readonly quick?: (value: string) => string | undefined;
  /** The answer, if it is quick or remembered. */
  readonly known?: (value: string) => string | undefined;
}

/** Reads a value now, and leaves the hashing to a caller that hashes many at once. */
export interface Batch {
  /**
   * Kind and canonical form of a value whose answer is `<kind>_<id>_<body>` and nothing else; undefined for
   * any other value. Counts nothing.
   */
  read(value: string): Found | undefined;
  keyOf(kind: Kind): HashKey;
  /**
   * Which values `read` finds as they are, by their beginning. A value found in a text shows by its form which of
   * the kinds it is.
   */
  readonly plain?: { readonly kinds: readonly Kind[]; readonly shape: Plain | 'span' };
  /** Whether the result is written inside a text, without quotes. */
  readonly isBare?: boolean;
}

/** A key of HMAC-SHA-256, hashed into its two states, and the text before the body: `tel_k1_`. */
export interface HashKey {
  readonly head: string;
  readonly inner: ArrayLike<number>;
  readonly outer: ArrayLike<number>;
}

/** The keys of one secret in one domain, as a transform sees them. */
export interface Keys {
  /** Id of the secret, the middle part of a pseudonym: `tel_k1_…`. */
  readonly id: string;
  /**
   * Every id of the keyring; a value must name one to pass as "already a pseudonym". Empty if the policy trusts no
   * input (`incoming: rehash`).
   */
  readonly ids: ReadonlySet<string>;
  /** The 26-character body for a canonical form, keyed for this kind. `x` marks an unreadable value. */
  body(kind: Kind | `${Kind}x`, canonical: string): string;
  /** The states in which the key for this kind is already hashed. */
  states(kind: Kind): { readonly inner: ArrayLike<number>; readonly outer: ArrayLike<number> };
}

/** What a transform works in: filled in by the compiler, once for each rule and secret. */
export interface Setting {
  /** What the rule says its values are. */
  readonly identifier: Identifier;
  /** Reads the identifier inside a container by its own rules. */
  identifierOf(part: Exclude<import('../identifiers/identifier.js').Part, string>): Identifier;
  readonly keys: Keys;
  /** Reports that the identifier could not read the current value, or a part of it with this many characters. */
  unparsed(length: number): void;
  /** Reports that the current value contains this many others, which count as values of the record. */
  holds(values: number): void;
}
