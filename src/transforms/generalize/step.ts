/**
 * @module
 * Floors a number to a multiple of a step, by whole-number arithmetic on its digits: a duration, a price, a
 * latitude, or a counter beyond 2^53.
 */

/**
 * With a point, or the comma of most of Europe. Three digits after a comma may be thousands, so that is not accepted.
 */
const decimal = /^(-?)(\d{1,40})(?:\.(\d{1,40})|,(\d{1,2}|\d{4,40}))?$/;

/** How many decimals a step has; `1e-7` is how JavaScript writes the smallest of them. */
function decimalsOf(step: number): number {
  const [digits = '', exponent = '0'] = String(step).split('e-');
  return (digits.split('.')[1]?.length ?? 0) + Number(exponent);
}

/**
 * @param step - more than zero
 * @returns a function from a number's text to the text of the greatest multiple that is not above it, with as many
 *   decimals as the step; undefined for a text that is not a decimal number. With a step of one or more, a number above 0
 *   stays above 0, and less than a step becomes one step: a call of three seconds was answered, and a call of none was not.
 * @example
 * createStep(60)('119') // '60'
 * createStep(60)('3') // '60'
 * createStep(0.1)('-33.87') // '-33.9'
 */
export function createStep(step: number): (value: string) => string | undefined {
  const places = decimalsOf(step);
  const unit = BigInt(step.toFixed(places).replace('.', ''));
  return (value) => {
    const match = decimal.exec(value);
    if (match === null) return undefined;
    const [, sign = '', whole = '', pointed, comma] = match;
    const fraction = pointed ?? comma ?? '';
    const scaled = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
    const multiple = scaled - (scaled % unit);
    const exact = multiple === scaled && !/[1-9]/.test(fraction.slice(places));
    const mark = comma === undefined ? '.' : ',';
    if (multiple === 0n && step >= 1 && sign === '' && (scaled > 0n || !exact))
      return format(unit, places, mark);
    const floored = sign === '' ? multiple : exact ? -multiple : -multiple - unit;
    return format(floored, places, mark);
  };
}

function format(scaled: bigint, places: number, mark: string): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const point = digits.length - places;
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `${mark}${digits.slice(point)}` : ''}`;
}
