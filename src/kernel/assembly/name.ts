/**
 * @module
 * The word before a colon or an equals sign: whether it may name a secret, or a scheme whose URIs name a party.
 */
import { isLetter, isQuote, isSpace, isWord, peek } from './character';

/** What the names of secrets have in them (`telling` in transforms/scrub/secret/name.ts), by three letters. */
const telling = 'pukquepaspwdpinotpcvccvvsectokkeyautcrejwtsigcoosessidcsrxsrbeacodrasnnwnhalavhtwolaasleslalu';

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
const STATED: usize = 32;

/** Whether the name before the mark may be that of a secret; mostly none is. */
export function isTelling(mark: usize): bool {
  let end = mark;
  // Names stand in columns, with as many blanks before the mark.
  for (let n = 0; n < 32 && (peek(end - 1) == 32 || peek(end - 1) == 9); n++) end--;
  for (let n = 0; n < 4 && isQuote(peek(end - 1)); n++) end--;
  const close = peek(end - 1);
  if (close == 93 || close == 41) end--;
  let start = end;
  let c = peek(start - 1);
  while (end - start < LONGEST && (isWord(c) || c == 45 || c == 46)) c = peek(--start - 1);
  return isAmong(start, end);
}

function isAmong(start: usize, end: usize): bool {
  let bit: u32 = 0;
  let left = 2;
  for (let at = start; at < end; at++) {
    bit = ((bit << 5) | (<u32>load<u8>(at) & 31)) & 0x7fff;
    if (left > 0) left--;
    else if ((load<u8>(known + (bit >> 3)) >> <u8>(bit & 7)) & 1) return true;
  }
  return false;
}

/** `the password for … is`: before a verb the name may stand further away. */
export function isStated(verb: usize): bool {
  let at = verb + 1;
  while (at - verb < 7 && isLetter(peek(at))) at++;
  if (peek(at) != 32 && peek(at) != 58) return false;
  while (peek(at) == 32 || peek(at) == 58) at++;
  let size = 0;
  while (size < 4 && peek(at + size) > 32) size++;
  // `now` aside, nothing so short is told.
  if (size < 4 && peek(at) != 110) return false;
  // A word of the sentence goes on with it, `now` and `still` aside.
  const first = peek(at);
  if (first != 110 && first != 115 && first != 106 && first != 97) {
    while (peek(at) - 97 < 26) at++;
    if (isSpace(peek(at)) || peek(at) == 0) return false;
  }
  let start = verb;
  while (verb - start < STATED && peek(start - 1) > 10) start--;
  return isAmong(start, verb);
}

/** `-u alice:…`, `--user alice:…` around a colon. */
export function isLogin(colon: usize): bool {
  let start = colon;
  let c = peek(start - 1);
  while (colon - start < 64 && c != 0 && !isSpace(c) && !isQuote(c) && c != 61) c = peek(--start - 1);
  if (isQuote(c)) c = peek(--start - 1);
  if (c != 32 && c != 61) return false;
  const option = peek(start - 2) | 32;
  return (c == 32 && (option == 117 || option == 114)) || (c == 61 && option == 114);
}

/** Whether keys with a known front (`issued` in transforms/scrub/secret/issued.ts) begin so: by two letters. */
export function isFront(at: usize): bool {
  switch ((peek(at) << 8) | peek(at + 1)) {
    case 0x414b: case 0x4153: case 0x4152: case 0x4149: case 0x4154: // AK AS AR AI AT
    case 0x6768: case 0x6769: case 0x676c: // gh gi gl
    case 0x786f: case 0x7861: // xo xa
    case 0x736b: case 0x726b: case 0x706b: // sk rk pk
    case 0x6e70: case 0x5347: case 0x7961: case 0x646f: case 0x7368: // np SG ya do sh
    case 0x6866: case 0x6579: case 0x7768: case 0x736e: case 0x7079: // hf ey wh sn py
    case 0x6463: case 0x6c69: // dc li
      return true;
    default:
      return false;
  }
}

/** Whether the word before the colon may be one of the schemes in transforms/scrub/address/url.ts: by its two ends. */
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
