/**
 * @module
 * Secrets by their place in a line or a statement (transforms/scrub/secret/row/file.ts, combo.ts, clause.ts,
 * connection.ts).
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isStart, isWord, peek } from '../text/character';
import { FIVE, FOUR, isOneOf, NINE, TWO } from '../text/value';
import { isAmong } from './lexicon';

/** `getConnection(…`, `login(…`: a function that connects or logs in by its last letters, and quotes among its arguments. */
export function isConnection(bracket: usize): bool {
  // `(bind_transceiver: (pdu: …`
  if (load<u32>(bracket + 1) == 0x646e6962) return true;
  let end = peek(bracket - 1) == 32 ? bracket - 1 : bracket;
  if (!isLetter(peek(end - 1))) {
    // `auth=(`, `creds=(`
    if (peek(end - 1) != 61) return false;
    if (peek(--end - 1) == 32) end--;
    const name = load<u32>(end - 4) | 0x20202020;
    return (name == 0x68747561 || name == 0x73646572 || name == 0x736c6169) && hasQuote(bracket); // auth reds ials
  }
  switch (load<u32>(end - 4) | 0x20202020) {
    // ogin g_in gnin n_in cate tion ials tial auth asic oken nect ched ruct sqli lize
    case 0x6e69676f: case 0x6e697f67: case 0x6e696e67: case 0x6e697f6e: case 0x65746163: case 0x6e6f6974: case 0x736c6169: case 0x6c616974:
    case 0x68747561: case 0x63697361: case 0x6e656b6f: case 0x7463656e: case 0x64656863: case 0x74637572: case 0x696c7173: case 0x657a696c:
      return hasQuote(bracket);
    case 0x646e6962: case 0x7478657f: // bind _ext
      return hasLetters(end, 0x7061646c) && hasQuote(bracket); // ldap
    case 0x64726f77: // word
      return hasLetters(end, 0x32687373) && hasQuote(bracket); // ssh2
    case 0x6e65706f: // open
      return hasLetters(end, 0x70616d69) && hasQuote(bracket); // imap
    default:
      return (peek(end - 1) | 32) == 111 && (peek(end - 2) | 32) == 100 && (peek(end - 3) | 32) == 112 && hasQuote(bracket); // pdo
  }
}

/** In the word that ends there. */
function hasLetters(end: usize, letters: u32): bool {
  for (let at = end - 4; end - at < 24 && isWord(peek(at)); at--) if ((load<u32>(at) | 0x20202020) == letters) return true;
  return false;
}

/** Before the bracket closes. */
function hasQuote(bracket: usize): bool {
  let at = bracket + 1;
  for (let c = peek(at); at - bracket < 640 && c != 41 && !isEnd(at); c = peek(++at)) if (c == 34 || c == 39) return true;
  // `(url(), "…"`
  return peek(at) == 41 && peek(at - 1) == 40 && peek(at + 1) == 44;
}

/** `{password, "…"}`: back to the brace, and on to the quote. @param at - of the word's first letter */
export function isTuple(at: usize): bool {
  let end = at;
  while (end - at < 12 && isLetter(peek(end))) end++;
  if (isQuote(peek(end))) end++;
  while (end - at < 18 && peek(end) == 32) end++;
  if (peek(end) != 44) return false;
  let start = at;
  for (let c = peek(start - 1); at - start < 42 && (isWord(c) || c == 46 || isQuote(c)); c = peek(--start - 1));
  while (at - start < 48 && isSpace(peek(start - 1))) start--;
  return peek(start - 1) == 123;
}

/** `{user,"alice","…"}`: back over what stands in quotes, to a comma and another quote. @param at - of the quote before the brace */
export function isTupleEnd(at: usize): bool {
  let start = at;
  while (at - start < 130 && peek(start - 1) != 34 && peek(start - 1) > 10) start--;
  if (peek(start - 1) != 34) return false;
  start--;
  for (let n = 0; n < 9 && isSpace(peek(start - 1)); n++) start--;
  if (peek(start - 1) != 44) return false;
  start--;
  for (let n = 0; n < 5 && isSpace(peek(start - 1)); n++) start--;
  return peek(start - 1) == 34;
}

/** `…,<<"…">>`: of Erlang, behind the name of a secret, or a user. @param at - behind the quote */
export function isBinary(at: usize): bool {
  if (peek(at + 1) != 62) return false;
  let start = at - 1;
  while (at - start < 260 && peek(start - 1) != 34 && peek(start - 1) > 8) start--;
  if (peek(start - 2) != 60 || peek(start - 3) != 60) return false;
  const end = start - 3;
  for (start = end; end - start < 150 && peek(start - 1) != 123 && peek(start - 1) > 10; start--);
  if (peek(start - 1) != 123) return false;
  switch (load<u32>(start) | 0x20202020) {
    case 0x72657375: case 0x69676f6c: case 0x6f636361: case 0x696d6461: case 0x68747561: case 0x64657263: // user logi acco admi auth cred
      return true;
    default:
      return isAmong(start, end);
  }
}

/** `IDENTIFIED BY …`: the word before, or before a plugin. @param at - of `by` */
export function isClause(at: usize): bool {
  if (!isSpace(peek(at - 1)) || !isSpace(peek(at + 2))) return false;
  for (let word = at - 4; at - word < 72 && peek(word) != 0; word--) if ((load<u32>(word) | 0x20202020) == 0x64656966) return true; // fied
  return false;
}

/** The start of the word before, or of what stands in quotes; 0 where no blank stands between. */
function wordBefore(end: usize): usize {
  let at = end;
  while (end - at < 33 && (peek(at - 1) == 32 || peek(at - 1) == 9)) at--;
  if (at == end || isStart(at)) return 0;
  const last = at;
  if (peek(at - 1) == 34) {
    at--;
    while (last - at < 130 && peek(at - 1) != 34 && peek(at - 1) > 10) at--;
    return peek(at - 1) == 34 ? at - 1 : 0;
  }
  while (last - at < 130 && peek(at - 1) > 32 && !isStart(at)) at--;
  return at < last ? at : 0;
}

/** Nothing but blanks before it in its line. */
function isFirst(at: usize): bool {
  const end = at;
  while (end - at < 9 && (peek(at - 1) == 32 || peek(at - 1) == 9)) at--;
  return isStart(at) || peek(at - 1) == 10;
}

/** `alice pptpd … *`, `alice * … *`, `alice * … 192.0.2.1`: four words of a line, and an asterisk the second or the last. */
export function isRow(asterisk: usize): bool {
  const before = peek(asterisk - 1);
  if (before != 32 && before != 9) return false;
  const third = wordBefore(asterisk);
  if (third == 0) return false;
  if (isFirst(third)) {
    const next = peek(asterisk + 1);
    return (next == 32 || next == 9) && isGoing(asterisk + 1);
  }
  const behind = peek(asterisk + 1);
  if (!isSpace(behind) && behind != 44 && !isEnd(asterisk + 1)) return false;
  const second = wordBefore(third);
  if (second == 0) return false;
  const first = wordBefore(second);
  return first != 0 && isFirst(first);
}

/** A word of four characters or more behind blanks, and an asterisk, a dash or a digit behind that. */
function isGoing(from: usize): bool {
  let at = from;
  while (at - from < 33 && (peek(at) == 32 || peek(at) == 9)) at++;
  const start = at;
  if (peek(at) == 34) {
    for (at++; at - start < 130 && peek(at) != 34 && peek(at) > 10; at++);
    at++;
  } else while (at - start < 130 && peek(at) > 32 && !isEnd(at)) at++;
  if (at - start < 4) return false;
  while (peek(at) == 32 || peek(at) == 9) at++;
  const c = peek(at);
  return c == 42 || c == 45 || isDigit(c);
}

/** ` : PSK …`: a method in capitals behind the colon. */
export function isPreshared(colon: usize): bool {
  if (!isStart(colon) && peek(colon - 1) > 32) return false;
  switch (load<u16>(colon + 2)) {
    case 0x5350: case 0x4145: case 0x4158: case 0x544e: case 0x5050: case 0x4950: case 0x4b50: case 0x5352: case 0x4345: case 0x4c42: case 0x5250: // PS EA XA NT PP PI PK RS EC BL PR
      return true;
    default:
      return peek(colon + 2) == 80; // P12
  }
}

/** `554=…`, `925=…` behind the end of another field. */
export function isField(equals: usize): bool {
  const before = peek(equals - 4);
  if (!(before == 1 || before == 124 || before == 59 || before == 65 || before == 62 || before == 32)) return false;
  return isOneOf(equals - 1, FOUR | FIVE) && isOneOf(equals - 2, FIVE | TWO) && isOneOf(equals - 3, FIVE | NINE);
}

/** A mark behind an address of mail where a line begins: `alice@example.org:…`. */
export function isBehindMail(mark: usize): bool {
  let at = mark;
  while (mark - at < 200 && (isWord(peek(at - 1)) || peek(at - 1) == 45 || peek(at - 1) == 46)) at--;
  if (at == mark || peek(at - 1) != 64) return false;
  const sign = --at;
  for (let c = peek(at - 1); sign - at < 65 && c > 32 && c != 58 && c != 64 && c != 59 && c != 124 && !isQuote(c); c = peek(--at - 1));
  if (at == sign) return false;
  if (isQuote(peek(at - 1))) at--;
  for (let n = 0; n < 5; n++) {
    if (isStart(at) || peek(at - 1) == 10 || peek(at - 1) == 13) return true;
    if (!isSpace(peek(at - 1))) return false;
    at--;
  }
  return false;
}
