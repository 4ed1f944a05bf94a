import { describe, expect, it } from 'vitest';
import { makeModulesLate } from '../scripts/library.js';

/** Imports modules of which `index` is for the world, and says what is made as they run, and what when it is asked for something. */
async function load(
  files: Readonly<Record<string, string>>,
  question: (world: Record<string, unknown>) => unknown = () => {},
): Promise<{ before: string[]; answer: unknown; after: string[] }> {
  const made: string[] = [];
  const make = (name: string, value: unknown = { name }): unknown => {
    made.push(name);
    return value;
  };
  const key = `make${Math.random()}`;
  Object.assign(globalThis, { [key]: make });
  const late = makeModulesLate(
    new Map(Object.entries(files).map(([name, code]) => [`./${name}`, code])),
    (name) => name === './index',
  );
  const urls = new Map<string, string>();
  // Those that others import come first.
  for (const [name, code] of late) {
    const text = code.replace(/from "(.*?)"/g, (_, from) => `from "${urls.get(from)}"`);
    const script = `const make = globalThis[${JSON.stringify(key)}];${text}`;
    urls.set(name, `data:text/javascript,${encodeURIComponent(script)}`);
  }
  const world = (await import(/* @vite-ignore */ urls.get('./index')!)) as Record<string, unknown>;
  const before = [...made];
  const answer = question(world);
  return { before, answer, after: made };
}

describe('constants of the library', () => {
  it('are made when a module that imports them asks for them, once', async () => {
    const files = {
      chunk: "var a = make('a'); var b = make('b'); export { a as x, b };",
      index:
        'import { x as y, b } from "./chunk"; function both() { return [y, y, { y }.y] } function other() { return b } export { both, other };',
    };
    const { before, answer, after } = await load(files, ({ both }) => (both as () => unknown[])());
    expect([before, after]).toEqual([[], ['a']]);
    expect(new Set(answer as unknown[]).size).toBe(1);
  });

  it('are those of a module that passes them on', async () => {
    const files = {
      first: "var a = make('a'); export { a };",
      second: 'import { a } from "./first"; export { a as b };',
      index: 'import { b } from "./second"; const ask = () => b.name; export { ask };',
    };
    expect(await load(files, ({ ask }) => (ask as () => unknown)())).toEqual({
      before: [],
      answer: 'a',
      after: ['a'],
    });
  });

  it('are made at once where the world may import them, and are values', async () => {
    const files = {
      chunk: "var a = make('a', [1]); var b = make('b'); export { a, b };",
      index:
        'import { a, b } from "./chunk"; var c = make(\'c\', [2]); const ask = () => [a, b]; export { a, a as d, c, ask };',
    };
    const { before, answer } = await load(files, ({ a, c, d }) => [a, c, d]);
    expect(before.sort()).toEqual(['a', 'c']);
    expect(answer).toEqual([[1], [2], [1]]);
  });

  it('leave other names alone', async () => {
    const files = {
      chunk: "var a = make('a', 1); function f() { return 2 } export { a, f };",
      index:
        'import { a, f } from "./chunk"; const all = () => [f(), ((a) => a)(3), { a: 4 }.a, a]; export { all };',
    };
    expect(await load(files, ({ all }) => (all as () => unknown)())).toEqual({
      before: [],
      answer: [2, 3, 4, 1],
      after: ['a'],
    });
  });
});
