/**
 * @module
 * Numbers of orders, parts, deliveries, tickets and their kind, in groups as telephones have them: `Zgłoszenie 959-847-7527`,
 * `the part number’s 601-601-9035`, `codice 828.797.155`. What is numbered stands right before.
 */
import { isDigit, isQuote } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import { hasBrackets } from '../group/grouping.js';
import type { Run } from '../group.js';
import { topicBefore } from './topic.js';

/** What has a number of its own, and nobody calls: with any mark behind it. Of most only one, since `Pedidos: …` is where to order. */
const numbered =
  'order|part|sku|tracking|serial|s\\/?n|rma|invoice|ticket|parcel|batch|lot|work order|purchase order|policy|claim|docket|' +
  'auftrag|vorgang|bestellung|rechnung|charge|sendung|paket|artikel|aktenzeichen|' +
  'commande|colis|dossier|facture|r[ée]f[ée]rence|pi[èe]ce|article|' +
  'pedido|expediente|factura|referencia|albar[áa]n|paquete|pieza|art[íi]culo|lote|incidencia|incidente?s?|incident|st[öo]rung|avar[ií]a|aver[ií]a|panne|guasto|falha|awari[aięę]|storing|' +
  'ordine|pratica|fattura|lotto|articolo|bolla|collo|pezzo|segnalazione|' +
  'encomenda|protocolo|fatura|artigo|pe[çc]a|processo|' +
  'bestelling|pakket|zending|factuur|artikelnummer|onderdeel|' +
  'zam[óo]wieni[ea]|zg[łl]oszeni[ea]|przesy[łl]k[aię]|paczk[aię]|spraw[aęy]|faktur[aęy]|parti[aię]|umow[aęy]|cz[ęe][śs][ćc]i?|' +
  'sipari[şs]\\p{L}{0,6}|fatura|kargo|[üu]r[üu]n|' +
  'заказ\\p{L}?|заявк\\p{L}|обращени\\p{L}|посылк\\p{L}|накладн\\p{L}{1,2}|артикул|парти\\p{L}|договор\\p{L}?|' +
  'beställning|ärende|faktura|ordre|bestilling|pakke|sag|objednávk[ay]|zásilk[ay]|pesanan';
/** The same of what is spoken of in other ways, too: with nothing behind but a blank, or what says that it is a number. */
const spoken =
  'delivery|shipment|item|product|booking|reservation|job|case|model|(?<!(?:area|country|city|dial|dialling|dialing|std|zip|post) )code|' +
  'lieferung|buchung|reservierung|teil|produkt|fall|' +
  'livraison|exp[ée]dition|envoi|r[ée]servation|produit|lot|' +
  'env[íi]o|entrega|reserva|producto|caso|c[óo]digo|solicitud|' +
  'spedizione|consegna|prenotazione|prodotto|codice|richiesta|ricambio|' +
  'pacote|remessa|produto|(?<=(?:^|[^\\p{L}])(?:o|seu|meu|do|no|ao|este|esse|um|novo) )chamado|' +
  'levering|reservering|melding|' +
  'dostaw[aęy]|rezerwacj[aięe]|kod|leverans';
/** Its word for a number, what says that it is this one, and an article behind that. */
const numbers =
  'numbers?|no|num|nr|nummer|n\\.?[º°]|n[úu]m[eé]ro|numer|code|kod|id|sn|s\\/n|номер|№|numaras[ıi]';
const verbs = 'is|was|ist|war|lautet|est|es|era|é|è|jest';
const articles = 'the|now|el|la|le|il|lo|o|a|die|der|das|het';

/** Each of the words for what is numbered in each of its spellings, of several the last, without the ends that it may have: the kernel asks for them. */
export function referenceWords(): readonly string[] {
  const shapes = `${numbered}|${spoken}`.replace(/\(\?<[=!](?:[^()]|\([^()]*\))*\)/g, '').split('|');
  return shapes.flatMap((shape) =>
    spellingsOf(shape.replace(/\\p\{L\}.*$/, '')).flatMap((word) => /\p{L}+$/u.exec(word) ?? []),
  );
}

/** The words that may stand between one of those and its number. */
export function linkWords(): readonly string[] {
  const shapes = `s|${numbers}|${verbs}|${articles}`.split('|');
  return shapes.flatMap((shape) => spellingsOf(shape).flatMap((word) => word.match(/\p{L}+/gu) ?? []));
}

/** `zam[óo]wieni[ea]`: four words. */
function spellingsOf(shape: string): readonly string[] {
  const match = /^(?:\[([^\]]+)\]|\\?(.))(\??)/u.exec(shape);
  if (match === null) return [''];
  const [whole, several, one = '', mark] = match;
  const letters = [...(several ?? one), ...(mark === '?' ? [''] : [])];
  return spellingsOf(shape.slice(whole.length)).flatMap((rest) => letters.map((letter) => letter + rest));
}

const number = `(?:[ _-]?(?:${numbers})\\.?)`;
const is = `(?:['’]s|(?: (?:${verbs})))(?: (?:${articles}))? `;
/** `order `, `part number is `, `"orderNumber":"`, `delivery no. `; the word for it begins behind the first character. */
const lead = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d])(?:(?:${numbered})${number}?(?:${is}|["']?\\s?[:=#]{1,2} ?["']?| #?)|(?:${spoken})(?:${number}(?:${is}|["']?\\s?[:=]? ?["']?)|${is}| #?))$`,
    'iu',
  ),
);
/** `the number on the order: `, `contact for delivery `: of whom to call about it. */
const about = new Ending(
  /(?:^|[^\p{L}])(?:numbers?|nummer|num[eé]ro|n[úu]mero|numer|(?:tele|mobile|handy)?phone|call|ring|reach|contact\p{L}{0,3}|tel\.?|tel[eé]f[oó]n\p{L}{0,2}|rufnummer|handy|anruf\p{L}{0,2}|rufen|appel\p{L}{0,3}|ll[aá]m\p{L}{0,3}|lig\p{L}{0,3}|chiam\p{L}{0,3}|bel|kontakt)(?: \p{L}{1,12}){0,2} (?:on|for|at|in|auf|für|zu[mr]?|sur|pour|en|para|per|su|sull?a?|n[oa]|op|voor|bij|dla|na|do)(?: (?:the|this|that|my|your|our|der|die|das|dem|den|ihrer?|la|le|el|il|lo|o|a|het|de|su|votre|seu|sua))? $/iu,
);
/** `202-555-0123 (mobile)`, `202-555-0123 is my number` */
const behind =
  / ?\(?(?:cell|mobile|mobil|phone|tel|fax|home|work|handy|m[óo]vil|celular|cellulare|portable|telem[óo]vel)\b| (?:is|ist|est|es|é|è) (?:my|meine?|mon|mi|meu|il mio|mijn) (?:number|nummer|num[eé]ro|n[úu]mero|cell|mobile|phone|handy|telefon)/iy;

const quotation = /^.*["„“«]/s;

/** How far before a number the word for what is numbered begins. */
const farthest = 40;

/** What stands before says that it is the number of a thing; one with a digit for a trunk may be a telephone's all the same. */
export function isOfReference(run: Run, text: string, floor: number): boolean {
  const { first, ends, count } = run;
  if (count === 1 || first === 48 || hasBrackets(run) || text.charCodeAt(run.start - 1) === 40) return false;
  const start = firstOf(run, text);
  const match = lead.exec(text.slice(Math.max(0, start - farthest), start));
  if (match === null) return isQuote(text.charCodeAt(start - 1)) && isOfColumn(text, start);
  const word = start - match[0].length + (/^[\p{L}\d]/u.test(match[0]) ? 0 : 1);
  behind.lastIndex = ends[count - 1]!;
  if (behind.test(text) || isAbout(text, word)) return false;
  // `SMS: „Ihre Lieferung …“`: a quotation begins a new clause.
  const clause = text.slice(Math.max(floor, word - 48), word).replace(quotation, '');
  return topicBefore(clause, clause.length) !== 'phone';
}

/** `9875 8362 9098`, of which the second group is asked, too: where the first of as many digits stands. */
function firstOf({ start, sizes, count }: Run, text: string): number {
  const size = sizes[0]!;
  for (let i = 1; i < count; i++) if (sizes[i] !== size) return start;
  let from = start;
  while (text.charCodeAt(from - 1) === 32 && isGroup(text, from - 1 - size, from - 1)) from -= size + 1;
  return from;
}

/** Nothing but digits, and none before. */
function isGroup(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return !isDigit(text.charCodeAt(from - 1));
}

const isAbout = (text: string, word: number): boolean => about.test(text.slice(Math.max(0, word - 48), word));

/** `call the number on the order: 202-555-0123`: what is before or behind says better whose number it is. */
export function isOnReference({ start, count, ends }: Run, text: string): boolean {
  if (count === 1) return false;
  const match = lead.exec(text.slice(Math.max(0, start - farthest), start));
  if (match === null) return false;
  behind.lastIndex = ends[count - 1]!;
  return behind.test(text) || isAbout(text, start - match[0].length + 1);
}

/** `WHERE p0."sku" = $1 ["…"]`, `[["sku", "…"]]`: the column of a value that a statement is given. */
const column = new Ending(
  /(?:["`\\.\s(](\w{2,32})\\?["`]? (?:=|LIKE) (?:\$1|\?)[^[\]\n]{0,64} ?\[|\[\[?\\?["'](\w{2,32})\\?["'], ?)\\?["']$/i,
);
function isOfColumn(text: string, start: number): boolean {
  const [, compared, listed] = column.exec(text.slice(Math.max(0, start - 128), start)) ?? [];
  const name = compared ?? listed;
  return name !== undefined && lead.test(`${name} `);
}
