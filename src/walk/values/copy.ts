/**
 * @module
 * Makes shallow copies of the parts of a record. Each field is read once, and the walk sees and writes what was read
 * then, since a getter or a proxy may answer differently the next time. `__proto__` may be a key of a record that comes
 * from `JSON.parse`. It is copied as a key and never followed.
 */

export type Fields = Record<string, unknown>;

/** Whether it is an object as `{}` and `JSON.parse` make it: no class, no `toJSON`. */
export function isLiteral(value: object): value is Fields {
  return Object.getPrototypeOf(value) === Object.prototype && !answersForItself(value);
}

/** An array with no `toJSON`. */
export function isList(value: object): value is unknown[] {
  return Array.isArray(value) && !answersForItself(value);
}

/** Whether a serializer would call `toJSON` of it. */
export function answersForItself(value: object): value is { toJSON(key: string): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}

/** The own fields of an object as data, without symbols and without those that {@link isOmitted}. */
export function fieldsOf(value: object): Fields {
  const copy = emptyLike(value);
  for (const key of Object.keys(value)) {
    const field = get(value as Fields, key);
    if (!isOmitted(key, field)) put(copy, key, field);
  }
  return copy;
}

/** Whether a serializer would write it. */
export const isData = (value: unknown): boolean =>
  value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';

/** How many fields a serializer would write. */
export function countData(fields: Fields): number {
  let count = 0;
  for (const key in fields) if (isData(fields[key])) count++;
  return count;
}

/** A function with the name `toJSON` is not copied, since a serializer would call it again. */
export function isOmitted(key: string, field: unknown): boolean {
  return typeof field === 'function' && key === 'toJSON';
}

/** The elements of an array as data, with its holes. Neither its iterator nor its class is used. */
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

/** A copy without some keys. It is a new object, since `delete` would make the old one slow to read. */
export function without(value: Fields, gone: ReadonlySet<string>): Fields {
  const copy = emptyLike(value);
  for (const key of Object.keys(value)) if (!gone.has(key)) put(copy, key, get(value, key));
  return copy;
}

/** A copy of a copy that also has those of some keys that have no value, in the order of the original object. */
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

/** An empty object, without a prototype if the other object has none. */
export function emptyLike(value: object): Fields {
  return Object.getPrototypeOf(value) === null ? Object.create(null) : {};
}

/** Sets an own field, whatever its name. */
export function put(copy: Fields, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Reads an own field, whatever its name, since `record['__proto__']` would be the prototype. */
export function get(value: Fields, key: string): unknown {
  return key === '__proto__' && !Object.hasOwn(value, key) ? undefined : value[key];
}
