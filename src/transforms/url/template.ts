/**
 * @module
 * Turns the path of a URL into a template: segments that look like ids become `:id`. So the template shows what was
 * requested, but not whose it was. In doubt, a segment counts as an id.
 */

import { decodePercent } from '../../identifiers/uri/percent.js';

const id = ':id';

/** Ordinary words contain fewer digits than any id: `oauth2`, `utf-8`, `v12`. */
const fewDigits = 2;
const hex = /^[0-9a-f]{8,}$/i;
/** Base64: small letters, capitals and a digit, or twenty letters of both cases with nothing between them. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])(?:(?=.*\d)[\w+=~-]{10,}|[\w+=~-]{20,})$/;
/** Where the case changes: once in two or three letters in base64, less often in `getUserAccount`. */
const changes = /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g;
/** An address, a home page, a matrix parameter, an escape that was escaped, a blank. */
const telling = /[@~;=%:,\s\p{C}]/u;

/**
 * @param path - as it is written in the URL
 * @example
 * templatePath('/v1/users/8412/files/report.pdf') // '/v1/users/:id/files/report.pdf'
 */
export function templatePath(path: string): string {
  let out = '';
  let taken = 0;
  for (let start = 0; start < path.length; ) {
    const end = endOfSegment(path, start);
    if (isId(path, start, end)) {
      out += path.slice(taken, start) + id;
      taken = end;
    }
    start = end + 1;
  }
  return taken === 0 ? path : out + path.slice(taken);
}

function endOfSegment(path: string, start: number): number {
  let end = start;
  while (end < path.length && path[end] !== '/' && path[end] !== '\\') end++;
  return end;
}

function isId(path: string, start: number, end: number): boolean {
  if (end - start > 64) return true;
  let digits = 0;
  let isPlain = true;
  for (let at = start; at < end && isPlain; at++) {
    const code = path.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else isPlain = isWordMark(code);
  }
  // Most segments are words too short for any of the signs; seven million of them would fill a record.
  if (isPlain && end - start < 8) return digits > fewDigits || (digits === end - start && digits > 0);
  const segment = path.slice(start, end);
  if (segment === id) return false;
  const text = decodePercent(segment);
  return text === undefined || telling.test(text) || isIdText(text);
}

/** A letter, a dot, a dash or an underscore. */
const isWordMark = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x5f;

function isIdText(text: string): boolean {
  const digits = text.replace(/\D+/g, '').length;
  return (
    digits > fewDigits || digits === text.length || hex.test(text) || mixed.test(text) || isJumbled(text)
  );
}

const isJumbled = (text: string): boolean =>
  text.length >= 8 && (text.match(changes)?.length ?? 0) > text.length / 3;
