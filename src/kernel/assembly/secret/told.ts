/**
 * @module
 * Codes and passwords that follow their name in a sentence after some words (transforms/scrub/secret/sentence/told.ts).
 */
import { isBehindExpiry, isBesideCard, isHalf, isOfBack, isOfCard, isPrinted } from '../card/back';
import { isName, isOfCode, isOfFactor, isTypedIn } from '../code/code-name';
import { COMPARED, isComparing } from '../code/compared';
import { isDigit, isLetter, isQuote, isWord, peek } from '../text/character';
import { from, to } from '../text/search';
import { hasCode, hasQuestion, hasTyped } from './anywhere';
import { isAmong } from './lexicon';
import { isVerb } from './phrase';

/**
 * `die PIN ist 7122`, `Abholcode 930380`: a mark or a verb before, and a name before that with no digit between; or right before, by its
 * end (transforms/scrub/secret/sentence/phrase.ts).
 */
export function isToldCode(at: usize, size: usize): bool {
  // `,,,,*4471#`
  if (peek(at - 1) == 42 && peek(at - 2) == 44) return peek(at + size) == 35;
  // Three digits are the security code of a card, or half of a code of six.
  if (size == 3 && peek(at - 1) != 35) {
    if (isBesideCard(at)) return true;
    if (!isHalf(at) && !isOfCard(at)) return isPrinted(at) || isAskedFor(at);
  }
  for (let i = at; i < at + size; i++) if (!isDigit(peek(i))) return false;
  // `<b>4471</b>`
  if (peek(at - 1) == 62) return isNamedBefore(at);
  // `@example.org #4471`
  if (peek(at - 1) == 35) return peek(at - 2) == 32 && isSite(at - 3);
  // `Body=Your+code+is+4471`
  if (peek(at - 1) == 43) return (isLetter(peek(at - 2)) || peek(at - 2) == 58 || (peek(at - 2) | 32) == 97) && isOfCode(max(from, at - FARTHEST), at);
  // `コード「4471」`
  if (peek(at - 1) > 127 || peek(at + size) > 127) return size > 3;
  let last = at - 1;
  for (let c = peek(last); at - last < 5 && (c <= 32 || isQuote(c) || c == 40 || c == 41 || c == 91 || c == 93 || c == 42 || c == 60 || c == 62); c = peek(--last));
  const c = peek(last);
  if (size == 4 && (isLetter(c) || c == 58 || c == 61 || c == 46)) {
    let word = last;
    while (last - word < 3 && !isLetter(peek(word))) word--;
    if (isOfBack(word)) return true;
  }
  if (size == 4 && isBehindExpiry(at)) return true;
  if (isLetter(c)) {
    let start = last;
    while (last - start < 24 && isLetter(peek(start - 1))) start--;
    if (isSaying(start, last + 1 - start) && isOfCode(max(from, at - SHOWN), at)) return true;
    if (isComparing(start, last + 1 - start) && isOfFactor(max(from, at - COMPARED), at)) return true;
    // `Vahvistuskoodisi 4471`
    if ((isLink(start, last + 1 - start) && isOfCode(max(from, start - FARTHEST), start)) || isName(last) || isForName(start) || (last - start > 3 && isOfCode(start, last + 1))) return true;
  } else if (c == 44 && isLetter(peek(last - 1))) {
    // `the message says, 7182`
    let start = last - 1;
    while (last - start < 6 && isLetter(peek(start - 1))) start--;
    if (isSaying(start, last - start) && isOfCode(max(from, at - SHOWN), at)) return true;
  } else if ((c == 58 || c == 61 || c == 45 || peek(last + 1) == 62) && isNamedBefore(last + 1)) return true;
  if (((c == 58 && peek(last - 1) == 32) || c == 45) && size > 3 && isNamedAfar(last)) return true;
  // `mobileTAN for 876.76 EUR to IBAN …: 920346`: with other digits in between.
  if (c == 58 && size > 3 && isOfCode(max(from, at - FARTHEST), last)) return true;
  return size > 3 && (isAskedFor(at) || isReported(at, size));
}

const BEHIND: usize = 80;

/** Somewhere in a sentence, with the name of a code before or behind (transforms/scrub/secret/sentence/reported.ts). */
function isReported(at: usize, size: usize): bool {
  const next = peek(at + size);
  if (isWord(next) || next == 45 || next == 58 || next == 61 || !hasTyped()) return false;
  let last = at - 1;
  while (at - last < 4 && (isQuote(peek(last)) || peek(last) == 40 || peek(last) == 91)) last--;
  if (peek(last) == 32) {
    const c = peek(last - 1);
    if (!isLetter(c) && c < 128 && c != 44 && c != 46 && c != 58) return false;
  } else if (peek(last) > 32) return false;
  return isTypedIn(max(from, at - FARTHEST), at) || isTypedIn(at + size, min(to, at + size + BEHIND));
}

const SHOWN: usize = 200;

/** says reads said shows steht pone dice staat (`says` in transforms/scrub/secret/sentence/shown.ts). */
function isSaying(start: usize, size: usize): bool {
  if (size < 4 || size > 5) return false;
  switch (load<u32>(start) | 0x20202020) {
    case 0x73796173: case 0x64616572: case 0x64696173: case 0x776f6873: case 0x68657473: case 0x656e6f70: case 0x65636964: case 0x61617473: // says read said show steh pone dice staa
      return true;
    default:
      return false;
  }
}

/** The last letter of a site's name behind `@`. */
function isSite(end: usize): bool {
  let at = end;
  while (end - at < 130 && peek(at) > 32 && peek(at) != 64) at--;
  return peek(at) == 64;
}

/** `PIN di sblocco 3751`: a word or two between what it is for and its name. */
function isForName(start: usize): bool {
  let at = start;
  for (let n = 0; n < 3; n++) {
    const c = peek(at - 1);
    // `PIN: match (4471)`
    if (!isBetween(c)) return false;
    at--;
    for (let n = 0; n < 3 && isBetween(peek(at - 1)); n++) at--;
    const end = at;
    while (end - at < 16 && isLetter(peek(at - 1))) at--;
    if (at == end) return false;
    if (isName(end - 1) || (end - at > 5 && isOfCode(at, end))) return true;
  }
  return false;
}

/** No letter, no digit, and no end of a clause. */
function isBetween(c: u32): bool {
  return c > 8 && c != 10 && !isWord(c) && c != 44 && c != 46 && c != 33 && c != 59 && c != 63;
}

const FARTHEST: usize = 96;

/** No digit stands between, but for that of `pin1`. */
function isNamedBefore(end: usize): bool {
  let start = end;
  while (end - start < FARTHEST && start > from && !(isDigit(peek(start - 1)) && !isLetter(peek(start - 2)))) start--;
  return isOfCode(start, end);
}

/** The number of a room, a gate or a method does: `code for suite 773 is …`, `Code 3-D Secure : …`. */
function isNamedAfar(end: usize): bool {
  let start = end;
  let digits = 0;
  for (let c = peek(start - 1); end - start < FARTHEST && start > from && digits < 5; c = peek(--start - 1)) digits = isDigit(c) ? digits + 1 : 0;
  return isOfCode(start, end);
}

/** A verb, or a word that stands between it and what it tells; `changed to`, `it's`. */
function isLink(start: usize, size: usize): bool {
  if (isVerb(start, size)) return true;
  if (size > 3)
    switch (load<u32>(start) | 0x20202020) {
      case 0x73696568: case 0x79617473: case 0x616d6572: case 0x69656c62: case 0x6a696c62: case 0x74736572: // heis stay rema blei blij rest
      case 0x6c616461: case 0x65747365: case 0x69617465: case 0x74696174: // adal este etai tait
      case 0x6d726570: case 0x616d6972: case 0x6f7a6f70: case 0x61636966: case 0x696c616b: case 0x746e6f63: // perm rima pozo fica kali cont
        return true;
    }
  if (size > 5) return false;
  const first = peek(start) | 32;
  if (size == 1 && first == 115) return peek(start - 1) == 39;
  const second = peek(start + 1) | 32;
  // er on je
  if (size == 2 && ((first == 101 && second == 114) || (first == 111 && second == 110) || (first == 106 && second == 101))) return true;
  // to auf as
  if (size == 2 ? (first == 116 && second == 111) || (first == 97 && second == 115) : first == 97 && size == 3 && second == 117) return isChange(start);
  if (size == 4) {
    switch (load<u32>(start) | 0x20202020) {
      case 0x7261616e: case 0x61726170: case 0x72756f70: case 0x6f6d6f63: // naar para pour como
        return isChange(start);
    }
  }
  // fue sera wird jest reads
  if ((first == 102 && size == 3) || (size == 4 && (first == 115 || first == 119 || first == 106)) || (size == 5 && first == 114)) return true;
  // now still el le la il lo o a de het nun jetzt ahora ora agora nu
  const mayStand =
    size == 1 ? first == 111 || first == 97 : size == 2 ? first == 101 || first == 108 || first == 105 || first == 110 || first == 100 : size == 3 ? first == 110 || first == 104 || first == 111 : size == 5 && (first == 115 || first == 106 || first == 97);
  if (!mayStand || !(peek(start - 1) == 32 || peek(start - 1) == 9)) return false;
  let end = start - 1;
  for (let n = 0; n < 3 && peek(end - 1) == 32; n++) end--;
  let word = end;
  while (end - word < 12 && (isLetter(peek(word - 1)) || peek(word - 1) > 127)) word--;
  return isVerb(word, end - word) || isAnyLink(word, end - word) || isTurned(word);
}

/** `cambiado a`, `modificato in`, `changé en`: chan camb modi actu rest gewi vera zmie usta (`turned` in transforms/scrub/secret/sentence/told.ts). */
function isTurned(start: usize): bool {
  switch (load<u32>(start) | 0x20202020) {
    case 0x6e616863: case 0x626d6163: case 0x69646f6d: case 0x75746361: case 0x74736572: case 0x69776567: case 0x61726576: case 0x65696d7a: case 0x61747375:
      return true;
    default:
      return false;
  }
}

/** `heisst`, `wird`, `jest`, `fue`, `sera`, `reads`; another adverb. */
function isAnyLink(start: usize, size: usize): bool {
  return size > 0 && size < 7 && size != 2;
}

/** Before it, in the clause, a word that says so: changed, set, reset, updated, geandert, neu, cambiado, cambiata, mudou, gewijzigd, … */
function isChange(start: usize): bool {
  return !isLetter(peek(start - 1)) && isOfCode(max(from, start - FARTHEST), start);
}

/** `which code did we text you?`, and an answer. */
function isAskedFor(at: usize): bool {
  return hasQuestion() && hasCode() && isOfQuestion(at);
}

/**
 * A question mark or the end of a line, and no digit between it and the name of a code before (`asking` in
 * transforms/scrub/secret/sentence/told.ts). What stands between two lines of a film has digits of its own.
 */
function isOfQuestion(at: usize): bool {
  const least = max(from, at - SHOWN);
  let hasMark = false;
  let isEnded = false;
  for (let each = at - 1; each >= least; each--) {
    const c = peek(each);
    if (c == 62 && peek(each - 1) == 45 && peek(each - 2) == 45) return isOfCode(least, at);
    if (c == 63) {
      if (hasMark) return false;
      hasMark = isEnded = true;
    } else if (isDigit(c)) {
      if (hasMark) return false;
      isEnded = false;
    } else if (c == 10 || c == 13) isEnded = true;
    else if (isEnded && isCodeAt(each)) return true;
  }
  return false;
}

/** `code`, `codigo`, `codice`, `otp`, `pin`, `tan`, and no letter behind. */
function isCodeAt(at: usize): bool {
  const letters = load<u32>(at) | 0x20202020;
  switch (letters & 0xffffff) {
    case 0x70746f: case 0x6e6970: case 0x6e6174: // otp pin tan
      return !isLetter(peek(at + 3));
    case 0x646f63: { // cod
      const last = letters >> 24;
      if (last == 101) return !isLetter(peek(at + 4));
      return last == 105 && !isLetter(peek(at + 6));
    }
    default:
      return false;
  }
}

/** `the password you gave me (…`: letters, commas and blanks before the bracket, and a name among them. */
export function isGiven(bracket: usize): bool {
  if (peek(bracket - 1) != 32) return false;
  // `(206) 555-0123`
  for (let at = bracket + 1; at < bracket + 5; at++) if (peek(at) == 41) return false;
  let start = bracket;
  for (let c = peek(start - 1); bracket - start < 112 && (isLetter(c) || c == 32 || c == 44 || c == 39 || c == 45 || c == 34); c = peek(--start - 1));
  return isAmong(start, bracket);
}

/** `password … (UdSefhRjn)`: a bracket further on in the clause, with eight characters or more in it. @param at - of the `p` */
export function isBeforeBracket(at: usize): bool {
  let open = at + 4;
  // Up to a parenthesis, a full stop, a colon, a semicolon, a digit, the end of the line.
  for (; open - at < 190; open += 16) {
    const text = v128.load(open);
    const marks = v128.or(i8x16.eq(text, i8x16.splat(40)), i8x16.eq(text, i8x16.splat(46)));
    const others = v128.or(i8x16.lt_u(text, i8x16.splat(32)), i8x16.lt_u(i8x16.sub(text, i8x16.splat(48)), i8x16.splat(12)));
    const hits = i8x16.bitmask(v128.or(marks, others));
    if (hits == 0) continue;
    open += ctz(hits);
    break;
  }
  if (open - at > 190 || peek(open) != 40) return false;
  let end = open + 1;
  for (let c = peek(end); c > 32 && c != 41 && end - open < 66; c = peek(++end));
  return peek(end) == 41 && end - open > 8;
}
