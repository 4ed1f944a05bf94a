/**
 * @module
 * Whether a key of an object is a word of a schema. Some are data: nothing of those is shown, and they do not stay where
 * what no rule has goes.
 */
import { veil } from '../../veil.js';

/** More letters than a word of a schema has. */
const longest = 64;

/**
 * By its form alone: no number of five digits, nor three numbers, no id of hexadecimal digits, nothing around an `@` or
 * groups between colons as addresses have them, no controls, and not what looks like a secret. A name of a person has no
 * form, and passes for a word.
 */
export function isWord(key: string): boolean {
  return (
    key.length <= longest &&
    // Most keys are ASCII, and to compile the other expression takes longer than to look at a thousand of them.
    (/^[ -~]*$/.test(key) || /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(key)) &&
    !/\d{5}|(?:\d+\D+){2}\d/.test(key) &&
    !/(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8}/i.test(key) &&
    !/[^\s@]@[^\s@]|(?<![\da-z])[\da-f]{0,4}:[\da-f]{0,4}:[\da-f]{0,4}(?![\da-z])/i.test(key) &&
    veil(key) === key
  );
}
