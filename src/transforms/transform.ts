/**
 * @module
 * The verb that holds nymline together. Every rule becomes one {@link Apply} before the first record
 * arrives; engines know nothing else of it.
 */
import type { Identifier, Kind } from '../identifiers/identifier.js';

/** Text in, text out; `undefined` removes the field. Total: never throws, whatever the text. */
export type Apply = (value: string) => string | undefined;

/** The keys of one secret in one domain, as a transform sees them. */
export interface Keys {
  /** Id of the secret, the middle part of a pseudonym: `tel_k1_…`. */
  readonly id: string;
  /** Every id of the keyring: what a value must name to pass as "already a pseudonym". */
  readonly ids: ReadonlySet<string>;
  /** The 26-character body for a canonical form, keyed for this kind. `x` marks an unreadable value. */
  body(kind: Kind | `${Kind}x`, canonical: string): string;
}

/** What a transform works in: filled in by the compiler, once for each rule and secret. */
export interface Setting {
  /** What the rule says its values are. */
  readonly identifier: Identifier;
  /** Reads the identifier inside a container by its own rules. */
  identifierOf(part: Exclude<import('../identifiers/identifier.js').Part, string>): Identifier;
  readonly keys: Keys;
  /** Counts a value that its identifier could not read. Never given the value. */
  unparsed(): void;
}
