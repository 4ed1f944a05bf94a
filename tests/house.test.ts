import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../src', import.meta.url).pathname;

/** As CONTRIBUTING.md has them, ground first; a file imports from its own floor or from floors before it. */
const floors: readonly (readonly string[])[] = [
  ...readFileSync(join(root, '../CONTRIBUTING.md'), 'utf8').matchAll(/^\d+\. (`.+`) — /gm),
].map(([, names]) => names!.replaceAll('`', '').split(', '));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('kernel/assembly/'))
  .filter((file) => statSync(join(root, file)).isFile());

const floorOf = (file: string): number =>
  floors.findIndex((names) =>
    names.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name)),
  );

/** All names in the code of a file, be they of values, members or types: what comments and texts say is none. */
const identifiersOf = (file: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return names;
};

/** Names of functions that are longer than one can read. */
const longFunctionsOf = (file: string): string[] => {
  const source = sourceOf(file);
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const long: string[] = [];
  const visit = (node: ts.Node): void => {
    const isLong = ts.isFunctionLike(node) && lineOf(node.end) - lineOf(node.getStart(source)) >= 120;
    if (isLong) long.push(node.name?.getText(source) ?? `in line ${lineOf(node.pos) + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return long;
};

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly types: boolean;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gms)].map(
    ([, types, target]) => ({
      file,
      target: target!,
      types: types !== undefined,
    }),
  );
});

/** The first folder of a path, or the file's own name. */
const roomOf = (path: string): string => path.split('/')[0]!.replace(/\.(?:js|ts)$/, '');

const local = imports
  .filter(({ target }) => target.startsWith('.'))
  .map((each) => ({
    ...each,
    path: relative(root, normalize(join(root, dirname(each.file), each.target))).replace(/\.js$/, '.ts'),
  }));

/** Folders with rooms of which none leads back to another. */
const folders = ['kernel', 'kernel/assembly', 'transforms/scrub/secret'];

describe('the house', () => {
  it('says of every file what it is about', () => {
    const silent = files
      .filter((file) => !file.endsWith('.d.ts'))
      .filter(
        (file) => !/^(?:#!.*\n)?\/\*\*\n \* @module\n \* \S/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(silent).toEqual([]);
  });

  it('has a floor for every file', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('imports only from its own floor or below', () => {
    const upward = local.filter(({ file, path }) => file !== 'index.ts' && floorOf(path) > floorOf(file));
    expect(upward.map(({ file, path }) => `${file} → ${path}`)).toEqual([]);
  });

  it('has no cycle of imports', () => {
    const graph = new Map(
      files.map((file) => [file, local.filter((each) => each.file === file && !each.types)]),
    );
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): string | undefined => {
      if (way.includes(file)) return [...way, file].join(' → ');
      if (done.has(file)) return undefined;
      for (const { path } of graph.get(file) ?? []) {
        const cycle = visit(path, [...way, file]);
        if (cycle !== undefined) return cycle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => visit(file, [])).filter((cycle) => cycle !== undefined)).toEqual([]);
  });

  // Rooms are entered in one direction, so that each can be read without those above it.
  it.each(folders)('has no circle of rooms in %s', (folder) => {
    const doors = new Map<string, Set<string>>();
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      const room = roomOf(file);
      for (const [, target] of text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)';/gms)) {
        const other = roomOf(normalize(join(dirname(file), target!)));
        if (other !== '..' && other !== room) doors.set(room, (doors.get(room) ?? new Set()).add(other));
      }
    }
    expect(doors.size).toBeGreaterThan(5);
    const left = [...doors.keys()];
    // Those that lead nowhere go, one after the other; what is left then is a circle.
    for (let at = 0; at < left.length; ) {
      const isDone = [...doors.get(left[at]!)!].every((other) => !left.includes(other));
      if (isDone) {
        left.splice(at, 1);
        at = 0;
      } else at++;
    }
    expect(left).toEqual([]);
  });

  // V8 looks at these each time; told in the middle of its work to work in another way, it ends the process.
  it('tells a running V8 nothing but sizes', () => {
    const told = files
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .filter((text) => text.includes('setFlagsFromString('))
      .flatMap((text) => [...text.matchAll(/(?<=')--([\w-]+)/g)].map(([, flag]) => flag));
    expect([...new Set(told)].sort()).toEqual([
      'heap-growing-percent',
      'max-optimized-bytecode-size',
      'semi-space-growth-factor',
      'wasm-tier-up-filter',
    ]);
  });

  // The worker writes to standard error at once: its last turn would be over before it is printed in any other way.
  it('touches the disk only where policies and keyrings are loaded, and in the command', () => {
    const touching = imports.filter(({ target }) => /^(?:node:)?fs(?:\/promises)?$/.test(target));
    expect(
      touching
        .map(({ file }) => file)
        .filter(
          (file) =>
            ![
              'policy/load.ts',
              'reload/source.ts',
              'books/folder.ts',
              'books/live.ts',
              'books/manifest/folder.ts',
              'integrations/pino/sonic.ts',
              'integrations/pino/transport.ts',
            ].includes(file) && !file.startsWith('cli/'),
        ),
    ).toEqual([]);
  });

  // What a browser, or a worker at the edge of a network, has not.
  it('asks Node for nothing but at the door', () => {
    const isAllowed = (file: string): boolean =>
      [
        'policy/load.ts',
        'stream.ts',
        'reload/source.ts',
        'books/folder.ts',
        'books/live.ts',
        'books/note.ts',
      ].includes(file) || /^(?:integrations|cli|books\/manifest)\//.test(file);
    const modules = imports.filter(({ file, target }) => target.startsWith('node:') && !isAllowed(file));
    expect(modules.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    // `octets.ts` takes what is faster of it, where there is one, and does without otherwise.
    const users = files
      .filter((file) => !isAllowed(file) && file !== 'octets.ts')
      .filter((file) => identifiersOf(file).has('Buffer'));
    expect(users).toEqual([]);
    expect(identifiersOf('octets.ts').has('Buffer')).toBe(true);
  });

  /** By scripts/kernel.mjs. */
  const generated = new Set(['kernel/wasm.ts', 'kernel/assembly/table.ts']);

  // The walk is one loop over the bytes of a line, with a state for each way in which a value may stand.
  it('has no function of more than 120 lines but the walk of the kernel', () => {
    const long = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !generated.has(file))
      .flatMap((file) => longFunctionsOf(file).map((name) => `${file} ${name}`));
    expect(long).toEqual(['kernel/assembly/json/walk.ts walk']);
  });

  it('keeps integrations apart, and their hosts as types', () => {
    const hostOf = (file: string): string | undefined => /^integrations\/([^/.]+)/.exec(file)?.[1];
    const between = local.filter(({ file, path }) => {
      const [from, to] = [hostOf(file), hostOf(path)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(between.map(({ file, path }) => `${file} → ${path}`)).toEqual([]);
    const hosts = imports.filter(
      ({ file, target }) => hostOf(file) !== undefined && !/^(?:\.|node:)/.test(target),
    );
    const used = hosts.filter(({ types }) => !types).map(({ file, target }) => `${file} → ${target}`);
    // What opens files is pino's own.
    expect(used).toEqual(['integrations/pino/outlet.ts → pino']);
  });

  it('uses the words of the field', () => {
    const wrong = /anonymi[sz]|sanitiz|\bsalt(?:ed)?\b|\bPII\b/i;
    const lines = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => wrong.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });
});
