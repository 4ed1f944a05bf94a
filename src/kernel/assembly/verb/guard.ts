/**
 * @module
 * Values of a kept field that are plainly no identifier, so that TypeScript need not be asked.
 */
import { isDigit } from '../text/character';

// What a value may look like, in one word: digits and letters of its own, digits behind a point, and a sign.
export const GUARD_LETTERS: u32 = 256;
export const GUARD_FRACTION: u32 = 65536;
export const GUARD_SIGN: u32 = 16777216;
/** Exactly three digits. */
export const GUARD_CODE: u32 = 33554432;

export function isPlainValue(start: usize, end: usize, form: u32): bool {
  let at = start;
  if (form & GUARD_CODE && end - start != 3) return false;
  if (form & GUARD_SIGN && load<u8>(at) == 45) at++;
  const first = at;
  while (at < end && isDigit(load<u8>(at))) at++;
  if (at > first) {
    // So many digits after a zero are a dialled number.
    if (<u32>(at - first) > (form & 0xff) || (at - first > 9 && load<u8>(first) == 48)) return false;
    if (at == end) return true;
    const point = ++at;
    if (load<u8>(at - 1) != 46) return false;
    while (at < end && isDigit(load<u8>(at))) at++;
    return at == end && at > point && <u32>(at - point) <= ((form >> 16) & 0xff);
  }
  if (<u32>(end - start) > ((form >> 8) & 0xff)) return false;
  for (at = start; at < end; at++) {
    const c = load<u8>(at);
    if (c != 95 && <u32>((c | 32) - 97) > 25) return false;
  }
  return true;
}
