/**
 * @module
 * Names of a few letters whose value says by its shape that it is a key (transforms/scrub/secret/shaped.ts), and hosts whose
 * paths are secrets.
 */
import { isHex, isQuote, isSpace, peek } from './character';

/** `Ki=465B…`, `OPc: E8ED…`: the last letters of such a name, and eight hexadecimal digits behind the mark. */
export function isSimKey(mark: usize): bool {
  let end = mark;
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  const before = peek(end - 2) | 32;
  switch (peek(end - 1) | 32) {
    case 107: case 105: case 112: case 99: // k i p c
      break;
    case 101: // kasme
      if (before != 109) return false;
      break;
    case 102: // kausf, kseaf, kamf
      if (before != 115 && before != 97 && before != 109) return false;
      break;
    case 98: // kgnb, kenb
      if (before != 110) return false;
      break;
    default:
      return false;
  }
  let at = mark + 1;
  for (let n = 0; n < 8 && (isSpace(peek(at)) || isQuote(peek(at))); n++) at++;
  if (peek(at) == 48 && (peek(at + 1) | 32) == 120) at += 2;
  for (const last = at + 8; at < last; at++) if (!isHex(peek(at))) return false;
  return true;
}

/** `hooks.`, `discord.com`, `ptb.`, `canary.`, `maker.`: by four letters. */
export function isHookHost(start: usize): bool {
  switch (load<u32>(start) | 0x20202020) {
    case 0x6b6f6f68: case 0x63736964: case 0x656b616d: case 0x2e627470: case 0x616e6163: // hook disc make ptb. cana
      return true;
    default:
      return false;
  }
}
