/**
 * @module
 * What stands before a word that may be a password: names of servers, accounts, algorithms, the beginning of a line.
 */
import { isDigit, isLetter, isSpace, isStart, isWord, peek } from '../../text/character';
import { from } from '../../text/search';
import { hasPassword } from '../spoken';

/** `token emitido …`: the word before the last is one. */
export function isOfToken(last: usize): bool {
  let at = last;
  while (last - at < 13 && isLetter(peek(at))) at--;
  return peek(at) == 32 && (load<u32>(at - 4) | 0x20202020) == 0x6e656b6f; // oken
}

/** `tacacs…`, `radius… host …`: of the word that ends there, or the second before it. */
export function isServer(blank: usize): bool {
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

/** `rpc_secret x7tq91`: the first word of a line or of a statement (`findStatement` in transforms/scrub/secret/statement/boxed.ts). */
export function isFirst(last: usize): bool {
  let at = last + 1;
  for (let c = peek(at - 1); last + 1 - at < 48 && (isWord(c) || c == 45 || c == 46); c = peek(--at - 1));
  for (let n = 0; n < 33 && isSpace(peek(at - 1)) && peek(at - 1) != 10; n++) at--;
  const c = peek(at - 1);
  return isStart(at) || c == 10 || c == 59 || c == 123 || c == 125 || c == 124;
}

/** `login: alice/ …`: a word for the two before the slash, not far off; or a password is spoken of. */
export function isBehindAccount(slash: usize): bool {
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
export function isPrompted(last: usize): bool {
  let at = last;
  while (last - at < 65 && peek(at) > 32) at--;
  if (peek(at) != 32) return false;
  const word = load<u32>(at - 4) | 0x20202020;
  return word == 0x79666974 || (peek(at - 6) == 62 && word == 0x68747561); // tify; > auth
}

/** `MD5`, whatever the digit. */
// @ts-ignore: decorator
@inline
export function isOfDigest(last: usize): bool {
  return isDigit(peek(last)) && (peek(last - 1) | 32) == 100 && (peek(last - 2) | 32) == 109;
}

/** One digit to three, behind a blank or a dash, and before them what is hashed or hidden with. */
export function isAlgorithm(last: usize): bool {
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
export function isIdentified(blank: usize): bool {
  if ((load<u32>(blank - 4) | 0x20202020) == 0x64656966) return true; // fied
  let at = blank;
  while (blank - at < 41 && peek(at - 1) > 32) at--;
  return (load<u32>(at - 5) | 0x20202020) == 0x68746977; // with
}

/** `auth=('alice', …`, `connect('db', 'alice', …` */
export function isPaired(quote: usize): bool {
  let at = quote - 1;
  while (quote - at < 84 && peek(at) >= 32 && peek(at) != 40 && peek(at) != 41) at--;
  return peek(at) == 40 && (peek(at - 1) == 61 || peek(at - 1) == 32 || isLetter(peek(at - 1)));
}
