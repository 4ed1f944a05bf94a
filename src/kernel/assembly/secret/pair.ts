/**
 * @module
 * A user and a password with a slash or a colon between, behind a word for both (transforms/scrub/secret/sentence/pair.ts).
 */
import { isLetter, isQuote, isWord, peek } from '../text/character';
import { from } from '../text/search';

/** `alice / Monkey2015?`, `admin/admin123`, behind a word for the two of them. */
export function isPaired(start: usize): bool {
  const near = v128.load(start - 16);
  const far = v128.load(start - 32);
  return ((stands(58, near, far) || stands(47, near, far)) && isMarked(start)) || (stands(32, near, far) && isJoined(start));
}

/** `log in with alice and …`: a word between, which is short. */
function isJoined(start: usize): bool {
  let at = start;
  // Nothing so short is a password.
  if (peek(at - 1) == 32 && !(isOfPassword(peek(at + 3)) && isOfPassword(peek(at + 4)) && isOfPassword(peek(at + 5)))) return false;
  for (let c = peek(at - 1); start - at < 24 && isOfPassword(c) && !isQuote(c); c = peek(--at - 1));
  if (isQuote(peek(at - 1))) at--;
  if (peek(at - 1) != 32 || !isLetter(peek(at - 2))) return false;
  let word = at - 1;
  while (at - word < 7 && isLetter(peek(word - 1))) word--;
  if (at - word > 5 || peek(word - 1) != 32 || !isJoining(word, at - 1 - word)) return false;
  at = word - 1;
  if (peek(at - 1) == 44) at--;
  if (isQuote(peek(at - 1))) at--;
  const end = at;
  for (let c = peek(at - 1); end - at < 42 && (isWord(c) || c == 46 || c == 64 || c == 43 || c == 45); c = peek(--at - 1));
  return end - at > 2 && isLetter(peek(at)) && isOfLogin(at);
}

/** and und et en e y con com mit met with avec then pass pw ww mdp */
function isJoining(word: usize, size: usize): bool {
  const letters = load<u32>(word) | 0x20202020;
  switch (size) {
    case 1: return (letters & 0xff) == 101 || (letters & 0xff) == 121;
    case 2:
      switch (letters & 0xffff) {
        case 0x7465: case 0x6e65: case 0x7770: case 0x7777: return true;
      }
      return false;
    case 3:
      switch (letters & 0xffffff) {
        case 0x646e61: case 0x646e75: case 0x6e6f63: case 0x6d6f63: case 0x74696d: case 0x74656d: case 0x70646d: return true;
      }
      return false;
    default:
      return letters == 0x68746977 || letters == 0x63657661 || letters == 0x6e656874 || letters == 0x73736170;
  }
}

function isMarked(start: usize): bool {
  let at = start;
  for (let c = peek(at - 1); start - at < 24 && c != 47 && c != 58 && c > 32 && !isQuote(c); c = peek(--at - 1));
  if (isQuote(peek(at - 1))) at--;
  const isApart = peek(at - 1) == 32;
  if (isApart) at--;
  const mark = peek(at - 1);
  // `alice / …`, `alice:…`, but `Login: user=…` is not a pair.
  if (mark != 47 && (mark != 58 || isApart)) return false;
  if (at == start) {
    let isLettered = false;
    for (let next = start, c = peek(next); next - start < 64 && isOfPassword(c) && !isLettered; c = peek(++next)) isLettered = isLetter(c);
    if (!isLettered) return false;
  }
  at--;
  if (peek(at - 1) == 32) at--;
  if (isQuote(peek(at - 1))) at--;
  const end = at;
  for (let c = peek(at - 1); end - at < 42 && (isWord(c) || c == 46 || c == 64 || c == 43 || c == 45); c = peek(--at - 1));
  if (end - at < 2 || !isLetter(peek(at))) return false;
  const before = peek(at - 1);
  return (before == 32 || before == 40 || before == 58 || before == 61 || isQuote(before)) && ((mark == 47 && isApart && isOwner(at, end)) || isOfLogin(at));
}

/** root, admin, administrator, ubuntu, sa */
function isOwner(start: usize, end: usize): bool {
  const size = end - start;
  if (size == 2) return (load<u16>(start) | 0x2020) == 0x6173; // sa
  const first = load<u32>(start) | 0x20202020;
  if (size == 4) return first == 0x746f6f72; // root
  if (size == 6) return first == 0x6e756275; // ubun
  return (size == 5 || size == 13) && first == 0x696d6461; // admi
}

/** No further back than thirty-two characters stands the mark of a pair, or the blank before a password. */
// @ts-ignore: decorator
@inline
function stands(mark: i8, near: v128, far: v128): bool {
  const each = i8x16.splat(mark);
  return v128.any_true(v128.or(i8x16.eq(near, each), i8x16.eq(far, each)));
}

/** `credentials: alice / …`: a word and a slash behind the colon (`findPairBehind` in transforms/scrub/secret/sentence/pair.ts). */
export function isPairBehind(colon: usize): bool {
  let at = colon + 2;
  if (isQuote(peek(at)) || peek(at) == 40) at++;
  const word = at;
  for (let c = peek(at); at - word < 42 && (isWord(c) || c == 46 || c == 64 || c == 43 || c == 45); c = peek(++at));
  if (at - word < 2) return false;
  if (isQuote(peek(at))) at++;
  if (peek(at) == 32) at++;
  return peek(at) == 47 && isOfLogin(colon);
}

/** `security answer: …`: the last letters of the name, and a letter behind (transforms/scrub/secret/sentence/answer.ts). */
export function isAnswerBehind(colon: usize): bool {
  const end = peek(colon - 1) == 32 ? colon - 1 : colon;
  const first = peek(colon + 2);
  if (!(isLetter(first) || isQuote(first) || first > 127)) return false;
  switch (load<u32>(end - 4) | 0x20202020) {
    case 0x64726f77: // word
      return (!isLetter(peek(end - 5)) || peek(end - 5) == 101) && isClosed(colon + 2);
    case 0x72657773: // swer
      return peek(end - 7) == 32 && isClosed(colon + 2);
    // oord wort reta rete idad anca ezza rase rtet raag dine
    case 0x64726f6f: case 0x74726f77: case 0x61746572: case 0x65746572: case 0x64616469: case 0x61636e61: case 0x617a7a65: case 0x65736172: case 0x74657472: case 0x67616172: case 0x656e6964:
      return isClosed(colon + 2);
    default:
      return false;
  }
}

/** One word, and the end of the clause. */
function isClosed(start: usize): bool {
  let at = start;
  while (at - start < 40 && isOfPassword(peek(at)) && peek(at) != 46) at++;
  const c = peek(at);
  return c < 32 || c == 44 || c == 46 || c == 59 || isQuote(c) || (c == 32 && peek(at + 1) < 33);
}

/** What a password of a pair has in it (`value` in transforms/scrub/secret/sentence/pair.ts). */
// @ts-ignore: decorator
@inline
function isOfPassword(c: u32): bool {
  return c > 32 && c != 44 && c != 47 && c != 59 && c != 40 && c != 41 && c != 60 && c != 62 && (c == 92 || !isQuote(c));
}

/** cred, admi, ogin, og-i, d in, gang, meld, cces, tifi, nlog, cces, cces */
function isOfLogin(end: usize): bool {
  let marks = 0;
  for (let at = end - 1, n = 0; n < 80 && at >= from; at--, n++) {
    const c = peek(at);
    if (c == 58 || c == 61) {
      if (++marks > 1) return false;
    } else if (c < 32 || c == 44 || c == 46 || c == 47 || c == 59 || (n > 0 && (c == 40 || c == 41))) return false;
    switch (load<u32>(at) | 0x20202020) {
      case 0x64657263: case 0x696d6461: // cred admi
        if (!isLetter(peek(at - 1))) return true;
        break;
      case 0x6e692065: // log me in
        if ((peek(at - 1) | 32) == 109) return true;
        break;
      case 0x6172746e: // ntra
        if ((peek(at - 1) | 32) == 101 && !isLetter(peek(at - 2))) return true;
        break;
      case 0x656e6e6f: case 0x2067676f: case 0x64656363: // onne ogg_ cced
        return true;
      case 0x6e692064: case 0x6e692067: case 0x6e69206e: // d_in g_in n_in
        return true;
      case 0x6e69676f: case 0x692d676f: case 0x6920676f: // ogin og-i og_i
        if ((peek(at - 1) | 32) == 108 && !isLetter(peek(at - 2))) return true;
        break;
      case 0x676e6167: case 0x646c656d: case 0x69666974: case 0x676f6c6e: // gang meld tifi nlog
      case 0x73656361: case 0x73656363: // aces cces
        return true;
    }
  }
  return false;
}
