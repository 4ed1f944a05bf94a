/**
 * @module
 * Shallow copies for the copy-on-write walk. `__proto__` may be a key of a record, from `JSON.parse`: it is
 * copied as a key, and never followed.
 */

/** An object literal, or one without a prototype: what `JSON.parse` and most records are made of. */
export function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value);
}

/** Own enumerable fields, getters read; symbols stay behind, as in JSON. */
export function clone(value: Record<string, unknown>): Record<string, unknown> {
  if (Object.getPrototypeOf(value) === null) return without(value, nothing);
  const copy = { ...value };
  for (const symbol of Object.getOwnPropertySymbols(copy)) delete copy[symbol as unknown as string];
  return copy;
}

/** As `clone`, less some keys: a new object, since `delete` would make the copy slow to read. */
export function without(value: Record<string, unknown>, gone: ReadonlySet<string>): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.getPrototypeOf(value) === null ? Object.create(null) : {};
  for (const key of Object.keys(value)) if (!gone.has(key)) put(copy, key, value[key]);
  return copy;
}

const nothing: ReadonlySet<string> = new Set();

/** Sets an own field, whatever its name. */
export function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Reads an own field, whatever its name: `record['__proto__']` would be the prototype. */
export function get(value: Record<string, unknown>, key: string): unknown {
  return key === '__proto__' && !Object.hasOwn(value, key) ? undefined : value[key];
}
