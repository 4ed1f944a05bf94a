/**
 * @module
 * Shallow copies of what a record holds: each field is read once, and what was read is what the walk looks at and
 * what is written. A getter or a proxy may answer otherwise the next time. `__proto__` may be a key of a record, from
 * `JSON.parse`: it is copied as a key, and never followed.
 */

export type Fields = Record<string, unknown>;

/** What `{}` and `JSON.parse` make: no class, no `toJSON`. */
export function isLiteral(value: object): value is Fields {
  return Object.getPrototypeOf(value) === Object.prototype && !answersForItself(value);
}

/** An array with no `toJSON`. */
export function isList(value: object): value is unknown[] {
  return Array.isArray(value) && !answersForItself(value);
}

/** A serializer would ask it what to write. */
export function answersForItself(value: object): value is { toJSON(key: string): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}

/** The own fields of an object as data, less those that {@link isOmitted} and those of symbols. */
export function fieldsOf(value: object): Fields {
  const copy = emptyLike(value);
  for (const key of Object.keys(value)) {
    const field = get(value as Fields, key);
    if (!isOmitted(key, field)) put(copy, key, field);
  }
  return copy;
}

/** A serializer would write it. */
export const isData = (value: unknown): boolean =>
  value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';

/** How many fields a serializer would write. */
export function countData(fields: Fields): number {
  let count = 0;
  for (const key in fields) if (isData(fields[key])) count++;
  return count;
}

/** A function under the name `toJSON` stays behind: a serializer would ask it again. */
export function isOmitted(key: string, field: unknown): boolean {
  return typeof field === 'function' && key === 'toJSON';
}

/** The elements of an array as data, holes left open. Neither its iterator nor its class is asked. */
export function elementsOf(value: readonly unknown[]): unknown[] {
  const { length } = value;
  const copy: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const element = value[i];
    if (element !== undefined || i in value) copy[i] = element;
  }
  copy.length = length;
  return copy;
}

/** A copy less some keys: a new object, since `delete` would make the old one slow to read. */
export function without(value: Fields, gone: ReadonlySet<string>): Fields {
  const copy = emptyLike(value);
  for (const key of Object.keys(value)) if (!gone.has(key)) put(copy, key, get(value, key));
  return copy;
}

/** A copy of a copy, and those of some keys that have no value, in the order that they have in the object it was made of. */
export function withBlanks(copy: Fields, order: Fields, blank: readonly string[]): Fields {
  const wider = emptyLike(order);
  for (const key of Object.keys(order)) {
    if (Object.hasOwn(copy, key)) put(wider, key, get(copy, key));
    else if (blank.includes(key) && order[key] === undefined) put(wider, key, undefined);
  }
  for (const symbol of Object.getOwnPropertySymbols(copy))
    Object.assign(wider, { [symbol]: copy[symbol as never] });
  return wider;
}

/** No fields yet, and no prototype where the object has none. */
export function emptyLike(value: object): Fields {
  return Object.getPrototypeOf(value) === null ? Object.create(null) : {};
}

/** Sets an own field, whatever its name. */
export function put(copy: Fields, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Reads an own field, whatever its name: `record['__proto__']` would be the prototype. */
export function get(value: Fields, key: string): unknown {
  return key === '__proto__' && !Object.hasOwn(value, key) ? undefined : value[key];
}
