/**
 * @module
 * Values taken out of a text that can be read by their form alone: `+12025550123`, `192.0.2.1`, `alice@example.org`,
 * `4111111111111111`. It reads them as `readSpan` of `transforms/scrub/scan/taken.ts` and the identifiers do, and leaves
 * doubtful ones to them.
 */
import { isFileEnding } from '../table';
import { isDigit, isLetter } from '../text/character';
import { SHORT } from './hmac';
import { claimMessage } from './pseudonym';

// Which of the keys of a span a value is hashed with, one after another as `spanForms` of transforms/scrub/span.ts has them; NO_FORM for none.
export const NUMBER_FORM: u32 = 0;
export const ADDRESS_FORM: u32 = 1;
export const MAIL_FORM: u32 = 2;
export const CARD_FORM: u32 = 3;
export const NO_FORM: u32 = 255;

/** Nothing else that is taken has so many digits. */
const CARD: usize = 16;
/** RFC 1035 §2.3.4. */
const LONGEST_LABEL: usize = 63;
/** Longest name of the ending of a file that is told apart. */
const LONGEST_ENDING: usize = 8;

/** The canonical form that `formOf` has found, where it is not the value's own bytes; else 0. */
export let message: usize = 0;

/** Of a value that does not begin with a plus. */
export function formOf(value: usize, size: usize): u32 {
  message = 0;
  if (size > SHORT) return NO_FORM;
  if (isDotted(value, value + size)) return ADDRESS_FORM;
  if (size == CARD && isOfDigits(value, size)) return CARD_FORM;
  return isMail(value, value + size) ? MAIL_FORM : NO_FORM;
}

function isOfDigits(start: usize, size: usize): bool {
  for (let at = start; at < start + size; at++) if (!isDigit(load<u8>(at))) return false;
  return true;
}

/** Four groups of digits with dots between them, of which no zero fills one up: `addressEnd` has found it to be an address. */
function isDotted(start: usize, end: usize): bool {
  if (!isDigit(load<u8>(start)) || !isDigit(load<u8>(end - 1))) return false;
  let dots = 0;
  for (let at = start; at < end; at++) {
    const c = load<u8>(at);
    if (c == 46) dots++;
    else if (!isDigit(c) || (c == 48 && isDigit(load<u8>(at + 1)) && (at == start || load<u8>(at - 1) == 46))) return false;
  }
  return dots == 3;
}

/** Letters, digits and marks that have one spelling; small letters, if there are capitals, are its canonical form. */
function isMail(start: usize, end: usize): bool {
  let sign: usize = 0;
  let label: usize = start;
  let last: u32 = 46;
  let hasCapitals = false;
  for (let at = start; at < end; at++) {
    const c: u32 = load<u8>(at);
    if (isLetter(c)) {
      if (c < 97) hasCapitals = true;
    } else if (c == 64) {
      if (sign != 0 || last == 46) return false;
      sign = at;
      label = at + 1;
    } else if (c == 46) {
      // A label is not empty, and does not begin or end with a hyphen.
      if (last == 46 || last == 64 || (sign != 0 && last == 45)) return false;
      if (sign != 0 && at - label > LONGEST_LABEL) return false;
      label = at + 1;
    } else if (c == 45 || c == 43) {
      if (sign != 0 && (c == 43 || last == 46 || last == 64)) return false;
    } else if (!isDigit(c)) return false;
    last = c;
  }
  if (sign == 0 || label <= sign + 1 || !isTop(label, end)) return false;
  if (hasCapitals) {
    message = claimMessage(end - start);
    if (message == 0) return false;
    for (let at = start; at < end; at++) store<u8>(message + at - start, lower(load<u8>(at)));
  }
  return true;
}

/** Letters, and not the ending of a file. */
export function isTop(start: usize, end: usize): bool {
  if (end - start < 2 || end - start > LONGEST_ENDING) return false;
  let word: u64 = 0;
  for (let at = start; at < end; at++) {
    const c = load<u8>(at);
    if (!isLetter(c)) return false;
    word = (word << 8) | (c | 32);
  }
  return !isFileEnding(word);
}

// @ts-ignore: decorator
@inline
function lower(c: u32): u32 {
  return c - 65 < 26 ? c | 32 : c;
}
