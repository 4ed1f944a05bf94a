/**
 * @module
 * Checks parts of a file that no rule can reach, such as names of columns, versions and words around a line. They stay
 * only if they cannot identify anybody.
 */

/** Seven digits with whatever parts them, an address or a part of one. */
const telling = /(?:\d[\s.()/-]{0,2}){7}|\d(?:\.\d{1,3}){3}|@|[\da-f]{0,4}:[\da-f]{0,4}:/i;

/** Whether a text may contain a number, an address or an account. Times of day and long dates look the same. */
export const isTelling = (text: string): boolean => telling.test(text);

/** What no name of a column looks like, and many a value does: digits, an address, a time; and the end of a line that is none here. */
const data = /\d{5}|@|\d\.\d+\.\d|:.*:|\r(?!\n)/;

/** Whether the name of a column is one, or a value in its place. */
export const isName = (name: string): boolean => !data.test(name) && !isTelling(name);
