/**
 * @module
 * Words that a dash or a dot ties to the front of a key.
 */
import { isLetter, isWord, peek } from './character';
import { isTiedKey } from './name';

/** What stands before, with a dash or a dot, begins as keys do. */
export function isTied(start: usize): bool {
  const before = peek(start - 1);
  // Of the first word with a digit: before it stand letters.
  const last = peek(start - 2);
  if (!isLetter(last) && last != 95) return false;

  let first = start;
  let c = before;
  while (start - first < LONGEST_FRONT && (isWord(c) || c == 45 || c == 46)) c = peek(--first - 1);
  return isTiedKey(first);
}
const LONGEST_FRONT: usize = 48;
