/**
 * @module
 * Marks near a word that lines of programs have and sentences do not (`machine` in transforms/scrub/secret/sentence/around.ts).
 */
import { isDigit, isLetter, peek } from '../../text/character';
import { from, to } from '../../text/search';

/** So far a word before, or a mark, may stand from a word. */
export const reach: usize = 96;

/** Marks that lines of programs have and sentences do not. What stands farther than TypeScript looks says nothing. */
export function isMachine(start: usize, end: usize): bool {
  const least = max(from + 1, start > reach ? start - reach : 0);
  for (let at = start; at > least; at--) {
    const c = peek(at - 1);
    if (c == 10 || c == 59 || (c == 45 && peek(at - 2) == 32 && peek(at) == 32)) break;
    if (isSign(at - 1, c, least)) return true;
  }
  const most = min(to - 1, end + reach);
  for (let at = end; at < most; at++) {
    const c = peek(at);
    if (c == 10 || c == 59 || (c == 45 && peek(at - 1) == 32 && peek(at + 1) == 32)) break;
    if (isSign(at, c, end)) return true;
  }
  return false;
}

/** @param least - where it begins at the earliest: with a character before the mark, some do */
function isSign(at: usize, c: u32, least: usize): bool {
  switch (c) {
    case 123: case 124: case 125: case 92: case 9: // { | } \ tab
      return true;
    case 61: // =
      return peek(at + 1) > 32 && peek(at - 1) != 61 && peek(at + 1) != 61;
    case 58: // `::`, `10:20:30`
      return peek(at + 1) == 58 || (at > least && peek(at + 3) == 58 && isDigit(peek(at - 1)) && isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isDigit(peek(at + 4)) && isDigit(peek(at + 5)));
    case 44: // `","`
      return at > least && peek(at - 1) == 34 && peek(at + 1) == 34;
    case 34: // `"name":"…"`, `"name": "…"`
      return peek(at + 1) == 58 && (peek(at + 2) == 34 || (peek(at + 2) == 32 && peek(at + 3) == 34));
    case 40: // `get(`, but not behind an id, whose digits and letters reveal nothing
      return at > least && isLetter(peek(at - 1)) && !isDigit(peek(at - 2));
    case 93: // [7]
      return isDigit(peek(at - 1)) && isDigits(at, least);
    case 47: // a/b/
      return at > least && peek(at - 1) > 32 && peek(at - 1) != 47 && isFolder(at + 1);
    default:
      return false;
  }
}

/** A name up to the next slash. */
function isFolder(start: usize): bool {
  let at = start;
  for (let c = peek(at); at - start < 48 && c > 32 && c < 128 && c != 47; c = peek(++at));
  return at > start && peek(at) == 47;
}

/** Between brackets nothing but digits. */
function isDigits(close: usize, least: usize): bool {
  let at = close - 1;
  while (close - at < 12 && isDigit(peek(at))) at--;
  return at >= least && peek(at) == 91;
}
