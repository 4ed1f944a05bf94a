/**
 * @module
 * Groups that begin a run and are nobody's: the last part of a time of day, times that a proxy took, an amount beside a currency.
 */
import { isDigit, isLetter } from '../../scan/character.js';
import type { Why } from '../../scan/reason.js';
import type { Run } from '../group.js';

/** So many groups, and why they are no number. */
interface Front {
  readonly count: number;
  readonly why: Why;
}

const stamp: Front = { count: 1, why: 'a timestamp' };

/** @returns undefined where all of it may be a number */
export function frontOf(run: Run, text: string): Front | undefined {
  const { start, sizes, separators } = run;
  const before = text.charCodeAt(start - 1);
  const separator = run.count > 1 ? separators[1] : undefined;
  const at = run.ends[0]! - sizes[0]!;
  if (before === 58 && sizes[0] === 2) {
    // `16:53:00.472693 2021`: a second with its fraction, and the year.
    if (separator === '.' && isDigit(text.charCodeAt(start - 2))) return { ...stamp, count: 2 };
    // `10:20:08 555-0123`, `02:26 - 07700 900123`: the end of a time of day, and what follows it.
    if (separator === ' - ' ? isDigit(text.charCodeAt(start - 2)) : separator === ' ' && isOfTime(text, at))
      return stamp;
  }
  // `+0000 UTC m=+18.064933671`: Go writes the run time of the program after the time of day (package time, "Monotonic
  // Clocks").
  if (run.plus && separator === '.' && text.startsWith(' m=', start - 3)) return { ...stamp, count: 2 };
  // `Nov 09 2026 10:01:59`: the day, the year and the hour.
  if (separator === ' ' && sizes[1] === 4 && sizes[0]! <= 2 && run.count <= 3 && isOfMonth(run, text))
    return { count: run.count, why: 'a timestamp' };
  // `723.000000`, `1.165512`: programs print numbers with six decimals.
  if (separator === '.' && sizes[1] === 6 && run.count === 2 && !run.plus && isMillionth(run)) return measure;
  // `0/0/0/0/173 200 739`: the times of a proxy, then the status of the request and its size.
  if (before === 47 && separator === ' ' && sizes[1] === 3 && run.first !== 48 && isOfTimes(text, at))
    return { count: 1, why: 'an amount' };
  return isPriced(run, text) ? { count: run.count, why: 'an amount' } : undefined;
}

const measure: Front = { count: 2, why: 'an amount' };

/** One digit before the point, or nothing behind it. */
const isMillionth = ({ sizes, text }: Run): boolean => sizes[0] === 1 || text.endsWith('000000');

/** A month before, and minutes behind the last group if that is an hour. */
const month =
  /(?<![\p{L}\d])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic)\p{L}{0,6}\.? {1,2}$/iu;
const year = /(?:19|20)\d\d$/;
const minutes = /:[0-5]\d/y;
function isOfMonth({ start, ends, count, sizes }: Run, text: string): boolean {
  if (
    !year.test(text.slice(ends[1]! - 4, ends[1])) ||
    !month.test(text.slice(Math.max(0, start - 12), start))
  )
    return false;
  if (count === 2) return true;
  minutes.lastIndex = ends[2]!;
  return sizes[2] === 2 && minutes.test(text);
}

/** Hours before it, or hours and minutes; of hours before ten one digit, behind the day. */
const ofTime = /(?<![\da-f:])(?:(?:\d\d:)?\d\d:|(?<=[-/.]\d{1,4} {1,3})\d:\d\d:)$/i;
const isOfTime = (text: string, at: number): boolean => ofTime.test(text.slice(Math.max(0, at - 12), at));

const ofTimes = /(?:-?\d{1,7}\/){3}$/;
const isOfTimes = (text: string, at: number): boolean => ofTimes.test(text.slice(Math.max(0, at - 28), at));

const currency =
  /(?:^|[^\w])(?:EUR|USD|GBP|JPY|CHF|CAD|AUD|BRL|MXN|IDR|INR|CNY|RUB|PLN|CZK|SEK|NOK|DKK|HUF|TRY|ZAR|KRW|VND|ARS|CLP|COP|R)[ \u00a0$]{0,2}$/;
const currencyBehind =
  /[ \u00a0]?(?:[€£¥$]|(?:EUR|USD|GBP|JPY|CHF|CAD|AUD|BRL|IDR|INR|CNY|RUB|PLN|SEK|NOK|DKK|VND|CLP|COP)\b)/y;

/** `IDR 1.250.000.000`, `1 250 000 EUR`: thousands beside a currency (ISO 4217). */
function isPriced(run: Run, text: string): boolean {
  if (run.plus || run.sizes[0]! > 3) return false;
  for (let i = 1; i < run.count; i++) if (run.sizes[i] !== 3) return false;
  const end = run.ends[run.count - 1]!;
  const { start } = run;
  if (hasWord(text, start - 3) && currency.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (!hasWord(text, end)) return false;
  currencyBehind.lastIndex = end;
  return currencyBehind.test(text);
}

/** One of two characters, or three, is a letter or a sign. */
function hasWord(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || code === 36 || code >= 128) return true;
  }
  return false;
}
