/**
 * @module
 * What programs say to each other, and about what they were given (transforms/scrub/secret/protocol/dialog.ts, input.ts).
 */
import { isDigit, isEnd, isQuote, isStart, isWord, peek } from '../text/character';
import { FOUR, isOneOf, THREE } from '../text/value';
import { hasStore } from './anywhere';
import { isAmong } from './lexicon';

/** `sess:8zVty3…`: a word for what one is logged in with, and twenty characters behind the colon. */
export function isSession(start: usize, end: usize): bool {
  const letters = ((peek(start - 4) | 32) << 16) | ((peek(start - 3) | 32) << 8) | (peek(start - 2) | 32);
  switch (letters) {
    case 0x657373: case 0x696f6e: case 0x6f6e73: case 0x6b656e: case 0x656e73: case 0x6f7470: case 0x6e6365: case 0x736574: // ess ion ons ken ens otp nce set
      break;
    default:
      return false;
  }
  let at = end;
  while (at - start < 20 && (isWord(peek(at)) || peek(at) == 45)) at++;
  return at - start >= 20;
}

/** `'hunter2!' is too short (password)` @param start - behind the quote */
export function isJudged(start: usize): bool {
  const quote = peek(start - 1);
  const before = peek(start - 2);
  if (!(before == 32 || before == 40 || before == 58 || before < 32 || isStart(start - 1))) return false;
  let end = start;
  while (end - start < 97 && peek(end) != quote && peek(end) >= 32) end++;
  if (peek(end) != quote || peek(end + 1) != 32) return false;
  const first = peek(end + 2);
  // is was does did has must cannot es ist n'est non
  if (first != 105 && first != 119 && first != 100 && first != 104 && first != 109 && first != 99 && first != 101 && first != 110) return false;
  let last = end + 2;
  for (let c = peek(last); last - end < 110 && c >= 32 && c != 46 && c != 59; c = peek(++last));
  return isAmong(end + 1, last);
}

/** `334 UGFzc3dvcmQ6`: what a server of mail asks for. */
export function isChallenge(start: usize): bool {
  return peek(start - 1) == 32 && isOneOf(start - 2, FOUR) && isOneOf(start - 3, THREE) && isOneOf(start - 4, THREE);
}

/** Four digits and more by themselves, or what goes on behind a dash. */
export function mayBeStored(start: usize, end: usize): bool {
  const next = peek(end);
  if (next == 45) return true;
  if (end - start < 4 || !(next <= 32 || isQuote(next) || isEnd(end))) return false;
  for (let at = start; at < end; at++) if (!isDigit(load<u8>(at))) return false;
  return true;
}

/** `SETEX otp:alice 300 "659159"`: the key before names it, and a word before that. */
export function isStored(at: usize): bool {
  if (!hasStore()) return false;
  let end = at;
  for (let n = 0; n < 2; n++) {
    while (at - end < 200 && (peek(end - 1) == 32 || isQuote(peek(end - 1)))) end--;
    let start = end;
    let hasOther = false;
    for (let c = peek(start - 1); end - start < 160 && c > 32 && !isQuote(c); c = peek(--start - 1)) if (!isDigit(c)) hasOther = true;
    if (start == end) return false;
    if (hasOther) {
      if (!(peek(start - 1) == 32 || isQuote(peek(start - 1))) || !isAmong(start, end)) return false;
      while (end - start < 170 && (peek(start - 1) == 32 || isQuote(peek(start - 1)))) start--;
      const pair = ((peek(start - 2) | 32) << 8) | (peek(start - 1) | 32);
      return (pair == 0x6574 && (peek(start - 3) | 32) == 115) || pair == 0x6578 || pair == 0x6e78 || pair == 0x6464 || pair == 0x6365 || pair == 0x6e64; // et ex nx dd ce nd
    }
    end = start;
  }
  return false;
}
