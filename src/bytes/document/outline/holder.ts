/**
 * @module
 * What a value of a document is in: the input itself, an object or a list on the way to the records, or their list.
 */

/** What holds the value at hand. */
export interface Holder {
  readonly kind: 'input' | 'documents' | 'records' | 'object' | 'array';
  readonly bracket: number;
  /** How many keys of the path lead here. */
  readonly depth: number;
  /** Of the element at hand. */
  index: number;
  /** The key at hand is the one of the path. */
  isOnPath: boolean;
}

export const holderOf = (kind: Holder['kind'], bracket: number, depth: number): Holder => ({
  kind,
  bracket,
  depth,
  index: 0,
  isOnPath: false,
});
