/**
 * @module
 * Decodes percent-escapes (RFC 3986 §2.1, over UTF-8) without an exception for broken ones: an exception takes two
 * microseconds, and a hostile record has millions of broken escapes.
 */

/**
 * @returns undefined where an escape is broken off, or the bytes are no UTF-8
 * @example
 * decodePercent('%2B1%20202') // '+1 202'
 * decodePercent('100%') // undefined
 */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text;
  return isWellEscaped(text) ? decodeURIComponent(text) : undefined;
}

/** Whether `decodeURIComponent` takes it: each run of escapes is UTF-8 (RFC 3629 §4). */
function isWellEscaped(text: string): boolean {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    const first = byteAt(text, at);
    if (first < 0) return false;
    at += 3;
    if (first < 0x80) continue;
    const more = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0;
    if (first < 0xc2 || more === 0) return false;
    // Refuses overlong forms, surrogates, and anything beyond the last code point.
    const second = byteAt(text, at);
    const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (let n = 1; n < more; n++) if (byteAt(text, at + 3 * n) >> 6 !== 2) return false;
    at += 3 * more;
  }
  return true;
}

/** The byte that is escaped at a place; -1 if there is none. */
function byteAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x25) return -1;
  const [high, low] = [hexDigit(text.charCodeAt(at + 1)), hexDigit(text.charCodeAt(at + 2))];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
