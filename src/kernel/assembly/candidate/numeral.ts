/**
 * @module
 * Words that begin with a digit: whether a scan looks at them.
 */
import { isBare, isMac } from '../address/mac';
import { isCode } from '../code/code';
import { isCoded } from '../key/coding';
import { isNetworkKey } from '../key/network';
import { isTied } from '../key/tied';
import { isAgain } from '../number/again';
import { isFile } from '../number/behind';
import { isNobodys } from '../number/nobody';
import { date, instant, stamp, UNSURE } from '../number/date';
import { isSeparator } from '../number/group';
import { isDegree, isFew, isPair, isPlain, isSentence } from '../number/numeral';
import { isAddress, isChain, isGrown, isLonger, isQuad } from '../number/quad';
import { isStored, mayBeStored } from '../secret/dialog';
import { isToldCode } from '../secret/told';
import { isDigit, isEnd, isLetter, isQuote, isWord, peek } from '../text/character';
import { hasSecrets, hasTaken, isAmerican, isDeep, pass, passWords } from '../text/search';
import { isTalked } from '../number/talk';
import { isField } from '../topic/calls';
import { isInLines } from '../topic/lines';
import { isLabelled, isSpokenOf, isUnnamed, isUnplaced } from '../topic/topic';
import { isAccount, isGlued } from './lettered';
import { takesCard, takesGroups, takesNamed } from './take';

export function atNumeral(at: usize, end: usize, isQuiet: bool): bool {
  const front = peek(at - 1);
  if ((front == 45 || front == 46) && isTied(at)) return true;
  const size = end - at;
  if (!isQuiet && size >= 3 && size <= 8 && (front == 32 ? isCode(at - 2, size) : isQuote(front) && peek(at - 2) == 32 && isCode(at - 3, size))) return true;
  if (hasSecrets && !isQuiet && size >= 3 && size <= 8 && (front <= 32 || front == 35 || front == 40 || front == 43 || front > 127 || (front == 58 && peek(at - 2) == 32) || (front == 91 && !(peek(end) == 93 && peek(end + 1) == 58)) || front == 42 || front == 62 || isQuote(front)) && (isToldCode(at, size) || (mayBeStored(at, end) && isStored(at)))) return true;
  if (hasSecrets && !isQuiet && (size == 4 ? peek(end) == 45 : size >= 16) && isNetworkKey(at, size)) return true;
  // `1$smdp.example.org$…`
  if (peek(end) == 36 && size == 1 && peek(at) == 49 && (isWord(peek(end + 1)) || peek(end + 1) == 45)) return true;
  // `192[.]0[.]2[.]1`
  if (size <= 3 && peek(end) == 91 && peek(end + 1) == 46) return true;
  // `Entering Passive Mode (192,0,2,1,…)`, `PORT 192,0,2,1,…`
  if (size <= 3 && peek(end) == 44 && (front == 40 || front == 32) && isPassive(at)) return true;
  // `$2b$`, `SCRAM-SHA-256$`
  if (peek(end) == 36 && (front == 36 || (front == 45 && (peek(at - 2) | 32) == 97))) return true;
  // `?31DE…`, in an account statement
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
    // A coordinate has three decimals or more, and is followed by another one or named by a word before it.
    if (next == 46 && before != 46 && isDigit(peek(end + 1)) && isDigit(peek(end + 2)) && isDigit(peek(end + 3))) {
      if (!isDeep || isPair(end) || isSecondCell(at) || !isUnplaced(at)) return true;
    }
  }
  if (size <= 3 && next == 32 && isDegree(end)) return true;
  // `111111z0000.00N/…`: behind the time.
  if (size == 11 && next == 46 && ((peek(at + 6) | 32) == 122 || (peek(at + 6) | 32) == 104) && isSentence(end)) return true;
  if (size == 4 && ((next == 46 && isSentence(end)) || (next == 43 && peek(end + 5) == 43))) return true;
  if ((size == 12 && isBare(at, end)) || isMac(at, end)) return true;
  // The number of a SIM card, padded to whole octets.
  if (size >= 19 && size <= 21 && (peek(end - 1) | 32) == 102) return true;
  for (let i = at; i < end; i++)
    if (!isDigit(load<u8>(i)))
      // `2025550123x99`; `12025550123F`, padded to whole octets
      return ((before == 43 || (load<u8>(i) | 32) == 120 || (load<u8>(i) == 70 && i + 1 == end)) && i - at >= 7) || isCoded(at, end);
  // Part of a longer word, whatever the words before say.
  if (before == 45 && !isLabelled(at) && !isOfSip(at) && !isRecorded(at, end) && !(next == 32 && peek(end + 1) == 60)) return false;
  if ((before == 46 && peek(at - 2) != 46 && !isAbbreviated(at)) || (next == 64 && before != 43 && size < 7)) return false;
  // `1)2`: the parenthesis closes nothing, so the number is this group alone.
  if (size < 7 && (!isSeparator(next) || (next == 41 && before != 40 && before != 43) || isFew(at))) return false;
  if ((size == 4 || size <= 2) && before != 43 && before != 40) {
    const last = date(at, end);
    if (last != 0) {
      passWords(last);
      return false;
    }
  }
  if (isDeep && (size == 3 ? takesGroups(at) : size == 16 && takesCard(at, end))) return false;
  return !(isDeep && isNobodys(at, end, isAmerican, hasTaken) && isUnnamed(at) && !isOfSip(at) && !isValue(at) && !isField(at, end) && !isAgain(at, end) && !isSection(at, end) && !isSpokenOf(at, end) && !isInLines(at) && !isTalked(at, end));
}

/** `[12025550123]⏎type=endpoint`: a section of a configuration (`isOfPeer` in transforms/scrub/number/phone/trunk.ts). */
function isSection(at: usize, end: usize): bool {
  if (peek(at - 1) != 91 || peek(end) != 93 || end - at < 10) return false;
  const next = peek(end + 1);
  return next == 10 || next == 13 || next == 32 || next == 40;
}

/** `14:192.0.2.121e8:…`: how long it is, it may be (`isCounted` in transforms/scrub/address/ipv4.ts). */
function isCounted(at: usize): bool {
  return peek(at - 1) == 58 && isDigit(peek(at - 2));
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
  // `Data 001010123456789`, in a subscription.
  if ((c | 32) == 97 && (peek(at - 1) | 32) == 116 && (peek(at - 2) | 32) == 97 && (peek(at - 3) | 32) == 100) return true;
  // `AVP: MSISDN(701) … val=12025550123`
  if ((c | 32) == 108 && (peek(at - 1) | 32) == 97 && (peek(at - 2) | 32) == 118 && !isLetter(peek(at - 3))) return true;
  // `"address":"…"`, `"identifier":"…"`, `"recipient":"…"`
  const last = load<u32>(at - 3) | 0x20202020;
  if (last == 0x73736572 || last == 0x72656966 || last == 0x746e6569 || last == 0x72707865) return true; // ress fier ient expr
  if (isPlace(last)) return true;
  // `["phone", "…"]`
  if (c == 44 && isQuote(peek(place - 1)) && isQuote(peek(at - 1)) && isWord(peek(at - 2))) return true;
  return (c | 32) == 101 && (peek(at - 1) | 32) == 117 && (peek(at - 2) | 32) == 108 && (peek(at - 3) | 32) == 97;
}

/** `"work":"…"`, by the last letters of the name (`place` in transforms/scrub/number/word/pair.ts). */
function isPlace(last: u32): bool {
  switch (last) {
    case 0x656d6f68: case 0x6b726f77: case 0x65636966: case 0x7373656e: case 0x65746176: case 0x6c616e6f: // home work fice ness vate onal
    case 0x7972616d: case 0x79726164: case 0x6e69616d: case 0x72656874: case 0x79636e65: case 0x74636572: case 0x6b736564: // mary dary main ther ency rect desk
      return true;
    default:
      return false;
  }
}
