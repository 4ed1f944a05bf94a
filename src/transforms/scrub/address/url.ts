/**
 * @module
 * URLs in running text: user and password in front of the host, values in the query. Host and path are left to the
 * other detectors, so that an address in them becomes what it is everywhere else.
 */
import { isDigit, isLetter, isSpace } from '../scan/character.js';
import { isHarmless } from './parameter.js';

const longestUser = 256;
const programs = /(?:enode|spark|akka(?:\.tcp)?|pekko|rmi|grpc|dubbo|actor|flink)(?:\.\w+)?:\/\/$/i;

/**
 * The userinfo of the URL whose `//` ends at `start`.
 *
 * @returns its end, where the `@` is; -1 where there is none, or a name that everyone logs in with
 */
export function findUserinfo(text: string, start: number): number {
  const most = Math.min(text.length, start + longestUser);
  let end = -1;
  let hasPassword = false;
  for (let at = start; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code === 64) end = at;
    if (code === 58 && !isDigit(text.charCodeAt(at + 1))) hasPassword = true;
    if (
      code === 47 ||
      code === 63 ||
      // Many passwords contain `#` unescaped, although it begins the fragment (RFC 3986 §3.5).
      (code === 35 && !hasPassword) ||
      isSpace(code) ||
      code === 34 ||
      code === 60 ||
      code === 62
    )
      break;
  }
  if (end <= start) return -1;
  const user = text.slice(start, end);
  // `http://example.org');…@c`: a quote ends the string that contains the URL.
  if (/['`)]/.test(user) && !user.includes(':')) return -1;
  // `url=http://example.org:15672,queue=a,node=b@example.org`: a port, and the next field of a row.
  if (/^[\w.-]+:\d{1,5},\w+=/.test(user)) return -1;
  // `By.xpath://*[@name='…']`: an attribute (XPath §2.5), which a name and a comparison or a bracket follow.
  if (user.endsWith('[') && attribute.test(text.slice(end + 1, end + 66))) return -1;
  // `http://[[user][:pass]@]host`, `file://@TMPDIR@/x`, `https://**redacted**@host`: a syntax, a placeholder, and something
  // redacted.
  if (/^\[\[?[a-z]+\]|^@[A-Z_]+$|^\*{2,}(?:[a-z]+\*{2,})?(?::\*{2,})?$/i.test(user)) return -1;
  // `mysql://root:***@…`: what everybody logs in with, and what nobody is to see.
  if (
    /^(?:root|admin|postgres|mysql|guest|user)?:(?:\*{2,}|x{3,}|(?:\[|<|%3C)?redacted(?:\]|>|%3E)?)$/i.test(
      user,
    )
  )
    return -1;
  // `postgres://{user}:{password}@…`, `docker-pullable://example@sha256:…`
  if (/^(?:\$?\{[^{}]*\}:)?\$?\{[^{}:]*\}:?$|^\$\w+:\$\w+$/.test(user) || text.startsWith('sha256:', end + 1))
    return -1;
  if (/^(?:git|hg|svn|anonymous|\[secret\](?::.*)?)$/.test(user)) return -1;
  // `spark://CoarseGrainedScheduler@…`: with a scheme like this, the part before the `@` is an endpoint and not a login.
  return user.includes(':') || !programs.test(text.slice(Math.max(0, start - 16), start)) ? end : -1;
}

const attribute = /^[a-z*][\w.:-]{0,48}(?:\s?[=!<>]|\])/i;

const parameter =
  /([\w.$~[\]%-]{1,64})=(<\w{0,16}>(?=&)|[^\s&;"'<>`#\\)}|]*(?:(?:[| ][^\s&;"'<>`#\\)}|=?/]{1,64}){1,8}(?=&[\w.$-]{1,64}=))?)/y;

/** Told of each value that may say something of somebody: where it stands, and its name. @returns the end of what it took */
export type Tell = (start: number, end: number, name: string, value: string) => number;

/**
 * The values of the query that begins behind the question mark `at`.
 *
 * @returns up to where the query has been read
 */
export function findQuery(text: string, at: number, tell: Tell): number {
  const before = text.charCodeAt(at - 1);
  if (before === 63) return at + 1;
  // `=?ISO-8859-1?Q?…?=`: an encoded word of a mail header (RFC 2047 §2).
  if (text.charCodeAt(at - 2) === 63 && encoded.test(text.slice(Math.max(0, at - 32), at))) return at + 1;
  if (isSpace(before) || Number.isNaN(before)) {
    bare.lastIndex = at;
    if (!bare.test(text)) return at + 1;
  }
  if (!isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 95) return at + 1;
  return findParameters(text, at + 1, tell);
}

const encoded = /=\?[\w-]{2,24}\?[QB]$/i;

/** `?sv=…&sig=…` by itself: two parameters. */
const bare = /\?[a-z][\w.-]{0,31}=[^\s&=?]{1,128}&[\w.-]{1,32}=/iy;

/** A parameter without a value, and marks that stand twice: `&debug&`, `&&`, `&;`. */
const empty = /(?:[\w.$~[\]%-]{1,64}(?=[&;]))?[&;|']{1,4}(?=[\w.$~[\]%-])/y;

/** How much of it is the value: what stands behind is a mark of the sentence, or the bracket around a URL, `[https://example.org/?a=b]`. */
function sizeOf(written: string): number {
  let size = written.length;
  let closed: number | undefined;
  for (; size > 0; size--) {
    const last = written[size - 1]!;
    if ('.,:!?'.includes(last)) continue;
    if (last !== ']') break;
    closed ??= written.split(']').length - written.split('[').length;
    if (closed-- <= 0) break;
  }
  return size;
}

/** The values of parameters from the name of one on. */
export function findParameters(text: string, from: number, tell: Tell): number {
  let start = from;
  while (true) {
    empty.lastIndex = start;
    if (empty.test(text)) {
      start = empty.lastIndex;
      continue;
    }
    parameter.lastIndex = start;
    const match = parameter.exec(text);
    if (match === null) return start;
    const [all, name = '', written = ''] = match;
    let close = start + all.length;
    let next = text.charCodeAt(close);
    // A sentence may end with the URL.
    const value = next === 38 ? written : written.slice(0, sizeOf(written));
    const first = start + name.length + 1;
    if (
      value !== '' &&
      value.charCodeAt(0) !== 60 &&
      !isHarmless(name, value) &&
      value !== 'REDACTED' &&
      !value.startsWith('[secret]')
    ) {
      const end = tell(first, first + value.length, name, value);
      if (end > close) {
        close = end;
        next = text.charCodeAt(close);
      }
    }
    if (next !== 38 && next !== 59 && next !== 124 && next !== 39) return close;
    start = close + (next === 38 || next === 59 ? 1 : 0);
    if (next === 124 || next === 39) {
      empty.lastIndex = start;
      if (!empty.test(text)) return start;
    }
  }
}
