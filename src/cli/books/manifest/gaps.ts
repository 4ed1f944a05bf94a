/**
 * @module
 * Finds gaps in sequences of files by their names: `cdr-0007.csv` between `cdr-0006.csv` and `cdr-0008.csv`. The last
 * number in a name counts, unless it is a date, which continues with the next day.
 */
import { basename, dirname, join } from 'node:path';
import { spellName } from '../../../veil.js';

/** Most that are named one by one. */
const shown = 5;

/** @param names - of inputs, as absolute paths */
export function gapsIn(names: readonly string[]): string[] {
  const groups = new Map<string, Map<number, string>>();
  for (const name of new Set(names)) {
    const [whole, front = '', digits = '', back = ''] = /^(.*?)(\d{1,15})(\D*)$/s.exec(basename(name)) ?? [];
    if (whole === undefined) continue;
    const day = dayOf(digits);
    const number = day ?? Number(digits);
    const width = digits.startsWith('0') || day !== undefined ? digits.length : 0;
    const key = JSON.stringify([dirname(name), front, back, width, day !== undefined]);
    const group = groups.get(key) ?? new Map<number, string>();
    groups.set(key, group.set(number, digits));
  }
  return [...groups].flatMap(([key, group]) => {
    const [folder, front, back, width, isDay] = JSON.parse(key) as [string, string, string, number, boolean];
    const spell = (number: number): string =>
      spellName(
        join(folder, `${front}${isDay ? spellDay(number) : String(number).padStart(width, '0')}${back}`),
      );
    return gapsOf([...group.keys()], spell);
  });
}

/** What is numbered by something else, as by seconds, has more gaps than files, and is no sequence. */
function gapsOf(numbers: readonly number[], spell: (number: number) => string): string[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const missing = sorted.at(-1)! - sorted[0]! + 1 - sorted.length;
  if (missing === 0 || missing >= sorted.length) return [];
  const known = new Set(sorted);
  const lacking: string[] = [];
  for (let each = sorted[0]! + 1; each < sorted.at(-1)! && lacking.length < shown; each++) {
    if (!known.has(each)) lacking.push(spell(each));
  }
  const more = missing - lacking.length;
  return [`missing in a sequence: ${lacking.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

const millisecondsOfDay = 86_400_000;

/** The number of a day written `20261124`; undefined for other numbers. */
function dayOf(digits: string): number | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (year === undefined) return undefined;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / millisecondsOfDay;
}

const spellDay = (day: number): string =>
  new Date(day * millisecondsOfDay).toISOString().slice(0, 10).replaceAll('-', '');
