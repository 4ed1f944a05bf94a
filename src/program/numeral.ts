/**
 * @module
 * What a number in JSON says: the text that every engine hands to a rule, however the number is written.
 */

/** A fraction, an exponent, or a zero below zero; nothing else that is bare in JSON. */
const inexact = /^-?\d+[.eE]|^-0$/;

/**
 * Other integers keep their digits, also those that no double holds. The rest is read as a double, as `JSON.parse` does
 * it, and stands as `String` writes that.
 *
 * @param source - a number, or another bare word, of JSON that is known to be well-formed
 * @example
 * readNumeral('2.025550123E9') // '2025550123'
 * readNumeral('8901410321111851072') // '8901410321111851072'
 */
export const readNumeral = (source: string): string =>
  inexact.test(source) ? String(Number(source)) : source;
