/**
 * @module
 * The shape that both engines walk: a deterministic automaton whose input is the keys on the way from the
 * root of a record to a value. State 0 is the root of a record.
 */

export interface State {
  /** Index of the rule that applies to a value reached here, named itself or below one; -1 for none. */
  readonly rule: number;
  /** Next state by key. The elements of an array are keyed by their decimal index. */
  readonly keys: ReadonlyMap<string, number>;
  /** Next state for every other key and element. */
  readonly other: number;
  /** Some key is a decimal index, so that an array must name its elements. */
  readonly indexed: boolean;
  /** Which context field (event time, tenant) a value reached here fills; -1 for none. */
  readonly capture: number;
  /** A context field can be reached below. */
  readonly watch: boolean;
  /** Whatever is below stays as it is: an engine may copy the value whole. */
  readonly inert: boolean;
  /** Whatever is below is dropped as unlisted: an engine may drop the value whole. */
  readonly doomed: boolean;
}

/** States by number. `dead` is the state that leads nowhere: no rule, no keys, only itself. */
export interface Automaton {
  readonly states: readonly State[];
  readonly dead: number;
}
