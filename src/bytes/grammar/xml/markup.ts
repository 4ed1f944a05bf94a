/**
 * @module
 * Marks of XML, in bytes and in the text of a tag: what both the reading of a record and the way to its end go by.
 */
import { octets } from '../../../octets.js';

export const OPEN = 0x3c;
export const CLOSE = 0x3e;
export const SLASH = 0x2f;
const MARK = 0x21;
const BRACKET = 0x5b;
const END = 0x5d;
const QUERY = 0x3f;

export const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Where `<![CDATA[` ends; -1 if it does not. @param from - after its first bracket */
export function verbatimEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = octets.indexOf(bytes, CLOSE, at);
    if (at < 0 || (at >= from + 2 && bytes[at - 1] === END && bytes[at - 2] === END)) return at;
  }
}

/** A name as its bytes are, each a character. */
export const asBytes = (name: string): string => octets.latin1(octets.encode(name));

/** Whether a name is at a place and ends there; false if it may continue after the bytes. */
export function isName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  const next = bytes[at + name.length];
  return next === SLASH || next === CLOSE || isBlank(next);
}

/** `<?xml`, `</` and a name, `<![`: markup in or after a record is recognized by this many bytes and its name. */
export const longestLead = 8;

/** What begins with `<` in or after a record. */
export function partAt(
  bytes: Uint8Array,
  open: number,
  written: string,
): 'end' | 'verbatim' | 'next' | undefined {
  if (bytes[open + 1] === SLASH && isName(bytes, open + 2, written)) return 'end';
  if (bytes[open + 1] === MARK && bytes[open + 2] === BRACKET) return 'verbatim';
  // A record that was cut off ends where the next one begins.
  if (isName(bytes, open + 1, written) || (bytes[open + 1] === QUERY && isName(bytes, open + 2, 'xml')))
    return 'next';
  return undefined;
}

/** What XML calls a name, and more: anything without its special characters. */
export const namePattern = `[^\\s<>/="'&!?][^\\s<>/="'&]*`;
export const attributesPattern = `(?:\\s+${namePattern}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
export const attribute = new RegExp(`\\s+(${namePattern})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
