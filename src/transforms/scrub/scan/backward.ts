/**
 * @module
 * Whether a text can end as an expression does, told by its last characters: an automaton that reads them from the last one on, and is
 * made as it is asked. It takes some nanoseconds a character, and of most texts it is done with at the second or third.
 */
import { type Tree, treeOf } from './tree.js';

/** No further back is read, and no more states are made: the expression itself is asked then. */
const farthest = 16;
const mostStates = 160;
/** Characters of ASCII. */
const row = 128;

/** A character, and what stands before it; of none, what may stand here. */
interface Node {
  readonly members: Uint8Array | undefined;
  readonly before: readonly number[];
}

/** The expression may be all of what was read. */
const end = 0;
const dead = -1;
const unknown = -2;
const done = -3;

export class Backward {
  readonly #nodes: Node[] = [{ members: undefined, before: [] }];
  /** By state and character, the next state. */
  #table = new Int16Array(4 * row).fill(unknown);
  readonly #sets: (readonly number[])[] = [];
  readonly #states = new Map<string, number>();

  /** @returns undefined where nothing is gained */
  static of(shape: RegExp): Backward | undefined {
    const tree = treeOf(shape);
    if (tree === undefined) return undefined;
    const backward = new Backward(tree);
    return backward.#sets.length === 1 ? backward : undefined;
  }

  private constructor(tree: Tree) {
    const set = new Set<number>();
    this.#close(this.#build(tree, end), set);
    this.#stateOf(set);
  }

  /** Whether it may. */
  mayEnd(text: string): boolean {
    let state = 0;
    const last = text.length - 1;
    for (let place = 0; place < farthest; place++) {
      const code = text.charCodeAt(last - place);
      // What is not ASCII may be of two units; before the start stands nothing.
      if (!(code < 128)) return code >= 128;
      let next = this.#table[state * row + code]!;
      if (next === unknown) next = this.#go(state, code);
      if (next < 0) return next === done;
      state = next;
    }
    return true;
  }

  #add(members: Uint8Array | undefined, before: readonly number[]): number {
    return this.#nodes.push({ members, before }) - 1;
  }

  /** @param before - the node that stands before */
  #build(tree: Tree, before: number): number {
    switch (tree.is) {
      case 'one':
        return this.#add(tree.members, [before]);
      case 'row':
        return tree.parts.reduce((last, part) => this.#build(part, last), before);
      case 'choice':
        return this.#add(
          undefined,
          tree.parts.map((part) => this.#build(part, before)),
        );
      case 'again':
        return this.#repeat(tree.part, before, Math.min(tree.least, farthest), tree.most);
    }
  }

  #repeat(part: Tree, before: number, least: number, most: number): number {
    let node = before;
    if (most > farthest) {
      const either: number[] = [before];
      node = this.#add(undefined, either);
      either.push(this.#build(part, node));
    } else for (let n = least; n < most; n++) node = this.#add(undefined, [before, this.#build(part, node)]);
    for (let n = 0; n < least; n++) node = this.#build(part, node);
    return node;
  }

  #close(node: number, set: Set<number>): void {
    if (set.has(node)) return;
    set.add(node);
    const { members, before } = this.#nodes[node]!;
    if (members === undefined) for (const each of before) this.#close(each, set);
  }

  #go(state: number, code: number): number {
    const set = new Set<number>();
    for (const each of this.#sets[state]!) {
      const { members, before } = this.#nodes[each]!;
      if (members?.[code] === 1) this.#close(before[0]!, set);
    }
    const next = this.#stateOf(set);
    this.#table[state * row + code] = next;
    return next;
  }

  #stateOf(set: ReadonlySet<number>): number {
    if (set.has(end)) return done;
    const list = [...set].filter((each) => this.#nodes[each]!.members !== undefined).sort((a, b) => a - b);
    if (list.length === 0) return dead;
    const key = list.join();
    let state = this.#states.get(key);
    if (state !== undefined) return state;
    if (this.#sets.length === mostStates) return done;
    state = this.#sets.push(list) - 1;
    if (this.#sets.length * row > this.#table.length) this.#widen();
    this.#states.set(key, state);
    return state;
  }

  #widen(): void {
    const wider = new Int16Array(2 * this.#table.length).fill(unknown);
    wider.set(this.#table);
    this.#table = wider;
  }
}
