/**
 * @module
 * The time of a record, which picks its secret. What is guessed has one reading only; everything else is said by the
 * policy. No clock is asked, so that a replay gives the same bytes.
 */
import { parseDatePattern, type ReadDate } from './date-pattern.js';
import { calendar, clock, epochUnit, type InstantFormat, months, parseInstant } from './instant.js';

/** How an event time may be written; `YY` from 90 on is of the last century. */
export const timeFormats = [
  'iso',
  's',
  'ms',
  'us',
  'ns',
  'YYYYMMDD',
  'YYYYMMDDhhmm',
  'YYYYMMDDhhmmss',
  'YYMMDDhhmm',
  'YYMMDDhhmmss',
  'excel',
  'rfc2822',
] as const;
export type TimeFormat = (typeof timeFormats)[number];

const words: ReadonlySet<string> = new Set(timeFormats);

/** A word, or a pattern of a date: `DD.MM.YYYY hh:mm`. */
export const isTimeFormat = (text: string): boolean =>
  words.has(text) || parseDatePattern(text) !== undefined;

/** Patterns that were read; there is one in a policy. */
const patterns = new Map<string, ReadDate | undefined>();

function readPattern(value: string, pattern: string): number | undefined {
  if (!patterns.has(pattern)) patterns.set(pattern, parseDatePattern(pattern));
  return patterns.get(pattern)?.(value);
}

/** 1990-01-01 and 2100-01-01: anything outside was not a time, or was read wrongly. */
const earliest = 631_152_000_000;
const latest = 4_102_444_800_000;

/**
 * Reads an event time: ISO 8601, a count since 1970 in the unit that its magnitude tells, or one of the compact dates
 * that call records have (`YYYYMMDD`, `YYYYMMDDhhmmss`, `YYMMDDhhmmss`); without a zone it is UTC.
 *
 * @param format - reads the value only as this: a word, or a pattern of a date
 * @returns milliseconds since 1970, from 1990 to 2099; undefined if the text is not a time, or is ambiguous
 * @example
 * readEventTime('20250601102030') // 1748773230000
 * readEventTime('990131235959') // undefined: in 1999, or as milliseconds in 2001
 */
export function readEventTime(value: string, format?: string): number | undefined {
  return format === undefined ? guess(value) : within(readAs(value, format));
}

function guess(value: string): number | undefined {
  if (!isCount(value)) return within(parseInstant(value, 'iso'));
  const counted = readCount(value);
  const dated = readDate(value);
  return counted === undefined || dated === undefined ? (counted ?? dated) : undefined;
}

/** @returns when it is, of digits that are a count since 1970 in the unit that their magnitude tells */
export const readCount = (value: string): number | undefined =>
  within(parseInstant(value, epochUnit(wholeDigits(value))));

/** @returns when it is, of digits that are a compact date as they are guessed */
export function readDate(value: string): number | undefined {
  const format = guessed.get(value.length);
  return format === undefined ? undefined : within(readCompact(value, format));
}

const guessed: ReadonlyMap<number, Compact> = new Map([
  [8, 'YYYYMMDD'],
  [12, 'YYMMDDhhmmss'],
  [14, 'YYYYMMDDhhmmss'],
]);

const within = (instant: number | undefined): number | undefined =>
  instant !== undefined && instant >= earliest && instant < latest ? instant : undefined;

/** Digits, with or without a fraction. */
function isCount(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if ((unit < 0x30 || unit > 0x39) && unit !== 0x2e) return false;
  }
  return value.length > 0;
}

const wholeDigits = (value: string): string => {
  const point = value.indexOf('.');
  return point < 0 ? value : value.slice(0, point);
};

type Compact = Extract<TimeFormat, `YY${string}`>;

function readAs(value: string, format: string): number | undefined {
  switch (format) {
    case 'excel':
      return readSerial(value);
    case 'rfc2822':
      return readMailDate(value);
    case 'iso':
    case 's':
    case 'ms':
    case 'us':
    case 'ns':
      return parseInstant(value, format satisfies InstantFormat);
    default:
      return words.has(format) ? readCompact(value, format as Compact) : readPattern(value, format);
  }
}

const compact = /^\d+$/;

function readCompact(value: string, format: Compact): number | undefined {
  if (value.length !== format.length || !compact.test(value)) return undefined;
  const isShort = !format.startsWith('YYYY');
  const year = Number(value.slice(0, isShort ? 2 : 4));
  const at = isShort ? 2 : 4;
  const part = (index: number): number => Number(value.slice(at + 2 * index, at + 2 * index + 2));
  const date = calendar(isShort ? year + (year < 90 ? 2000 : 1900) : year, part(0), part(1));
  const time = clock(part(2), part(3), part(4));
  return date === undefined || time === undefined ? undefined : date + time;
}

const serial = /^[1-9]\d{4,5}(?:[.,]\d{1,15})?$/;
/** 1970-01-01 in days since the day before 1899-12-31, as spreadsheets count. */
const firstSerial = 25_569;

/** Days with a fraction, to the nearest millisecond: a spreadsheet holds no more. */
function readSerial(value: string): number | undefined {
  if (!serial.test(value)) return undefined;
  return Math.round((Number(value.replace(',', '.')) - firstSerial) * 86_400_000);
}

const mailDate =
  /^(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), ?)?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? (?:([+-])(\d\d)(\d\d)|GMT|UTC?|Z)$/;

/** RFC 5322 §3.3, without comments and the named zones of old. */
function readMailDate(value: string): number | undefined {
  const match = value.length > 64 ? null : mailDate.exec(value);
  if (match === null) return undefined;
  const [, day, month = '', year, hour, minute, second = '0', sign, zoneHour = '0', zoneMinute = '0'] = match;
  const date = calendar(Number(year), months.indexOf(month) + 1, Number(day));
  const time = clock(Number(hour), Number(minute), Number(second));
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  if (date === undefined || time === undefined || Number(zoneHour) > 23 || Number(zoneMinute) > 59)
    return undefined;
  return date + time - (sign === '-' ? -zone : zone);
}
