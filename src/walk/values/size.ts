/**
 * @module
 * How much a serializer would write of an object at least, as far as that is known without looking into it: a list of a million
 * elements has two million characters, whatever they are.
 */
const sizeOfMap = Object.getOwnPropertyDescriptor(Map.prototype, 'size')!.get!;
const sizeOfSet = Object.getOwnPropertyDescriptor(Set.prototype, 'size')!.get!;

/** An element and a comma. */
const perElement = 2;

/** @returns characters, or bytes; 0 for an object of which nothing is known */
export function leastSize(value: object): number {
  if (Array.isArray(value)) return perElement * value.length;
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (ArrayBuffer.isView(value))
    return value.byteLength / (elementSize(value) > 1 ? elementSize(value) / perElement : 1);
  if (value instanceof Map) return perElement * (sizeOfMap.call(value) as number);
  if (value instanceof Set) return perElement * (sizeOfSet.call(value) as number);
  return 0;
}

/** What is copied as it is if it stays, in no time. */
export const isBytes = (value: object): boolean => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** A typed array that is no text. */
export const isOfNumbers = (value: object): boolean =>
  ArrayBuffer.isView(value) && !(value instanceof Uint8Array);

/** Bytes of an element of a typed array. */
const elementSize = (view: ArrayBufferView): number =>
  (view as { readonly BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;

/** Digits of a number in base 16 that may be one that says something; to write more of them in base 10 takes seconds. */
const longestNumber = 65_536;

/** @returns whether a bigint has more digits than any reader would take; asked without writing it in base 10 */
export const isEndless = (value: bigint): boolean => BigInt.asIntN(4 * longestNumber, value) !== value;
