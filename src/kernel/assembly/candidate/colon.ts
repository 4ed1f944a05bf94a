/**
 * @module
 * A colon: of a time, of an address, behind the name of a secret, before the user of a URL.
 */
import { isParty } from '../address/party';
import { isCodeOf } from '../code/code';
import { isCompared } from '../code/compared';
import { isHookHost, isSimKey } from '../key/shaped';
import { isQuad } from '../number/quad';
import { isBehindMail, isPreshared } from '../secret/file';
import { isEmpty, isTelling } from '../secret/name';
import { isAnswerBehind, isPairBehind } from '../secret/pair';
import { isPhrase, isProse } from '../secret/phrase';
import { isTyped } from '../secret/typed';
import { isDigit, isEnd, isHex, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { colons, from, hasSecrets, passColons, to } from '../text/search';
import { COLONS, kinds, NO_URIS, PARTIES } from '../text/span';
import { askAlone, isOneOf, TWO } from '../text/value';
import { isAttemptBefore } from './attempt';
import { takes, takesUser } from './take';

export function atColon(at: usize, before: u32, after: u32): bool {
  if (after == 47 && peek(at + 2) == 47) return isUser(at + 3) || (hasSecrets && isHookHost(at + 3));
  if (after == 32 && hasSecrets && isPreshared(at)) return true;
  // `Login incorrect: [alice/…]`
  if (after == 32 && hasSecrets && peek(at + 2) == 91 && isAttemptBefore(at)) return true;
  if (!isSpace(after) && isParty(at)) {
    if ((kinds & NO_URIS) == 0) return !takes(PARTIES, at);
    if (takesUser(at)) return false;
  }
  // `/u:alice /p:…`
  if (before == 112 && hasSecrets && peek(at - 2) == 47) return true;
  // `net use … /user:…`
  if (before == 114 && hasSecrets && peek(at - 5) == 47 && peek(at - 6) == 32) return true;
  // `jdbc:oracle:thin:…`
  if (before == 110 && hasSecrets && peek(at - 2) == 105 && peek(at - 3) == 104 && peek(at - 4) == 116) return true;
  if (isDigit(before) && hasSecrets && isLogin(at)) return true;
  if (at >= colons && isDigit(before) && isDigit(after)) {
    const end = clock(at);
    if (end != 0) {
      passColons(end);
      return false;
    }
  }
  if (at >= colons && (after == 58 || (isHex(before) && isHex(after))) && isPart(at)) return !takes(COLONS, at);
  if (!hasSecrets) return false;
  // `WIFI:…;P:…`
  if (before == 80 && peek(at - 2) == 59) return true;
  if ((isDigit(before) || before == 42) && isRow(at)) return true;
  // A colon between digits is that of a time, and leads to nothing. `cvv2:123` is not a time.
  if (isDigit(before)) {
    if (at < colons || (isDigit(after) && !(isLetter(peek(at - 2)) && isOneOf(at - 1, TWO)))) return false;
  } else if (!(isWord(before) || isQuote(before) || before == 32 || before == 93 || before == 41 || before == 33 || before == 42)) return false;
  if (isLetter(before) && !isSpace(after) && isBehindMail(at)) return true;
  // `s:8:"password";s:12:"…"`
  if (after == 34 && isDigit(before) && isSerialized(at)) return true;
  // `…:APA91b…`
  if (after == 65 && load<u16>(at + 2) == 0x4150) return true; // PA
  // `123456789:AA…`
  if (after == 65 && isDigit(before) && peek(at + 2) == 65) return true;
  // `alice:CL:…`
  if (peek(at - 3) == 58 && ((before == 76 && peek(at - 2) == 67) || (before == 82 && peek(at - 2) == 67) || (before == 84 && peek(at - 2) == 78))) return true;
  if (isPiped(at) || isInline(at) || isMatching(at) || isSimKey(at)) return true;
  if ((before == 41 || before == 93 || before == 32) && isTyped(at)) return true;
  if (after == 32 && (isWords(at + 2) || isPairBehind(at) || isAnswerBehind(at))) return true;
  return (isTelling(at) && !isProse(at) && !isEmpty(at) && !isAsked(at)) || isLogin(at) || isCodeOf(at) || isPhrase(at) || isCompared(at);
}

/** Four words of four small letters and more, and the end of the clause; or twelve of three and more (transforms/scrub/secret/value/words.ts). */
function isWords(start: usize): bool {
  let at = start;
  let isShort = false;
  for (let n = 1; n < 13; n++) {
    const word = at;
    while (at - word < 11 && peek(at) - 97 < 26) at++;
    const size = at - word;
    if (size < 3 || size > 10) return false;
    if (size < 4) isShort = true;
    if (n == 12) return true;
    const next = peek(at);
    if (n > 3 && !isShort && (isEnd(at) || next == 46 || next == 44 || next == 59 || next == 41 || isQuote(next) || next == 10 || next == 13 || (next == 32 && (peek(at + 1) == 40 || isEnd(at + 1))))) return true;
    if (next != 32) return false;
    at++;
  }
  return false;
}

/** `query: example.org IN A`: of a query in a field of its own, no parameter follows. */
function isAsked(colon: usize): bool {
  if ((load<u32>(colon - 4) | 0x20202020) != 0x79726575) return false; // uery
  let at = colon + 1;
  while (isSpace(peek(at)) || isQuote(peek(at))) at++;
  for (const start = at; at - start < LONGEST_USER; at++) {
    if (isEnd(at) || isSpace(peek(at))) return true;
    if (peek(at) == 61) return false;
  }
  return false;
}

/** `inline:`: the key of a stream in SDP, behind a blank or by its length. */
function isInline(colon: usize): bool {
  return load<u32>(colon - 4) == 0x656e696c && load<u16>(colon - 6) == 0x6e69 && (peek(colon - 7) == 32 || isLongKey(colon + 1)); // in line
}

/** `matching id: …` */
function isMatching(colon: usize): bool {
  const end = isQuote(peek(colon - 1)) ? colon - 1 : colon;
  if ((peek(end - 1) | 32) != 100 || (peek(end - 2) | 32) != 105) return false;
  return (load<u32>(end - 7) | 0x20202020) == 0x676e6968; // hing
}

/** 38 characters of Base64. */
function isLongKey(start: usize): bool {
  for (let at = start; at < start + 38; at++) {
    const c = peek(at);
    if (!(isLetter(c) || c == 43 || c - 47 < 11)) return false;
  }
  return true;
}

/** `";s:12`: of a name, and what follows as PHP writes it. */
function isSerialized(colon: usize): bool {
  let at = colon - 1;
  while (colon - at < 7 && isDigit(peek(at))) at--;
  return peek(at) == 58 && peek(at - 1) == 115 && peek(at - 2) == 59 && peek(at - 3) == 34;
}

/** A port of PostgreSQL and a word behind it: of a row of `.pgpass`. */
function isRow(colon: usize): bool {
  const after = peek(colon + 1);
  if (!(isWord(after) || after == 42 || after == 36 || after == 45) || isDigit(after)) return false;
  if (peek(colon - 1) == 42) return peek(colon - 2) == 58;
  if (peek(colon - 5) != 58 || !isDigit(peek(colon - 4))) return false;
  askAlone();
  const port = load<u32>(colon - 4);
  return port == 0x32333435 || port == 0x33333435 || port == 0x32333436; // 5432 5433 6432
}

/** Two colons or more, nothing but hexadecimal digits between them, and nothing before that goes on: an address may be. */
function isPart(colon: usize): bool {
  let start = colon;
  while (colon - start < 4 && isHex(peek(start - 1))) start--;
  const before = peek(start - 1);
  if ((before == 46 && peek(start - 2) != 46) || (isWord(before) && isHexWord(start))) return false;
  let end = colon;
  let count = 0;
  let isShort = false;
  let last = colon;
  const first = start;
  let hasDigit = isDigit(peek(start));
  for (let c = peek(start); end > start; c = peek(++start)) if (isDigit(c)) hasDigit = true;
  for (let c = peek(end); isHex(c) || c == 58; c = peek(++end)) {
    if (c != 58) {
      if (isDigit(c)) hasDigit = true;
      continue;
    }
    // All groups, or those of a MAC address, even if more follow.
    if (++count > 4) return true;
    last = end;
    if (peek(end + 1) == 58) isShort = true;
  }
  if (count == 2 && end - first == 2) return false;
  // With `::` for the other groups, or followed by an IPv4 address.
  return count > 1 && ((isShort && (hasDigit || before == 91 || (count > 2 && peek(end) == 47))) || (peek(end) == 46 && isQuad(last + 1, 46)));
}

/** Hexadecimal digits to the front of the word: more of them than a group of an address has. */
function isHexWord(at: usize): bool {
  let start = at;
  while (at - start < 16 && isWord(peek(start - 1))) if (!isHex(peek(--start))) return false;
  return true;
}

/** `10:20`, `10:20:30`, around its first colon. */
function clock(at: usize): usize {
  if (!isDigit(peek(at - 2)) || !isDigit(peek(at + 2))) return 0;
  const before = peek(at - 3);
  if (isHex(before) || before == 58) return 0;
  let end = at + 3;
  if (peek(end) == 58 && isDigit(peek(end + 1)) && isDigit(peek(end + 2))) end += 3;
  const next = peek(end);
  return isHex(next) || next == 58 ? 0 : end;
}

const LONGEST_USER: usize = 256;

/** A name and a password may stand behind the `//` of a URL. */
function isUser(start: usize): bool {
  let hasPassword = false;
  for (let at = start; at - start < LONGEST_USER; at++) {
    const c = peek(at);
    if (c == 64) return true;
    if (c == 58 && !isDigit(peek(at + 1))) hasPassword = true;
    if (isEnd(at) || c == 47 || c == 63 || (c == 35 && !hasPassword) || c == 34 || c == 60 || c == 62 || isSpace(c)) return false;
  }
  return false;
}

/** `/p:…` of a remote desktop, and an account at the front of a line, or before a pipe, in a text that speaks of `chpasswd`. */
function isPiped(colon: usize): bool {
  if (peek(colon - 2) == 47) return (peek(colon - 1) | 32) == 112;
  if (isSpace(peek(colon + 1))) return false;
  let start = colon;
  for (let c = peek(start - 1); colon - start < 33 && (isWord(c) || c == 45 || c == 46); c = peek(--start - 1));
  const before = peek(start - 1);
  if (start == colon || isDigit(peek(start)) || !(isQuote(before) || before == 10 || before == 32)) return false;
  if (before == 32 && peek(start - 2) > 32 && peek(start - 2) != 92 && !isBeforePipe(colon)) return false;
  return hasProgram();
}

function isBeforePipe(colon: usize): bool {
  let at = colon + 1;
  for (let c = peek(at); at - colon < 130 && c > 32 && c != 124; c = peek(++at));
  if (peek(at) == 32) at++;
  return peek(at) == 124;
}

/** Whether `chpasswd` stands in the text: asked once. */
let program: i32 = -1;

/** Of a text that has not been asked. */
export function startPrograms(): void {
  program = -1;
}

function hasProgram(): bool {
  if (program >= 0) return program != 0;
  program = 0;
  const h = i8x16.splat(104);
  const p = i8x16.splat(112);
  for (let at = from; at < to; at += 16) {
    const pairs = v128.and(i8x16.eq(v128.load(at + 1), h), i8x16.eq(v128.load(at + 2), p));
    for (let hits = i8x16.bitmask(pairs); hits != 0; hits &= hits - 1)
      if (load<u32>(at + ctz(hits)) == CHPA) program = 1;
  }
  return program != 0;
}
const CHPA: u32 = 0x61706863;

/** `-u alice:…`, `--user alice:…` around a colon. */
function isLogin(colon: usize): bool {
  let start = colon;
  let c = peek(start - 1);
  while (colon - start < 64 && c != 0 && !isSpace(c) && !isQuote(c) && c != 61) c = peek(--start - 1);
  while ((isQuote(c) || c == 92) && colon - start < 72) c = peek(--start - 1);
  // `"-u", "alice:…"`
  let comma = start - 1;
  while (start - comma < 24 && isSpace(peek(comma))) comma--;
  if (start < colon && peek(comma) == 44) {
    for (start = comma + 1; (isQuote(peek(start - 2)) || peek(start - 2) == 92) && comma + 1 - start < 8; start--);
    c = 32;
  }
  // `-u `, `--user `, `--user=`
  if (start == colon || (c != 32 && c != 61)) return false;
  const option = peek(start - 2);
  if (option == 117 || option == 85) return c == 32 && peek(start - 3) == 45;
  return option == 114 && peek(start - 3) == 101 && peek(start - 4) == 115 && peek(start - 5) == 117 && peek(start - 6) == 45;
}
