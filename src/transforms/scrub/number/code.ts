/**
 * @module
 * Codes of a few digits behind their name: for one time (`enter code 482913`), of a SIM card (`PIN 4711`), of a door, and the
 * ones that are printed on a card.
 */

import { isDigit, isQuote, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/expression/ending.js';
import { isAllDigits } from './group/date.js';

/** Of a code for one time, and of a card, whose three or four digits are printed on its back. */
const code = new Ending(
  /(?:^|[^a-z])(?:(?<!\b(?:gpio|port|header|led|analog|digital|diode|connector) )pin(?:-code|[12])?|puk[12]?|t?otp|m?tan|passcode|geheimzahl|(?:pin|puk)code|one-?time (?:password|pin|passcode)|einmal(?:passwor|kennwor)t|(?:[2m]fa|otp|rsa|secur(?:e)?id) token|(?:host|moderator|participant|attendee|admin|security|panelist) key|(?:(?:[2mt]fa|t?otp|authentication|one-?time|ack|duress|(?:dis)?arm(?:ing)?|host|moderator|participant|guest|attendee|leader|chair(?:person)?|organi[sz]er|conference|meeting|keypad|panel|master|installer|engineer|entry|pairing|pass|personal|secret|safe|vault|override|backup|recovery|rescue|puk|nck|subsidy|voicemail|mailbox) code)|(?:zugangs|best[äa]tigungs|sicherheits|verifizierungs|toegangs|verificatie|bevestigings|beveiligings|inlog|anmelde|einmal)code|(?:use|enter|your|log-?in|log-?on|sign-?in|sign-?on|security|verification|access|confirmation|sms|pin|gate|door|alarm|unlock) code|code (?:pin|secret|confidentiel|d['’]acc[èe]s|de (?:s[ée]curit[ée]|v[ée]rification|confirmation|validation))|verify(?: with| using)?|authenticate with|c[óo]digo (?:pin|secreto|de (?:acceso|seguridad|verificaci[óo]n|acesso|seguran[çc]a|verifica[çc][ãa]o))|codice (?:pin|segreto|di (?:sicurezza|verifica|accesso|conferma))) $/i,
);
const codeMost = 32;
/** n, k, p, e, r, l, s, d, a, o, t, é, y, z, h, g, 1, 2 */
const codeEnds: readonly number[] = [
  49, 50, 103, 104, 121, 122, 110, 107, 112, 101, 114, 108, 115, 100, 97, 111, 116, 233,
];
/** `use 482913 to log in` */
const asked = new Ending(
  /(?:^|\W)(?:(?:use|enter|type|usa|usar|utilisez|entrez|saisissez|tapez|introduce|voer|ingresa|ingrese|inserisci|gebruik|verwenden sie)(?: (?:the|el|le|il|la|o|a|de|den))?(?: (?:code|c[óo]digo|codice|chave|clave))?|(?<!\b(?:error|status|exit|return|response|reason|country|area|zip|country) )code|(?<!\b(?:c[óo]digo|codice) de (?:error|erro) )c[óo]digo|codice) $/iu,
);
const purpose =
  / (?:as|to|for|para|pour|per|um|zum|om|voor) [^.\n]{0,24}?(?:code|pin\b|verif|confirm|conferm|bestätig|bevestig|log ?in|sign|anmeld|entrar|acced|acessar|connect|conectar|iniciar|inlog|autentic|auth?ori[sz]|approve|pass(?:code|word)|authenti)/iuy;
/** `code 482913 expired`, of six digits: what is said of codes for one time. */
const lapsed =
  / (?:(?:has |has been |was |is |ist |est |es |è |é |[èe] stat[oa] |ha sido |fue |foi |a [ée]t[ée] )?(?:expire[sd]?|invalid|incorrect|wrong|rejected|refused|declined|accepted|verified|sent|texted|emailed|inviat[oa]|enviad[oa]|envoy[ée]e?|abgelaufen|ung[üu]ltig|expir[ée]|invalide|caducado|incorrecto|scaduto|errato|verlopen|ongeldig)|(?:wurde|werd) (?:[^\s.]{1,24} ){0,4}(?:gesendet|geschickt|versendet|verschickt|verzonden|verstuurd)|l[äa]uft|caduca|scade|verloopt|expira|(?:does(?:n['’]?t| not)|did(?:n['’]?t| not)|won['’]?t|isn['’]?t|is not) (?:work|valid|accepted)|not working|funktioniert nicht|geht nicht|(?:ne )?(?:marche|fonctionne) pas|no (?:funciona|sirve|vale)|non (?:funziona|va)|werkt niet|n[ãa]o funciona|(?:bitte |jetzt |hier )?(?:eingeben|eintippen|verwenden|nutzen)|(?:by|via|par|per|por|in an?|in the|im|in einer) (?:sms|text|e-?mail|courriel|correo))(?![\w])/iuy;
const bare = new Ending(
  /(?:^|[.,:;!?"([]\s?|\b(?:the|your|this|that|my|der|den|ihr|le|votre|ce|el|tu|su|il|tuo|seu|uw|otp|sms) )(?:code|c[óo]digo|codice) $/i,
);
/** `can you read me the code we texted?`, and an answer in the next line. */
const answered = new Ending(
  /\b(?:code|c[óo]digo|codice|pin|otp)\b[^\n\d?]{0,40}\?[^\n]{0,16}\n(?:[^\n\d]{0,24}|[^\n]{0,48}:[^\n\d]{0,24})$/iu,
);
const closing = /[.,!]?\s*(?:\n|$)/y;

/** What a code of a few digits opens, in the same sentence: `el portal se abre con 9426`, `Schlüsselbox Code 7125`, `code du portail 5164`. */
const place =
  'port[ãa]o|portal|puerta|porta|portone|portail|porte|immeuble|t[üu]r|tor|haust[üu]r|eingang|schl[üu]ssel(?:box|safe|kasten|tresor)|gate|(?:front |back |side )?door|lockbox|key ?(?:safe|box)|garage|garagem|garaje|digicode|interphone|citofono|cancello|alarma?|alarme|allarme|alarmanlage|tresor|cofre|coffre|casillero|consigne|arm[áa]rio|cadeado|candado|lucchetto|cadenas|deur|poort|kluis|sleutelkluis';
const opened = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}])(?:(?:${place})(?![\\p{L}])[^.;!?\\n\\d]{0,32}(?:^|[^\\p{L}./@])(?:code|c[óo]digo|codice|con|com|mit|met|avec|with|is|ist|es|est|é|è)|(?:code|c[óo]digo|codice|zahlencode)[^.;!?\\n\\d]{0,23}[^.;!?\\n\\d\\p{L}](?:${place})(?: (?:is|ist|es|est|é|è))?) $`,
    'iu',
  ),
);

/** n, m, t, h, c, e, o, s, é, è, l, r, a, k, x: what a door, or what stands between it and its code, ends with. */
const openEnds = new Set([...'nmthceoséèlrakx'].map((each) => each.charCodeAt(0)));

/** Of three digits, in a text that speaks of a card. */
const cardWords = new Ending(
  /(?:^|[^\p{L}])(?:(?:security|verification|card) code|c[óo]digo de (?:seguran[çc]a|seguridad|verificaci[óo]n)|code de s[ée]curit[ée]|codice di sicurezza|(?:sicherheits|veiligheids|beveiligings)code|(?:karten)?pr[üu]f(?:nummer|ziffer)) $/iu,
);
const ofCard = /card|cart[aãeiõ]|kart|tarjeta|visa|amex|kaart|カード|\d{4}[ -]?\d{4,6}/iu;

const cardCode = new Ending(/(?:^|[^a-z])c(?:vv|vc|sc) $/i);

/** `SmsReceiver: … body="code 482913"`: all of a message, where one is spoken of. */
const texted = new Ending(
  /(?:body|text|msg|message|content)\\?["']?\s?[:=]\s?\\?["'](?:(?:[\p{L}'’]{1,16} ){0,2}|[^"'\n]{1,96}[.,:;!] )(?:code|c[óo]digo|codice)(?: (?:is|ist|est|es|è|é))?:? $/iu,
);
const message = /sms|mms|smpp|whatsapp|otp|verif|[^a-z]short_message|_sm[^a-z]/i;
const isTexted = (text: string, at: number, end: number): boolean =>
  end - at > 3 &&
  isQuote(text.charCodeAt(text.charCodeAt(end) === 92 ? end + 1 : end)) &&
  texted.test(text.slice(Math.max(0, at - 144), at)) &&
  message.test(text.slice(Math.max(0, at - 160), at));

/** `PIN 4711`, `enter code 482913`, `CVV 123` */
export function findCode(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  // `PIN '4711'`
  const from = isQuote(text.charCodeAt(at - 1)) ? at - 1 : at;
  const last = text.charCodeAt(from - 2) | 32;
  // The last letters of the words.
  const isOfCard = last === 118 || last === 99;
  // `tan 1234.5`
  if (text.charCodeAt(words) === 46 && isDigit(text.charCodeAt(words + 1))) return false;
  if (findDoor(cursor, at, last) || findAnswer(cursor, at)) return true;
  if (!isOfCard && !codeEnds.includes(last)) return false;
  if (words - at === 3 && findCardCode(cursor, at)) return true;
  if (from < at && text.charCodeAt(from - 1) !== 32) return false;
  if (search.wanted.has('secret') && !isOfCard && words - at === 3 && (text.charCodeAt(words) | 13) === 45)
    return findHalves(cursor, at);
  if (!search.wanted.has('secret') || joins(text.charCodeAt(words)) || !isAllDigits(text, at, words))
    return false;
  if (isOfCard ? words - at > 4 : words - at < 4) return false;
  const lead = text.slice(Math.max(0, from - codeMost), from);
  if (!(isOfCard ? cardCode : code).test(lead)) {
    purpose.lastIndex = lapsed.lastIndex = words;
    if (
      isOfCard ||
      !(
        isTexted(text, at, words) ||
        (asked.test(lead) &&
          (purpose.test(text) || (words - at === 6 && bare.test(lead) && lapsed.test(text))))
      )
    )
      return false;
  }
  cursor.accept(at, words, 'secret', '');
  return true;
}

function findCardCode({ text, words, search, accept }: Cursor, at: number): boolean {
  if (!search.wanted.has('secret') || joins(text.charCodeAt(words)) || !isAllDigits(text, at, words))
    return false;
  if (!cardWords.test(text.slice(Math.max(0, at - codeMost), at))) return false;
  if (!ofCard.test(text.slice(Math.max(0, at - longestCard), at))) return false;
  accept(at, words, 'secret', '');
  return true;
}
const longestCard = 160;

const longestAnswer = 80;

/** In the line below a question. */
function findAnswer({ text, words, search, accept }: Cursor, at: number): boolean {
  const size = words - at;
  if (size < 4 || size > 8 || !search.wanted.has('secret') || !isAllDigits(text, at, words)) return false;
  const from = Math.max(0, at - longestAnswer);
  const line = text.slice(from, at).lastIndexOf('\n');
  if (line < 0) return false;
  closing.lastIndex = words;
  if (!closing.test(text) || !answered.test(text.slice(Math.max(0, from + line - longestAnswer), at)))
    return false;
  accept(at, words, 'secret', '');
  return true;
}

function findDoor(cursor: Cursor, at: number, last: number): boolean {
  const { text, words, search } = cursor;
  const size = words - at;
  if (size < 4 || size > 6 || text.charCodeAt(at - 1) !== 32 || !openEnds.has(last)) return false;
  if (!search.wanted.has('secret') || joins(text.charCodeAt(words)) || !isAllDigits(text, at, words))
    return false;
  // `avec 1250 euros`, `con 2026-11`
  if (
    !/^(?:$|[\s.,;!?)"'](?!\d))/.test(text.slice(words, words + 2)) ||
    unit.test(text.slice(words, words + 8))
  )
    return false;
  if (!opened.test(text.slice(Math.max(0, at - 72), at))) return false;
  cursor.accept(at, words, 'secret', '');
  return true;
}

/** Years, sums, hours. */
const unit = /^ ?(?:uhr|h\b|eur|€|\$|%|kg|km|m²|mm|ms|px|kb|mb|v\b|w\b|ohm|hz|users?|personas|personen)/i;

const halves = /\d{3}[ -]\d{3}(?![\w-])/y;

/** `use 482-913 to log in`, `code 482-913` */
function findHalves(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  halves.lastIndex = at;
  if (!halves.test(text)) return false;
  const end = halves.lastIndex;
  const lead = text.slice(Math.max(0, at - codeMost), at);
  purpose.lastIndex = end;
  if (!code.test(lead) && !(asked.test(lead) && purpose.test(text))) return false;
  cursor.accept(at, end, 'secret', '');
  cursor.pass(end);
  return true;
}
