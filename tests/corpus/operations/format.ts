/**
 * @module
 * A line of a log with what must go in it, at times more than one thing.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';

export interface OperationsFormat extends Format {
  /** The identifier of each mark in turn, where not all are `identifier`. */
  readonly marks?: readonly Format['identifier'][];
}

export const line = (
  identifier: Format['identifier'],
  name: string,
  write: (r: Random) => string,
  marks?: readonly Format['identifier'][],
): OperationsFormat => ({ name, identifier, whole: true, write, ...(marks && { marks }) });
