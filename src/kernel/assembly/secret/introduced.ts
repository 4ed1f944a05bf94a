/**
 * @module
 * Words that may be passwords by what stands before them: a command, an option, a scheme (transforms/scrub/secret/command/introduced.ts).
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isStart, isWord, peek } from '../text/character';
import { from } from '../text/search';
import { hasCommand, hasServer } from './anywhere';
import { isTelling } from './name';
import { hasPassword } from './spoken';
import { isGiven } from './told';
import { isTyped } from './typed';

/**
 * `requirepass …`, `-a …`: what introduces by its last four letters, and options; key and ken, with a long word behind; the number that
 * says how a password is hidden; any word, behind a command (transforms/scrub/secret/command/introduced.ts).
 */
export function isIntroduced(last: usize, size: usize): bool {
  const value = last + 2;
  // In columns, with any number of blanks: `requirepass      …`.
  while (value - last < FARTHEST && peek(last) == 32) last--;
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  const fourth = peek(last - 3) | 32;
  // `version 2c`
  if ((letters & 0xff00ff) == 0x200063 && fourth == 110 && isDigit((letters >> 8) & 0xff)) return true;
  switch (letters) {
    // pass auth nity ring word oord wort cret asse enha lave sswd rase echo sena swrd
    // A word by itself has no path behind it: `PASS src/part-2`.
    case 0x617373: if (fourth == 112) return isWord(peek(last - 4)) || peek(last - 4) == 45 || !isPath(value); break;
    case 0x757468: if (fourth == 97) return true; break;
    case 0x697479: if (fourth == 110) return true; break;
    case 0x696e67: if (fourth == 114) return true; break;
    case 0x6f7264: if (fourth == 119 || fourth == 111) return true; break;
    case 0x6f7274: if (fourth == 119) return true; break;
    case 0x726574: if (fourth == 99) return true; break;
    case 0x737365: if (fourth == 97) return true; break;
    case 0x6e6861: case 0x63686f: if (fourth == 101) return true; break;
    case 0x617665: if (fourth == 108) return true; break;
    case 0x737764: case 0x656e61: case 0x777264: if (fourth == 115) return true; break;
    case 0x617365: if (fourth == 114) return true; break;
    case 0x726167: if (fourth == 102) return true; break; // frag
    // sifresi parolasi sifrem sifren parolam parolan
    case 0x657369: case 0x72656d: case 0x72656e: if (fourth == 114 || fourth == 102) return true; break;
    case 0x617369: case 0x6c616d: case 0x6c616e: if (fourth == 108 || fourth == 111) return true; break;
    case 0x6e697a: if (fourth == 101 || fourth == 97) return true; break; // sifreniz parolaniz
    case 0x202d61: case 0x202d6b: case 0x202d77: case 0x202d70: case 0x202d63: case 0x202d78: case 0x2d7077: case 0x707764:
    case 0x207077: case 0x6d6470:
      return true;
    // `password reset to …`, `a password of …`, `creds: alice / …`: to of as auf en in naar para pour from von wifi
    case 0x20746f: case 0x206f66: case 0x206173: case 0x617566: case 0x20656e: case 0x20696e: case 0x616172: case 0x617261:
    case 0x6f7572: case 0x726f6d: case 0x766f6e: case 0x696669: case 0x2d6669:
      if (hasPassword(last)) return true;
      break;
    case 0x6f6465: if (size >= 12) return true; break; // bypass code
    case 0x206279: // ` by`
      if (isIdentified(last - 2)) return true;
      break;
    case 0x206964: if (fourth == 103 && size >= 12) return true; break; // matching id
    case 0x676964: if (fourth == 110 && size >= 12) return true; break; // ngid
    // `cipher`
    case 0x686572: if (fourth == 112 && peek(last - 6) == 32 && ((peek(last - 7) | 32) == 100 || (peek(last - 7) | 32) == 101)) return true; break;
    // `psk`, `/rp`
    case 0x70736b: case 0x2f7270:
      return true;
    case 0x696679: if (fourth == 116) return true; break; // identify
    case 0x6b6579: case 0x6b656e: case 0x67696e:
      // `tacacs-server key …`, `host 192.0.2.1 key …`, `pre-shared-key …`, `isakmp key …`
      if (
        peek(last - 3) == 45 || peek(last - 3) == 95 || size == 0 || size >= 12 || (size == 8 && peek(value + 8) == 45) ||
        (peek(last - 3) == 32 && ((!isLetter(peek(last - 4)) && hasServer()) || peek(last - 4) == 114 || peek(last - 4) == 112 || peek(last - 4) == 115 || (peek(last - 4) | 32) == 105 || isServer(last - 3)))
      )
        return true;
      break;
  }
  // `createUser alice SHA "…" AES "…"`
  if (letters == 0x736861 || letters == 0x616573 || letters == 0x646573 || isOfDigest(last)) return true;
  // `bindpw`, `input_pw`
  if ((letters & 0xffff) == 0x7077) return true;
  // `Ki …`, `OPc …`: a key of 128 or 256 bits in hexadecimal digits
  if (size == 32 || size == 64) {
    const before = letters >> 8;
    const letter = letters & 0xff;
    if (letter == 107 || letter == 105 || letter == 112 || letter == 99 || (before & 0xff) == 109) return true;
  }
  // `"AUTH" "…`
  if (peek(last) == 34 && (size > 0 || peek(value) == 34)) return true;
  if (peek(last) == 47 && isBehindAccount(last)) return true;
  if (peek(last) == 44 && isQuote(peek(last - 1)) && isPaired(last - 1)) return true;
  if (isDigit(peek(last))) {
    // `version 1`, `SHA-256`, `aes 128`, `md5 0`
    if (isAlgorithm(last)) return true;
    const word = peek(last - 1) == 32 ? last - 2 : last - 3;
    if (peek(word + 1) == 32 && ((peek(word) | 32) == 100 || (peek(word) | 32) == 116 || (peek(word) | 32) == 121)) return true;
  }
  // `token issued …`
  if ((size >= 12 || size == 0 || peek(value + size) == 45) && isOfToken(last)) return true;
  // `auth-token 4f…`, `x_credentials 4f…`: after any name of a key
  if ((size >= 12 || (size > 0 && peek(value + size) == 45)) && isTelling(last + 1)) return true;
  if (isFirst(last) && isTelling(last + 1)) return true;
  if (isPrompted(last)) return true;
  return hasCommand() || (isShaped(value, last) && hasPassword(last)) || isAnswer(last) || isToldOfBehind(value);
}

/** `security answer: …`, `memorable word is …`, `p/w: …`, `passphrase …` (`answers` in transforms/scrub/secret/sentence/worded.ts). */
function isAnswer(last: usize): bool {
  for (let at = last - 2; last - at < 32 && at >= from; at--) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x6577736e: // nswe, not of `poke_noanswer:`
        if (!isWord(peek(at - 2)) && peek(at - 2) != 45) return true;
        break;
      case 0x726f7720: case 0x61726870: case 0x6f77746e: case 0x72636573: case 0x72676573: // wor phra ntwo secr segr
      case 0x73657570: case 0x7262616c: case 0x7276616c: case 0x6e6e656b: // pues labr lavr kenn
        return true;
    }
    if (((load<u32>(at) | 0x20202020) & 0xffffff) == 0x772f70 || ((load<u32>(at) | 0x20202020) & 0xffffff) == 0x70646d) return true; // p/w mdp
  }
  return false;
}

/** `river42 ist der Schlüssel`: behind a word with a digit, a verb and the name of a password (`behind` in transforms/scrub/secret/sentence/worded.ts). */
function isToldOfBehind(value: usize): bool {
  let at = value;
  for (let c = peek(at); at - value < 66 && c > 32; c = peek(++at));
  if (peek(at) != 32) return false;
  const first = peek(at + 1) | 32;
  // is ist es est era e è è was war to jest foi fue
  if (!(first == 105 || first == 101 || first == 97 || first == 99 || first == 119 || first == 116 || first == 106 || first == 102 || first >= 128)) return false;
  const verb = at + 1;
  for (at++; at - verb < 8 && peek(at) > 32; at++);
  if (peek(at) != 32) return false;
  for (const most = at + 56; at < most && peek(at) >= 32; at++) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x73736170: case 0x6f776e6e: case 0x6c686373: case 0x77746863: case 0x7475656c: case 0x76616c63: case 0x73617274: // pass nnwo schl chtw leut clav tras
      case 0x686e6573: case 0x76616863: case 0x61696863: case 0x6f726170: case 0x79656b20: // senh chav chia paro  key
        return true;
    }
    const three = (load<u32>(at) | 0x20202020) & 0xffffff;
    if (three == 0x70646d || three == 0xe36c63 || three == 0x736168) return true; // mdp, clé, has(ło)
  }
  return false;
}

/** `token emitido …`: the word before the last is one. */
function isOfToken(last: usize): bool {
  let at = last;
  while (last - at < 13 && isLetter(peek(at))) at--;
  return peek(at) == 32 && (load<u32>(at - 4) | 0x20202020) == 0x6e656b6f; // oken
}

/** `tacacs…`, `radius… host …`: of the word that ends there, or the second before it. */
function isServer(blank: usize): bool {
  let at = blank;
  for (let n = 0; n < 3; n++) {
    while (blank - at < 96 && peek(at - 1) > 32) at--;
    const front = load<u32>(at) | 0x20202020;
    if (front == 0x61636174 || front == 0x69646172) return true; // taca radi
    if (peek(at - 1) != 32) return false;
    at--;
  }
  return false;
}

const FARTHEST: usize = 96;

/** `rpc_secret x7tq91`: the first word of a line or of a statement (`findStatement` in transforms/scrub/secret/statement/boxed.ts). */
function isFirst(last: usize): bool {
  let at = last + 1;
  for (let c = peek(at - 1); last + 1 - at < 48 && (isWord(c) || c == 45 || c == 46); c = peek(--at - 1));
  for (let n = 0; n < 33 && isSpace(peek(at - 1)) && peek(at - 1) != 10; n++) at--;
  const c = peek(at - 1);
  return isStart(at) || c == 10 || c == 59 || c == 123 || c == 125 || c == 124;
}

/** `login: alice/ …`: a word for the two before the slash, not far off; or a password is spoken of. */
function isBehindAccount(slash: usize): bool {
  for (let at = slash - 5; slash - at < 64 && at >= from && peek(at) != 10; at--) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x64657263: case 0x6e69676f: case 0x6c616974: case 0x61647367: // cred ogin tial gsda
      case 0x20657375: case 0x6e6e6f63: // use conn (transforms/scrub/secret/sentence/worded.ts)
        return true;
    }
  }
  return peek(slash - 1) == 32 && hasPassword(slash);
}

/** `6379> AUTH alice …`, `identify alice …`: the account stands between. */
function isPrompted(last: usize): bool {
  let at = last;
  while (last - at < 65 && peek(at) > 32) at--;
  if (peek(at) != 32) return false;
  const word = load<u32>(at - 4) | 0x20202020;
  return word == 0x79666974 || (peek(at - 6) == 62 && word == 0x68747561); // tify; > auth
}

/** `MD5`, whatever the digit. */
// @ts-ignore: decorator
@inline
function isOfDigest(last: usize): bool {
  return isDigit(peek(last)) && (peek(last - 1) | 32) == 100 && (peek(last - 2) | 32) == 109;
}

/** One digit to three, behind a blank or a dash, and before them what is hashed or hidden with. */
function isAlgorithm(last: usize): bool {
  let at = last;
  while (last - at < 3 && isDigit(peek(at))) at--;
  if (isDigit(peek(at))) return (peek(at - 1) | 32) == 100;
  if (peek(at) == 32 || peek(at) == 45) at--;
  switch (((peek(at - 1) | 32) << 8) | (peek(at) | 32)) {
    case 0x6861: case 0x6573: case 0x6d64: case 0x6f6e: case 0x6e67: case 0x6579: case 0x6574: // sha aes md version string key secret
    case 0x6c65: case 0x616c: // remote… local
      return true;
    default:
      return false;
  }
}

/** `identified by …`, `identified with … by …`: the last letters of the first, or of the word before the name of a plugin. */
function isIdentified(blank: usize): bool {
  if ((load<u32>(blank - 4) | 0x20202020) == 0x64656966) return true; // fied
  let at = blank;
  while (blank - at < 41 && peek(at - 1) > 32) at--;
  return (load<u32>(at - 5) | 0x20202020) == 0x68746977; // with
}

/** `auth=('alice', …`, `connect('db', 'alice', …` */
function isPaired(quote: usize): bool {
  let at = quote - 1;
  while (quote - at < 84 && peek(at) >= 32 && peek(at) != 40 && peek(at) != 41) at--;
  return peek(at) == 40 && (peek(at - 1) == 61 || peek(at - 1) == 32 || isLetter(peek(at - 1)));
}

/** A slash stands in the word. */
function isPath(start: usize): bool {
  let at = start;
  for (let c = peek(at); at - start < 64 && c > 32 && c != 47; c = peek(++at));
  return peek(at) == 47;
}

/**
 * A letter and a digit, before the next blank or quote (`transforms/scrub/secret/sentence/near.ts`): with a mark or capitals among small letters,
 * three digits at the end, or a quote or a mark before.
 *
 * @param last - before the blank
 */
function isShaped(start: usize, last: usize): bool {
  const isQuoted = isQuote(peek(start));
  let at = start;
  while (isQuote(peek(at)) && at - start < 10) at++;
  const first = at;
  let seen: u32 = 0;
  let digits = 0;
  let hasMark = false;
  for (let c = peek(at); at - first < 64 && c > 32 && !isQuote(c) && !isEnd(at); c = peek(++at)) {
    if (isDigit(c)) {
      seen |= 4;
      digits++;
      continue;
    }
    if (isLetter(c)) seen |= c >= 97 ? 1 : 2;
    else if (isMark(c) || c == 43 || c == 126) hasMark = true;
    // `/`, `:`, `=`, `(`, `[`, `{`, `>`: the text continues with something else.
    else if (c == 47 || c == 58 || c == 61 || c == 40 || c == 91 || c == 123 || c == 62) {
      // It ended at the full stop.
      if (peek(at - 1) == 46 || peek(at - 1) == 33 || peek(at - 1) == 63) break;
      return false;
    }
    else if (c == 60 || c == 41 || c == 93 || c == 125 || c == 44 || c == 59 || c == 124) break;
    // A full stop ends the sentence.
    if (c != 46 && c != 63) digits = 0;
  }
  if ((seen & 4) == 0 || (seen & 3) == 0) return false;
  const before = peek(last);
  return hasMark || (seen & 3) == 3 || digits > 1 || isQuoted || isQuote(peek(start - 1)) || isQuote(before) || before == 58 || before == 61 || before == 44 || isStating(last);
}

/** `el wifi es …`, `het ww is …`: es, is, ist, est. */
function isStating(last: usize): bool {
  if ((peek(last) | 32) == 116) last--;
  const vowel = peek(last - 1) | 32;
  return (peek(last) | 32) == 115 && (vowel == 105 || vowel == 101) && (peek(last - 2) == 32 || peek(last - 2) == 39);
}

/** What passwords have in their middle: `!`, `#`, `$`, `%`, `&`, `*`, `@`, `^`. */
// @ts-ignore: decorator
@inline
function isMark(c: u32): bool {
  return c - 35 < 4 || c == 33 || c == 42 || c == 64 || c == 94;
}

/** A mark, or a dash or a dot behind a letter: in the middle of a password. */
// @ts-ignore: decorator
@inline
export function isInner(c: u32, start: usize): bool {
  if (c == 47 || c == 43) return peek(start) - 65 < 26 && peek(start - 2) - 65 < 26;
  return isMark(c) || ((c == 45 || c == 46) && isLetter(peek(start - 2)) && isLetter(peek(start - 3)));
}

/** `net user alice P@ssw0rd`: back to the blank before all of it. */
export function isIntroducedAround(start: usize): bool {
  let at = start;
  while (start - at < 32 && !isStart(at) && peek(at - 1) != 32) at--;
  return peek(at - 1) == 32 && isIntroduced(at - 2, 0);
}

/** `password [x!7Tq…]`: back to the bracket before all of it. */
export function isBoxed(start: usize): bool {
  let at = start - 1;
  for (let c = peek(at); start - at < 32 && c > 32; c = peek(--at)) if (c == 91 || c == 40 || c == 60) return isTelling(peek(at - 1) == 61 || peek(at - 1) == 58 ? at - 1 : at) || (c == 91 ? isTyped(at) : c == 40 && isGiven(at));
  return false;
}

/** `the password you gave me (x7Tq91Zb)`: behind a bracket, and a word for a password before it. */
export function isEnclosed(start: usize): bool {
  let open = start - 1;
  for (let c = peek(open); start - open < 34 && (isWord(c) || c == 45 || c == 46 || isMark(c)); c = peek(--open));
  return peek(open) == 40 && peek(open - 1) == 32 && hasPassword(open - 1);
}

/** `client.run('…')`, `new Bot("…")`: so long, and a call before it. */
export function isArgument(start: usize): bool {
  // `unwrap_or("…")`, `orElse("…")`
  if (peek(start - 2) == 40 && isInstead(start - 2)) return true;
  if (peek(start - 2) != 40 || !isLetter(peek(start - 3))) return false;
  let at = start;
  for (let c = peek(at); at - start < 24 && (isWord(c) || c == 45 || c == 46 || c == 58); c = peek(++at));
  return at - start == 24;
}

/** `_or`, `else`, `ault` */
function isInstead(bracket: usize): bool {
  const last = load<u32>(bracket - 4) | 0x20202020;
  return last == 0x65736c65 || last == 0x746c7561 || last >> 8 == 0x726f7f;
}

/** `AUTH PLAIN …`, `AUTHENTICATE "LOGIN" "…`: the mechanisms of SASL by their last three letters, and the command before by its last two. */
export function isMechanism(last: usize): bool {
  if (peek(last) == 34) last -= peek(last - 1) == 32 && peek(last - 2) == 34 ? 3 : 1;
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  if (
    !(
      letters == 0x61696e || letters == 0x67696e || letters == 0x726572 || letters == 0x6e616c ||
      isOfDigest(last) || (letters >> 8 == 0x7468 && isDigit(peek(last)))
    )
  )
    return false;
  let at = last;
  while (last - at < 12 && (isWord(peek(at)) || peek(at) == 45)) at--;
  if (peek(at) == 34) at--;
  const command = ((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32);
  return peek(at) == 32 && (command == 0x7468 || command == 0x7465); // auth, authenticate
}
