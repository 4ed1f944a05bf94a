/**
 * @module
 * Whether a word may be a code or a password in what a person writes: a strong word for a secret is in the text, the word is written like one or
 * something beside it lets it be one, and nothing near it is of a program (transforms/scrub/secret/sentence/around.ts).
 */
import { isDigit, isLetter, isWord, peek } from '../text/character';
import { from, to } from '../text/search';
import { isAsToken, isCompound, isDate, isDecimal, isDense, isLinkedWord, isMail, isOfName, isOfSession, isShaped } from './around/lettered';
import { isMachine } from './around/machine';
import { isClosing, isLinked, isNumber, isOfToken } from './around/number';
import { isTypedWord } from './around/typed';
import { isCapital, isFree, isPart, isTied } from './around/word';
import { hasProse, STRONG, strongOf, TOKEN } from './strong';

/** @param start - of a word with a digit in it */
export function isAround(start: usize, end: usize): bool {
  if (strongOf() == 0) return isTypedWord(start, end);
  const front = peek(start - 1);
  const next = peek(end);
  let digits: usize = 0;
  for (let at = start; at < end; at++) if (isDigit(peek(at))) digits++;
  if (digits == end - start && (!(isTied(front) || isWord(front)) || (front == 35 && isFree(peek(start - 2))))) {
    if (isNumber(start, end, front, next) && ((strongOf() & STRONG) != 0 ? isLinked(start, end) : isOfToken(start, end) && hasProse()) && !isMachine(start, end)) return true;
    if (!isTied(next) || isClosing(end)) return false;
  }
  if (isTypedWord(start, end)) return true;
  // All of it, with its marks.
  let first = start;
  while (first > from && start - first < 40 && isPart(peek(first - 1))) first--;
  let last = end;
  while (last < to && last - first < 128 && isPart(peek(last))) last++;
  if (isMail(first, last)) return false;
  // `154?for=`
  let filled = last;
  while (filled - last < 2 && peek(filled) == 61) filled++;
  if (peek(filled) != 61 && !isWord(peek(filled))) last = filled;
  if (last - first < 5 || !hasLetter(first, last) || isDate(first)) return false;
  if (last - first >= 24 && isOfSession(first)) return true;
  const isAny = (strongOf() & STRONG) != 0 && !isDecimal(first) && (isShaped(first, last, true) || isLinkedWord(first, last) || (isDense(first, last) && isOfName(first)));
  return (isAny || ((strongOf() & TOKEN) != 0 && isShaped(first, last, last - first >= 12) && (hasProse() || isCompound(first) || isAsToken(last)))) && !isMachine(first, last);
}

/** `EFMI-AHLF`: groups of four or five capitals, of one length, in a text with a strong word. @param dash - the first between them */
export function isGrouped(dash: usize): bool {
  let size: usize = 0;
  while (size < 6 && isCapital(peek(dash - 1 - size))) size++;
  if (size < 4 || size > 5) return false;
  const before = peek(dash - 1 - size);
  if (before == 45 || isPart(before)) return false;
  let at = dash;
  for (let n = 0; n < 6 && peek(at) == 45; n++) {
    const group = ++at;
    while (at - group < 6 && isCapital(peek(at))) at++;
    if (at - group != size) return false;
  }
  return (strongOf() & STRONG) != 0 && !isMachine(dash - size, at);
}

function hasLetter(first: usize, last: usize): bool {
  for (let at = first; at < last; at++) if (isLetter(peek(at)) || peek(at) > 127) return true;
  return false;
}
