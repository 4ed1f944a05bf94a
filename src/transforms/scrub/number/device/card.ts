/**
 * @module
 * Payment cards, SIM cards and telephones by their numbers: digits whose check digit and front are right. The check
 * digit alone is right in one of ten numbers.
 */
import { luhn } from '../../../../identifiers/card.js';
import { isEven, type Run } from '../group.js';

/** Issuer identification numbers (ISO/IEC 7812-1) as the schemes publish them, and the lengths in use. */
const issuers: readonly (readonly [front: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:30[0-5]|3095|36|38|39)/, [14]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
  [/^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/, [16, 18, 19]],
  [/^220[0-4]/, [16]],
  [/^(?:60|82|508)/, [16]],
];

export function isIssued(digits: string): boolean {
  return issuers.some(([front, lengths]) => lengths.includes(digits.length) && front.test(digits));
}

/** How many groups of a run are a card number; 0 where none are. */
export function findCard(run: Run, isNamed: boolean): number {
  if (run.plus) return 0;
  for (let count = Math.min(run.count, 5); count > 0; count--) {
    const length = run.digits[count - 1]!;
    if (length < 13 || length > 19 || !isGrouped(run, count)) continue;
    // Seventeen digits or more without a blank are the id of a message or a block, unless a word says that they are a card.
    if (count === 1 && length > 16 && !isNamed) continue;
    const digits = run.text.slice(0, length);
    if (!luhn(digits) || /^(\d)\1*$/.test(digits) || (count > 1 && isStepped(digits))) continue;
    if (isNamed || isIssued(digits)) return count;
  }
  return 0;
}

/** `2422 2427 2432 2437`: each as much more than the one before, by less than a hundred, as channels of a network are. */
function isStepped(digits: string): boolean {
  if (digits.length !== 16) return false;
  const [a, b, c, d] = [0, 4, 8, 12].map((at) => Number(digits.slice(at, at + 4))) as [
    number,
    number,
    number,
    number,
  ];
  // `2351 2360 2367 2414`: networks of a switch, of which there are 4,094 (IEEE 802.1Q).
  if (a < b && b < c && c < d && d < 4095) return true;
  const step = b - a;
  return step > 0 && step < 100 && c - b === step && d - c === step;
}

const form = /\d{4}\+\d{4}\+\d{4}\+\d{1,7}(?![\w+])/y;

/** In a form that was sent, a blank is a plus: `4111+1111+1111+1111`. @returns the end, or -1 */
export function findFormCard(text: string, at: number): number {
  form.lastIndex = at;
  if (!form.test(text)) return -1;
  const digits = text.slice(at, form.lastIndex).replaceAll('+', '');
  return luhn(digits) && isIssued(digits) ? form.lastIndex : -1;
}

/** Fours, or what American Express and Diners print: 4-6-5, 4-6-4. */
function isGrouped(run: Run, count: number): boolean {
  const { sizes } = run;
  if (count === 1) return true;
  if (!isEven(run, count, ' -\u00a0\u2011.')) return false;
  if (sizes[0] !== 4) return false;
  if (count === 3) return sizes[1] === 6 && sizes[2]! >= 4 && sizes[2]! <= 5;
  for (let i = 1; i < count - 1; i++) if (sizes[i] !== 4) return false;
  return sizes[count - 1]! <= 4;
}

/** An IMEI in the groups of 3GPP TS 23.003 §6.2.1, TAC and serial number apart: its check digit must be right. */
export function isImei(run: Run): boolean {
  const { sizes, count } = run;
  if (count < 3 || run.length !== 15 || sizes[count - 1] !== 1) return false;
  const isTac =
    count === 3
      ? sizes[0] === 8
      : count === 4 && sizes[0]! + sizes[1]! === 8 && (sizes[0] === 2 || sizes[0] === 6);
  if (!isTac || sizes[count - 2] !== 6) return false;
  return isEven(run, count, '-/ ') && luhn(run.text);
}

/** `89 227 33 158 241 86 45 255`: octets of a list, of two digits and of three as they come. No card is printed so. */
export const isOfOctets = ({ sizes, count }: Run): boolean => {
  for (let i = 2; i < count - 1; i++) if (sizes[i] !== sizes[1]) return true;
  return false;
};

/** An ICCID says by its front that it is one (ITU-T E.118: 89 for telecom), and has a check digit mostly. */
export const isIccid = (digits: string): boolean =>
  digits.length >= 19 && digits.startsWith('89') && digits.length <= 20 && luhn(digits);
