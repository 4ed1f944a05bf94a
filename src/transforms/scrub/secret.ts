/**
 * @module
 * Secrets by the name they are given (`password=…`, `"apiKey": "…"`, `Authorization: …`, `Cookie: …`), by the word
 * before them (`Bearer …`), or by their own front (`eyJ…`, `AKIA…`, `ghp_…`).
 */
import { isQuote, isSpace, isWord } from './character.js';
import { splitName } from './context.js';
import type { Tell } from './finding.js';

export type Kind = 'password' | 'key' | 'code' | 'authorization' | 'cookie';

/** What a name must have in it to be looked at: most names have not. */
const telling =
  /pass|pwd|passwd|pin|otp|cv[vc]|secret|token|key|auth|cred|jwt|sig|cookie|sess|sid|csrf|xsrf|bearer/i;
const passwords = /(?:password|passwd|passphrase|passcode|pwd|passwort|contrasena|kennwort)(?:hash)?\d?$/;
const keys =
  /(?:apikey|accesskey|accesskeyid|secretkey|privatekey|signingkey|encryptionkey|accountkey|subscriptionkey|sharedkey|masterkey|authkey|sessionkey|secret|token|credential|credentials|jwt|auth|signature|csrf|xsrf|bearer|sessid|sessionid|connectsid)$/;
/** `nextPageToken`, `max_tokens`: no secret of anybody's. */
const harmlessParts = new Set(
  'page next prev previous continuation sync cancellation max min num total count public primary cache partition sort'.split(
    ' ',
  ),
);
const codes = new Set(['pin', 'otp', 'cvv', 'cvc', 'cvv2', 'cvc2', 'totp']);
const longestName = 48;

/** What a value is whose name this is; undefined where the name says nothing of a secret. */
export function kindOf(name: string): Kind | undefined {
  if (!telling.test(name)) return undefined;
  const parts = splitName(name.replaceAll('.', '_'));
  const joined = parts.join('');
  const last = parts.at(-1) ?? '';
  if (joined === 'cookie' || joined === 'cookies' || joined === 'setcookie') return 'cookie';
  if (joined.endsWith('authorization')) return 'authorization';
  if (passwords.test(joined) || last === 'pass') return 'password';
  if (codes.has(last)) return 'code';
  if (!keys.test(joined) || parts.some((part) => harmlessParts.has(part))) return undefined;
  // A session is known by its id in many a log that nobody logs in with; frameworks name the cookie otherwise.
  return /^session(?:id)?$/.test(joined) ? undefined : 'key';
}

/** What stands in the place of a secret where there is none, or none any more. */
const nothing =
  /^(?:\*+|x{3,}|•+|\.{3,}|\[.*|<.*|\$.*|%[sdvj].*|\{.*|\(.*|null|nil|none|true|false|undefined|unset|empty|invalid|expired|expires|missing|required|incorrect|wrong|changed|reset|ok|okay|failed|failure|success|not|is|was|are|must|should|the|an?|too|yes|no|hidden|redacted|removed|masked|revoked|rotated|refreshed|issued|rejected|accepted|mismatch|unknown|disabled|enabled|optional|string|basic|bearer|digest|negotiate|ntlm|for|from|in|on|at|to|and|or|with|has|have|will|cannot|can|error|warning|updated|created|deleted|deprecated|unauthorized|forbidden|denied|granted|anonymous|public|default|process\.env.*|env)$/i;

/**
 * What a name and `=` or `:` say of the value behind.
 *
 * @param mark - of the `=` or `:`
 * @param floor - up to where the text has been dealt with
 * @returns up to where names have been looked at
 */
export function findSecret(text: string, mark: number, floor: number, tell: Tell): number {
  const name = nameBefore(text, mark, floor);
  const kind = name === '' ? undefined : kindOf(name);
  if (kind === undefined) return mark + 1;
  let at = mark + 1;
  if (text[at] === '>' || text[at] === '=') at++;
  for (let n = 0; n < 3 && isSpace(text.charCodeAt(at)) && text[at] !== '\n'; n++) at++;
  if (kind === 'cookie') {
    return findCookies(text, isQuote(text.charCodeAt(at)) ? afterQuote(text, at) : at, tell);
  }
  const isLine = kind === 'authorization';
  // What is no secret must not be read to its end: a next one may begin in it.
  const head = valueAt(text, at, isLine, 96);
  if (head.start === head.end) return mark + 1;
  const value = text.slice(head.start, head.end);
  if (isLine ? !isCredential(value) : !isSecret(value, kind, head, text, mark)) return mark + 1;
  if (isLine) return findCredentials(text, head.start, tell);
  const { start, end } = head.end - head.start < 90 ? head : valueAt(text, at, isLine, text.length);
  tell(start, end, 'secret', value);
  return end;
}

/** Whether a value that has all of a field, as one in quotes has, is the secret that the field's name says it is. */
export function isSecretField(value: string, kind: Kind): boolean {
  return value !== '' && isSecret(value, kind, { start: 0, end: value.length, isQuoted: true }, value, 0);
}

function isSecret(value: string, kind: Kind, { end, isQuoted }: Value, text: string, mark: number): boolean {
  if (nothing.test(value)) return false;
  if (kind === 'code') return /^\d{3,8}$/.test(value);
  if (kind === 'key') return value.length >= 6 && (/\d/.test(value) || value.length >= 16 || isQuoted);
  // `password: must …`, `pass: 12`: a sentence goes on, a count has no more than a few digits.
  if (isQuoted || text.charCodeAt(mark) === 61) return value.length >= 3 || isQuoted;
  if (value.length < 3 || /^\d{1,3}$/.test(value)) return false;
  return !/^[a-z]+$/i.test(value) || !/^[ ][a-z]/i.test(text.slice(end, end + 2));
}

function nameBefore(text: string, mark: number, floor: number): string {
  let end = mark;
  if (end > floor && text.charCodeAt(end - 1) === 32) end--;
  for (let n = 0; n < 4 && end > floor && isQuote(text.charCodeAt(end - 1)); n++) end--;
  if (end > floor && text.charCodeAt(end - 1) === 93) end--;
  const least = Math.max(floor, end - longestName);
  let start = end;
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (!isWord(code) && code !== 45 && code !== 46) break;
    start--;
  }
  // Of a longer word its end says as much.
  return text.slice(start, end);
}

function afterQuote(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === 92) start++;
  return isQuote(text.charCodeAt(start)) ? start + 1 : at;
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** A value in quotes to the quote that closes it, another to where values end; no more than `most` of it. */
function valueAt(text: string, at: number, isLine: boolean, most: number): Value {
  const start = afterQuote(text, at);
  const limit = Math.min(text.length, start + most);
  if (start > at) {
    const quote = text[start - 1]!;
    const isEscaped = text.charCodeAt(start - 2) === 92;
    let end = start;
    while (end < limit && text[end] !== quote && text[end] !== '\n')
      end += !isEscaped && text[end] === '\\' ? 2 : 1;
    if (end >= start + most) return { start, end: limit, isQuoted: true };
    if (text[end] === quote)
      return { start, end: isEscaped && text[end - 1] === '\\' ? end - 1 : end, isQuoted: true };
  }
  let end = start;
  while (end < limit && !(isLine ? endsLine(text.charCodeAt(end)) : endsValue(text.charCodeAt(end)))) end++;
  while (end > start && end < limit && /[.:!?]/.test(text[end - 1]!)) end--;
  return { start, end, isQuoted: false };
}

const endsLine = (code: number): boolean =>
  code === 10 || code === 13 || isQuote(code) || code === 125 || code === 62;
const endsValue = (code: number): boolean =>
  isSpace(code) ||
  isQuote(code) ||
  code === 44 ||
  code === 59 ||
  code === 38 ||
  code === 41 ||
  code === 93 ||
  code === 125 ||
  code === 60 ||
  code === 124;

const scheme =
  /^(?:(bearer|basic|negotiate|ntlm|apikey|api-key|aws4-hmac-sha256|hawk|dpop|token|key|digest)\s{1,4})?/i;

/** Where the credentials begin in a field that is named for them: behind the scheme; -1 where there are none. */
export function credentialStart(value: string): number {
  return isCredential(value) ? (scheme.exec(value)?.[0].length ?? 0) : -1;
}

function isCredential(value: string): boolean {
  const [head = '', name] = scheme.exec(value) ?? [];
  const rest = value.slice(head.length);
  const [first = ''] = rest.split(/[\s,;]/, 1);
  return rest !== '' && !nothing.test(first) && (name !== undefined || /^\S{8}/.test(rest));
}

/** RFC 9110 §11.4: the scheme stays, what it proves itself by goes. */
function findCredentials(text: string, start: number, tell: Tell): number {
  const [head = '', name = ''] = scheme.exec(text.slice(start, start + 32)) ?? [];
  const from = start + head.length;
  // Behind the credentials of other schemes the sentence goes on.
  const isList = /^(?:digest|aws4|hawk)/i.test(name);
  const quote = isQuote(text.charCodeAt(start - 1)) ? text.charCodeAt(start - 1) : 10;
  // A list has quotes of its own: it ends with the line, or with the quote that it stands in.
  const ends = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return isList
      ? code === 10 || code === 13 || (code === quote && text.charCodeAt(at - 1) !== 92)
      : endsValue(code);
  };
  let to = from;
  while (to < text.length && !ends(to)) to++;
  tell(from, to, 'secret', '');
  return to;
}

/** RFC 6265 §5.2; the attributes of Set-Cookie say nothing of whoever it is set for. */
const pair = /\s{0,4}([\w!#$%&*.^|~-]{1,128})=("[^"\n]{0,4096}"|[^\s;,"'\\<>]*)/y;
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
const flag = /;\s{0,4}(?:secure|httponly|partitioned)(?=;|\s|$|["'\\])/iy;

function findCookies(text: string, start: number, tell: Tell): number {
  let at = start;
  while (true) {
    pair.lastIndex = at;
    const match = pair.exec(text);
    if (match === null) return at;
    const [all, name = '', value = ''] = match;
    at += all.length;
    if (attributes.has(name.toLowerCase())) {
      // `Expires=Wed, 21 Oct 2026 07:28:00 GMT` goes on behind its comma.
      if (name.toLowerCase() === 'expires')
        at = Math.max(at, text.indexOf('GMT', at) - at < 32 ? text.indexOf('GMT', at) + 3 : at);
    } else if (value !== '' && value !== '""' && !nothing.test(value.slice(0, 64)))
      tell(at - value.length, at, 'cookie', value);
    for (flag.lastIndex = at; flag.test(text); flag.lastIndex = at) at = flag.lastIndex;
    if (text.charCodeAt(at) !== 59) return at;
    at++;
  }
}

const bare = /(?:Bearer|Basic)\s{1,4}([\w.~+/-]{8,}={0,2})/iy;

/** `Bearer …` and `Basic …` without a header's name before them. */
export function findScheme(text: string, at: number, tell: Tell): void {
  bare.lastIndex = at;
  const [all, value = ''] = bare.exec(text) ?? [];
  if (all === undefined) return;
  const start = at + all.length - value.length;
  const isBasic = (text.charCodeAt(at + 1) | 32) === 97;
  if (isBasic ? !isPair(value) : !/\d/.test(value) && value.length < 20) return;
  const end = value.endsWith('.') ? at + all.length - 1 : at + all.length;
  tell(start, end, 'secret', value);
}

/** RFC 7617 §2: user and password with a colon between them, in Base64. */
const isPair = (value: string): boolean =>
  value.length <= 1024 && /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(value, 'base64').toString('latin1'));

/** RFC 7519, and RFC 7516 with its five parts: the header is JSON, `{"` in Base64. */
const jwt = /eyJ[\w-]{7,}\.[\w-]{4,}(?:\.[\w-]*){1,3}/y;
/** What issuers put in front of their keys, so that scanners like this one find them. */
const issued =
  /(?:AKIA|ASIA|AROA|AIDA)[A-Z\d]{16}(?!\w)|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{10,}|(?:sk|rk|pk)_(?:live|test)_\w{10,}|sk-(?:[a-z]{2,8}-)?[\w-]{20,}|npm_\w{30,}|AIza[\w-]{35}|SG\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{20,}|dop_v1_[a-f\d]{40,}|shp(?:at|ss|ca)_[a-f\d]{30,}|hf_\w{30,}/y;

/** @returns the end of a secret that begins at `at`, and what it is; -1 where none does */
export function findKey(text: string, at: number): { end: number; name: 'jwt' | 'secret' } | undefined {
  const web = text.startsWith('eyJ', at);
  const shape = web ? jwt : issued;
  shape.lastIndex = at;
  if (!shape.test(text)) return undefined;
  let end = shape.lastIndex;
  if (text.charCodeAt(end - 1) === 46) end--;
  return { end, name: web ? 'jwt' : 'secret' };
}
