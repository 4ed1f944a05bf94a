/**
 * @module
 * Quotes in which a password may stand by their place (transforms/scrub/secret/call.ts).
 */
import { isDigit, isQuote, isWord, peek } from './character';
import { isTelling } from './name';

/** Behind a comma and a blank: the second or third argument of what logs in or connects. */
export function isCall(quote: usize): bool {
  let at = quote - 2;
  let commas = 0;
  for (let c = peek(at); quote - at < 384; c = peek(--at)) {
    if (c < 32 || c == 123 || c == 91 || (c == 44 && ++commas > 2) || (c == 58 && isQuote(peek(at - 1)))) return false;
    if (c == 40) break;
  }
  if (peek(at) != 40) return false;
  if (peek(at - 1) == 32) at--;
  switch (load<u32>(at - 4) | 0x20202020) {
    // ogin g_in gnin n_in cate tion ials tial auth oken nect ruct
    case 0x6e69676f: case 0x6e697f67: case 0x6e696e67: case 0x6e697f6e: case 0x65746163: case 0x6e6f6974: case 0x736c6169: case 0x6c616974:
    case 0x68747561: case 0x6e656b6f: case 0x7463656e: case 0x74637572:
      return true;
    default:
      return (peek(at - 1) | 32) == 111 && (peek(at - 2) | 32) == 100; // PDO
  }
}

/** Behind a blank: a name before it, an algorithm of SNMP, or the asterisk of a server. */
export function isQuoted(quote: usize): bool {
  const last = peek(quote - 2);
  if (last == 42) return peek(quote - 3) <= 32;
  if (!isWord(last)) return false;
  switch (((peek(quote - 4) | 32) << 16) | ((peek(quote - 3) | 32) << 8) | (last | 32)) {
    case 0x736861: case 0x616573: case 0x646573: // sha aes des
      return true;
  }
  // `SHA-256`; `MD5`, whatever the digit
  if (isDigit(last) && (peek(quote - 3) == 45 || ((peek(quote - 3) | 32) == 100 && (peek(quote - 4) | 32) == 109))) return true;
  return isTelling(quote);
}
