/**
 * @module
 * Credentials of HTTP (RFC 9110 §11.4): a scheme, and what is proven by it.
 */
import { isQuote } from '../../scan/character.js';
import type { Tell } from '../../scan/finding.js';
import { isNothing } from '../value/placeholder.js';
import { endsValue } from '../value/value.js';
import { findParts } from './digest.js';

const scheme =
  /^(?:(bearer|basic|negotiate|ntlm|apikey|api-key|aws4-hmac-sha256|hawk|dpop|token|key|digest)\s{1,4})?/i;

/** `SharedKey account:…`: a scheme that is not known, and what has a digit behind it. */
const otherScheme = /^([a-z][a-z\d-]{2,24})\s{1,4}(?=[^\s,;]{0,64}\d)(?=[^\s,;]{8})/i;

const schemeOf = (value: string): RegExpExecArray | null => {
  const known = scheme.exec(value);
  return known?.[1] === undefined ? (otherScheme.exec(value) ?? known) : known;
};

/** Where the credentials begin in a field that is named for them: behind the scheme; -1 where there are none. */
export function credentialStart(value: string): number {
  return isCredential(value) ? (schemeOf(value)?.[0].length ?? 0) : -1;
}

/** `Some(build(…))`, `Option<String>`, `authHeader }`: of a program; and a scheme with names of its own, `Capability algorithm="…"`. */
const written =
  /^(?:[A-Za-z_][\w.:]*[(<]|(?:proxy-)?authorization\b|[a-z]+(?:[A-Z][a-z]+)+(?=[\s,;)}]|$)|[a-z]+(?:-[a-z]+)*$|[a-z]+(?:_[a-z]+)+(?=[\s,;)}]|$)|(?:[a-z_]+\.)+[a-z_]+(?=[\s,;)}]|$)|(?:digest|basic|bearer)\b|[A-Za-z]+ {1,2}\w+ ?=)/i;

export function isCredential(value: string): boolean {
  const [head = '', name] = schemeOf(value) ?? [];
  const rest = value.slice(head.length);
  const [first = ''] = rest.split(/[\s,;]/, 1);
  if (rest === '' || isNothing(first) || (name === undefined && written.test(rest))) return false;
  return name === undefined ? /^\S{8}/.test(rest) : isList(name) || isProof(first, rest);
}

/** Of these, what is proven by is a list with names of its own. */
const isList = (name: string): boolean => /^(?:digest|aws4|hawk)/i.test(name);

/** `Basic realm="…"` asks for credentials, and behind `Bearer token is …` a sentence goes on. */
const isProof = (first: string, rest: string): boolean =>
  !/^(?:realm|error|scope|charset)=/i.test(first) &&
  (/[\d=]/.test(first) || first.length >= 16 || !/^\s[a-z]/i.test(rest.slice(first.length)));

/** RFC 9110 §11.4: the scheme stays, what it proves itself by goes. */
export function findCredentials(text: string, start: number, tell: Tell): number {
  const [head = '', name = ''] = schemeOf(text.slice(start, start + 96)) ?? [];
  const from = start + head.length;
  // With other schemes, the sentence may continue after the credentials.
  const hasNames = isList(name);
  const quote = isQuote(text.charCodeAt(start - 1)) ? text.charCodeAt(start - 1) : 10;
  // A list has quotes of its own. It ends with the line, or with the quote around the whole list.
  const ends = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return hasNames
      ? code === 10 || code === 13 || (code === quote && text.charCodeAt(at - 1) !== 92)
      : endsValue(code);
  };
  let to = from;
  while (to < text.length && !ends(to)) to++;
  if (/^digest$/i.test(name) && findParts(text, from, to, tell)) return to;
  tell(from, to, 'secret', text.slice(from, to));
  return to;
}
