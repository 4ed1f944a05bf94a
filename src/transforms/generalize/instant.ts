/**
 * @module
 * Floors an instant in its own notation. A written date is floored in its own local time by overwriting the finer
 * fields, so that the rest of the text does not move. A count since 1970 is floored in UTC.
 */
import { readCount, readDate } from '../../time/event-time.js';
import { calendar, clock, countPattern, epochUnit, months } from '../../time/instant.js';

export type TimeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const fields = ['month', 'day', 'hour', 'minute', 'second', 'fraction'] as const;

/** How many of the fields are finer than the unit, as the index of the first. */
const firstFiner: Readonly<Record<TimeUnit, number>> = { year: 0, month: 1, day: 2, hour: 3, minute: 4 };

export const isTimeUnit = (unit: string | undefined): unit is TimeUnit =>
  unit !== undefined && Object.hasOwn(firstFiner, unit);

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const time = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,12}))?)?`;
const monthName = `(?<month>${months.join('|')})`;

const notations = [
  // ISO 8601, SQL, Go (`+0000 UTC`), and spreadsheets (`2020/2/10 22:41`).
  new RegExp(
    String.raw`^(?<year>\d{4})(?<mark>[-/])(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?:[T ]${time}` +
      String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?(?: UTC)?))?)?$`,
    'd',
  ),
  // Days first, as spreadsheets write them in much of Europe (DIN 5008): `01.11.2026 10:20`.
  new RegExp(String.raw`^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})(?:,? ${time})?$`, 'd'),
  // RFC 2822 §3.3 and the dates of HTTP (RFC 9110 §5.6.7).
  new RegExp(
    String.raw`^(?:(?<weekday>${weekdays.join('|')}), )?(?<day>\d\d?) ${monthName} (?<year>\d{4}) ${time}` +
      String.raw` (?:[+-]\d{4}|GMT|UTC?|Z)$`,
    'd',
  ),
  // The common log format of web servers, with or without its brackets.
  new RegExp(String.raw`^\[?(?<day>\d\d)/${monthName}/(?<year>\d{4}):${time}(?: [+-]\d{4})?\]?$`, 'd'),
  // The timestamp of RFC 3164 §4.1.2, which has no year, and that of asctime, which has.
  new RegExp(
    String.raw`^(?:(?<weekday>${weekdays.join('|')}) )?${monthName} (?<day>[ \d]?\d) ${time}(?: (?<year>\d{4}))?$`,
    'd',
  ),
  // Cisco's `service timestamps log datetime year`, in the place of that of RFC 3164.
  new RegExp(String.raw`^${monthName} (?<day>[ \d]?\d) (?<year>\d{4}) ${time}$`, 'd'),
  // Cisco's clock, as in h323-setup-time of RADIUS: `11:31:27.141 UTC FEB 25 2026`, with or without the weekday.
  new RegExp(
    String.raw`^[.*]?${time} (?:[A-Z]{1,5}|[+-]\d{4}) (?:(?<weekday>${weekdays.join('|')}) )?(?<month>[A-Za-z]{3}) (?<day>\d\d?) (?<year>\d{4})$`,
    'd',
  ),
  // A time of day alone: the `time` of W3C extended logs, whose date is another field; a talk time.
  new RegExp(`^${time}$`, 'd'),
];

/** The compact dates of call records, of 8, 12 and 14 digits. */
const compact =
  /^(?<year>\d{4}|\d\d)(?<month>\d\d)(?<day>\d\d)(?:(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d))?$/d;

/** For notations without a year: one in which every day is. */
const leapYear = '2000';

/** As BroadWorks writes it. */
const compactFraction = /^(\d{14})\.(\d{1,6})$/;

/** Digits below the second, by the unit of a count. */
const below = { s: 0, ms: 3, us: 6, ns: 9 } as const;

/** The first second of 2100, as event times know it. */
const endOfTimes = 4_102_444_800;
/** Erlang counts seconds from the year 0 on, and Kazoo writes them. */
const yearZero = -62_167_219_200;
/**
 * September 2001 to May 2033, all seconds of ten digits that begin with 1. Outside this range a whole number may be a
 * telephone number: 2025550123 is a night in 2034, 447700900123 milliseconds in 1984.
 */
const isRecent = (second: number): boolean => second >= 1_000_000_000 && second < 2_000_000_000;
/** What these units leave of a number is most of its digits; months and years leave four at most. */
const isFine = (unit: TimeUnit): boolean => unit === 'minute' || unit === 'hour' || unit === 'day';

const seconds = { minute: 60, hour: 3600, day: 86_400 } as const;

/**
 * @returns the floored instant in the same notation; undefined if the text is not an instant, or is digits
 *   that could be a date and a count, or a telephone number. `0` and `-1`, which mean "never", stay.
 * @example
 * floorInstant('2023-07-25T22:51:32.123+02:00', 'hour') // '2023-07-25T22:00:00.000+02:00'
 * floorInstant('1690325492.123456', 'minute') // '1690325460.000000'
 * floorInstant('20250601102030', 'hour') // '20250601100000'
 */
export function floorInstant(value: string, unit: TimeUnit): string | undefined {
  if (value.length > 64) return undefined;
  const [, date, fraction] = compactFraction.exec(value) ?? [];
  if (date !== undefined && readDate(date) !== undefined && readCount(date) === undefined) {
    const floored = floorText(date, compact.exec(date)!, unit);
    return floored === undefined ? undefined : `${floored}.${'0'.repeat(fraction!.length)}`;
  }
  const counted = countPattern.exec(value);
  if (counted !== null || compact.test(value)) {
    const date = readDate(value);
    const dated = date === undefined ? null : compact.exec(value);
    if (dated === null) return counted === null ? undefined : floorCount(value, counted, unit);
    if (readCount(value) !== undefined) return undefined;
    // With a year of two digits it is as long as a number with its country.
    return value.length === 12 && isFine(unit) && !isRecent(date! / 1000)
      ? undefined
      : floorText(value, dated, unit);
  }
  for (const notation of notations) {
    const match = notation.exec(value);
    if (match !== null) return floorText(value, match, unit);
  }
  return undefined;
}

/** `FEB` as `Feb`. */
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

function floorText(value: string, match: RegExpExecArray, unit: TimeUnit): string | undefined {
  const groups = match.groups ?? {};
  const named = months.indexOf(capital(groups.month ?? '')) + 1;
  const year = Number(groups.year ?? leapYear);
  const month = named > 0 ? named : Number(groups.month ?? 1);
  const day = Number(groups.day ?? 1);
  if (calendar(year, month, day) === undefined) return undefined;
  if (clock(Number(groups.hour ?? 0), Number(groups.minute ?? 0), Number(groups.second ?? 0)) === undefined) {
    return undefined;
  }
  const first = calendar(year, unit === 'year' ? 1 : month, unit === 'year' || unit === 'month' ? 1 : day);
  // Two digits even if there was one: the width of `9:41` would reveal the time of day.
  const lowest: Readonly<Record<string, string>> = {
    month: named > 0 ? 'Jan' : '01',
    day: '01',
    fraction: '0'.repeat(groups.fraction?.length ?? 0),
    weekday: weekdays[new Date(first ?? 0).getUTCDay()] ?? '',
  };
  return ['weekday', ...fields.slice(firstFiner[unit])]
    .map((field) => ({ span: match.indices?.groups?.[field], text: lowest[field] ?? '00' }))
    .sort((a, b) => (b.span?.[0] ?? 0) - (a.span?.[0] ?? 0))
    .reduce(
      (text, edit) =>
        edit.span === undefined ? text : text.slice(0, edit.span[0]) + edit.text + text.slice(edit.span[1]),
      value,
    );
}

function floorCount(
  value: string,
  [, sign = '', whole = '', fraction]: RegExpExecArray,
  unit: TimeUnit,
): string | undefined {
  if (value === '-1' || !/[1-9]/.test(value)) return value;
  const scale = epochUnit(whole);
  const cut = whole.length - below[scale];
  const rest = whole.slice(cut) + (fraction ?? '');
  const magnitude = Number(whole.slice(0, cut));
  const second = sign === '' ? magnitude : -magnitude - (/[1-9]/.test(rest) ? 1 : 0);
  const start = floorSeconds(second, unit);
  const isTime = isRecent(start) || isRecent(start + yearZero);
  // With a fraction a few digits are a time since something else.
  const isSince = fraction !== undefined && Math.abs(start) < 100_000;
  if (!isTime && ((isFine(unit) && !isSince) || second >= endOfTimes)) return undefined;
  const floored = String(start);
  const digits = floored === '0' ? '0' : floored + '0'.repeat(below[scale]);
  // Near a change of magnitude the result would be read as another unit, or as a compact date, and tell another time.
  if (floored !== '0' && epochUnit(digits.replace('-', '')) !== scale) return undefined;
  if (fraction === undefined) return readDate(digits) === undefined ? digits : undefined;
  return `${digits}.${'0'.repeat(fraction.length)}`;
}

function floorSeconds(second: number, unit: TimeUnit): number {
  if (unit !== 'month' && unit !== 'year') return Math.floor(second / seconds[unit]) * seconds[unit];
  const date = new Date(second * 1000);
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear(), unit === 'year' ? 0 : date.getUTCMonth(), 1);
  return start.getTime() / 1000;
}
