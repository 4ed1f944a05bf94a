/**
 * @module
 * Secrets in what two programs say to each other, line by line: the answers to a server's challenge (RFC 4954 §4), and values
 * that a cache is told to keep under the name of a code (`SETEX otp:… 300 "…"`).
 */

import { octets } from '../../../../octets.js';
import { isQuote } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isPlainlyRandom } from '../value/likely.js';

/** Behind a challenge: the end of the line, who speaks in the next, and its first word. */
const answer =
  /[\w+/]*={0,2}["']?\s{1,4}(?:[^\s:]{0,40}(?: \d[\d:.,]{4,15})? ?(?:(?:[CS]|[Cc]lient|[Ss]en[dt]|out|OUT|tx|TX)[:>\]]|-{0,2}>|=>|~>|>>>?)[:\]]? {0,3})?["']?([\w+/]{4,512}={0,2})(?![\w+/=])/y;

/** `334 UGFzc3dvcmQ6` @param word - of the challenge, behind its code */
export function findAnswer(cursor: Cursor, word: number): boolean {
  const { text, words, search } = cursor;
  if (!search.wanted.has('secret') || !text.startsWith('334 ', word - 4)) return false;
  if (!isChallenge(text.slice(word, words))) return false;
  answer.lastIndex = words;
  const [, value = ''] = answer.exec(text) ?? [];
  if (value === '' || value.length % 4 !== 0) return false;
  const end = answer.lastIndex;
  cursor.accept(end - value.length, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** Base64 of a text, `Password:` or `<1896.697@mail>`. */
const isChallenge = (word: string): boolean =>
  word.length >= 8 && /^[\x20-\x7e\0]+$/.test(octets.latin1(octets.fromBase64(word)));

const kept =
  /\b(?:(?:SET(?:NX)?|GETSET|APPEND|ADD|REPLACE)["']? ["']?KEY["']?|P?SETEX["']? ["']?KEY["']? ["']?\d{1,9}["']?) ["']?$/
    .source;
const key = '[^\\s"\']{0,48}(?:otp|pin|code|passw\\w{0,8}|token|secret)s?[^\\s"\'a-z][^\\s"\']{0,96}';
const stored = new Ending(new RegExp(kept.replaceAll('KEY', key), 'i'));
const value = /(?:\d{4,8}|[\w-]{16,128})(?=["']?(?:\s|$))/y;
const longestLead = 200;

/** `SETEX otp:alice 300 "659159"` @param word - behind a blank or a quote */
export function findStored(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  const before = text.charCodeAt(word - 1);
  if (!search.wanted.has('secret') || !(before === 32 || isQuote(before))) return false;
  value.lastIndex = word;
  const [told = ''] = value.exec(text) ?? [];
  if (told === '' || (told.length > 8 && !isPlainlyRandom(told))) return false;
  if (!stored.test(text.slice(Math.max(0, word - longestLead), word))) return false;
  cursor.accept(word, word + told.length, 'secret', '');
  cursor.pass(word + told.length);
  return true;
}

const session = new Ending(
  /\b(?:[\w.{}-]{1,32}:)?(?:sess(?:ions?)?|(?:refresh|access|auth|reset|csrf|jwt|id|api)?[_-]?tokens?|otp|nonce|pwreset):$/i,
);
const id = /[\w-]{20,128}(?![\w-])/y;

/** `GET sess:8zVty3…`: who has it is logged in. @param word - behind the colon */
export function findSession(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || text.charCodeAt(word - 1) !== 58) return false;
  id.lastIndex = word;
  const [told = ''] = id.exec(text) ?? [];
  if (told === '' || !/[A-Z]/.test(told) || !/[a-z]/.test(told) || !isPlainlyRandom(told)) return false;
  if (!session.test(text.slice(Math.max(0, word - 56), word))) return false;
  cursor.accept(word, word + told.length, 'secret', '');
  cursor.pass(word + told.length);
  return true;
}
