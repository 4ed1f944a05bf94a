/**
 * @module
 * Paths of one rule that differ in one name alone are one path with many names there: `**.traits.age` and
 * `**.traits.plan`, as presets have by the dozen. What the automaton is made of is then as long as a rule has shapes of
 * paths, not as it has paths.
 */
import type { Step } from './path.js';

/** A step to any of many: keys, or elements told apart by what a member says. */
export interface Fork {
  readonly member: string | undefined;
  /** By name, which of the rule's paths take it. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

export interface Bundle {
  readonly steps: readonly (Step | Fork)[];
  /** Where the fork stands; undefined where it is one path with none. */
  readonly fork: number | undefined;
  /** Which paths of the rule these are. */
  readonly paths: readonly number[];
}

export const isFork = (step: Step | Fork | undefined): step is Fork =>
  typeof step === 'object' && 'names' in step;

/**
 * @param paths - of one rule
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

/** What a path is but for one name, for each that nothing follows but keys. */
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

/** Two that are not the same step have other words. */
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
