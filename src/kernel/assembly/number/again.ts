/**
 * @module
 * Digits that have stood earlier in the same text where somebody's number may be: the second mention is pseudonymized like the
 * first (`transforms/scrub/number/group/again.ts`).
 */
import { isDigit, peek } from '../text/character';
import { frontAt, nextLike, remembered, rememberedAt } from '../text/remembered';
import { askAlone } from '../text/value';
import { isSeparator } from './group';

const LONGEST: usize = 32;

/** @param end - of the digits that begin at `at` */
export function isAgain(at: usize, end: usize): bool {
  const size = end - at;
  if (size < 9 || size > 15 || remembered == 0) return false;
  askAlone();
  const front = frontAt(at);
  for (let i = nextLike(front, 0); i < remembered; i = nextLike(front, i + 1)) {
    const place = rememberedAt(i);
    if (at - place <= FARTHEST && holds(place, at, size)) return true;
  }
  return false;
}
/** What is looked for ends 256 characters before, and may have the rest of a URI behind its digits. */
const FARTHEST: usize = 4096;

/** The digits from a place on, whatever stands between them, end with these, or have them in their midst. */
function holds(place: usize, at: usize, size: usize): bool {
  let from = place;
  while (from - place < 3 && !isDigit(peek(from))) from++;
  for (let start = from; start - from < 5 && start < at; start++) {
    if (!isDigit(peek(start)) && !isSeparator(peek(start))) return false;
    let each = start;
    let count: usize = 0;
    while (each < at && each - start < LONGEST && count < size) {
      const c = peek(each);
      if (isDigit(c)) {
        if (c != peek(at + count)) break;
        count++;
      } else if (!isSeparator(c)) break;
      each++;
    }
    if (count == size) return true;
  }
  return false;
}
