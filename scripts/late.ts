// Constants of a bundle that are made when they are first asked for. Some thousand stand at the top of the command's modules:
// expressions, tables, schemas, presets. To make them all takes as long as Node itself to start, and a run asks for few.
import { parseAst } from 'rollup/parseAst';

/** As much of a node of ESTree as is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Constant {
  readonly declaration: Node;
  readonly value: Node;
  /** Statements behind it that fill it. */
  readonly fills: Node[];
  readonly uses: Use[];
}

interface Use {
  readonly node: Node;
  /** What it stands in, and as which part of it. */
  readonly within: Node;
  readonly key: string;
}

/** Made in no time. */
const small =
  /^(?:ArrowFunction|Function|Class|Member|Unary)Expression$|^(?:Identifier|Literal|TemplateLiteral)$/;
/** Numbers in memory, which a loop wants at hand. */
const isArray = (code: string): boolean => /^(?:\/\* @__PURE__ \*\/ )?new \w+Array\(/.test(code);
/** Late already. */
const isModule = (code: string): boolean => code.includes('__commonJS(');
const isFunction = ({ type }: Node): boolean => /^(?:Arrow)?Function(?:Expression|Declaration)$/.test(type);
const isBlock = ({ type }: Node): boolean =>
  /^(?:Block|For|ForIn|ForOf|Switch)Statement$|^CatchClause$/.test(type);

/**
 * Makes functions of what a script declares at its top by `var` or `const` and never assigns to: `var a = make()` becomes
 * `function a()`, which makes it once, and `a` becomes `a()`. Of a table of such constants each member is made by itself.
 */
export function makeLate(code: string): string {
  const program = parseAst(code) as unknown as Node;
  const constants = findConstants(program, code);
  findUses(program, constants);
  return rewrite(code, constants);
}

function findConstants(program: Node, code: string): Map<string, Constant> {
  const constants = new Map<string, Constant>();
  let last: { name: string; constant: Constant } | undefined;
  for (const statement of program.body as Node[]) {
    if (/^(?:For|ForOf|Expression)Statement$/.test(statement.type)) {
      if (last === undefined || isExport(statement, code) || !mentions(statement, last.name)) continue;
      last.constant.fills.push(statement);
      constants.set(last.name, last.constant);
    }
    if (statement.type !== 'VariableDeclaration') continue;
    last = undefined;
    const { id, init } = (statement.declarations as { id: Node; init: Node | null }[])[0]!;
    if ((statement.declarations as Node[]).length > 1 || id.type !== 'Identifier' || init === null) continue;
    if (small.test(init.type) && !('regex' in init)) continue;
    const text = code.slice(init.start, init.end);
    if (isModule(text)) continue;
    last = {
      name: id.name as string,
      constant: { declaration: statement, value: init, fills: [], uses: [] },
    };
    if (!isArray(text)) constants.set(last.name, last.constant);
  }
  return constants;
}

const isExport = ({ start }: Node, code: string): boolean => code.startsWith('exports.', start);

const mentions = (node: Node, name: string): boolean =>
  node.name === name || [...parts(node)].some(([part]) => mentions(part, name));

/** Takes those away that are no constants, since something is assigned to them. */
function findUses(program: Node, constants: Map<string, Constant>): void {
  const shadows: Set<string>[] = [];
  const isShadowed = (name: string): boolean => shadows.some((names) => names.has(name));

  const visit = (node: Node, within: Node, key: string): void => {
    if (node.type === 'Identifier') {
      const name = node.name as string;
      if (!isName(within, key) && !isShadowed(name)) constants.get(name)?.uses.push({ node, within, key });
      return;
    }
    if (/^(?:Assignment|Update)Expression$|^For(?:In|Of)Statement$/.test(node.type)) {
      const target = (node.left ?? node.argument) as Node;
      const isOwn = target.type === 'VariableDeclaration';
      for (const name of boundBy(target)) if (!isOwn && !isShadowed(name)) constants.delete(name);
    }
    const names = namesWithin(node);
    if (names !== undefined) shadows.push(names);
    for (const [part, name] of parts(node)) visit(part, node, name);
    if (names !== undefined) shadows.pop();
  };
  for (const statement of program.body as Node[]) {
    const [declared] = (statement.declarations ?? []) as ({ id: Node; init: Node | null } | undefined)[];
    if (declared !== undefined && constants.get(declared.id.name as string)?.value === declared.init)
      visit(declared.init!, statement, 'init');
    else visit(statement, program, 'body');
  }
}

/** Where a name stands for itself, and for nothing that has it. */
const isName = (within: Node, key: string): boolean =>
  key === 'label' ||
  ((key === 'key' || (key === 'property' && within.type === 'MemberExpression')) && within.computed !== true);

function* parts(node: Node): Generator<[part: Node, key: string]> {
  for (const [key, value] of Object.entries(node)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (typeof part?.type === 'string') yield [part as Node, key];
    }
  }
}

/** What has a name of its own inside of a node; undefined where it is no scope. */
function namesWithin(node: Node): Set<string> | undefined {
  if (isFunction(node)) {
    const params = (node.params as Node[]).flatMap((param) => [...boundBy(param)]);
    const own = node.id === null || node.id === undefined ? [] : [(node.id as Node).name as string];
    return new Set([...own, ...params, ...declaredBy(node.body as Node, true)]);
  }
  if (node.type === 'ClassExpression' && node.id) return new Set([(node.id as Node).name as string]);
  if (!isBlock(node)) return undefined;
  const caught = node.type === 'CatchClause' && node.param ? [...boundBy(node.param as Node)] : [];
  return new Set([...caught, ...declaredBy(node, false)]);
}

/** @param isHoisted - what `var` declares, however deep, or what stands in a block itself */
function* declaredBy(node: Node, isHoisted: boolean): Generator<string> {
  for (const [part] of parts(node)) {
    if (part.type === 'VariableDeclaration' && (part.kind === 'var') === isHoisted)
      for (const { id } of part.declarations as { id: Node }[]) yield* boundBy(id);
    if (/^(?:Function|Class)Declaration$/.test(part.type) && !isHoisted)
      yield (part.id as Node).name as string;
    const isDeep = isHoisted ? !isFunction(part) : part.type === 'SwitchCase';
    if (isDeep) yield* declaredBy(part, isHoisted);
  }
}

/** The names that a pattern binds or assigns to. */
function* boundBy(pattern: Node): Generator<string> {
  if (pattern.type === 'Identifier') yield pattern.name as string;
  else if (pattern.type === 'VariableDeclaration')
    for (const { id } of pattern.declarations as { id: Node }[]) yield* boundBy(id);
  else if (pattern.type === 'AssignmentPattern') yield* boundBy(pattern.left as Node);
  else if (pattern.type === 'Property') yield* boundBy(pattern.value as Node);
  else if (/^(?:Object|Array)Pattern$|^RestElement$/.test(pattern.type))
    for (const [part] of parts(pattern)) yield* boundBy(part);
}

function rewrite(code: string, constants: Map<string, Constant>): string {
  const textOf = ({ start, end }: Node): string => code.slice(start, end);
  const tables = new Set(
    [...constants.values()].flatMap(({ value }) => (value.properties as Node[] | undefined) ?? []),
  );
  const edits: [start: number, end: number, text: string][] = [];
  for (const [name, { declaration, value, fills, uses }] of constants) {
    const kept = `${name}$late`;
    edits.push([
      declaration.start,
      value.start,
      `var ${kept};function ${name}(){if(${kept}===void 0){${kept}=`,
    ]);
    const last = fills.at(-1)?.end;
    edits.push([value.end, declaration.end, `;${last === undefined ? `}return ${kept}}` : ''}`]);
    if (last !== undefined) edits.push([last, last, `}return ${kept}}`]);
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
