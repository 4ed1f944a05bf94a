/**
 * @module
 * Codes whose name says too little by itself, told by what they are for: `code de confirmation : …`, `Your Example code: …`,
 * `{"operationName":"VerifyCode",…,"code":"…"}`.
 */
import { isDigit, isLetter } from '../../scan/character.js';
import type { Kind } from './name.js';

/** `code de confirmation : …`, `código de seguridad: …`: what the code is for stands behind it. */
const codeOf =
  /(?:c[oó]di(?:go|ce) (?:de|di)|code de|code d') ?(?:la |l')?(?:v[ée]ri|conf|s[ée][cg]u|sicu|conn|ac+[eéè]s|valid|[au][tc]+i[vtw]|desblo|recup|inscr|registr|autor)\p{L}{0,12} ?$/iu;
/** `Your Example code: 7712`, `code secret : 4719` */
const yours =
  /(?:^|[^\w])(?:(?:your|dein|ihr|votre|ton|tu|su|tuo|je|uw|seu)(?: [\w.-]{1,16}){0,2} (?:code|c[oó]digo|codice)|c[oó]d(?:e|igo|ice) (?:se(?:cret|creto|greto)|confiden\p{L}{2,5}|person\p{L}{1,4}|[àa] usage unique|de uso [úu]nico)|geheimzahl) ?$/iu;
const most = 40;
/** Of two letters or three. */
const longestEscaped = 24;
/** `b'Code de v\xc3\xa9rification: …'`, `v\u00e9rification`: letters of Latin-1 as Python and JSON write them out. */
const escaped = /\\{1,2}(?:xc3\\{1,2}x([89ab][\da-f])|u00([c-f][\da-f]))/gi;
export const plainOf = (lead: string): string =>
  lead.includes('\\')
    ? lead.replaceAll(escaped, (_, octet?: string, code?: string) =>
        String.fromCharCode(
          octet === undefined ? Number.parseInt(code!, 16) : Number.parseInt(octet, 16) + 64,
        ),
      )
    : lead;

/**
 * A text that speaks of logging in, of what is fetched with a code, of how often it was tried and whose telephone has it, and a name that
 * says no more: `{"operationName":"VerifyCode",…,"code":"482913"}`, `Paket … abholbereit. Code: 4829`.
 */
const logging =
  /verif(?:y|ication|iy)|\botp(?![a-z])|\botp[A-Z]|pick-?up|collect (?:it|your|at|from)|levantamento|retirada|recoger|retirar|retrait|ritir(?:o|are)|abhol|ophal|afhal|odbi[oó]r|paczkomat|(?:attempts?(?:Left|_left)?|tries)["']?\s?[:=][^{}()]{0,64}\+\d{8}|\+\d{8}[^{}()]{0,64}(?:attempts?(?:Left|_left)?|tries)["']?\s?[:=]|\b[2m]fa\b|two-?factor|one-?time|pass-?code|sign-?in\b|log-?in\b|challenge|\bsms\b|\b(?:submit|deliver)_sm\b|\/(?:sessions?|auth)\b/i;
const failing =
  /error|fail|denied|invalid|exception|unauthori|forbidden|"?(?:message|msg|status(?!["']?\s?[:=]\s?["']?(?:2\d\d|ok)\b)|reason)"?\s?[:=]/i;
/** `msg="otp sent"`: what is told is that a code went out. */
const sending =
  /(?:message|msg)["']?\s?[:=]\s?["']?(?=[^"'\n]{0,32}(?:\botp\b|passcode|\b2fa\b|one-?time|(?:verification|login|sms|security) code))(?=[^"'\n]{0,32}(?:sent|send|issued|generated|created|queued|delivered))/i;
/** `{"phoneNumber":"+12025550123","code":"482913"}`: six digits in quotes beside the number that they were sent to. */
const sentTo = /\b(?:phone|mobile|msisdn)(?:_?number)?\\?["']\s?:\s?\\?["'][^{}]{7,48}$/i;
const quotedSix = /^[\w\\]["']\s?:\s?\\?["'](?!\d*000)\d{6}\\?["']/;
const coded = /^["']?\s?[:=]>?\s?\\?["']?(\d{4,8})(?=\\?["']?\s?(?:[.,}&;)\]]|\s|$))/;
export function kindOfCode(text: string, mark: number, name: string): Kind | undefined {
  if (name.length < 3 || name.length > 6 || !/^(?:code|c[óo]digo|codice|kod|код)$/iu.test(name))
    return undefined;
  if (!coded.test(text.slice(mark, mark + 20))) return undefined;
  if (
    quotedSix.test(text.slice(mark - 2, mark + 20)) &&
    sentTo.test(text.slice(Math.max(0, mark - 96), mark - 2 - name.length))
  )
    return 'code';
  // The SMPP message itself.
  const around = text
    .slice(Math.max(0, mark - 240), mark + 120)
    .replace(/short_message/, 'short')
    .replace(sending, 'otp');
  return logging.test(around) && !failing.test(around) ? 'code' : undefined;
}

/** Of three digits, most are the status of a request. */
const fourDigits = /^\s{0,2}['"]?\d{4}/;

/** `"msg":"otp mismatch","expected":"482913","got":"739809"`: the code that was sent, and the one that came back. */
const compared =
  /^(?:expected|got|actual|received|entered|provided|submitted|given|supplied|want(?:ed)?|stored|input|attempted)$/i;
export const comparing =
  /(?:\botp|[2m]fa|\btotp|passcode)[:,]? expected ["']?(?:\d{4,8}|$)|(?:expected|wrong) otp \d{4,8},? (?:but )?got|(?:\botps?|one-?time[ _-]?(?:pass\w{0,4}|code)|passcode|\bpin(?! (?:header|count|num|map|layout|assign|config))|[2m]fa|\btotp|\bm?tan|(?:verification|security|login|auth|sms|confirmation|access|unlock|activation)[ _-]?code)(?![a-z])[^{}\n]{0,24}(?:mis-?match|match|invalid|incorrect|wrong|fail|differ|reject|verif|check|compar|attempt)|(?:mis-?match|invalid|incorrect|wrong|fail\w*|reject\w*|verif\w*|check\w*|compar\w*)[^{}\n]{0,24}(?:\botp|one-?time|passcode|\bpin|\b[2m]fa|\btotp|\bm?tan|(?:verification|security|login|auth|sms|confirmation|access|unlock|activation)[ _-]?code)(?![a-z])/i;
export const kindOfCompared = (text: string, mark: number, name: string): Kind | undefined =>
  name.length > 2 &&
  name.length < 11 &&
  compared.test(name) &&
  coded.test(text.slice(mark, mark + 20)) &&
  comparing.test(text.slice(Math.max(0, mark - 240), mark))
    ? 'code'
    : undefined;

export function kindOfOnetime(text: string, mark: number): Kind | undefined {
  if (text.charCodeAt(mark) !== 58) return undefined;
  const isFollowed = isNearDigit(text, mark) && fourDigits.test(text.slice(mark + 1, mark + 8));
  if (!isFollowed && !isBehindOf(text, mark)) return undefined;
  const before = plainOf(text.slice(Math.max(0, mark - most - longestEscaped), mark)).slice(-most);
  return codeOf.test(before) || (isFollowed && yours.test(before)) ? 'code' : undefined;
}

function isNearDigit(text: string, mark: number): boolean {
  for (let at = mark + 1; at < mark + 5; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Before the last word stand a blank or an apostrophe, and a letter: `code de …`, `code d'…`. */
function isBehindOf(text: string, mark: number): boolean {
  let at = text.charCodeAt(mark - 1) === 32 ? mark - 1 : mark;
  const least = at - most;
  while (at > least && isAlphabetic(text.charCodeAt(at - 1))) at--;
  const between = text.charCodeAt(at - 1);
  const before = text.charCodeAt(at - 2);
  return between === 39 || (between === 32 && (isAlphabetic(before) || before === 39));
}
const isAlphabetic = (code: number): boolean => isLetter(code) || code >= 128;
