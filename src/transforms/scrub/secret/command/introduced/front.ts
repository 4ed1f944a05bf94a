/**
 * @module
 * Characters that may stand in a password before its first digit.
 */
import { isBox, isLetter, isUpper } from '../../../scan/character.js';

/** `!`, `#`, `$`, `%`, `&`, `*`, `@`, `^`: in the middle of a password. */
export const isMark = (code: number): boolean =>
  (code >= 35 && code <= 38) || code === 33 || code === 42 || code === 64 || code === 94;

/** A bracket, and what may stand before the first digit of a password in one. */
export const mayBeBoxed = (code: number): boolean =>
  isBox(code) || isMark(code) || code === 45 || code === 46;

/** `alice-703`, `alice.703`: a dash or a dot behind letters. */
export const isInWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  // `wJalrXUtnFEMI/K7MDENG`: Base64, not a path.
  if (code === 47 || code === 43) return isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1));
  return (
    (code === 45 || code === 46) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 2))
  );
};

/** Nobody writes more of a password before its first digit. */
export const longestFront = 32;
