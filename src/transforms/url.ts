/**
 * @module
 * Strips from a URL what may come from people: userinfo, the values of the query, and the fragment. The path stays byte
 * for byte unless the rule says otherwise. The host stays unless it is an address or spells one.
 */
import { hostPart } from '../identifiers/host.js';
import { isAbsent } from '../identifiers/identifier.js';
import { longestList } from '../identifiers/uri/part.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';
import { type Locator, splitUrl, withoutControls } from './url/locator.js';
import { templatePath } from './url/template.js';

export interface UrlOptions {
  /** Names of the query parameters whose values stay. */
  readonly query?: readonly string[] | undefined;
  /** What happens to the path: it stays, its ids become `:id`, or it is removed. */
  readonly segments?: 'keep' | 'template' | 'drop' | undefined;
}

/** What the OpenTelemetry semantic conventions put in place of a query value (`url.full`, `url.query`). */
const redacted = 'REDACTED';

/** Names, `filter[name]` and its escaped form included. An address or a number in this place is no name. */
const parameterName =
  /^(?!.*(?:\d(?:[.:-]|%[\da-f]{2})?){7}|.*(?:[\da-f]{1,4}(?::|%3A)){2})(?:[\w.$~:[\]-]|%(?:5B|5D|24|3A|2E))+$/i;
const longestName = 64;

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
  const forUri = { ...setting, identifier: uri };
  const pseudonymizeUri = createPseudonym({}, forUri);
  const forIp = { ...setting, identifier: ip };
  const pseudonymizeIp = createPseudonym({}, forIp);
  const opaque = setting.identifierOf({ identifier: 'opaque', value: '' });
  const pseudonymizeName = createPseudonym({}, { ...setting, identifier: opaque });

  const writeHost = (host: string): string => {
    const part = host.startsWith('[')
      ? ({ identifier: 'ip', value: host.slice(1, -1) } as const)
      : hostPart(host);
    if (typeof part === 'string') return part;
    if (isPseudonym(part.value, setting.keys)) return part.value;
    if (part.identifier !== 'ip') return pseudonymizeName(part.value) ?? '';
    // A host is a single address, so a list is not accepted.
    return ip.read(part.value)?.is === 'found'
      ? (pseudonymizeIp(part.value) ?? '')
      : pseudonymizeUnread(part.value, forIp);
  };

  const strip = (value: string): string => {
    if (value === '*' || isPseudonym(value, setting.keys)) return value;
    const url = splitUrl(value, (text) => uri.read(text) !== undefined);
    if (url === undefined) return pseudonymizeUri(value) ?? '';
    const parts = countParts(url, segments);
    if (parts > longestList) return pseudonymizeUnread(value, forUri);
    if (parts > usual) setting.holds(parts);
    const parameters = url.query === undefined ? '' : `?${stripQuery(url.query, kept)}`;
    const written =
      url.start +
      (url.host === '' ? '' : writeHost(url.host)) +
      url.port +
      writePath(url.path, segments) +
      parameters;
    // Without the removed parts it may look like a person: `sip:/…` without its path, `Local/:id`.
    if (url.host === '' && /^[^/\\.?#]/.test(written) && uri.read(written) !== undefined)
      return pseudonymizeUri(value) ?? '';
    // A colon in the first segment would make it a scheme (RFC 3986 §4.2).
    return url.start === '' && url.host === '' && /^[^/\\?]*:/.test(written) ? `./${written}` : written;
  };

  return (value) => {
    if (isAbsent(value)) return value;
    const text = withoutControls(value);
    const line = requestLine.exec(text);
    return line === null ? strip(text) : `${line[1]}${strip(line[2] ?? '')}${line[3]}`;
  };
}

/**
 * Parameters, and segments that are looked at: no server takes more than `longestList`, and a record could hold millions.
 */
function countParts({ path, query = '' }: Locator, segments: UrlOptions['segments']): number {
  const parameters = countMarks(query, AMPERSAND, SEMICOLON);
  return segments === 'template' ? Math.max(parameters, countMarks(path, SLASH, BACKSLASH)) : parameters;
}

/** More than these count as values of the record. */
const usual = 16;

function countMarks(text: string, mark: number, other: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= longestList; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === other) count++;
  }
  return count;
}

function writePath(path: string, segments: UrlOptions['segments']): string {
  if (segments === 'template') return templatePath(path);
  return segments === 'keep' || path === '' ? path : '/';
}

/** Both separators that servers know (HTML 4.01 §B.2.2 recommends `;`) stay as they are. */
function stripQuery(query: string, kept: ReadonlySet<string>): string {
  let out = '';
  let start = 0;
  let equals = -1;
  for (let at = 0; at <= query.length; at++) {
    const code = query.charCodeAt(at);
    if (code === EQUALS && equals < 0) equals = at;
    if (at < query.length && code !== AMPERSAND && code !== SEMICOLON) continue;
    if (at > start) {
      out += equals < 0 ? redacted : stripParameter(query.slice(start, at), equals - start, kept);
    }
    if (at < query.length) out += code === AMPERSAND ? '&' : ';';
    start = at + 1;
    equals = -1;
  }
  return out;
}

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

function stripParameter(parameter: string, equals: number, kept: ReadonlySet<string>): string {
  const name = parameter.slice(0, equals);
  if (kept.has(name)) return parameter;
  const isName = name.length <= longestName && parameterName.test(name);
  return `${isName || name === '' ? name : redacted}=${equals + 1 < parameter.length ? redacted : ''}`;
}
