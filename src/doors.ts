/**
 * @module
 * Doors of a session. Those that are for hosts alone are found by the public one beside each, and are not where somebody has put a
 * door of his own in that one's place.
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
 * @param write - is given the output, in parts that are only valid during the call; must not throw
 * @returns false where nothing was done, and the line is to be given to another door
 */
export type WriteLine = (line: string, write: Write) => boolean;

export const writers = new WeakMap<Line, WriteLine>();

/** For who writes lines out at once. */
export const writerOf = ({ line }: { readonly line: Line }): WriteLine | undefined => writers.get(line);

/**
 * Rewrites what an input has not taken and what comes behind it, without being given both as one.
 *
 * @returns how many bytes of both it took; undefined where nothing was done, and they are to be given to `rewrite`
 */
export type RewriteBoth = (first: Uint8Array, second: Uint8Array, write: Write) => number | undefined;

type RewriteInput = (bytes: Uint8Array, last: boolean, write: Write) => unknown;

export const pairings = new WeakMap<RewriteInput, RewriteBoth>();

/** For who keeps what an input has not taken. */
export const bothOf = ({ rewrite }: { readonly rewrite: RewriteInput }): RewriteBoth | undefined =>
  pairings.get(rewrite);

export const policies = new WeakMap<Line, () => Policy>();

/** The policy at work: another one, once it was replaced. */
export const policyOf = ({ line }: { readonly line: Line }): Policy | undefined => policies.get(line)?.();

export const outlines = new WeakMap<Rewrite, (outline: Outline) => RewriteOutlined>();

/** For who makes objects of one outline, and gives each to `record` as a literal where this does nothing. */
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
 * For hosts, where one is set up: policy and keyring given in its place would fail at the first record.
 *
 * @throws OptionError, which shows nothing of what was given: it may be a secret
 */
export function checkPseudonymizer(value: unknown): void {
  if (!hasDoor(value, 'record'))
    throw misfit('pseudonymizer', 'what createPseudonymizer(policy, keyring) gives', value);
}
