/**
 * @module
 * Unwinds objects that refer to themselves, such as the error of an HTTP client, which holds its request, which holds
 * its response, which holds the request. A walk over them would not end. Besides, parts that no rule can reach are
 * shared with the input, and a reference back would lead from there to raw values. For hosts that print such objects, a
 * reference of an object to itself is replaced by what pino and winston write.
 */
import { answersForItself, emptyLike, type Fields, fieldsOf, get, isLiteral, put } from './copy.js';
import { closeError, openExotic } from './exotic.js';

const circular = '[Circular]';

/** Most records have fewer objects than this, and then nothing need be remembered. */
const few = 200;

/**
 * The depth limit of a record, and a size larger than any record that is printed: an object may come many times without
 * a loop.
 */
const maxDepth = 1000;
const maxObjects = 100_000;

/** The object, or a copy without loops. What exceeds the limits of depth and size is left out. */
export function withoutLoops(value: object): object {
  try {
    return refersToItself(value) ? (unwind(value) as object) : value;
  } catch {
    // A getter threw, or the stack is used up. The walk will meet the same error.
    return value;
  }
}

/** Objects with a `toJSON` are skipped, since their fields are not printed. */
const refersToItself = (value: object): boolean => isLarge(value) && hasLoop(value, new Set(), new Set());

/** Counts objects: a loop would make them many. They may also be many without one, which {@link hasLoop} decides. */
function isLarge(value: object): boolean {
  const toBeSeen = [value];
  for (let waiting = 1, seen = 0; waiting > 0; ) {
    const object = toBeSeen[--waiting]!;
    if (++seen > few) return true;
    if (Array.isArray(object)) {
      for (let i = 0; i < object.length; i++) {
        const element: unknown = object[i];
        if (typeof element === 'object' && element !== null) toBeSeen[waiting++] = element;
      }
    } else if (Object.getPrototypeOf(object) === Object.prototype) {
      for (const key in object) {
        const field: unknown = (object as Fields)[key];
        if (typeof field === 'object' && field !== null) toBeSeen[waiting++] = field;
      }
    } else if (!isClosed(object)) return true;
  }
  return false;
}

/** Whether nothing looks inside. */
const isClosed = (value: object): boolean =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer || answersForItself(value);

/**
 * Objects deeper than the limit are not looked at: the stack is limited, and the walk refuses such a record.
 *
 * @param done - objects that are known to contain no loop
 */
function hasLoop(value: object, around: Set<object>, done: Set<object>): boolean {
  if (around.has(value)) return true;
  if (around.size > maxDepth) return false;
  if (done.has(value) || isClosed(value)) return false;
  around.add(value);
  const isLooped = partsOf(value).some(
    (part) => typeof part === 'object' && part !== null && hasLoop(part, around, done),
  );
  around.delete(value);
  done.add(value);
  return isLooped;
}

function partsOf(value: object): unknown[] {
  if (value instanceof Map) return [...Map.prototype.values.call(value)];
  if (value instanceof Set) return [...Set.prototype.values.call(value)];
  const fields = Object.keys(value).map((key) => get(value as Fields, key));
  if (!(value instanceof Error)) return fields;
  return [...fields, value.cause, (value as { readonly errors?: unknown }).errors];
}

/** How many more objects the current copy may have. */
let left = 0;

function unwind(value: object): unknown {
  left = maxObjects;
  return copyUnwound(value, []);
}

function copyUnwound(value: unknown, around: object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (around.includes(value) || around.length === maxDepth - 1 || --left < 0) return circular;
  around.push(value);
  const copied = copyOpened(value, around);
  around.pop();
  return copied;
}

function copyOpened(value: object, around: object[]): unknown {
  const copyAll = (values: Iterable<unknown>): unknown[] =>
    Array.from(values, (each) => copyUnwound(each, around));
  const copyFields = (fields: Fields): Fields => {
    const copy = emptyLike(fields);
    for (const key of Object.keys(fields)) put(copy, key, copyUnwound(get(fields, key), around));
    return copy;
  };
  if (isLiteral(value)) return copyFields(fieldsOf(value));
  const opened = openExotic(value);
  switch (opened.is) {
    case 'value':
      return opened.same;
    case 'fields':
      return copyFields(opened.fields);
    case 'elements':
      return copyAll(opened.elements);
    case 'error':
      return closeError(copyFields(opened.hidden), copyFields(opened.fields));
    case 'map':
      return new Map([...opened.map].map(([key, each]) => [key, copyUnwound(each, around)]));
    case 'set':
      return new Set(copyAll(opened.elements));
    case 'closed':
      return value;
  }
}
