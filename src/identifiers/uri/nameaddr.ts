/**
 * @module
 * Name-addr (RFC 3261 §25.1, and what Asterisk writes as clid): `"Alice" <sip:…>;tag=…`. The display name
 * and the header parameters go, the angle brackets stay.
 */
import type { Part } from '../identifier.js';

/**
 * Takes a name-addr, or a comma-separated list of them, apart.
 *
 * @param text - the whole header value
 * @param readInner - reads the text between `<` and `>`
 * @returns the pieces, or undefined where there are no angle brackets
 * @example
 * readNameAddr('"Alice" <101>;tag=1', (inner) => [{ identifier: 'opaque', value: inner }])
 * // ['<', { identifier: 'opaque', value: '101' }, '>']
 */
export function readNameAddr(
  text: string,
  readInner: (inner: string) => readonly Part[],
): readonly Part[] | undefined {
  const pieces: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const open = find(text, '<', at);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) break;
    if (pieces.length > 0) pieces.push(', ');
    pieces.push('<', ...readInner(text.slice(open + 1, close).trim()), '>');
    const comma = find(text, ',', close + 1);
    if (comma < 0) break;
    at = comma + 1;
  }
  return pieces.length === 0 ? undefined : pieces;
}

/** Index of a character outside quoted strings, in which a backslash escapes; -1 if there is none. */
function find(text: string, character: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const here = text.charAt(at);
    if (here === character && !quoted) return at;
    if (here === '"') quoted = !quoted;
    else if (here === '\\' && quoted) at++;
  }
  // Quotes that never close (Asterisk passes on whatever the caller's name holds) hide nothing after all.
  const last = quoted ? text.lastIndexOf(character) : -1;
  return last < from ? -1 : last;
}
