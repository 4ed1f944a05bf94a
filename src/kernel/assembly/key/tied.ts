/**
 * @module
 * The fronts of keys, and words that a dash or a dot ties to one.
 */
import { isDigitFront, isInnerFront, isKeyFront, isMarkedFront, isTiedFront } from '../table';
import { isDigit, isLetter, isWord, peek } from '../text/character';
import { askAlone } from '../text/value';

/** What stands before, with a dash or a dot, begins as keys do. */
export function isTied(start: usize): bool {
  const before = peek(start - 1);
  // Letters come before the first word with a digit.
  const last = peek(start - 2);
  if (!isLetter(last) && last != 95 && last != 45) return false;

  let first = start;
  let c = before;
  while (start - first < LONGEST_FRONT && (isWord(c) || c == 45 || c == 46)) c = peek(--first - 1);
  return isTiedKey(first);
}
const LONGEST_FRONT: usize = 48;

/** Whether keys with a known front (`issuers` in transforms/scrub/secret/key/issuer.ts) begin so: by three characters. */
export function isFront(at: usize): bool {
  return isKeyFront(frontOf(at));
}

// @ts-ignore: decorator
@inline
function frontOf(at: usize): u32 {
  // No front begins with a digit. Few have one inside (`r8_`) or third (`ya2`).
  if (isDigit(peek(at))) return 0;
  if (isDigit(peek(at + 1))) {
    if (!isInnerFront(peek(at))) return 0;
    askAlone();
  } else if (isDigit(peek(at + 2))) {
    if (!isDigitFront((peek(at) << 8) | peek(at + 1))) return 0;
    askAlone();
  }
  return (peek(at) << 16) | (peek(at + 1) << 8) | peek(at + 2);
}

/** The same of those that go on behind a dash or a dot. */
export function isTiedKey(at: usize): bool {
  return isTiedFront(frontOf(at));
}

/** The same of those whose first word has a digit, and a dot or a tilde behind it. */
export function isMarkedKey(at: usize): bool {
  return isMarkedFront(frontOf(at));
}

/** `hf_…`: a key that has only letters (`findAtFace` in transforms/scrub/secret/key/issuer.ts). */
export function isLetteredKey(at: usize): bool {
  if (isWord(peek(at - 1))) return false;
  let end = at + 3;
  while (end - at < 33 && isLetter(peek(end))) end++;
  return end - at == 33;
}
