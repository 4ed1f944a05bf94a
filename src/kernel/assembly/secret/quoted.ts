/**
 * @module
 * Quotes in which a password may stand by their place (transforms/scrub/secret/statement/call.ts).
 */
import { isDigit, isWord, peek } from '../text/character';
import { isTelling } from './name';

/** Behind a blank: a name before it, or an algorithm of SNMP. */
export function isQuoted(quote: usize): bool {
  const last = peek(quote - 2);
  if (!isWord(last)) return false;
  switch (((peek(quote - 4) | 32) << 16) | ((peek(quote - 3) | 32) << 8) | (last | 32)) {
    case 0x736861: case 0x616573: case 0x646573: // sha aes des
      return true;
  }
  // `SHA-256`; `MD5`, with any digit
  if (isDigit(last) && (peek(quote - 3) == 45 || ((peek(quote - 3) | 32) == 100 && (peek(quote - 4) | 32) == 109))) return true;
  // `missing key "state"`: a key in the sense of a name, without a word joined to it.
  if ((load<u32>(quote - 4) | 0x20202020) == 0x2079656b && !isWord(peek(quote - 5)) && peek(quote - 5) != 45 && peek(quote - 5) != 46) return isKeyOf(quote - 5); // key
  return isTelling(quote);
}

/** `api key "…"`, `signing key "…"`: what a key is of that may stand in quotes behind two words, by its last letters. */
function isKeyOf(blank: usize): bool {
  const letters = load<u32>(blank - 4) | 0x20202020;
  switch (letters) {
    case 0x73736563: case 0x74657263: case 0x65746176: case 0x68747561: case 0x676e696e: case 0x6e6f6974: // cess cret vate auth ning tion
      return true;
  }
  return letters >> 8 == 0x697061; // api
}

/** `a001 LOGIN …`: behind a digit or a full stop, and what is said has a blank behind it (`findLoggedIn` in transforms/scrub/secret/protocol/login.ts). */
export function isLoggingIn(at: usize): bool {
  const before = peek(at - 2);
  return peek(at - 1) == 32 && (isDigit(before) || before == 46) && (load<u32>(at + 1) | 0x20202020) == 0x6e69676f && peek(at + 5) == 32; // ogin
}
