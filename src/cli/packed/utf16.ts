/**
 * @module
 * UTF-16, as Windows and Excel export it ("Unicode text"), read as UTF-8. Half a character is an error in the file:
 * any replacement would be a guess.
 */
import { DamageError } from './inflate.js';

export type ByteOrder = 'little' | 'big';

/**
 * By the byte order mark, or by the zeros of the first two characters, which are of ASCII in every format of records
 * (as XML 1.0, appendix F, does it).
 *
 * @param head - the first bytes
 */
export function orderOf(head: Uint8Array): ByteOrder | undefined {
  const [a = -1, b = -1, c = -1, d = -1] = head;
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0 && c > 0 && d === 0)) return 'little';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0 && c === 0 && d > 0)) return 'big';
  return undefined;
}

/**
 * @param next - the next piece of UTF-16, cut anywhere; undefined at its end
 * @returns UTF-8, without the byte order mark
 * @throws DamageError for half a character
 */
export async function* toUtf8(
  next: () => Promise<Buffer | undefined>,
  order: ByteOrder,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for (let piece = await next(); piece !== undefined; piece = await next()) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = bytes.length & ~1;
    const units = Buffer.from(bytes.subarray(0, whole));
    if (order === 'big') units.swap16();
    let text = units.toString('utf16le');
    // The text ends with the first half of a surrogate pair.
    const isHalf = /[\ud800-\udbff]$/.test(text);
    if (isHalf) text = text.slice(0, -1);
    rest = bytes.subarray(isHalf ? whole - 2 : whole);
    if (!text.isWellFormed()) throw new DamageError('it has half a character');
    if (isFirst && text !== '') {
      isFirst = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    if (text !== '') yield Buffer.from(text);
  }
  if (rest.length > 0) throw new DamageError('it is cut off');
}
