/**
 * @module
 * What a secret looks like behind what introduces it, and where it ends.
 */
import { isAllDigits } from '../../../number/group/date.js';
import { isLetter, isQuote, isSpace } from '../../../scan/character.js';
import { edgeOf } from '../../value/value.js';

export const concealed = /^(?:[\dA-F]{8,64}|\$\w{1,2}\$\S{8,128})(?=[\s"']|$)/i;
/** Letters, and digits behind them. */
export const wordy =
  /^(?!(?:sha|md|rfc|utf|aes|base|bcrypt|scrypt|argon|pbkdf)\d{1,3}(?!\d))[a-z]{3,24}(?:\d{2,10}|[-_]\d{3,10})[!?]?(?=[\s"'`.,;)]|$)/i;
export const wordyEnglish =
  /^(?!(?:sha|md|rfc|auth|utf|oauth|aes|base|bcrypt|scrypt|argon|pbkdf)\d)[a-z]{4,24}\d{3,10}(?=[\s"'`.,;)]|$)/i;
/** `e38r5c6pcf`: digits in two places, and letters behind each. */
export const scattered =
  /^(?!(?:sha|md|rfc|auth|utf|oauth|aes|base|bcrypt|scrypt|argon|pbkdf)\d)(?=(?:[a-z]*\d+[a-z]+){2})[a-z\d]{8,64}(?=[\s"'`.,;)]|$)/i;
/** `river-harbor-30` */
export const hyphened = /^[a-z]{3,16}(?:[-_][a-z]{3,16}){1,5}[-_]?\d{2,4}(?=[\s"'`.,;)]|$)/i;
/** The same, and dots: in languages in which no name of a file stands there. */
export const dotted = /^[a-z]{3,16}(?:[-_.][a-z]{3,16}){1,5}[-_.]?\d{2,4}(?=[\s"'`,;)]|$)/i;
/** Letters and digits that are no name of an algorithm, a version, a file. */
export const likely =
  /^(?!(?:sha|md|aes|utf|base|oauth|ipv|x(?=509)|rfc|v|pbkdf|argon|win|ssl|tls|ntlm|kerberos|saml|http)-?v?\d)(?=[^\s"'`]*\d)(?=[^\s"'`]*[a-z])[^\s"'`=:/<>(){}[\],;]{6,64}(?=[\s"'`.,;)]|$)/i;
export const atEnd = /^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z!#$%&*@^])[^\s"'`:/<>]{6,64}(?=\s*$|\s*[\r\n]|["'\\])/;
export const piped =
  /^[^\s"';|]{6,64}["']? \| ?(?:sudo (?:-\S+ )*(?:-S|--stdin)|passwd|(?:docker|podman|helm) |openssl |gpg |cryptsetup |kinit\b|su\b|smbpasswd |pdbedit |vault |bw |mysql|psql )/;
export const mixed =
  /^(?=[^\s"'`]*\d)(?=[^\s"'`]*[a-z])(?:(?=[^\s"'`]*[A-Z])|(?=[^\s"'`]*[!#$%&*@^]))[^\s"'`=:/<>(){}[\]]{6,64}(?=[\s"'`.,;]|$)/;
/** `key-4f2a…` */
export const fronted = /^[a-z]{2,5}-[\da-f]{20}/;
/** With a dash before its first digit. */
export const dashed = /^(?=[a-z_]*[A-Z])(?=[A-Z_]*[a-z])[A-Za-z_]{3,}-(?=[\w-]*[A-Z])[\w-]{18,}/;
export const strong = /^(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}(?:\.[\w-]{6,}){0,4}(?![\w:/@-])/i;

/** Up to a blank, a quote, or what parts commands. */
export function wordEndOf(text: string, start: number): number {
  let end = start;
  while (
    end - start < 256 &&
    end < text.length &&
    !isSpace(text.charCodeAt(end)) &&
    !/["';|)]/.test(text[end]!)
  )
    end++;
  if (text.charCodeAt(end - 1) === 44) end--;
  if (isQuote(text.charCodeAt(end))) end = edgeOf(text, end);
  return end;
}

/** Before a blank or a quote: without one, what stands there is a number. */
export function hasLetter(text: string, start: number): boolean {
  for (let at = start; at < start + 64; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) return true;
    if (isSpace(code) || isQuote(code) || Number.isNaN(code)) return false;
  }
  return false;
}

/** Six characters up to a blank or a quote, of what has a letter before its first mark: `Rk1.LjLg`. */
export function isLong(text: string, start: number, end: number): boolean {
  if (end - start >= 6) return true;
  if (isAllDigits(text, start, end)) return false;
  let at = end;
  while (at - start < 6 && at < text.length && !isSpace(text.charCodeAt(at)) && !isQuote(text.charCodeAt(at)))
    at++;
  return at - start === 6;
}
