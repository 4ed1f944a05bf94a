/**
 * @module
 * The keys of streams of media (SRTP): behind `inline:` in SDP, and as rtpengine writes them when it says what it does.
 */
import { isSpace } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';

/** A key and what it is mixed with in one, of 28 to 46 bytes by their suite (RFC 4568 §6.2, RFC 7714 §14), in Base64. */
const material = /(?![\da-f]{40}(?![\w+/]))[a-z\d+/]{38,62}={0,2}(?![\w+/=-])/iy;

/** @param start - behind `inline:` */
export function isStreamKey(text: string, start: number): boolean {
  material.lastIndex = start;
  return material.test(text);
}

/** Of 128, 192 and 256 bits, in Base64. */
const key = /(?:[a-z\d+/]{22}==|[a-z\d+/]{32}|[a-z\d+/]{43}=)(?![\w+/=-])/iy;
/** `… AES_CM_128_HMAC_SHA1_80 key …`, `suite …, tag 1, key …` */
const named = /(?:^|\s)(?:[A-Z\d]{2,8}(?:_[A-Z\d]{1,8}){2,6}|tag \d{1,3},) key $/;
const longestFront = 44;

/** `--- AES_CM_128_HMAC_SHA1_80 key …` @param word - with its first digit */
export function findStreamKey(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  let start = word;
  while (word - start < longestFront && isOfKey(text.charCodeAt(start - 1))) start--;
  if (!isSpace(text.charCodeAt(start - 1)) || (text.charCodeAt(start - 2) | 32) !== 121) return false;
  key.lastIndex = start;
  if (
    !search.wanted.has('secret') ||
    !key.test(text) ||
    !named.test(text.slice(Math.max(0, start - 72), start))
  )
    return false;
  cursor.accept(start, key.lastIndex, 'secret', '');
  cursor.pass(key.lastIndex);
  return true;
}

const isOfKey = (code: number): boolean =>
  code === 43 || (code >= 47 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
