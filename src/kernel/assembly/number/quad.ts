/**
 * @module
 * Four numbers with a mark between them: whether they are an IPv4 address, and whether something goes on behind them.
 */
import { isDigit, isLetter, isWord, peek } from '../text/character';
import { noted, QUAD } from '../text/value';

/** Four groups of one to three digits with the mark between them. */
export function isQuad(at: usize, mark: u32): bool {
  for (let n = 0; n < 4; n++) {
    if (n > 0 && peek(at++) != mark) return false;
    if (!isDigit(peek(at))) return false;
    at++;
    if (isDigit(peek(at))) at++;
    if (isDigit(peek(at))) at++;
  }
  return true;
}

/** `1.2.3.4.5.6`: behind a quad with dots a fifth group of no more digits than an octet, and a sixth (`isChain` in transforms/scrub/address/ipv4.ts). */
export function isChain(at: usize): bool {
  for (let dots = 0; dots < 4; at++) {
    const c = peek(at);
    if (c == 46) dots++;
    else if (!isDigit(c)) return false;
  }
  let end = at;
  while (end - at < 3 && isDigit(peek(end))) end++;
  return end > at && peek(end) == 46 && isWord(peek(end + 1));
}

/** `10.20.30.20130476`: the last number of a quad with dots goes on. */
export function isGrown(at: usize): bool {
  let end = at;
  for (let dots = 0; dots < 3; end++) if (peek(end) == 46) dots++;
  for (const last = end + 3; end < last && isDigit(peek(end)); end++);
  // `192.0.2.44is …`: three digits first, and letters after it.
  return isDigit(peek(end)) || (isLetter(peek(end)) && peek(at + 3) != 46);
}

/** Of a quad with dots: the numbers are those of an address that is somebody's (`findDotted` in transforms/scrub/address/ipv4.ts). */
export function isAddress(at: usize): bool {
  return noted(QUAD, at, 0, <u32>isAddressOf(at)) != 0;
}

export function isAddressOf(at: usize): bool {
  let all: u32 = 0;
  for (let n = 0; n < 4; n++) {
    let octet = peek(at++) - 48;
    for (let size = 1; size < 3 && isDigit(peek(at)); size++) {
      // Leading zeros of an octet.
      if (octet == 0) return true;
      octet = octet * 10 + peek(at++) - 48;
    }
    if (octet > 255 || (n == 0 && octet == 255)) return false;
    all = (all << 8) | octet;
    at++;
  }
  return all != 0 && all != 0x01030601;
}

/** `203-0-113-9-1`, `203-0-113-9a`: behind four groups with dashes something goes on, but for a word of the label: `203-0-113-9-sta.example.net`. */
export function isLonger(at: usize): bool {
  let end = at;
  for (let dashes = 0; dashes < 3 || isDigit(peek(end)); end++) if (peek(end) == 45) dashes++;
  // `ip-192-0-2-1->…`
  return (peek(end) == 45 && peek(end + 1) != 62 && !isLetter(peek(end + 1))) || isLetter(peek(end)) || (peek(end) == 95 && !isLetter(peek(end + 1)));
}

/** Nothing goes on behind the address that begins here. */
export function isLast(at: usize): bool {
  for (let dots = 0; dots < 3; at++) if (peek(at) == 46) dots++;
  const last = at;
  while (isDigit(peek(at))) at++;
  return at - last <= 3 && (peek(at) != 46 || !isDigit(peek(at + 1)));
}
