/**
 * @module
 * Reads the context fields of a record in memory, such as event time and tenants, as texts.
 */
import { noName } from '../program/context/gather.js';
import { type Fields, fieldsOf, get, isLiteral, put } from './values/copy.js';
import { openExotic, openRecord } from './values/exotic.js';

export interface Pinned {
  /**
   * The record. What was read on the way to the fields has been replaced by copies, so that it cannot answer
   * differently later.
   */
  readonly record: object;
  /** The texts of the fields, as they would be in JSON. */
  readonly context: (string | undefined)[];
}

/**
 * @param paths - the paths of the fields, as keys from the root
 * @param gathers - whether all values of a field count, so that a field without a single value is one, too: see `noName`
 * @param fold - gives names that match in any letter case the same text
 * @throws NoRecord if the record has no fields that could be named
 */
export function pinContext(
  record: object,
  paths: readonly (readonly string[])[],
  gathers?: (capture: number) => boolean,
  fold?: (name: string) => string,
): Pinned {
  const whole = pin(record, openRecord) as object;
  // Values on the way to two fields are read only once.
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

/** Of several fields that match, the last one counts, as with duplicate keys in JSON. */
const lastLike = (holder: Fields, name: string, fold: (name: string) => string): string =>
  Object.keys(holder).findLast((key) => fold(key) === fold(name)) ?? name;

/**
 * The copy that replaces an object once it is read: its fields, its elements or its `toJSON`; the object itself if
 * nothing looks inside.
 */
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
