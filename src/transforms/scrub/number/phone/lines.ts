/**
 * @module
 * A number by the lines around it: the answer to a question for one, a line of a signature beside an address of mail, a row of people who
 * are called in an emergency.
 */
import type { Run } from '../group.js';

/** Nobody says more in a line before the number. */
const longestLead = 72;
const longestLine = 160;

/** Who says it and when, and a word or two before it: `[12:03] Customer: sure, it's …`. */
const said =
  /^\s*(?:[[(]?\d[\d:.,/ T-]{3,24}[\])]?[\s,-]{0,3})?(?:<?[\p{L}\p{M}][\p{L}\p{M}'’. -]{0,40}>?\s?(?:\(\p{L}{1,16}\)\s?)?[:：>]\s?)?(?:(?:sure|yes|yeah|yep|ok|okay|of course|it['’]s|it is|that['’]s|try|ja|klar|gerne|natürlich|es ist die|das ist die|die|sí|claro|es el|es|oui|bien sûr|c['’]est le|le|sim|é o|é|certo|sì|si|è il|è|graag|het is|dat is|tak|to|evet|tabii|はい|да)[,.:!、]?\s){0,3}$/iu;
const ended = /^(?:[.!]?[ \t]*(?:\r?\n|$)|[,;] |[.!] | [|•·] )/;
/** A telephone, or where somebody is reached. */
const telephone =
  /phone|mobile|cell\b|landline|(?:contact|best|call-?back|daytime|which|what|a|your) number|number (?:we|i|to|can|you|for)|(?:reach|call|ring|text) you|t[eé]l[eéè]fo|t[ée]l[ée]phon|num[ée]ro (?:où|pour vous|de port)|joindre|rappel|rufnummer|handy|mobil|erreich|anruf|zurückruf|r[üu]ckruf|recapito|cellulare|numero (?:a cui|dove|di tel|di cel|per)|richiam|m[óo]vil|celular|llamar|n[úu]mero (?:de contacto|de contato|para|en el)|telem[óo]vel|contact[oe]\b|contato|ligar|telefo|bereik|terugbel|nummer waar|kom[óo]rk|numer (?:tel|kontakt|do)|oddzwon|numaran[ıi]z|telefon|ulaş|電話|携帯|連絡先|телефон|номер/iu;
const other =
  /order|bestell|account|konto|kunden-?n|klant-?n|refer|r[ée]f[ée]ren|ticket|pedido|factur|fattura|fatura|invoice|rechnung|contrat|contract|vertrag|polic|póliza|polizza|post-?code|postal|zip|card|karte|tarjeta|carte|iban|\bdni\b|\bnif\b|steuer|fiscal|social|serial|serien|passport|pasaporte|ausweis|imei|sim\b|meter|zähler|sipariş|müşteri|注文|会員|口座|予約|заказ|счёт/iu;
const asked = /[?？;:：.…]\s*$/;
const please =
  /[?？]|please|bitte|por favor|s['’]il vous pla|per favore|prego|alstublieft|graag|prosz[ęe]|lütfen|お願い|教え|пожалуйста|:\s*$/iu;

const mail = /^\s*(?:[\p{L}-]{1,10}\s?[.:]{1,2}\s*)?[<(]?[\w.+%-]{1,64}@[\w.-]{1,128}\.\p{L}{2,24}[>)]?\s*$/u;
/** `M 0171 3920012 | alice@example.org` */
const mailBehind = /^ ?[|•·,–-] ?[\w.+%-]{1,64}@[\w.-]{1,128}\.\p{L}/u;
/** `T: …`, `M …` behind `T 010-5550123 | `. */
const label =
  /^\s*(?:(?:[TMFPHDCOW]|Tel|Mob|Fax|Gsm)[.:]{0,2} [+\d][\d() /.-]{6,24} [|•·] )?(?:(?:[TMFPHDCOW]|Ph|Mob|Dir|Fx|Gsm|Cel|Cell|Tlf|Tlm|Tel|Telem|Fax)\s?[.:]{1,2}\s*|[TMFPHDCOW] )$/i;
const labelled =
  /^\s*(?:[TMFPHDCOWE]|Ph|Mob|Dir|Fx|Gsm|Cel|Cell|Tlf|Tlm|Tel|Telem|Fax|E-?mail|Mail|Web)\s?[.:]{1,2}\s*\S/i;

/** A letter ends, and a few lines say who wrote it. */
const closing =
  /(?:^|\n)[^\n]{0,24}(?<!\p{L})(?:regards|sincerely|cheers|gr(?:ü|ue)(?:ß|ss)en?|gruß|cordialement|saludos?|atentamente|saluti|cumprimentos|atenciosamente|groet(?:en|jes)?|mvg|pozdrawiam|saygılar\p{L}*|よろしく\S*|敬具)[,.!。]?[ \t]*\r?\n(?:[^\n]{0,60}\n){0,5}$/iu;

/** `1. Alice Example, …`, `- Alice Example (night): …` */
const person =
  /^\s*(?:(?:\d{1,2}[.)]\s?|[-*•]\s?)\p{Lu}[\p{L}\p{M}'’.-]{1,24}|\p{Lu}[\p{L}\p{M}'’.-]{1,24}(?= \p{Lu}))(?: \p{Lu}[\p{L}\p{M}'’.-]{1,24}){0,3}(?: \([^()]{1,32}\))?\s?(?:[,:;|–—-]|\t)\s{0,3}$/u;
const heading =
  /(?:notfall|emergency|urgence|emergencia|emergenza|emerg[êe]ncia|nood(?:contact|nummer)|awaryjn|alarmow|緊急|kontakt|contact|contatt|contat|telefon|phone|rufbereit|bereitschaft|on-?call|escalat|eskalat|escalad|astreinte|guardia|piket|reperib|dyżur|nöbet|acil)/iu;

/** @returns whether the lines say that what stands in this one is somebody's number */
export function isOfLines({ start, ends, count, length, first, plus }: Run, text: string): boolean {
  if (length < 7 || length > 15) return false;
  const end = ends[count - 1]!;
  const line = lineAround(text, start);
  if (line < 0) return false;
  const behind = text.slice(end, end + longestLine);
  const next = behind.indexOf('\n');
  if (line === 0 && next < 0) return false;
  const lead = text.slice(line, start);
  const rest = behind.slice(0, next < 0 ? 24 : Math.min(24, next + 1));
  if (!ended.test(rest)) return false;
  const isWhole = plus || first === 48 || count > 1 || (length >= 9 && length <= 11);
  if (!isWhole) return false;
  const before = line === 0 ? '' : lineBefore(text, line);
  if (
    said.test(lead) &&
    asked.test(before) &&
    please.test(before) &&
    telephone.test(before) &&
    !other.test(before)
  )
    return true;
  const isAlone = /^\s*$/.test(lead);
  if (isAlone || label.test(lead)) {
    const after = next < 0 ? '' : lineBehind(text, end + next + 1);
    if (mail.test(before) || mail.test(after)) return true;
    if (!isAlone && mailBehind.test(behind)) return true;
    if (!isAlone && (labelled.test(before) || labelled.test(after))) return true;
    // Ten digits or more by themselves, after nothing but a name.
    if (
      (!isAlone || ((plus || first === 48) && length > 9)) &&
      closing.test(text.slice(Math.max(0, line - 240), line))
    )
      return true;
  }
  return person.test(lead) && !other.test(lead) && isListed(text, line);
}

/** Where the line begins that a place is in; -1 where that is too far back. */
function lineAround(text: string, at: number): number {
  for (let line = at; at - line <= longestLead; line--)
    if (line === 0 || text.charCodeAt(line - 1) === 10) return line;
  return -1;
}

function lineBefore(text: string, line: number): string {
  const lead = text.slice(Math.max(0, line - 1 - longestLine), line - 1);
  return lead.slice(lead.lastIndexOf('\n') + 1);
}

const lineBehind = (text: string, line: number): string =>
  text.slice(line, line + longestLine).split('\n', 1)[0]!;

/** Not far above, a line of few words says what the list is of. */
function isListed(text: string, line: number): boolean {
  return text
    .slice(Math.max(0, line - 400), line)
    .split('\n')
    .some((each) => each.length < 48 && heading.test(each) && !/\d{4}|[?？]|(?: \S+){5}/.test(each));
}
