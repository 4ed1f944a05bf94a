/**
 * @module
 * Text inside text: percent-encoded (RFC 3986 §2.1) or in Base64 (RFC 4648). It is decoded once and searched, and encoded again
 * only if something was found.
 */
import { decodePercent } from '../../../../identifiers/uri/percent.js';
import { octets } from '../../../../octets.js';
import { findAtSign } from '../../address/email.js';
import { findShared } from '../../secret/command/option.js';
import { isHex, isSpace, isWord } from '../character.js';
import type { Cursor } from '../cursor.js';
import { effort } from '../effort.js';

const least = 24;

const endsWord = (code: number): boolean =>
  isSpace(code) ||
  code === 34 ||
  code === 39 ||
  code === 38 ||
  code === 61 ||
  code === 63 ||
  code === 59 ||
  code === 44 ||
  code === 60 ||
  code === 62 ||
  code === 35 ||
  code === 123 ||
  code === 125 ||
  Number.isNaN(code);

/** A word in percent-encoding, or the `@` of an address in it. */
export function findAtPercent(cursor: Cursor, at: number): void {
  const { text, search, floor } = cursor;
  if (search.hasSecrets && isWord(text.charCodeAt(at - 1))) findShared(cursor, at);
  if (cursor.floor > floor) return;
  if (search.inside !== undefined && at >= cursor.percents) {
    const word = percentWord(text, at, cursor.floor);
    if (word !== undefined) {
      cursor.percents = word.end;
      search.weigh?.(effort.coded);
      const result = rewritePercent(text.slice(word.start, word.end), search.inside);
      if (result !== undefined) {
        cursor.accept(word.start, word.end, 'coded', result);
        return;
      }
    }
  }
  if (text.startsWith('40', at + 1)) findAtSign(cursor, at);
}

/** The word around a percent sign. */
function percentWord(text: string, at: number, floor: number): { start: number; end: number } | undefined {
  if (!isHex(text.charCodeAt(at + 1)) || !isHex(text.charCodeAt(at + 2))) return undefined;
  let start = at;
  while (start > floor && !endsWord(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (!endsWord(text.charCodeAt(end))) end++;
  return { start, end };
}

/** @param rewrite - undefined where nothing changes */
function rewritePercent(word: string, rewrite: (text: string) => string | undefined): string | undefined {
  // In form data a blank is written as a plus, and a plus is encoded: `Set-Cookie%3A+sid%3D…`.
  const isForm = word.includes('+') && /%2b|%3[abd]\+|%2c\+/i.test(word);
  const text = decodePercent(isForm ? word.replaceAll('+', ' ') : word);
  const result = text === undefined || text === word ? undefined : rewrite(text);
  // Slashes and colons that were not encoded stay so, for example in a path.
  const encoded = result === undefined ? undefined : encodeURIComponent(result.toWellFormed());
  if (encoded === undefined) return undefined;
  const open = [...'/:@+$,[]'].filter((each) => word.includes(each));
  const rest = open
    .filter((each) => !(isForm && each === '+'))
    .reduce((rest, each) => rest.replaceAll(encodeURIComponent(each), each), encoded);
  return isForm ? rest.replaceAll('%20', '+') : rest;
}

const base64 = /[A-Za-z\d+/_-]+={0,2}/y;
const prose = /^[\t\n\r\x20-\x7e\u00a0-\u024f]+$/;

/** The run of Base64 that begins with a word; nothing shorter than 24 characters. */
function baseEnd(text: string, start: number): number {
  base64.lastIndex = start;
  base64.test(text);
  return base64.lastIndex - start >= least ? base64.lastIndex : -1;
}

/** @param rewrite - undefined where nothing changes */
function rewriteBase(word: string, rewrite: (text: string) => string | undefined): string | undefined {
  const bare = word.replace(/=+$/, '');
  if (bare.length % 4 === 1 || !/[^\da-f]/i.test(bare)) return undefined;
  const head = octets.latin1(octets.fromBase64(bare.slice(0, 24)));
  // Most words of that length are ids, whose first bytes are not text.
  if (!/^[\t\n\r\x20-\x7e\xc2-\xf4\x80-\xbf]+$/.test(head)) return undefined;
  const text = octets.utf8(octets.fromBase64(bare));
  const result = prose.test(text) ? rewrite(text) : undefined;
  if (result === undefined) return undefined;
  const isUrl = /[-_]/.test(bare);
  const coded = octets.toBase64(octets.encode(result));
  const padded = isUrl || !word.endsWith('=') ? coded.replace(/=+$/, '') : coded;
  return isUrl ? padded.replaceAll('+', '-').replaceAll('/', '_') : padded;
}

/**
 * `wamid.HBgLNDQ3NzAwOTAwMTIzFQIA…`: the id of a message of WhatsApp's, in Base64: two bytes, how long the number is of who has the chat, and
 * the number. It keeps its form with a pseudonym for the number.
 */
const chatted = /HBg[H-P]/y;
function rewriteChat(word: string, rewrite: (text: string) => string | undefined): string | undefined {
  const bare = word.replace(/=+$/, '');
  if (bare.length % 4 === 1) return undefined;
  const bytes = octets.latin1(octets.fromBase64(bare));
  const digits = bytes.slice(3, 3 + bytes.charCodeAt(2));
  if (!/^\d{7,15}$/.test(digits)) return undefined;
  const number = rewrite(`whatsapp: +${digits}`)?.slice('whatsapp: '.length);
  if (number === undefined || number.length > 127) return undefined;
  const result =
    bytes.slice(0, 2) + String.fromCharCode(number.length) + number + bytes.slice(3 + digits.length);
  const coded = octets.toBase64(Uint8Array.from(result, (each) => each.charCodeAt(0)));
  return word.endsWith('=') ? coded : coded.replace(/=+$/, '');
}

/** Base64 with an identifier in it. */
export function findBase(cursor: Cursor, word: number): void {
  const { text, words, search } = cursor;
  const next = text.charCodeAt(words);
  const isLong = words - word >= 12 || ((next === 43 || next === 47) && text.charCodeAt(word - 1) !== 47);
  if (search.inside === undefined || word < cursor.bases || !isLong) return;
  const end = baseEnd(text, word);
  if (end < 0) return;
  cursor.bases = end;
  chatted.lastIndex = word;
  const rewriteWord = chatted.test(text) ? rewriteChat : rewriteBase;
  const result = rewriteWord(text.slice(word, end), search.inside);
  if (result !== undefined) cursor.accept(word, end, 'coded', result);
}
