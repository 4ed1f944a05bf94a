/**
 * @module
 * Generates code for pairs with the same names in the same order, as one logging statement gives them again and again.
 * Like that of shortcut.ts, it is generated when a shape has come often enough. Only names that are words become part
 * of the code.
 */
import { elementState, type State } from '../../paths/automaton.js';
import type { Name } from '../../program/name/names.js';
import type { Program } from '../../program/program.js';
import type { Fields } from './copy.js';
import { writeVisit } from './shortcut.js';
import type { Walk } from './walk.js';

/** Returns the rewritten pairs as fields; undefined, with nothing counted, if the pairs must be walked one by one. */
type Rewrite = (fields: Fields) => Fields | undefined;

interface Shape {
  readonly names: readonly string[];
  times: number;
  rewrite: Rewrite | undefined;
}

/** Generating and compiling code takes as long as walking about fifty objects. */
const often = 32;
const mostShapes = 64;
/** The limit for all shapes ever, so that a sender of many shapes cannot have code generated all the time. */
const mostWritten = 256;
const mostNames = 64;

/** Names as conventions write them. A name that begins with a digit or a sign may be somebody's number. */
const word = /^(?!__proto__$)[A-Za-z_][\w.\-/:]{0,63}$/;

/** The shapes that have come at one state, the last one first. */
export class Shapes {
  readonly #program: Program;
  readonly #state: State;
  readonly #walk: Walk;
  readonly #shapes: Shape[] = [];
  #written = 0;

  constructor(program: Program, state: State, walk: Walk) {
    this.#program = program;
    this.#state = state;
    this.#walk = walk;
  }

  /** As {@link Rewrite} says. */
  rewrite(fields: Fields): Fields | undefined {
    const last = this.#shapes[0];
    const shape = last !== undefined && hasNames(fields, last.names) ? last : this.#find(fields);
    if (shape === undefined) return undefined;
    if (shape.rewrite === undefined) this.#learn(shape);
    return shape.rewrite?.(fields);
  }

  #find(fields: Fields): Shape | undefined {
    const names = Object.keys(fields);
    if (names.length === 0 || names.length > mostNames) return undefined;
    const shapes = this.#shapes;
    const at = shapes.findIndex((shape) => hasNames(fields, shape.names));
    const shape = shapes[at] ?? { names, times: 0, rewrite: undefined };
    if (at >= 0) shapes.splice(at, 1);
    else if (shapes.length === mostShapes) shapes.pop();
    shapes.unshift(shape);
    return shape;
  }

  #learn(shape: Shape): void {
    if (++shape.times !== often || this.#written === mostWritten) return;
    const source = writeShape(shape.names, this.#state, this.#program, this.#walk.record?.look);
    if (source === undefined) return;
    this.#written++;
    try {
      shape.rewrite = new Function('walk', 'actions', source)(this.#walk, this.#program.actions) as Rewrite;
    } catch {
      this.#written = mostWritten; // --disallow-code-generation-from-strings
    }
  }
}

/** In this order, and no others. */
function hasNames(fields: Fields, names: readonly string[]): boolean {
  let at = 0;
  for (const name in fields) if (name !== names[at++]) return false;
  return at === names.length;
}

/** @returns undefined if something must be asked for each object */
function writeShape(
  names: readonly string[],
  state: State,
  program: Program,
  look: ((name: string) => Name) | undefined,
): string | undefined {
  if (program.countsKept || !names.every((name) => word.test(name))) return undefined;
  const pairs = names.map((name, i) => writePair(name, i, state, program, look));
  if (pairs.includes(undefined)) return undefined;
  const written = pairs as Written[];
  const read = names.map((name, i) => `const v${i} = fields[${JSON.stringify(name)}];`);
  // Most values are texts, which take one test each.
  const odd = names.map((_, i) => `typeof v${i} !== 'string' && typeof v${i} !== 'number' && !isData(v${i})`);
  const kept = written.flatMap(({ value }, i) =>
    value === undefined ? [] : [`${JSON.stringify(names[i])}: ${value}`],
  );
  const gone = written.flatMap(({ mayGo }, i) =>
    mayGo
      ? [`if (w${i} === gone || w${i} === undefined) (less ??= new Set()).add(${JSON.stringify(names[i])});`]
      : [],
  );
  return `
    const { without, gone, values, unread, unlisted, isData, mark, reading } = walk;
    return (fields) => {
      ${read.join('\n')}
      if (${odd.join(' || ')}) return undefined;
      let before, after, less;
      ${written.map(({ work }) => work).join('\n')}
      const copy = { ${kept.join(', ')} };
      ${gone.join('\n')}
      return less === undefined ? copy : without(copy, less);
    };`;
}

/** The code for one value, and the expression of its result, if there is one. */
export interface Written {
  readonly work: string;
  readonly value?: string;
  readonly mayGo?: boolean;
}

function writePair(
  name: string,
  i: number,
  list: State,
  program: Program,
  look: ((name: string) => Name) | undefined,
): Written | undefined {
  const { actions } = program;
  const pair = program.automaton.states[elementState(list, 0, name)]!;
  // A constant cannot replace a pair.
  if (isGone(pair, program) || actions[pair.rule]?.do === 'replace') return { work: count(pair) };
  if (pair.inert) return { work: '', value: `v${i}` };
  if (pair.names && look !== undefined && ['key', 'value'].some((each) => isChanged(look(each))))
    return undefined;
  if (!stays(pair.keys.get('key') ?? pair.other, program)) return undefined;
  return writeValue(pair.keys.get('value') ?? pair.other, i, program);
}

/** Of `v` with a number, at a state. */
export function writeValue(at: number, i: number, program: Program): Written {
  const { actions } = program;
  const state = program.automaton.states[at]!;
  if (isGone(state, program)) return { work: count(state) };
  if (actions[state.rule]?.do === 'replace')
    return { work: count(state), value: `actions[${state.rule}].value` };
  const isKept = stays(at, program);
  if (isKept && state.inert) return { work: '', value: `v${i}` };
  const work = `before = v${i};
      ${isKept ? "if (typeof before === 'string') after = before; else " : ''}{
        ${writeVisit(at, state, actions, false)}
      }
      const w${i} = after;`;
  return { work, value: `w${i}`, mayGo: true };
}

function stays(at: number, { outlook }: Program): boolean {
  return outlook(at) === 'stays' || outlook(at) === 'guarded';
}

function isGone({ rule, doomed }: State, { actions, unlisted }: Program): boolean {
  const action = actions[rule];
  return action === undefined ? unlisted === 'drop' && doomed : action.do === 'drop';
}

const count = ({ rule }: State): string => (rule < 0 ? 'unlisted[0]++;' : `values[${rule}]++;`);

export const isChanged = ({ out, values }: Name): boolean => out !== undefined || values > 0;
