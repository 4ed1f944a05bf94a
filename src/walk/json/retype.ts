/**
 * @module
 * Keeps the type of a value: a number stays a number if the transform's result is one, such as an epoch floored to the
 * hour. Every other result becomes a string.
 */

/** RFC 8259 §6. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const integer = /^-?(?:0|[1-9]\d*)$/;

/** Whether a text can replace a number, `true` or `false` in JSON without quotes. */
export function isJsonNumber(text: string): boolean {
  return text.length <= 64 && jsonNumber.test(text);
}

/** The result as a value of the original type, if it is a number that this type can hold. */
export function retype(before: number | boolean | bigint, text: string): unknown {
  if (!isJsonNumber(text)) return text;
  if (typeof before === 'bigint') return integer.test(text) ? BigInt(text) : text;
  const number = Number(text);
  return Number.isSafeInteger(number) || !integer.test(text) ? number : text;
}
