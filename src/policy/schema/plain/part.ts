/**
 * @module
 * What may stand in an object, word by word, read without a schema.
 */

export interface Part {
  readonly word: string;
  fits(value: unknown): boolean;
  /** The default. */
  readonly usual?: unknown;
  readonly isOptional?: boolean;
}

export type Tree = Readonly<Record<string, unknown>>;

export const needed = (word: string, fits: Part['fits']): Part => ({ word, fits });
export const optional = (word: string, fits: Part['fits']): Part => ({ word, fits, isOptional: true });
export const assumed = (word: string, fits: Part['fits'], value: unknown): Part => ({
  word,
  fits,
  usual: value,
});

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isText);
export const isOneOf =
  (all: readonly unknown[]) =>
  (value: unknown): boolean =>
    all.includes(value);
/** Integers up to `most`. */
export const isCount =
  (most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

/** @returns with defaults, in the order of the parts; undefined if anything does not fit, or is not a part */
export function readParts(written: Tree, parts: readonly Part[]): Tree | undefined {
  const read: Record<string, unknown> = {};
  let count = 0;
  for (const { word, fits, usual, isOptional } of parts) {
    if (Object.hasOwn(written, word)) {
      const said = written[word];
      if (!fits(said)) return undefined;
      // The result is frozen, and the input must not be.
      read[word] = Array.isArray(said) ? [...said] : said;
      count++;
    } else if (usual !== undefined) read[word] = Array.isArray(usual) ? [...usual] : usual;
    else if (isOptional !== true) return undefined;
  }
  return count === Object.keys(written).length ? read : undefined;
}

export function isPlain(value: unknown): value is Tree {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
