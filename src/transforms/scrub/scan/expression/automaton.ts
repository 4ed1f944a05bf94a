/**
 * @module
 * Where an expression may match, found by an automaton that is built on demand: whether a text can end with a match, by its last
 * characters, where the next match may be, and whether one can begin at a place. It takes some nanoseconds a character, where expressions of many words take ten
 * and more. It accepts all that the expression matches, and more, so the expression is asked wherever it says so.
 */
import { ASCII, lengthOf, rows, type Tree, treeOf } from './tree.js';

/** No more is read at the end or from a place on, and no more of what is said again and again is told apart. */
const farthest = 16;
/** No more states are made: the expression itself is asked then. */
const mostStates = 1024;

/** A character, and what comes after it; of none, what may come here. */
interface Node {
  readonly members: Uint8Array | undefined;
  readonly next: readonly number[];
}

/** The node at which all of the expression has been read. */
const end = 0;
const dead = -1;
const unknown = -2;
const done = -3;

/** Over a text for the next match, back from its end, or from one place on. */
type Way = 'forward' | 'backward' | 'onward';

export class Automaton {
  readonly #nodes: Node[] = [{ members: undefined, next: [] }];
  /** By state and character, where the row of the next state begins. */
  #table = new Int32Array(4 * rows).fill(unknown);
  readonly #sets: (readonly number[])[] = [];
  readonly #rows = new Map<string, number>();
  readonly #start: number;
  readonly #way: Way;
  /** Nothing that the expression fits is longer. */
  readonly longest: number;

  /** @returns undefined where nothing is gained */
  static of(shape: RegExp, way: Way): Automaton | undefined {
    const tree = treeOf(shape);
    if (tree === undefined) return undefined;
    const automaton = new Automaton(tree, way);
    return automaton.#sets.length === 1 ? automaton : undefined;
  }

  private constructor(tree: Tree, way: Way) {
    this.#way = way;
    this.longest = lengthOf(tree);
    this.#start = this.#build(tree, end);
    const set = new Set<number>();
    this.#close(this.#start, set);
    this.#rowOf(set);
  }

  /** Of one that reads backward: whether a text may end so. */
  mayEnd(text: string): boolean {
    return this.#mayFit(text, text.length - 1, -1);
  }

  /** Of one that reads onward: whether it may fit at a place. */
  mayBegin(text: string, at: number): boolean {
    return this.#mayFit(text, at, 1);
  }

  #mayFit(text: string, start: number, step: 1 | -1): boolean {
    let row = 0;
    for (let place = 0, at = start; place < farthest; place++, at += step) {
      const code = text.charCodeAt(at);
      // Nothing stands beyond both ends, and two surrogates are one character.
      if (!(code < 0xd800)) return code >= 0xd800;
      const column = row + Math.min(code, ASCII);
      row = this.#table[column]!;
      if (row === unknown) row = this.#go(column);
      if (row < 0) return row === done;
    }
    return true;
  }

  /** Of one that reads forward: the last character of where it may fit first, from a place on; -1 where it fits nowhere. */
  find(text: string, from: number): number {
    let row = 0;
    let table = this.#table;
    const { length } = text;
    for (let at = from; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0xd800) return at;
      const column = row + Math.min(code, ASCII);
      row = table[column]!;
      if (row >= 0) continue;
      if (row === unknown) row = this.#go(column);
      if (row < 0) return at;
      table = this.#table;
    }
    return -1;
  }

  #add(members: Uint8Array | undefined, next: readonly number[]): number {
    return this.#nodes.push({ members, next }) - 1;
  }

  /** @param next - the node that comes after */
  #build(tree: Tree, next: number): number {
    switch (tree.is) {
      case 'one':
        return this.#add(tree.members, [next]);
      case 'row':
        return this.#way !== 'backward'
          ? tree.parts.reduceRight((last, part) => this.#build(part, last), next)
          : tree.parts.reduce((last, part) => this.#build(part, last), next);
      case 'choice': {
        const parts = tree.parts.map((part) => this.#build(part, next));
        return this.#add(undefined, parts);
      }
      case 'again':
        return this.#repeat(tree.part, next, Math.min(tree.least, farthest), tree.most);
    }
  }

  #repeat(part: Tree, next: number, least: number, most: number): number {
    let node = next;
    if (most > farthest) {
      const either: number[] = [next];
      node = this.#add(undefined, either);
      either.push(this.#build(part, node));
    } else for (let n = least; n < most; n++) node = this.#add(undefined, [next, this.#build(part, node)]);
    for (let n = 0; n < least; n++) node = this.#build(part, node);
    return node;
  }

  #close(node: number, set: Set<number>): void {
    if (set.has(node)) return;
    set.add(node);
    const { members, next } = this.#nodes[node]!;
    if (members === undefined) for (const each of next) this.#close(each, set);
  }

  #go(column: number): number {
    const set = new Set<number>();
    for (const each of this.#sets[Math.floor(column / rows)]!) {
      const { members, next } = this.#nodes[each]!;
      if (members?.[column % rows] === 1) this.#close(next[0]!, set);
    }
    // A match may begin anywhere.
    if (this.#way === 'forward') this.#close(this.#start, set);
    const row = this.#rowOf(set);
    this.#table[column] = row;
    return row;
  }

  /** Where the row of a state begins. */
  #rowOf(set: ReadonlySet<number>): number {
    if (set.has(end)) return done;
    const list = [...set].filter((each) => this.#nodes[each]!.members !== undefined).sort((a, b) => a - b);
    if (list.length === 0) return dead;
    const key = list.join();
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    if (this.#sets.length === mostStates) return done;
    const row = (this.#sets.push(list) - 1) * rows;
    this.#rows.set(key, row);
    if (row === this.#table.length) this.#widen();
    return row;
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.#table.length).fill(unknown);
    wider.set(this.#table);
    this.#table = wider;
  }
}
