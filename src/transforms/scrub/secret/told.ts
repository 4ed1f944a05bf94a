/**
 * @module
 * Codes of a few digits that a sentence tells, some words behind what they are: `die PIN fürs Handy ist 7122`, `the 2FA code 592014
 * expired`, `code de la porte : 4471`, and those that are asked for: `which code did we text you? … 868339`.
 */

import { isAllDigits } from '../number/date.js';
import { isQuote, isSpace, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/ending.js';

/** What a code is for, where its name does not say it: to come in, to prove who one is. */
const purpose =
  'v[ée]rif|confirm|conferm|s[ée]cu|segur|sicur|acc[eè]s|aces|accesso|conn?ex|activ|attiv|ativ|d[ée]blo|desblo|sblocc|d[ée]verr|port(?:[aeão]|ail|al|on|one)|puerta|cadenas|cadeado|candado|lucchetto|cancello|coffre|cofre|cassaforte|caja|alarm|allarme|immeuble|garage|garaje|garagem|interphone|citofono|vpn|wi-?fi|t[üu]r|tor|tresor|schloss|kluis|deur|(?:fiets)?slot|poort|gate|(?:front |back |side )?door|safe|lock|lockbox|(?:key ?)?box|phone|m[óo]vil|celular|handy|telefono|t[ée]l[ée]phone|autent|registr|r[ée]cup|retrait|retiro|ritiro|voicemail|mailbox|account|konto|cuenta|compte|conto|conta';
const article =
  "(?:la |le |les |l['’]|el |il |lo |o |a |de |het |das |der |die |den |dem |the |mi |mon |ma |my |mein\\p{L}* |your |our |unser\\p{L}* |votre |su |mijn |uw |onze |minha |meu )?";
const noun = [
  '(?<!(?:gpio|port|header|led|analog|digital|diode|connector|bowling|drawing|push|hair|pogo) )pin(?:[- ]?(?:code|nummer|number))?',
  '(?:pin|lock|unlock)code',
  'puk\\d?(?:[- ]?code)?|otp(?: code)?|m-?tan|(?<=(?:ihre|meine|deine|die|der|your) )tan|pass-?code|cvv2?|geheimzahl|einmal(?:kennwort|passwort)',
  '(?:best[äa]tigungs|verifizierungs|sicherheits|einmal|zugangs|anmelde|entsperr|freischalt|aktivierungs|t[üu]r|alarm|tresor|login|sms|deur|toegangs|verificatie|bevestigings|beveiligings|inlog|kluis|garage|poort|schloss)-?code',
  '(?:one-?time|single-use|2fa|mfa|two-factor|2-step|authenticator|otp|sms|verification|security|login|log-in|sign-?in|access|auth(?:entication|orization)?|confirmation|activation|unlock|alarm|gate|door|entry|lockbox|safe|pairing|recovery|reset|backup|temporary|pin|secret|voicemail) (?:pass)?code',
  `(?:code|c[óo]digo|codice) (?:pin|secret[oa]?|segreto|confidentiel|(?:de |d['’]|del |della |dell['’]|di |da |do |du |van |voor |vom |von |zum |zur |fürs? |f[üu]r |pour |para |per |to |for |of )${article}(?:${purpose})\\p{L}*)`,
  '(?:your|my|our|votre|ton|mon|tu|su|mi|tuo|suo|mio|seu|teu|meu|dein|ihr|mein|je|jouw|uw|mijn) (?!(?:error|status|exit|return|zip|post\\p{L}*|area|country|promo\\p{L}*|coupon|discount|product|dress|source|tax|qr|bar|referral) )(?:[\\p{L}\\d.-]{1,20} )?(?:code|c[óo]digo|codice)',
].join('|');
const between =
  '(?: (?!(?:pads?|polic\\p{L}*|length|retr\\p{L}*|tries|counts?|counters?|attempts?|expir\\p{L}*|ttl|timeout|valid\\p{L}*|age|errors?|entry|fields?|requests?|sent|total|per|model|reader|version|year|status|failures?|bits?|size|min\\p{L}*|max\\p{L}*|lasts|takes|after|until|since|before|left|remaining|not|no|nicht)\\b)[^\\s.,;:!?=()\\d]{1,20}){0,5}';
const link =
  "(?: (?:is|ist|lautet|es|est|é|è|was|war|era|luidt)(?: (?:now|still|el|le|il|o|jetzt|ahora))?:?|,? c['’]est|\\s?[:=]|:? ?[-=]>|は| は)\\s{0,2}[\"'«„“(]?$";
const told = new Ending(new RegExp(`(?:^|[^\\p{L}\\d])(?:${noun})(?!\\p{L})${between}${link}`, 'iu'));
/** Right before it, without a link. */
const beside = new Ending(
  /(?:^|[^\p{L}\d])(?:(?:one-?time|2fa|mfa|two-factor|2-step|authenticator|auth|otp) (?:pass)?code|codes? 2fa|c[óo]digo 2fa) $/iu,
);
/** `the code 592014 you texted me`, in a text that speaks of logging in. */
const shown = new Ending(/(?:^|[^\p{L}\d])(?:the|this|that|your|my|two-factor:) code $/iu);
const follows =
  /^ (?:you|that|i|we|has|had|did|does|doesn|didn|is (?:not|in|wrong|exp)|was (?:not|in|wrong)|expired|sent|from|accepted|rejected|invalid|wrong)\b/i;
/** What a code is not, whatever stands before. */
const unit =
  /^(?:[\w/%€$£°]|[.,:-]\d| ?(?:ms|s|secs?|seconds?|sekunden|segundos|secondes|secondi|min|mins|minut\p{L}*|hours?|h|days?|tage?n?|jours|d[ií]as|giorni|eur|usd|digits?|stellig\p{L}*|char\p{L}*|users?|rows?|lines?|bytes?|bits?|[km]b|times|tries|attempts|of|x|×|m|km|mm|volts?|yen|lei)\b)/iu;
const digits = /\d{4,8}(?![\d-])|\d{3}[ -]\d{3}(?![\d\w-])/y;
/** Who asks for a code, and an answer that has little else in it. */
const asking =
  /(?:^|[^\p{L}\d])(?<!(?:error|status|exit|return|zip|post\p{L}{0,4}|area|country|promo\p{L}{0,8}|coupon|discount|product|dress|source|tax|qr|bar|referral|item|part|reason|response) )(?:pass)?(?:code|c[óo]digo|codice|otp|pin|tan|コード)(?! (?:of|de error|d['’]erreur|postal|errore))[^\d?]{0,72}(?:\?|[.!]?[\r\n])\s{0,3}(?:\[?\d[\d:. T/-]{3,30}[\])]?:?\s{0,3})?[^\d?]{0,12}(?:\p{L}{1,16} ?\p{L}{0,16}:)?[\s"']{0,3}(?:[\p{L}'’]{1,8}[,.:!]? ){0,5}["']?$/iu;
/** A question ends so, or its line does. */
const asked = /[?\r\n]/;
/** Without it nobody asks for one that came to them. */
const sought =
  /\b(?:text(?:ed)?|sms|sent|send|read|tell|give|got|get|receiv\w*|verif\w*|confirm\w*|which|what|bekommen|erhalten|geschickt|welchen|lee|leer|envi\w*|recib\w*|dime|ricevuto|mandato|leggere|recebeu|mand\w*|gekregen|ontvangen|reçu|envoyé|lire|donne\w*)\b/iu;
/** A text that speaks of logging in. */
const logging =
  /verif|\botp\b|2fa|mfa|two-factor|one-?time|passcode|sign(?:ed|ing)?[- ]in|log(?:ged|ging)?[- ]?in|\bsms\b|text(?:ed|ing)/iu;
const longestLead = 96;
const longestQuestion = 200;
/** Every word for a code has one of these in it. */
export const codeWords = /pin|puk|otp|tan|c[oó]d|cvv|geheimzahl|kennwort|passwort|コード/giu;

/** @param at - of digits that begin a word */
export function findTold(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  if (!search.wanted.has('secret')) return false;
  const before = text.charCodeAt(at - 1);
  if (!(isSpace(before) || isQuote(before) || before === 40 || before === 0x306f || before === 0x300c))
    return false;
  digits.lastIndex = at;
  if (!digits.test(text)) return false;
  const end = digits.lastIndex;
  if (joins(text.charCodeAt(end)) || !isAllDigits(text, at, words)) return false;
  if (!cursor.codes.isBetween(text, at - longestQuestion, at)) return false;
  const rest = text.slice(end, end + 24);
  if (unit.test(rest)) return false;
  const lead = text.slice(Math.max(0, at - longestLead), at);
  const isTold =
    told.test(lead) ||
    beside.test(lead) ||
    (shown.test(lead) && follows.test(rest) && logging.test(text.slice(Math.max(0, at - 240), end + 240))) ||
    isAnswer(text, at, end);
  if (!isTold) return false;
  cursor.accept(at, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** In a dialog: who is asked for a code, says it, and nothing else. */
function isAnswer(text: string, at: number, end: number): boolean {
  if (!/^["']?[.!,]?(?:\s|$)/.test(text.slice(end, end + 3))) return false;
  const lead = text.slice(Math.max(0, at - longestQuestion), at);
  if (!asked.test(lead)) return false;
  const [all = ''] = asking.exec(lead) ?? [];
  return all !== '' && sought.test(lead.slice(-all.length - 48));
}
