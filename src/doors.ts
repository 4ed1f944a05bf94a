/**
 * @module
 * The doors of a session that only our own integrations use. They are faster than the public methods and not part of
 * the API, so each is found through the public method that it stands beside. If somebody has wrapped or replaced that
 * method, there is none, and the integration calls the method instead.
 */
import type { Write } from './bytes/engine.js';
import { misfit } from './options.js';
import type { Policy } from './policy/document.js';
import type { RewriteOutlined } from './walk/object.js';
import type { Outline } from './walk/outline.js';

type Line = (line: string) => string | undefined;
type Rewrite = (record: never) => unknown;

/**
 * Rewrites one line to bytes.
 *
 * @param write - receives the output in parts, each valid only during the call; must not throw
 * @returns false if nothing was done; then give the line to another method
 */
export type WriteLine = (line: string, write: Write) => boolean;

export const writers = new WeakMap<Line, WriteLine>();

/** The faster door beside `line`, for a host that writes each line out at once. */
export const writerOf = ({ line }: { readonly line: Line }): WriteLine | undefined => writers.get(line);

/**
 * Rewrites the bytes that an input has left over together with the next ones, which saves the caller from joining them.
 *
 * @returns how many bytes of the two it took; undefined if nothing was done; then join them and call `rewrite`
 */
export type RewriteBoth = (first: Uint8Array, second: Uint8Array, write: Write) => number | undefined;

type RewriteInput = (bytes: Uint8Array, last: boolean, write: Write) => unknown;

export const pairings = new WeakMap<RewriteInput, RewriteBoth>();

/** The faster door beside `rewrite`, for a host that keeps the bytes an input has left over. */
export const bothOf = ({ rewrite }: { readonly rewrite: RewriteInput }): RewriteBoth | undefined =>
  pairings.get(rewrite);

export const policies = new WeakMap<Line, () => Policy>();

/** The policy that is at work now. It changes when `replace` is called. */
export const policyOf = ({ line }: { readonly line: Line }): Policy | undefined => policies.get(line)?.();

export const outlines = new WeakMap<Rewrite, (outline: Outline) => RewriteOutlined>();

/**
 * The faster door beside `record`, for a host whose records all have the same members. Where there is none, the host gives
 * `record` an object literal.
 */
export const outlinedOf = (
  { record }: { readonly record: Rewrite },
  outline: Outline,
): RewriteOutlined | undefined => outlines.get(record)?.(outline);

export const hasDoor = <Name extends string>(
  value: unknown,
  name: Name,
): value is Readonly<Record<Name, (...given: never) => unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  name in value &&
  typeof (value as Readonly<Record<string, unknown>>)[name] === 'function';

/**
 * Called when a host is set up. If somebody gives a policy and a keyring in place of a pseudonymizer, this fails at
 * once and not at the first record.
 *
 * @throws OptionError, which shows nothing of the value, since it may be a secret
 */
export function checkPseudonymizer(value: unknown): void {
  if (!hasDoor(value, 'record'))
    throw misfit('pseudonymizer', 'what createPseudonymizer(policy, keyring) gives', value);
}
