/**
 * @module
 * How well a scan does on the corpus: what it misses, what it damages, and by identifier how often it is right.
 */
import type { Scan } from '../../src/transforms/scrub/scan.js';
import type { Sample } from './corpus.js';

export interface Score {
  readonly recall: number;
  readonly damaged: number;
  /** By identifier. */
  readonly precision: ReadonlyMap<string, number>;
  readonly recalls: ReadonlyMap<string, number>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const hasSign = /[\p{L}\p{N}]/u;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The mark is covered, and no letter or digit beside it: filler stays. */
function covers(text: string, mark: Found, found: readonly Found[]): boolean {
  return found.some(
    ({ start, end }) =>
      !hasSign.test(text.slice(mark.start, Math.max(mark.start, start))) &&
      !hasSign.test(text.slice(Math.min(mark.end, end), mark.end)) &&
      !hasSign.test(text.slice(Math.min(start, mark.start), mark.start)) &&
      !hasSign.test(text.slice(mark.end, Math.max(end, mark.end))),
  );
}

/** A URI is one finding, whichever part of it is marked. */
const around = new Set(['uri', 'coded']);

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
      const ok =
        covers(text, mark, list) ||
        list.some((each) => around.has(each.name) && each.start <= mark.start && each.end >= mark.end);
      if (ok) {
        hits++;
        add(found, mark.name);
      } else missed.push(`${kind}: ${text} → ${JSON.stringify(list)}`);
    }
    for (const each of list) {
      add(all, each.name);
      if (marks.some((mark) => each.start < mark.end && each.end > mark.start)) add(right, each.name);
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
