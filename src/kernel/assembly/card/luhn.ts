/**
 * @module
 * The check digit of cards, devices and SIM cards.
 */
import { peek } from '../text/character';

/** ISO/IEC 7812-1 annex B. */
export function luhn(at: usize, end: usize): bool {
  let sum: u32 = 0;
  let isDoubled = false;
  for (let each = end; each > at; isDoubled = !isDoubled) {
    const digit = peek(--each) - 48;
    const twice = digit * 2;
    sum += !isDoubled ? digit : twice > 9 ? twice - 9 : twice;
  }
  // Zeros alone identify nobody.
  return sum != 0 && sum % 10 == 0;
}
