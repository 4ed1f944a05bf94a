/**
 * @module
 * Whether a value is as coarse as its rule makes it: times, numbers, user agents, places.
 */
import { reduceAgent } from '../../transforms/generalize/agent.js';
import type { Check } from './answer.js';

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Unit = (typeof units)[number];

/** Days in dates, by notation: ISO 8601, DIN 5008, RFC 2822, web servers, RFC 3164 and asctime. */
const dates = [
  /^\d{4}[-/](?<month>\d\d?)[-/](?<day>\d\d?)(?:[T ]|$)/,
  /^(?<day>\d\d?)\.(?<month>\d\d?)\.\d{4}(?:,? |$)/,
  /^(?:[A-Z][a-z]{2}, )?(?<day>\d\d?) (?<month>[A-Z][a-z]{2}) \d{4} /,
  /^\[?(?<day>\d\d)\/(?<month>[A-Z][a-z]{2})\/\d{4}:/,
  /^(?:[A-Z][a-z]{2} )?(?<month>[A-Z][a-z]{2}) (?<day>[ \d]?\d) (?:\d{4} )?/,
];
/** With a zone, which is kept unchanged, or the year of asctime. */
const clock =
  /^(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?(?: ?(?:Z|UTC?|GMT|[+-]\d\d(?::?\d\d)?)(?: UTC)?| \d{4})?\]?$/;

/** Notations with the date after the time, or no mark between them: the compact dates of call records, Cisco's clock. */
const wholes = [
  /^(?:19|20)\d\d(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?<hour>[0-2]\d)(?<minute>\d\d)(?<second>\d\d)(?:\.(?<fraction>\d+))?$/,
  /^[.*]?(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)? (?:[A-Z]{1,5}|[+-]\d{4}) (?:[A-Z][a-z]{2} )?(?<month>[A-Za-z]{3}) (?<day>\d\d?) \d{4}$/,
];

/**
 * @example
 * createTimeCheck('hour')('2026-11-02T13:04:47Z') // 'finer than hour'
 */
export function createTimeCheck(to: string): Check {
  const finer = units.slice(units.indexOf(to as Unit) + 1);
  return (value) => {
    const whole = wholes.map((pattern) => pattern.exec(value)).find((match) => match !== null);
    if (whole === undefined && /^-?\d+(?:\.\d+)?$/.test(value))
      return isFloored(value, to) ? undefined : `finer than ${to}`;
    const date = whole ?? dates.map((pattern) => pattern.exec(value)).find((match) => match !== null);
    const rest = value.slice(date?.[0].length ?? 0);
    const time = clock.exec(rest);
    if (time === null && (date === undefined || rest !== '')) return 'a value that is no time';
    const parts: Readonly<Record<string, string | undefined>> = { ...date?.groups, ...time?.groups };
    const isFine = finer.some((unit) => !isLowest(unit, parts[unit]));
    return isFine || /[1-9]/.test(parts.fraction ?? '') ? `finer than ${to}` : undefined;
  };
}

function isLowest(unit: Unit, text: string | undefined): boolean {
  if (text === undefined) return true;
  if (text === 'Jan') return true;
  return Number(text) === (unit === 'month' || unit === 'day' ? 1 : 0);
}

/** A count since 1970, in the unit that its magnitude tells. */
function isFloored(value: string, to: string): boolean {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  if (value === '-1' || !/[1-9]/.test(value)) return true;
  const below = whole.length <= 11 ? 0 : whole.length <= 14 ? 3 : whole.length <= 17 ? 6 : 9;
  const cut = whole.length - below;
  if (/[1-9]/.test(whole.slice(cut) + fraction)) return false;
  const seconds = Number(whole.slice(0, cut)) * (value.startsWith('-') ? -1 : 1);
  const mayBeNumber = !isOurTime(seconds) && !(value.includes('.') && Math.abs(seconds) < 100_000);
  if (mayBeNumber && ['minute', 'hour', 'day'].includes(to)) return false;
  const date = new Date(seconds * 1000);
  const parts: Readonly<Record<Unit, number>> = {
    year: 0,
    month: date.getUTCMonth(),
    day: date.getUTCDate() - 1,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
  return units.slice(units.indexOf(to as Unit) + 1).every((unit) => parts[unit] === 0);
}

/** 2001 to 2033, since 1970 or, as Erlang counts, since the year 0. Other counts may be numbers that somebody is called under. */
const isOurTime = (seconds: number): boolean =>
  [seconds, seconds - 62_167_219_200].some((each) => each >= 1e9 && each < 2e9);

/**
 * Whether a number is a multiple of a step, by whole numbers, since 0.3 is not a multiple of 0.1 in floating point.
 *
 * @param most - the largest possible number; by default ten digits may be a phone number
 */
export function checkStep(
  value: string,
  step: number,
  most = Math.max(999_999_999, step * 1_000_000),
): string | undefined {
  const match = /^-?(0|[1-9]\d{0,39})(?:[.,](\d{1,40}))?$/.exec(value);
  if (match === null) return 'a value that is no number';
  const [, whole = '', fraction = ''] = match;
  const [digits = '', exponent = '0'] = step.toString().split('e-');
  const places = Math.max((digits.split('.')[1] ?? '').length + Number(exponent), fraction.length);
  const scaled = BigInt(whole + fraction.padEnd(places, '0'));
  const unit = BigInt(step.toFixed(Math.min(places, 100)).replace('.', ''));
  if (scaled % unit !== 0n) return `off the step of ${step}`;
  return Math.abs(Number(value.replace(',', '.'))) > most ? `a number above ${most}` : undefined;
}

/** A product, and its major version: a raw user agent has a slash or a bracket. */
export function checkAgent(value: string, withMajor: boolean): string | undefined {
  const shape = withMajor ? /^[A-Za-z][A-Za-z -]{0,30}(?: \d{1,4})?$/ : /^[A-Za-z][A-Za-z -]{0,30}$/;
  // A word may be somebody's name, so only products of the table are accepted.
  return shape.test(value) && reduceAgent(value, withMajor) === value ? undefined : 'more than a product';
}

let names: Set<string> | undefined;

/** A code of a country or a state, or the name of a country. */
export function checkRegion(value: string): string | undefined {
  if (value === 'other' || /^[A-Z]{2,3}$/.test(value)) return undefined;
  names ??= namesOfCountries();
  return names.has(value) ? undefined : 'more than a region';
}

function namesOfCountries(): Set<string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Set(letters.flatMap((a) => letters.map((b) => display.of(a + b) ?? '')));
}
