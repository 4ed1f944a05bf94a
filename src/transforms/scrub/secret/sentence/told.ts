/**
 * @module
 * Codes of a few digits that a sentence tells (`phrase.ts`), some words behind what they are: `die PIN fürs Handy ist 7122`, `the 2FA code 592014
 * expired`, `code de la porte : 4471`, and those that are asked for: `which code did we text you? … 868339`.
 */

import { isAllDigits } from '../../number/group/date.js';
import { isQuote, isScript, isSpace, joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { comparing, plainOf } from '../name/purpose.js';
import { isEntered } from './entered.js';
import { farthest, isCode, named } from './phrase.js';
import { isReported, isSecond } from './reported.js';
import { isShown, withoutDay } from './shown.js';
import { isCodeAbroad, stems } from './tongue.js';

/** `the code 592014 you texted me`, in a text that speaks of logging in. */
const shown = new Ending(/(?:^|[^\p{L}\d])(?:the|this|that|your|my|two-factor:) code $/iu);
const follows =
  /^ (?:you|that|i|we|has|had|did|does|doesn|didn|is (?:not|in|wrong|exp)|was (?:not|in|wrong)|expired|sent|from|accepted|rejected|invalid|wrong)\b/i;
/** What a code is not, whatever stands before. */
const unit =
  /^(?:[\w/%€$£°]| \d{6}(?!\d)|[.,:-]\d(?!\d*\s?[分秒时時])| ?(?:ms|s|secs?|seconds?|sekunden|segundos|secondes|secondi|min|mins|minut\p{L}*|hours?|h|days?|tage?n?|jours|d[ií]as|giorni|eur|usd|digits?|stellig\p{L}*|char\p{L}*|users?|rows?|lines?|bytes?|bits?|[km]b|times|tries|attempts|of|x|×|m|km|mm|volts?|yen|lei)\b)/iu;
/** `Код 2481 для входа`: what it is for stands behind it. */
const codeBefore = new Ending(
  /(?:^|[.!?]\s|[^\p{L}\d\s]\s?|^\p{L}{2,16}: )(?:code|c[óo]digo|codice|kod|код) $/iu,
);
const forLogin =
  /^ (?:для|for|to|für|pour|para|per|voor|do|dla) (?:your |the |la |il |o |el |votre |deine? |ihre? )?(?:вход|подтвер|авториз|регистр|log|sign|verif|confirm|anmeld|bestätig|connexion|iniciar|acced|entrar|inlog|zalog)/iu;
/** `Пришёл код 198195`, `код 198195 не подходит` */
const cameBefore = new Ending(
  /(?:^|[^\p{L}\d])(?:приш[её]л|получил[аи]?|вв[её]л[аи]?|ввожу|ввести|прислали|отправили|выслали|новый|этот)(?: \p{L}{2,8})? код $/iu,
);
const codeAlone = new Ending(/(?:^|[^\p{L}\d_-])код $/iu);
const fails =
  /^,? ?(?:уже )?(?:не (?:подходит|работает|принима|верн)|неверн|недейств|ист[её]к|просроч|вв[её]л|из смс)/iu;
/** `J'ai reçu le code 482913 par SMS` */
const codeOf = new Ending(
  /(?:^|[^\p{L}\d])(?:the|an?|my|le|un|mon|der|den|einen?|meinen?|el|mi|il|mio|o|um|meu|het|de|mijn) (?:code|c[óo]digo|codice|kod) $/iu,
);
const sentBy =
  /^,? (?:par|por|per|via|by|over|door) (?:(?:le|el|il|o|un) )?(?:sms|textos?|text|whatsapp|e-?mails?|courriel)(?!\p{L})/iu;
const digits = /\d{3}[ -]\d{3}(?![\d\w-])|\d{3,8}(?![\d-])/y;
/** Who asks for a code, and an answer that has little else in it. */
const asking =
  /(?:^|[^\p{L}\d])(?<!(?:error|status|exit|return|zip|post\p{L}{0,4}|area|country|promo\p{L}{0,8}|coupon|discount|product|dress|source|tax|qr|bar|referral|item|part|reason|response) )(?:pass|pin)?(?:code|c[óo]digo|codice|otp|pin|tan|コード)(?![a-z]| (?:of|de error|d['’]erreur|postal|errore))[^\d?]{0,72}(?:\?(?=[\s!"'\\]|$)|[.!]?[\r\n])\s{0,3}(?:\[?\d[\d:. T/-]{3,30}[\])]?:?\s{0,3})?[^\d?]{0,12}(?:\p{L}{1,16} ?\p{L}{0,16}:)?[\s"']{0,3}(?:[\p{L}'’]{1,8}[,.:!]? ){0,5}["']?$/iu;
/** A question ends so, or its line does. */
const asked = /[?\r\n]/;
/** Without it nobody asks for one that came to them. */
const sought =
  /\b(?:text(?:ed)?|sms|sent|send|read|tell|give|got|get|receiv\w*|verif\w*|confirm\w*|which|what|bekommen|erhalten|geschickt|welchen|lee|leer|envi\w*|recib\w*|dime|ricevuto|mandato|leggere|recebeu|mand\w*|gekregen|ontvangen|reçu|envoyé|lire|donne\w*)\b/iu;
/** A text that speaks of logging in. */
const logging =
  /verif|\botp\b|2fa|mfa|two-factor|one-?time|passcode|sign(?:ed|ing)?[- ]in|log(?:ged|ging)?[- ]?in|\bsms\b|text(?:ed|ing)/iu;
const threes = '(?:three|3|drei|tre|trois|tres|três|drie)';
/** `mobileTAN für Überweisung über 876,76 EUR an IBAN …: 920346`: what it is for has numbers of its own. */
const sumOf = new Ending(
  /(?:^|[^\p{L}\d])(?:[a-z]{0,6}-?TAN|OTP) (?:for|f[üu]e?r|para|pour|per|por|voor) [^\n;]{4,80}(?:: | is | ist | lautet | luidt | est | es | [éè] )$/u,
);
/** `the three digits are 497`, of a card. */
const printed = new Ending(
  /(?:^|[^\p{L}])(?:three|3|drei|tre|trois|tres|três|drie) (?:digits?|numbers?|ziffern?|zahlen|cifre|numeri|chiffres|d[íi]gitos|n[úu]meros|cijfers)(?: (?:on|at|auf|hinten|al|sul|del|no|en|op|of|behind|der|de|la|the|do|retro|dorso|verso|dos|back|rückseite|achterkant|reverso|card)){0,4}(?: (?:are|is|sind|sono|sont|son|são|sao|zijn)|:) $/iu,
);
/** `crypto 122`, `au dos 122`, `CVX 122`: what cards have beside their number, in words that say other things elsewhere. */
const beside = new Ending(
  /(?:^|[^\p{L}\d_-])(?:crypto|dos|cvx|cvd|cid|kpn|retro|verso|dorso)\.?\s?[:=]? $/iu,
);
/** `4111 1111 1111 1111, 10/29, 122`: until when it is valid stands between. */
const expiry = new Ending(/(?:^|[\s,;(])(?:0?[1-9]|1[0-2]) ?\/ ?(?:20)?\d\d[,;]? $/i);
const closed = /^(?:$|[.,;!?)\n])/;
const longNumber = /\d(?:[ -]?\d){12,18}/;
const ofCard = /card|cart[aãeiõ]|kart|tarjeta|visa|amex|kaart|\d{4}[ -]?\d{4,6}/iu;
/** `@example.org #747723`: a code that a browser takes for that site alone, on the last line of a message. */
const bound = /(?:^|\n)@[\w.-]{4,128} #$/;
/** `PIN del buzón cambiado a …`, `PIN changé en …`: behind words that say when as well. */
const turned = new Ending(
  /(?:^|[^\p{L}\d])(?:pin|pincode|puk|passcode|clave|geheimzahl|(?:code|c[óo]digo|codice)(?: (?:pin|secret|segreto|secreto|d['’]acc[èe]s|de acceso|di accesso))?)(?: [^\s;!?]{1,32}){0,6} (?:(?:cambiad[oa]|modificad[oa]|actualizad[oa]|restablecid[oa]) a|(?:chang[ée]e?|modifi[ée]e?) en|(?:cambiat[oa]|modificat[oa]) in|(?:gewijzigd|veranderd) in|(?:zmienion[yo]|ustawion[yo]) na) ["'«]?$/iu,
);
const year = /^(?:19|20)\d\d$/;
/** `PIN for +12025550123 changed to …`: whose it is, by a number. */
const numbered =
  /(?<= (?:for|of|f[üu]r|von|para|pour|per|de|del|di|voor|dla|van|mailbox|account|user|number|nummer|subscriber|phone|line|konto) )\+?\d(?:[\s()./-]{0,2}\d){6,14}(?= )/g;
/** The same by an address of mail. */
const mailed =
  /(?<= (?:for|of|f[üu]r|von|para|pour|per|de|del|di|voor|dla|van|to|an|[aàá]) )[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?=[ :])/g;
/** `OTP mismatch: expected 482913, got 739809` */
const against = new Ending(
  /(?:^|[\s,;:(])(?:expected|got|but got|actual|received|entered|provided|submitted|given|supplied|want(?:ed)?|stored)(?: (?:code|otp|pin))? ["'`]?$/i,
);
const longestQuestion = 200;
/** Every word for a code has one of these in it. */
export const codeWords = new RegExp(
  `${named.source}|${stems}|${threes} (?:digit|n[uú]m|ziff|cif|chiff|d[ií]g|cij)|crypto|[^a-z]dos |cv[xd]|[^a-z]cid |kpn|retro|verso|dorso|[2m]fa|combo|\\d ?\\/ ?(?:20)?\\d\\d[,;]? |,\\*`,
  'giu',
);

/** @param at - of digits that begin a word */
export function findTold(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  if (!search.wanted.has('secret')) return false;
  const before = text.charCodeAt(at - 1);
  if (
    !(
      at === 0 ||
      isSpace(before) ||
      isQuote(before) ||
      isOpen(before) ||
      isScript(before) ||
      before === 35
    ) &&
    !(before === 58 && (isScript(text.charCodeAt(at - 2)) || text.charCodeAt(at - 2) === 32)) &&
    before !== 43
  )
    return false;
  digits.lastIndex = at;
  if (!digits.test(text)) return false;
  const end = digits.lastIndex;
  if (before === 35) {
    if (!bound.test(text.slice(Math.max(0, at - longestQuestion), at))) return false;
    cursor.accept(at, end, 'secret', '');
    cursor.pass(end);
    return true;
  }
  if (joins(text.charCodeAt(end)) || !isAllDigits(text, at, words)) return false;
  // `NOTICE[26057]: …`: the number of a process.
  if (before === 91 && text.startsWith(']:', end)) return false;
  if (!cursor.codes.isBetween(text, at - longestQuestion, end + 48)) return false;
  const rest = text.slice(end, end + 24);
  if (unit.test(rest)) return false;
  const written = text.slice(Math.max(0, at - farthest), at);
  // `Body=Your+code+is+482913`: form data, with a plus for each blank.
  const typed = before === 43 ? ofForm(written) : written;
  if (typed === undefined) return false;
  const lead = withoutDay(plainOf(typed)).replace(numbered, 'it').replace(mailed, 'it');
  const isTold =
    isDialled(text, at, end) ||
    isCode(lead, end - at, rest) ||
    (end - at > 3
      ? sumOf.test(lead) ||
        isEntered(lead, text.slice(end, end + 64)) ||
        isShown(text, at, end) ||
        isCodeAbroad(lead, text.slice(end, end + 48)) ||
        isReported(lead, text.slice(at, end), text.slice(end, end + 80)) ||
        (cursor.floor > at - 64 &&
          isSecond(text.slice(Math.max(0, cursor.floor - 12), cursor.floor), text.slice(cursor.floor, at)))
      : printed.test(lead) && ofCard.test(text.slice(Math.max(0, at - longestQuestion), at))) ||
    (end - at < 5 &&
      (beside.test(lead) || (closed.test(rest) && expiry.test(text.slice(Math.max(0, at - 12), at)))) &&
      isBehindCard(text, at)) ||
    (end - at > 3 && turned.test(lead) && !year.test(text.slice(at, end))) ||
    (end - at > 3 && codeBefore.test(lead) && forLogin.test(rest)) ||
    (end - at > 3 && codeOf.test(lead) && sentBy.test(rest)) ||
    (end - at > 3 && (cameBefore.test(lead) || (codeAlone.test(lead) && fails.test(rest)))) ||
    (shown.test(lead) && follows.test(rest) && logging.test(text.slice(Math.max(0, at - 240), end + 240))) ||
    (end - at > 3 && against.test(lead) && comparing.test(text.slice(Math.max(0, at - 240), at))) ||
    isAnswer(text, at, end);
  if (!isTold) return false;
  cursor.accept(at, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** The value of the last field, as it was typed; undefined where no letter stands before the plus. */
function ofForm(written: string): string | undefined {
  const field = written.slice(Math.max(written.lastIndexOf('&'), written.lastIndexOf('=')) + 1);
  return /(?:\p{L}|%3A|:)\+$/iu.test(field) ? field.replaceAll('+', ' ').replaceAll(/%3a/gi, ':') : undefined;
}

/** `+12025550123,,4471900#,,,,*4471#`: what a telephone dials for who joins a conference. */
const isDialled = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at - 1) === 42 && text.charCodeAt(at - 2) === 44 && text.charCodeAt(end) === 35;

/** A card is spoken of, and its number stands before. */
function isBehindCard(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 96), at);
  return ofCard.test(before) && longNumber.test(before);
}

/** `(`, `[`, `*`, `>`, `「` */
const isOpen = (code: number): boolean =>
  code === 40 || code === 91 || code === 42 || code === 62 || code === 0x300c;

/** Between two lines of a film or a call stands when the next is said (WebVTT, SRT), and by whom. */
const cue = /(?:\n\d{1,5})?\r?\n(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> [^\n]{9,64}\r?\n(?:<v [^>\n]{1,40}>)?/g;

/** In a dialog: who is asked for a code, says it, and nothing else. */
function isAnswer(text: string, at: number, end: number): boolean {
  if (!/^["']?[.!,]?(?:\s|$)/.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(0, at - longestQuestion), at);
  const lead = before.includes(' --> ') ? before.replaceAll(cue, '\n') : before;
  if (!asked.test(lead)) return false;
  const [all = ''] = asking.exec(lead) ?? [];
  return all !== '' && sought.test(lead.slice(-all.length - 48));
}
