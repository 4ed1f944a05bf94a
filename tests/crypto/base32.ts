/** Base32, written for bytes of any length: what the kernel and `encodeBody` write for 16 is held against it. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

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
