/**
 * @module
 * Tells whether a key of an object is a word of a schema or data. Data is never shown in messages, and does not stay if
 * unlisted fields are dropped.
 */
import { veil } from '../../veil.js';

/** A word of a schema is not longer than this. */
const longest = 64;

/**
 * Decides by form alone: a word has no number of five digits, no three numbers, no hexadecimal id, no value of its own, no `@`, no groups
 * between colons as in addresses, no control characters, and does not look like a secret. The name of a person has no
 * special form and passes for a word.
 */
export function isWord(key: string): boolean {
  return (
    key.length <= longest &&
    // Most keys are ASCII. Compiling the other expression takes longer than testing a thousand keys.
    (/^[ -~]*$/.test(key) || /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(key)) &&
    !/\d{5}|(?:\d+\D+){2}\d/.test(key) &&
    // `password=…`: a name and its value.
    !/\w=[^\s="']/.test(key) &&
    !/(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8}/i.test(key) &&
    !/[^\s@]@[^\s@]|(?<![\da-z])[\da-f]{0,4}:[\da-f]{0,4}:[\da-f]{0,4}(?![\da-z])/i.test(key) &&
    veil(key) === key
  );
}
