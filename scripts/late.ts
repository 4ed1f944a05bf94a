// Constants of a bundle that are made when they are first asked for. Some thousand stand at the top of the command's modules:
// expressions, tables, schemas, presets. To make them all takes as long as Node itself to start, and a run asks for few.
import { parseAst } from 'rollup/parseAst';
import { findNames, isFunction, type Node, parts, type Use } from './names.js';

export interface Constant {
  /** None where another module has it. */
  readonly made?: {
    readonly declaration: Node;
    readonly value: Node;
    /** Statements behind it that fill it. */
    readonly fills: Node[];
  };
  readonly uses: Use[];
}

/** Made in no time. */
const small =
  /^(?:ArrowFunction|Function|Class|Member|Unary)Expression$|^(?:Identifier|Literal|TemplateLiteral)$/;
/** Numbers in memory, and what is empty: made in little time, and a loop wants it at hand. */
const isAtHand = (code: string): boolean =>
  /^(?:\/\* @__PURE__ \*\/ )?(?:new \w+Array\(|\w+Array\.(?:from|of)\(|Symbol(?:\.for)?\(['"]|new \w+\(\)$|\[\]$)/.test(
    code,
  );
/** Late already. */
const isModule = (code: string): boolean => code.includes('__commonJS(');

/**
 * Makes functions of what a script declares at its top by `var` or `const` and never assigns to: `var a = make()` becomes
 * `function a()`, which makes it once, and `a` becomes `a()`. Of a table of such constants each member is made by itself.
 */
export function makeLate(code: string): string {
  const program = parseAst(code) as unknown as Node;
  const constants = findConstants(program, code);
  findUses(program, constants);
  refuseLoops(program, constants);
  return rewrite(code, constants);
}

/** A loop at the top that fills several constants runs each time, and makes all that it asks for: it belongs into a function. */
export function refuseLoops(program: Node, constants: Map<string, Constant>): void {
  const fills = new Set([...constants.values()].flatMap(({ made }) => made?.fills ?? []));
  const loops = (program.body as Node[]).filter((each) => /^For/.test(each.type) && !fills.has(each));
  for (const [name, { uses }] of constants)
    for (const { node } of uses)
      if (loops.some(({ start, end }) => start <= node.start && node.end <= end))
        throw new Error(`a loop at the top of a file asks for ${name} as the command starts`);
}

export function findConstants(program: Node, code: string): Map<string, Constant> {
  const constants = new Map<string, Constant>();
  let last: { name: string; constant: Constant & Required<Pick<Constant, 'made'>> } | undefined;
  for (const statement of program.body as Node[]) {
    if (/^(?:For|ForOf|Expression)Statement$/.test(statement.type)) {
      if (last === undefined || isExport(statement, code) || !mentions(statement, last.name)) continue;
      last.constant.made.fills.push(statement);
      constants.set(last.name, last.constant);
    }
    // What fills one is moved with it, and so would be what stands between them.
    else last = undefined;
    if (statement.type !== 'VariableDeclaration') continue;
    const { id, init } = (statement.declarations as { id: Node; init: Node | null }[])[0]!;
    if ((statement.declarations as Node[]).length > 1 || id.type !== 'Identifier' || init === null) continue;
    if (small.test(init.type) && !('regex' in init)) continue;
    const text = code.slice(init.start, init.end);
    if (isModule(text)) continue;
    last = {
      name: id.name as string,
      constant: { made: { declaration: statement, value: init, fills: [] }, uses: [] },
    };
    if (!isAtHand(text)) constants.set(last.name, last.constant);
  }
  for (const [name, { made }] of constants)
    if (made!.fills.length === 0 && isOfNumbers(made!.value, constants)) constants.delete(name);
  return constants;
}

/** A sum, or a table of numbers: `record()` asks for one of them 52 times. */
function isOfNumbers(node: Node, constants: ReadonlyMap<string, Constant>): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number';
  if (node.type === 'Identifier') return !constants.has(node.name as string);
  if (node.type === 'Property') return node.kind === 'init' && isOfNumbers(node.value as Node, constants);
  return (
    /^(?:Binary|Unary|Object)Expression$/.test(node.type) &&
    [...parts(node)].every(([part]) => isOfNumbers(part, constants))
  );
}

const isExport = ({ start }: Node, code: string): boolean => code.startsWith('exports.', start);

const mentions = (node: Node, name: string): boolean =>
  node.name === name || [...parts(node)].some(([part]) => mentions(part, name));

/** What only names what is elsewhere. */
const isPassing = ({ type, declaration }: Node): boolean =>
  type === 'ImportDeclaration' || (type === 'ExportNamedDeclaration' && declaration === null);

/** Takes those away that are no constants, since something is assigned to them. */
export function findUses(program: Node, constants: Map<string, Constant>): void {
  const find = (use: Use): void =>
    findNames(
      use,
      (name, each) => constants.get(name)?.uses.push(each),
      (name) => constants.delete(name),
    );
  for (const statement of program.body as Node[]) {
    if (isPassing(statement)) continue;
    const [declared] = (statement.declarations ?? []) as ({ id: Node; init: Node | null } | undefined)[];
    if (declared !== undefined && constants.get(declared.id.name as string)?.made?.value === declared.init)
      find({ node: declared.init!, within: statement, key: 'init' });
    else find({ node: statement, within: program, key: 'body' });
  }
}

export function rewrite(code: string, constants: Map<string, Constant>, told: readonly Edit[] = []): string {
  const textOf = ({ start, end }: Node): string => code.slice(start, end);
  const tables = new Set(
    [...constants.values()].flatMap(({ made }) => (made?.value.properties as Node[] | undefined) ?? []),
  );
  const edits: Edit[] = [...told];
  for (const [name, { made, uses }] of constants) {
    if (made !== undefined) {
      const { declaration, value, fills } = made;
      const kept = `${name}$late`;
      edits.push([
        declaration.start,
        value.start,
        `var ${kept};function ${name}(){if(${kept}===void 0){${kept}=`,
      ]);
      const last = fills.at(-1)?.end;
      for (const part of [value, ...fills]) edits.push(...spellExpressions(part));
      edits.push([value.end, declaration.end, `;${last === undefined ? `}return ${kept}}` : ''}`]);
      if (last !== undefined) edits.push([last, last, `}return ${kept}}`]);
    }
    for (const { node, within, key } of uses) {
      if (isExport(within, code)) {
        const word = textOf((within.left as Node).property as Node);
        edits.push([
          within.start,
          within.end,
          `Object.defineProperty(exports,"${word}",{enumerable:true,get:${name}})`,
        ]);
      } else if (key === 'value' && tables.has(within)) {
        const word = textOf(within.key as Node);
        edits.push([
          within.start,
          within.end,
          `get ${within.computed ? `[${word}]` : word}(){return ${name}()}`,
        ]);
      } else
        edits.push([node.start, node.end, within.shorthand === true ? `${name}:${name}()` : `(${name}())`]);
    }
  }
  edits.sort(([a, b], [c, d]) => a - c || b - d);
  let at = 0;
  let text = '';
  for (const [start, end, instead] of edits) {
    text += code.slice(at, start) + instead;
    at = end;
  }
  return text + code.slice(at);
}

export type Edit = [start: number, end: number, instead: string];

/**
 * Expressions that are made with a constant, as calls: V8 checks those that stand in code as it reads it, even in functions that are
 * never called, and takes 50 µs for each class of Unicode (`\p{L}`, Node 20).
 */
function* spellExpressions(node: Node): Generator<Edit> {
  if (isFunction(node)) return;
  if (node.regex !== undefined) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    yield [node.start, node.end, `new RegExp(${JSON.stringify(pattern)},${JSON.stringify(flags)})`];
  }
  for (const [part] of parts(node)) yield* spellExpressions(part);
}
