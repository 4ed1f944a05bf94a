/**
 * @module
 * Digits by themselves that may be a code (transforms/scrub/secret/sentence/around/digits.ts).
 */
import { isDigit, isLetter, peek } from '../../text/character';
import { isClosed, isFree, isLink, isTied, wordBefore } from './word';

/** Digits by themselves: four to eight, or in groups. */
export function isNumber(start: usize, end: usize, front: u32, next: u32): bool {
  if (!isFree(front) && front != 35 && !isTied(next)) return false;
  const size = end - start;
  if (size > 8) return size < 27 && isOfNetwork(start);
  if (size > 3) return true;
  if ((next != 45 && next != 32) || !isDigit(peek(end + 1))) return false;
  // `482 913` and `44 71`, and no more of it
  let last = end + 1;
  while (isDigit(peek(last))) last++;
  const c = peek(last);
  return last - end - 1 == size && (size == 1 || !((c == 45 || c == 32 || c == 46 || c == 58) && isDigit(peek(last + 1))));
}

/** `Schlüssel 0929040722`: a mark or a letter of another alphabet, or a word for a key or a network by its last letters. */
function isOfNetwork(start: usize): bool {
  const at = wordBefore(start);
  const c = peek(at - 1);
  if (c == 58 || c == 61 || c == 62 || c == 10 || c == 13 || c > 127) return true;
  switch (load<u32>(at - 4) | 0x20202020) {
    // ssel word wort oord enha lave iave have, wifi i-fi wlan rete rede seau work werk pass utel
    case 0x6c657373: case 0x64726f77: case 0x74726f77: case 0x64726f6f: case 0x61686e65: case 0x6576616c: case 0x65766169: case 0x65766168:
    case 0x69666977: case 0x69662d69: case 0x6e616c77: case 0x65746572: case 0x65646572: case 0x75616573: case 0x6b726f77: case 0x6b726577: case 0x73736170: case 0x6c657475:
    case 0x61736e65: case 0x616e6573: case 0x65737361: // ensa sena asse
      return true;
  }
  switch ((load<u32>(at - 4) | 0x20202020) >> 8) {
    // key psk pwd mdp red est ist
    case 0x79656b: case 0x6b7370: case 0x647770: case 0x70646d: case 0x646572: case 0x747365: case 0x747369: case 0x656c63:
      return true;
  }
  const two = (load<u32>(at - 4) | 0x20202020) >> 16;
  // is es ww pw
  return two == 0x7369 || two == 0x7365 || two == 0x7777 || two == 0x7770;
}

/** `token 482913` */
export function isOfToken(start: usize, end: usize): bool {
  if (end - start != 6 || peek(start - 1) != 32) return false;
  const last = load<u32>(start - 5) | 0x20202020;
  return last == 0x6e656b6f || last == 0x6e6f7465; // oken eton
}

/** A word before that may tell it or a mark, or the end of a sentence behind. */
export function isLinked(start: usize, end: usize): bool {
  let last = end;
  // `482 913`, `4-4-7-1`
  while (last - end < 20 && (isDigit(peek(last)) || ((peek(last) == 32 || peek(last) == 45) && isDigit(peek(last + 1))))) last++;
  if (isClosed(last)) return true;
  const at = wordBefore(start);
  return at == start || !isLetter(peek(at - 1)) || isLink(at);
}

/** A full stop, a question mark or a dash behind which nothing goes on, the dash between digits of a code, and what is typed last, `4471#`. */
export function isClosing(mark: usize): bool {
  const c = peek(mark);
  if (c == 45) {
    let at = mark;
    while (at - mark < 40 && peek(at) == 45 && isDigit(peek(at + 1))) for (at++; isDigit(peek(at)); at++);
    return at > mark && !isLetter(peek(at));
  }
  const next = peek(mark + 1);
  if (c == 35 || c == 42) return isFree(next) || next == 44 || next == 46;
  return (c == 46 || c == 63 || c == 33) && next <= 32;
}
