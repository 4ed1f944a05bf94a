/**
 * @module
 * Payment card numbers (ISO/IEC 7812-1): 12 to 19 digits, the last of them a check digit.
 */
import { found, type Hints, type Identifier, isAbsent, special } from './identifier.js';

/** Digits, one space or dash at most between two of them. */
const shape = /^\d(?:[ -]?\d){11,18}$/;

/**
 * Reads card numbers; the canonical form is their digits. A number whose check digit is wrong is no card
 * number and is pseudonymized as unreadable.
 *
 * @example
 * createCard({}).read('4111 1111-1111 1111') // { is: 'found', kind: 'card', canonical: '4111111111111111' }
 */
export function createCard(_hints: Hints): Identifier {
  return {
    name: 'card',
    kind: 'card',
    read(value) {
      const text = value.trim();
      if (isAbsent(text)) return special(text);
      if (!shape.test(text)) return undefined;
      const digits = text.replace(/[ -]/g, '');
      return luhn(digits) ? found('card', digits) : undefined;
    },
  };
}

/**
 * Whether the last digit checks the others (ISO/IEC 7812-1 annex B): every second digit from the right is
 * doubled, its own digits summed, and the total is a multiple of ten.
 *
 * @param digits - decimal digits and nothing else
 * @example
 * luhn('79927398713') // true
 */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48;
    sum += !double ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 === 0;
}
