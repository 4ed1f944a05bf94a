/**
 * @module
 * What it takes to look through a text, in values of a record: to ask what words say of a place takes as long as several values by
 * themselves, and a text may hold nothing else. Who looks is told, and may give up.
 */

/**
 * For a place that is looked at; beyond that for what words say of digits, what code they may be, what a name or a verb says of what stands
 * behind it, and a coding; for digits that are nothing; and for all that is found.
 */
export const effort = { visited: 2, asked: 6, coded: 6, named: 16, judged: 12, found: 12 } as const;

/** So much of one text counts nothing: a thousand identifiers. */
export const usualEffort = 16_384;
