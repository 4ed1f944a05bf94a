/**
 * @module
 * Sentences that tell a secret: what stands before a colon or a verb, further away than the name before a mark.
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { isAmong, isOfWord } from './lexicon';

const STATED: usize = 64;

/** Of a line, with its tabs. */
// @ts-ignore: decorator
@inline
function isInLine(c: u32): bool {
  return c > 10 || c == 9;
}

/**
 * `auth: user unknown`: a word that a sentence goes on behind, and nothing that a name introduces. Credentials, cookies and
 * queries are told by their names' last letters: `authorization: basic …`.
 */
export function isProse(mark: usize): bool {
  if (peek(mark) != 58 || peek(mark + 1) != 32) return false;
  let end = mark;
  while (isQuote(peek(end - 1)) || isSpace(peek(end - 1)) || peek(end - 1) == 93 || peek(end - 1) == 41) end--;
  const last = peek(end - 1) | 32;
  if (last == 110 || last == 101 || last == 115 || last == 121) return false;
  const start = mark + 2;
  let at = start;
  for (let c = peek(at); at - start < 16 && isLetter(c); c = peek(++at)) if (c < 97 && peek(at - 1) - 97 < 26) return false;
  return at > start && at - start < 16 && peek(at) == 32 && peek(at + 1) - 97 < 26 && !(at - start > 7 && (isFailing(peek(at + 1), peek(at + 2)) || isLabelled(at + 1)));
}

/** `password: … System: …`: a word or two, and a mark behind them. */
function isLabelled(start: usize): bool {
  let at = start;
  while (at - start < 34 && (isLetter(peek(at)) || peek(at) == 32)) at++;
  return peek(at) == 58 || peek(at) == 61;
}

/** nie, does, doesn't, isn't, is, geht, funktioniert, funciona, no, non, nao, ne, werkt. */
// @ts-ignore: decorator
@inline
function isFailing(first: u32, second: u32): bool {
  if (first == 110) return second == 105 || second == 111 || second == 97 || second == 101;
  if (first == 100) return second == 111;
  return first == 105 ? second == 115 : first == 102 ? second == 117 : (first == 103 || first == 119) && second == 101;
}

/** `Key Content     : …` */
function isContent(end: usize): bool {
  for (let n = 0; n < 17 && peek(end - 1) == 32; n++) end--;
  return (load<u32>(end - 4) | 0x20202020) == 0x746e6574 && (load<u32>(end - 11) | 0x20202020) == 0x2079656b; // tent, key
}

/** `clave de acceso: …`, `API key for staging: …`, `clave wifi: …`: what is named stands before a short word, or a longer one. */
export function isPhrase(colon: usize): bool {
  if (peek(colon + 1) != 32 || !(isWord(peek(colon - 1)) || peek(colon - 1) == 32 || peek(colon - 1) == 41)) return false;
  // `pam_unix(sshd:auth): …`: a closing bracket counts only if a word and a blank come before the opening one.
  if (peek(colon - 1) == 41 && !isBehindWord(colon)) return false;
  let at = peek(colon - 1) == 32 ? colon - 1 : colon;
  if (isContent(at)) return true;
  if (isMixed(colon, isOfKeyBehind(peek(at - 1) | 32))) {
    let start = at;
    // In the same clause.
    for (let c = peek(start - 1); at - start < 64 && isInLine(c) && c != 58 && c != 59 && c != 46 && c != 33 && c != 63; c = peek(--start - 1));
    if (isOfWord(start, at)) return true;
  }
  // `Neues Kennwort am Telefon vergeben: …`
  if (isCoinedBehind(colon)) {
    let start = at;
    for (let c = peek(start - 1); at - start < 64 && isInLine(c) && c != 58 && c != 59 && c != 46 && c != 33 && c != 63; c = peek(--start - 1))
      if (load<u32>(start) == 0x64726f77) return true; // word
    if (isOfWord(start, at)) return true;
  }
  if (isNet(at) && isBeforeAmong(at)) return true;
  const last = load<u32>(at - 4) | 0x20202020;
  if (last == 0x6c657373 || last == 0x75616573 || (last == 0x65746972 && (load<u32>(at - 8) | 0x20202020) == 0x75636573)) return true; // ssel, of a Schluessel; rite, of a cle de securite; seau, of a reseau
  for (let n = 0; n < 6; n++) {
    const end = at;
    let c = peek(at - 1);
    // `password for 'alice': …`, and `d'`, which is a word by itself.
    while (end - at < 25 && c > 32 && c != 58 && !(c == 39 && (peek(at - 2) | 32) == 100)) c = peek(--at - 1);
    if (c != 32 && c != 39) return false;
    // `de`, `del`, `di`, `for`, `of`, `para`, `pour`, `per`, `van`, `voor`; `d'`
    const size = end - at;
    // `contraseña nueva: …`: followed by nueva, temporal, provisoria or actual.
    if (n == 0 && c == 32 && size >= 4 && isAdjective(peek(at) | 32, peek(at + 1) | 32) && !isDigit(peek(end - 1)) && isBeforeAmong(at)) return true;
    if (n > 0 && size <= 4 && (isLinking(peek(at) | 32, peek(end - 1) | 32) || isWhere(peek(at) | 32, peek(at + 1) | 32, size))) return isShortBefore(at) || isBeforeAmong(at);
    if (c == 39) return (peek(at - 2) | 32) == 100 && isBeforeAmong(at);
    at--;
  }
  return false;
}

function isBehindWord(colon: usize): bool {
  let at = colon - 1;
  while (colon - at < 33 && peek(at) > 32 && peek(at) != 58) at--;
  return peek(at) == 32;
}

/** on, at */
// @ts-ignore: decorator
@inline
function isWhere(first: u32, second: u32, size: usize): bool {
  return size == 2 && ((first == 111 && second == 110) || (first == 97 && second == 116));
}

/** pw, pwd, mdp */
function isShortBefore(end: usize): bool {
  const b = peek(end - 3) | 32;
  const c = peek(end - 2) | 32;
  return (b == 112 && c == 119) || (c == 100 && b == 119) || (c == 112 && b == 100);
}

/** `wifi`, `wpa`, `wep`, `wlan`, `key`, `red`, `rede`, `rete`, `reseau` by their last two letters, a digit aside (`wireless` in transforms/scrub/secret/assignment/worded.ts). */
function isNet(end: usize): bool {
  if (isDigit(peek(end - 1))) end--;
  // Nothing is asked about a longer word: `AccountCode: …`.
  let start = end;
  while (end - start < 8 && isLetter(peek(start - 1))) start--;
  if (end - start > 7) return false;
  switch (((peek(end - 2) | 32) << 8) | (peek(end - 1) | 32)) {
    case 0x6669: case 0x7061: case 0x6570: case 0x616e: case 0x6579: case 0x6175: case 0x7373: case 0x736b: // fi pa ep an ey au ss sk
      return true;
    case 0x6564: case 0x6465: case 0x7465: // ed de te
      return end - start < 5 && (peek(start) | 32) == 114;
    default:
      return false;
  }
}

/** Eight small letters and more, or dashes, and the end of the clause or a bracket. */
function isCoinedBehind(colon: usize): bool {
  let at = colon + 2;
  if (isQuote(peek(at))) at++;
  const first = at;
  for (let c = peek(at); at - first < 41 && (c - 97 < 26 || c == 45); c = peek(++at));
  if (at - first < 8) return false;
  if (isQuote(peek(at))) at++;
  const next = peek(at);
  return isEnd(at) || next == 46 || next == 44 || next == 59 || next == 33 || next == 63 || isSpace(next);
}

// @ts-ignore: decorator
@inline
function isAdjective(first: u32, second: u32): bool {
  if (first == 110) return second == 117 || second == 111 || second == 101; // nu no ne
  if (first == 97) return second == 99 || second == 116 || second == 107 || second == 100; // ac at ak ad
  if (first == 105) return second == 110; // in
  if (first == 109) return second == 97; // ma
  if (first == 103) return second == 101; // ge
  if (first == 100) return second == 101; // de
  if (first == 115) return second == 116; // st
  return (first == 116 && (second == 101 || second == 121)) || (first == 112 && (second == 114 || second == 97 || second == 101 || second == 111)); // te ty pr pa pe po
}

/** `token refreshed`, `token changed to`, `chiave API`, `clave de acceso`, by the last letter (`keyOf` in transforms/scrub/secret/assignment/worded.ts). */
// @ts-ignore: decorator
@inline
function isOfKeyBehind(last: u32): bool {
  return last == 100 || last == 111 || last == 105 || last == 115;
}

/**
 * Behind a colon and a blank: small letters, and two of capitals, digits and marks; no word is written so.
 *
 * @param isLoose - digits do
 */
function isMixed(colon: usize, isLoose: bool): bool {
  let at = colon + 1;
  while (peek(at) == 32 && at - colon < 4) at++;
  const first = at;
  let seen: u32 = 0;
  for (let c = peek(at); at - first < 64 && c > 32; c = peek(++at))
    seen |= c - 97 < 26 ? 1 : c - 65 < 26 ? 2 : isDigit(c) ? 4 : c == 33 || c - 35 < 4 || c == 42 || c == 94 || c == 43 || c == 126 ? 8 : 0;
  return at - first >= 6 && (isLoose ? (seen & 4) != 0 : (seen & 1) != 0 && popcnt(seen) > 2);
}

/** The first and the last letter of these. */
function isLinking(first: u32, last: u32): bool {
  if (first == 100) return last == 101 || last == 108 || last == 97 || last == 111 || last == 105 || last == 117;
  if (first == 102 || first == 118) return last == 114 || (first == 118 && last == 110);
  return first == 111 ? last == 102 : first == 112 && (last == 114 || last == 97);
}

function isBeforeAmong(end: usize): bool {
  let start = end;
  while (end - start < 32 && isInLine(peek(start - 1))) start--;
  return isAmong(start, end);
}

/** `is`, `ist`, `es`, `est`, `era`, `was`, `war`, `foi`, `luidt`, `lautet`. */
export function isVerb(verb: usize, size: usize): bool {
  const first = peek(verb);
  const second = peek(verb + 1);
  const third = peek(verb + 2);
  if (size == 2) return second == 115 && (first == 105 || first == 101);
  if (size == 3) {
    if (second == 115) return third == 116 && (first == 105 || first == 101);
    if (second == 97) return first == 119 && (third == 115 || third == 114);
    return second == 114 ? first == 101 && third == 97 : first == 102 && second == 111 && third == 105;
  }
  return first == 108 && ((size == 5 && second == 117 && third == 105) || (size == 6 && second == 97 && third == 117));
}

/** `the password for … is`: before a verb the name may stand further away. */
export function isStated(verb: usize): bool {
  if (load<u32>(verb) == 0x6b617369) return true; // isak
  let at = verb + 1;
  while (at - verb < 7 && isLetter(peek(at))) at++;
  if (!(isSpace(peek(at)) || peek(at) == 58) || !isVerb(verb, at - verb)) return false;
  if (isDigit(peek(verb - 2))) {
    if (isGiven(verb, at)) return true;
    if ((!isDigit(peek(verb - 3)) || !isDigit(peek(verb - 4))) && !isAccount(verb - 1)) return false;
  }
  at = behindLink(at);
  let size = 0;
  if (isQuote(peek(at))) size = 4;
  while (size < 4 && peek(at + size) > 32) size++;
  // Except for `now`, nothing so short is a password.
  if (size < 4 && peek(at) != 110) return false;
  // A word that continues the sentence, also after `now` and `still`.
  const end = wordOf(at);
  // `lautet`, `luidt`: after these it may also be a word.
  if (end != 0 && peek(verb) != 108 && !(end - at > 7 && (isEnd(end) || peek(end) == 10 || peek(end) == 13))) {
    if (!isAdverb(at, end - at)) return false;
    at = end;
    at = behindLink(at);
    if (wordOf(at) != 0) return false;
  }
  let start = verb;
  for (let c = peek(start - 1); verb - start < STATED && isInLine(c) && c != 44 && c != 59; c = peek(--start - 1));
  if ((peek(verb - 2) | 32) == 119 && (peek(verb - 3) | 32) == 112) return true; // `pw is …`
  return isAmong(start, verb);
}

/** Behind blanks, and a colon among them. */
function behindLink(at: usize): usize {
  while (isSpace(peek(at))) at++;
  if (peek(at) == 58 && isSpace(peek(at + 1))) while (isSpace(peek(++at)));
  return at;
}

/** `alice75`: letters, and digits behind them. */
function isAccount(end: usize): bool {
  let at = end;
  while (end - at < 6 && isDigit(peek(at - 1))) at--;
  const c = peek(at - 1);
  return isLetter(c) || c == 95 || c == 45 || c == 46;
}

/** The end of a word of small letters, before a blank or the end of the text; 0 where there is none. */
function wordOf(start: usize): usize {
  let at = start;
  while (peek(at) - 97 < 26) at++;
  return isSpace(peek(at)) || isEnd(at) ? at : 0;
}

/** `now`, `still`, `jetzt`, `ahora`, by their length and their first letter. */
function isAdverb(at: usize, size: usize): bool {
  const first = peek(at);
  return size == 3 ? first == 110 : size == 5 && (first == 115 || first == 106 || first == 97);
}

/** `le mdp du wifi c'est …` */
export function isIts(verb: usize): bool {
  if (load<u32>(verb) != 0x20747365 || (peek(verb - 2) | 32) != 99) return false; // est
  let start = verb;
  for (let c = peek(start - 1); verb - start < STATED && isInLine(c) && c != 59; c = peek(--start - 1));
  return isAmong(start, verb);
}

/** `482913 is your code`: four digits or more, and whose it is by two letters. */
function isGiven(verb: usize, end: usize): bool {
  const fourth = peek(verb - 5);
  if (!(isDigit(peek(verb - 3)) && isDigit(peek(verb - 4)) && (isDigit(fourth) || fourth == 32 || fourth == 45))) return false;
  switch (((peek(end + 1) | 32) << 8) | (peek(end + 2) | 32)) {
    case 0x796f: case 0x6968: case 0x6465: case 0x766f: case 0x7475: case 0x7375: case 0x6a65: case 0x7577: case 0x7468: // yo ih de vo tu su je uw th
      return true;
    default:
      return false;
  }
}
