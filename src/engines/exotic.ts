/**
 * @module
 * The objects of JavaScript that are neither plain objects nor arrays, opened so that the walk can look
 * inside. Each is met as a serializer would meet it, and never trusted to hide what it holds.
 *
 * | kind | seen as |
 * |---|---|
 * | bytes (Buffer, Uint8Array, ArrayBuffer) | their UTF-8 text |
 * | boxed string, number, boolean, bigint | what is in the box |
 * | Map | its entries, by the text of their keys; stays a Map |
 * | Set | its elements; stays a Set |
 * | anything with `toJSON` (Date, URL, Decimal, …) | what that returns |
 * | Error | name, message, stack, cause, errors and its own fields, as a plain object once one changes |
 * | any other with own fields (class instances) | those fields, getters read once; plain once one changes |
 * | without own fields (RegExp, Promise, other typed arrays, private state) | cannot be looked into: goes where a rule would have changed it |
 */

export type Opened =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'map'; readonly map: Map<unknown, unknown> }
  | { readonly is: 'set'; readonly elements: readonly unknown[] }
  | { readonly is: 'closed' };

const closed: Opened = { is: 'closed' };

/** Fields of an error that do not enumerate, and are printed all the same. */
const errorFields = ['name', 'message', 'stack', 'cause', 'errors'] as const;

/** May throw what a getter or a `toJSON` of the record throws. */
export function openExotic(object: object): Opened {
  if (object instanceof Uint8Array) return { is: 'value', value: Buffer.from(object).toString('utf8') };
  if (object instanceof ArrayBuffer) return { is: 'value', value: Buffer.from(object).toString('utf8') };
  if (ArrayBuffer.isView(object)) return closed;
  if (object instanceof Map) return { is: 'map', map: object };
  if (object instanceof Set) return { is: 'set', elements: [...object] };
  if (isBox(object)) return { is: 'value', value: object.valueOf() };
  if ('toJSON' in object && typeof object.toJSON === 'function')
    return { is: 'value', value: object.toJSON() };
  if (object instanceof Error) return { is: 'value', value: errorToFields(object) };
  const keys = Object.keys(object);
  return keys.length === 0 ? closed : { is: 'value', value: { ...object } };
}

function isBox(object: object): boolean {
  return (
    object instanceof String ||
    object instanceof Number ||
    object instanceof Boolean ||
    object instanceof BigInt
  );
}

function errorToFields(error: Error): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const key of errorFields) {
    const value = (error as unknown as Record<string, unknown>)[key];
    if (value !== undefined) fields[key] = value;
  }
  return Object.assign(fields, error);
}
