/**
 * @module
 * Opens objects of JavaScript that are neither plain objects nor arrays, so that the walk can look inside. Each is
 * treated as a serializer would treat it, and read once into a copy. It is not trusted to hide its content, nor to
 * answer the same when it is asked again.
 *
 * | kind | seen as | written as |
 * |---|---|---|
 * | Date | its ISO 8601 text | a Date, or the text where that changes |
 * | anything with a `toJSON` of its own (URL, Decimal, also arrays and functions) | what that returns | the same |
 * | bytes (Buffer, Uint8Array, ArrayBuffer) | their UTF-8 text | bytes, or the text where that changes |
 * | other typed arrays | their numbers, if no rule would change those | fields |
 * | boxed string, number, boolean, bigint | the boxed value | the same |
 * | Map, Set | entries by the text of their keys, elements | a Map, a Set |
 * | Error | its own fields; of name, message, stack, cause and errors those that a rule reaches | an Error, or fields if a rule reaches one of these |
 * | any other with own fields (class instances) | those fields | fields |
 * | without own fields (RegExp, Promise, private state) | cannot be looked into, and is removed if a rule would have changed it | no fields |
 */
import { isBufferToJson, likewise, octets } from '../../octets.js';
import { elementsOf, type Fields, fieldsOf, get, put } from './copy.js';

export type Opened =
  /** `same` is written if the value stays unchanged. */
  | { readonly is: 'value'; readonly value: unknown; readonly same: unknown }
  | { readonly is: 'fields'; readonly fields: Fields }
  | { readonly is: 'error'; readonly fields: Fields; readonly hidden: Fields }
  | { readonly is: 'elements'; readonly elements: unknown[] }
  | { readonly is: 'map'; readonly map: Map<unknown, unknown> }
  | { readonly is: 'set'; readonly elements: unknown[] }
  | { readonly is: 'closed'; readonly fields: Fields };

/** Fields of an error that are not enumerable, but are printed all the same. */
const errorFields = ['name', 'message', 'stack', 'cause', 'errors'] as const;

/** Thrown for a record without fields that could be named: bytes, a URL, a boxed value. */
export class NoRecord extends Error {
  /** @param shape - a word for its kind, which shows nothing of it */
  constructor(readonly shape: string) {
    super();
  }
}

/** The word for a value in an error. */
export function shapeOf(value: unknown): string {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes';
  return value === null ? 'null' : typeof value;
}

/**
 * Opens a record that is not a literal.
 *
 * @throws NoRecord, and what a getter or a `toJSON` throws
 */
export function openRecord(object: object): Opened {
  const opened = openExotic(object);
  // The elements of a typed array are numbers, and no rule can say what they are together.
  if (ArrayBuffer.isView(object)) throw new NoRecord('bytes');
  if (opened.is === 'value')
    throw new NoRecord(object instanceof ArrayBuffer ? 'bytes' : shapeOf(opened.value));
  return opened;
}

/** May throw what a getter or a `toJSON` of the record throws. */
export function openExotic(object: object): Opened {
  if (isDate(object)) {
    const same = new Date(Date.prototype.getTime.call(object));
    return { is: 'value', value: same.toJSON(), same };
  }
  const { toJSON } = object as { toJSON?: unknown };
  const isAsked = typeof toJSON === 'function' && !isBufferToJson(toJSON);
  const answer: unknown = isAsked ? toJSON.call(object, '') : object;
  if (typeof answer === 'object' && answer !== null) return look(answer, isAsked);
  // A serializer ignores functions and symbols.
  const value = typeof answer === 'function' || typeof answer === 'symbol' ? undefined : answer;
  return { is: 'value', value, same: value };
}

/**
 * Does not call `toJSON`, since a serializer calls it only once.
 *
 * @param isAnswer - whether the value is the result of a `toJSON`
 */
function look(object: object, isAnswer: boolean): Opened {
  if (Array.isArray(object)) return { is: 'elements', elements: elementsOf(object) };
  if (object instanceof Uint8Array || object instanceof ArrayBuffer) {
    const bytes = new Uint8Array(object);
    const same = object instanceof ArrayBuffer ? bytes.buffer : isAnswer ? bytes : likewise(bytes, object);
    return { is: 'value', value: octets.utf8(bytes), same };
  }
  if (ArrayBuffer.isView(object)) return { is: 'closed', fields: fieldsOf(object) };
  if (object instanceof Map) return { is: 'map', map: new Map(Map.prototype.entries.call(object)) };
  if (object instanceof Set) return { is: 'set', elements: [...Set.prototype.values.call(object)] };
  const boxed = unbox(object);
  if (boxed !== undefined) return { is: 'value', value: boxed, same: boxed };
  const fields = fieldsOf(object);
  if (object instanceof Error) return { is: 'error', fields, hidden: hiddenOf(object, fields) };
  // An object literal hides nothing.
  const prototype: unknown = Object.getPrototypeOf(object);
  const isOpen = prototype === null || prototype === Object.prototype || Object.keys(fields).length > 0;
  return { is: isOpen ? 'fields' : 'closed', fields };
}

/** Whether it is a plain Date, without a subclass or fields of its own. */
function isDate(object: object): object is Date {
  return (
    object instanceof Date &&
    Object.getPrototypeOf(object) === Date.prototype &&
    Reflect.ownKeys(object).length === 0
  );
}

/** Calls `toJSON` as `JSON.stringify` does (ECMA-262 §25.5.2.2). */
function unbox(object: object): string | number | boolean | bigint | undefined {
  if (object instanceof String) return String(object);
  if (object instanceof Number) return Number(object);
  if (object instanceof Boolean) return Boolean.prototype.valueOf.call(object);
  if (object instanceof BigInt) return BigInt.prototype.valueOf.call(object);
  return undefined;
}

function hiddenOf(error: Error, own: Fields): Fields {
  const hidden: Fields = {};
  for (const key of errorFields) {
    if (Object.hasOwn(own, key)) continue;
    const value = (error as unknown as Fields)[key];
    if (value !== undefined) hidden[key] = value;
  }
  return hidden;
}

/** An error as fields, including those that a serializer would ignore. */
export function closeError(hidden: Fields, own: Fields): Error {
  const error = Object.create(Error.prototype) as Error;
  for (const key of Object.keys(hidden)) {
    Object.defineProperty(error, key, { value: hidden[key], writable: true, configurable: true });
  }
  for (const key of Object.keys(own)) put(error as unknown as Fields, key, get(own, key));
  return error;
}
