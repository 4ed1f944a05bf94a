/**
 * @module
 * Places on earth by latitude and longitude: as decimals (two of them, or one that is named), with the letters of
 * the winds, in degrees and minutes (ISO 6709 annex D), in a `geo:` URI (RFC 5870).
 */

const number = '[+-]?\\d{1,3}\\.\\d{3,15}';
const pair = new RegExp(
  `(${number})(?:\\s?°)?(?:\\s?([NS]))?(?:,|;|\\s|,\\s|;\\s|\\s?/\\s?)(${number})(?!\\d)(?:\\s?°)?(?:\\s?([EW])\\b)?`,
  'iy',
);
const single = new RegExp(`${number}(?!\\d)`, 'y');
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
  pair.lastIndex = start;
  const match = pair.exec(text);
  if (match !== null) {
    const [all, first = '', north, second = '', east] = match;
    const isThere = Math.abs(Number(first)) <= 90 && Math.abs(Number(second)) <= 180;
    const isMarked = north !== undefined && east !== undefined;
    if (isThere && (isMarked || isPrecise(first, second, all[first.length] === ',') || isNamed()))
      return start + all.length;
  }
  const end = endOf(single, text, start);
  return end > 0 && isNamed() && Math.abs(Number(text.slice(start, end))) <= 180 ? end : -1;
}

/**
 * A receiver writes five decimals or more, people who quote one four; scores and seconds mostly have one digit before
 * them, or fewer after.
 */
function isPrecise(first: string, second: string, isList: boolean): boolean {
  const least = Math.min(decimals(first), decimals(second));
  const isFar = Math.abs(Number(first)) >= 10 || Math.abs(Number(second)) >= 10;
  return isFar && least >= (isList ? 4 : 5);
}

const decimals = (text: string): number => text.length - text.indexOf('.') - 1;

function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}
