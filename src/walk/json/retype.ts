/**
 * @module
 * What was a number stays one where the transform's answer is a number: an epoch floored to the hour, a
 * duration to its bucket. Everything else becomes a string.
 */

/** RFC 8259 §6. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const integer = /^-?(?:0|[1-9]\d*)$/;

/** Whether a text may stand bare in JSON in place of a number, `true` or `false`. */
export function isJsonNumber(text: string): boolean {
  return text.length <= 64 && jsonNumber.test(text);
}

/** The answer as a value of the kind it came from, where it is a number that kind can hold. */
export function retype(before: number | boolean | bigint, text: string): unknown {
  if (!isJsonNumber(text)) return text;
  if (typeof before === 'bigint') return integer.test(text) ? BigInt(text) : text;
  const number = Number(text);
  return Number.isSafeInteger(number) || !integer.test(text) ? number : text;
}
