/**
 * @module
 * Cuts a URL into its parts, by RFC 3986 appendix B where browsers agree with it and as the WHATWG URL standard
 * reads it where they do not: a client that was given `https:\\alice:x@example.org` did log in as alice.
 */
import { pseudonymSource } from '../../identifiers/written.js';

/** The parts that may stay; userinfo and fragment are left out. Written one after the other they are the URL. */
export interface Locator {
  /** Scheme and slashes, as written. */
  readonly start: string;
  /** As written, in its brackets if it has any; empty if there is no authority. */
  readonly host: string;
  /** With its colon. */
  readonly port: string;
  readonly path: string;
  /** Without its question mark; undefined if there is none. */
  readonly query: string | undefined;
}

/** For these schemes, any number of slashes or backslashes, or none, lead to the authority (WHATWG URL §4.4). */
const special = /^(?:(?:https?|wss?|ftp):[/\\]*|[/\\]{2,})/i;
const generic = /^[a-z][a-z\d+.-]*:\/\//i;
const rooted = /^[a-z][a-z\d+.-]*:(?=\/)/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;
/** No scheme is called so, but somebody may be. */
const numbered = /(?:\d[+.-]?){7}/;

/** A host that logs write without a scheme: `example.org:443`, `localhost:3000/a`, `192.0.2.1/a` and its pseudonym. */
const bareHost = new RegExp(
  `^(?:\\[[\\da-f:.]+\\]|\\d{1,3}(?:\\.\\d{1,3}){3}|(?=ip|id)${pseudonymSource}|(?:localhost|[^\\s/\\\\?#@:.]+\\.[^\\s/\\\\?#@:]+)(?=:))(?::\\d{1,5})?(?=[/\\\\?#]|$)`,
  'i',
);

/**
 * @param text - from {@link withoutControls}
 * @param isName - whether a text names a person or a device; called if the text may be a URL or not
 * @returns undefined for a text that is not a URL: `mailto:alice@example.org`, `12025550123`
 * @example
 * splitUrl('https://alice:x@example.org:8443/a?b=c#d', () => false)
 * // { start: 'https://', host: 'example.org', port: ':8443', path: '/a', query: 'b=c' }
 */
export function splitUrl(text: string, isName: (text: string) => boolean): Locator | undefined {
  const bare = bareHost.test(text) ? '' : undefined;
  const start = special.exec(text)?.[0] ?? bare;
  if (start !== undefined) {
    // These schemes need a host, so clients would take what follows for the host.
    const url = cut(text, start, /[/\\?]/);
    return url.host === '' ? undefined : url;
  }
  if (/^(?:\.{0,2}[/\\]|[?#])/.test(text)) return cut(text, '', undefined);
  // With another scheme (`app://…`), or none and no leading slash, it may be a channel or a person.
  const authority = generic.exec(text)?.[0];
  const other = authority ?? rooted.exec(text)?.[0];
  if (other !== undefined && numbered.test(other)) return undefined;
  if (other === undefined && (scheme.test(text) || !/^[^\s:@#]*[/?]/.test(text))) return undefined;
  if (isName(text)) return undefined;
  return cut(text, other ?? '', authority === undefined ? undefined : /[/?]/);
}

/** @param delimiter - what ends the authority; undefined if the URL has none */
function cut(text: string, start: string, delimiter: RegExp | undefined): Locator {
  const hash = text.indexOf('#');
  const rest = withoutControls(text.slice(start.length, hash < 0 ? undefined : hash));
  const end = delimiter === undefined ? 0 : rest.search(delimiter);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const after = rest.slice(authority.length);
  const mark = after.indexOf('?');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const name = /^\[[^\]]*\]|^[^:]*/.exec(host)?.[0] ?? '';
  return {
    start,
    host: name,
    port: /^:\d{1,5}$/.exec(host.slice(name.length))?.[0] ?? '',
    path: mark < 0 ? after : after.slice(0, mark),
    query: mark < 0 ? undefined : after.slice(mark + 1),
  };
}

/** What a client takes out before it reads a URL (WHATWG URL §4.4): tabs and line ends, controls at the ends. */
export function withoutControls(value: string): string {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) <= 0x20) end--;
  return value
    .slice(0, end)
    .replace(/^[\0-\x20]+/, '')
    .replace(/[\t\n\r]/g, '');
}
