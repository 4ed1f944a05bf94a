/**
 * @module
 * Country calling codes (ITU-T E.164 §6.2.1): one to three digits, no code the prefix of another.
 */
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';

/** E.164 codes that belong to no country: ITU Operational Bulletin, annex to E.164. */
const global = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

const codes = new Set<string>([
  ...getCountries().map((country) => getCountryCallingCode(country)),
  ...global,
]);

/**
 * @param e164 - with its plus
 * @returns the digits of the calling code, or '' if no code fits
 * @example
 * callingCodeOf('+447700900123') // '44'
 */
export function callingCodeOf(e164: string): string {
  for (let length = 1; length <= 3; length++) {
    const code = e164.slice(1, 1 + length);
    if (codes.has(code)) return code;
  }
  return '';
}
