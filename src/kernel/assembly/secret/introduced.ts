/**
 * @module
 * Words that may be passwords by what stands before them: a command, an option, a scheme (transforms/scrub/secret/command/introduced.ts).
 */
import { isDigit, isLetter, isQuote, isStart, isWord, peek } from '../text/character';
import { hasCommand, hasServer } from './anywhere';
import { isAlgorithm, isBehindAccount, isFirst, isIdentified, isOfDigest, isOfToken, isPaired, isPrompted, isServer } from './introduced/before';
import { isAnswer, isToldOfBehind } from './introduced/sentence';
import { isPath, isShaped } from './introduced/value';
import { isTelling } from './name';
import { hasPassword } from './spoken';

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

const FARTHEST: usize = 96;

/** `net user alice P@ssw0rd`: back to the blank before all of it. */
export function isIntroducedAround(start: usize): bool {
  let at = start;
  while (start - at < 32 && !isStart(at) && peek(at - 1) != 32) at--;
  return peek(at - 1) == 32 && isIntroduced(at - 2, 0);
}
