/**
 * @module
 * The kinds of characters that detectors ask about. Every function takes a UTF-16 code unit and returns false for the `NaN`
 * beyond both ends of a text.
 */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
export const isHex = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102);
/** `\w`. */
export const isWord = (code: number): boolean => isDigit(code) || isLetter(code) || code === 95;

/** Letters of alphabets; ideographs and kana do not join words, so that a number may stand right behind one. */
export const isForeign = (code: number): boolean =>
  code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7 && !isUnspaced(code) && !isStop(code);

/** What ends or parts sentences of Greek, Armenian, Hebrew, Arabic and Hindi, as a comma does. */
const isStop = (code: number): boolean => code >= 0x37e && code < 0x970 && stops.has(code);
const stops = new Set([
  0x37e, 0x387, 0x55c, 0x55d, 0x55e, 0x589, 0x5be, 0x5c0, 0x5c3, 0x5f3, 0x5f4, 0x60c, 0x60d, 0x61b, 0x61f,
  0x66a, 0x66b, 0x66c, 0x66d, 0x6d4, 0x964, 0x965,
]);

/** Thai, Lao, Myanmar and Khmer, which put no blanks between words. */
const isUnspaced = (code: number): boolean =>
  (code >= 0xe00 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800);

/** Ideographs, kana and hangul, and letters of other scripts without blanks: words of their own. */
export const isScript = (code: number): boolean => (code >= 0x3040 && code < 0xd7b0) || isUnspaced(code);

/** A letter of any script. */
export const isAlphabetic = (code: number): boolean => isLetter(code) || isForeign(code);
/** Whether a number or a name would go on with this character. */
export const joins = (code: number): boolean => isWord(code) || isForeign(code);

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x3000;

/** `"`, `'`, a backtick, and the backslash that stands before a quote in JSON inside JSON. */
export const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96 || code === 92;

/** `[`, `(`, `<`, `「`, `『` */
export const isBox = (code: number): boolean =>
  code === 91 || code === 40 || code === 60 || code === 0x300c || code === 0x300e;

/** Two digits of hexadecimal behind a sign for percent: what a URL has for a mark. */
export const isPercented = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 37 && isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1));

/** The end of the word that `at` stands in. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWord(text.charCodeAt(end))) end++;
  return end;
}
