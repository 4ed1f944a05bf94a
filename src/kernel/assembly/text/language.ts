/**
 * @module
 * Whether a text may be in another language than English (`small` in transforms/scrub/number/phone/abroad.ts). Groups of digits
 * may then be a number of a country where it is spoken.
 */
import { from, isForeign, to } from './search';

/** Asked once of a text. */
let isTold: i32 = -1;
let isLettered: i32 = -1;

/** Of a text that has not been asked. */
export function startLanguage(): void {
  isTold = isLettered = isForeign ? 1 : -1;
}

/** A letter stands in the text, or a sign that is none of ASCII: it may speak some language. */
export function hasLetters(): bool {
  if (isLettered >= 0) return isLettered != 0;
  isLettered = 0;
  for (let at = from; at < to && isLettered == 0; at += 16) {
    const text = v128.load(at);
    const letters = i8x16.lt_u(i8x16.sub(v128.or(text, i8x16.splat(32)), i8x16.splat(97)), i8x16.splat(26));
    const hits = i8x16.bitmask(v128.or(letters, i8x16.eq(text, i8x16.splat(127))));
    if (hits && at + ctz(hits) < to) isLettered = 1;
  }
  return isLettered != 0;
}

export function mayBeForeign(): bool {
  if (isTold >= 0) return isTold != 0;
  isTold = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const first = i8x16.eq(v128.load(at), blank);
    const apart = v128.or(i8x16.eq(v128.load(at + 3), blank), i8x16.eq(v128.load(at + 4), blank));
    for (let hits = i8x16.bitmask(v128.and(first, apart)); hits; hits &= hits - 1) {
      if (!isSmall(at + 1 + ctz(hits))) continue;
      isTold = 1;
      return true;
    }
    // `oder`, `mera`
    for (let hits = i8x16.bitmask(v128.and(first, i8x16.eq(v128.load(at + 5), blank))); hits; hits &= hits - 1) {
      const word = load<u32>(at + 1 + ctz(hits));
      if (word != 0x7265646f && word != 0x6172656d) continue;
      isTold = 1;
      return true;
    }
  }
  return false;
}

/** A word of two letters or three, and a blank behind. */
function isSmall(word: usize): bool {
  if (load<u8>(word, 2) == 32) {
    switch (<u32>load<u16>(word)) {
      case 0x6c61: case 0x6d61: case 0x7561: case 0x6164: case 0x6564: case 0x6964: case 0x7564: case 0x6c65: // al am au da de di du el
      case 0x6e65: case 0x7365: case 0x7465: case 0x6c69: case 0x616c: case 0x656c: case 0x616e: // en es et il la le na
      case 0x616b: case 0x696b: case 0x6f6b: case 0x6570: case 0x6579: // ka ki ko pe ye
      case 0x706f: case 0x6573: case 0x7573: case 0x6574: case 0x6d75: case 0x757a: // op se su te um zu
        return true;
    }
    return false;
  }
  switch (load<u32>(word) & 0xffffff) {
    case 0x696562: case 0x656863: case 0x6d6f63: case 0x6e6f63: case 0x736164: case 0x696564: case 0x6c6564: // bei che com con das dei del
    case 0x726564: case 0x746564: case 0x656964: case 0x6e6565: case 0x747365: case 0x747465: case 0x746568: // der det die een est ett het
    case 0x747369: case 0x73656c: case 0x736f6c: case 0x74696d: case 0x68636f: case 0x726570: case 0x646f70: // ist les los mit och per pod
    case 0x726f70: case 0x657571: case 0x616e75: case 0x646e75: case 0x656e75: case 0x6e6176: case 0x6d6f76: // por que una und une van vom
    case 0x6e6f76: case 0x6e6f6e: case 0x65696e: case 0x696168: case 0x72616b: // von non nie hai kar
      return true;
  }
  return false;
}
