/**
 * @module
 * Gathers the values of a field that are to be removed from texts. If a record has several, or a list of them, each
 * counts as a name, not only the last.
 */

/** Stands for something that is not a single value. It is longer than a name can be, so that the whole text is removed. */
export const noName = '?'.repeat(257);

/** @param before - the values of the field in the record so far */
export const gather = (before: string | undefined, value: string): string =>
  before === undefined || before === value ? value : `${before}\n${value}`;
