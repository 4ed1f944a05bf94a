/**
 * @module
 * The values of a field that texts shall not have in them. Where a record has several, or a list of them, none is the last:
 * each is a name.
 */

/** In place of what is no single value: longer than a name can be, so that the text goes. */
export const noName = '?'.repeat(257);

/** @param before - what the record has had for the field so far */
export const gather = (before: string | undefined, value: string): string =>
  before === undefined || before === value ? value : `${before}\n${value}`;
