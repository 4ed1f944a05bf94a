/**
 * @module
 * Pairs: an object in memory that a policy sees as a list of `{ key, value }`, as OTLP writes attributes. The list is
 * never made.
 */
import type { Taken } from '../program/visitor.js';
import { type Fields, get, put } from './values/copy.js';

export interface Pair {
  readonly key?: unknown;
  readonly value?: unknown;
}

/**
 * The package may be loaded both as ES module and as CommonJS, each with its own class, so pairs are recognised by this
 * symbol.
 */
export const mark: unique symbol = Symbol.for('nymline.pairs') as never;

/** Stands in a record for the list. Code that does not know it, such as a serializer, gets the list. */
export class Pairs {
  readonly fields: Fields;
  /** Set when the record is rewritten: an object that is the same for all records that are treated alike. */
  by: Taken | undefined;

  constructor(fields: object) {
    this.fields = fields as Fields;
    this.by = undefined;
  }

  get [mark](): true {
    return true;
  }

  toJSON(): Pair[] {
    return Object.keys(this.fields).map((key) => ({ key, value: get(this.fields, key) }));
  }
}

export const isPairs = (value: object): value is Pairs => mark in value;

/** Turns a list back into an object, without entries whose name or value the policy dropped. */
export function joinPairs(list: readonly unknown[]): Fields {
  const fields: Fields = {};
  for (const pair of list) if (typeof pair === 'object' && pair !== null) keepPair(fields, pair);
  return fields;
}

export function keepPair(fields: Fields, { key, value }: Pair): void {
  if (typeof key === 'string' && value !== undefined) put(fields, key, value);
}

/** The result as a new object: the fields, a list that was made after all, or an empty object. */
export function fieldsLeft(met: unknown): Fields {
  if (typeof met !== 'object' || met === null) return {};
  if (Array.isArray(met)) return joinPairs(met);
  return isPairs(met) ? copyPairs(met) : (met as Fields);
}

function copyPairs(pairs: Pairs): Fields {
  const copy = { ...pairs.fields };
  for (const key in copy) if (copy[key] === undefined) return joinPairs(pairs.toJSON());
  return copy;
}
