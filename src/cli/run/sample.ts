/**
 * @module
 * Looks at the first records of a run when it is over: which fields they had, which rule reached each, and what a
 * scan finds in those that are kept. Values that no rule meets are not in the books, and only this shows them.
 */

import { readNews } from '../../kernel/familiar.js';
import type { Automaton } from '../../paths/automaton.js';
import { buildAutomaton, StatesError } from '../../paths/determinize.js';
import { parsePath } from '../../paths/path.js';
import { pathsOf } from '../../policy/check.js';
import type { Policy, Rule } from '../../policy/document.js';
import { expandFormat, isFlat } from '../../policy/format.js';
import { withScan } from '../../policy/scan.js';
import type { Source } from '../files/source.js';
import { createFeed } from '../policy/scan/feed.js';
import { createFind } from '../policy/scan/find.js';
import type { Place } from '../policy/scan/place.js';
import { createKeyFind } from '../policy/scan/survey.js';
import { watchTexts } from '../policy/scan/watch.js';
import { stayCold } from './sample/cold.js';
import { showNews } from './sample/news.js';
import { createPace } from './sample/pace.js';

/** A field that had a value. No key that is data is in its path. */
export interface Field {
  readonly path: string;
  /** The last key of it. */
  readonly name: string;
  /** The rule that reaches it; -1 if there is none, or only the scan of unlisted fields. */
  readonly rule: number;
  /** The number of the path that reaches it; -1 if unknown. */
  readonly way: number;
}

/** An identifier in a field that the policy keeps. */
export interface Kept {
  readonly path: string;
  /** Kept by a rule, or for want of one. */
  readonly rule: number;
  readonly identifiers: ReadonlySet<string>;
}

export interface Look {
  readonly records: number;
  readonly fields: readonly Field[];
  readonly kept: readonly Kept[];
  /** Fields with numbers that a spreadsheet has rounded, and how many: 2.02555E+11. */
  readonly lost: ReadonlyMap<string, number>;
  /** The delimiter of rows, if it is not that of the format. */
  readonly parted?: string | undefined;
}

/** Paths that no rule names. */
export const unlistedOf = ({ fields }: Look): string[] => [
  ...new Set(fields.filter(({ rule }) => rule < 0).map(({ path }) => path)),
];

export interface LookOptions {
  readonly maxRecord: number;
  readonly own: number;
  readonly isFree: boolean;
  readonly isLast: boolean;
}

export interface Sample {
  /** The source, whose first bytes are remembered as they are read. */
  readonly source: Source;
  /**
   * Call it once, after the run: it forgets the bytes.
   *
   * @param options.own - how many rules are the policy's own: each path of these is looked at separately
   * @param options.isLast - whether nothing else will be looked at
   * @param options.isFree - no rule is applied: rows whose header no rule names cannot be looked at otherwise
   */
  look(policy: Policy, options: LookOptions): Promise<Look>;
}

/** Bytes: some hundred records, in a hundredth of a second. */
const size = 256 * 1024;
const NEWLINE = 0x0a;

export function takeSample(source: Source): Sample {
  const bytes = Buffer.alloc(size);
  let held = 0;
  let isWhole = true;
  const remember = (into: Uint8Array, got: number): number => {
    const part = into.subarray(0, Math.min(got, size - held));
    bytes.set(part, held);
    held += part.length;
    isWhole &&= part.length === got;
    return got;
  };
  const { readNow } = source;
  return {
    source: {
      ...source,
      readNow: readNow && ((into) => remember(into, readNow(into))),
      get given() {
        return source.given;
      },
      get taken() {
        return source.taken;
      },
      read: async (into) => remember(into, await source.read(into)),
    },
    async look(policy, options) {
      // A line that is cut off is left out, since it would be another record. A document is read as far as possible.
      const isCut = !isWhole && expandFormat(policy.format).type !== 'json';
      const end = isCut ? bytes.subarray(0, held).lastIndexOf(NEWLINE) + 1 : held;
      const look = await lookAt(policy, bytes.subarray(0, end), options);
      bytes.fill(0, 0, held);
      return look;
    },
  };
}

/** What becomes of a long number in a cell that is as narrow as most. */
const rounded = /^'?\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** A path, or all paths of a rule, as one rule. */
interface Way {
  readonly paths: readonly string[];
  readonly rule: number;
  /** -1 for all. */
  readonly way: number;
}

/** So that it is known which path of a rule led to a field. Where that takes too many states, which rule must do. */
function follow(
  rules: readonly Rule[],
  own: number,
  caseless: boolean,
): { ways: readonly Way[]; automaton: Automaton } {
  const ways = rules.flatMap((each, rule): Way[] => {
    const paths = pathsOf(each);
    return rule < own ? paths.map((path, way) => ({ paths: [path], rule, way })) : [{ paths, rule, way: -1 }];
  });
  try {
    const automaton = buildAutomaton({
      rules: ways.map(({ paths }) => paths.map(parsePath)),
      captures: [],
      caseless,
      keeps: () => false,
      unlisted: 'keep',
    });
    return { ways, automaton };
  } catch (error) {
    if (own === 0 || !(error instanceof StatesError)) throw error;
    return follow(rules, 0, caseless);
  }
}

/** Whether the elements of a list are one place: their treatment depends neither on other members nor on their index. */
const isAlike = ({ selects, indexed }: Automaton['states'][number]): boolean => !selects && !indexed;

async function lookAt(
  policy: Policy,
  bytes: Buffer,
  { maxRecord, own, isFree, isLast }: LookOptions,
): Promise<Look> {
  const rules = withScan(policy.rules, policy.unlisted);
  const scan = policy.unlisted === 'scan' ? rules.length - 1 : -1;
  const { ways, automaton } = follow(rules, own, policy.caseless);
  const fields = new Map<string, Field>();
  const kept = new Map<string, { path: string; rule: number; identifiers: Set<string> }>();
  const isNews = expandFormat(policy.format).type === 'ndjson' && automaton.states.every(isAlike);
  const news = isNews ? readNews(bytes) : undefined;
  const openField = createFind(policy.region === undefined ? [] : [policy.region]);
  const findKey = createKeyFind(openField);

  const watchKept = ({ path, name }: Place, rule: number): ((value: string) => void) => {
    const find = openField(name);
    // New values are few already, so they need not be thinned out.
    const asks = news === undefined ? createPace() : undefined;
    return (value) => {
      if (asks?.(value) === false) return;
      const { whole, inside } = find(value);
      const found = whole === undefined ? inside : [whole];
      if (found.length === 0) return;
      const entry = kept.get(path) ?? { path, rule, identifiers: new Set() };
      kept.set(path, entry);
      for (const each of found) entry.identifiers.add(each);
    };
  };
  const lost = new Map<string, number>();
  const watchLost = (path: string) => (value: string) => {
    if (rounded.test(value)) lost.set(path, (lost.get(path) ?? 0) + 1);
  };

  const visitor = watchTexts(
    {
      open(place, index) {
        const { rule: number = -1, way = -1 } = ways[index] ?? {};
        const rule = number === scan ? -1 : number;
        fields.set(`${place.path} ${index}`, { path: place.path, name: place.name, rule, way });
        const isKept = number < 0 ? policy.unlisted === 'keep' : rules[number]!.transform === 'keep';
        if (isKept) return watchKept(place, rule);
        return 'identifier' in (rules[number] ?? {}) ? watchLost(place.path) : () => {};
      },
      hide: (key, holder) => (findKey(key, holder) === undefined ? undefined : '*'),
      hasColumns: isFlat(policy.format),
    },
    isFree ? undefined : automaton,
  );
  const feed = createFeed(policy.format, visitor, maxRecord, policy.caseless);
  const show = async (): Promise<number> => {
    const shown = news && showNews(news, visitor);
    const rest = shown?.rest ?? bytes;
    let at = 0;
    const read = async (into: Uint8Array): Promise<number> => {
      const part = rest.subarray(at, at + into.length);
      into.set(part);
      at += part.length;
      return part.length;
    };
    await feed.read({ read }, () => {}, {});
    return feed.position.records + (shown?.lines ?? 0);
  };
  const records = await (isLast ? stayCold(bytes.length, show) : show());
  return {
    records,
    fields: [...fields.values()],
    kept: [...kept.values()],
    lost,
    parted: feed.parted,
  };
}
