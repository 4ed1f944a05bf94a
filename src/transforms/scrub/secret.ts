/**
 * @module
 * Secrets by the name they are given (`password=…`, `"apiKey": "…"`, `Authorization: …`, `Cookie: …`), by the word
 * before them (`Bearer …`), or by their own front (`eyJ…`, `AKIA…`, `ghp_…`).
 */
import { isForeign, isQuote, isScript, isSpace, isWord } from './character.js';
import { splitName } from './context.js';
import { findCookies } from './cookie.js';
import type { Tell } from './finding.js';
import { isNothing } from './nothing.js';

export type Kind = 'password' | 'key' | 'code' | 'authorization' | 'cookie';

/** What a name must have in it to be looked at: most names have not. */
const telling =
  /pass|pwd|passwd|pin|otp|cv[vc]|secret|token|key|auth|cred|jwt|sig|cookie|sess|sid|csrf|xsrf|bearer|code|contrase|kennw|senha|clave|wachtw|parola|has[lł]o|heslo|пароль|şifre|lösen|パスワード|暗証番号|密码|密碼|비밀번호/i;
const passwords =
  /(?:password|passwd|passphrase|passcode|pwd|passwort|passe|contrase[nñ]a|kennwort|senha|clave|wachtwoord|parola|has[lł]o|heslo|пароль|şifre|lösenord|パスワード|密码|密碼|비밀번호)(?:hash)?\d?$/;
const keys =
  /(?:apikey|accesskey|accesskeyid|secretkey|privatekey|signingkey|encryptionkey|accountkey|subscriptionkey|sharedkey|masterkey|authkey|sessionkey|secret|token|credential|credentials|jwt|auth|signature|csrf|xsrf|bearer|sessid|sessionid|connectsid)$/;
/** `nextPageToken`, `max_tokens`: no secret of anybody's. */
const harmlessParts = new Set(
  'page next prev previous continuation sync cancellation max min num total count public primary cache partition sort'.split(
    ' ',
  ),
);
const codes = new Set(['pin', 'otp', 'cvv', 'cvc', 'cvv2', 'cvc2', 'totp']);
/** `verification code`, `smsCode`: of digits, and for one time or one card. */
const onetime = /(?:verification|security|onetime|login|auth|sms|pin|2fa|mfa|access)code$/;
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
  if (codes.has(last) || onetime.test(joined)) return 'code';
  if (!keys.test(joined) || parts.some((part) => harmlessParts.has(part))) return undefined;
  // A session is known by its id in many a log that nobody logs in with; frameworks name the cookie otherwise.
  return /session(?:id)?$/.test(joined) && !/^(?:j|asp|aspnet|php|user)session/.test(joined)
    ? undefined
    : 'key';
}

/**
 * What a name and `=` or `:` say of the value behind.
 *
 * @param mark - of the `=` or `:`
 * @param floor - up to where the text has been dealt with
 * @returns up to where names have been looked at
 */
export function findSecret(text: string, mark: number, floor: number, tell: Tell): number {
  const name = nameBefore(text, mark, floor);
  const kind =
    name === ''
      ? undefined
      : (kindOf(name) ??
        kindOfTwo(text, mark, name, floor) ??
        kindOfPair(text, mark, name) ??
        kindOfClause(text, mark));
  if (kind === undefined) {
    const start = mark - name.length;
    return text.charCodeAt(mark) === 61 && telling.test(name) && isJar(text, start)
      ? findCookies(text, start, tell)
      : mark + 1;
  }
  // A blank for a mark: `PASSWORD '…'`.
  if (text.charCodeAt(mark) === 32 && kind !== 'password') return mark + 1;
  if (text.charCodeAt(mark) === 62 && text.charCodeAt(mark - name.length - 1) !== 60) return mark + 1;
  let at = mark + 1;
  if (text[at] === '>' || text[at] === '=') at++;
  for (let n = 0; n < 3 && isSpace(text.charCodeAt(at)) && text[at] !== '\n'; n++) at++;
  // `"set-cookie":["…` is a list of one or more.
  if (text.charCodeAt(at) === 91 && isQuote(text.charCodeAt(at + 1))) at++;
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

/** `document.cookie was "sid=…`: of cookies, and no field of that name. */
const isJar = (text: string, start: number): boolean =>
  /cookies?\\?["']?(?: (?:was|is|set|sent))?\s?[:=]?\s?\\?["'`]?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

const called = /^(?:[a-z_$][\w$]*(?:\.|::|->|\?\.))*[a-z_$][\w$]*[([]/i;
const chain = /^[a-z_$]+(?:(?:\.|::|->|\?\.)[a-z_$]+)+$/i;

/** `API key: …`, `verification code=…`: two words make the name. */
function kindOfTwo(text: string, mark: number, name: string, floor: number): Kind | undefined {
  const lower = name.toLowerCase();
  if (lower !== 'key' && lower !== 'code') return undefined;
  const start = mark - name.length - (text.charCodeAt(mark - 1) === 32 ? 1 : 0);
  if (text.charCodeAt(start - 1) !== 32) return undefined;
  const first = nameBefore(text, start, floor);
  return first === '' ? undefined : kindOf(`${first}_${name}`);
}

const pairs = /(?:name|key|type|field|param)\\?["']?\s?[:=]\s?\\?["']([\w-]{2,40})\\?["'],?\s?\\?["']?$/i;

/** `name="password" value="…"`, `{"name":"password","value":"…"}` */
function kindOfPair(text: string, mark: number, name: string): Kind | undefined {
  if (name.toLowerCase() !== 'value') return undefined;
  const start = text.lastIndexOf(name, mark);
  const [, said] = pairs.exec(text.slice(Math.max(0, start - 64), start)) ?? [];
  return said === undefined ? undefined : kindOf(said);
}

/** `IDENTIFIED BY '…'`, as SQL has it. */
const kindOfClause = (text: string, mark: number): Kind | undefined =>
  text.charCodeAt(mark) === 32 && /\bidentified by$/i.test(text.slice(Math.max(0, mark - 14), mark))
    ? 'password'
    : undefined;

const link = /(?:is|ist|es|est|é)(?: (?:now|still|jetzt|ahora))?\s?:?\s{1,2}/y;
/** `the password for bob is …` */
const stated =
  /([\p{L}\d_-]{2,32})(?: (?:for|of|to|on|für|von|de|del|para|pour) [^\s.;,:]{1,24}(?: [^\s.;,:]{1,24}){0,2})? $/u;

/**
 * A secret that a sentence tells: `my password is …`, `Passwort ist …`.
 *
 * @param at - of the verb
 */
export function findStated(text: string, at: number, floor: number, tell: Tell): number {
  link.lastIndex = at;
  if (!link.test(text)) return at + 1;
  const from = link.lastIndex;
  let kind: Kind | undefined;
  const name = nameBefore(text, at, floor);
  kind = kindOf(name) ?? kindOfTwo(text, at, name, floor);
  if (kind === undefined) {
    const before = text.slice(Math.max(floor, at - longestStated), at);
    if (!telling.test(before)) return at + 1;
    kind = kindOf(stated.exec(before)?.[1] ?? '');
  }
  if (kind === undefined || kind === 'cookie' || kind === 'authorization') return at + 1;
  const found = wordAt(text, from, 96);
  const value = text.slice(found.start, found.end);
  if (value === '' || found.end - found.start > 90 || !isTold(value, kind, found)) return at + 1;
  tell(found.start, found.end, 'secret', value);
  return found.end;
}
const longestStated = 32;

/** In a sentence, all up to a blank: `Tr0ub4dor&3.` without its full stop. */
function wordAt(text: string, at: number, most: number): Value {
  const quoted = valueAt(text, at, false, most);
  if (quoted.isQuoted) return quoted;
  let end = quoted.start;
  const limit = Math.min(text.length, quoted.start + most);
  while (end < limit && !isSpace(text.charCodeAt(end)) && !isQuote(text.charCodeAt(end))) end++;
  while (end > quoted.start && /[.,;:!?)\]]/.test(text[end - 1]!)) end--;
  return { start: quoted.start, end, isQuoted: false };
}

/** No word of a sentence, and no number of days. */
function isTold(value: string, kind: Kind, found: Value): boolean {
  if (isNothing(value)) return false;
  if (kind === 'code') return /^\d{4,8}$/.test(value);
  if (found.isQuoted) return value.length >= 3;
  if (kind === 'key') return value.length >= 8 && /\d/.test(value);
  return value.length >= 4 && (/\d/.test(value) || /[^\p{L}'’-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value));
}

const option = /--[a-z][\w-]{2,40} {1,2}(?=[^\s-])/iy;

/** `--password …`; with `=` it is found as any other name is. */
export function findOption(text: string, at: number, tell: Tell): number {
  option.lastIndex = at;
  if (!option.test(text)) return at + 1;
  const from = option.lastIndex;
  const kind = kindOf(text.slice(at + 2, from).trimEnd());
  if (kind !== 'password' && kind !== 'key' && kind !== 'code') return at + 1;
  const found = valueAt(text, from, false, 4096);
  const value = text.slice(found.start, found.end);
  if (value.length < 3 || isNothing(value.slice(0, 96)) || value.length > 4000) return at + 1;
  tell(found.start, found.end, 'secret', value);
  return found.end;
}

const login = /(?:^|[\s;|&(])(?:curl|https?|wget)\b[^\n|;]{0,80}? (?:-u|--user[ =])[ ]?["']?$/;

/** `curl -u alice:…`, around its colon. */
export function findLogin(text: string, colon: number, floor: number, tell: Tell): number {
  let start = colon;
  while (
    start > floor &&
    colon - start < 64 &&
    !isSpace(text.charCodeAt(start - 1)) &&
    !isQuote(text.charCodeAt(start - 1)) &&
    text.charCodeAt(start - 1) !== 61
  )
    start--;
  if (start === colon || !login.test(text.slice(Math.max(0, start - 96), start))) return colon + 1;
  const { end } = valueAt(text, colon + 1, false, 256);
  if (end - colon > 250 || end <= colon + 1) return colon + 1;
  tell(start, end, 'secret', '');
  return end;
}

function isSecret(
  value: string,
  kind: Kind,
  { start, end, isQuoted }: Value,
  text: string,
  mark: number,
): boolean {
  if (isNothing(value)) return false;
  if (kind === 'code') return /^\d{3,8}$/.test(value);
  // `{"password":["is too short"]}` speaks of one.
  const blank = value.indexOf(' ');
  if (isQuoted && text.charCodeAt(start - 2) === 91 && blank > 0 && isNothing(value.slice(0, blank)))
    return false;
  // `apiKey = config.getApiKey()`, `token = request.headers.authorization`: where it comes from.
  if (!isQuoted && (called.test(value) || (kind === 'key' && chain.test(value)))) return false;
  // `auth: type=LOGIN`: what follows has a name of its own.
  if (kind === 'key' && !isQuoted && text.charCodeAt(mark) === 58 && /^[a-z][\w.-]*=[^=]/i.test(value))
    return false;
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
    if (!isWord(code) && code !== 45 && code !== 46 && !isForeign(code) && !isScript(code)) break;
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
  return rest !== '' && !isNothing(first) && (name !== undefined || /^\S{8}/.test(rest));
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
