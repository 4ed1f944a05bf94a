/**
 * @module
 * Cookies: what stands behind the names in `Cookie` and `Set-Cookie`.
 */
import type { Tell } from '../scan/finding.js';
import { isNothing } from './placeholder.js';

/**
 * RFC 6265 §5.2; the attributes of Set-Cookie say nothing of whoever it is set for. In a block of headers that is written
 * in percents the next header, or nothing, stands behind the end of a line.
 */
const pair =
  /\s{0,4}([\w!#$%&*.^|~-]{1,128})=("[^"\n]{0,4096}"|(?:(?!(?:%0d)?%0a(?:[\w-]{1,64}:|%0d|%0a|[\]\s]|$))[^\s;,"'\\<>])*)/iy;
const attributes = new Set([
  'path',
  'domain',
  'expires',
  'max-age',
  'samesite',
  'priority',
  'version',
  'secure',
]);
const another = /\\?"\s?,\s?\\?"(?=[\w!#$%&*.^|~-]{1,128}=)/y;
const flag = /;\s{0,4}(?:secure|httponly|partitioned)(?=;|\s|$|["'\\])/iy;

/**
 * The values of the cookies that begin at `start`.
 *
 * @returns up to where they have been read
 */
export function findCookies(text: string, start: number, tell: Tell): number {
  let at = start;
  while (true) {
    pair.lastIndex = at;
    const match = pair.exec(text);
    if (match === null) return at;
    const [all, name = '', value = ''] = match;
    at += all.length;
    if (attributes.has(name.toLowerCase())) {
      // `Expires=Wed, 21 Oct 2026 07:28:00 GMT` goes on behind its comma.
      const zone = name.toLowerCase() === 'expires' ? text.slice(at, at + 34).indexOf('GMT') : -1;
      if (zone >= 0) at += zone + 3;
    } else if (value !== '' && value !== '""' && !isNothing(value.slice(0, 64)))
      tell(at - value.length, at, 'cookie', value);
    for (flag.lastIndex = at; flag.test(text); flag.lastIndex = at) at = flag.lastIndex;
    if (text.charCodeAt(at) === 59) at++;
    else {
      // `["a=…; Path=/","b=…"]`: the next cookie of a list.
      another.lastIndex = at;
      if (!another.test(text)) return at;
      at = another.lastIndex;
    }
  }
}
