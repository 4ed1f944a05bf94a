/**
 * @module
 * How well a scan does on a corpus: what it misses, what it damages, and by identifier how often it is right.
 */
import type { ScrubName } from '../../src/transforms/scrub/scan/finding.js';
import type { Scan } from '../../src/transforms/scrub/scan/scan.js';
import type { Mark, Sample } from './corpus.js';

export interface Score {
  readonly recall: number;
  readonly damaged: number;
  /** By identifier. */
  readonly precision: ReadonlyMap<string, number>;
  readonly recalls: ReadonlyMap<string, number>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const sign = /[\p{L}\p{N}]/u;
const hasSign = (text: string, start: number, end: number): boolean => sign.test(text.slice(start, end));

/** No letter or digit of the one stands outside of the other: filler stays. */
const isWithin = (text: string, inner: Pick<Mark, 'start' | 'end'>, outer: Pick<Mark, 'start' | 'end'>) =>
  !hasSign(text, inner.start, Math.min(inner.end, outer.start)) &&
  !hasSign(text, Math.max(inner.start, outer.end), inner.end);

/** What else a finding may say that a mark of this name holds: the value of a query is often another identifier. */
const alike: Readonly<Partial<Record<ScrubName, readonly string[]>>> = {
  url: ['email', 'phone', 'ip', 'card', 'iban', 'imsi', 'imei', 'iccid', 'mac', 'secret', 'jwt'],
  uri: ['phone', 'email', 'ip', 'imsi'],
  secret: ['jwt', 'cookie', 'url'],
  jwt: ['secret', 'cookie', 'url'],
  cookie: ['secret', 'jwt'],
};
/** A URI is one finding, whichever part of it is marked, and so is text in a coding. */
const around = new Set(['uri', 'coded']);
/** Marked as a whole, though a part of it may say all: the token of a header, the user of a URI. */
const wide = new Set<ScrubName>(['secret', 'jwt', 'cookie', 'uri', 'url', 'mac', 'imsi']);
const telling = /[\p{L}\p{N}_]*\p{N}[\p{L}\p{N}_]*/gu;

const isNamed = (found: Found, mark: Mark): boolean =>
  found.name === mark.name || around.has(found.name) || alike[mark.name]?.includes(found.name) === true;

/** The name of a device has its address in it, and goes with it: `SEP001122334455`. */
function wordOf(text: string, mark: Mark): Mark {
  if (mark.name !== 'mac') return mark;
  let { start } = mark;
  while (start > 0 && /\w/.test(text[start - 1]!)) start--;
  return { ...mark, start };
}

function isFound(text: string, mark: Mark, list: readonly Found[]): boolean {
  const fit = list.filter((each) => isNamed(each, mark));
  if (
    fit.some(
      (each) =>
        isWithin(text, mark, each) && (around.has(each.name) || isWithin(text, each, wordOf(text, mark))),
    )
  )
    return true;
  if (!wide.has(mark.name)) return false;
  const parts = fit.filter((each) => each.start < mark.end && each.end > mark.start);
  if (parts.length === 0 || !parts.every((each) => isWithin(text, each, mark))) return false;
  let rest = '';
  let at = mark.start;
  for (const { start, end } of parts) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at, mark.end);
  // Names of schemes, parameters and hosts, a port: a word with more than four signs, a digit among them, tells.
  return (rest.match(telling) ?? []).every((word) => word.length <= 4);
}

export function score(scan: Scan, entities: readonly Sample[], negatives: readonly Sample[]): Score {
  const right = new Map<string, number>();
  const all = new Map<string, number>();
  const found = new Map<string, number>();
  const marked = new Map<string, number>();
  const missed: string[] = [];
  const wrong: string[] = [];
  const add = (map: Map<string, number>, name: string): void => {
    map.set(name, (map.get(name) ?? 0) + 1);
  };
  let hits = 0;
  for (const { text, marks, kind } of entities) {
    const list: Found[] = [];
    scan(text, (start, end, name) => list.push({ start, end, name }));
    for (const mark of marks) {
      add(marked, mark.name);
      if (isFound(text, mark, list)) {
        hits++;
        add(found, mark.name);
      } else missed.push(`${kind}: ${text} → ${text.slice(mark.start, mark.end)} ${shown(text, list)}`);
    }
    for (const each of list) {
      add(all, each.name);
      if (marks.some((mark) => each.start < mark.end && each.end > mark.start && isNamed(each, mark)))
        add(right, each.name);
      else wrong.push(`${kind}: ${text} → ${each.name} ${text.slice(each.start, each.end)}`);
    }
  }
  let damaged = 0;
  for (const { text, kind } of negatives) {
    let hit = false;
    scan(text, (start, end, name) => {
      add(all, name);
      hit = true;
      wrong.push(`${kind}: ${text} → ${name} ${text.slice(start, end)}`);
    });
    if (hit) damaged++;
  }
  const share = (part: Map<string, number>, whole: Map<string, number>): Map<string, number> =>
    new Map([...whole].map(([name, count]) => [name, (part.get(name) ?? 0) / count]));
  return {
    recall: hits / entities.reduce((sum, { marks }) => sum + marks.length, 0),
    damaged: damaged / negatives.length,
    precision: share(right, all),
    recalls: share(found, marked),
    missed,
    wrong,
  };
}

const shown = (text: string, list: readonly Found[]): string =>
  JSON.stringify(list.map(({ start, end, name }) => [name, text.slice(start, end)]));
