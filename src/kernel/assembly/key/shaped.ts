/**
 * @module
 * Names of a few letters whose value is known as a key by its shape (transforms/scrub/secret/key/shaped.ts), and hosts whose
 * paths are secrets.
 */
import { isDigit, isHex, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';

/** `Ki=465B…`, `OPc: E8ED…`: such a name by itself, or the last part of one, and eight hexadecimal digits behind the mark with more of them. */
export function isSimKey(mark: usize): bool {
  let end = mark;
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  if (isDigit(peek(end - 1))) return (peek(mark) == 61 && isProvisioned(end)) || isHashed(mark, end);
  if (isHashed(mark, end)) return true;
  let start = end;
  while (end - start < 6 && isLetter(peek(start - 1))) start--;
  if (!isKeyName(start, end - start) || isDigit(peek(start - 1))) return false;
  let at = mark + 1;
  for (let n = 0; n < 8 && (isSpace(peek(at)) || isQuote(peek(at))); n++) at++;
  if (isDigit(peek(at)) && (peek(at + 1) | 32) == 120) at += 2;
  for (const last = at + 8; at < last; at++) if (!isHex(peek(at))) return false;
  return isHex(peek(at)) ? isHex(peek(at + 7)) : peek(at) == 32 && isHex(peek(at + 8));
}

/** `response=`, `ha1=`, `a1hash=`, `md5secret=`, `md5_cred=`, and 32 hexadecimal digits behind. */
function isHashed(mark: usize, end: usize): bool {
  // With any digit.
  switch ((letterOf(end - 3) << 16) | (letterOf(end - 2) << 8) | letterOf(end - 1)) {
    case 0x6e7365: case 0x686131: case 0x613162: case 0x617368: case 0x726574: case 0x726564: // nse ha1 a1b ash ret red
      break;
    default:
      return false;
  }
  let at = mark + 1;
  while (at - mark < 7 && (isSpace(peek(at)) || isQuote(peek(at)))) at++;
  if (isDigit(peek(at)) && (peek(at + 1) | 32) == 120) at += 2;
  for (const last = at + 32; at < last; at++) if (!isHex(peek(at))) return false;
  return true;
}

// @ts-ignore: decorator
@inline
function letterOf(at: usize): u32 {
  const c = peek(at);
  return isDigit(c) ? 49 : c | 32;
}

/** k; ki op ck ik; opc key; kasme kausf kseaf kamf kgnb kenb */
function isKeyName(start: usize, size: usize): bool {
  const name = load<u32>(start) | 0x20202020;
  if (size == 1) return (name & 0xff) == 0x6b;
  if (size == 2) {
    const pair = name & 0xffff;
    return pair == 0x696b || pair == 0x706f || pair == 0x6b63 || pair == 0x6b69;
  }
  if (size == 3) return (name & 0xffffff) == 0x63706f || (name & 0xffffff) == 0x79656b;
  if (size == 0 || size > 5) return false;
  return (
    name == 0x6d73616b || name == 0x7375616b || name == 0x6165736b || name == 0x666d616b || name == 0x626e676b || name == 0x626e656b
  );
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

/** `P34=…`: a parameter of a telephone, by a number of up to three digits. */
function isProvisioned(end: usize): bool {
  let start = end;
  while (end - start < 4 && isDigit(peek(start - 1))) start--;
  return peek(start - 1) == 80 && !isWord(peek(start - 2));
}
