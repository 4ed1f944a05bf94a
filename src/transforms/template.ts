/**
 * @module
 * The path of a URL as a template: segments that look like ids become `:id`, so that what was looked at stays
 * and whose it was does not. In doubt a segment is an id.
 */

import { decodePercent } from '../identifiers/percent.js';

const id = ':id';

/** Most segments are: too short for any of the signs below. */
const shortWord = /^[a-z._-]{1,7}$/i;
/** Fewer digits than in any id worth the name stand in words: `oauth2`, `utf-8`, `v12`. */
const someDigits = /\d\D*\d\D*\d/;
const onlyDigits = /^\d+$/;
const hex = /^[0-9a-f]{8,}$/i;
/** Base64: small letters, capitals and a digit, or twenty letters of both cases with nothing between them. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])(?:(?=.*\d)[\w+=~-]{10,}|[\w+=~-]{20,})$/;
/** Where the case changes: once in two or three letters in base64, less often in `getUserAccount`. */
const changes = /[a-z](?=[A-Z])|[A-Z](?=[a-z])/g;
/** An address, a home page, a matrix parameter, an escape that was escaped, a blank. */
const telling = /[@~;=%:,\s\p{C}]/u;

/**
 * @param path - as it stands in the URL
 * @example
 * templatePath('/v1/users/8412/files/report.pdf') // '/v1/users/:id/files/report.pdf'
 */
export function templatePath(path: string): string {
  return path.replace(/[^/\\]+/g, (segment) => (segment !== id && isId(segment) ? id : segment));
}

function isId(segment: string): boolean {
  if (shortWord.test(segment)) return false;
  if (segment.length > 64) return true;
  const text = decodePercent(segment);
  return (
    text === undefined ||
    onlyDigits.test(text) ||
    someDigits.test(text) ||
    hex.test(text) ||
    mixed.test(text) ||
    isJumbled(text) ||
    telling.test(text)
  );
}

const isJumbled = (text: string): boolean =>
  text.length >= 8 && (text.match(changes)?.length ?? 0) > text.length / 3;
