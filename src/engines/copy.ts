/**
 * @module
 * Shallow copies for the copy-on-write walk. `__proto__` may be a key of a record, from `JSON.parse`: it is
 * copied as a key, and never followed.
 */

/** What `{}` and `JSON.parse` make: no class, no `toJSON`. */
export function isLiteral(value: object): boolean {
  return (
    Object.getPrototypeOf(value) === Object.prototype && (value as { toJSON?: unknown }).toJSON === undefined
  );
}

/** A literal, or the same without a prototype. */
export function isPlain(value: object): boolean {
  return isLiteral(value) || (Object.getPrototypeOf(value) === null && !('toJSON' in value));
}

export const nothing: ReadonlySet<string> = new Set();

/**
 * A copy less some keys: a new object, since `delete` would make the old one slow to read. Getters are read
 * and become data; symbols stay behind, as in JSON.
 */
export function without(value: Record<string, unknown>, gone: ReadonlySet<string>): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.getPrototypeOf(value) === null ? Object.create(null) : {};
  for (const key of Object.keys(value)) if (!gone.has(key)) put(copy, key, get(value, key));
  return copy;
}

/** A copy of the first fields of an object, to go on from. */
export function upTo(
  value: Record<string, unknown>,
  keys: readonly string[],
  count: number,
): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.getPrototypeOf(value) === null ? Object.create(null) : {};
  for (let i = 0; i < count; i++) put(copy, keys[i]!, get(value, keys[i]!));
  return copy;
}

/** Sets an own field, whatever its name. */
export function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Reads an own field, whatever its name: `record['__proto__']` would be the prototype. */
export function get(value: Record<string, unknown>, key: string): unknown {
  return key === '__proto__' && !Object.hasOwn(value, key) ? undefined : value[key];
}
