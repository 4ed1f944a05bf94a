/**
 * @module
 * What is said of a line behind its number.
 */
import { isQuote, peek } from '../../text/character';

/** `0171…, Durchwahl 83` (`extension` in transforms/scrub/number/phone/named.ts), `2025550123 is now busy`, `… hung up`, `… not registered` (`isOfLine` in transforms/scrub/number/phone/party.ts), by four letters of what is said. */
export function isOfLine(end: usize): bool {
  let next = isQuote(peek(end)) ? end + 1 : end;
  if (peek(next) == 44) next++;
  if (peek(next) != 32) return false;
  next++;
  // `is`, `was`, `has`; `now`, `not`, `already`
  const verb = load<u32>(next) | 0x20202020;
  if ((verb & 0xffffff) == 0x207369) next += 3;
  else if (verb == 0x20736177 || verb == 0x20736168) next += 4;
  const adverb = load<u32>(next) | 0x20202020;
  if (adverb == 0x20776f6e || adverb == 0x20746f6e) next += 4;
  else if (adverb == 0x65726c61 && peek(next + 7) == 32) next += 8;
  switch (load<u32>(next) | 0x20202020) {
    case 0x63727564: case 0x6562656e: case 0x65746e69: case 0x616d6172: case 0x74736f70: case 0x65747865: case 0x2e747865: case 0x20747865: // durc nebe inte rama post exte ext. ext_
    case 0x78656e61: case 0x73656f74: case 0x6e776577: case 0x2e776577: // anex toes wewn wew.
    case 0x79737562: case 0x676e6972: case 0x676e7568: case 0x77736e61: case 0x69676572: case 0x65726e75: // busy ring hung answ regi unre
    case 0x63616572: case 0x682d6e6f: case 0x6f686e6f: case 0x2d66666f: case 0x6866666f: case 0x73207361: // reac on-h onho off- offh as s
    case 0x61762061: case 0x69206e61: case 0x6574706f: case 0x75736e75: case 0x74726f70: case 0x6c6c6163: // a va, an i, opte unsu port call
    case 0x73207962: case 0x20616976: case 0x74206e69: case 0x70206e69: case 0x76206e69: // by s, via , in t, in p, in v
      return true;
    // `'2025550123' for key 'users.phone'`
    case 0x20726f66:
      return isQuote(peek(end)) && (peek(next + 4) | 32) == 107;
    default:
      return false;
  }
}
