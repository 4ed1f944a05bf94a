/**
 * @module
 * Whether a word can be a password or a key by its shape alone.
 */
import { isDigit, isUpper } from '../../scan/character.js';
import { isNothing } from './placeholder.js';

/** By its shape alone: no word, no number, no name. */
export const isLikely = (told: string): boolean =>
  told.length >= 6 && /\d/.test(told) && !isNothing(told) && (isRandom(told) || hasMark(told));

const marked = /^[a-z][^\s]*[a-z][!#$%&*+^~_.-][a-z]/i;
/** Small letters and capitals in no order: `RkIfZ`, and no `getUser`. */
const mixed = /[a-z][A-Z](?![a-z])|[A-Z]{2}[a-z]/;

/** Letters of both cases with a mark among them and no digit, as no word or name is written: `RkIfZ$qlGk`. */
export const isOdd = (told: string): boolean =>
  told.length >= 6 &&
  // `constants.HashCost`: a member
  !/^[a-z]+\.[A-Z][A-Za-z]+$/.test(told) &&
  marked.test(told) &&
  mixed.test(told) &&
  /[a-z]/.test(told) &&
  !/\d/.test(told);

/** A mark that words do not have, letters and digits: and no address, whose `@` has a name before it. */
const hasMark = (told: string): boolean =>
  /[!#$%&*^+~]/.test(told) && !/[@.]/.test(told) && /[a-z]/.test(told);

/** Of small letters, capitals and digits, which change more often than in a name. */
function isRandom(told: string): boolean {
  if (told.length < 8) return false;
  let runs = 0;
  let last = 0;
  let seen = 0;
  for (let at = 0; at < told.length; at++) {
    const code = told.charCodeAt(at);
    const kind = isSmall(code) ? 1 : isUpper(code) ? 2 : isDigit(code) ? 4 : 8;
    if (kind !== last) runs++;
    last = kind;
    seen |= kind;
  }
  return (seen & 3) === 3 && told.length < 2.2 * runs && !/\..*\.|@.{4}/.test(told);
}
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Letters and digits that change often, whatever their case: no word, no number, no date. */
export const isPlainlyRandom = (value: string): boolean =>
  /^[\w+/=-]+$/.test(value) &&
  /\d/.test(value) &&
  /[a-z]/i.test(value) &&
  value.length < 2.6 * (value.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0);

/** `RKMCeGTVM`: a small letter or two between capitals, as abbreviations have none of this length. */
export const isScrambled = (value: string): boolean =>
  value.length >= 8 && /^[a-z]+$/i.test(value) && /[A-Z]{2}[a-z]{1,2}[A-Z]{2}/.test(value);

/** Capitals among small letters, as no word and no name has them: the case changes more often than every other letter. */
export const isMixed = (value: string): boolean =>
  value !== '' &&
  value.length < 2.2 * (value.match(/[a-z]+|[A-Z]+|[^a-zA-Z]+/g)?.length ?? 0) &&
  /[a-z].*[A-Z]/.test(value);
