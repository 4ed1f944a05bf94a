/**
 * @module
 * Cookie and Set-Cookie headers (RFC 6265). Names stay, since they say what a site does. Values, which say who came,
 * are dropped or become pseudonyms. Attributes stay if they have the form of the standard.
 */
import { isPlainHost } from '../identifiers/host.js';
import { isAbsent } from '../identifiers/identifier.js';
import { longestList } from '../identifiers/uri/part.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';

export interface CookieOptions {
  readonly values?: 'drop' | 'pseudonym' | undefined;
  /** Names of the cookies whose values stay. */
  readonly keep?: readonly string[] | undefined;
}

/** RFC 6265 §4.1.1: a token. A number or an address is not accepted as a name, whatever is between its digits. */
const cookieName =
  /^(?!.*%(?:25)*40|.*(?:\d(?:[.+-]|%[\da-f]{2})?){7}|.*(?:[\da-f]{1,4}(?::|%(?:25)*3A)){2})[\w!#$%&'*+.^`|~:[\]-]{1,128}$/i;

/**
 * RFC 6265 §5.2, SameSite and Partitioned of its successor, and Chromium's Priority. A Cookie header has no attributes, but a
 * cookie may have the name of one, so an attribute must have its proper form to stay.
 */
const attribute = new RegExp(
  `^(?:${[
    'expires=(?:[a-z]{3,9}, ?)?\\d\\d[ -][a-z]{3}[ -]\\d{2,4} \\d\\d:\\d\\d:\\d\\d GMT',
    'max-age=-?\\d{1,10}',
    'domain=\\.?[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*',
    'path=(?:/[a-z_-]{0,32}){1,8}',
    'samesite=(?:strict|lax|none)',
    'priority=(?:low|medium|high)',
    'secure',
    'httponly',
    'partitioned',
  ].join('|')})$`,
  'i',
);
/** An attribute in its proper form; a domain must also be a host that stays. */
const isAttribute = (text: string): boolean =>
  attribute.test(text) &&
  (!/^domain=/i.test(text) || isPlainHost(text.slice(text.startsWith('.', 7) ? 8 : 7)));

/** Headers that a server sent one by one, joined: `a=1; Path=/, b=2` (RFC 9110 §5.3 advises against it). */
const joined = /^(expires=[^,]*,[^,]*|[^,]*), *(?=[^\s=,]+=)/i;

/**
 * @example
 * createCookie({ keep: ['lang'] }, setting)('sid=31d4d96e407aad42; lang=en') // 'sid=; lang=en'
 * createCookie({}, setting)('sid=31d4d96e407aad42; Path=/; HttpOnly') // 'sid=; Path=/; HttpOnly'
 */
export function createCookie({ values = 'drop', keep = [] }: CookieOptions, setting: Setting): Apply {
  const kept = new Set(keep);
  const opaque = { ...setting, identifier: setting.identifierOf({ identifier: 'opaque', value: '' }) };
  const pseudonymize = createPseudonym({}, opaque);
  const hide = (value: string): string => (values === 'drop' ? '' : (pseudonymize(value) ?? ''));

  const rewritePair = (pair: string): string => {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    if (kept.has(name)) return pair;
    // A cookie without a name consists of the value alone.
    if (!cookieName.test(name)) return hide(pair);
    const value = pair.slice(equals + 1).trim();
    return `${name}=${value === '' ? '' : hide(value)}`;
  };

  return (value) => {
    if (isAbsent(value) || isPseudonym(value, setting.keys)) return value;
    const pairs = splitPairs(value);
    if (pairs.length > longestList) return pseudonymizeUnread(value, opaque);
    let out = '';
    for (const pair of pairs) {
      const before = out === '' ? null : joined.exec(pair);
      const isJoined = before !== null && isAttribute(before[1]!);
      if (isJoined) out += `; ${before[1]}`;
      const rest = isJoined ? pair.slice(before[0].length) : pair;
      const text = out !== '' && isAttribute(rest) ? rest : rewritePair(rest);
      // Without a name the next one would be read as part of the attribute before it.
      const separator = isJoined && text.includes('=') ? ', ' : '; ';
      if (text !== '') out += (out === '' ? '' : separator) + text;
    }
    return out;
  };
}

/** At each semicolon, those between quotes left out: RFC 2109 had them in values. */
function splitPairs(value: string): string[] {
  const pairs: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === ';') {
      pairs.push(value.slice(start, at).trim());
      start = at + 1;
    } else if (value[at] === '=' && value[at + 1] === '"') {
      const close = value.indexOf('"', at + 2);
      // A quote that never closes hides nothing.
      if (close < 0)
        return [
          ...pairs,
          ...value
            .slice(start)
            .split(';')
            .map((pair) => pair.trim()),
        ];
      if (/^[ \t]*(?:;|$)/.test(value.slice(close + 1, close + 64))) at = close;
    }
  }
  return [...pairs, value.slice(start).trim()];
}
