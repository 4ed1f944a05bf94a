/**
 * @module
 * Secrets that a sentence tells: `my password is …`, `Passwort ist …`.
 */
import { isDigit, isQuote, isSpace } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { effort } from '../../scan/effort.js';
import { Ending } from '../../scan/expression/ending.js';
import { type Kind, kindOf, kindOfTwo, nameBefore, telling } from '../name/name.js';
import { findLoggedIn } from '../protocol/login.js';
import { isStatedWord, quality } from '../value/coined.js';
import { isLikely } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { type Value, valueAt } from '../value/value.js';
import { findAtPass } from './plain.js';
import { ofThing } from './postal.js';
import { findIs, findSpoken, isShouted } from './spoken.js';

const link =
  /(?:is|ist|es|est|é|è|was|war|lautet|era|foi|était|luidt)(?: (?:now|still|jetzt|nun|ahora|ora|agora|nu|teraz))?\s?:?\s{1,2}|[は是为為는은]\s?[:：]?\s?/y;
const gap = '(?:[^\\s.;,:]|\\.(?=\\w)){1,40}';
/** Whose it is, or where: `for the guests`, `of the wifi`, `am Empfang`, `du wifi`, `dell'ufficio`. */
const place = `(?:(?:for|of|to|on|at|in|from|behind|under|inside|für|fürs|zum|zur|von|vom|im|am|beim|bei|an|auf|der|des|de|del|di|degli|delle|dei|al|alla|nel|nella|sul|para|pour|au|aux|sur|chez|dans|do|da|dos|das|du|della|dello|no|na|em|van|voor|bij|op|z|ze|od|dla|для|от|на|в) |(?:d|dell|all|nell|sull|l)['’])${gap}(?: ${gap}){0,4}`;
/** Who says so: `I gave you`, `that you sent me`, `que me diste`. */
const giver = `(?:(?:that|which|que|qu['’][a-z]+|che|die|den|das|dat|который) )?(?:i|you|he|she|they|we|du|sie|ich|wir|vous|tu|te|me|ti|mi|je|u|você|vc|lei|voi|on|ci|nos)(?: [\\p{L}'’]{1,14}){1,4}`;
const named = /(?<![\p{L}\d_-])[\p{L}\d_-]{2,32}(?= |$)/gu;
/** `the password for bob is …`, `le mot de passe provisoire est …`: what stands between a name and the verb. */
const between = new RegExp(`(?: ${quality}){0,2}(?: (?:${place}|${giver}))? ?$`, 'iuy');

/** `code de vérification`, `código de seguridad`, `codice di verifica` */
const onetime =
  /\bc[oó]di(?:go|ce) (?:de|di) (?:veri|conf|segu|sicu|aces|acce)|\bcode d(?:e |['’])(?:v[ée]ri|conf|s[ée]cu|conn|acc)/i;
/** `your code is …`, `the alarm code is …`, `der Code für die Tür ist …` */
const codeFor =
  /\b(?:(?:your|alarm|gate|door|lockbox|entry|entrance|building|safe|unlock|dein|ihr|tür|votre|ton|tu|su|tuo|suo|teu|seu|uw|je) (?:code|c[óo]digo|codice)|(?:code|c[óo]digo|codice) (?:für|for|to|de|del|della|pour|para|per|da|do) (?!(?:(?:la|el|il|o|a|der|die|das|den|the|le|un|una) )?(?:prod|artig|artic|art[íi]c|artik|item|erro|fehl|pa[íi]s|post|barr|tarifa|cliente|customer|kunde|descuento|desconto|sconto|remise|rabat|mat[ée]ri|pe[çz]|pieza|model|banco|banca))(?:[^\s.;,:]{1,16} ){0,2}[^\s.;,:]{1,16}) $/iu;
/** `482913 is your … code`, and what the digits stand behind. */
const given =
  /(?:is (?:your|the)|ist (?:ihr|dein)|est votre|es (?:tu|su)|is (?:je|uw)|[eé] (?:il tuo|il suo|o (?:teu|seu)|a (?:tua|sua))|è il (?:tuo|suo|vostro)) (?:\S{1,24} ){0,4}\S{0,24}(?:code|codice|c[oó]digo|otp|pin|passcode|clave)\b|は[^\s。]{0,8}?(?:認証|確認|ワンタイム)(?:番号|コード|パスワード)/iy;
/** `otp for +12025550123 is …`: of a number that has been dealt with. */
const otpFor =
  /\b(?:otp|pin|puk|tan|passcode|code) (?:for|to|f[üu]r|para|pour|per|de|di) \+?[\d\s().-]{6,20} $/i;
const leading = /(?:^|[^\w.,:-])(?:[A-Z]-)?(\d{4,8}|\d{3}[ -]\d{3}) $/;

/** What a name or a phrase has in it that is asked for. */
export const said = new RegExp(`${telling.source}|c[oó]d`, 'gi');

/** @param at - of the verb, behind a blank */
export function findAtVerb(cursor: Cursor, at: number): void {
  const { text, floor, accept: tell, said } = cursor;
  // `wachtwoord …`
  if ((text.charCodeAt(at) | 32) === 119 && text.charCodeAt(at + 2) === 99) {
    findAtPass(cursor, at);
    return;
  }
  if (text.charCodeAt(at) === 108 && (text.charCodeAt(at + 1) | 32) === 111 && findLoggedIn(cursor, at))
    return;
  if (text.charCodeAt(at) === 105 && text.charCodeAt(at + 1) === 115 && findShared(cursor, at)) return;
  // `kennwort …`, `senha …`, `hasło …`, `parola …`, `şifre …`
  if (isWithin(text, at) && findSpoken(cursor, at)) return;
  // `le mdp du wifi c'est …`
  if (text.charCodeAt(at) === 101 && findIs(cursor, at)) return;
  if (text.charCodeAt(at - 1) !== 32 && !isOfHan(text.charCodeAt(at))) return;
  const isNumber = isDigit(text.charCodeAt(at - 2)) && !isAccount(text, at - 1);
  if (isNumber) {
    given.lastIndex = at;
    const digits = given.test(text) ? leading.exec(text.slice(Math.max(0, at - 12), at))?.[1] : undefined;
    if (digits !== undefined) tell(at - 1 - digits.length, at - 1, 'secret', digits);
    if (digits !== undefined || !otpFor.test(text.slice(Math.max(0, at - 48), at))) return;
  }
  link.lastIndex = at;
  if (!link.test(text)) return;
  const from = link.lastIndex;
  // `パスワードは長い`: text in this script continues the sentence.
  if (isOfHan(text.charCodeAt(at)) && isOfScript(text.charCodeAt(from))) return;
  if (!said.isBetween(text, at - longestStated, at)) return;
  cursor.search.weigh?.(effort.named);
  let kind: Kind | undefined;
  const name = nameBefore(text, at, floor);
  kind = kindOf(name) ?? kindOfTwo(text, at, name, floor);
  if (kind === undefined) {
    const reach = text.slice(isNumber ? Math.max(0, at - 48) : Math.max(floor, at - longestStated), at);
    const before = reach
      .slice(Math.max(reach.lastIndexOf(','), reach.lastIndexOf(';')) + 1)
      .replace(/mot de passe/i, 'motdepasse')
      .replace(/snmp community(?: string)?/i, 'snmp_community');
    const isOnetime = onetime.test(before);
    if (!isOnetime && !telling.test(before) && !codeFor.test(before)) return;
    kind = kindStated(before) ?? (isOnetime || codeFor.test(before) ? 'code' : undefined);
  }
  // `my key is …`, `the API key I use is …`: only a key that is not a word.
  if (kind === undefined && keyed.test(text.slice(Math.max(floor, at - longestStated), at))) {
    const { start, end } = wordAt(text, from, 96);
    if (end - start >= 16 && isLikely(text.slice(start, end))) kind = 'key';
  }
  if (kind === undefined || kind === 'cookie' || kind === 'authorization') return;
  const found = wordAt(text, from, 96);
  const told = text.slice(found.start, found.end);
  // `コードは482913です`: in this script no blank follows.
  const value =
    (kind === 'code'
      ? /^\d{4,8}(?=[\u3000-\ud7af\uff01-\uff0f])/
      : /^[!-~]{4,}(?=[\u3000-\ud7af\uff01-\uff0f])/
    )
      .exec(told)?.[0]
      .replace(/[,.;:]+$/, '') ?? told;
  // `<p>… password was set.</p>`
  if (value.includes('</') && !isTold(value.slice(0, value.indexOf('</')).replace(/[.!]$/, ''), kind, found))
    return;
  // `パスワードは8文字以上で…`: a sentence about passwords.
  if (isOfHan(text.charCodeAt(at)) && /[\u3040-\u9fff]/.test(value)) return;
  if (kind === 'code' && ofThing.test(text.slice(Math.max(0, at - longestStated), found.start))) return;
  if (
    value === '' ||
    found.end - found.start > 90 ||
    !(
      isTold(value, kind, found) ||
      (kind === 'password' &&
        isStatedWord(
          text.slice(Math.max(0, at - longestStated), found.start),
          value,
          text.slice(found.end, found.end + 1),
        )) ||
      (kind === 'password' &&
        text.charCodeAt(at) === 108 &&
        isReadOut(value, text.slice(found.end, found.end + 8)))
    )
  )
    return;
  tell(found.start, found.start + value.length, 'secret', value);
}

/** `lautet …`, `luidt …`: behind these verbs stands what it is, and nothing that is said of it. */
const isReadOut = (value: string, rest: string): boolean =>
  /^\p{L}{4,32}$/u.test(value) && /^["'”“]?(?:[.,;!)]|\s*$|\s*[\r\n]| \()/.test(rest) && !manner.test(value);
const manner =
  /^(?:folg\p{L}*|anders|gleich|immer|bisher|dann|jetzt|derzeit|zurzeit|aktuell|genau|exakt|weiterhin|leider|standard\p{L}*|unver\p{L}*|volgt|hetzelfde|altijd|steeds)$/iu;

/** `crypto isakmp key … address 192.0.2.1` */
const shared = /(?<!\S)isakmp key (?:[06] )?([^\s"']{3,64}) (?:address|hostname)\b/y;
function findShared({ text, accept }: Cursor, at: number): boolean {
  shared.lastIndex = at;
  const value = shared.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return false;
  const start = text.indexOf(value, at + 11);
  accept(start, start + value.length, 'secret', '');
  return true;
}

/** Of a word for a password whose first letter is too common to stop at: `kenn|wort`, `s|enha`, `c|lave`, `has|lo`, `paro|la`, `s|ifre`. */
function isWithin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 32;
  switch (text.charCodeAt(at)) {
    case 119:
      return before === 110;
    case 101:
      return before === 115 && text.charCodeAt(at + 2) === 104;
    case 108:
      return before === 115 || before === 111 || before === 99;
    case 105:
      return (before === 115 || before === 382 || before === 383) && text.charCodeAt(at + 1) === 102;
    default:
      return text.charCodeAt(at) > 255 && !isOfHan(text.charCodeAt(at));
  }
}

/** `alice75`: letters, and digits behind them. */
const account = new Ending(/ (?![a-z]-\d)[a-z][a-z._-]{1,24}\d{1,6}$/i);
const isAccount = (text: string, end: number): boolean =>
  account.test(text.slice(Math.max(0, end - 34), end));

/** `は`, `是`, `为`, `為`, `는`, `은`: no blank stands before them. */
const isOfHan = (code: number): boolean =>
  code === 0x306f ||
  code === 0x662f ||
  code === 0x4e3a ||
  code === 0x70ba ||
  code === 0xb294 ||
  code === 0xc740;

const longestStated = 64;
const keyed = new Ending(
  /(?:\bkey|\b(?:(?:api|access|secret|auth|private|signing|license|licence)[-_ ]?key|token|jeton|secret|api[- ]schlüssel|cl[ée] d['’ ]api|clave (?:de )?api|chiave api|chave (?:de |da )?api|sleutel)(?: [^\s.;,:]{1,20}){0,5}) $/iu,
);

function kindStated(before: string): Kind | undefined {
  for (const { 0: name, index } of before.matchAll(named)) {
    const kind = kindOf(name);
    between.lastIndex = index + name.length;
    if (kind !== undefined && between.test(before)) return kind;
  }
  return undefined;
}

/** Hiragana, katakana and what is common of Han: nothing that is told of a secret in Japanese begins with them. */
const isOfScript = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);

/** In a sentence, all up to a blank: `Tr0ub4dor&3.` without its full stop. */
function wordAt(text: string, at: number, most: number): Value {
  const quoted = valueAt(text, at, false, most);
  if (quoted.isQuoted) return quoted;
  let end = quoted.start;
  const limit = Math.min(text.length, quoted.start + most);
  while (end < limit && !isSpace(text.charCodeAt(end)) && !isQuote(text.charCodeAt(end))) end++;
  while (end > quoted.start && /[.,;:!?)\]]/.test(text[end - 1]!)) end--;
  // `Tr0ub4dor&3!,`: an exclamation mark after something that is not a word, within a sentence.
  if (
    text[end] === '!' &&
    /[,;)\s]/.test(text[end + 1] ?? ' ') &&
    (/[^\p{L}]/u.test(text.slice(quoted.start, end)) ||
      isShouted(text.slice(quoted.start, end + 1), text.slice(end + 1, end + 4)))
  )
    end++;
  return { start: quoted.start, end, isQuoted: false };
}

/** No word of a sentence, and no number of days. */
function isTold(value: string, kind: Kind, found: Value): boolean {
  if (isNothing(value)) return false;
  if (kind === 'code') return /^(?:\d{4,8}|\d{3}-\d{3})$/.test(value);
  if (kind === 'key') return value.length >= 8 && /\d/.test(value);
  if (found.isQuoted) return value.length >= 3;
  // `{the password is wrong}`: the brace closes what is around the sentence.
  const plain = value.replace(/[}\]]+$/, '');
  return plain.length >= 4 && (/\d/.test(plain) || /[^\p{L}'’-]/u.test(plain) || /\p{Ll}\p{Lu}/u.test(plain));
}
