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
  // `SHA-256`; `MD5`, whatever the digit
  if (isDigit(last) && (peek(quote - 3) == 45 || ((peek(quote - 3) | 32) == 100 && (peek(quote - 4) | 32) == 109))) return true;
  // `missing key "state"`: a key of what is no secret, without a word that is tied to it.
  if ((load<u32>(quote - 4) | 0x20202020) == 0x2079656b && !isWord(peek(quote - 5)) && peek(quote - 5) != 45 && peek(quote - 5) != 46) return false; // key
  return isTelling(quote);
}

/** `a001 LOGIN …`: behind a digit or a full stop, and what is said has a blank behind it (`findLoggedIn` in transforms/scrub/secret/protocol/login.ts). */
export function isLoggingIn(at: usize): bool {
  const before = peek(at - 2);
  return peek(at - 1) == 32 && (isDigit(before) || before == 46) && (load<u32>(at + 1) | 0x20202020) == 0x6e69676f && peek(at + 5) == 32; // ogin
}
