// Names in a script: where each stands for what is declared at the top, and where something else has it.

/** As much of a node of ESTree as is read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A place at which a name is asked for. */
export interface Use {
  readonly node: Node;
  /** What it stands in, and as which part of it. */
  readonly within: Node;
  readonly key: string;
}

export const isFunction = ({ type }: Node): boolean =>
  /^(?:Arrow)?Function(?:Expression|Declaration)$/.test(type);
const isBlock = ({ type }: Node): boolean =>
  /^(?:Block|For|ForIn|ForOf|Switch)Statement$|^CatchClause$/.test(type);

/**
 * @param from - a node, and what it is a part of
 * @param onUse - told of each name that nothing inside has taken
 * @param onAssign - told of each such name that something is assigned to
 * @param isLeft - whether a node is left out, with all that it has
 */
export function findNames(
  { node: from, within: above, key: as }: Use,
  onUse: (name: string, use: Use) => void,
  onAssign: (name: string) => void = () => {},
  isLeft: (node: Node, within: Node) => boolean = () => false,
): void {
  const shadows: Set<string>[] = [];
  const isShadowed = (name: string): boolean => shadows.some((names) => names.has(name));

  const visit = (node: Node, within: Node, key: string): void => {
    if (isLeft(node, within)) return;
    if (node.type === 'Identifier') {
      const name = node.name as string;
      if (!isName(within, key) && !isShadowed(name)) onUse(name, { node, within, key });
      return;
    }
    if (/^(?:Assignment|Update)Expression$|^For(?:In|Of)Statement$/.test(node.type)) {
      const target = (node.left ?? node.argument) as Node;
      const isOwn = target.type === 'VariableDeclaration';
      for (const name of boundBy(target)) if (!isOwn && !isShadowed(name)) onAssign(name);
    }
    const names = namesWithin(node);
    if (names !== undefined) shadows.push(names);
    for (const [part, name] of parts(node)) visit(part, node, name);
    if (names !== undefined) shadows.pop();
  };
  visit(from, above, as);
}

/** Where a name stands for itself, and for nothing that has it. */
const isName = (within: Node, key: string): boolean =>
  key === 'label' ||
  ((key === 'key' || (key === 'property' && within.type === 'MemberExpression')) && within.computed !== true);

export function* parts(node: Node): Generator<[part: Node, key: string]> {
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
export function* boundBy(pattern: Node): Generator<string> {
  if (pattern.type === 'Identifier') yield pattern.name as string;
  else if (pattern.type === 'VariableDeclaration')
    for (const { id } of pattern.declarations as { id: Node }[]) yield* boundBy(id);
  else if (pattern.type === 'AssignmentPattern') yield* boundBy(pattern.left as Node);
  else if (pattern.type === 'Property') yield* boundBy(pattern.value as Node);
  else if (/^(?:Object|Array)Pattern$|^RestElement$/.test(pattern.type))
    for (const [part] of parts(pattern)) yield* boundBy(part);
}
