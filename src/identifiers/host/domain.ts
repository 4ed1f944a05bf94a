/**
 * @module
 * A domain name in ASCII (UTS #46, as in the URL standard). Every runtime has the tables in its `URL`, so the host of a
 * URL with the name is used.
 */

/** Two URLs that differ only in their hosts: if a name is refused, they still differ. */
const first = 'ws://a';
const second = 'ws://b';

/**
 * As `domainToASCII` of Node's `url`. The name ends where a host would, for example at a slash.
 *
 * @returns an empty text if it cannot be a host
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
