/**
 * @module
 * A domain name in ASCII (UTS #46, as the URL standard has it). Every runtime brings the tables along in its `URL`, so it
 * is asked for the host that it makes of a name.
 */

/** Two URLs that differ in nothing but the host: where a name is refused, they still do. */
const first = 'ws://a';
const second = 'ws://b';

/**
 * As `domainToASCII` of Node's `url`. The name ends where a host would, at a slash, say.
 *
 * @returns an empty text where no host is made of it
 * @example
 * domainToAscii('bücher.example') // 'xn--bcher-kva.example'
 */
export function domainToAscii(name: string): string {
  const host = hostOf(first, name);
  return host === 'a' && hostOf(second, name) !== host ? '' : host;
}

function hostOf(base: string, name: string): string {
  const url = new URL(base);
  url.hostname = name;
  return url.hostname;
}
