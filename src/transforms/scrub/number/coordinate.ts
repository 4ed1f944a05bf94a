/**
 * @module
 * Places on earth by latitude and longitude: as decimals (two of them, or one that is named), with the letters of
 * the winds, in degrees and minutes (ISO 6709 annex D), in a `geo:` URI (RFC 5870).
 */

import { isQuote, joins } from '../scan/character.js';

/** As many decimals as a double has when all of it is printed. */
const number = '[+-]?\\d{1,3}\\.\\d{3,18}';
const pair = new RegExp(
  `(${number})(?:\\s?°)?(?:\\s?([NS]))?(?:,|;|\\s|,\\s|;\\s|\\s?/\\s?)(${number})(?!\\d|\\.\\d)(?:\\s?°)?(?:\\s?([EW])\\b)?`,
  'iy',
);
/** `"40.922326","-072.637078"`: two cells, each of which is half of a place. */
const celled = new RegExp(`(${number})["'] ?[,;] ?["'](${number})["']`, 'iy');
const before = new RegExp(`(${number})["'] ?[,;] ?["']$`, 'i');
const longestCell = 48;
const single = new RegExp(`${number}(?!\\d|\\.\\d)`, 'y');
/** With the winds before or behind, seconds and minutes as far as they go; `deg` as exiftool has it. */
const angle =
  "\\d{1,3}\\s?(?:[°º]|deg)\\s?\\d{1,2}(?:[.,]\\d+)?(?:\\s?['′’]\\s?(?:\\d{1,2}(?:[.,]\\d+)?\\s?(?:\"|″|”|''|′′)?)?)?";
const winds = new RegExp(
  `[NS]\\s?${angle}[,;/]?\\s{0,2}[EWO]\\s?${angle}(?![\\w.]?\\d)|${angle}\\s?[NS][,;/]?\\s{0,2}${angle}\\s?[EWO]\\b`,
  'iy',
);
/** NMEA 0183: degrees and minutes in one, the wind a field of its own; APRS has what is drawn between the two (`0000.00N/00000.00W`). */
const sentence = /\d{4}\.(?:\d{2,7},[NS],\d{5}\.\d{2,7},[EW]\b|\d\d[NS][/\\\dA-Z]\d{5}\.\d\d[EW])/y;

/** `+48.8577+002.2950/`: each with its sign (ISO 6709 annex H). */
const signed = /[+-](\d{1,2}\.\d{4,15})[+-](\d{1,3}\.\d{4,15})(?!\d|\.\d)/y;

/** `N53.1954 E87.2092` */
const lettered = /[NS]\d{1,2}\.\d{3,15}°?[, ]{1,2}[EW]\d{1,3}\.\d{3,15}(?!\d)/iy;
export const findLettered = (text: string, at: number): number => endOf(lettered, text, at);

/** A place whose latitude has its minutes behind four digits and a dot. */
export const findSentence = (text: string, at: number): number => endOf(sentence, text, at);

/** @returns start and end of a place in degrees and minutes around its first digits */
export function findWinds(text: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  if (text.charCodeAt(start - 1) === 32) start--;
  const before = text.charCodeAt(start - 1) & ~32;
  if (before === 78 || before === 83) {
    const end = joins(text.charCodeAt(start - 2)) ? -1 : endOf(winds, text, start - 1);
    if (end > 0) return { start: start - 1, end };
  }
  const end = endOf(winds, text, at);
  return end > 0 ? { start: at, end } : undefined;
}

const degrees =
  /\d{1,3}\s?[°º]\s?\d{1,2}(?:\.\d+)?\s?['′’]\s?(?:\d{1,2}(?:\.\d+)?\s?(?:"|″|”|'')\s?)?[NS][,;]?\s{0,2}\d{1,3}\s?[°º]\s?\d{1,2}(?:\.\d+)?\s?['′’]\s?(?:\d{1,2}(?:\.\d+)?\s?(?:"|″|”|'')\s?)?[EW]/y;

/**
 * @param start - of the first digit, or of the sign before it
 * @param isNamed - whether the words before speak of a place
 * @returns the end; -1 where there is no place
 */
export function findPlace(text: string, start: number, isNamed: () => boolean): number {
  const minutes = endOf(degrees, text, start);
  if (minutes > 0) return minutes;
  signed.lastIndex = start;
  const [whole = '', latitude = '', longitude = ''] = signed.exec(text) ?? [];
  // `c0-42.0352-7.1168`: what is drawn goes on without a blank.
  if (whole !== '' && isPrecise(latitude, longitude, true) && !joins(text.charCodeAt(start - 1)))
    return start + whole.length;
  pair.lastIndex = start;
  const match = pair.exec(text);
  if (match !== null) {
    const [all, first = '', north, second = '', east] = match;
    const [a, b] = [Math.abs(Number(first)), Math.abs(Number(second))];
    // GeoJSON (RFC 7946 §3.1.1) and WKT have the longitude first.
    const isThere = (a <= 90 && b <= 180) || (a <= 180 && b <= 90);
    const isMarked = north !== undefined && east !== undefined;
    if (
      isThere &&
      (isMarked ||
        (isPrecise(first, second, all[first.length] === ',') && isLone(text, start)) ||
        ((isFine(first) || isFine(second)) && !(even.test(first) && even.test(second)) && isNamed()))
    )
      return start + all.length;
  }
  const end = endOf(single, text, start);
  if (end > 0 && isQuote(text.charCodeAt(start - 1)) && isHalf(text, start, end)) return end;
  // A latency is followed by a unit.
  if (
    end > 0 &&
    /^ ?(?:(?:[mµun]?s|sec(?:ond)?s?|(?:milli|micro|nano)sec(?:ond)?s?|minutes?|hours?|[sS]ekunden|[sS]tunden|segundos?|secondes?|secondi|kB|MB|kg|g|km|m|cm|mm|l|t|EUR|USD|h|uds?|pcs|stk|szt|pz)(?![\p{L}\d_])|[%€$£])/iu.test(
      text.slice(end, end + 16),
    )
  )
    return -1;
  // `09:55:32.325636706`: seconds.
  if (end > 0 && timed.test(text.slice(Math.max(0, start - 6), start))) return -1;
  const value = end > 0 ? text.slice(start, end) : '';
  return end > 0 && isNamed() && isFine(value) && !even.test(value) ? end : -1;
}

const timed = /\d\d:\d\d:$/;
/** Three decimals, also where a program printed six: `-1.700000` is ten kilometers, and mostly of a game. */
const isFine = (value: string): boolean =>
  Math.abs(Number(value)) <= 180 && (decimals(value) < 6 || decimals(value.replace(trailing, '')) >= 3);
const trailing = /0+$/;

/** The other half stands in the cell behind, or in that before. */
function isHalf(text: string, start: number, end: number): boolean {
  celled.lastIndex = start;
  const [, first, second] = celled.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return isOfCells(first, second);
  const [, earlier] = before.exec(text.slice(Math.max(0, start - longestCell), start)) ?? [];
  return earlier !== undefined && isQuote(text.charCodeAt(end)) && isOfCells(earlier, text.slice(start, end));
}
const isOfCells = (first: string, second: string): boolean =>
  Math.abs(Number(first)) <= 90 && Math.abs(Number(second)) <= 180 && isPrecise(first, second, true);

/**
 * A receiver writes five decimals or more, people who quote one four; scores and seconds mostly have one digit before
 * them, or fewer after.
 */
function isPrecise(first: string, second: string, isList: boolean): boolean {
  // `13.244553 13.244479`: times of sending and receiving, which are nearly equal. Only places within a hundred metres of a
  // diagonal look like that.
  if (Math.abs(Number(first) - Number(second)) < nearest) return false;
  const least = Math.min(decimals(first), decimals(second));
  const isFar = Math.abs(Number(first)) >= 10 || Math.abs(Number(second)) >= 10;
  // `64.000000	0.000008`: a program printed a whole number. A receiver has no such position.
  return isFar && least >= (isList ? 4 : 5) && !(even.test(first) || even.test(second));
}

/** By how little no latitude differs from its longitude, but for few places. */
const nearest = 0.002;

/** A word says what two numbers are: `loss 12.3456,13.4567`, `translate(12.34567, 89.12345)`. */
const measured =
  /(?:(?:^|[^a-z])(?:vec(?:tor)?|mean|avg|average|std|median|scores?|shift|loss|losses|weights?|embeddings?|values|ratio|scale|delta|velocity|accel|gradient|sum|temp|cost|bbox|price|took|elapsed|p\d\d)(?: of)?\W{0,3}|(?:translate|scale|rotate|matrix|rgba?)\()$/i;
const isLone = (text: string, start: number): boolean =>
  !measured.test(text.slice(Math.max(0, start - 16), start)) && !isDrawn(text, start);
/** `<path d="M 15.89086,20.348724 C …`: what is drawn (SVG 2 §9.3). */
function isDrawn(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - longestPath), start);
  const open = Math.max(lead.lastIndexOf('"'), lead.lastIndexOf("'"));
  return (
    open > 1 &&
    /\bd=\\?$/.test(lead.slice(Math.max(0, open - 4), open)) &&
    /^\s*[Mm]/.test(lead.slice(open + 1, open + 9))
  );
}
const longestPath = 2048;

const even = /\.0+$/;
const decimals = (text: string): number => text.length - text.indexOf('.') - 1;

function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}
