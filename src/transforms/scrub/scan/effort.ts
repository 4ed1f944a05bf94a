/**
 * @module
 * The cost of searching a text, counted in values of a record. To ask what words say about a place takes as long as several
 * values, and a text may consist of such places. The caller is told the cost, and may give up.
 */

/**
 * For a place that is looked at, or eight letters at which a word may begin; beyond that for what words say of digits, what stands near a word
 * for a secret, what code they may be, what colons part, what a name or a verb says of what stands behind it, and a coding; for digits that plans are asked of, and
 * an address that may be a version; and for all that is found.
 */
export const effort = { visited: 2, asked: 6, near: 16, coded: 6, named: 16, judged: 10, found: 12 } as const;

/** So much of one text counts nothing: four or five thousand identifiers. */
export const usualEffort = 65_536;
