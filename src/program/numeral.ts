/**
 * @module
 * Spells numbers of JSON: every engine hands the same text to a rule, however the number is written.
 */

/** A fraction, an exponent, or a negative zero. */
const inexact = /^-?\d+[.eE]|^-0$/;

/**
 * Spells a number. Integers keep their digits, even if a double cannot hold them. Other numbers are read as a double,
 * as `JSON.parse` does, and written as `String` writes it.
 *
 * @param source - a number or another bare word of well-formed JSON
 * @example
 * readNumeral('2.025550123E9') // '2025550123'
 * readNumeral('8901410321111851072') // '8901410321111851072'
 */
export const readNumeral = (source: string): string =>
  inexact.test(source) ? String(Number(source)) : source;
