/**
 * @module
 * Secrets by the name they are given (`password=…`, `"apiKey": "…"`, `Authorization: …`, `Cookie: …`), by the word
 * before them (`Bearer …`), or by their own front (`eyJ…`, `AKIA…`, `ghp_…`).
 */
import { isQuote, isSpace } from './character.js';
import { findCookies } from './cookie.js';
import { findCredentials, isCredential } from './credential.js';
import type { Tell } from './finding.js';
import { type Kind, kindOf, kindOfClause, kindOfPair, kindOfTwo, nameBefore, telling } from './kind.js';
import { isNothing } from './nothing.js';
import { afterQuote, type Value, valueAt } from './value.js';

/**
 * What a name and `=` or `:` say of the value behind.
 *
 * @param mark - of the `=` or `:`
 * @param floor - up to where the text has been dealt with
 * @returns up to where names have been looked at
 */
export function findSecret(text: string, mark: number, floor: number, tell: Tell): number {
  const name = nameBefore(text, mark, floor);
  const kind =
    name === ''
      ? undefined
      : (kindOf(name) ??
        kindOfTwo(text, mark, name, floor) ??
        kindOfPair(text, mark, name) ??
        kindOfClause(text, mark));
  if (kind === undefined) {
    const start = mark - name.length;
    return text.charCodeAt(mark) === 61 && telling.test(name) && isJar(text, start)
      ? findCookies(text, start, tell)
      : mark + 1;
  }
  // A blank for a mark: `PASSWORD '…'`.
  if (text.charCodeAt(mark) === 32 && kind !== 'password') return mark + 1;
  if (text.charCodeAt(mark) === 62 && text.charCodeAt(mark - name.length - 1) !== 60) return mark + 1;
  let at = mark + 1;
  if (text[at] === '>' || text[at] === '=') at++;
  for (let n = 0; n < 3 && isSpace(text.charCodeAt(at)) && text[at] !== '\n'; n++) at++;
  // `"set-cookie":["…` is a list of one or more.
  if (text.charCodeAt(at) === 91 && isQuote(text.charCodeAt(at + 1))) at++;
  if (kind === 'cookie') {
    return findCookies(text, isQuote(text.charCodeAt(at)) ? afterQuote(text, at) : at, tell);
  }
  const isLine = kind === 'authorization';
  // What is no secret must not be read to its end: a next one may begin in it.
  const head = valueAt(text, at, isLine, 96);
  if (head.start === head.end) return mark + 1;
  const value = text.slice(head.start, head.end);
  if (isLine ? !isCredential(value) : !isSecret(value, kind, head, text, mark)) return mark + 1;
  if (isLine) return findCredentials(text, head.start, tell);
  const { start, end } = head.end - head.start < 90 ? head : valueAt(text, at, isLine, text.length);
  tell(start, end, 'secret', value);
  return end;
}

/** Whether a value that has all of a field, as one in quotes has, is the secret that the field's name says it is. */
export function isSecretField(value: string, kind: Kind): boolean {
  return value !== '' && isSecret(value, kind, { start: 0, end: value.length, isQuoted: true }, value, 0);
}

/** `document.cookie was "sid=…`: of cookies, and no field of that name. */
const isJar = (text: string, start: number): boolean =>
  /cookies?\\?["']?(?: (?:was|is|set|sent))?\s?[:=]?\s?\\?["'`]?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

const called = /^(?:[a-z_$][\w$]*(?:\.|::|->|\?\.))*[a-z_$][\w$]*[([]/i;
const chain = /^[a-z_$]+(?:(?:\.|::|->|\?\.)[a-z_$]+)+$/i;

const option = /--[a-z][\w-]{2,40} {1,2}(?=[^\s-])/iy;

/** `--password …`; with `=` it is found as any other name is. */
export function findOption(text: string, at: number, tell: Tell): number {
  option.lastIndex = at;
  if (!option.test(text)) return at + 1;
  const from = option.lastIndex;
  const kind = kindOf(text.slice(at + 2, from).trimEnd());
  if (kind !== 'password' && kind !== 'key' && kind !== 'code') return at + 1;
  const found = valueAt(text, from, false, 4096);
  const value = text.slice(found.start, found.end);
  if (value.length < 3 || isNothing(value.slice(0, 96)) || value.length > 4000) return at + 1;
  tell(found.start, found.end, 'secret', value);
  return found.end;
}

const login = /(?:^|[\s;|&(])(?:curl|https?|wget)\b[^\n|;]{0,80}? (?:-u|--user[ =])[ ]?["']?$/;

/** `curl -u alice:…`, around its colon. */
export function findLogin(text: string, colon: number, floor: number, tell: Tell): number {
  let start = colon;
  while (
    start > floor &&
    colon - start < 64 &&
    !isSpace(text.charCodeAt(start - 1)) &&
    !isQuote(text.charCodeAt(start - 1)) &&
    text.charCodeAt(start - 1) !== 61
  )
    start--;
  if (start === colon || !login.test(text.slice(Math.max(0, start - 96), start))) return colon + 1;
  const { end } = valueAt(text, colon + 1, false, 256);
  if (end - colon > 250 || end <= colon + 1) return colon + 1;
  tell(start, end, 'secret', '');
  return end;
}

function isSecret(
  value: string,
  kind: Kind,
  { start, end, isQuoted }: Value,
  text: string,
  mark: number,
): boolean {
  if (isNothing(value)) return false;
  if (kind === 'code') return /^\d{3,8}$/.test(value);
  // `{"password":["is too short"]}` speaks of one.
  const blank = value.indexOf(' ');
  if (isQuoted && text.charCodeAt(start - 2) === 91 && blank > 0 && isNothing(value.slice(0, blank)))
    return false;
  // `apiKey = config.getApiKey()`, `token = request.headers.authorization`: where it comes from.
  if (!isQuoted && (called.test(value) || (kind === 'key' && chain.test(value)))) return false;
  // `auth: type=LOGIN`: what follows has a name of its own.
  if (kind === 'key' && !isQuoted && text.charCodeAt(mark) === 58 && /^[a-z][\w.-]*=[^=]/i.test(value))
    return false;
  if (kind === 'key') return value.length >= 6 && (/\d/.test(value) || value.length >= 16 || isQuoted);
  // `password: must …`, `pass: 12`: a sentence goes on, a count has no more than a few digits.
  if (isQuoted || text.charCodeAt(mark) === 61) return value.length >= 3 || isQuoted;
  if (value.length < 3 || /^\d{1,3}$/.test(value)) return false;
  return !/^[a-z]+$/i.test(value) || !/^[ ][a-z]/i.test(text.slice(end, end + 2));
}
