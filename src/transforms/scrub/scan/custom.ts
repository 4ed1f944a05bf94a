/**
 * @module
 * Identifiers of the policy's own: words, or a pattern. A pattern is a sequence of characters and classes, each with a bounded
 * number of repetitions. All ways in which it can match are followed at once, so no text makes it backtrack. The longest match
 * counts.
 */
import { joins } from './character.js';

export type Custom =
  | { readonly name: string; readonly words: readonly string[] }
  | { readonly name: string; readonly pattern: string };

/** Thrown for a pattern that says more than a bounded sequence of classes. */
export class PatternError extends Error {}

/** Longest match, and so the most that is read again for each place where one may begin. */
const longestMatch = 128;

/** The end of the longest match that begins at a place; -1 where none does. */
type Matcher = (text: string, at: number) => number;

interface Element {
  readonly has: (code: number) => boolean;
  readonly least: number;
  readonly most: number;
}

/** The end of the longest match at a place, among all; undefined where the policy has none of its own. */
export function createCustom(customs: readonly Custom[]): Matcher | undefined {
  const matchers = customs.map((custom) =>
    'words' in custom ? createWords(custom.words) : createPattern(custom.pattern),
  );
  if (matchers.length === 0) return undefined;
  return (text, at) => matchers.reduce((end, matcher) => Math.max(end, matcher(text, at)), -1);
}

/** By their first letter; case does not matter, the edges of words do. */
function createWords(words: readonly string[]): Matcher {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const lower = word.toLowerCase();
    byFirst.set(lower[0]!, [...(byFirst.get(lower[0]!) ?? []), lower]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => {
    const list = byFirst.get(text[at]!.toLowerCase());
    if (list === undefined || joins(text.charCodeAt(at - 1))) return -1;
    const found = list.find(
      (word) =>
        !joins(text.charCodeAt(at + word.length)) && text.slice(at, at + word.length).toLowerCase() === word,
    );
    return found === undefined ? -1 : at + found.length;
  };
}

function createPattern(pattern: string): Matcher {
  const elements = parsePattern(pattern);
  const startsWord = elements[0]!;
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (!startsWord.has(first) || (joins(first) && joins(text.charCodeAt(at - 1)))) return -1;
    return longest(elements, text, at);
  };
}

/** States are places between elements, with the count in the one they stand in: `index * 256 + count`. */
function longest(elements: readonly Element[], text: string, start: number): number {
  let states = new Set<number>();
  let end = -1;
  const enter = (into: Set<number>, index: number, count: number): void => {
    into.add(index * 256 + count);
    const element = elements[index];
    if (element !== undefined && count >= element.least) enter(into, index + 1, 0);
  };
  enter(states, 0, 0);
  for (let at = start; states.size > 0; at++) {
    const isEdge = !(joins(text.charCodeAt(at - 1)) && joins(text.charCodeAt(at)));
    if (at > start && states.has(elements.length * 256) && isEdge) end = at;
    const code = text.charCodeAt(at);
    const next = new Set<number>();
    for (const state of states) {
      const element = elements[state >> 8];
      const count = (state & 255) + 1;
      if (element?.has(code) && count <= element.most) enter(next, state >> 8, count);
    }
    states = next;
  }
  return end;
}

const classes: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: ' \t\n\r' };

/**
 * Reads a pattern: characters, `.`, `\d` `\w` `\s`, `[a-z_]` and `[^a-z]`, each with `?`, `{n}` or `{n,m}` behind it.
 *
 * @throws PatternError saying what else stands there
 * @example
 * parsePattern('CUST-\\d{6,8}').length // 6
 */
export function parsePattern(pattern: string): readonly Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (at < pattern.length) {
    const { has, end } = readClass(pattern, at);
    const [all = '', optional, least, comma, most] =
      /^(?:(\?)|\{(\d{1,3})(,(\d{1,3})?)?\})/.exec(pattern.slice(end)) ?? [];
    if (all === '' && '*+{'.includes(pattern[end] ?? '-'))
      throw new PatternError('expected a bound, {n} or {n,m}, in place of * or +');
    if (comma !== undefined && most === undefined) throw new PatternError('expected an upper bound, {n,m}');
    const min = optional === undefined ? Number(least ?? 1) : 0;
    const max = optional === undefined ? Number(most ?? least ?? 1) : 1;
    if (max < 1 || max < min) throw new PatternError('expected {n,m} with n no larger than m');
    elements.push({ has, least: min, most: max });
    at = end + all.length;
  }
  const total = elements.reduce((sum, { most }) => sum + most, 0);
  if (total > longestMatch)
    throw new PatternError(`expected no more than ${longestMatch} characters at most`);
  if (!elements.some(({ least }) => least > 0) || elements[0]!.least === 0)
    throw new PatternError('expected a pattern whose first character must be there');
  return elements;
}

function readClass(pattern: string, at: number): { has: Element['has']; end: number } {
  const first = pattern[at]!;
  if (first === '.') return { has: (code) => code !== 10 && !Number.isNaN(code), end: at + 1 };
  if (first === '[') {
    const close = pattern.indexOf(']', at + 2);
    if (close < 0) throw new PatternError('expected ] after [');
    const isNot = pattern[at + 1] === '^';
    const inside = pattern
      .slice(at + (isNot ? 2 : 1), close)
      .replace(/\\([dws])/g, (_, name) => classes[name]!);
    return { has: createSet(inside, isNot), end: close + 1 };
  }
  if (first === '\\') {
    const name = pattern[at + 1] ?? '';
    const known = classes[name];
    if (known === undefined && /^[\da-z]?$/i.test(name))
      throw new PatternError('expected \\d, \\w, \\s or an escaped sign');
    return { has: createSet(known ?? `\\${name}`, false), end: at + 2 };
  }
  if ('()|^$*+?{'.includes(first))
    throw new PatternError(`expected no ${first} here: write \\${first} for the sign`);
  return { has: createSet(`\\${first}`, false), end: at + 1 };
}

function createSet(inside: string, isNot: boolean): Element['has'] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === '\\' && i + 1 < inside.length) i++;
    const from = inside.charCodeAt(i);
    const isRange = inside[i + 1] === '-' && i + 2 < inside.length;
    ranges.push([from, isRange ? inside.charCodeAt(i + 2) : from]);
    if (isRange) i += 2;
  }
  return (code) => !Number.isNaN(code) && ranges.some(([from, to]) => code >= from && code <= to) !== isNot;
}
