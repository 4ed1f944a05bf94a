/**
 * @module
 * Whether a URL still has a user, query values or a fragment, and a Cookie header values.
 */
import { isIP } from 'node:net';
import { isPlainHost } from '../../identifiers/host.js';
import type { Check } from './answer.js';
import { isPseudonym, mark } from './mark.js';
import { isParty, namesParty } from './party.js';

const nothing = { digits: 0 };

const requestLine = /^[A-Z]{3,16} | HTTP\/\d(?:\.\d)?$/g;

/** @param query - names of the parameters whose values stay */
export function createUrlCheck(query: readonly string[], segments: 'keep' | 'template' | 'drop'): Check {
  const kept = new Set(query);
  return (value) => {
    const url = value.replace(requestLine, '');
    if (url === '*') return undefined;
    const rest = mark(url, nothing);
    if (rest !== undefined && isParty(rest)) return undefined;
    const start = /^(?:[a-z][a-z\d+.-]*:)?\/\//i.exec(url)?.[0] ?? '';
    const [, authority = '', path = '', parameters = ''] =
      /^([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(url.slice(start.length)) ?? [];
    // URIs of persons have no slashes, and are replaced by pseudonyms.
    const isName =
      start === '' && !/^[.\w-]*[/?]|^[\w.-]+:\d{1,5}$/.test(url) && path === '' && parameters === '';
    if (isName || (start === '' && namesParty(url))) return 'a value that is no URL';
    if (url.includes('#')) return 'a fragment';
    if (start !== '' && authority.includes('@')) return 'a user';
    const host = authority.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return 'an address for a host';
    if (start !== '' && host !== '' && !isPseudonym(host) && !isPlainHost(host)) return 'a host that tells';
    if (!parameters.split(/[&;]/).every((each) => isEmptied(each, kept))) return 'a query value';
    if (segments === 'drop' && path !== '' && path !== '/') return 'a path';
    if (segments === 'template' && path.split('/').some((each) => identifying.test(decode(each))))
      return 'an id in the path';
    return undefined;
  };
}

/** Three digits, or what an address of mail and a name on many a site have. */
const identifying = /\d\D*\d\D*\d|@/;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isEmptied(parameter: string, kept: ReadonlySet<string>): boolean {
  const equals = parameter.indexOf('=');
  const value = parameter.slice(equals + 1);
  return value === '' || value === 'REDACTED' || (equals >= 0 && kept.has(parameter.slice(0, equals)));
}

const attributes = /^(?:expires|max-age|domain|path|samesite|priority)$/i;
const flags = /^(?:secure|httponly|partitioned)$/i;

/** RFC 6265 §4.1.1: a name is a token (RFC 9110 §5.6.2); some servers have brackets and colons in theirs. */
const cookieName =
  /^(?!.*%(?:25)*40|.*(?:\d(?:[.+-]|%[\da-f]{2})?){7}|.*(?:[\da-f]{1,4}(?::|%(?:25)*3A)){2})[\w!#$%&'*+.^`|~:[\]-]{1,128}$/i;

/**
 * @param keep - names of the cookies whose values stay
 * @param find - finds identifiers in attributes
 */
export function createCookieCheck(keep: readonly string[], find: (text: string) => readonly string[]): Check {
  const kept = new Set(keep);
  const isEmptied = (pair: string): boolean => {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const value = pair.slice(equals + 1).trim();
    if (kept.has(name)) return true;
    if (equals < 0) return value === '' || isPseudonym(value) || flags.test(value);
    // The name may be a number or an address.
    if (!cookieName.test(name)) return false;
    if (value === '' || isPseudonym(value)) return true;
    // Set-Cookie headers that were joined: `Path=/, sid=`.
    return attributes.test(name) && !/,[^,=]+=\S/.test(value) && find(value).length === 0;
  };
  return (value) => (value.split(';').every(isEmptied) ? undefined : 'a value of a cookie');
}
