/**
 * @module
 * The context fields of a record in memory: event time and tenants, as texts.
 */
import { noName } from '../program/context/gather.js';
import { type Fields, fieldsOf, get, isLiteral, put } from './values/copy.js';
import { openExotic, openRecord } from './values/exotic.js';

export interface Pinned {
  /** The record, read once on the way to each field: what was looked at is what stands there. */
  readonly record: object;
  /** The fields' texts, as they would stand in JSON. */
  readonly context: (string | undefined)[];
}

/**
 * @param paths - of the fields, as keys from the root
 * @param gathers - whether a field by its number, which holds no single value, is still one: see `noName`
 * @param fold - the same for all names that are one, where they need not be alike
 * @throws NoRecord where nobody could name what is in it
 */
export function pinContext(
  record: object,
  paths: readonly (readonly string[])[],
  gathers?: (capture: number) => boolean,
  fold?: (name: string) => string,
): Pinned {
  const whole = pin(record, openRecord) as object;
  // What is on the way to two fields is read for the first.
  const pinned = new Set<unknown>([whole]);
  const context = paths.map((keys, capture) => {
    let value: unknown = whole;
    for (const name of keys) {
      if (!pinned.has(value)) return undefined;
      const holder = value as Fields;
      const key = fold === undefined ? name : lastLike(holder, name, fold);
      const before = get(holder, key);
      if (pinned.has(before) || typeof before !== 'object' || before === null) value = before;
      else {
        value = pin(before);
        put(holder, key, value);
        if (typeof value === 'object') pinned.add(value);
      }
    }
    const isMany = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return isMany && gathers?.(capture) === true ? noName : textOf(value);
  });
  return { record: whole, context };
}

/** Of fields that are one the last, as of duplicates in JSON. */
const lastLike = (holder: Fields, name: string, fold: (name: string) => string): string =>
  Object.keys(holder).findLast((key) => fold(key) === fold(name)) ?? name;

/** What stands for an object once it was read: fields, elements, or what it answers; itself where nobody looks inside. */
function pin(object: object, open = openExotic): unknown {
  if (isLiteral(object)) return fieldsOf(object);
  const opened = open(object);
  switch (opened.is) {
    case 'value':
      return opened.value;
    case 'fields':
      return opened.fields;
    case 'elements':
      return opened.elements;
    default:
      return object;
  }
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return undefined;
  }
}
