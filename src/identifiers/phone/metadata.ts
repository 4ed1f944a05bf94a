/**
 * @module
 * Reads the library's packed metadata of a region.
 */
import metadata from 'libphonenumber-js/max/metadata';

/** Places in the minified metadata: libphonenumber-js, METADATA.md; es6/metadata.js, class NumberingPlan. */
export type Minified = readonly [
  callingCode: string,
  idd: string,
  pattern: string,
  possibleLengths: readonly number[],
  formats: readonly MinifiedFormat[] | 0,
  nationalPrefix: string | 0,
  formattingRule: string | 0,
  prefixForParsing: string | 0,
  transformRule: string | 0,
  prefixIsOptional: 0 | 1,
  leadingDigits: string | 0,
  types?: readonly (readonly [pattern: string, lengths?: readonly number[]] | 0)[],
];
type MinifiedFormat = readonly [
  pattern: string,
  format: string,
  leadingDigits?: readonly string[],
  formattingRule?: string | 0,
  ...rest: unknown[],
];

/** @returns undefined for a region that the library does not know */
export const minifiedOf = (region: string): Minified | undefined =>
  (metadata.countries as unknown as Record<string, Minified>)[region];

/** The regions that share a calling code, the main one first. */
export const regionsOf = (code: string): readonly string[] | undefined =>
  (metadata.country_calling_codes as unknown as Record<string, readonly string[]>)[code];

/** The region that a calling code is read by first. */
export function mainOf(code: string): Minified | undefined {
  const [main] = regionsOf(code) ?? [];
  return main === undefined ? undefined : minifiedOf(main);
}
