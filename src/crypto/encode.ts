/**
 * @module
 * What goes into a hash, and what comes out. Into it, UTF-8; out of it, base32 as RFC 4648 §6 has it, in lower case
 * and without padding: safe in URLs, file names, DNS labels and databases that fold case.
 */

const utf8 = new TextEncoder();

/**
 * UTF-8. A lone surrogate, for which it has no bytes, becomes the three that its number would have (WTF-8; Python's
 * `surrogatepass`): replaced by U+FFFD, all such texts would be one.
 *
 * @example
 * encodeUtf8('\ud800') // ed a0 80
 */
export function encodeUtf8(text: string): Uint8Array {
  if (text.isWellFormed()) return utf8.encode(text);
  const pieces = text
    .split(/(\p{Cs})/u)
    .map((piece, at) => (at % 2 === 0 ? utf8.encode(piece) : encodeLone(piece)));
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function encodeLone(surrogate: string): Uint8Array {
  const unit = surrogate.charCodeAt(0);
  return Uint8Array.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Two characters for ten bits: thirteen look-ups make a pseudonym's body. */
const pairs: readonly string[] = Array.from(
  { length: 1024 },
  (_, bits) => alphabet.charAt(bits >>> 5) + alphabet.charAt(bits & 31),
);

/**
 * The first 16 bytes of a digest, given as four big-endian words, in 26 characters.
 *
 * Ten bits at a time: 128 = 12 × 10 + 8, so the last pair carries two zero bits (RFC 4648 §3.5).
 */
export function encodeBody(a: number, b: number, c: number, d: number): string {
  return (
    pairs[a >>> 22]! +
    pairs[(a >>> 12) & 1023] +
    pairs[(a >>> 2) & 1023] +
    pairs[((a & 3) << 8) | (b >>> 24)] +
    pairs[(b >>> 14) & 1023] +
    pairs[(b >>> 4) & 1023] +
    pairs[((b & 15) << 6) | (c >>> 26)] +
    pairs[(c >>> 16) & 1023] +
    pairs[(c >>> 6) & 1023] +
    pairs[((c & 63) << 4) | (d >>> 28)] +
    pairs[(d >>> 18) & 1023] +
    pairs[(d >>> 8) & 1023] +
    pairs[(d & 255) << 2]
  );
}

/**
 * Lower-case RFC 4648 base32 without padding, for bytes of any length.
 *
 * @example
 * encodeBase32(new TextEncoder().encode('foobar')) // 'mzxw6ytboi'
 */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >>> bits) & 31);
    }
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text;
}
