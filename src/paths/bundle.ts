/**
 * @module
 * Bundles paths of one rule that differ in only one name, such as `**.traits.age` and `**.traits.plan`, to one path
 * with many names. Presets have dozens of them. The automaton is then built from as many paths as a rule has shapes of
 * paths.
 */
import type { Step } from './path.js';

/** A step to any of many keys, or of many selected elements. */
export interface Fork {
  readonly member: string | undefined;
  /** Which paths of the rule take it, by name. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

export interface Bundle {
  readonly steps: readonly (Step | Fork)[];
  /** The index of the fork; undefined for a single path. */
  readonly fork: number | undefined;
  /** The numbers of these paths in the rule. */
  readonly paths: readonly number[];
}

export const isFork = (step: Step | Fork | undefined): step is Fork =>
  typeof step === 'object' && 'names' in step;

/**
 * @param paths - the paths of one rule
 * @example
 * bundle([parsePath('a.b'), parsePath('a.c')]).length // 1
 */
export function bundle(paths: readonly (readonly Step[])[]): Bundle[] {
  if (paths.length === 1) return [alone(paths[0]!, 0)];
  const shapes = paths.map(shapesOf);
  const alike = new Map<string, number[]>();
  shapes.forEach((list, path) => {
    for (const { shape } of list) {
      const those = alike.get(shape);
      if (those === undefined) alike.set(shape, [path]);
      else those.push(path);
    }
  });
  const taken = new Set<number>();
  return paths.flatMap((steps, path) => {
    if (taken.has(path)) return [];
    const left = (shape: string): number[] => alike.get(shape)!.filter((one) => !taken.has(one));
    let most: { readonly at: number; readonly those: readonly number[] } | undefined;
    for (const { shape, at } of shapes[path]!) {
      const those = left(shape);
      if (those.length > (most?.those.length ?? 1)) most = { at, those };
    }
    if (most === undefined) return [alone(steps, path)];
    for (const one of most.those) taken.add(one);
    return [forkAt(most.at, most.those, paths)];
  });
}

const alone = (steps: readonly Step[], path: number): Bundle => ({ steps, fork: undefined, paths: [path] });

/** A path without one of its names, for each name that only keys follow. */
function shapesOf(steps: readonly Step[]): { readonly at: number; readonly shape: string }[] {
  const words = steps.map(wordOf);
  const shapes: { at: number; shape: string }[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]!;
    if (typeof step === 'string') break;
    const kind = 'key' in step ? '' : step.member;
    shapes.push({
      at,
      shape: `${words.slice(0, at).join('\n')}\n=${kind}\n${words.slice(at + 1).join('\n')}`,
    });
    if (!('key' in step)) break;
  }
  return shapes;
}

/** A text for a step. Different steps have different texts. */
function wordOf(step: Step): string {
  if (typeof step === 'string') return step;
  return 'key' in step
    ? JSON.stringify(step.key)
    : `${JSON.stringify(step.member)}=${JSON.stringify(step.equals)}`;
}

function forkAt(at: number, those: readonly number[], paths: readonly (readonly Step[])[]): Bundle {
  const names = new Map<string, number[]>();
  let member: string | undefined;
  for (const path of those) {
    const step = paths[path]![at] as Exclude<Step, string>;
    const name = 'key' in step ? step.key : step.equals;
    if (!('key' in step)) member = step.member;
    const known = names.get(name);
    if (known === undefined) names.set(name, [path]);
    else known.push(path);
  }
  const steps = paths[those[0]!]!.map((step, i) => (i === at ? { member, names } : step));
  return { steps, fork: at, paths: those };
}
