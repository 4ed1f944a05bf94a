/**
 * @module
 * One spelling for characters that mean the same: the decimal digits of every script, full-width forms, dashes and
 * spaces in ASCII.
 */

/**
 * The zeros of Unicode 17.0 (general category Nd); the digits one to nine follow each. They are listed here because a canonical
 * form must not depend on the release of Node.
 */
const zeros = (
  '0660 06f0 07c0 0966 09e6 0a66 0ae6 0b66 0be6 0c66 0ce6 0d66 0de6 0e50 0ed0 0f20 1040 1090 17e0 1810 1946 19d0 ' +
  '1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 10d40 11066 110f0 11136 ' +
  '111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0 11de0 11f50 16130 ' +
  '16a60 16ac0 16b50 16d70 1ccf0 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0 1e4f0 1e5f1 1e950 1fbf0'
)
  .split(' ')
  .map((zero) => Number.parseInt(zero, 16));

const digits = new Map(
  zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, n) => [String.fromCodePoint(zero + n), String(n)] as const),
  ),
);

const foldable = new RegExp(
  `[\\uff01-\\uff5e\\u2053\\u223c${zeros.map((zero) => `\\u{${zero.toString(16)}}-\\u{${(zero + 9).toString(16)}}`).join('')}]`,
  'gu',
);

/**
 * Writes a text in the characters that the readers look for: digits of every script (Unicode category Nd) and
 * full-width forms in ASCII, every dash as `-`, every space as one; what cannot be seen (soft hyphen, zero-width and
 * direction marks, which come along when a number is copied from a contact) left out.
 *
 * @param value - any text
 * @returns the text, trimmed; the same spelling for the same number in any script
 * @example
 * toAscii('＋４４ ٧٧٠٠ 900123') // '+44 7700 900123'
 */
export function toAscii(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value.trim();
  return value
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replaceAll(foldable, ascii)
    .replaceAll(/\p{Zs}/gu, ' ')
    .trim();
}

function ascii(character: string): string {
  const digit = digits.get(character);
  if (digit !== undefined) return digit;
  const code = character.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : '~';
}
