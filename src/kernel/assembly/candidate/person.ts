/**
 * @module
 * Where somebody's name may stand, in places that systems have for one: the first questions of `transforms/scrub/person`, for
 * ASCII.
 */
import { isQuad } from '../number/quad';
import { isDigit, isLetter, isQuote, isWord, peek } from '../text/character';

/** `<`, a slash or a backslash, `us` of user, `fo` of for: a bit each. */
// @ts-ignore: decorator
@inline
export function nameMarks(at: usize): i32 {
  const text = v128.load(at);
  const following = v128.load(at + 1);
  const blank = i8x16.splat(32);
  const slash = v128.or(i8x16.eq(text, i8x16.splat(47)), i8x16.eq(text, i8x16.splat(92)));
  // `alice/192.0.2.1:1194`
  const digit = i8x16.lt_u(i8x16.sub(following, i8x16.splat(48)), i8x16.splat(10));
  const home = v128.or(v128.or(digit, i8x16.eq(text, i8x16.splat(92))), v128.or(
    i8x16.eq(v128.or(following, blank), i8x16.splat(104)),
    v128.or(i8x16.eq(v128.or(following, blank), i8x16.splat(117)), i8x16.eq(following, i8x16.splat(124))),
  ));
  const user = v128.and(
    i8x16.eq(v128.or(text, blank), i8x16.splat(117)),
    i8x16.eq(v128.or(following, blank), i8x16.splat(115)),
  );
  const introduced = v128.and(i8x16.eq(text, i8x16.splat(102)), i8x16.eq(following, i8x16.splat(111)));
  // `-u alice`, also if secrets are not looked for.
  const option = v128.and(i8x16.eq(text, i8x16.splat(45)), v128.or(i8x16.eq(v128.or(following, blank), i8x16.splat(117)), i8x16.eq(following, i8x16.splat(45))));
  const rest = v128.or(v128.or(v128.and(slash, home), option), v128.or(user, introduced));
  return i8x16.bitmask(v128.or(i8x16.eq(text, i8x16.splat(60)), rest));
}

/** Whether a name may be found at a mark. */
export function isNamed(at: usize): bool {
  const c = peek(at);
  const before = peek(at - 1);
  const after = peek(at + 1);
  switch (c) {
    case 60: // <
      return (before == 32 || before == 34 || before == 41 || before == 46 || isWord(before)) &&
        after > 32 && (after != 33 || peek(at + 2) != 45) && after != 47 && after != 60 && after != 61 && after != 62;
    case 47: { // /
      if (isDigit(after)) return (isWord(before) || before == 45 || before == 43 || before == 46) && isQuad(at + 1, 46);
      const word = load<u32>(at + 1);
      return (word == 0x656d6f68 && peek(at + 5) == 47) || (word == 0x72657355 && peek(at + 5) == 115);
    }
    case 92: // backslash
      return (load<u32>(at + 1) | 0x20202020) == 0x72657375 || isDomain(at);
    case 85: case 117: // U, u
      return !isWord(before) && (load<u32>(at) | 0x20202020) == 0x72657375;
    case 64: // @
      if (!isWord(before) && (isLetter(after) || isDigit(after)) && isMember(at)) return true;
      return isDigit(after) && (isLetter(before) || isDigit(before)) && isQuad(at + 1, 46);
    case 45: // -
      return before == 32 && ((after | 32) == 117 || (after == 45 && (load<u32>(at + 2) | 0x20202020) == 0x72657375));
    case 102: // f
      return before == 32 && load<u32>(at) == 0x20726f66;
    case 58: case 61: // :, =
      return isLabel(at);
    default:
      return false;
  }
}

/** `@alice:example.org`, of Matrix. */
function isMember(sign: usize): bool {
  let at = sign + 2;
  while (at - sign < 66 && (isWord(peek(at)) || peek(at) == 46 || peek(at) == 45 || peek(at) == 61 || peek(at) == 43)) at++;
  return peek(at) == 58 && isWord(peek(at + 1));
}

/** By its last three letters, a field that is called for a name; or the number of a process. */
function isLabel(mark: usize): bool {
  // `Login OK: [alice]`, `192.0.2.1 - alice [12/Feb/2026:…`
  if (peek(mark) == 58 && ((peek(mark + 1) == 32 && peek(mark + 2) == 91) || (peek(mark - 12) == 91 && peek(mark - 13) == 32))) return true;
  let end = mark;
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  // `user_name!: …`
  if (end == mark && (peek(end - 1) == 33 || peek(end - 1) == 42)) end--;
  // `First Name*+: …`
  if (end == mark && peek(end - 1) == 43) end -= peek(end - 2) == 42 ? 2 : 1;
  // `user[]=…`, `User-Name(1)=…`
  if (peek(end - 1) == 93 && peek(end - 2) == 91) end -= 2;
  else if (peek(end - 1) == 41 && isDigit(peek(end - 2))) {
    let open = end - 2;
    while (end - open < 8 && isDigit(peek(open))) open--;
    if (peek(open) == 40) end = open;
  }
  if (isTwo(mark)) return true;
  const close = peek(end - 1);
  // `CONTROL [alice]: …`
  if (close == 93 && peek(mark) == 58) {
    let open = end - 1;
    while (end - open < 66 && peek(open) > 32 && peek(open) != 91) open--;
    if (peek(open) == 91 && peek(open - 2) == 76) return true;
  }
  if (close == 93 || close == 41) {
    end--;
    for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  }
  if (isDigit(peek(end - 1))) return close == 93;
  let key: u32 = 0;
  let size = 0;
  for (let n = 0; size < 3 && n < 6; n++) {
    const c = peek(--end);
    if (isLetter(c)) key |= (c | 32) << (8 * size++);
    else if (c != 95 && c != 45 && c != 46 && !(c == 32 && size == 2 && key == 0x6964)) return false;
  }
  // actor
  if (key == 0x746f72 && (peek(end - 1) | 32) == 99 && (peek(end - 2) | 32) == 97) return true;
  switch (key) {
    // ser ame gin cct usr nam aam rid nid lid cid ome zer eur mid rio nte ker udo ido dos tid pal ant dor ung int gon upn nas ick amn avn adi nik nev hid
    case 0x736572: case 0x616d65: case 0x67696e: case 0x636374: case 0x757372: case 0x6e616d: case 0x61616d:
    case 0x726964: case 0x6e6964: case 0x6c6964: case 0x636964: case 0x6f6d65: case 0x7a6572: case 0x657572:
    case 0x6d6964: case 0x72696f: case 0x6e7465: case 0x6b6572: case 0x75646f: case 0x69646f: case 0x646f73:
    case 0x746964: case 0x70616c: case 0x616e74: case 0x646f72: case 0x756e67: case 0x696e74:
    case 0x676f6e: case 0x75706e: case 0x6e6173: case 0x69636b: case 0x616d6e: case 0x61766e: case 0x616469: case 0x6e696b: case 0x6e6576: case 0x686964:
      return true;
    // mes ire lar ria ent est ger pax ter nee tor ary yee red ttn ner hor nom bre mer nde din act cto tto akt ler fer ver ber rin yad sim sko der let eto son cos dby kin rst ast rna chn
    case 0x6d6573: case 0x697265: case 0x6c6172: case 0x726961: case 0x656e74: case 0x657374: case 0x676572: case 0x706178:
    case 0x746572: case 0x6e6565: case 0x746f72: case 0x617279: case 0x796565: case 0x726564: case 0x74746e: case 0x6e6572:
    case 0x686f72: case 0x6e6f6d: case 0x627265: case 0x6d6572: case 0x6e6465: case 0x64696e: case 0x616374: case 0x63746f:
    case 0x74746f: case 0x616b74: case 0x6c6572: case 0x666572: case 0x766572: case 0x626572: case 0x72696e: case 0x796164:
    case 0x73696d: case 0x736b6f: case 0x646572: case 0x6c6574: case 0x65746f: case 0x736f6e: case 0x636f73: case 0x646279: case 0x6b696e:
    case 0x727374: case 0x617374: case 0x726e61: case 0x63686e:
      return isCapital(mark);
    case 0x756e74: // `New account:`, and the name on a line of its own
      return peek(mark + 1) == 10 && isCapital(mark);
    default:
      return false;
  }
}

/** Behind the mark a word begins with a capital. */
function isCapital(mark: usize): bool {
  let at = mark + 1;
  while (at - mark < 12 && (peek(at) <= 32 || peek(at) == 62 || peek(at) == 92 || isQuote(peek(at)))) at++;
  const c = peek(at);
  // `(string) "Alice"`, `string(5) "Alice"`
  return c - 65 < 26 || c == 40 || (load<u32>(at) == 0x69727473);
}

/** Behind the mark two words begin with capitals, as a name does, or letters stand that are not of ASCII. */
function isTwo(mark: usize): bool {
  let at = mark + 1;
  while (at - mark < 12 && (peek(at) == 32 || peek(at) == 9 || peek(at) == 62 || peek(at) == 92 || peek(at) == 91 || peek(at) == 60 || isQuote(peek(at)))) at++;
  if (peek(at) - 65 >= 26 && peek(at) < 128) return false;
  const start = at;
  while (at - start < 40 && (isLetter(peek(at)) || peek(at) >= 128 || peek(at) == 39 || peek(at) == 45 || peek(at) == 46 || peek(at) == 44)) at++;
  if (peek(at) != 32) return false;
  const c = peek(at + 1);
  // `van der Example`
  return c - 65 < 26 || c >= 128 || (isLetter(c) && (peek(at + 3) == 32 || peek(at + 4) == 32));
}

/** `[CORP\\alice]`: a name of a domain in capitals, or with a dot, behind a mark. */
function isDomain(at: usize): bool {
  if (!isLetter(peek(at + 1)) && peek(at + 1) < 128 && peek(at + 1) != 92) return false;
  let start = at;
  let isLarge = true;
  let hasDot = false;
  while (at - start < 34) {
    const c = peek(start - 1);
    if (c == 46) hasDot = true;
    else if (!isWord(c) && c != 45) break;
    else if (c - 97 < 26) isLarge = false;
    start--;
  }
  if (at - start < 2 || !(isLarge || hasDot)) return false;
  const c = peek(start - 1);
  return c == 91 || c == 39 || c == 34 || c == 40 || c == 60 || c == 61 || c <= 32 || c == 44 || c == 124 || c == 59 || c == 58;
}
