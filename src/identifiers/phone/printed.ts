/**
 * @module
 * How numbers of a calling code are printed: in which groups, and with a zero in front or without.
 */
import type { Minified } from './metadata.js';

/** One way to print some of them. */
export interface Format {
  readonly source: string;
  readonly pattern: RegExp;
  readonly leading: RegExp | undefined;
  readonly printed: readonly Printed[];
  /** A zero is printed in front. */
  readonly isZeroed: boolean;
}

export const entire = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** Those of the territory that a calling code is named by. */
export function readFormats([, , , , formats, , rule]: Minified): Format[] {
  return (formats === 0 ? [] : formats).map(([pattern, format, leading = [], own]) => {
    // If the region prints a national prefix, it comes before the first group, which is `$1` in the rule.
    const written = own || rule ? format.replace(/(\$\d)/, (own || rule) as string) : format;
    return {
      source: pattern,
      pattern: entire(pattern),
      leading: leading.length === 0 ? undefined : new RegExp(`^(?:${leading.at(-1)})`),
      printed: printedOf(written),
      isZeroed: /^[^$\d]*0/.test(written),
    };
  });
}

/** The sizes of the groups in which a number is printed. */
export function groupsOf(formats: readonly Format[], national: string): readonly number[] {
  for (const { pattern, leading, printed } of formats) {
    const match = leading?.test(national) === false ? null : pattern.exec(national);
    if (match !== null)
      return printed
        .map(({ digits, captures }) => captures.reduce((sum, at) => sum + (match[at]?.length ?? 0), digits))
        .filter((size) => size > 0);
  }
  return national === '' ? [] : [national.length];
}

/** A printed form with its marks removed: how many digits it has itself, and captures of the pattern. */
interface Printed {
  readonly digits: number;
  readonly captures: readonly number[];
}

/** Found out once: to write a number and to count its digits takes ten times as long. */
const printedOf = (written: string): Printed[] =>
  (written.match(/(?:\$\d|\d)+/g) ?? []).map((part) => {
    const captures = [...part.matchAll(/\$(\d)/g)].map(([, place]) => Number(place));
    return { digits: part.replaceAll(/\$\d/g, '').length, captures };
  });

/** Fewest and most digits of a group. */
export type Width = readonly [least: number, most: number];

/** Groups in which people write numbers of a calling code, in addition to the printed forms: Madrid and Barcelona. */
const habits: Readonly<Record<string, readonly (readonly Width[])[]>> = {
  34: [[2, 3, 2, 2].map((size): Width => [size, size])],
};

/** A group of a format's pattern, as the library has all of them. */
const group = /\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)/g;

function shapeOf({ source, printed }: Format): Width[] {
  const widths = [...source.matchAll(group)].map(
    ([, least = '1', most = least]): Width => [Number(least), Number(most)],
  );
  return printed.map(({ digits, captures }) =>
    captures.reduce<Width>(
      ([least, most], at) => [least + widths[at - 1]![0], most + widths[at - 1]![1]],
      [digits, digits],
    ),
  );
}

/** Whether groups of these sizes, from a given group on, match a shape. */
export function isShaped(
  shape: readonly Width[],
  sizes: readonly number[],
  from: number,
  count: number,
): boolean {
  if (shape.length !== count - from) return false;
  for (let i = 0; i < shape.length; i++) {
    const [least, most] = shape[i]!;
    if (sizes[from + i]! < least || sizes[from + i]! > most) return false;
  }
  return true;
}

/** In which groups a calling code prints without a zero in front, and people write. */
export const shapesOf = (code: string, formats: readonly Format[]): (readonly Width[])[] => [
  ...formats.filter(({ isZeroed }) => !isZeroed).map(shapeOf),
  ...(habits[code] ?? []),
];
