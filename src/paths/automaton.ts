/**
 * @module
 * The automaton that all engines walk. It is deterministic, and its input is the keys on the way from the root of a
 * record to a value. State 0 is the root of a record.
 */

/** Where the keys of one value lead. */
export interface Branch {
  /** The next state by key. The key of an array element is its decimal index. */
  readonly keys: ReadonlyMap<string, number>;
  /** The next state for every other key and element. */
  readonly other: number;
}

/** How elements of an array are selected by a member: `attributes[key=client.address]`. */
export interface Selection {
  /** The name of the member. */
  readonly member: string;
  /** The state of elements by the value of the member. */
  readonly branches: ReadonlyMap<string, Branch>;
}

export interface State extends Branch {
  /** The index of the rule that applies to a value here, because it names the value or something around it; -1 for none. */
  readonly rule: number;
  /** Whether elements of an array here are selected by a member. */
  readonly selects: Selection | undefined;
  /** Whether some key is a decimal index, so that the elements of an array need their index as key. */
  readonly indexed: boolean;
  /** Whether keys that are not in `keys` are searched, as unlisted values are. */
  readonly names?: boolean;
  /** The number of the context field (event time, tenant) that is here; -1 for none. */
  readonly capture: number;
  /** Whether a context field can be reached below. */
  readonly watch: boolean;
  /** Whether everything below stays, so that an engine may copy the whole value. */
  readonly inert: boolean;
  /** Whether everything below is dropped as unlisted, so that an engine may drop the whole value. */
  readonly doomed: boolean;
}

/** A state without a rule, which says nothing about what is below. */
export const blank = {
  rule: -1,
  selects: undefined,
  indexed: false,
  capture: -1,
  watch: false,
  inert: false,
  doomed: false,
} as const satisfies Omit<State, keyof Branch>;

/** The states by number. `dead` is the state without rules and keys that only leads to itself. */
export interface Automaton {
  readonly states: readonly State[];
  readonly dead: number;
  /** Whether keys match in any letter case. Then fold a key before you look it up in `keys`. */
  readonly caseless: boolean;
}

/** The state of an element, by the value of its member; undefined if that is missing or not a string. */
export function elementState(state: State, index: number, says: string | undefined): number {
  const branch = (says === undefined ? undefined : state.selects?.branches.get(says)) ?? state;
  return (state.indexed ? branch.keys.get(String(index)) : undefined) ?? branch.other;
}

/** The rule that applies to one field, because it names the field or something around it; -1 for none. */
export function ruleAt({ states }: Automaton, keys: readonly string[]): number {
  let at = 0;
  for (const key of keys) {
    const state = states[at]!;
    at = state.keys.get(key) ?? state.other;
  }
  return states[at]!.rule;
}
