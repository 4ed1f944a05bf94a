/**
 * @module
 * A second opinion on the output: simple expressions that are independent of the detectors of `scrub`, and so do not share
 * their blind spots. They make no exceptions either: a version of four parts counts as an address.
 */
import { isIP } from 'node:net';
import { toAscii } from '../../identifiers/ascii.js';
import { MARK, mark } from './mark.js';

/** @returns what a text seems to contain, each once, as `looks like phone` */
export type Opinion = (text: string, name: string) => readonly string[];

/** Whatever of a number, a domain or a length a rule may keep is no business of this. */
const everything = { digits: 15, domain: true };
const foreign = /[^\0-\x7f]/;

/** Seven to fifteen digits (ITU-T E.164 §6), whatever people put between two of them. */
const numbers = [
  /(?<![\d+])\+[1-9](?:[\s().-]{0,3}\d){6,14}(?!\d)/,
  /(?<![\d.:-])(?:00|011)[\s.-]?[1-9](?:[\s().-]{0,2}\d){8,13}(?!\d)/,
  // North American numbers are written in three groups, without a plus.
  /(?<![\d.])(?:1[\s.-]?)?(?:\([2-9]\d\d\)\s?|[2-9]\d\d[\s.-])[2-9]\d\d[\s.-]\d{4}(?!\d)/,
  /(?<![\w.])1[2-9]\d\d[2-9]\d{6}(?![a-f]{0,3}\d|\.\d)/i,
  // After a word that says what it is.
  /\b(?:phone|msisdn|mobile|cell|tel|fax|whatsapp|sms|caller|callee|dial(?:l?ed)?|handy|rufnummer|anrufer)\b[\w ]{0,12}["':=\s([]{1,4}(?!(?:19|20)\d\d-?\d\d-?\d\d)\d(?:[\s().-]{0,2}\d){6,14}(?![\d.])/i,
];
const named = /phone|msisdn|mobile|cellnumber|callernumber|callednumber|telephone|faxnumber/i;
const unnamed = /(?:time|date|duration|id|count|total|type|port|ms|sec|seconds|bytes|index|length|at)$/i;
const bare = /^[\s(]*\d(?:[\s().-]{0,2}\d){6,14}\s*$/;
/** Seconds or milliseconds since 1970, and dates. */
const instant = /^(?:1[4-9]\d{8}(?:\d{3})?|(?:19|20)\d\d-?[01]\d-?[0-3]\d.*)$/;

const email = /[^\s@"'<>()[\],;:\\\u00b7&=?/]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}/u;
/** Except for addresses of the machine itself, of everyone, or of a whole network. */
const dotted =
  /(?<![\d.])(?!0\.|127\.|255\.)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?!0(?!\d))(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?!\d|\.\d)/;
const colons = /(?<![\da-f.])(?:[\da-f]{1,4}:){1,7}(?::?[\da-f]{1,4}){0,7}(?![\da-f:])/gi;
/** Three colons, or a group with a digit: `Abc::Def` is a name in a program. */
const grouped = /:.*:.*:|^(?=[a-f]*\d)[\da-f]{3,4}::/i;
/** ISO/IEC 7812-1 by the first digits of those who issue cards, IMEIs by those who allot them, and ITU-T E.118. */
const card = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6\d{15})$/;
const imei = /^(?:0[01]|3[5-9]|86|99)\d{13}$/;
const iccid = /^89\d{17,18}$/;
const checked = /(?<![\w.-])\d(?:[ -]?\d){12,19}(?=F?(?![\w.-]))/gi;

/**
 * @param phones - whether the policy has numbers: digits alone are looked at for one only then
 * @example
 * createOpinion({ phones: true })('order 7, call 202-555-0123', 'note') // ['looks like phone']
 */
export function createOpinion({ phones }: { readonly phones: boolean }): Opinion {
  const signs: readonly (readonly [string, (text: string, name: string) => boolean])[] = [
    ['phone', (text, name) => phones && isNumber(text, name)],
    ['email', (text) => text.includes('@') && email.test(text)],
    ['ip', (text) => dotted.test(text) || (text.includes(':') && hasV6(text))],
    ['card', (text) => hasChecked(text, card)],
    ['imei', (text) => hasChecked(text, imei)],
    ['iccid', (text) => hasChecked(text, iccid)],
  ];
  return (value, name) => {
    if (!/[\p{Nd}@]/u.test(value)) return [];
    const own = value.includes('_') ? (mark(value.replaceAll(MARK, ' '), everything) ?? '') : value;
    const text = (foreign.test(own) ? toAscii(own) : own).replace(codes, ' ').replace(feature, '$& ');
    const plain = undoEscapes(text).replace(feature, '$& ');
    const texts = plain === text ? [text] : [text, plain];
    return signs
      .filter(([, looksSo]) => texts.some((each) => looksSo(each, name)))
      .map(([sign]) => `looks like ${sign}`);
  };
}

/** Codes that are dialled right before a number (3GPP TS 22.030 §6.5.2). */
const feature = /[*#]\d\d(?=[\d(])/g;

/** Terminal colour codes, whatever stands for their escape, or without it: they count as blanks. */
const codes =
  /(?:[\x1b\u241b]|\^\[|(?<!\\)\\+(?:x1b|u001b|033|e)|#033)\[[?\d;:]{0,32}[a-z]|\x9b[?\d;:]{0,32}[a-z]|\[\d{1,3}(?:;\d{1,3}){0,5}m/gi;

/** Escapes of URLs, as often as they were put on one another, and what JSON and logs write in their strings. */
function undoEscapes(text: string): string {
  let out = text;
  for (let times = 0; times < 8 && /%[\da-f]{2}/i.test(out); times++) {
    out = out.replace(/%([\da-f]{2})/gi, (_, code: string) => character(code));
  }
  if (out.includes('=3D') || out.includes('=C2'))
    out = out.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, code: string) => character(code));
  if (!out.includes('\\')) return out;
  return out
    .replace(/(?<!\\)\\+(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_, long?: string, short = '') =>
      character(long ?? short),
    )
    .replace(/(?<!\\)\\+[0-3][0-7]{2}/g, ' ')
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+/g, '');
}

const character = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function isNumber(text: string, name: string): boolean {
  if (numbers.some((each) => each.test(text))) return true;
  return named.test(name) && !unnamed.test(name) && bare.test(text) && !instant.test(text.trim());
}

function hasV6(text: string): boolean {
  for (const [run] of text.matchAll(colons)) if (isIP(run) === 6 && grouped.test(run)) return true;
  return false;
}

function hasChecked(text: string, form: RegExp): boolean {
  for (const [written] of text.matchAll(checked)) {
    const digits = written.replace(/\D/g, '');
    if (form.test(digits) && isChecked(digits)) return true;
  }
  return false;
}

/** ISO/IEC 7812-1 annex B, from the right. */
function isChecked(digits: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : doubled[Number(digit)]!), 0);
  return sum % 10 === 0;
}
