/**
 * @module
 * A number by what a service was to do with it: `Cannot send to …`, `No route for …`, `Ungültige Nummer: …`, `SMS from Bob (…)`.
 */
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import type { PhoneFinder } from '../phone.js';
import { isTrunk } from './trunk.js';

/** `Numéro invalide : …`: the number of a telephone, whatever plan has it; what else is numbered says so itself. */
const invalid = new Ending(
  /(?:^|[^\p{L}-])(?:(?:in|un)valid (?:destination |recipient |target )?number|(?:ung[üu]e?ltige|falsche|unbekannte|gesperrte|unzul[äa]ssige)[rs]? (?:ruf)?nummer|nummer (?:ung[üu]ltig|unbekannt|falsch)|num[ée]ro (?:invalide|incorrect|inconnu|erron[ée]|bloqu[ée]|non valide)|n[úu]mero (?:no v[áa]lido|inv[áa]lido|incorrecto|incorreto|err[óo]neo|errado|bloqueado|desconocido|desconhecido)|numero (?:non valido|errato|sconosciuto|bloccato|inesistente)|(?:ongeldig|verkeerd|onbekend|geblokkeerd) nummer|nieprawid[łl]owy numer|ogiltigt nummer|ge[çc]ersiz numara|無効な(?:電話)?番号(?:です)?)(?:\s?[:：=]\s?|\s)["'«([<]?$/iu,
);

/** What is done with a number, by a network or a service. */
const served = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:top-?ups?|airtime|recharged?|recarga|ricarica|aufladung)(?: (?:for|of|to|de|di|da|para|von|f[üu]r))?|port(?:ing|-?in|-?out)? (?:req(?:uest)?|order) (?:for|of)|no route (?:for|to)|(?:DND|CFU|CFB|CFNR|CLIR|roaming|barring|call[- ]?(?:waiting|barring|forwarding)|voicemail) (?:is |was )?(?:(?:de)?activ(?:e|ated)|enabled|disabled|set|on|off) (?:for|on|to)|(?:transferr?|forward|divert|redirect)ing|(?:cannot|can't|could not|couldn't|unable to|failed to|failure to|refus(?:ed|ing) to|going to|trying to|will) (?:send|deliver|forward|relay)(?: an?| the)?(?: SMS| MMS| OTP| PIN| code| fax| text| message)? to|n(?:o|ot any) (?:account|user|customer|subscriber|contact|client|profile|record|member)s? (?:was |were )?(?:found |exists? |registered )?(?:for|with|by|under) (?:the )?(?:number|msisdn|phone)|(?:for|with|by) number|register\s?=>|pid:\d{1,9} (?:answer|originate)|(?:my|his|her|our|ur|new|old|whatsapp) (?:no\.?|num|nmbr|numb)(?: (?:is|was|now is|is now))?|cb|call-?back) ?[:@#=]? ?["'([<]?$/iu,
);
/** `Number 12025550123 ported to …`, `Number … is not in service` */
const numbered = new Ending(/(?:^|[^\p{L}\d_-])(?:number|num[ée]ro|n[úu]mero|nummer) ["'«]?$/iu);
const state =
  /^["'»]? (?:(?:is|was|has been|wurde|ist|a [ée]t[ée]|est|fue|est[áa]|foi|[èe]|is|n(?:'|’)est|no|non|n[ãa]o|nicht) ){0,2}(?:ported|portiert|port[ée]|portado|portato|geporteerd|not in service|out of service|disconnected|blacklisted|blocked|barred|suspended|gesperrt|bloqu[ée]|bloquead[oa]|bloccato|geblokkeerd|vergeben|attribu[ée]|existe|esiste|assigned|provisioned|registered|unreachable|in use|in gebruik)(?!\p{L})/iu;

/** `Sending OTP to customer: …`: whom, by what they are to a service. */
const whom = new Ending(
  /(?<!\p{L})(?:sen[dt]|sending|resen[dt]|resending|deliver(?:ing|ed)?|dispatch(?:ing|ed)?|submitt?(?:ing|ed)?|push(?:ing|ed)?) [^\n;!?{}]{0,64}(?:SMS|MMS|OTP|PIN|code|whatsapp)[^\n;!?{}]{0,40} to (?:the |a )?(?:customer|user|subscriber|client|member|recipient|number|agent|driver|rider|courier|patient|caller|guest|phone|mobile)(?:'s)?(?: (?:number|phone|mobile|no\.?))?\s?[:=]?\s?["'([<]?$/iu,
);

/** `Message from Bob (447700900123)`: in brackets behind a name. */
const bracketed = new Ending(
  /(?<!\p{L})(?:message|sms|mms|text|call|voicemail|fax|whatsapp|reply|nachricht|anruf|appel|message|mensaje|llamada|mensagem|chamada|messaggio|chiamata|bericht|oproep) (?:from|to|for|by|von|an|de|du|para|da|di|van|aan) ["']?\p{L}[\p{L}\p{M}'’._-]{0,24}(?: [\p{L}\p{M}'’._-]{1,24}){0,3}["']? [([<]$/iu,
);

/** `FRAUD: IRSF pattern from 393470000123 to 447700900123`: both sides of a call, of which a word for calls is behind as well. */
const way =
  /^(\d{11,12}) to (\d{11,12})(?![\d.])[^\n]{0,40}?(?<!\p{L})(?:calls?|cdrs?|minutes? of|sms|messages?)(?!\p{L})/iu;
const back = /(?<!\p{L})from (\d{11,12}) to $/iu;
const calls = /^[^\n]{0,40}?(?<!\p{L})(?:calls?|cdrs?|sms|messages?)(?!\p{L})/iu;

/**
 * @param run - of one group, without a plus
 * @returns the spelling that is read; undefined where nothing says that it is a number
 */
export function findServed(
  { start, ends, text: digits }: Run,
  text: string,
  phones: PhoneFinder,
): string | undefined {
  const { length } = digits;
  // A time in seconds or milliseconds.
  if (length < 9 || length > 13 || /^1(?:\d{9}|\d{12})$/.test(digits)) return undefined;
  const end = ends[0]!;
  const lead = text.slice(Math.max(0, start - 56), start);
  if (invalid.test(lead)) return phones.readValid(digits) ?? digits;
  if (length < 10 && !isTrunk(digits)) return undefined;
  return served.test(lead) ||
    (numbered.test(lead.slice(-12)) && state.test(text.slice(end, end + 48))) ||
    whom.test(text.slice(Math.max(0, start - 160), start)) ||
    (closes(text.charCodeAt(end)) && bracketed.test(text.slice(Math.max(0, start - 120), start))) ||
    isWay(text, start, end)
    ? (phones.readValid(digits) ?? (isTrunk(digits) ? digits : undefined))
    : undefined;
}

/** `)`, `]`, `>` */
const closes = (code: number): boolean => code === 41 || code === 93 || code === 62;

function isWay(text: string, start: number, end: number): boolean {
  if (text.startsWith('from ', start - 5)) return way.test(text.slice(start, end + 72));
  return (
    text.startsWith(' to ', start - 4) &&
    back.test(text.slice(Math.max(0, start - 24), start)) &&
    calls.test(text.slice(end, end + 48))
  );
}
