/**
 * @module
 * The shape that both engines walk: a deterministic automaton whose input is the keys on the way from the
 * root of a record to a value. State 0 is the root of a record.
 */

/** Where the keys of one value lead. */
export interface Branch {
  /** Next state by key. The elements of an array are keyed by their decimal index. */
  readonly keys: ReadonlyMap<string, number>;
  /** Next state for every other key and element. */
  readonly other: number;
}

/** How an array tells its elements apart by what they are: `attributes[key=client.address]`. */
export interface Selection {
  /** The member of an element that is looked at. */
  readonly member: string;
  /** Where elements lead whose member is this string. */
  readonly branches: ReadonlyMap<string, Branch>;
}

export interface State extends Branch {
  /** Index of the rule that applies to a value reached here, named itself or below one; -1 for none. */
  readonly rule: number;
  /** An array here must look into its elements. */
  readonly selects: Selection | undefined;
  /** Some key is a decimal index, so that an array must name its elements. */
  readonly indexed: boolean;
  /** Keys that `keys` does not have are looked through, as unlisted values are. */
  readonly names?: boolean;
  /** Which context field (event time, tenant) a value reached here fills; -1 for none. */
  readonly capture: number;
  /** A context field can be reached below. */
  readonly watch: boolean;
  /** Whatever is below stays as it is: an engine may copy the value whole. */
  readonly inert: boolean;
  /** Whatever is below is dropped as unlisted: an engine may drop the value whole. */
  readonly doomed: boolean;
}

/** Of a state that no rule is about, which says nothing of what is below. */
export const blank = {
  rule: -1,
  selects: undefined,
  indexed: false,
  capture: -1,
  watch: false,
  inert: false,
  doomed: false,
} as const satisfies Omit<State, keyof Branch>;

/** States by number. `dead` is the state that leads nowhere: no rule, no keys, only itself. */
export interface Automaton {
  readonly states: readonly State[];
  readonly dead: number;
  /** Keys are one whatever the case of their letters: whoever takes them out of `keys` must fold them. */
  readonly caseless: boolean;
}

/** Where an element leads, by what its member says (undefined: nothing, or nothing that is a string). */
export function elementState(state: State, index: number, says: string | undefined): number {
  const branch = (says === undefined ? undefined : state.selects?.branches.get(says)) ?? state;
  return (state.indexed ? branch.keys.get(String(index)) : undefined) ?? branch.other;
}

/** The rule that applies to the value of one field, named itself or below one that is; -1 for none. */
export function ruleAt({ states }: Automaton, keys: readonly string[]): number {
  let at = 0;
  for (const key of keys) {
    const state = states[at]!;
    at = state.keys.get(key) ?? state.other;
  }
  return states[at]!.rule;
}
