/**
 * @module
 * Dates by a pattern that a person states: `DD.MM.YYYY hh:mm`. Which of two numbers is the day is never guessed.
 */
import { calendar, clock, months } from './instant.js';

/** Parts of a date, the longer first. */
const parts = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d\\d)',
  MMM: `(?<month>${months.join('|')})`,
  MM: '(?<month>\\d\\d)',
  M: '(?<month>\\d\\d?)',
  DD: '(?<day>\\d\\d)',
  D: '(?<day>\\d\\d?)',
  hh: '(?<hour>\\d\\d)',
  h: '(?<hour>\\d\\d?)',
  mm: '(?<minute>\\d\\d)',
  ss: '(?<second>\\d\\d)',
  f: '(?<fraction>\\d{1,9})',
  A: '(?<half>AM|PM|am|pm)',
} as const;

const part = new RegExp(`${Object.keys(parts).join('|')}|[^]`, 'g');

/** @returns milliseconds since 1970, floored; undefined if the value does not have this form, or is not a date */
export type ReadDate = (value: string) => number | undefined;

/**
 * Reads a pattern: `YYYY` or `YY`, `MM`, `M` or `MMM`, `DD` or `D`; `hh` or `h`, `mm`, `ss`, `f` for a fraction of any
 * length, `A` for AM or PM; marks, spaces and a `T` stand for themselves. One letter stands for one or two digits. `YY` is 1990
 * to 2089.
 *
 * @returns undefined for a text that is not a pattern of a date
 * @example
 * parseDatePattern('DD.MM.YYYY hh:mm')?.('01.11.2026 10:20') // 1793528400000
 */
export function parseDatePattern(text: string): ReadDate | undefined {
  if (text.length > 64) return undefined;
  const seen: string[] = [];
  let isPlain = true;
  const source = text.replace(part, (each) => {
    if (Object.hasOwn(parts, each)) {
      const group = parts[each as keyof typeof parts];
      seen.push(/<(\w+)>/.exec(group)![1]!);
      return group;
    }
    isPlain &&= /[^\p{L}\p{N}\p{C}]|T/u.test(each);
    return each.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  });
  const has = (name: string): boolean => seen.includes(name);
  const isWhole =
    ['year', 'month', 'day'].every(has) &&
    has('minute') === has('hour') &&
    (has('minute') || !has('second')) &&
    (has('second') || !has('fraction')) &&
    (has('hour') || !has('half'));
  if (!isPlain || !isWhole || new Set(seen).size < seen.length) return undefined;
  const expression = new RegExp(`^${source}$`, 'u');
  return (value) => {
    const match = value.length > 64 ? null : expression.exec(value);
    return match === null ? undefined : instantOf(match.groups ?? {});
  };
}

function instantOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { year = '', month = '', day, hour = '0', minute = '0', second = '0', fraction = '', half } = groups;
  const century = year.length > 2 ? 0 : Number(year) < 90 ? 2000 : 1900;
  const named = months.indexOf(month) + 1;
  const date = calendar(Number(year) + century, named > 0 ? named : Number(month), Number(day));
  const time = clock(hourOf(Number(hour), half), Number(minute), Number(second));
  if (date === undefined || time === undefined) return undefined;
  return date + time + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** On a twelve-hour clock, 12 is the first hour; other numbers above it are not hours. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}
