/**
 * @module
 * The strict reading of everything between the brackets of JSON: strings, numbers, literals and white space (RFC 8259 §2, §6,
 * §7). Each function takes the address where its text begins and returns the address after it, or 0 if the text is refused. None
 * needs to know where the input ends: the newline after it ends everything.
 */
import { BACKSLASH, QUOTE, SPACE } from '../memory/bytes';

/** Counts the escapes met: a key in which it moved must be decoded before it is looked up. */
export let escapes: u32 = 0;

/** One bit for each of 16 bytes that a string cannot just run over: quote, backslash, control, non-ASCII. */
// @ts-ignore: decorator
@inline
export function stops(lane: v128): i32 {
  // Signed: bytes from 0x80 are negative, so one comparison finds them and the controls.
  const odd = i8x16.lt_s(lane, i8x16.splat(<i8>SPACE));
  const quote = i8x16.eq(lane, i8x16.splat(<i8>QUOTE));
  const slash = i8x16.eq(lane, i8x16.splat(<i8>BACKSLASH));
  return i8x16.bitmask(v128.or(odd, v128.or(quote, slash)));
}

/** `p` is after the opening quote; gives the address after the closing one. */
// @ts-ignore: decorator
@inline
export function string(p: usize): usize {
  const stop = stops(v128.load(p));
  if (stop != 0) {
    const at = p + ctz(stop);
    if (load<u8>(at) == QUOTE) return at + 1;
  }
  return longString(p);
}

function longString(p: usize): usize {
  while (true) {
    const stop = stops(v128.load(p));
    if (stop == 0) {
      p += 16;
      continue;
    }
    p += ctz(stop);
    const c: u32 = load<u8>(p);
    if (c == QUOTE) return p + 1;
    if (c == BACKSLASH) p = escape(p);
    else if (c >= 0x80) p = beyondAscii(p);
    else return 0;
    if (p == 0) return 0;
  }
}

function escape(p: usize): usize {
  escapes++;
  switch (<u32>load<u8>(p, 1)) {
    case 0x22: // "
    case 0x5c: // \
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return p + 2;
    case 0x75: // u
      return hex4(p + 2) >= 0 ? p + 6 : 0;
    default:
      return 0;
  }
}

/** The value of four hexadecimal digits, -1 where one is none. */
export function hex4(p: usize): i32 {
  let value = 0;
  for (let i: usize = 0; i < 4; i++) {
    const c: u32 = load<u8>(p + i);
    const low = c | 0x20;
    if (c - 0x30 < 10) value = (value << 4) | (c - 0x30);
    else if (low - 0x61 < 6) value = (value << 4) | (low - 0x61 + 10);
    else return -1;
  }
  return value;
}

/** Runs over UTF-8 sequences (RFC 3629 §4: no overlong forms, no surrogates, nothing past U+10FFFF). */
function beyondAscii(p: usize): usize {
  while (true) {
    const lead: u32 = load<u8>(p);
    if (lead < 0x80) return p;
    const second: u32 = load<u8>(p, 1);
    if (lead - 0xc2 <= 0xdf - 0xc2) {
      if ((second & 0xc0) != 0x80) return 0;
      p += 2;
    } else if ((lead & 0xf0) == 0xe0) {
      const least: u32 = lead == 0xe0 ? 0xa0 : 0x80;
      const most: u32 = lead == 0xed ? 0x9f : 0xbf;
      if (second < least || second > most || (load<u8>(p, 2) & 0xc0) != 0x80) return 0;
      p += 3;
    } else if (lead - 0xf0 <= 4) {
      const least: u32 = lead == 0xf0 ? 0x90 : 0x80;
      const most: u32 = lead == 0xf4 ? 0x8f : 0xbf;
      if (second < least || second > most) return 0;
      if ((load<u16>(p, 2) & 0xc0c0) != 0x8080) return 0;
      p += 4;
    } else return 0;
  }
}

/** Whether the bytes from `p` to `end` are UTF-8. */
export function validUtf8(p: usize, end: usize): bool {
  while (p < end) {
    if (load<u8>(p) < 0x80) p++;
    else {
      p = beyondAscii(p);
      if (p == 0) return false;
    }
  }
  return true;
}

/** Address after a run of decimal digits. */
// @ts-ignore: decorator
@inline
function digits(p: usize): usize {
  while (true) {
    const value = i8x16.sub(v128.load(p), i8x16.splat(0x30));
    const other = ~i8x16.bitmask(i8x16.lt_u(value, i8x16.splat(10))) & 0xffff;
    if (other) return p + ctz(other);
    p += 16;
  }
}

/** A number (RFC 8259 §6), or one of the three literals. */
export function bare(p: usize): usize {
  const word = load<u32>(p);
  if (word == 0x65757274 || word == 0x6c6c756e) return p + 4; // true, null
  if (word == 0x736c6166) return load<u8>(p, 4) == 0x65 ? p + 5 : 0; // fals, e
  if ((word & 0xff) == 0x2d) p++; // -
  const whole = digits(p);
  if (whole == p || (load<u8>(p) == 0x30 && whole != p + 1)) return 0;
  p = whole;
  if (load<u8>(p) == 0x2e) {
    const fraction = digits(p + 1);
    if (fraction == p + 1) return 0;
    p = fraction;
  }
  if ((load<u8>(p) | 0x20) == 0x65) {
    const sign: u32 = load<u8>(p, 1);
    p += sign == 0x2b || sign == 0x2d ? 2 : 1;
    const exponent = digits(p);
    if (exponent == p) return 0;
    p = exponent;
  }
  return p;
}

/** Runs over white space, of which the newline is none here: it ends the record. */
export function space(p: usize): usize {
  while (true) {
    const c: u32 = load<u8>(p);
    if (c != SPACE && c != 0x09 && c != 0x0d) return p;
    p++;
  }
}
