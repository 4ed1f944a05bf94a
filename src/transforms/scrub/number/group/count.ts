/**
 * @module
 * Digits that count, measure, date or number something: amounts of rows and bytes, cells of a table, the status of a request, a
 * purchase order, a part.
 */
import { isDigit, isLetter } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { topicOf } from '../word/name.js';

/** `Artikel-Nr. …`, `part no. …`: what is numbered stands right before. */
export const labelled = new Ending(
  /[\p{L}\d]\.?[ -]?(?:nr|no|num|number|nummer|n[º°])\.?[:=]?\s?$|\b(?:SKU|CRN|part|model|order|invoice|serial|lot|item|ticket|(?<!\bin )case|claim|docket|policy|vorgang|auftrag|rechnung|r[ée]f[ée]rence|dossier|commande|facture|pedido|factura|ordine|fattura)(?:[ #:]{1,2}|["']?\s?[:=]\s?["']?)$/iu,
);

/** `Art.-Nr. 0171-392-35`, `réf. 014.149.93`, `Schaden-Nr. 08-399111`: of a thing that is sold, drawn, built in or insured. */
const article = new Ending(
  /(?:^|[^\p{L}])(?:art(?:ikel|icle|icolo|[íi]culo)?|teile?|best(?:ell)?|mat(?:erial)?|ser(?:ien)?|auftrags?|rechnungs|rg|lieferschein|vertrags|pos|schaden|plan|plano|zeichnungs?|disegno|inventar|chassis|fahrgestell|geräte)\.?[ -]?(?:nr|nummer|no|n[º°])\.?[:#]?\s?$|(?:^|[^\p{L}\d])(?:r[ée]f\.?|steuergerät|scontrino)[:#]?\s$/iu,
);
/** `sent: sms 68930908, failed 393`: so many were sent. */
const sent = new Ending(/\b(?:sent|rcvd|received): (?:sms|dlr|mms) $/i);
/** `calls processed 2025550123`, `Anrufe gesamt: 20250123`: so many there were. */
const tallied = new Ending(
  /(?:^|[^\p{L}\d])(?:calls?|channels?|sessions?|messages|sms|anrufe|gespräche|appels|llamadas|chamadas|chiamate|gesprekken) (?:processed|handled|completed|attempted|served|total|so far|verarbeitet|bearbeitet|gesamt|insgesamt|traités|au total|procesadas|atendidas|en total|processadas|atendidas|elaborate|gestite|in totale|verwerkt|totaal)\W{0,2}[:=]?\s?$/iu,
);
/** `cell=262-01-4021-33112`: a country, a network, an area and a cell (3GPP TS 23.003 §4.3). */
const cell = new Ending(
  /(?:^|[^a-z])(?:cell|cgi|ecgi|ncgi|lai|tai|sai|rai)(?:[-_ ]?id)?["']?\s?[:=]?\s?["'(]?$/i,
);
const area = /[2-7]\d\d-\d{2,3}-\d{1,8}-\d{1,10}(?![\w-])/y;
/** `traputil.c(721) 29331 %%`: a line of a source, and the number of a message; `tid(2600) 80070003`: a thread, and what went wrong. */
const source = new Ending(
  /(?:^|[^a-z])[pt]id\(?$|\w\.(?:c|cc|cpp|cxx|h|hpp|java|go|rs|py|rb|php|js|ts|cs|m|mm|swift|kt|pl|lua|erl|ex)\(?$/i,
);
/** `doi:10.1000/j.cell.2026.70.966`: an article (ISO 26324). */
const paper = new Ending(/(?:^|[^\d.])10\.\d{4,9}\/[^\s"<>]{0,28}$/);
/** `a=ssrc:3207459321 cname:…`, `a=ssrc-group:FID 2231627014 632943048`: a source of media (RFC 5576 §4.1). */
const mediaSource = new Ending(/(?:^|[^a-z])ssrc(?:-group:[\w-]{1,12})?[:= ]{1,2}(?:\d{1,10} )?$/i);
/** `SIP/mobile-00000003`: behind what a channel of Asterisk is of, which one it is. */
const channel = new Ending(/(?:SIP|IAX2|DAHDI|SCCP|Agent|Motif|Local)\/[\w.@]{1,64}-$/);
/** What is opened, ordered, bought or decided, and has a number. */
const file =
  'dossiers?|störung|störungsmeldung|ticket|case|file|incident|claim|complaint|request|order|booking|reservation|reference|vorgang|fall|akte|anliegen|auftrag|bestellung|buchung|rechnung|beschwerde|demande|commande|réclamation|réservation|facture|référence|sinistre|expediente|caso|pedido|reclamación|reclamo|reserva|incidencia|factura|solicitud|referencia|processo|ocorrência|reclamação|encomenda|fatura|chamado|protocolo|pratica|ordine|segnalazione|prenotazione|fattura|richiesta|zaak|melding|bestelling|aanvraag|boeking|factuur|klacht|sprawa|zgłoszenie|zamówienie|rezerwacja';
const numeral = 'numbers?|num[eé]ros?|número|nummer|numer|no|nr|n[º°o]';
const being =
  'is|was|are|has|have|had|got|gets|bears|carries|ist|war|hat|trägt|lautet|bekam|erhielt|est|était|a|porte|portait|aura|es|era|tiene|lleva|tenía|é|tem|tinha|leva|è|ha|aveva|porta|heeft|kreeg|draagt|luidt|ma|nosi|to';
const oneOf = '(?:the|a|le|la|un|el|o|il|lo|het|die|eine|den|das|as|som|als)';
/** `Le dossier porte le numéro …`, `Votre numéro de dossier est le …`, `Die Vorgangsnummer lautet …`: no number of a telephone. */
const opened = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}])(?:${[
      `(?:${file})(?:(?: (?:now|jetzt|also|désormais|ahora|agora|ora|nu))? (?:(?:was|were|has been|a été|fue|foi) (?:given|assigned|attribué|asignado)|(?:a|ha|hat|heeft) (?:reçu|recibido|ricevuto|ontvangen)|(?:${being})))?(?: ${oneOf})? (?:(?:${numeral})[.:]?)`,
      `(?:${file}) (?:est|es|é|è) (?:le|el|o|il)`,
      `(?:${file}) (?:wird|wurde|ist|is|was|has been|est|a été|es|fue|queda|quedó|ha sido|é|foi|è|è stat[ao]|werd|wordt)(?: \\p{L}{4,14})? (?:unter|con|sous|com|met|under|with|pod)(?: (?:der|el|le|o|il|het|the))? (?:${numeral})`,
      `(?:${file}|vorgangs|bestell|auftrags|buchungs|rechnungs|akten|fall|beschwerde|referenz|bearbeitungs|zaak|bestel|klacht|dossier|factuur)[ -]?(?:nummer|number|no\\.?|nr\\.?)(?: (?:now|jetzt|nu))? (?:${being})(?: ${oneOf})?:?`,
      `(?:${numeral})\\.? (?:(?:de|do|da|du|of|des|von|van|di|del|della|der|den|your|the|this|votre|su|tu|seu|suo|sua|mon|mi|meu|uw|je|het|deze|la|le|el) ){0,3}(?:(?:d|de l|dell|l)['’])?(?:${file})(?: (?:${being})(?: ${oneOf})?)?:?`,
    ].join('|')}) $`,
    'iu',
  ),
);
/** `Chamado 99802157 encerrado`: in Brazil what somebody asked for, and by its article no number that was called; but one where somebody phoned. */
const phoned = /(?<!\p{L})(?:lig(?:uei|ar|ou|ue|amos)|telefon\p{L}*|celular|n[úu]mero)(?!\p{L})/iu;
const asked = new Ending(
  /(?:^|[\n.!?;]\s?|(?<!\p{L})(?:[oa]|do|no|ao|um|este|esse|seu|meu|novo|pelo|sobre|abri|abrir|fechar) )chamado (?:n[º°o]\.? |nr\.? )?#?$/iu,
);
/** `lot 202503122334`, `Charge Nr. …`: what runs in one, by its date and how many there were. */
const lot = new Ending(
  /(?:^|[^\p{L}])(?:lots?|lotes?|lotto|los|chargen?|partij|partia|batch|stapel|lauf|run)(?:[ -]?(?:nr|nummer|no|num|number|numéro|número|numero|n[º°o]))?\.?[:#=]?\s?[:#=]?$/iu,
);
const stamped = /20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2,6}(?![\d-])/y;
/** `LIN+1++5064927192572:SRV'`: the number of a thing in an order or a bill (EDIFACT, LIN and PIA). */
const edifact = new Ending(/(?:^|['\n])(?:LIN|PIA)\+[^'\n]{0,40}[+:]$/);
/** The plus before it parts two elements. */
export const isOfElement = ({ start, plus, count }: Run, text: string): boolean =>
  count === 1 && edifact.test(text.slice(Math.max(0, start - 44), plus ? start + 1 : start));
/** `194 Temperature_Celsius 0x0022 036 090 000`: behind the flags of an attribute its value, its worst and its threshold (smartctl -A). */
const flags = new Ending(/\b0x[\da-f]{4} {1,6}$/i);
const isOfDisk = ({ count, sizes, separators }: Run, lead: string): boolean =>
  count > 2 &&
  sizes[0] === 3 &&
  sizes[1] === 3 &&
  sizes[2] === 3 &&
  separators[1] === ' ' &&
  flags.test(lead);
/** What is numbered or counted is a thing. */
export const isOfThing = (run: Run, text: string): boolean => {
  const { start, count, first, length, separators } = run;
  const lead = text.slice(Math.max(0, start - 40), start);
  if (count === 1 && (mediaSource.test(lead) || (length === 8 && channel.test(lead)))) return true;
  if (count === 1 && lot.test(lead)) {
    stamped.lastIndex = start;
    if (stamped.test(text)) return true;
  }
  // If it is written like a phone number of the country, it still is one: `der Anrufer im Fall hat die Nummer 0171 …`.
  const isPlain = first !== 48 && (count === 1 || separators[1] === ' ' || separators[1] === '.');
  if (isPlain && text.charCodeAt(start - 1) === 32 && opened.test(text.slice(Math.max(0, start - 72), start)))
    return true;
  if (count === 1 && first !== 48 && length < 10 && asked.test(lead) && !phoned.test(lead)) return true;
  if (count > 1 && (source.test(lead) || paper.test(lead))) return true;
  if (isOfDisk(run, lead)) return true;
  if (count > 3 && cell.test(lead)) {
    area.lastIndex = start;
    if (area.test(text)) return true;
  }
  return article.test(lead) || sent.test(lead) || tallied.test(lead) || isOfBytes(run, text);
};

/** `'747.272.720' of '883.337.121' bytes`: thousands that count them, in quotes or of how many. */
const bytes =
  /["']?(?: ?(?:of|von|de|di|z|ze|van|av|af|из|\/) ?["']?\d[\d., ]{0,20}["']?)? ?(?:bytes?|[kmgt]i?b|octets?|octetos|octetti|bajt\p{L}{0,2}|байт\p{L}?)(?![\w\p{L}])/iuy;
function isOfBytes({ sizes, separators, count, ends, first }: Run, text: string): boolean {
  if (count < 2 || sizes[0]! > 3 || first === 48) return false;
  for (let i = 1; i < count; i++) if (sizes[i] !== 3 || separators[i] !== separators[1]) return false;
  bytes.lastIndex = ends[count - 1]!;
  return bytes.test(text);
}

/** `1 234 567 890` */
export const isThousands = ({ sizes, separators, count }: Run): boolean => {
  if (count < 3 || sizes[0]! > 2) return false;
  for (let i = 1; i < count; i++) if (sizes[i] !== 3 || separators[i] !== separators[1]) return false;
  return true;
};

/** `speeds ( 3552 3534 3375 …`: three measures or more, of four digits each. */
export const isOfMeasures = ({ sizes, separators, count }: Run): boolean => {
  if (count < 3) return false;
  for (let i = 0; i < count; i++) if (sizes[i] !== 4 || (i > 0 && separators[i] !== ' ')) return false;
  return true;
};

const unit =
  / ?(?:(?:out )?of \d[\d.,]{0,15} ?(?:[kmgt]?i?b|bytes?|rows?|records?|entries|messages?|files|items|pages|users|keys)|[kmgt]?i?b|bytes?|rows?|lines?|[nuµm]?s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|ppm|hits?|records?|events?|requests?|items?|points?|users?|tokens?|packets?|messages?|ops|times|more|others?|(?:in )?total|entries|files|(?:primitive )?calls|contacts|units|pcs|pieces|Stück|unidades|unità|unités|pièces|pezzi|peças|piezas|customers|subscribers|numbers|accounts|devices|objects|arguments|args|params|parameters|keys|jobs|tasks|connections|sessions|errors|documents|nodes|pages|samples|frames|cycles|char(?:acter)?s|Zeichen|caract[èe]res|caratteri|octets|octetos|octetti|Zeilen|Einträge|Dateien|lignes|fichiers|filas|archivos|righe|linhas|regels)(?![\w=:\u00c0-\u024f]|['’][a-z])/iy;

const purchase = new Ending(/(?:^|[^\w])P\.?O\.?[ #:]{1,2}$/);
const dated = /^(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/;

/** `2024/37401`: a year, and the number of what it had. */
const yearly = /^(?:19|20)\d\d\/\d{3,6}(?![\d/])/;

/** `2018-2026`: from a year to a later one. */
const years = /^(19[5-9]\d|20[0-4]\d)(?: ?[-–] ?)(19[5-9]\d|20[0-4]\d)(?![\d-])/;
/** Who calls or is called has a number that may look so. */
const dialled = new Ending(/(?:tel|phone|fon|mobile|call|fax|dial|cell|ring|sms)[^\w\n]{0,3}$/i);
function isYears(text: string, start: number): boolean {
  const [, from, to] = years.exec(text.slice(start, start + 12)) ?? [];
  return (
    from !== undefined &&
    to !== undefined &&
    from <= to &&
    !dialled.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** `:28C:05746/001`: how many statements of an account there were (SWIFT MT940). */
const statement = new Ending(/(?:^|[\s\\n]):28C?:$/);

/** `YaBrowser/23.1.3.532.10`: the version of a product (RFC 9110 §10.1.5), and no path of a telephone's. */
const product = new Ending(/(\p{L}{2,24})\/$/u);
/** Dots between four parts and more, and behind the first one of a single digit, as numbers have none. */
function isOfProduct({ start, sizes, count, separators, first }: Run, text: string): boolean {
  // `Phone808/112.020.0309`: no area begins with a zero or a one.
  if (
    count === 3 &&
    first === 49 &&
    sizes[0] === 3 &&
    sizes[1] === 3 &&
    separators[1] === '.' &&
    separators[2] === '.'
  )
    return /[A-Za-z]\/$/.test(text.slice(Math.max(0, start - 2), start));
  if (count < 4 || (sizes[1] !== 1 && sizes[2] !== 1 && sizes[3] !== 1)) return false;
  if (separators[1] !== '.' || separators[2] !== '.' || separators[3] !== '.') return false;
  const [, name] = product.exec(text.slice(Math.max(0, start - 26), start)) ?? [];
  return name !== undefined && topicOf(name) === undefined;
}

/** A date begins here, the version of a product does, or the number of an order is. */
export const isNumbered = (run: Run, text: string): boolean => isOfProduct(run, text) || isDated(run, text);

const isDated = ({ start, sizes, count, first, separators }: Run, text: string): boolean =>
  (sizes[0] === 4 &&
    count > 2 &&
    separators[1] !== ' ' &&
    (first === 49 || first === 50) &&
    dated.test(text.slice(start, start + 11))) ||
  (sizes[0] === 4 && count === 2 && separators[1] === '/' && yearly.test(text.slice(start, start + 12))) ||
  (sizes[0] === 4 && count === 2 && sizes[1] === 4 && isYears(text, start)) ||
  (separators[1] === '/' && statement.test(text.slice(Math.max(0, start - 7), start))) ||
  (isBlankOrSign(text.charCodeAt(start - 1)) &&
    mayBeOrder(text, start) &&
    purchase.test(text.slice(Math.max(0, start - 6), start)));
/** `O` or a full stop, and a blank and a sign or one of them. */
function mayBeOrder(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2);
  const last = isBlankOrSign(before) ? text.charCodeAt(start - 3) : before;
  return last === 79 || last === 46;
}
const isBlankOrSign = (code: number): boolean => code === 32 || code === 35 || code === 58;

/** `HTTP/1.1" 404 512 1234`: the status of a request, its size and its time. */
export const isBehindStatus = ({ start, separators, sizes }: Run, text: string, isQuiet: boolean): boolean =>
  sizes[0] === 3 &&
  separators[1] === ' ' &&
  text.charCodeAt(start - 1) === 32 &&
  // After a digit only if a word comes before that digit.
  !(isQuiet && isDigit(text.charCodeAt(start - 2))) &&
  /(?:HTTP(?:\/[\d.]+)?|status|code|error|response|returned|")["']? $/i.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** Few things are counted in eleven digits, and many numbers have them. */
const mostCounted = 11;

/** `gsm 15000 15000     -  9000`: groups in columns, of a table of counts. */
export const isOfTable = ({ ends, count, plus }: Run, text: string): boolean => {
  const end = ends[count - 1]!;
  if (count === 1 || plus || text.charCodeAt(end) !== 32 || text.charCodeAt(end + 1) !== 32) return false;
  cells.lastIndex = end;
  return cells.test(text);
};
const cells = / {2,12}(?:- {1,12})?\d{1,6}(?: |$)/y;

/** `+1283746501 bytes`, `1 234 567 890 bytes` */
export function isCounted(run: Run, text: string): boolean {
  const { ends, count } = run;
  if (!isUnit(text, ends[0]!) && !(count > 1 && isUnit(text, ends[count - 1]!))) return false;
  return !isPrinted(run) || isMeasure(text, ends[count - 1]!);
}

/** `202-555-0123 User …`, `(202) 555-0123 events`: nobody prints so how many things there are. */
const isPrinted = ({ count, sizes, separators }: Run): boolean =>
  count > 2 &&
  sizes[count - 1] === 4 &&
  sizes[count - 2] === 3 &&
  sizes[count - 3] === 3 &&
  separators[count - 1] === '-';
function isMeasure(text: string, end: number): boolean {
  measure.lastIndex = end;
  return measure.test(text);
}
const measure =
  / ?(?:[kmgt]?i?b|bytes?|[nuµm]?s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|ppm|octet\p{L}{1,2})(?![\w\p{L}])/iuy;

/** @param isNamed - a word before says that it is a number of a telephone */
export const isOfMany = (run: Run, text: string, isNamed: boolean): boolean =>
  run.length < mostCounted && isCounted(run, text) && !(isNamed && (isPrinted(run) || isOfOne(run, text)));

/** `phone 2025550123 request …`: of so many there are several. */
function isOfOne({ ends, count }: Run, text: string): boolean {
  one.lastIndex = ends[count - 1]!;
  return one.test(text);
}
const one = / (?:row|line|hit|record|event|request|item|point|user|token|packet|message|other)(?![\w=:])/iy;

function isUnit(text: string, end: number): boolean {
  const next = text.charCodeAt(text.charCodeAt(end) === 32 ? end + 1 : end);
  if (!isLetter(next) && !(next >= 128)) return false;
  unit.lastIndex = end;
  return unit.test(text);
}
