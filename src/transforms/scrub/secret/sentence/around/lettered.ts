/**
 * @module
 * A word with letters and digits in a sentence that is a password or a key (`../around.ts`), by its shape, the word beside it and a strong word
 * near it.
 */
import { quality } from '../../value/coined.js';
import { isLikely, isPlainlyRandom } from '../../value/likely.js';
import { isNothing } from '../../value/placeholder.js';
import { made } from '../near.js';
import { counts, goesOn, isNumbered, isProse, isTried, linkOf, unshared } from './beside.js';
import { clauseAfter, isAnswer, isCounted, isOf, isSureIn, type Place, told } from './clause.js';
import { locked, opening } from './digits.js';
import { SURE, TOKEN } from './strong.js';

/** What is made, and its versions; what systems number and name. */
const software =
  /^(?:(?:sha|md|rfc|aes|utf|fail|(?:net)?ntlmv?|ethernet|socks|pkcs|base|bcrypt|scrypt|argon|pbkdf|rev|ver|win(?:dows)?|server|node|web|host|db|ios|iphone|ipad|android|chrome|firefox|galaxy|pixel|ps|xbox|kb|http|ipv|wpa|wifi|ssl|tls|varchar|geolite|rsa|ecdsa|ed|wlan|eth|part|path|page|step|schritt|section|case|ext|peer|tenant|vault|reset|\S{0,24}(?:user|users|modul|module|polic[yi]\w*|files?|host|server|passwd|token|creds|clients?|services?|attempts?|agent|device|node|worker|admin|account|auth|login|tests?|id|table))[-_.#]?v?\d|\p{L}+-\d+\.\d|[a-z]-?\d{1,4}(?:\.\d+)*$|0x[\da-f]+$|\d{1,3}(?:st|nd|rd|th|[a-z]{1,3}|er|ème|e)$|\d+-\p{L}+$|\p{L}{0,6}\d{7,}$|\d+x$|[a-z]{2}-[a-z]+-\d$|\d{4}-\d\d-|cve-|[A-Z]{2,5}-\d{2,6}$|\S{0,24}-ipv\d|[A-Z]{2,5}\d{5,}$|ta\d{4}$|\d+[x×]\d+|\d+[.,]\d|[^#&]*[#&][^#&]*[#&]|.*-v\d+$|rsa-|.*(?:2\.4|5)g(?:hz)?$)/iu;
/** `ChildERC1155Predicate`: what a program calls something, of words that each begin with a capital letter, and a short name with a number. */
const identifier = /^(?=.*[a-z]{4})(?:[A-Z][a-z]{2,15}|[A-Z]{2,5}\d{1,4}(?=[A-Z]|$)){3,6}$/;
/** An address of mail or of a page, a file, a line of a program's text, a package of a distribution, a parcel (UPS, UPU S10). */
const address =
  /@[^@\s]+\.\p{L}|^www\.|\.(?:com|org|net|de|fr|es|br|html?|pdf|png|jpe?g|docx?|xlsx?|zip|js|ts|py)$|\.(?:c|cc|cpp|go|rs|py|java)[.:]\d{1,5}$|\.(?:x86_64|noarch|i[36]86|aarch64|ppc64le|s390x)$|^1Z[A-Z\d]{16}$|^[A-Z]{2}\d{9}[A-Z]{2}$/iu;

/** One more, right behind another: `2fa backup: 7H4K-M29Q 8J5L-N30R` */
const isListed = ({ cursor, front, from }: Place): boolean =>
  cursor.floor > from &&
  cursor.floor > front - 3 &&
  (cursor.strongs.between(cursor.text, from, front) & SURE) !== 0;

/** Groups of capitals are no words only where a code is told. */
export function isGrouped(place: Place): boolean {
  const { cursor, front, from, lead, rest } = place;
  if (isOfName(place)) return true;
  if ((cursor.strongs.between(cursor.text, from, front) & SURE) === 0) return false;
  return (
    isAnswer(place) ||
    isListed(place) ||
    (/\n["']?$/.test(lead) && /^\s*(?:$|\n)/.test(rest)) ||
    (linkOf(lead) === 'says' && isOf(place))
  );
}

/** What is made, numbered or addressed. */
export const isOfThing = (value: string): boolean => {
  // `**SC-004**`, of Markdown
  const plain = value.startsWith('**') ? value.slice(2).replace(/\*\*$/, '') : value;
  return identifier.test(plain) || software.test(plain) || made.test(plain) || address.test(plain);
};

/** `ww river42`, `the default password, river42, …` */
const sentAs = /^ (?:\(|enviad[ao]|sent|gesendet|envoyé|inviat[ao]|verstuurd|wysłan)/iu;
const beside = new RegExp(`\\S+,? (?:(?:${quality}|wi-?fi|box) )?["'(]?$`, 'iu');
const isBeside = ({ cursor, start, lead, rest }: Place): boolean =>
  (goesOn.test(rest) || sentAs.test(rest)) && isSureIn(cursor, start, beside.exec(lead)?.[0] ?? '');

const ofSession = /(?:session|sitzungs?|sesi[óo]n|sess[ãa]o)[- ]?(?:id)? ?$/iu;
/** Right behind the word for it: `session cookie: …`, `access_token → …` */
const tied =
  /(?:^|[^\p{L}\d])(?:(?:session|access|auth|api|refresh|bearer|id)[-_ ](?:tokens?|cookie|key)|bearer|for (?:session|token):|jeton|sitzungs?-?(?:id)?|sesi[óo]n|sess[ãa]o|sessie|sesja|sessione|api-?schl[üu]ssel|(?:cl[ée]|clave|chiave|chave|sleutel) (?:d['’])?(?:api|de api|di api|da api))(?: (?:is|ist|est|es|è|é))?(?: ?[:→] ?| -> | )["'(]?$|(?:API|アクセス)キー[は:：]? ?$/iu;
/** A key or a code right behind its word, for passwords of any shape: `Schlüssel AFB82q9x`. */
const named =
  /(?:schl[üu]ssel|cl[ée]|chiave|clave|sleutel|key|chave|klucz|code|c[óo]digo|codice|kod) ["'(]?$/iu;
/** Of capitals and digits, as a code is made for people: `45A12`, `TX4471`; in groups of the same length, `7H4K-M29Q`. */
const coded =
  /^(?!(?:SHA|AES|RSA|MD|UTF|RFC|ISO|WPA|CVE|IPV|TLS|HTTP|WIN)\d)(?=\D*\d\D*\d)(?=[^A-Z]*[A-Z])[A-Z\d]{4,8}$|^([A-Z\d]{4,5})(?:-[A-Z\d]{4,5}){1,5}$|^(?=[a-z]*\d)(?=.*-[a-z]*\d)[a-z\d]{4,5}(?:-[a-z\d]{4,5}){1,4}$/;
/** What stands between a name and what it names, or nothing. */
const between = /(?: (?:is|ist|est|es|é|è|lautet|luidt|was|war|now|jetzt))?(?: ?[:=→?-])? ["'(]?$/u;
/** `backup: …`, `2fa backup …` */
const oneWord = /\S+ \S+ ["'(]?$/u;
/** Right behind its name, or what says so: `Türcode ist 45A12`, `backup code 7H4K-M29Q`. */
const isOfName = ({ cursor, front, lead }: Place): boolean =>
  cursor.strongs.endAt(cursor.text, front - (between.exec(lead)?.[0].length ?? 0)) ||
  isSureIn(cursor, front, oneWord.exec(lead)?.[0] ?? '');
/** `gate 45A12, leave it at the porch` */
const gated =
  /(?:^|[^\p{L}\d])(?:gate|door|buzz|keypad|intercom|portail|porte|tor|t[üu]r|deur|poort|cancello|portone|port[óo]n|port[ãa]o) $/iu;
const behindKana = /(?:コード|番号)[は「:： ]{0,2}$/;
function isCoded(place: Place, of: (from: number, to: number) => number): boolean {
  const { start, told: value, from, lead, rest } = place;
  if (!coded.test(value)) return false;
  if (isOfName(place) || isAnswer(place)) return (of(from, start) & SURE) !== 0;
  if (locked.test(lead) || gated.test(lead) || opening.test(lead) || isListed(place)) return true;
  if (value.includes('-') && named.test(lead)) return true;
  if (isCounted(lead) || counts.test(rest)) return false;
  const link = linkOf(lead);
  const isGoing = goesOn.test(rest) || unshared.test(rest);
  if (/\n["']?$/.test(lead) && /^\s*(?:$|\n)/.test(rest) && (of(from, start) & SURE) !== 0) return true;
  if ((of(from, start) & SURE) !== 0)
    return (
      link === 'says' ||
      behindKana.test(lead) ||
      (isGoing && link !== 'hands' && !ofWhom.test(lead) && isOf(place))
    );
  const end = start + value.length;
  return (
    isGoing &&
    ((of(from, start) | of(end, end + clauseAfter(rest).length)) & ~TOKEN) !== 0 &&
    (link === 'says' || isTried(lead) || (link === 'break' && told.test(rest)))
  );
}
/** `with … as bearer` */
const asToken =
  /^ (?:as|for) (?:(?:the|a|my|our) )?(?:bearer|(?:api |access )?(?:token|key)|secret)(?!\p{L})/iu;
const isRandom = (value: string): boolean =>
  (value.length >= 12 && (isPlainlyRandom(value) || isLikely(value))) ||
  (value.length >= 16 && /^[\da-f-]+$/i.test(value) && /\d.*[a-f]|[a-f].*\d/i.test(value)) ||
  /^[a-z]{2,5}_(?=.*\d.*\d)[a-z\d]{14,}$/i.test(value) ||
  (value.length >= 20 &&
    /^[\w-]+$/.test(value) &&
    /\d/.test(value) &&
    /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(value));

/** `river42`: accounts and machines are called so, too. */
const weak = /^\p{L}+[-_.]?\d{1,4}$/u;
const dense = /\d\d|[!#$%&*?@]/;
const ofWhom = /(?<!\p{L})(?:of|for|de|von|f[üu]r|di|van|and|und|et|y|e|en|i) ["'(]?$/iu;

export function isLettered(place: Place): boolean {
  const { cursor, start, told: value, from, to, lead, rest } = place;
  const of = (from: number, to: number): number => cursor.strongs.between(cursor.text, from, to);
  const ahead = of(from, start);
  const near = ahead | of(start + value.length, to);
  if (near === 0) return false;
  if (isCoded(place, of)) return true;
  if ((near & (SURE | TOKEN)) === 0) return false;
  if (isNothing(value) || isOfThing(value)) return false;
  const isNamed = isNumbered(lead) && !isTried(lead);
  if (
    isRandom(value) &&
    (((ahead | of(start + value.length, start + value.length + clauseAfter(rest).length)) & SURE) !== 0 ||
      (isTried(lead) && (near & SURE) !== 0) ||
      tied.test(lead) ||
      asToken.test(rest) ||
      (((ahead & TOKEN) !== 0 || told.test(rest) || isTried(lead)) && isProse(`${lead}¤${rest}`)))
  )
    return !isNamed || ofSession.test(lead) || tied.test(lead);
  if ((near & SURE) === 0 || isNamed || counts.test(rest)) return false;
  if (isLikely(value) || isAnswer(place)) return true;
  const link = linkOf(lead);
  const isWeak = weak.test(value);
  if (isCounted(lead)) return false;
  return (
    link === 'mark' ||
    link === 'says' ||
    (link === 'hands' && (!isWeak || !ofWhom.test(lead))) ||
    named.test(lead) ||
    isBeside(place) ||
    isTried(lead) ||
    (link === 'break' && /["'“„«]$/.test(lead) && told.test(rest)) ||
    (!isWeak && dense.test(value) && isOf(place))
  );
}
