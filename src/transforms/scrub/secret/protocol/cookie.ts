/**
 * @module
 * Cookies: what stands behind the names in `Cookie` and `Set-Cookie`.
 */
import type { Cursor } from '../../scan/cursor.js';
import type { Tell } from '../../scan/finding.js';
import { isNothing } from '../value/placeholder.js';

/**
 * RFC 6265 §5.2; the attributes of Set-Cookie say nothing of whoever it is set for. In a block of headers that is written
 * in percents the next header, or nothing, stands behind the end of a line; FireEye writes `::~~` for it.
 */
const pair =
  /\s{0,4}([\w!#$%&*.^|~-]{1,128})=("[^"\n]{0,4096}"|(?:(?!(?:%0d)?%0a(?:[\w-]{1,64}:|%0d|%0a|[\]\s]|$)|::~~)[^\s;,"'\\<>])*)/iy;
const attributes = new Set([
  'path',
  'domain',
  'expires',
  'max-age',
  'samesite',
  'priority',
  'version',
  'secure',
  // Translations, as programs show them to people.
  'pad',
  'pfad',
  'chemin',
  'ruta',
]);
const another = /\\?"\s?,\s?\\?"(?=[\w!#$%&*.^|~-]{1,128}=)/y;
/** `…; HttpOnly, b=…`: several of Set-Cookie in one field (RFC 9110 §5.3). */
const joined = /\s?,\s?(?=[\w!#$%&*.^|~-]{1,128}=)/y;
const flag = /;\s{0,4}(?:secure|httponly|partitioned)(?=[;,]|\s|$|["'\\])/iy;

/** `{ session: '…', 'csrftoken': '…' }`, `{\\"sid\\":\\"…\\"}`, as a program shows them. */
const member =
  /\s{0,4}\\?["']?([\w!#$%&*.^|~-]{1,128})\\?["']?\s?:\s{0,2}\\?(["'])([^"'\n]{0,4096}?)\\?\2\s{0,4},?/y;

function findMembers(text: string, start: number, tell: Tell): number {
  let at = start;
  while (true) {
    member.lastIndex = at;
    const match = member.exec(text);
    if (match === null) return at;
    const [all, name = '', quote = '', value = ''] = match;
    const end = at + all.lastIndexOf(quote) - (all.at(all.lastIndexOf(quote) - 1) === '\\' ? 1 : 0);
    if (value !== '' && !isShown(name, value) && !isNothing(value.slice(0, 64)))
      tell(end - value.length, end, 'cookie', value);
    at += all.length;
  }
}

/** How a page is shown, and nothing of who sees it. */
const isShown = (name: string, value: string): boolean => shown.test(name) && plain.test(value);
const shown =
  /^(?:lang(?:uage)?|idioma|sprache|langue|lingua|taal|locale|i18n\w*|currency|country|theme|skin|color[-_]?scheme|layout)$/i;
const plain = /^[a-z]{1,8}(?:[-_][a-z]{2,4})?$/i;

/**
 * The values of the cookies that begin at `start`.
 *
 * @returns up to where they have been read
 */
export function findCookies(text: string, start: number, tell: Tell): number {
  if (text.charCodeAt(start) === 123) return findMembers(text, start + 1, tell);
  let at = start;
  let isSet = false;
  while (true) {
    pair.lastIndex = at;
    const match = pair.exec(text);
    if (match === null) return at;
    const [all, name = '', value = ''] = match;
    at += all.length;
    if (attributes.has(name.toLowerCase())) {
      isSet = true;
      // `Expires=Wed, 21 Oct 2026 07:28:00 GMT` continues after its comma.
      const zone = name.toLowerCase() === 'expires' ? text.slice(at, at + 34).indexOf('GMT') : -1;
      if (zone >= 0) at += zone + 3;
    } else if (value !== '' && value !== '""' && !isShown(name, value) && !isNothing(value.slice(0, 64)))
      tell(at - value.length, at, 'cookie', value);
    for (flag.lastIndex = at; flag.test(text); flag.lastIndex = at) {
      at = flag.lastIndex;
      isSet = true;
    }
    if (text.charCodeAt(at) === 59) at++;
    else {
      // `["a=…; Path=/","b=…"]`: the next cookie of a list.
      const next = isSet && text.charCodeAt(at) !== 34 && text.charCodeAt(at) !== 92 ? joined : another;
      next.lastIndex = at;
      if (!next.test(text)) return at;
      at = next.lastIndex;
      isSet = false;
    }
  }
}

const kept = /\t(?:TRUE|FALSE)\t\/[^\t\n]{0,128}\t(?:TRUE|FALSE)\t\d{1,19}\t[\w!#$%&*.^|~-]{1,64}\t$/;
const longestKept = 512;

/**
 * A line of the file in which curl, wget and browsers keep cookies: domain, its hosts, path, security, end, name and value, between tabs.
 *
 * @param start - of the value, behind a tab
 */
export function findKept(cursor: Cursor, start: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('cookie') || !kept.test(text.slice(Math.max(0, start - 256), start))) return false;
  const length = text.slice(start, start + longestKept).search(/[\t\r\n]/);
  const end = length < 0 ? Math.min(text.length, start + longestKept) : start + length;
  cursor.accept(start, end, 'cookie', text.slice(start, end));
  cursor.pass(end);
  return true;
}
