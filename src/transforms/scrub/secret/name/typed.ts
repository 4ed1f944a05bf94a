/**
 * @module
 * What programs write around a value, and between a name and its value: `Some("…")`, `SecretStr('…')`, `Optional[…]`, `b'…'`;
 * `password: String = "…"`, `char password[32] = "…"`, `Pwd (varchar) […]`.
 */
import { isDigit } from '../../scan/character.js';
import { isLikely } from '../value/likely.js';
import { type Kind, kindOf } from './name.js';

const type =
  '(?:string|str|text|n?varchar2?|n?char|bytes|bytea|any|object|blob|NSString|SecureString|secretstr|secret|charsequence|Option<&?String>|Option<&str>|BSTR|LPC?W?STR)';
/** From the name to the mark: `password: &str `, `apiKey string `, `(varchar) `, `[32] `, `(Type = String) `. */
const typed = new RegExp(
  `(?<![\\w.-])((?:[\\w-]{1,24}[._-])?[a-z][\\w-]{1,40})["']?(?:(?:\\s?:\\s?|\\s)(?:[([]\\s?(?:type\\s?=\\s?)?)?(?:&(?:'\\w{1,8} )?|\\*|\\[\\])?${type}\\??(?:\\s?\\(\\d{1,5}\\))?[)\\]]?|\\[\\d{0,4}\\])\\s?:?$`,
  'i',
);
/** The last characters of a type. */
const ends = /[gtrsyebn2?)\]>]/i;
const longest = 72;

/** @param mark - behind the type: an equals sign, a colon, or a bracket */
export function kindOfTyped(text: string, mark: number): Kind | undefined {
  // A blank, a colon or a bracket must come before the mark. Other words than these have none there.
  if (!/[ :)\]]/.test(text[mark - 1] ?? '')) return undefined;
  let end = mark;
  while (mark - end < 4 && text.charCodeAt(end - 1) === 32) end--;
  // `password := …`
  if (text.charCodeAt(end - 1) === 58) end--;
  if (!ends.test(text[end - 1] ?? '')) return undefined;
  // `passwd[812]: …`: a process and its number.
  if (text.charCodeAt(mark) === 58 && text.charCodeAt(end - 1) === 93 && isDigit(text.charCodeAt(end - 2)))
    return undefined;
  const name = typed.exec(text.slice(Math.max(0, end - longest), end))?.[1];
  return name === undefined ? undefined : kindOf(name);
}

/** `s:8:"password";s:12:"…"`: the name, and up to the mark the size of what follows. */
const serialized = /"([^"\\]{1,64})";s:\d{1,6}$/;

/** As PHP's `serialize` writes them, each behind its size. */
export function kindOfSerialized(text: string, mark: number): Kind | undefined {
  if (text.charCodeAt(mark + 1) !== 34 || !isDigit(text.charCodeAt(mark - 1))) return undefined;
  const name = serialized.exec(text.slice(Math.max(0, mark - 76), mark))?.[1];
  return name === undefined ? undefined : kindOf(name);
}

/** `:protected] => `, `":"App\\User":private]=>`: who may read what has that name. */
const guarded = /(?:protected|private|"?[\w\\]{1,80}"?:private)\]\s?=>/y;
/** `=>`, and in the next line `string(12) "…"`. */
const below = /\r?\n[ \t]{0,64}(?=string\(\d{1,6}\) ")/y;

/** Behind what PHP's `print_r` and `var_dump` write between a name and its value. @param at - behind the mark */
export function afterDumped(text: string, mark: number, at: number): number {
  if (text.charCodeAt(mark) === 58) {
    guarded.lastIndex = at;
    if (!guarded.test(text)) return at;
    at = guarded.lastIndex;
  } else if (text.charCodeAt(at - 1) !== 62) return at;
  below.lastIndex = at;
  return below.test(text) ? below.lastIndex : at;
}

/** Around a text in quotes. */
const quoted =
  /(?:(?:Some|Just|Ok|Right|Optional(?:\.of)?|N?String|Text|str|Secret\w{0,12}|Masked\w{0,8}|Sensitive\w{0,8}|Box|Arc|NotNull|\(\*?(?:string|str|\[\]byte|varchar|text)\)|string\(\d{1,4}\)|new \w{1,16})\s?\(?\s?(?=\\?["'])|(?:[brRuNL]{1,2}|&|\*|@|<<)(?=\\{0,3}["'])|\((?:string|str)\) (?:\(len=\d{1,5}\) )?(?="))/y;
/** Around one without: what closes it ends it. */
const open =
  /(?:(?:Some|Just|Ok|Right|Optional|Secret\w{0,12}|Masked\w{0,8}|Sensitive\w{0,8})(?:[([{]| (?=\S*\d))|\((?:string|str|text|n?varchar)\) ?|<(?:Secret|Password)\s)(?=[^\s"'()[\]{}<>,;]{3,96}(?:[\s)\]}>,;]|$))/y;

/** All of a field in brackets or angles, with a digit in it, or as nobody writes words. */
const shut =
  /(?:\[(?=[^\s\]]{0,95}(?:\d|[a-z][A-Z]))(?!(?:id|tel|ip|mail|mac)x?_k)[^\s"'()[\]{}<>,;=:]{3,96}\]|<(?=[^>]{0,15}[A-Z])(?:[A-Za-z\d+/]{16}){1,2}(?::[\w+/]{1,16})*>)(?=[\s,;]|$|\\[nrt])/y;

/** `{x7Tq#91Zb}`, `<x7Tq#91Zb>`: nothing that is to be put there is written so. */
const braced = /(?:\{([^\s{}"':,=]{6,96})\}|<([^\s<>"']{6,96})>)(?=[\s,;.)]|$|\\[nrt])/y;

/** Behind what stands around a value that begins here. */
export function unwrapped(text: string, at: number): number {
  // `voicemail_pin: [4821]` of FreeSWITCH, `session=<…>` of Dovecot
  shut.lastIndex = at;
  if (shut.test(text)) return at + 1;
  braced.lastIndex = at;
  const inside = braced.exec(text);
  if (inside !== null && isLikely(inside[1] ?? inside[2]!)) return at + 1;
  quoted.lastIndex = at;
  if (quoted.test(text)) return quoted.lastIndex;
  open.lastIndex = at;
  // If it is a call, its argument has no digit: `Secret(name)`.
  if (open.test(text) && /^[^\s)\]}>,;]*\d/.test(text.slice(open.lastIndex, open.lastIndex + 96)))
    return open.lastIndex;
  return at;
}
