/**
 * @module
 * The characters that can begin an identifier or stand in the middle of one: at these a scan stops and asks.
 */

export const DIGIT = 1;
export const AT = 2;
export const PERCENT = 3;
export const COLON = 4;
export const EQUALS = 5;
export const QUESTION = 6;
export const SCHEME = 7;
export const VERB = 8;
export const DASH = 9;
export const TAG = 10;
export const QUOTE = 11;

/** By code unit: 64 kB, so that one look-up tells. */
export const marks = new Uint8Array(0x10000);
marks.fill(DIGIT, 48, 58);
marks[64] = AT;
marks[37] = PERCENT;
marks[58] = marks[0xff1a] = COLON;
marks[61] = EQUALS;
marks[63] = QUESTION;
marks[66] = marks[98] = SCHEME;
marks[105] = marks[101] = marks[0xe9] = VERB;
marks[45] = DASH;
marks[62] = TAG;
marks[39] = QUOTE;
