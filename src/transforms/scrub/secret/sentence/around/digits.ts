/**
 * @module
 * Digits in a sentence that are a code (`../around.ts`), by the word beside them and a strong word near them.
 */
import { isDigit } from '../../../scan/character.js';
import { goesOn, isNumbered, isProse, isTried, linkOf, unshared } from './beside.js';
import {
  clauseAfter,
  clauseOf,
  isAnswer,
  isAsked,
  isCounted,
  isOf,
  type Place,
  phraseOf,
  told,
} from './clause.js';
import { SURE, TOKEN, VAGUE } from './strong.js';

const year = /^(?:1[89]|20)\d\d$/;
const closes = /^["'”»)]?[#*]?(?:$|[.,;!?)\n])/;
/** `4471#`: what is typed at a keypad ends so. */
const ended = /^[#*](?=$|[\s.,;!?)"'”»])/;

const inKana = /コード「?$/;
/** `c'est 4471 et celle du haut 4472`: one more of the same length. */
const listed = /^ (?:and|und|et|y|e|en|i) (?:\p{L}+ ){1,4}$/u;
const isAfter = (text: string, floor: number, start: number, value: string, isClosed: boolean): boolean =>
  isClosed &&
  floor > start - 32 &&
  listed.test(text.slice(floor, start)) &&
  new RegExp(`(?<!\\d)\\d{${value.length}}$`).test(text.slice(Math.max(0, floor - 9), floor));

export function areDigits(place: Place): boolean {
  const { cursor, start, front, told: value, from, to, lead, rest, isKeyed } = place;
  const { floor, text } = cursor;
  const end = start + value.length;
  if (ofServer.test(lead)) return false;
  if (/^\n?$/.test(lead.slice(-1)) && declared.test(rest)) return true;
  if (/[$€£#]\s?$|\d[.,:/-]$|\d $/.test(lead) || (isKeyed && value.length > 6)) return false;
  if (value.length > 8 && !/[ -]/.test(value))
    return networked.test(lead) || asKey.test(rest) || (isAnswer(place) && net.test(lead));
  const isClosed = closes.test(rest);
  const right = linkOf(lead);
  // `put 482913 in the config`: anything may be put somewhere.
  const link = right === 'none' && isTried(lead) && !placed.test(lead) ? 'hands' : right;
  if (link === 'none' && !isClosed && floor <= start - 32 && !token.test(lead)) return false;
  if (year.test(value) && link !== 'mark' && link !== 'says') return false;
  const isGoing = goesOn.test(rest);
  const isOther = isNumbered(lead);
  const isLast =
    floor > start - 32 && isDigit(text.charCodeAt(floor - 1)) && isNext(text.slice(floor, start), rest);
  const of = (from: number, to: number): number => cursor.strongs.between(text, from, to);
  const ahead = of(from, start);
  if (ended.test(rest) && !isOther && value.length < 7 && ((ahead | of(end, to)) & ~TOKEN) !== 0) return true;
  if (isLast || isAfter(text, floor, start, value, isClosed)) return ((ahead | of(end, to)) & ~TOKEN) !== 0;
  if (isClosed && isAlone(lead, rest) && value.length > 4) return true;
  if (isClosed && !isOther && (unshared.test(lead) || unshared.test(rest))) return true;
  if ((isGoing || rest.startsWith(' ')) && locked.test(lead)) return true;
  if (!isGoing && ((ahead | of(end, to)) & SURE) === 0) return false;
  if (
    ((ahead & SURE) !== 0 || ((ahead & VAGUE) !== 0 && isAsked(lead) && !failed.test(lead))) &&
    isAnswer(place)
  )
    return true;
  // `#4471` may be the number of a ticket.
  if (isKeyed && link !== 'says' && link !== 'mark' && !isTried(lead) && !opening.test(lead)) return false;
  if (isGoing && isToken(value, lead, rest)) return true;
  const isHeld = isKeyed || isTried(lead);
  if (isCounted(lead)) return false;
  const later = (): number =>
    of(end, isHeld || unshared.test(rest) ? to : end + clauseAfter(rest).length) & ~TOKEN;
  // Four digits may be so many of what follows.
  const isTold = (bits: number): boolean =>
    bits !== 0 && (isGoing || ((bits & SURE) !== 0 && (value.length > 5 || value.startsWith('0'))));
  switch (link) {
    case 'says':
      return (
        (ahead & SURE) !== 0 ||
        (isHeld && later() !== 0 && isGoing) ||
        ((ahead & VAGUE) !== 0 && isGoing && !failed.test(`${lead}¤${rest}`))
      );
    case 'hands':
      return isTold((of(isHeld ? from : front - clauseOf(lead).length, front) & ~TOKEN) | later());
    case 'mark':
      if (isClosed && !isOther && received.test(phraseOf(lead)) && (ahead & VAGUE) !== 0) return true;
      return (
        isGoing &&
        !isOther &&
        (of(front - phraseOf(lead).length, front) &
          (inKana.test(lead) && value.length > 5 ? SURE | VAGUE : SURE)) !==
          0
      );
    case 'break':
      return told.test(rest) && ((ahead | of(end, to)) & ~TOKEN) !== 0;
    default:
      return (
        (ahead & SURE) !== 0 &&
        !isOther &&
        ((isClosed && isOf(place)) || (isGoing && cursor.strongs.endAt(text, front - 1)))
      );
  }
}

/** `482913 : c'est le code à saisir`, `482913 - Ihr Code`: first of all, and then what it is. */
const declared =
  /^ ?[:–—-] (?:(?:c['’]est|voici|(?:this|here|that) is|das ist|hier ist|ecco|este es|este é|dit is) )?(?:(?:your|votre|ton|ihr|dein|tu|su|(?:il )?tuo|o seu|seu|je|uw) (?!(?:promo|discount|coupon|zip|post|error|area|country|status|exit|source|product|rabatt|gutschein|fehler|bar)\p{L}*[ -]?)(?:[^\s.:;]{1,20} ){0,3}?[^\s.:;]{0,16}(?:code|c[óo]digo|codice|otp|pin|passcode)(?!\p{L})|(?:the|le|der|el|il|o|de) (?:code|c[óo]digo|codice) (?:to (?:enter|type)|à|zum|zur|para|per|da |om ))/iu;

/** `servidor 192.0.2.7, porta 8443`: the port of a machine, and no door. */
const ofServer = /(?:server|servidor|serveur|host|\bip|\btcp|\budp)[^\n]{0,64}[,;:(/ ]porta\s?[:=]? ?$/i;
const placed = /(?:^|[^\p{L}])(?:put|paste) ["'(]?$/iu;
/** `the shed opens with 4471` */
export const opening =
  /(?:opens? (?:up )?with|s['’]ouvre avec|abre co[nm]|apre con|(?:gaat|ga) open met|(?:öffnet|geht|offen)(?: \p{L}+)? mit)(?: code)? ["'(]?$/iu;
/** `Code kam gerade: 482913`, `Handy entsperren: 4471` */
const received =
  /(?<!\p{L})(?:came|arrived|kam|reçu|arrivé|lleg[óo]|recib[ií]|arrivat[oa]|ricevuto|chegou|recebi|kreeg|ontvangen|unlock|entsperr\p{L}*|d[ée]verrouill\p{L}*|desbloque\p{L}*|sblocc\p{L}*|ontgrendel\p{L}*)(?!\p{L})[^:]{0,24}: ?$/iu;
/** `cadenas 4471`, `alarme: 4471`: what opens so, and nothing else is numbered. */
export const locked =
  /(?:^|[^\p{L}\d_])(?:(?:padlock|combination lock|lock-?box|key-?pad|cadenas|cadeado|candado|lucchetto|zahlenschloss|hangslot|cassaforte|coffre(?:-fort)?|caja fuerte|cofre|kluis(?:je)?|tresor|sleutel(?:kastje|kluis(?:je)?)|schl[üu]ssel(?:kasten|box|safe|tresor)|digicode|tastenfeld)\s?[:=]?|(?:alarma?|alarme|allarme|alarmanlage|alarm|alarmsysteem)\s?:) $|(?:金庫|玄関|ロッカー|鍵)(?:の)?(?:暗証)?番号[は:：]? ?$/iu;

const wireless = 'wi-?fi|wlan|wpa2?|hotspot|network|netzwerk|r[ée]seau|rete|rede|red|router|netwerk';
const net = new RegExp(`(?<!\\p{L})(?:[a-zä-ü]+-)?(?:${wireless})(?!\\p{Script=Latin})`, 'iu');
/** `use 1594932322 as the wifi pw` */
const asKey = new RegExp(
  `^ (?:as|als|comme|como|come) (?:(?:the|das|de|la|le|el|il|a) )?(?:${wireless})[- ](?:pass\\p{L}*|pw|key|schl[üu]ssel|kennwort|wachtwoord)`,
  'iu',
);
/** `Gäste-WLAN Schlüssel 0929040722`, `guest network, pass -> …`: of nothing but digits, as routers have them. */
const networked = new RegExp(
  `(?<!\\p{L})(?:[a-zä-ü]+-)?(?:${wireless})(?!\\p{Script=Latin})[^.!?\\n]{0,40}(?:pass\\p{L}*|pwd?|key|psk|schl[üu]ssel|cl[ée]|clave|contrase[ñn]a|chiave|senha|chave|sleutel|wachtwoord|kennwort|mot de passe|mdp|ww|パスワード)(?: (?:is|ist|est|es|è|é))?(?: ?(?:[:=→]|->|は) ?| )["'(]?$|(?:key|psk|schl[üu]ssel|cl[ée]|clave|contrase[ñn]a|chiave|senha|chave|sleutel|passwor[dt]|wachtwoord|mot de passe) (?:de(?:l| la)? |di |du |da |do |d['’]|of (?:the )?|van (?:de |het )?|vom |f[üu]rs? |for (?:the )?)?(?:\\p{L}{2,12} )?(?:${wireless})(?: (?:at|in|im|of|on) [^.!?\\n:]{2,24}(?=:))?(?: (?:is|ist|est|es|è|é|c['’]est))?(?: ?(?:[:=→]|->) ?| )["'(]?$`,
  'iu',
);

/** Codes of errors, which are told alike. */
const failed =
  /(?<!\p{L})(?:server|error|fail(?:ed|ure|s)|fehler|erreur|erro|errore|fout|b[łl][ąa]d|status|exit|line|http|crash\p{L}*)(?!\p{L})/iu;

/** `o token 482913 do banco`: of six digits, in a sentence. */
const token = /(?:^|[^\p{L}\d_])(?:token|jeton) $/iu;
const isToken = (value: string, lead: string, rest: string): boolean =>
  value.length === 6 && token.test(lead) && goesOn.test(rest) && isProse(`${lead}¤${rest}`);

/** `Kod: 482913`, `código 482913`: nothing else is said. */
const alone = /^(?:\p{L}{1,16}: )?(?:code|c[óo]digo|codice|kod|コード)\s?[:：=-]?\s?$/iu;
const isAlone = (lead: string, rest: string): boolean => alone.test(lead) && /^[.!]?\s*$/.test(rest);

/** `tried 4471 and 4472`, `front 4471, back 4472`: one more, behind the last. */
const isNext = (between: string, rest: string): boolean =>
  more.test(between) || (another.test(between) && closes.test(rest));
const another =
  /^,? (?:and |und |et |y |e |en |i )?(?:(?:the|der|die|das|la|le|el|il|o|a|de|het|code|code d[eu]|pin) )?(?:(?:back|front|side|new|old|garage|gate|door|entrance|neu|alt|hinten|vorne|haust[üu]r|porte|portail|nouveau|ancien|puerta|portal|nuevo|viejo|porta|portão|novo|antigo|cancello|portone|nuovo|vecchio|deur|poort|nieuw|oud|brama|drzwi|nowy|stary)(?: (?:door|gate|one|code))? ){1,2}$/iu;

const more =
  /^["'”»)]?(?:,? ?(?:and|or|und|oder|et|ou|puis|y|o|con|e|en|of|i|lub|then|dann)? ?(?:then|con|mit|with|com|met|avec|also|auch)?|\/| \/ | - ) ?["'“„«(]?$/iu;
