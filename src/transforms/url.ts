/**
 * @module
 * Strips a URL of what people put into it: userinfo, the values of the query, the fragment. The path stays byte
 * for byte unless the rule says otherwise, and so does the host unless it is an address.
 */
import { isIPv4 } from 'node:net';
import { domainToASCII } from 'node:url';
import { isAbsent } from '../identifiers/identifier.js';
import { splitUrl, withoutControls } from './locator.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import { templatePath } from './template.js';
import type { Apply, Setting } from './transform.js';

export interface UrlOptions {
  /** Names of the query parameters whose values stay. */
  readonly query?: readonly string[] | undefined;
  /** What becomes of the path: it stays, its ids become `:id`, or it goes. */
  readonly segments?: 'keep' | 'template' | 'drop' | undefined;
}

/** What the OpenTelemetry semantic conventions put in place of a query value (`url.full`, `url.query`). */
const redacted = 'REDACTED';

/** Names, `filter[name]` and its escaped form included. An address or a number in this place is no name. */
const parameterName = /^(?!.*\d{7})(?:[\w.$~:[\]-]|%(?:5B|5D|24|3A|2E))+$/i;
const longestName = 64;

const hostName = /^[\w-]+(?:\.[\w-]+)*\.?$/;
const numeric = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i;

/** WHATWG URL §3.1, forbidden domain code points; domainToASCII would stop reading at some of them. */
const forbidden = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

const requestLine = /^([A-Z]{3,16} )(.*)( HTTP\/\d(?:\.\d)?)$/;

/**
 * Strips absolute, scheme-relative and relative URLs, bare authorities and HTTP request lines. Every query value
 * becomes `REDACTED` unless its parameter is named; a parameter without `=` is taken for a value. URIs that name
 * people, not places (`mailto:`, `tel:`, `sip:`), and texts that are no URL become pseudonyms.
 *
 * @example
 * createUrl({ query: ['page'] }, setting)('https://alice:x@example.org/a?page=2&q=bob#top')
 * // 'https://example.org/a?page=2&q=REDACTED'
 */
export function createUrl({ query = [], segments = 'keep' }: UrlOptions, setting: Setting): Apply {
  const kept = new Set(query);
  const uri = setting.identifierOf({ identifier: 'uri', value: '' });
  const ip = setting.identifierOf({ identifier: 'ip', value: '' });
  const pseudonymizeUri = createPseudonym({}, { ...setting, identifier: uri });
  const forIp = { ...setting, identifier: ip };
  const pseudonymizeIp = createPseudonym({}, forIp);

  const writeHost = (host: string): string => {
    const address = addressOf(host);
    if (address === undefined) return host;
    // A host is one address: a list in its place is none.
    const isAddress = ip.read(address)?.is === 'found' || isPseudonym(address, setting.keys);
    return isAddress ? (pseudonymizeIp(address) ?? '') : pseudonymizeUnread(address, forIp);
  };

  const strip = (value: string): string => {
    if (value === '*' || isPseudonym(value, setting.keys)) return value;
    const url = splitUrl(value, (text) => uri.read(text) !== undefined);
    if (url === undefined) return pseudonymizeUri(value) ?? '';
    const parameters = url.query === undefined ? '' : `?${stripQuery(url.query, kept)}`;
    return url.start + writeHost(url.host) + url.port + writePath(url.path, segments) + parameters;
  };

  return (value) => {
    if (isAbsent(value)) return value;
    const text = withoutControls(value);
    const line = requestLine.exec(text);
    return line === null ? strip(text) : `${line[1]}${strip(line[2] ?? '')}${line[3]}`;
  };
}

function writePath(path: string, segments: UrlOptions['segments']): string {
  if (segments === 'template') return templatePath(path);
  return segments === 'keep' || path === '' ? path : '/';
}

/** Both separators that servers know (HTML 4.01 §B.2.2 recommends `;`) stay as they stand. */
function stripQuery(query: string, kept: ReadonlySet<string>): string {
  return query.replace(/[^&;]+/g, (parameter) => {
    const equals = parameter.indexOf('=');
    if (equals < 0) return redacted;
    const name = parameter.slice(0, equals);
    if (kept.has(name)) return parameter;
    const isName = name.length <= longestName && parameterName.test(name);
    return `${isName || name === '' ? name : redacted}=${equals + 1 < parameter.length ? redacted : ''}`;
  });
}

/**
 * The address that a host is, in the spelling that clients connect to: `0x7f.1`, `%31.2.3.4` and full-width digits
 * all are IPv4 to them (WHATWG URL §3.5). A host that no client would accept is returned to be hashed.
 */
function addressOf(host: string): string | undefined {
  if (host === '') return undefined;
  if (host.startsWith('[')) return host.slice(1, -1);
  if (hostName.test(host) && !numeric.test(host)) return undefined;
  const decoded = decode(host);
  const ascii = forbidden.test(decoded) ? '' : domainToASCII(decoded);
  return ascii === '' || numeric.test(ascii) ? (isIPv4(ascii) ? ascii : host) : undefined;
}

function decode(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return '';
  }
}
