/**
 * @module
 * Which leaves of a document a path reaches, found by trying: an oracle that knows nothing of automata.
 */
import { parsePath, type Step } from '../../src/paths/path.js';

export interface Leaf {
  readonly keys: readonly string[];
  /** What the keys lead to, one after the other; the last is the leaf. */
  readonly values: readonly unknown[];
}

/** Every value that holds no others. */
export function* leavesOf(
  value: unknown,
  keys: readonly string[] = [],
  values: readonly unknown[] = [],
): Generator<Leaf> {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (members.length === 0) yield { keys, values };
  for (const [key, member] of members) yield* leavesOf(member, [...keys, key], [...values, member]);
}

/** Does the path lead to the leaf, or to something that it lies in? */
export function reaches(path: string, leaf: Leaf): boolean {
  return follow(parsePath(path), 0, leaf, 0);
}

function follow(steps: readonly Step[], step: number, leaf: Leaf, at: number): boolean {
  const next = steps[step];
  if (next === undefined) return true;
  if (next === 'deep') {
    return leaf.keys.some((_, i) => i >= at && follow(steps, step + 1, leaf, i));
  }
  const key = leaf.keys[at];
  if (key === undefined || !fits(next, key, leaf.values[at])) return false;
  return follow(steps, step + 1, leaf, at + 1);
}

function fits(step: Exclude<Step, 'deep'>, key: string, value: unknown): boolean {
  if (step === 'any') return true;
  if ('key' in step) return step.key === key;
  return (value as Record<string, unknown> | null)?.[step.member] === step.equals;
}

/** The path as a table writes it: elements of arrays are not told apart. */
export function pathOf({ keys }: Leaf): string {
  return keys
    .map((key) => (/^\d+$/.test(key) ? '[*]' : key))
    .join('.')
    .replaceAll('.[', '[');
}
