// Which functions of a script short runs call: V8 counts, while each of a few is done once.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector';
import { createRequire, Module } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { runInThisContext } from 'node:vm';
import { parseAst } from 'rollup/parseAst';
import { boundBy, findNames, isFunction, type Node, type Use } from './names.js';
import { usualRuns } from './usual-runs.js';

interface Command {
  main(args: readonly string[], ends: object): Promise<number>;
}

interface Ran {
  readonly ranges: readonly {
    readonly startOffset: number;
    readonly endOffset: number;
    readonly count: number;
  }[];
}

/** Used once, and gone. */
const makeKeyring = () => ({
  version: 1,
  secrets: [{ id: 'k1', secret: `hex:${randomBytes(32).toString('hex')}` }],
});

/** @param file - the command, as `asFunction` makes it, with all of its functions at the top */
export async function findHot(file: string): Promise<ReadonlySet<string>> {
  const code = await readFile(file, 'latin1');
  const folder = await mkdtemp(join(tmpdir(), 'nymline-hot-'));
  const at = (name: string): string => join(folder, name);
  try {
    await writeFile(at('k.json'), JSON.stringify(makeKeyring()), { mode: 0o600 });
    const runs = [];
    for (const [index, { policy, input, output }] of usualRuns.entries()) {
      const named = at(`${index}.${policy.startsWith('{') ? 'json' : 'yaml'}`);
      await writeFile(named, policy);
      await writeFile(at(`${index}.log`), input);
      const run = ['run', '--keyring', at('k.json'), '--policy', named];
      if (output !== undefined) run.push('--output', output === 'file' ? at(`${index}.out`) : output);
      runs.push([...run, at(`${index}.log`)]);
    }
    return namesOf(code, await cover(code, file, runs));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function cover(
  code: string,
  file: string,
  runs: readonly (readonly string[])[],
): Promise<readonly Ran[]> {
  const session = new Session();
  session.connect();
  const ask = <T>(method: string, options = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      session.post(method, options, (error, result) => (error ? reject(error) : resolve(result as T)));
    });
  await ask('Profiler.enable');
  await ask('Profiler.startPreciseCoverage', { callCount: true });
  const module = new Module(file);
  const load = runInThisContext(code, { filename: file }) as (...all: unknown[]) => void;
  load(module.exports, createRequire(file), module, file, dirname(file), undefined);
  const sink = (): Writable => new Writable({ write: (_part, _encoding, done) => done() });
  for (const args of runs) {
    const ended = await (module.exports as Command).main(args, {
      output: sink(),
      errors: sink(),
      onHangUp: () => () => {},
    });
    if (ended !== 0) throw new Error(`a run ended with ${ended}`);
  }
  const { result } = await ask<{ result: { url: string; functions: Ran[] }[] }>(
    'Profiler.takePreciseCoverage',
  );
  session.disconnect();
  return result.find(({ url }) => url.endsWith(file))!.functions;
}

/**
 * What stands at the top, and was called, has something in it that was, or may be handed on by what was: it is named there, and not to
 * be called.
 *
 * @param code - a function
 */
export function namesOf(code: string, functions: readonly Ran[]): Set<string> {
  const [{ expression }] = parseAst(code).body as unknown as [{ expression: { body: { body: Node[] } } }];
  const starts = functions
    .flatMap(({ ranges: [all] }) => (all!.count > 0 ? [all!.startOffset] : []))
    .sort((a, b) => a - b);
  const ran = new Set(starts);
  const hot = new Set<string>();
  let at = 0;
  for (const statement of expression.body.body) {
    while (at < starts.length && starts[at]! < statement.start) at++;
    if (at === starts.length || starts[at]! >= statement.end) continue;
    if (statement.type === 'FunctionDeclaration') hot.add((statement.id as Node).name as string);
    for (const { id } of (statement.declarations ?? []) as { id: Node }[])
      for (const name of boundBy(id)) hot.add(name);
    findNames(
      { node: statement, within: statement, key: '' },
      (name, use) => {
        if (!isCalled(use)) hot.add(name);
      },
      undefined,
      (node, within) => isFunction(node) && !ran.has(startOf(node, within)),
    );
  }
  return hot;
}

const isCalled = ({ within, key }: Use): boolean => within.type === 'CallExpression' && key === 'callee';

/** Of a method V8 counts the name as well. */
const startOf = (node: Node, { type, start }: Node): number =>
  type === 'Property' || type === 'MethodDefinition' ? start : node.start;
