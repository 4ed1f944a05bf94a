/**
 * @module
 * Names and values that a policy sees as a list of `{ key, value }`, as OTLP writes attributes, while they are an object in
 * memory before and after. The list is not made.
 */
import type { Taken } from '../program/visitor.js';
import { type Fields, get, put } from './values/copy.js';

export interface Pair {
  readonly key?: unknown;
  readonly value?: unknown;
}

/** Packages of both kinds of module may be loaded, each with a class of its own. */
export const mark: unique symbol = Symbol.for('nymline.pairs') as never;

/** Stands in a record for the list. Whoever does not know of it, a serializer for one, is given the list. */
export class Pairs {
  readonly fields: Fields;
  /** What a record was taken up by when these were met; the same object for all that are answered alike. */
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

/** A list as an object, without those whose value, or name, the policy took. */
export function joinPairs(list: readonly unknown[]): Fields {
  const fields: Fields = {};
  for (const pair of list) if (typeof pair === 'object' && pair !== null) keepPair(fields, pair);
  return fields;
}

export function keepPair(fields: Fields, { key, value }: Pair): void {
  if (typeof key === 'string' && value !== undefined) put(fields, key, value);
}

/** What became of them, as an object of nobody else's: the fields, a list that was made after all, or nothing of either. */
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
