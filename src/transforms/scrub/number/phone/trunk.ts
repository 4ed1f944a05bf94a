/**
 * @module
 * Numbers of a country that no rule names, in one group with the digit for a trunk in front (`0199006979`), and others that are in use:
 * behind the word for who has a line (`user 2025550123`), by themselves in quotes, before a word that says what they are.
 */

import { isDigit, isQuote, isSpace } from '../../scan/character.js';
import { isWritten } from '../group/grouping.js';
import type { Run } from '../group.js';
import type { PhoneFinder } from '../phone.js';
import { topicOf } from '../word/name.js';
import { topicBefore } from '../word/topic.js';
import type { Topic } from '../word/vocabulary.js';

/** A zero, an area, and as many digits as most countries have: no counter that is filled up with zeros. */
export const isTrunk = (digits: string): boolean => /^0[1-9]\d{8,10}$/.test(digits);

/** Who has a line, and what stands between the word and the number. */
const party =
  /(?:^|[^a-z\d])(?:(?:sip_?|auth_?|line_?)?user(?:[_ ]?(?:name|id|part))?(?:_?\d{1,2}_?)?|auth_?name|benutzer(?:name|kennung)?|teilnehmer|nebenstelle|utilisateur|abonn[ée]|usuario|abonado|utente|abbonato|usu[áa]rio|assinante|ramal|gebruiker|sda|extension)(?:!(?=:))?["']{0,2}\s?[:=>]?\s?["'<[(]{0,2}$/iu;

/** `Available space to current user: 686585999360`: how much a user has. */
const room = /(?:^|[^a-z])(?:space|memory|storage|disk|quota|bytes|usage|size)(?! id)[^\n;,.]{0,32}$/i;

/** Mobiles of Britain, Germany, France: ranges that few ids have, and none that a program counts up. */
const mobile = /^0(?:7[1-57-9]\d{8}|[67]\d{8}|1[567]\d{8,9})$/;

/** `+CLCC: 1,0,3,0,0,"07700900123",129`: of a modem's answer, with the type of the address behind (TS 27.007). */
const answer = /\+C[A-Z]{3}:[^\n]{0,40}"$/;
const type = /^",1(?:29|45|61)\b/;
const isAnswered = (text: string, start: number, end: number): boolean =>
  type.test(text.slice(end, end + 6)) && answer.test(text.slice(Math.max(0, start - 48), start));

/** `[12025550123]⏎type=endpoint`: a section of Asterisk's configuration, which is called by the number of whom it connects. */
const peer =
  /^\](?:\([\w!,-]{0,40}\))?\s{0,4}\n(?:[^\n[]{0,80}\n){0,4}?\s{0,8}(?:type\s?=\s?(?:auth|aor|endpoint|friend|peer|user|registration|identify)\b|auth_type|(?:md5)?secret\s?=|callerid\s?=|fromuser\s?=|host\s?=\s?dynamic)/i;
const isOfPeer = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 91 && text.charCodeAt(end) === 93 && peer.test(text.slice(end, end + 320));

/** `otp:12025550123`: the key of a store, whose code is for that number. */
const awaited = /(?:^|[^a-z])(?:otp|2fa|mfa|sms|pin|code|verify|verification)[:_]$/i;
const isAwaited = (text: string, start: number, end: number): boolean =>
  end - start > 10 && awaited.test(text.slice(Math.max(0, start - 14), start));

const name = "\\p{Lu}[\\p{Ll}\\p{M}][\\p{L}\\p{M}'’-]{0,24}";
const person = new RegExp(
  `(?:^|[^\\p{L}])(${name}) (?:(?:van|de|den|der|la|da|di|del|von|zu) ){0,2}(?:${name} ){0,1}(${name}),? [(]?$`,
  'u',
);
/** `leader Alice Example 07700900123`, `contact: Alice Example, 07700900123`: words as names are written, and none that numbers something. */
function isBehindName(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 32 && before !== 40) return false;
  const [, first = '', last = ''] = person.exec(text.slice(Math.max(0, start - 96), start)) ?? [];
  return first !== '' && topicOf(first) === undefined && topicOf(last) === undefined;
}

/** `Alice Example, 347-1234567`: an area and the rest, as countries without a trunk write their numbers beside other ways; those of North America have three groups. */
function readBehindName(run: Run, text: string, phones: PhoneFinder): string | undefined {
  const { count, sizes, separators, start } = run;
  if (count !== 2 || sizes[0] !== 3 || sizes[1]! < 6 || !/[-/]/.test(separators[1]!)) return undefined;
  if (text.charCodeAt(start - 2) !== 44 || !isBehindName(text, start)) return undefined;
  const value = phones.readValid(run.text);
  return value?.startsWith('+1') === false ? value : undefined;
}

/** @returns the spelling that is read; undefined where nothing says that it is a number */
export function findTrunk(
  run: Run,
  text: string,
  topic: Topic | undefined,
  phones: PhoneFinder,
): string | undefined {
  if (
    run.plus ||
    run.more ||
    run.length < 10 ||
    run.length > 13 ||
    (topic !== undefined && topic !== 'phone')
  )
    return undefined;
  const digits = run.text;
  const end = run.ends[run.count - 1]!;
  if (run.count > 1 && !(run.count < 6 && isTrunk(digits) && isWritten(run, run.count)))
    return topic === undefined ? readBehindName(run, text, phones) : undefined;
  const isNational = isTrunk(digits);
  if (topic === 'phone') return isNational ? (phones.readValid(digits) ?? digits) : undefined;
  // `"07700900123"`
  if (
    isNational &&
    isQuote(text.charCodeAt(run.start - 1)) &&
    isQuote(text.charCodeAt(end)) &&
    mobile.test(digits)
  )
    return phones.readValid(digits) ?? digits;
  if (isAnswered(text, run.start, end)) return phones.readValid(digits) ?? digits;
  if (isAwaited(text, run.start, end)) return phones.readValid(digits);
  if (isNational && isBehindName(text, run.start)) {
    const value = phones.readValid(digits) ?? (mobile.test(digits) ? digits : undefined);
    if (value !== undefined) return value;
  }
  if (isOfPeer(text, run.start, end)) return phones.readValid(digits) ?? digits;
  // `user 1700000000`: a time in seconds, or an id with as many digits.
  if (!party.test(text.slice(Math.max(0, run.start - 32), run.start))) return undefined;
  if (room.test(text.slice(Math.max(0, run.start - 56), run.start))) return undefined;
  if (isDigit(text.charCodeAt(run.start - 2))) return undefined;
  if (isNational) return phones.readValid(digits) ?? digits;
  return digits.charCodeAt(0) === 49 && digits.length === 10 ? undefined : phones.readValid(digits);
}

const label =
  /\s?[:(=]\s?["']?(dial(?:l?ed)?_?digits|msisdn|tel|phone|mobile|e\.?164|imsi|imei|imeisv|iccid|cell|fax|te|tfno)(?![\w-])/iy;
/** `12025550123:dialedDigits`, `COM+2025550123:TE` */
export function topicOfLabel(text: string, end: number): Topic | undefined {
  const mark = text.charCodeAt(isSpace(text.charCodeAt(end)) ? end + 1 : end);
  // `:`, `(`, `=`
  if (mark !== 58 && mark !== 40 && mark !== 61) return undefined;
  label.lastIndex = end;
  const word = label.exec(text)?.[1];
  // `001010123456789 (MSISDN=…)`: the word belongs to the next number.
  if (word === undefined || (mark === 40 && isLabel(text, label.lastIndex))) return undefined;
  return /^(?:dial|te$)/i.test(word) ? 'phone' : topicBefore(word, word.length);
}

/** An equals sign or a colon: what stands before it names what is behind. */
function isLabel(text: string, end: number): boolean {
  const code = text.charCodeAt(isSpace(text.charCodeAt(end)) ? end + 1 : end);
  return code === 61 || code === 58;
}

/** `PER*IC*Alice Example*TE*2025550123*`, `|TEL|…`: what the number is for, in the field before (X12 365, HL7 table 0202). */
const qualifier = /([*|+:^~])(?:TE|CP|HP|WP|PH|FX|AP|NP|TEL|TL|PRN|WPN|ORN|PHONE|CELL|MOBILE)\1$/;
export const isQualified = (text: string, start: number): boolean =>
  qualifier.test(text.slice(Math.max(0, start - 10), start));
