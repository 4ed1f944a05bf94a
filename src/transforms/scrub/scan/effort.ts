/**
 * @module
 * What it takes to look through a text, in values of a record: to ask of digits what words say of them takes as long as several values by
 * themselves, and a text may hold nothing else. Who looks is told, and may give up.
 */

/** For what words say of digits; for what code they may be; for digits that are nothing; and for all that is found. */
export const effort = { asked: 8, coded: 8, judged: 12, found: 12 } as const;

/** So much of one text counts nothing: a thousand identifiers. */
export const usualEffort = 16_384;
