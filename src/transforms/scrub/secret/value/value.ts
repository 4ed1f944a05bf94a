/**
 * @module
 * Where the value behind a name begins and ends.
 */
import { isQuote, isSpace, isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';

export function afterQuote(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === 92) start++;
  if (!isQuote(text.charCodeAt(start))) return at;
  // `EXEC('… PASSWORD = ''geheim''')`: a statement inside a statement.
  const isDoubled =
    text.charCodeAt(start) === 39 && text.charCodeAt(start + 1) === 39 && isWord(text.charCodeAt(start + 2));
  return isDoubled ? start + 2 : start + 1;
}

/** Where the backslashes begin that stand before a quote, `\\"`; the quote where none does. */
export function edgeOf(text: string, quote: number): number {
  let edge = quote;
  while (quote - edge < mostBackslashes && text.charCodeAt(edge - 1) === 92) edge--;
  return edge;
}
const mostBackslashes = 8;

export interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** A value in quotes to the quote that closes it, another to where values end; no more than `most` of it. */
export function valueAt(text: string, at: number, isLine: boolean, most: number): Value {
  const start = afterQuote(text, at);
  const limit = Math.min(text.length, start + most);
  if (start > at) {
    const quote = text[start - 1]!;
    const isEscaped = text.charCodeAt(start - 2) === 92;
    let end = start;
    while (end < limit && text[end] !== quote && text[end] !== '\n')
      end += !isEscaped && text[end] === '\\' ? 2 : 1;
    if (end >= start + most) return { start, end: limit, isQuoted: true };
    if (text[end] === quote) {
      // The closing quote has as many backslashes before it as the opening one.
      for (let n = start - at - 1; isEscaped && n > 0 && end > start && text[end - 1] === '\\'; n--) end--;
      return { start, end, isQuoted: true };
    }
  }
  // `{SSHA}W6ph…`: the scheme and the hash (RFC 2307 §5.3).
  hidden.lastIndex = start;
  let end = text.charCodeAt(start) === 123 && hidden.test(text) ? hidden.lastIndex : start;
  while (end < limit && !(isLine ? endsLine(text.charCodeAt(end)) : endsValue(text.charCodeAt(end)))) end++;
  if (text.charCodeAt(end) === 124 && text.charCodeAt(end - 1) === 61) {
    sealed.lastIndex = end;
    if (sealed.test(text)) end = Math.min(limit, sealed.lastIndex);
  }
  // `…[\r][\n]`: the end of a line, as Apache's HttpClient logs it.
  if (text.charCodeAt(end) === 92 && text.charCodeAt(end - 1) === 91 && end > start + 1) end--;
  // An exclamation mark right before the closing mark belongs to the value: `{password: P@ssw0rd!}`.
  const trailing = isSpace(text.charCodeAt(end)) || isQuote(text.charCodeAt(end)) ? /[.:!?]/ : /[.:?]/;
  while (end > start && end < limit && trailing.test(text[end - 1]!)) end--;
  // So does one after a value with a digit: `pw: hunter22!`, but not `token: expired!`.
  if (text.charCodeAt(end) === 33 && end < limit && /\d/.test(text.slice(start, end))) end++;
  return { start, end, isQuoted: false };
}

/** `2.oe/l1Z7E4g88FMKmgkFR6g==|Cj2Sl7/L…==|…`: what was encrypted, and what seals it. */
const sealed = /(?:\|[\w+/-]{16,4096}={0,2})+(?![\w+/=-])/y;

/** A value as a shell reads it: with the marks that would end a sentence, and a comma or a bracket inside, `-p ab,c!`. */
export function argumentAt(text: string, at: number, most: number): Value {
  const { start, end, isQuoted } = valueAt(text, at, false, most);
  if (isQuoted || start === end) return { start, end, isQuoted };
  const limit = Math.min(text.length, start + most);
  let last = end;
  while (last < limit && (!endsValue(text.charCodeAt(last)) || isInside(text, last))) last++;
  return { start, end: last, isQuoted };
}

const inside = /[,)\]}](?=[\w!@#$%^*+=])/y;
function isInside(text: string, at: number): boolean {
  inside.lastIndex = at;
  return inside.test(text);
}

const hidden = /\{[A-Z\d-]{3,14}\}(?=\S)/iy;

const endsLine = (code: number): boolean =>
  code === 10 || code === 13 || isQuote(code) || code === 125 || code === 62;
/** Of ASCII, by code: a value is read to its end, and most of its characters are none of these. */
const ending = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  if (isSpace(code) || isQuote(code) || ',;&)]}<|'.includes(String.fromCharCode(code))) ending[code] = 1;
export const endsValue = (code: number): boolean =>
  code < 128 ? ending[code] === 1 : isSpace(code) || isStop(code);
/** `、`, `。`, `」`, `，`, `；`, `）`: no password has one. */
const isStop = (code: number): boolean =>
  code === 0x3001 ||
  code === 0x3002 ||
  code === 0x300d ||
  code === 0xff0c ||
  code === 0xff1b ||
  code === 0xff09;

/** Takes what stands at a place, where it begins as a shape says. @returns whether it does */
export function takeShape(cursor: Cursor, start: number, shape: RegExp): boolean {
  const [value] = shape.exec(cursor.text.slice(start, start + 128)) ?? [];
  if (value === undefined) return false;
  const end = start + value.length;
  // `\\"…\\"`: the backslashes belong to the closing quote.
  cursor.accept(start, isQuote(cursor.text.charCodeAt(end)) ? edgeOf(cursor.text, end) : end, 'secret', '');
  return true;
}
