// Functions of a bundle that a short run does not call, put into a file of their own. Eight thousand stand at the top of the command;
// each one is read from what was compiled before, made, and given a place, whether it is called or not. There they stand in functions,
// a file's each, and are made when the first of them is asked for.
import { parseAst } from 'rollup/parseAst';
import { boundBy, findNames, isFunction, type Node, parts, type Use } from './names.js';

interface Name {
  readonly name: string;
  readonly statement: Node;
  /** The file that it is from. */
  readonly file: string;
  /** A function or a class that may be anywhere, or what a constant is kept in. */
  readonly isLoose: boolean;
  readonly uses: (Use & { readonly from: Node })[];
}

export interface Parted {
  readonly code: string;
  /** What is asked for late: a function of `away$`, by which it asks for what stays, and of all that a module is given. */
  readonly away: string;
}

/** What a module is given. */
export const given = 'exports,require,module,__filename,__dirname,importThere';

/**
 * Parts a script: `f(a)` becomes `away$().pocket().f(a)`, and where `f` stands now, `b` becomes `stay$.b`.
 *
 * @param isHot - whether a function stays, by its name and its file: what a short run calls
 * @param load - an expression for the function that `away` is
 */
export function putAway(
  written: string,
  isHot: (name: string, file: string) => boolean,
  load: string,
): Parted {
  // What said so of one function would stand before another.
  const code = written.replaceAll('// @__NO_SIDE_EFFECTS__', '');
  const program = parseAst(code) as unknown as Node;
  const statements = program.body as Node[];
  const all = findDeclared(statements, code);
  const taken = new Set<string>();
  for (const statement of statements) {
    findNames(
      { node: statement, within: program, key: 'body' },
      (name, use) => all.get(name)?.uses.push({ ...use, from: statement }),
      (name) => taken.add(name),
    );
    // What runs as the script does needs it at once.
    for (const name of namesAtOnce(statement)) taken.add(name);
  }
  const pockets = new Map<string, Name[]>();
  const stays = (name: string): boolean => taken.has(name) || isHot(name, all.get(name)?.file ?? '');
  for (const each of all.values()) {
    if (!each.isLoose) continue;
    const constant = constantOf(each.name);
    // What a constant is kept in is assigned to, by what makes it alone.
    if (constant === undefined ? stays(each.name) : all.get(constant)?.isLoose !== true || stays(constant))
      continue;
    const pocket = pockets.get(each.file) ?? [];
    pocket.push(each);
    pockets.set(each.file, pocket);
  }
  return rewrite(code, [...all.values()], [...pockets.values()], load);
}

/** Of `a$late`, in which a constant is kept, `a`. */
const constantOf = (name: string): string | undefined => /^(.*)\$late$/.exec(name)?.[1];

function findDeclared(statements: readonly Node[], code: string): Map<string, Name> {
  const all = new Map<string, Name>();
  let file = '';
  let at = 0;
  for (const statement of statements) {
    // Before what is from it, a comment says the file.
    for (const [, named] of code.slice(at, statement.start).matchAll(/^\/\/ (\S+)$/gm)) file = named!;
    at = statement.end;
    const isLoose = mayMove(statement);
    for (const name of declaredBy(statement)) all.set(name, { name, statement, file, isLoose, uses: [] });
  }
  return all;
}

function* declaredBy(statement: Node): Generator<string> {
  if (/^(?:Function|Class)Declaration$/.test(statement.type)) yield (statement.id as Node).name as string;
  if (statement.type === 'VariableDeclaration') yield* boundBy(statement);
}

/** A function, or a class that extends nothing, a module of CommonJS, a long text, or a place for a constant. */
function mayMove(statement: Node): boolean {
  if (hasThis(statement)) return false;
  if (statement.type === 'FunctionDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  const [{ id, init }, ...more] = statement.declarations as [{ id: Node; init: Node | null }];
  if (more.length > 0 || id.type !== 'Identifier') return false;
  if (init === null) return constantOf(id.name as string) !== undefined;
  return (
    isFunction(init) ||
    (init.type === 'ClassExpression' && init.superClass === null) ||
    isModule(init) ||
    (init.end - init.start >= long && isText(init))
  );
}

/** What esbuild makes of a file that is one: a function that runs it once. */
const isModule = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && (callee as Node).name === '__commonJS';

/** Characters of a text that is worth it to be asked for. */
const long = 200;
const isText = (node: Node): boolean =>
  typeof node.value === 'string' ||
  (node.type === 'TemplateLiteral' && [...parts(node)].every(([part]) => part.type === 'TemplateElement'));

/** It would be another one. */
function hasThis(node: Node): boolean {
  if (node.type === 'ThisExpression') return true;
  if (/^Class/.test(node.type)) return false;
  return [...parts(node)].some(([part]) => (part.type === 'FunctionExpression' ? false : hasThis(part)));
}

/** Names in what is not within a function, but for those that are declared. */
function* namesAtOnce(node: Node): Generator<string> {
  if (isFunction(node)) return;
  if (node.type === 'Identifier') yield node.name as string;
  for (const [part, key] of parts(node)) if (key !== 'id') yield* namesAtOnce(part);
}

function rewrite(
  code: string,
  all: readonly Name[],
  pockets: readonly (readonly Name[])[],
  load: string,
): Parted {
  const pocketOf = new Map<Node, string>();
  pockets.forEach((pocket, index) => {
    for (const { statement } of pocket) pocketOf.set(statement, `pocket${index}`);
  });
  const edits: Edit[] = [];
  /** What stays, and is asked for from there. */
  const asked: Name[] = [];
  for (const each of all) {
    const { name, statement, uses } = each;
    const pocket = pocketOf.get(statement);
    let stay: string | undefined;
    for (const { node, within, key, from } of uses) {
      const there = pocketOf.get(from);
      if (there === pocket) continue;
      if (pocket === undefined && stay === undefined) {
        stay = `stay$.n${asked.length.toString(36)}`;
        asked.push(each);
      }
      const instead =
        pocket === undefined ? stay! : `${there === undefined ? 'away$().' : ''}${pocket}().${name}`;
      const isCallee = key === 'callee';
      // Called on what it is taken from, one that asks for `this` would get it; and `new` takes the first call for its own.
      const text =
        isCallee && within.type === 'CallExpression' && hasThis(statement)
          ? `(0,${instead})`
          : isCallee && within.type === 'NewExpression'
            ? `(${instead})`
            : instead;
      edits.push([node.start, node.end, within.shorthand === true ? `${name}:${text}` : text]);
    }
  }
  edits.sort(([a], [b]) => a - b);

  let at = 0;
  let rest = '';
  for (const { start, end } of [...pocketOf.keys()].sort((a, b) => a.start - b.start)) {
    rest += withEdits(code, at, start, edits);
    at = end;
  }
  rest += withEdits(code, at, code.length, edits);
  const members = asked.map(({ name }, index) => {
    const key = `n${index.toString(36)}`;
    return `get ${key}(){return ${name}},set ${key}(a){${name}=a}`;
  });
  return {
    code: `${rest}
var away$all;function away$(){return away$all===void 0?away$all=${load}(stay$(),${given}):away$all}function stay$(){return{${members.join(',')}}}`,
    away: `function(stay$,${given}){'use strict';${pockets.map((pocket, index) => writePocket(code, pocket, index, pocketOf, edits)).join('\n')}
return{${pockets.map((_, index) => `pocket${index}`).join(',')}}}`,
  };
}

function writePocket(
  code: string,
  pocket: readonly Name[],
  index: number,
  pocketOf: ReadonlyMap<Node, string>,
  edits: readonly Edit[],
): string {
  const name = `pocket${index}`;
  const held = pocket.map(({ statement: { start, end } }) => withEdits(code, start, end, edits));
  const asked = pocket.filter(({ uses }) => uses.some(({ from }) => pocketOf.get(from) !== name));
  const told = asked.map((each) => each.name).join(',');
  return `var ${name}$all;function ${name}(){return ${name}$all===void 0?${name}$all=${name}$make():${name}$all}function ${name}$make(){${held.join(';\n')};return{${told}}}`;
}

type Edit = readonly [start: number, end: number, instead: string];

/** Of code[from, to), which no edit crosses. */
function withEdits(code: string, from: number, to: number, edits: readonly Edit[]): string {
  let low = 0;
  for (let high = edits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (edits[middle]![0] < from) low = middle + 1;
    else high = middle;
  }
  let at = from;
  let text = '';
  for (; low < edits.length && edits[low]![0] < to; low++) {
    const [start, end, instead] = edits[low]!;
    text += code.slice(at, start) + instead;
    at = end;
  }
  return text + code.slice(at, to);
}
