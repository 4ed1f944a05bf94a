/**
 * @module
 * Recognises bytes in JSON, if unlisted fields are searched: `{"type":"Buffer","data":[72,105]}`, and
 * `{"0":72,"1":105}` of a `Uint8Array`. Like bytes in memory, they are treated as the text that they spell.
 */
import { octets } from '../../octets.js';
import { type Fields, get } from './copy.js';

/** With fewer numbered fields it might be an ordinary table. */
const fewest = 4;

const isOctet = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

/** Whether such an object can begin with this name. */
export function mayBeOctets(fields: Fields): boolean {
  for (const first in fields) return first === 'type' || first === 'data' || first === '0';
  return false;
}

/** @returns the text that the bytes spell; undefined if it is another object */
export function textOfOctets(fields: Fields): string | undefined {
  const keys = Object.keys(fields);
  if (keys.length === 2 && fields.type === 'Buffer') {
    const data = get(fields, 'data');
    return Array.isArray(data) && data.every(isOctet) ? octets.utf8(Uint8Array.from(data)) : undefined;
  }
  if (keys[0] !== '0' || keys.length < fewest) return undefined;
  const bytes = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const octet = keys[i] === String(i) ? fields[keys[i]!] : undefined;
    if (!isOctet(octet)) return undefined;
    bytes[i] = octet;
  }
  return octets.utf8(bytes);
}

/** Numbers in any form. */
const list = '\\[[^\\]["{]*\\]';
const buffer = new RegExp(
  `\\{\\s*(?:"type"\\s*:\\s*"Buffer"\\s*,\\s*"data"\\s*:\\s*${list}|"data"\\s*:\\s*${list}\\s*,\\s*"type"\\s*:\\s*"Buffer")\\s*\\}`,
  'y',
);
const numbered = /\{\s*"0"\s*:[^,"{}[\]]{1,16}(?:,\s*"\d{1,9}"\s*:[^,"{}[\]]{1,16}){3,}\}/y;

/** @returns index after the object that begins at `at`, if it may be an object of bytes; otherwise -1 */
export function endOfOctets(text: string, at: number): number {
  const name = skip(text, at + 1);
  const shape = text.startsWith('"0"', name) ? numbered : buffer;
  if (shape === buffer && !text.startsWith('"type"', name) && !text.startsWith('"data"', name)) return -1;
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}

function skip(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) <= 0x20) end++;
  return end;
}
