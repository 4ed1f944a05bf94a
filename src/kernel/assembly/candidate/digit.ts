/**
 * @module
 * The first digit of a word: what is asked of the word before a scan looks at it.
 */
import { isBare, isEui, isMac } from '../address/mac';
import { isCode } from '../code/code';
import { isCoded } from '../key/coding';
import { isHook, isTicket } from '../key/link';
import { isNetworkKey } from '../key/network';
import { isTied } from '../key/tied';
import { isAgain } from '../number/again';
import { isFile } from '../number/behind';
import { isHandset } from '../number/handset';
import { isNobodys } from '../number/nobody';
import {
  date, instant, isAddress, isChain, isDegree, isFew, isGrown, isLonger, isPair, isPlain, isQuad, isSentence, isSeparator, stamp, UNSURE,
} from '../number/numeral';
import { isCell, isToldOf } from '../secret/cell';
import { isChallenge, isJudged, isSession, isStored, mayBeStored } from '../secret/dialog';
import { isBehindMail } from '../secret/file';
import { isArgument, isBoxed, isEnclosed, isInner, isIntroduced, isIntroducedAround, isMechanism } from '../secret/introduced';
import { isTelling } from '../secret/name';
import { isPaired } from '../secret/pair';
import { isGiven, isToldCode } from '../secret/told';
import { isTyped } from '../secret/typed';
import { isDigit, isEnd, isHex, isLetter, isQuote, isStart, isWord, peek, wordEnd, wordStart } from '../text/character';
import { from, hasNationals, hasSecrets, hasTaken, isAmerican, isDeep, isSilent, pass, passWords, to } from '../text/search';
import { isOneOf, TWO, ZERO } from '../text/value';
import { hasAddress, isField } from '../topic/calls';
import { isInLines } from '../topic/lines';
import { isLabelled, isSpokenOf, isUnnamed, isUnplaced } from '../topic/topic';
import { atWord, isAccount, isGlued } from './lettered';
import { takesCard, takesGroups, takesNamed } from './take';

export function atDigit(digit: usize): bool {
  let at = digit;
  let start = wordStart(at);
  // `%3B192.0.2.1`, `%98192.0.2.1`
  if (peek(start - 1) == 37 && isHex(peek(start)) && isHex(peek(start + 1))) {
    // `%02.27.18.38`: all of an address is likelier than the code of a mark, if it is one.
    if (isQuad(start, 46)) {
      passWords(wordEnd(at));
      return true;
    }
    // `password Summer%880`
    if (hasSecrets && !isWordBehind(start) && (isIntroducedAround(start) || isBoxed(start))) return true;
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
  if (hasNationals) return true;
  const front = peek(start - 1);
  // `21`, between tabs: of a row of Zeek's.
  if (end - start == 2 && front == 9 && peek(end) == 9 && hasSecrets && isOneOf(start, TWO)) return true;
  if (end - start <= 2 && start == at && (front == 32 || front == 91 || isStart(start))) {
    // `password 0 …`, of a switch.
    if (end - start == 1 && hasSecrets && isClear(start)) return true;
    // `login: alice:pass[7]`; `CRON[7]: …` is of a process.
    if (front == 91 && hasSecrets && peek(end) == 93 && peek(end + 1) != 58 && isPaired(start)) return true;
    // `12 of 40`, `[3]`: too few digits for anything, and nothing that goes on.
    if (isPlain(start, end) && (front != 91 || peek(end) == 93) && (isDigit(peek(end - 1)) || peek(end) <= 32)) return false;
    // `10:20:30`: of the minutes nothing is asked.
    if (isClock(start, end)) {
      passWords(end + 3);
      return false;
    }
  }
  // `386 => 5156,Alice Example`
  if (front == 32 && hasSecrets && peek(start - 2) == 62 && peek(start - 3) == 61 && peek(end) == 44) return true;
  const isQuiet = isSilent(start);
  if (hasSecrets && !isQuiet && (mayBeSecret(start, end, front) || isCell(start))) return true;
  if (!isQuiet && (front == 47 || isInner(front, start) || front == 64 || front == 35 || front == 36 || front == 33 || front == 45 || front == 46 || (isQuote(front) && peek(start - 2) == 98)) && isAttempt(start)) return true;
  if (front == 32 && end - start >= 64 && isHex(peek(start - 2)) && isHex(peek(start - 17))) return true;
  if (end - start >= 8 && isHandset(start, end)) return true;
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
  return start < at ? atWord(start, end) : atNumeral(at, end, isQuiet);
}

/** `14:192.0.2.121e8:…`: how long it is, it may be (`isCounted` in transforms/scrub/address/ipv4.ts). */
function isCounted(at: usize): bool {
  return peek(at - 1) == 58 && isDigit(peek(at - 2));
}

/** `from_1234567_to_1234567` */
const SHORTEST_WAY: usize = 23;
/** `…_from_12025550151_to_12025550180_…`: both words between low lines and digits (`findWay` in transforms/scrub/scan/word.ts). */
function isWay(start: usize, end: usize): bool {
  let isFrom = false;
  for (let at = start; at + 8 <= end; at++) {
    if (peek(at) != 95 || !isDigit(peek(at + 1))) continue;
    if (isFrom && (peek(at - 1) | 32) == 111 && (peek(at - 2) | 32) == 116 && peek(at - 3) == 95) return true;
    if ((load<u32>(at - 4) | 0x20202020) == 0x6d6f7266) isFrom = true; // from
  }
  return false;
}

/** `%20reset`: what a URL has for a mark, and a word. */
function isWordBehind(code: usize): bool {
  return (peek(code) == 50 && peek(code + 1) == 48) || isLetter(peek(code + 2));
}

/** What stands before the word may introduce a secret. */
// @ts-ignore: decorator
@inline
function mayBeSecret(start: usize, end: usize, front: u32): bool {
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

/** `…,mil,`, `…,opc,`, a number or a key before (transforms/scrub/secret/key/subscription.ts): of 32 hexadecimal digits. */
function isSubscription(start: usize): bool {
  let at = start - 1;
  for (let c = peek(at); start - at < 5 && (c == 32 || c == 44 || c == 59 || c == 124 || c == 9 || isQuote(c)); c = peek(--at));
  // `K[465B…]`
  if (at == start - 1) return peek(at) == 91 && isLetter(peek(at - 1)) && peek(start + 32) == 93;
  const c = peek(at) | 32;
  if (c == 108 || c == 114 || c == 107 || c == 112 || (c == 99 && (peek(at - 1) | 32) == 112)) return true;
  const last = at;
  while (last - at < 15 && isHex(peek(at))) at--;
  return last - at == 15 || (last > at && peek(at) == 46);
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
function isClear(at: usize): bool {
  if (peek(at - 1) != 32 || peek(at + 1) != 32) return false;
  const last = load<u32>(at - 5) | 0x20202020;
  return last == 0x74657263 || last == 0x64726f77 || last == 0x64777373 || last >> 8 == 0x79656b; // cret word sswd key
}

/** Hours, minutes and seconds, with nothing behind that goes on. */
function isClock(start: usize, end: usize): bool {
  if (end - start != 2 || peek(end) != 58 || peek(end + 3) != 58) return false;
  if (!(isDigit(peek(start + 1)) && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && isDigit(peek(end + 4)) && isDigit(peek(end + 5)))) return false;
  const next = peek(end + 6);
  return !isWord(next) && next != 58;
}

/** Behind a name, a number, and a word that ends with E, between tabs: of a line of kept cookies (`findKept` in transforms/scrub/secret/protocol/cookie.ts). */
function isKept(start: usize): bool {
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

/** `login `, `logon `, `invalid user` or `unknown user` stands in the text: where the first ends; `to` where none does, 0 where nobody asked. */
let attempt: usize = 0;

/** Of a text that has not been asked. */
export function startAttempts(): void {
  attempt = 0;
}

export function isAttemptBefore(at: usize): bool {
  if (attempt == 0) attempt = firstAttempt();
  return attempt < at;
}

function firstAttempt(): usize {
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    // `log`; a blank and `us`
    const log = v128.and(i8x16.eq(first, i8x16.splat(108)), v128.and(i8x16.eq(second, i8x16.splat(111)), i8x16.eq(third, i8x16.splat(103))));
    const user = v128.and(i8x16.eq(first, blank), v128.and(i8x16.eq(second, i8x16.splat(117)), i8x16.eq(third, i8x16.splat(115))));
    for (let hits = i8x16.bitmask(v128.or(log, user)); hits != 0; hits &= hits - 1) {
      const word = at + ctz(hits);
      const next = load<u32>(word + 3) | 0x20202020;
      if (peek(word) == 32) {
        const before = load<u32>(word - 4) | 0x20202020;
        if ((next & 0xffff) == 0x7265 && (before == 0x64696c61 || before == 0x6e776f6e)) return word + 5; // er, alid, nown
      } else if (((next & 0xffffff) == 0x206e69 || (next & 0xffffff) == 0x206e6f) && peek(word + 5) == 32) return word + 6; // in, on
    }
  }
  return to;
}

/** `login attempt [root/…`: no other slash and no bracket between the bracket and the slash (`findAttempt` in transforms/scrub/secret/row/account.ts). */
function isAttempt(start: usize): bool {
  if (!isAttemptBefore(start)) return false;
  let at = start - 1;
  for (let slashes = 0; peek(at) != 91; at--) {
    const c = peek(at);
    if (c < 32 || c == 93 || start - at > 72 || (c == 47 && ++slashes > 1)) return false;
  }
  return true;
}

/** `version 1.2.3.4`, with no port behind, and no network (`isVersion` in transforms/scrub/address/version.ts). @returns the end, or 0 */
function versionEnd(at: usize): usize {
  if (load<u32>(at - 5) != 0x6e6f6973 || load<u32>(at - 8) != 0x73726576) return 0; // sion, vers
  if (peek(at - 9) != 32 && peek(at - 9) != 40) return 0;
  let end = at;
  for (let dots = 0; dots < 3; end++) if (peek(end) == 46) dots++;
  while (isDigit(peek(end))) end++;
  const next = peek(end);
  return next == 32 || next == 44 || next == 59 || next == 41 || next == 34 || isEnd(end) ? end : 0;
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

function atNumeral(at: usize, end: usize, isQuiet: bool): bool {
  const front = peek(at - 1);
  if ((front == 45 || front == 46) && isTied(at)) return true;
  const size = end - at;
  if (!isQuiet && size >= 3 && size <= 8 && (front == 32 ? isCode(at - 2, size) : isQuote(front) && peek(at - 2) == 32 && isCode(at - 3, size))) return true;
  if (hasSecrets && !isQuiet && size >= 3 && size <= 8 && (front <= 32 || front == 35 || front == 40 || (front == 91 && !(peek(end) == 93 && peek(end + 1) == 58)) || front == 42 || front == 62 || isQuote(front)) && (isToldCode(at, size) || (mayBeStored(at, end) && isStored(at)))) return true;
  if (hasSecrets && !isQuiet && (size == 4 ? peek(end) == 45 : size >= 16) && isNetworkKey(at, size)) return true;
  // `1$smdp.example.org$…`
  if (peek(end) == 36 && size == 1 && (isWord(peek(end + 1)) || peek(end + 1) == 45)) return true;
  // `192[.]0[.]2[.]1`
  if (size <= 3 && peek(end) == 91 && peek(end + 1) == 46) return true;
  // `Entering Passive Mode (192,0,2,1,…)`, `PORT 192,0,2,1,…`
  if (size <= 3 && peek(end) == 44 && (front == 40 || front == 32) && isPassive(at)) return true;
  // `$2b$`, `SCRAM-SHA-256$`
  if (peek(end) == 36 && (front == 36 || front == 45)) return true;
  // `?31DE…`, of a statement of an account
  if (front == 63 && size >= 17 && isAccount(at + 2)) return true;
  // `suci-0-…`
  if (size == 1 && front == 45 && peek(end) == 45 && (peek(at - 2) | 32) == 105 && (peek(at - 3) | 32) == 99) return true;
  // `si=123456789012345`
  if (size == 15 && front == 61 && (peek(at - 2) | 32) == 105) return true;
  if (isPlain(at, end)) return false;
  if (isDeep && size >= 10 && size <= 13 && takesNamed(at, end)) return false;
  const next = peek(end);
  const before = peek(at - 1);
  // `903667_192.0.2.1`
  if (next == 46 && isGlued(at, end)) return true;
  if (size == 4 && next == 45) {
    const last = instant(at);
    if (last == UNSURE) return true;
    if (last != 0) {
      pass(last);
      return false;
    }
  }
  if (isDeep && (size == 6 || size == 8)) {
    const last = stamp(at, end);
    if (last != 0) {
      pass(last);
      return false;
    }
  }
  if (size <= 3) {
    if ((next == 46 || next == 45) && isQuad(at, next) && (next == 45 ? !isLonger(at) : !isChain(at) && (!isGrown(at) || isCounted(at)) && isAddress(at))) {
      const last = next == 46 && before == 32 ? versionEnd(at) : 0;
      if (last == 0) return true;
      passWords(last);
      return false;
    }
    // `10:20:30.123456`: a second and its fraction.
    if (size == 2 && next == 46 && before == 58 && isDeep && isDigit(peek(at - 2)) && isDigit(peek(end + 1))) {
      let last = end + 1;
      while (isDigit(peek(last))) last++;
      if (isUnplaced(at) && !isWord(peek(last)) && !isPair(end) && peek(last) != 46) {
        passWords(last);
        return false;
      }
    }
    // `lt=+54.76397`
    if (next == 46 && isOfMessage(at)) return true;
    // A coordinate has three decimals or more, and another behind it, or a word before.
    if (next == 46 && before != 46 && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && isDigit(peek(end + 3))) {
      if (!isDeep || isPair(end) || isSecondCell(at) || !isUnplaced(at)) return true;
    }
  }
  if (size <= 3 && next == 32 && isDegree(end)) return true;
  if (size == 4 && ((next == 46 && isSentence(end)) || (next == 43 && peek(end + 5) == 43))) return true;
  if ((size == 12 && isBare(at, end)) || isMac(at, end)) return true;
  // The number of a SIM card, filled up to whole octets.
  if (size >= 19 && size <= 21 && (peek(end - 1) | 32) == 102) return true;
  for (let i = at; i < end; i++)
    if (!isDigit(load<u8>(i)))
      // `2025550123x99`; `12025550123F`, filled up to whole octets
      return ((before == 43 || (load<u8>(i) | 32) == 120 || (load<u8>(i) == 70 && i + 1 == end)) && i - at >= 7) || isCoded(at, end);
  // Part of a longer word, whatever is said before.
  if (before == 45 && !isLabelled(at) && !isOfSip(at) && !isRecorded(at, end) && !(next == 32 && peek(end + 1) == 60)) return false;
  if ((before == 46 && !isAbbreviated(at)) || (next == 64 && before != 43 && size < 7)) return false;
  // `1)2`: nothing is open that the parenthesis closes, and the group is all of it.
  if (size < 7 && (!isSeparator(next) || (next == 41 && before != 40 && before != 43) || isFew(at))) return false;
  if ((size == 4 || size <= 2) && before != 43 && before != 40) {
    const last = date(at, end);
    if (last != 0) {
      passWords(last);
      return false;
    }
  }
  if (isDeep && (size == 3 ? takesGroups(at) : size == 16 && takesCard(at, end))) return false;
  return !(isDeep && isNobodys(at, end, isAmerican, hasTaken) && isUnnamed(at) && !isOfSip(at) && !isValue(at) && !isField(at, end) && !isAgain(at, end) && !isSpokenOf(at, end) && !isInLines(at));
}

/** Commas between the octets, and `mode`, `PASV` or `PORT` before (`findPassive` in transforms/scrub/address/ipv4.ts). */
function isPassive(at: usize): bool {
  let last = at - 1;
  while (at - last < 4 && (peek(last) == 40 || peek(last) == 32 || peek(last) == 61)) last--;
  const word = load<u32>(last - 3) | 0x20202020;
  return (word == 0x65646f6d || word == 0x76736170 || word == 0x74726f70) && isQuad(at, 44); // mode pasv port
}

/** `plugin.sip-12025550123` (`isLabel` in transforms/scrub/number/group/edge.ts) */
function isOfSip(at: usize): bool {
  return (load<u32>(at - 4) | 0x202020) == 0x2d706973 && !isLetter(peek(at - 5));
}

/** `12025550123-20261124.wav`, `…-12025550123.wav`: of a recording. */
function isRecorded(at: usize, end: usize): bool {
  const size = end - at;
  return size >= 10 && size < 19 && (peek(end) == 46 || (peek(end) == 45 && isFile(end)));
}

/** `Tel.202-555-0123`, by the last letters of the word (`isLabel` in transforms/scrub/number/group/edge.ts). */
function isAbbreviated(at: usize): bool {
  const b = peek(at - 3) | 32;
  const c = peek(at - 2) | 32;
  return (b == 101 && (c == 108 || c == 120)) || (b == 97 && c == 120) || (b == 111 && c == 98) || c == 104 || (b == 108 && (c == 108 || c == 101)) || (b == 110 && c == 101); // el ax ob h ll le ne
}

/** `lt=+54.76397;lg=-0.18305`, of an emergency call's message (transforms/scrub/number/device.ts). */
function isOfMessage(at: usize): bool {
  const before = peek(at - 1);
  const mark = before == 43 || before == 45 ? at - 2 : at - 1;
  return peek(mark) == 61 && (peek(mark - 1) == 116 || peek(mark - 1) == 103) && peek(mark - 2) == 108;
}

/** `</Name><Value xsi:type="xsd:string">`, of which the bracket is the end. */
function isParameter(bracket: usize): bool {
  let at = bracket;
  while (bracket - at < 60 && peek(at) != 60) at--;
  return peek(at) == 60 && (peek(at + 1) | 32) == 118;
}

/** `(msisdn, imsi)=(12025550123, …`: behind the bracket stand nothing but values. */
function isKey(blank: usize): bool {
  let at = blank;
  while (blank - at < 122 && peek(at) != 40) at--;
  return peek(at) == 40 && peek(at - 1) == 61 && peek(at - 2) == 41;
}

/** `"40.922326","-072.637078"`: a number stands in the cell before (`isHalf` in transforms/scrub/number/coordinate.ts). */
function isSecondCell(at: usize): bool {
  let quote = at - 1;
  if (peek(quote) == 45 || peek(quote) == 43) quote--;
  if (!isQuote(peek(quote))) return false;
  if (peek(--quote) == 32) quote--;
  if (peek(quote) != 44 && peek(quote) != 59) return false;
  if (peek(--quote) == 32) quote--;
  return isQuote(peek(quote)) && isDigit(peek(quote - 1));
}

/** `{IMEISV, …`, `(msisdn, …`: nothing but a word stands between the bracket and the comma (`braced` in transforms/scrub/number/word/pair.ts). */
function isBraced(comma: usize): bool {
  let at = peek(comma - 1) == 32 ? comma - 2 : comma - 1;
  while (comma - at < 16 && (isWord(peek(at)) || peek(at) == 46)) at--;
  if (peek(at) == 32) at--;
  return peek(at) == 123 || peek(at) == 40 || peek(at) == 91;
}

/** `"value":"2025550123"`: what it is may stand beside it (`topicOfPair` in transforms/scrub/number/word/pair.ts). */
function isValue(at: usize): bool {
  const place = at;
  let c = peek(--at);
  if (c == 62) return isParameter(at);
  if (c == 40) return peek(at - 1) == 61;
  if (c == 32 && peek(at - 1) == 44 && isKey(at)) return true;
  if ((c == 32 ? peek(at - 1) == 44 : c == 44) && isBraced(c == 32 ? at - 1 : at)) return true;
  if (c != 34 && c != 39 && c != 58 && c != 32 && c != 61) return false;
  for (let n = 0; n < 7 && (isQuote(c) || c == 58 || c == 61 || c == 32 || c == 91); n++) c = peek(--at);
  // `Data 001010123456789`, of a subscription.
  if ((c | 32) == 97 && (peek(at - 1) | 32) == 116 && (peek(at - 2) | 32) == 97 && (peek(at - 3) | 32) == 100) return true;
  // `AVP: MSISDN(701) … val=12025550123`
  if ((c | 32) == 108 && (peek(at - 1) | 32) == 97 && (peek(at - 2) | 32) == 118 && !isLetter(peek(at - 3))) return true;
  // `"address":"…"`, `"identifier":"…"`, `"recipient":"…"`
  const last = load<u32>(at - 3) | 0x20202020;
  if (last == 0x73736572 || last == 0x72656966 || last == 0x746e6569 || last == 0x72707865) return true; // ress fier ient expr
  // `["phone", "…"]`
  if (c == 44 && isQuote(peek(place - 1)) && isQuote(peek(at - 1)) && isWord(peek(at - 2))) return true;
  return (c | 32) == 101 && (peek(at - 1) | 32) == 117 && (peek(at - 2) | 32) == 108 && (peek(at - 3) | 32) == 97;
}
