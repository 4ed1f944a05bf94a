/**
 * @module
 * What numbers of a region begin with, as they are dialled there: of digits that begin otherwise, or are more or fewer, no plan need be
 * asked. It is worked out of the library's expressions, and says of all that `region.ts` calls valid, or is reserved, that it may be.
 */
import { anyDigit, type Expression, readExpression } from './expression.js';
import { type Minified, mainOf, minifiedOf, regionsOf } from './metadata.js';
import { reserved } from './reserved.js';

/** How many first digits are looked at. */
const first = 4;
/** Fewest digits that are told, and most. */
const least = 7;
const most = 12;

/** A bit for every length. */
const lengths = (1 << (most - least + 1)) - 1;

/**
 * Finds what numbers of a region begin with. This takes some milliseconds, so the build does it once for all regions.
 *
 * @returns a bit for each length, from seven digits on, by the first four digits that are dialled
 */
export function findBeginnings(region: string): Uint8Array {
  const beginnings = new Uint8Array(10 ** first);
  const own = minifiedOf(region);
  if (own === undefined) return beginnings;
  const dialled = dialledOf(own);
  if (dialled === undefined) beginnings.fill(lengths);
  else for (const head of headsOf(dialled)) paint(beginnings, head);
  return beginnings;
}

/** As a text: of beginnings in a row that have the same bits, a character for these, and how many they are. */
export function packBeginnings(beginnings: Uint8Array): string {
  let text = '';
  for (let from = 0, to = 0; from < beginnings.length; from = to) {
    const bits = beginnings[from]!;
    while (beginnings[to] === bits) to++;
    text += String.fromCharCode(none + bits) + (to - from);
  }
  return text;
}

/** Adds the beginnings that a text packs. */
export function addBeginnings(beginnings: Uint8Array, packed: string): void {
  let at = 0;
  for (const [, bits, count] of packed.matchAll(/(\D)(\d+)/g)) {
    const end = at + Number(count);
    for (const lengths = bits!.charCodeAt(0) - none; at < end; at++) beginnings[at]! |= lengths;
  }
}

/** The character for no bits, the first after the digits. */
const none = 58;

/** Of a calling code with more territories, as that of North America, each says what its numbers have in common. */
const mostApart = 8;

/** An expression that matches everything that `region.ts` may read as a number, and more; undefined if there is none. */
function dialledOf(own: Minified): Expression | undefined {
  const [code] = own;
  const territories = regionsOf(code)!.map((region) => minifiedOf(region)!);
  const isShared = territories.length > mostApart;
  const numbers = choiceOf([
    ...territories.flatMap((each) => (isShared ? each[2] : patternsOf(each))),
    ...(reserved[code] === undefined ? [] : [reserved[code]]),
  ]);
  const fronts = choiceOf(
    [own, mainOf(code)!].flatMap(([, , , , , prefix, , parsed]) => parsed || prefix || []),
  );
  const rewritten = choiceOf([own, mainOf(code)!].flatMap(rewrittenOf));
  const international = readExpression(`(?:${code})?`);
  if (numbers === undefined || fronts === undefined || rewritten === undefined || international === undefined)
    return undefined;
  return {
    is: 'row',
    parts: [
      international,
      {
        is: 'choice',
        parts: [
          { is: 'row', parts: [{ is: 'again', part: fronts, least: 0, most: 1 }, numbers] },
          { is: 'row', parts: [rewritten, anything] },
        ],
      },
    ],
  };
}

/** Of numbers that are in use. */
const patternsOf = ([, , pattern, , , , , , , , , types]: Minified): string[] =>
  types === undefined ? [pattern] : types.flatMap((type) => (type === 0 || type[0] === '' ? [] : [type[0]]));

/** What is put into other digits begins with a prefix that captures some of them. */
const rewrittenOf = ([, , , , , , , parsed, transform]: Minified): string[] =>
  parsed && transform ? alternativesOf(parsed).filter((each) => /\((?!\?)/.test(each)) : [];

/** Splits an expression at its bars, except for those within parentheses. */
function alternativesOf(source: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const c of source) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

/** A choice of several expressions; undefined if there are none. */
const choiceOf = (sources: readonly string[]): Expression | undefined =>
  sources.length === 0
    ? { is: 'choice', parts: [] }
    : readExpression(sources.map((each) => `(?:${each})`).join('|'));

const anything: Expression = { is: 'again', part: { is: 'digit', of: anyDigit }, least: 0, most };

/**
 * The possible first digits, a bit for each, and the possible total lengths: bit n for n digits. If there are fewer than
 * `first` digits, this is the whole number.
 */
interface Head {
  readonly digits: readonly number[];
  readonly sizes: number;
}

/** Longer ones are not told apart. */
const told = (1 << (most + 1)) - 1;

const known = new WeakMap<Expression, readonly Head[]>();

function headsOf(expression: Expression): readonly Head[] {
  let heads = known.get(expression);
  if (heads === undefined) {
    heads = makeHeads(expression);
    known.set(expression, heads);
  }
  return heads;
}

const empty: readonly Head[] = [{ digits: [], sizes: 1 }];

function makeHeads(expression: Expression): readonly Head[] {
  switch (expression.is) {
    case 'digit':
      return [{ digits: [expression.of], sizes: 2 }];
    case 'row':
      return expression.parts.reduce((heads, part) => join(heads, headsOf(part)), empty);
    case 'choice':
      return merge(expression.parts.flatMap(headsOf));
    case 'again': {
      const part = headsOf(expression.part);
      let heads = empty;
      const all = expression.least === 0 ? [...heads] : [];
      for (let count = 1; count <= Math.min(expression.most, most) && heads.length > 0; count++) {
        heads = join(heads, part);
        if (count >= expression.least) all.push(...heads);
      }
      return merge(all);
    }
  }
}

/** Joins two parts of an expression that follow each other. */
function join(before: readonly Head[], behind: readonly Head[]): readonly Head[] {
  const isShort = ({ digits }: Head): boolean => digits.length < first;
  // After the first digits only the number of further digits counts.
  const more = behind.reduce((sizes, head) => sizes | head.sizes, 0);
  return merge(
    before.flatMap((head) => {
      if (!isShort(head)) return { digits: head.digits, sizes: sum(head.sizes, more) };
      const { length } = head.digits;
      return behind.map(({ digits, sizes }) => ({
        digits: [...head.digits, ...digits.slice(0, first - length)],
        sizes: (sizes << length) & told,
      }));
    }),
  );
}

/** Those that begin alike are one. */
function merge(heads: readonly Head[]): readonly Head[] {
  if (heads.length < 2) return heads;
  const one = new Map<number, { digits: readonly number[]; sizes: number }>();
  for (const { digits, sizes } of heads) {
    if (sizes === 0) continue;
    const key = digits.reduce((sum, each) => sum * 1024 + each, 0);
    const same = one.get(key);
    if (same === undefined) one.set(key, { digits, sizes });
    else same.sizes |= sizes;
  }
  return [...one.values()];
}

/** As many as both together. */
function sum(a: number, b: number): number {
  let both = 0;
  for (let rest = b; rest !== 0; rest &= rest - 1) both |= a << (31 - Math.clz32(rest & -rest));
  return both & told;
}

function paint(beginnings: Uint8Array, { digits, sizes }: Head): void {
  const bits = (sizes >> least) & lengths;
  if (bits === 0) return;
  const [a, b, c, d] = digits.map(eachOf) as [number[], number[], number[], number[]];
  for (const one of a)
    for (const two of b)
      for (const three of c)
        for (const four of d) beginnings[one * 1000 + two * 100 + three * 10 + four]! |= bits;
}

const eachOf = (digits: number): number[] => [...Array(10).keys()].filter((digit) => (digits >> digit) & 1);
