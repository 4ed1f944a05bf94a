/**
 * @module
 * Codes that a program compares with what it got: `"msg":"otp mismatch","expected":"482913"` (`kindOfCompared` in
 * transforms/scrub/secret/name/purpose.ts).
 */
import { isDigit, isLetter, isQuote, peek } from '../text/character';
import { from } from '../text/search';
import { isOfFactor } from './code-name';

/** expected got actual received entered provided submitted given supplied want wanted stored input attempted, by their front. */
export function isComparing(start: usize, size: usize): bool {
  if (size == 3) return (load<u32>(start) | 0x20202020) << 8 == 0x746f6700;
  if (size < 4) return false;
  switch (load<u32>(start) | 0x20202020) {
    case 0x65707865: case 0x75746361: case 0x65636572: case 0x65746e65: case 0x766f7270: case 0x6d627573: case 0x65766967: // expe actu rece ente prov subm give
    case 0x70707573: case 0x746e6177: case 0x726f7473: case 0x75706e69: case 0x65747461: // supp want stor inpu atte
      return true;
    default:
      return false;
  }
}

/** How far before its mark the code is named. */
export const COMPARED: usize = 240;

/** Four digits behind the mark, and a code named before. */
export function isCompared(mark: usize): bool {
  let at = mark + 1;
  for (let n = 0; n < 5 && (peek(at) == 32 || peek(at) == 92 || peek(at) == 62 || isQuote(peek(at))); n++) at++;
  if (!(isDigit(peek(at)) && isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isDigit(peek(at + 3)))) return false;
  let end = mark;
  for (let n = 0; n < 4 && (peek(end - 1) == 32 || isQuote(peek(end - 1)) || peek(end - 1) == 92); n++) end--;
  let start = end;
  while (end - start < 12 && (isLetter(peek(start - 1)) || peek(start - 1) == 95)) start--;
  return isComparing(start, end - start) && isOfFactor(max(from, mark - COMPARED), mark);
}
