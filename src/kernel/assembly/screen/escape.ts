/**
 * @module
 * Decodes the escapes of a string (RFC 8259 §7) so that the text can be searched: those of two characters, as nearly all are.
 * Signs that mean nothing to a scan, such as `✓`, are replaced by one character of ASCII that means as little.
 */
import { region } from '../memory/layout';
import { isDigit, isHex, peek } from '../text/character';

/** Longest string whose escapes are taken out, in bytes. */
const LONGEST: usize = 16384;

/** Where the text stands without its escapes. */
export let plain: usize = 0;
/** How many bytes are left out, and for each the address in `plain` of the character it became a part of. */
let count: usize = 0;
let escapes: usize = 0;
let source: usize = 0;

export function setupEscape(): bool {
  plain = region(LONGEST + 1);
  // Two of three bytes of a sign.
  escapes = region(LONGEST * 3);
  return escapes != 0;
}

/** Overwrites the text that was read last. */
export function wipeEscape(): void {
  memory.fill(plain, 0, LONGEST + 1);
}

/** What a sign becomes: no letter, digit, blank or mark. */
const SIGN: u32 = 127;

/** @returns the size of the text at `plain`; 0 where it has other escapes or characters, is too long, or has escapes written out in it */
export function unescape(start: usize, end: usize): usize {
  if (end - start > LONGEST) return 0;
  source = start;
  count = 0;
  let to = plain;
  for (let at = start; at < end; at++, to++) {
    let c: u32 = load<u8>(at);
    if (c == 92) {
      c = characterOf(load<u8>(++at));
      // `\\n`: the scan sees it as a blank, and `\\u0022` as a quote.
      if (c == 0 || (c == 92 && isSeen(at + 1))) return 0;
      store<u32>(escapes + (count++ << 2), <u32>to);
    } else if (c >= 0x80) {
      if (!isSign(at, end)) return 0;
      c = SIGN;
      at += 2;
      for (let n = 0; n < 2; n++) store<u32>(escapes + (count++ << 2), <u32>to);
    }
    store<u8>(to, <u8>c);
  }
  store<u8>(to, 0);
  return to - plain;
}

/** U+25C0 to U+2775, `✓`, `✗`, `★`: no letters, no digits, and none that the detectors of transforms/scrub ask for. */
function isSign(at: usize, end: usize): bool {
  if (load<u8>(at) != 0xe2 || at + 2 >= end) return false;
  const middle: u32 = load<u8>(at, 1);
  return (middle >= 0x97 && middle < 0x9d) || (middle == 0x9d && load<u8>(at, 2) < 0xb6);
}

/** Where in the string a character of `plain` is written; asked from left to right or not. */
export function written(at: usize): usize {
  let low: usize = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(escapes + (middle << 2)) < <u32>at) low = middle + 1;
    else high = middle;
  }
  return source + (at - plain) + low;
}

function characterOf(letter: u32): u32 {
  if (letter == 34 || letter == 92 || letter == 47) return letter;
  if (letter == 110) return 10;
  if (letter == 114) return 13;
  if (letter == 116) return 9;
  if (letter == 98) return 8;
  return letter == 102 ? 12 : 0;
}

/** What is written out behind a backslash that the scan reads, `transforms/scrub/scan/view/escape.ts`. */
function isSeen(at: usize): bool {
  const after = peek(at + 1);
  switch (peek(at)) {
    case 110: case 114: case 116: case 117: case 85: case 61: // n, r, t, u, =
      return true;
    case 120: case 88: // x
      return isHex(after);
    case 101: case 69: // e
      return after == 91;
    case 48: case 51: // 0, 3
      return isDigit(after);
    default:
      return false;
  }
}
