/**
 * @module
 * Where the output differs from what was expected: by path in records, by line in texts.
 */
import { writeJson } from './json.js';

/** One difference. A part that is missing on one side is undefined there. */
export interface Difference {
  /** The path of the field as in a policy; empty if a whole text differs. */
  readonly path: string;
  /** As JSON. */
  readonly expected: string | undefined;
  readonly got: string | undefined;
}

/** `_…` stands for the body of any pseudonym. */
export function fits(expected: string, got: string): boolean {
  return expected === got || (expected.includes('_…') && patternOf(expected, '^', '$').test(got));
}

/** Whether a text contains another. */
export function stands(part: string, text: string): boolean {
  return text.includes(part) || (part.includes('_…') && patternOf(part, '', '').test(text));
}

const patternOf = (text: string, start: string, end: string): RegExp => {
  const written = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('_…', '_[a-z2-7]{26}');
  return new RegExp(`${start}${written}${end}`, 's');
};

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param isPart - members that nothing is said of may be there */
export function compare(expected: unknown, got: unknown, isPart: boolean, path = ''): Difference[] {
  if (isTree(expected) && isTree(got)) {
    const keys = new Set([...Object.keys(expected), ...(isPart ? [] : Object.keys(got))]);
    return [...keys].flatMap((key) =>
      compareMember(expected, got, key, isPart, path === '' ? keyOf(key) : joined(path, key)),
    );
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    const length = Math.max(expected.length, got.length);
    return Array.from({ length }, (_, i) =>
      compareMember(expected as never, got as never, String(i), isPart, `${path}[${i}]`),
    ).flat();
  }
  const isSame =
    typeof expected === 'string' && typeof got === 'string'
      ? fits(expected, got)
      : typeof expected === typeof got || isNumber(expected, got)
        ? expected === got || (isNumber(expected, got) && String(expected) === String(got))
        : false;
  return isSame ? [] : [{ path, expected: writeJson(expected), got: writeJson(got) }];
}

const isNumber = (...values: unknown[]): boolean =>
  values.every((value) => typeof value === 'number' || typeof value === 'bigint');

function compareMember(expected: Tree, got: Tree, key: string, isPart: boolean, path: string): Difference[] {
  const [wanted, there] = [Object.hasOwn(expected, key), Object.hasOwn(got, key)];
  if (wanted && there) return compare(expected[key], got[key], isPart, path);
  return [
    {
      path,
      expected: wanted ? writeJson(expected[key]) : undefined,
      got: there ? writeJson(got[key]) : undefined,
    },
  ];
}

const isWord = (key: string): boolean => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key);
const keyOf = (key: string): string => (isWord(key) ? key : `[${JSON.stringify(key)}]`);
const joined = (path: string, key: string): string => `${path}${isWord(key) ? `.${key}` : keyOf(key)}`;

/** A line that is on both sides, expected only, or there only. */
export type Line = readonly [mark: ' ' | '-' | '+', text: string];

/** More lines than this are not aligned: what differs first is shown with what follows. */
const most = 400;

/** The longest common subsequence, as `diff` shows it. */
export function compareLines(expected: readonly string[], got: readonly string[]): Line[] {
  if (expected.length > most || got.length > most) {
    const same = expected.findIndex((line, i) => !fits(line, got[i] ?? ''));
    const from = Math.max(0, same);
    return [
      ...expected.slice(from, from + 20).map((text): Line => ['-', text]),
      ...got.slice(from, from + 20).map((text): Line => ['+', text]),
    ];
  }
  const lengths = Array.from({ length: expected.length + 1 }, () => new Uint16Array(got.length + 1));
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = got.length - 1; j >= 0; j--) {
      lengths[i]![j] = fits(expected[i]!, got[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < got.length) {
    if (i < expected.length && j < got.length && fits(expected[i]!, got[j]!)) {
      lines.push([' ', got[j]!]);
      i++;
      j++;
    } else if (j === got.length || (i < expected.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      lines.push(['-', expected[i++]!]);
    } else lines.push(['+', got[j++]!]);
  }
  return lines;
}
