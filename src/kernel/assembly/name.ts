/**
 * @module
 * The word before a colon or an equals sign: whether it may name a secret, or a scheme whose URIs name a party.
 */
import { isLetter, isQuote, isWord, peek } from './character';

/** What the names of secrets have in them (`telling` in transforms/scrub/secret.ts), by three letters. */
const telling = 'paspwdpinotpcvccvvsectokkeyautcrejwtsigcoosessidcsrxsrbea';

/** A bit for each three letters, five bits of each letter. */
let known: usize = 0;

/** @param room - NAMES bytes of zeros */
export function setupNames(room: usize): void {
  known = room;
  for (let i = 0; i < telling.length; i += 3) {
    const at = place(telling.charCodeAt(i), telling.charCodeAt(i + 1), telling.charCodeAt(i + 2));
    const byte = known + (at >> 3);
    store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(at & 7)));
  }
}

// @ts-ignore: decorator
@inline
function place(a: u32, b: u32, c: u32): u32 {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

const LONGEST: usize = 48;

/** Whether the name before the mark may be that of a secret; mostly none is. */
export function isTelling(mark: usize): bool {
  let end = mark;
  if (peek(end - 1) == 32) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  if (peek(end - 1) == 93) end--;
  let start = end;
  let c = peek(start - 1);
  while (end - start < LONGEST && (isWord(c) || c == 45 || c == 46)) c = peek(--start - 1);
  for (let at = start; at + 3 <= end; at++) {
    const bit = place(load<u8>(at), load<u8>(at + 1), load<u8>(at + 2));
    if ((load<u8>(known + (bit >> 3)) >> (bit & 7)) & 1) return true;
  }
  return false;
}

/** Whether the word before the colon may be one of the schemes in transforms/scrub/url.ts: by its two ends. */
export function isParty(colon: usize): bool {
  const last = peek(colon - 1) | 32;
  if (!(last == 112 || last == 115 || last == 108 || last == 111 || last == 101 || last == 120 || last == 109))
    return false;
  let start = colon;
  while (colon - start < 9 && isLetter(peek(start - 1))) start--;
  const size = colon - start;
  if (size < 2 || size > 8) return false;
  const first = peek(start) | 32;
  return (
    first == 115 || first == 116 || first == 99 || first == 119 || first == 120 || first == 102 ||
    first == 104 || first == 105
  );
}
