/**
 * @module
 * The three or four digits on the back of a card, by what they are called (transforms/scrub/secret/sentence/told.ts).
 */
import { isDigit, isLetter, peek } from '../text/character';
import { from } from '../text/search';

/** crypto dos cvx cvd cid kpn retro verso dorso right before, by their last three letters (`beside` in transforms/scrub/secret/sentence/told.ts). */
export function isBesideCard(at: usize): bool {
  for (let i = at; i < at + 3; i++) if (!isDigit(peek(i))) return false;
  let last = at - 1;
  for (let c = peek(last); at - last < 4 && (c == 32 || c == 58 || c == 61 || c == 46); c = peek(--last));
  return last < at - 1 && (isOfBack(last) || isBehindExpiry(at));
}

/** `10/29, 122` (`expiry` in transforms/scrub/secret/sentence/told.ts). */
export function isBehindExpiry(at: usize): bool {
  if (peek(at - 1) != 32) return false;
  let end = at - 1;
  if (peek(end - 1) == 44 || peek(end - 1) == 59) end--;
  let start = end;
  while (end - start < 5 && isDigit(peek(start - 1))) start--;
  if (end - start != 2 && end - start != 4) return false;
  if (peek(start - 1) == 32) start--;
  if (peek(start - 1) != 47) return false;
  let month = peek(start - 2) == 32 ? start - 2 : start - 1;
  if (!isDigit(peek(month - 1))) return false;
  month -= isDigit(peek(month - 2)) ? 2 : 1;
  return !isDigit(peek(month - 1)) && peek(month - 1) != 47;
}

export function isOfBack(last: usize): bool {
  switch (((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32)) {
    case 0x70746f: case 0x646f73: case 0x637678: case 0x637664: case 0x636964: case 0x6b706e: case 0x74726f: case 0x72736f: // pto dos cvx cvd cid kpn tro rso
      return true;
    default:
      return false;
  }
}

export function isHalf(at: usize): bool {
  const mark = peek(at + 3);
  return (mark == 32 || mark == 45) && isDigit(peek(at + 4)) && isDigit(peek(at + 5)) && isDigit(peek(at + 6));
}

/** `the three digits are 497`: digits, numbers, Ziffern, cifre, chiffres, digitos, cijfers before, by four letters of them. */
export function isPrinted(at: usize): bool {
  for (let i = at; i < at + 3; i++) if (!isDigit(peek(i))) return false;
  if (peek(at - 1) != 32) return false;
  for (let end = at - 2; at - end < 64 && end > from; end--) {
    switch (load<u32>(end) | 0x20202020) {
      case 0x69676964: case 0x626d756e: case 0x656d756e: case 0x6666697a: case 0x6c68617a: case 0x72666963: case 0x66696863: case 0x666a6963: // digi numb nume ziff zahl cifr chif cijf
        return true;
    }
  }
  return false;
}

/** `cvv`, `cvc`, `csc`, `cryptogramme` before, and no digit between. */
export function isOfCard(at: usize): bool {
  for (let end = at - 1; at - end < FARTHEST && end >= from && !(isDigit(peek(end)) && !isLetter(peek(end - 1))); end--) {
    if ((peek(end) | 32) != 99) continue;
    const pair = ((peek(end + 1) | 32) << 8) | (peek(end + 2) | 32);
    // cvv cvc csc cry(ptogramme)
    if (pair == 0x7676 || pair == 0x7663 || pair == 0x7363 || pair == 0x7279) return true;
  }
  return false;
}

const FARTHEST: usize = 96;
