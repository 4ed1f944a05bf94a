/**
 * @module
 * What a password looks like, and what is none.
 */
import { isDigit, isEnd, isLetter, isQuote, peek } from '../../text/character';

/** A slash stands in the word. */
export function isPath(start: usize): bool {
  let at = start;
  for (let c = peek(at); at - start < 64 && c > 32 && c != 47; c = peek(++at));
  return peek(at) == 47;
}

/**
 * A letter and a digit, before the next blank or quote (`transforms/scrub/secret/sentence/near.ts`): with a mark or capitals among small letters,
 * three digits at the end, or a quote or a mark before.
 *
 * @param last - before the blank
 */
export function isShaped(start: usize, last: usize): bool {
  const isQuoted = isQuote(peek(start));
  let at = start;
  while (isQuote(peek(at)) && at - start < 10) at++;
  const first = at;
  let seen: u32 = 0;
  let digits = 0;
  let hasMark = false;
  for (let c = peek(at); at - first < 64 && c > 32 && !isQuote(c) && !isEnd(at); c = peek(++at)) {
    if (isDigit(c)) {
      seen |= 4;
      digits++;
      continue;
    }
    if (isLetter(c)) seen |= c >= 97 ? 1 : 2;
    else if (isMark(c) || c == 43 || c == 126) hasMark = true;
    // `/`, `:`, `=`, `(`, `[`, `{`, `>`: the text continues with something else.
    else if (c == 47 || c == 58 || c == 61 || c == 40 || c == 91 || c == 123 || c == 62) {
      // It ended at the full stop.
      if (peek(at - 1) == 46 || peek(at - 1) == 33 || peek(at - 1) == 63) break;
      return false;
    }
    else if (c == 60 || c == 41 || c == 93 || c == 125 || c == 44 || c == 59 || c == 124) break;
    // A full stop ends the sentence.
    if (c != 46 && c != 63) digits = 0;
  }
  if ((seen & 4) == 0 || (seen & 3) == 0) return false;
  const before = peek(last);
  return hasMark || (seen & 3) == 3 || digits > 1 || isQuoted || isQuote(peek(start - 1)) || isQuote(before) || before == 58 || before == 61 || before == 44 || isStating(last);
}

/** `el wifi es …`, `het ww is …`: es, is, ist, est. */
function isStating(last: usize): bool {
  if ((peek(last) | 32) == 116) last--;
  const vowel = peek(last - 1) | 32;
  return (peek(last) | 32) == 115 && (vowel == 105 || vowel == 101) && (peek(last - 2) == 32 || peek(last - 2) == 39);
}

/** What passwords have in their middle: `!`, `#`, `$`, `%`, `&`, `*`, `@`, `^`. */
// @ts-ignore: decorator
@inline
export function isMark(c: u32): bool {
  return c - 35 < 4 || c == 33 || c == 42 || c == 64 || c == 94;
}

/** A mark, or a dash or a dot behind a letter: in the middle of a password. */
// @ts-ignore: decorator
@inline
export function isInner(c: u32, start: usize): bool {
  if (c == 47 || c == 43) return peek(start) - 65 < 26 && peek(start - 2) - 65 < 26;
  return isMark(c) || ((c == 45 || c == 46) && isLetter(peek(start - 2)) && isLetter(peek(start - 3)));
}
