/**
 * @module
 * Places of values: a field of a record, written as in a policy. The elements of an array are one place, `[*]`, and
 * so are the members of an object whose keys are data, `*`.
 */
import { formatPath } from '../../../paths/path.js';

export interface Place {
  /** As a policy writes it; empty for the record itself. */
  readonly path: string;
  /** The last key on the way: what the field is called. */
  readonly name: string;
  readonly depth: number;
  /** The enclosing place; undefined for the record. */
  readonly holder?: Place;
  /** Whether it stands for many places. */
  readonly wild: boolean;
}

export const top: Place = { path: '', name: '', depth: 0, wild: false };

/** Whatever there are too many of. */
export const rest: Place = { path: '**', name: '', depth: 99, wild: true };

/**
 * @param key - `#3` is the third column of a row without names
 * @example
 * below(top, 'from').path // 'from'
 */
export function below(holder: Place, key: string): Place {
  const step = holder.depth === 0 && /^#\d+$/.test(key) ? key : formatPath([key]);
  return { ...holder, path: join(holder.path, step), name: key, depth: holder.depth + 1, holder };
}

export function elementOf(holder: Place): Place {
  return { ...holder, path: `${holder.path}[*]`, depth: holder.depth + 1, wild: true, holder };
}

/** @param shown - what is shown instead of the keys: `*`, or in brackets what they look like */
export function anyBelow(holder: Place, shown = '*'): Place {
  return { ...holder, path: join(holder.path, shown), depth: holder.depth + 1, wild: true, holder };
}

const join = (path: string, step: string): string =>
  path === '' || step.startsWith('[') ? path + step : `${path}.${step}`;
