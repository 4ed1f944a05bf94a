/**
 * @module
 * Objects that refer to themselves, as an error of a client does that holds its request, which holds its answer, which holds the
 * request. A walk would not end, and what no rule can reach is shared with the record, so that a way back would lead from it to
 * what the rules were to change. Before a host that prints such objects they are unwound: where one comes again within itself there stands
 * what pino and winston write.
 */
import { answersForItself, emptyLike, type Fields, fieldsOf, get, isLiteral, put } from './copy.js';
import { closeError, openExotic } from './exotic.js';

const circular = '[Circular]';

/** Most records have fewer objects, and then nothing need be remembered. */
const few = 200;

/** As deep as a record may be, and as large as any that somebody prints: an object may come again often enough without a loop. */
const maxDepth = 1000;
const maxObjects = 100_000;

/** The object, or a copy in which nothing is within itself; deeper and larger than a record may be, the rest is left out. */
export function withoutLoops(value: object): object {
  try {
    return refersToItself(value) ? (unwind(value) as object) : value;
  } catch {
    // Whoever reads it meets what was thrown, by a getter or by the stack.
    return value;
  }
}

/** What answers for itself is passed by: it is not shown as it is. */
const refersToItself = (value: object): boolean => isLarge(value) && hasLoop(value, new Set(), new Set());

/** Whoever goes round and round meets many objects; so may others, and those of classes are for {@link hasLoop}. */
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

/** Nobody looks inside. */
const isClosed = (value: object): boolean =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer || answersForItself(value);

/**
 * What is deeper than a record may be is not looked at: the stack has an end, and whoever walks the record refuses it.
 *
 * @param done - those in which there is none
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

/** Objects that the copy at hand may still have. */
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
