/**
 * @module
 * The first digit of a word: the questions that are asked about the word before a scan looks at it.
 */
import { isEui } from '../address/mac';
import { isHook, isTicket } from '../key/link';
import { isHandset, isVisitor } from '../number/handset';
import { isPlain } from '../number/numeral';
import { isParted } from '../number/parted';
import { isQuad } from '../number/quad';
import { isAround } from '../secret/around';
import { isCell, isNamedCell } from '../secret/cell';
import { isChallenge } from '../secret/dialog';
import { isIntroducedAround } from '../secret/introduced';
import { isBoxed } from '../secret/introduced/enclosed';
import { isInner } from '../secret/introduced/value';
import { isPaired } from '../secret/pair';
import { isDigit, isHex, isQuote, isStart, isWord, peek, wordEnd, wordStart } from '../text/character';
import { hasNames, hasNationals, hasSecrets, isSilent, passWords } from '../text/search';
import { isOneOf, TWO } from '../text/value';
import { isLabelled } from '../topic/topic';
import { isAttempt } from './attempt';
import { isOfCustomer } from './customer';
import { atWord } from './lettered';
import { atNumeral } from './numeral';
import { mayBeSecret, isWordBehind, isSubscription, isClear, isKept } from './secret';

export function atDigit(digit: usize): bool {
  let at = digit;
  let start = wordStart(at);
  // `%3B192.0.2.1`, `%98192.0.2.1`
  if (peek(start - 1) == 37 && isHex(peek(start)) && isHex(peek(start + 1))) {
    // `%02.27.18.38`: if it can be a whole address, that is likelier than a percent-encoded mark.
    if (isQuad(start, 46)) {
      passWords(wordEnd(at));
      return true;
    }
    // `password Summer%880`
    if (hasSecrets && (isAround(start, wordEnd(at)) || (!isWordBehind(start) && (isIntroducedAround(start) || isBoxed(start))))) return true;
    start += 2;
    if (at < start) {
      if (hasNationals || !isDigit(peek(start))) {
        passWords(start);
        return hasNationals;
      }
      at = start;
    }
  }
  const end = wordEnd(at);
  passWords(end);
  if (hasNationals || (hasNames && isOfCustomer(start, end)) || (hasSecrets && isMarkedInside(start, end))) return true;
  if (start == at && isParted(at)) return true;
  const front = peek(start - 1);
  if (hasSecrets && isAround(start, end)) return true;
  // `21` between tabs, in a row of Zeek.
  if (end - start == 2 && front == 9 && peek(end) == 9 && hasSecrets && isOneOf(start, TWO)) return true;
  if (end - start <= 2 && start == at && (front == 32 || front == 91 || isStart(start))) {
    // `password 0 …`, of a switch.
    if (end - start == 1 && hasSecrets && isClear(start)) return true;
    // `login: alice:pass[7]`. But `CRON[7]: …` is the number of a process.
    if (front == 91 && hasSecrets && peek(end) == 93 && peek(end + 1) != 58 && isPaired(start)) return true;
    // `12 of 40`, `[3]`: too few digits for anything, and nothing that continues them.
    if (isPlain(start, end) && (front != 91 || peek(end) == 93) && (isDigit(peek(end - 1)) || peek(end) <= 32)) return false;
    // `10:20:30`: no questions are asked at the minutes.
    if (isClock(start, end)) {
      passWords(end + 3);
      return false;
    }
  }
  // `386 => 5156,Alice Example`
  if (front == 32 && hasSecrets && peek(start - 2) == 62 && peek(start - 3) == 61 && peek(end) == 44) return true;
  const isQuiet = isSilent(start);
  if (hasSecrets && !isQuiet && (mayBeSecret(start, end, front) || isCell(start) || isNamedCell(start))) return true;
  if (!isQuiet && (front == 47 || isInner(front, start) || front == 64 || front == 35 || front == 36 || front == 33 || front == 45 || front == 46 || (isQuote(front) && peek(start - 2) == 98)) && isAttempt(start)) return true;
  if (front == 32 && end - start >= 64 && isHex(peek(start - 2)) && isHex(peek(start - 17))) return true;
  if ((end - start >= 8 && isHandset(start, end)) || isVisitor(start, end)) return true;
  if (end - start == 32 && hasSecrets && isSubscription(start)) return true;
  if (front == 9 && hasSecrets && isKept(start)) return true;
  if (front == 47 && (end - start >= 8 || peek(end) == 45) && (isHook(start) || isTicket(start))) return true;
  // `$P$B…`
  if (front == 36 && hasSecrets && peek(start - 3) == 36) return true;
  if (end - start == 8 && peek(end) == 45 && isUuid(start)) {
    passWords(start + 36);
    return false;
  }
  if (front == 32 && hasSecrets && end - start >= 8 && isChallenge(start)) return true;
  if ((end - start == 16 || end - start == 18) && isEui(start, end)) return true;
  if (end - start >= SHORTEST_WAY && isWay(start, end)) return true;
  return start < at ? atWord(start, end) || (end - start >= SHORTEST_TIED && isTiedNumber(start, end)) : atNumeral(at, end, isQuiet);
}

/** `1//0…`, `SSWS 00…`, `a1b8Q~…`, and `-us12` behind 32 figures (`findMarkedKey` in transforms/scrub/secret/key/issuer.ts). */
// @ts-ignore: decorator
@inline
function isMarkedInside(start: usize, end: usize): bool {
  const next = peek(end);
  if (load<u32>(start) == 0x302f2f31 || load<u32>(start - 5) == 0x53575353) return true; // 1//0, SSWS
  if (next == 126) return peek(end - 1) == 81;
  return next == 45 && end - start == 32 && load<u16>(end + 1) == 0x7375 && isDigit(peek(end + 3));
}

/** `tel_2025550123` */
const SHORTEST_TIED: usize = 14;
/** `phone_447700900123`: ten digits and more behind a low line, and before that a word for a number (`numbersTied` in transforms/scrub/number/word/cell.ts). */
function isTiedNumber(start: usize, end: usize): bool {
  for (let at = start; at + 11 < end; at += 16) {
    for (let lines = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(95))); lines != 0; lines &= lines - 1) {
      const digits = at + ctz(lines) + 1;
      if (digits + 10 <= end && areTen(digits) && isLabelled(digits)) return true;
    }
  }
  return false;
}

function areTen(at: usize): bool {
  for (let each = at + 10; each > at; each--) if (!isDigit(peek(each - 1))) return false;
  return true;
}

/** `from_1234567_to_1234567` */
const SHORTEST_WAY: usize = 23;
/** `…_from_12025550151_to_12025550180_…`: both words between low lines and digits (`findWay` in transforms/scrub/scan/detector/word.ts). */
function isWay(start: usize, end: usize): bool {
  let isFrom = false;
  for (let at = start; at + 8 <= end; at++) {
    if (peek(at) != 95 || !isDigit(peek(at + 1))) continue;
    if (isFrom && (peek(at - 1) | 32) == 111 && (peek(at - 2) | 32) == 116 && peek(at - 3) == 95) return true;
    if ((load<u32>(at - 4) | 0x20202020) == 0x6d6f7266) isFrom = true; // from
  }
  return false;
}

/** Hours, minutes and seconds, with nothing behind that goes on. */
function isClock(start: usize, end: usize): bool {
  if (end - start != 2 || peek(end) != 58 || peek(end + 3) != 58) return false;
  if (!(isDigit(peek(start + 1)) && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && isDigit(peek(end + 4)) && isDigit(peek(end + 5)))) return false;
  const next = peek(end + 6);
  return !isWord(next) && next != 58;
}

/** RFC 9562 §4, by itself. */
function isUuid(start: usize): bool {
  const before = peek(start - 1);
  if (before == 45 || before == 46 || isWord(before)) return false;
  for (let i: usize = 0; i < 36; i++) {
    const c = peek(start + i);
    if (i == 8 || i == 13 || i == 18 || i == 23 ? c != 45 : !isHex(c)) return false;
  }
  const next = peek(start + 36);
  return !isWord(next) && next != 45;
}
