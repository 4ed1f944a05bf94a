/**
 * @module
 * Whether a word that begins with a digit may be a secret, by what stands before it.
 */
import { isToldOf } from '../secret/cell';
import { isJudged, isSession, isStored } from '../secret/dialog';
import { isBehindMail } from '../secret/file';
import { isIntroduced, isIntroducedAround } from '../secret/introduced';
import { isArgument, isBoxed, isEnclosed, isMechanism } from '../secret/introduced/enclosed';
import { isInner } from '../secret/introduced/value';
import { isTelling } from '../secret/name';
import { isPaired } from '../secret/pair';
import { isGiven } from '../secret/told';
import { isTyped } from '../secret/typed';
import { isDigit, isHex, isLetter, isQuote, isWord, peek } from '../text/character';
import { hasAddress } from '../topic/calls/spoken';

/** What stands before the word may introduce a secret. */
// @ts-ignore: decorator
@inline
export function mayBeSecret(start: usize, end: usize, front: u32): bool {
  if (front == 32 && isLong(start, end) && isIntroduced(start - 2, end - start)) return true;
  if ((front == 32 || front == 34 || front == 39) && end - start >= 16 && isStored(start)) return true;
  if ((front == 32 || front == 43 || front == 47) && (isStreamKey(start) || isSent(start))) return true;
  if (front == 58 && end - start >= 4 && isSession(start, end)) return true;
  if (isPaired(start)) return true;
  if (front == 32) return end - start >= 4 && isToldOf(start, end);
  if (front == 34 || front == 39) {
    // `4) "…"`, of Redis
    if (front == 34 && peek(start - 2) == 32 && peek(start - 3) == 41 && isDigit(peek(start - 4))) return true;
    if (peek(start - 2) == 40 && (isTelling(start - 2) || isArgument(start))) return true;
    if (isJudged(start)) return true;
    let edge = start - 2;
    while (start - edge < 10 && peek(edge) == 92) edge--;
    if (peek(edge) == 32 && isLong(start, end) && isIntroduced(edge - 1, end - start)) return true;
  }
  // `password [x7Tq…]`; `exited with code [23]`
  if (front == 91 || front == 40 || front == 60)
    return !(front == 91 && isShort(start)) && (
      isTelling(peek(start - 2) == 61 || peek(start - 2) == 58 ? start - 2 : start - 1) || (front == 91 && isTyped(start - 1)) ||
      (front == 40 && (isGiven(start - 1) || isEnclosed(start)))
    );
  if (front == 45 && end - start >= 4 && isToldOf(start, end)) return true;
  if (hasAddress() && isLeaked(start)) return true;
  // `password <m.7xTq>`
  if ((front == 45 || front == 46) && !isDigit(peek(start - 2)) && isBoxed(start)) return true;
  return isInner(front, start) && (isIntroducedAround(start) || isBoxed(start) || isEnclosed(start) || isQuotedAround(start));
}

/** `%20reset`: what a URL has for a mark, and a word. */
export function isWordBehind(code: usize): bool {
  return (peek(code) == 50 && peek(code + 1) == 48) || isLetter(peek(code + 2));
}

/** ` key `, and characters of Base64 from there to the word (transforms/scrub/secret/protocol/stream.ts). */
function isStreamKey(start: usize): bool {
  let at = start;
  for (let c = peek(at - 1); start - at < 44 && (isLetter(c) || c == 43 || c - 47 < 11); c = peek(--at - 1));
  if ((load<u32>(at - 4) | 0x20202020) != 0x2079656b) return false; // key
  const last = at + 22;
  for (let c = peek(at); at < last && (isLetter(c) || c == 43 || c - 47 < 11); c = peek(++at));
  return at == last;
}

/** `AUTH PLAIN …`, and characters of Base64 from there to the word (`findSasl` in transforms/scrub/secret/key/issued.ts). */
function isSent(start: usize): bool {
  let at = start;
  for (let c = peek(at - 1); start - at < 65 && (isWord(c) || c == 43 || c == 45 || c == 47); c = peek(--at - 1));
  return peek(at - 1) == 32 && isMechanism(at - 2);
}

/**
 * `…,mil,`, `…,opc,`, the number of a card, or one more key behind these (transforms/scrub/secret/key/subscription.ts): of 32 hexadecimal
 * digits.
 *
 * @param isFirst - no other key may stand before
 */
export function isSubscription(start: usize, isFirst: bool = false): bool {
  let at = start - 1;
  for (let c = peek(at); start - at < 5 && (c == 32 || c == 44 || c == 59 || c == 124 || c == 9 || isQuote(c)); c = peek(--at));
  // `K[465B…]`
  if (at == start - 1) return peek(at) == 91 && isLetter(peek(at - 1)) && peek(start + 32) == 93;
  const c = peek(at) | 32;
  if (c == 108 || c == 114 || c == 107 || c == 112 || (c == 99 && (peek(at - 1) | 32) == 112)) return true;
  const last = at;
  while (last - at < 15 && isDigit(peek(at))) at--;
  if (last - at == 15 || (last > at && peek(at) == 46)) return true;
  while (last - at < 33 && isHex(peek(at))) at--;
  return last - at == 32 && !isFirst && isSubscription(at + 1, true);
}

/** `alice@example.org;…`: back to the mark before all of it (transforms/scrub/secret/row/combo.ts). */
function isLeaked(start: usize): bool {
  let at = start;
  for (let c = peek(at - 1); start - at < 33 && (isWord(c) || c - 33 < 6 || c - 42 < 5 || c == 94 || c == 126) && c != 34 && c != 44; c = peek(--at - 1));
  if (isQuote(peek(at - 1))) at--;
  const mark = peek(at - 1);
  if (mark != 59 && mark != 124) return false;
  return isBehindMail(isQuote(peek(at - 2)) ? at - 2 : at - 1);
}

/** A blank on both sides, and `secret`, `password`, `passwd` or `key` before. */
export function isClear(at: usize): bool {
  if (peek(at - 1) != 32 || peek(at + 1) != 32) return false;
  const last = load<u32>(at - 5) | 0x20202020;
  return last == 0x74657263 || last == 0x64726f77 || last == 0x64777373 || last >> 8 == 0x79656b; // cret word sswd key
}

/** Behind a name, a number, and a word that ends with E, between tabs: of a line of kept cookies (`findKept` in transforms/scrub/secret/protocol/cookie.ts). */
export function isKept(start: usize): bool {
  let at = start - 2;
  while (start - at < 68 && peek(at) > 32) at--;
  if (peek(at) != 9 || !isDigit(peek(at - 1))) return false;
  for (at--; isDigit(peek(at)); at--);
  return peek(at) == 9 && peek(at - 1) == 69;
}

/** Fewer than four characters up to the bracket. */
function isShort(start: usize): bool {
  return peek(start + 1) == 93 || peek(start + 2) == 93 || peek(start + 3) == 93;
}

/** `'hunter2!…' is too short`: back to the quote before all of it. */
function isQuotedAround(start: usize): bool {
  let at = start;
  for (let c = peek(at - 1); start - at < 32 && c > 32 && !isQuote(c); c = peek(--at - 1));
  return isQuote(peek(at - 1)) && isJudged(at);
}

/** Six characters up to a blank or a quote, of what begins with a letter: `Rk1.LjLg`. */
function isLong(start: usize, end: usize): bool {
  if (end - start >= 6) return true;
  let letter = start;
  while (letter < end && isDigit(peek(letter))) letter++;
  if (letter == end) return false;
  while (end - start < 6 && peek(end) > 32 && !isQuote(peek(end))) end++;
  return end - start == 6;
}
