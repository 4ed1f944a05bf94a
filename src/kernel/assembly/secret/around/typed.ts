/**
 * @module
 * Words that somebody is told to type (transforms/scrub/secret/sentence/around/typed.ts).
 */
import { caseOf, isDigit, isLetter, peek } from '../../text/character';
import { from, to } from '../../text/search';
import { isPart, isTied, wordBefore } from './word';

/**
 * `try Ra8*bTc3$4`: a verb that tells somebody to type it, and letters, digits and marks, or both cases in no order
 * (transforms/scrub/secret/sentence/around/typed.ts).
 */
export function isTypedWord(start: usize, end: usize): bool {
  let first = start;
  if (isBehindBlank(first)) {
    if (end - start < 8 && !isTied(peek(end))) return false;
  } else {
    if (!isTied(peek(first - 1))) return false;
    // All is asked at the first digit.
    while (first > from && start - first < 40 && isPart(peek(first - 1))) if (isDigit(peek(--first))) return false;
    if (!isBehindBlank(first)) return false;
  }
  if (!isTelling(wordBefore(first))) return false;
  let last = end;
  while (last < to && last - first < 64 && isPart(peek(last))) last++;
  if (last - first < 8) return false;
  let runs: usize = 0;
  let kind: u32 = 9;
  let kinds: u32 = 0;
  for (let at = first; at < last; at++) {
    const c = peek(at);
    const is: u32 = isDigit(c) ? 0 : isLetter(c) ? caseOf(c) : 4;
    if (is == 4 && (c == 33 || (c > 34 && c < 39) || c == 42 || c == 43 || c == 63 || c == 64 || c == 94 || c == 126)) return true;
    if (is != kind) runs++;
    kind = is;
    kinds |= is;
  }
  return (kinds & 3) == 3 && (last - first) * 10 < runs * 26;
}

// @ts-ignore: decorator
@inline
function isBehindBlank(at: usize): bool {
  const c = peek(at - 1);
  return c == 32 || c == 34 || c == 39 || c == 40;
}

/** try use usa pon, and enter type nimm nehmt prova provate tenta essaie essayez probeer prueba gebruik versuch by their last letters; `… it to` */
function isTelling(end: usize): bool {
  const letters = load<u32>(end - 4) | 0x20202020;
  switch (letters >> 8) {
    case 0x797274: case 0x657375: case 0x617375: case 0x6e6f70: // try use usa pon
      return !isLetter(peek(end - 4));
  }
  switch (letters) {
    case 0x7265746e: case 0x65707974: case 0x6d6d696e: case 0x746d6865: case 0x61766f72: case 0x65746176: case 0x61746e65: case 0x65696173: // nter type nimm ehmt rova vate enta saie
    case 0x7a657961: case 0x72656562: case 0x61626575: case 0x6b697572: case 0x68637573: case 0x6e656265: // ayez beer ueba ruik such eben
    case 0x6f742074: case 0x6f742073: case 0x6f742065: case 0x6f74206b: // t_to s_to e_to k_to
      return true;
    default:
      return false;
  }
}
