/**
 * @module
 * Base32 as RFC 4648 §6 has it, in lower case and without padding: safe in URLs, file names, DNS labels
 * and databases that fold case.
 */

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
