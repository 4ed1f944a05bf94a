// What the library is built with: its modules make their constants when they are first asked for. Some thousand expressions and
// tables stand at their top, of which a service needs few, and with most of them it has nothing to do.
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import { type Constant, type Edit, findConstants, findUses, refuseLoops, rewrite } from './late.js';
import type { Node } from './names.js';

/** Only expressions have other letters, which take them escaped; V8 reads a byte a character in less time and memory. */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isOpen = (name: string): boolean => !name.startsWith('./chunk-');

/** Modules that esbuild has parted, all at once. */
export const late: Plugin = {
  name: 'late',
  setup: (within) =>
    within.onEnd(({ outputFiles = [] }) => {
      const modules = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
      const made = makeModulesLate(modules, isOpen);
      for (const file of outputFiles)
        file.contents = new TextEncoder().encode(inAscii(made.get(`./${basename(file.path)}`)!));
    }),
};

interface Module {
  readonly code: string;
  readonly program: Node;
  readonly constants: Map<string, Constant>;
  /** Of a name here, the module that it is from, and what that calls it. */
  readonly imports: ReadonlyMap<string, readonly [from: string, name: string]>;
  /** Of a name that others ask for, what it is called here. */
  readonly exports: ReadonlyMap<string, string>;
}

/**
 * The same for modules that import from each other: what imports `a` asks for `a()` as well. What the world may import is made as the
 * module runs that passes it on.
 *
 * @param files - what each is named by those that import from it, and its code
 * @param isOpen - whether the world may import from a file
 */
export function makeModulesLate(
  files: ReadonlyMap<string, string>,
  isOpen: (name: string) => boolean,
): Map<string, string> {
  const modules = new Map([...files].map(([name, code]) => [name, readModule(code)]));
  const sourceOf = (name: string, told: string): readonly [module: Module, local: string] | undefined => {
    const module = modules.get(name);
    const local = module?.exports.get(told);
    if (module === undefined || local === undefined) return undefined;
    const passed = module.imports.get(local);
    return passed === undefined ? [module, local] : sourceOf(...passed);
  };
  for (const [name, { exports, constants }] of modules)
    if (isOpen(name)) for (const local of exports.values()) constants.delete(local);
  for (const { program, constants } of modules.values()) findUses(program, constants);
  const made = new Map<string, string>();
  for (const [name, { code, program, imports, constants }] of modules) {
    const asked = new Map<string, Constant>();
    for (const [local, [from, told]] of imports) {
      const [module, there] = sourceOf(from, told) ?? [];
      if (module?.constants.get(there!)?.made !== undefined) asked.set(local, { uses: [] });
    }
    findUses(program, asked);
    const all = new Map([...constants, ...asked]);
    refuseLoops(program, all);
    made.set(name, rewrite(code, all, isOpen(name) ? [...makeAtOnce(program, asked)] : []));
  }
  return made;
}

/** What a module passes on to the world. */
function* makeAtOnce(program: Node, asked: ReadonlyMap<string, Constant>): Generator<Edit> {
  for (const { type, specifiers, start } of program.body as Node[]) {
    if (type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported, start: from, end } of specifiers as (Node & Record<string, Node>)[]) {
      const name = nameOf(local!);
      if (!asked.has(name)) continue;
      yield [start, start, `var ${name}$made=${name}();`];
      yield [from, end, `${name}$made as ${nameOf(exported!)}`];
    }
  }
}

function readModule(code: string): Module {
  const program = parseAst(code) as unknown as Node;
  const imports = new Map<string, readonly [string, string]>();
  const exports = new Map<string, string>();
  for (const { type, specifiers, source } of program.body as Node[]) {
    for (const { local, imported, exported } of (specifiers ?? []) as Node[]) {
      const from = (source as Node | null)?.value as string;
      if (type === 'ImportDeclaration' && imported !== undefined)
        imports.set((local as Node).name as string, [from, nameOf(imported as Node)]);
      if (type === 'ExportNamedDeclaration') exports.set(nameOf(exported as Node), nameOf(local as Node));
    }
  }
  return { code, program, imports, exports, constants: findConstants(program, code) };
}

const nameOf = ({ name, value }: Node): string => (name ?? value) as string;
