/**
 * @module
 * Decodes the escapes of a string (RFC 8259 §7) so that the text can be searched: those of two characters, as nearly all are.
 * Signs that mean nothing to a scan, such as `✓` and `🚀`, are replaced by characters of ASCII that mean as little, and accents and
 * typographic marks by what is typed for them (`accent.ts`).
 */
import { region } from '../memory/layout';
import { isSign } from '../table';
import { isDigit, isHex, peek } from '../text/character';
import { noteAccent, startAccents, typedAt, width } from './accent';

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
  // Two of the three bytes of a sign.
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
  startAccents();
  let to = plain;
  for (let at = start; at < end; at++, to++) {
    let c: u32 = load<u8>(at);
    if (c == 92) {
      c = characterOf(load<u8>(++at));
      // `\\n`: the scan sees it as a blank, and `\\u0022` as a quote.
      if (c == 0 || (c == 92 && isSeen(at + 1))) return 0;
      store<u32>(escapes + (count++ << 2), <u32>to);
    } else if (c >= 0x80) {
      let size = signAt(at, end);
      c = SIGN;
      if (size == 0) {
        c = typedAt(at, end);
        if (c == 0 || !noteAccent(to)) return 0;
        size = width;
      }
      // The scan sees it as two characters.
      if (size == 4) store<u8>(to++, SIGN);
      at += size - 1;
      for (let n = size == 2 ? 1 : 0; n < 2; n++) store<u32>(escapes + (count++ << 2), <u32>to);
    }
    store<u8>(to, <u8>c);
  }
  store<u8>(to, 0);
  return to - plain;
}

/**
 * Signs: no letters, no digits, and none that the detectors of transforms/scrub ask for.
 *
 * @returns how many bytes there are of the one at a place; 0 for none
 */
function signAt(at: usize, end: usize): usize {
  const lead: u32 = load<u8>(at);
  if (lead < 0xe2 || at + 2 >= end) return 0;
  const second: u32 = load<u8>(at, 1) & 0x3f;
  const third: u32 = load<u8>(at, 2) & 0x3f;
  if (lead == 0xf0) {
    const point = (second << 12) | (third << 6) | (load<u8>(at, 3) & 0x3f);
    return at + 3 < end && isSign(point) && !isInHost(at) ? 4 : 0;
  }
  // U+FE0F behind one, which asks for its coloured form: `⚠️`
  const point = ((lead & 0x0f) << 12) | (second << 6) | third;
  if (point == 0xfe0f) return isBehindSign(at) ? 3 : 0;
  return lead == 0xe2 && isSign(point) ? 3 : 0;
}

/** `alice@🚀.example`: the host of a mail address may have one. */
function isInHost(at: usize): bool {
  for (let n = 0; n < LONGEST_HOST && load<u8>(--at) > 32 && at >= source; n++) if (load<u8>(at) == 64) return true;
  return false;
}
const LONGEST_HOST = 255;

function isBehindSign(at: usize): bool {
  const lead: u32 = load<u8>(at - 3);
  return at >= source + 3 && (lead == 0xe2 || load<u8>(at - 4) == 0xf0);
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
