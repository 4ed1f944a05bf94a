/**
 * @module
 * What a check answers of a value.
 */

/** @returns what is still there, in a word or two and never the value itself; undefined if nothing is */
export type Check = (value: string) => string | undefined;

/** Several at once: `phone, ip`. */
export const listed = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : names.join(', ');
