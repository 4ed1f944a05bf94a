/**
 * @module
 * Names in rows without a header, beside a cell that is a number or a mail address as a whole; and names that a mail address in
 * the same text spells (`alice.example@…`, `aexample@…`).
 */
import type { Span } from '../form.js';
import { full, isPlace, personIn, reversed } from '../people.js';

interface Contact extends Span {
  readonly name: string;
}

const longestRow = 2048;
const mostCells = 64;
const delimiters = ',;|\t';
const named = new RegExp(`^(?:${full}|${reversed})$`, 'u');
/** No `Corporate WAN`. */
const mixed = /(?<!\p{L})\p{Lu}{2}.*\p{Ll}|\p{Ll}.*(?<!\p{L})\p{Lu}{2}/u;
const wordy = /\p{L}{3}/u;

/** @param contacts - where numbers and addresses of mail stand */
export function namesInCells(text: string, contacts: readonly Contact[]): Span[] {
  const found: Span[] = [];
  let done = -1;
  for (const { start, end, name } of contacts) {
    if (start < done || (name !== 'phone' && name !== 'email')) continue;
    const delimiter = delimiterOf(text, start, end);
    if (delimiter === undefined) continue;
    const before = text.slice(Math.max(0, start - longestRow), start);
    const from = start - before.length + before.lastIndexOf('\n') + 1;
    const behind = text.slice(end, end + longestRow).indexOf('\n');
    const to = behind < 0 ? Math.min(text.length, end + longestRow) : end + behind;
    if (to - from > longestRow) continue;
    done = to;
    found.push(...namesInRow(text, from, to, delimiter, start, from > 0 ? headOf(text, delimiter) : []));
  }
  return found;
}

const isMark = (c: string | undefined): boolean => c === '"' || c === "'" || c === ' ';

/** What stands on both sides of a cell; undefined where the contact is not all of one. */
function delimiterOf(text: string, start: number, end: number): string | undefined {
  let before = start;
  for (let n = 0; n < 3 && isMark(text[before - 1]); n++) before--;
  let behind = end;
  for (let n = 0; n < 3 && isMark(text[behind]); n++) behind++;
  const left = isEdge(text[before - 1]) ? undefined : text[before - 1];
  const right = isEdge(text[behind]) ? undefined : text[behind];
  const one = left ?? right;
  return one !== undefined && delimiters.includes(one) && (left ?? one) === (right ?? one) ? one : undefined;
}

const isEdge = (c: string | undefined): boolean => c === undefined || c === '\n' || c === '\r';

/** Columns of what has a name, and is nobody. */
const things =
  /^(?:[\w.-]{0,24}[_ .-])?(?:tarif\w*|tariff?a|plan|product\w*|produ[kc]t\w*|produit|prodotto|prodotti|status|state|estado|stato|statut|city|town|ort|stadt|ville|ciudad|citt[àa]|cidade|plaats|street|str(?:asse|aße)?|rue|calle|via|country|land|pays|pa[ií]s|paese|region|regi[oó]n|d[ée]part\w*|dept|abteilung|servicio|service|servizio|group|gruppe|groupe|grupo|gruppo|type|typ|tipo|categor\w*|kategorie|description|beschreibung|descripci[oó]n|descrizione|model\w*|company|firma|soci[ée]t[ée]|empresa|azienda|campaign|kampagne|queue|warteschlange|note|notes|comment|subject|betreff|objet|asunto|titel|title|location|standort|site|sede|branch|filiale|bundle|option|paket|package|offer|offre|oferta|offerta|segment|channel|kanal|brand|marke|vendor|hersteller|carrier|operator_name|network|netz)$/iu;
/** What the columns are called, where a line of nothing but words stands first. */
function headOf(text: string, delimiter: string): readonly string[] {
  const head = text.slice(0, longestHead);
  const end = head.indexOf('\n');
  if (end <= 0) return [];
  const cells = head.slice(0, end).trimEnd().split(delimiter);
  return cells.every((each) => heading.test(each)) ? cells : [];
}
const longestHead = 512;
const heading = /^\s?["']?\p{L}[\p{L}\p{N}_ ().-]{0,40}["']?\s?$/u;

function namesInRow(
  text: string,
  from: number,
  to: number,
  delimiter: string,
  contact: number,
  head: readonly string[],
): Span[] {
  const cells: Span[] = [];
  let isQuoted = false;
  for (let at = from, start = from; at <= to && cells.length < mostCells; at++) {
    if (at < to && text[at] === '"') isQuoted = !isQuoted;
    if (at < to && (isQuoted || text[at] !== delimiter)) continue;
    cells.push(trimmed(text, start, at));
    start = at + 1;
  }
  if (cells.length < 3) return [];
  const found: Span[] = [];
  let isFirst = true;
  for (const [i, { start, end }] of cells.entries()) {
    const said = text.slice(start, end);
    const isBeside =
      cells[i + 1] !== undefined && cells[i + 1]!.start <= contact && cells[i + 1]!.end > contact;
    if (
      (isFirst || isBeside) &&
      said.length < 64 &&
      named.test(said) &&
      !mixed.test(said) &&
      !(head.length === cells.length && things.test(head[i]!.replaceAll(/["']/g, '').trim())) &&
      !isPlace(said)
    ) {
      const name = personIn(said, 2);
      if (name !== undefined) found.push({ start: end - name.length, end });
    }
    if (wordy.test(said)) isFirst = false;
  }
  return found;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isMark(text[from])) from++;
  while (to > from && isMark(text[to - 1])) to--;
  return { start: from, end: to };
}

const word = /\p{L}[\p{L}\p{M}'’]*/gu;
/** Between two words of a name, or two cells that have one each. */
const joints = /^(?: |, |["']?[,;|\t] ?["']?)$/;
const marks = /\p{M}/gu;
const special: ReadonlyMap<string, readonly string[]> = new Map([
  ['ä', ['a', 'ae']],
  ['ö', ['o', 'oe']],
  ['ü', ['u', 'ue']],
]);

/** As addresses of mail are written: of `Müller` both `muller` and `mueller`. */
function spellings(name: string): readonly string[] {
  const lower = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll(/['’]/g, '');
  const bare = lower.normalize('NFD').replaceAll(marks, '');
  if (!/[äöü]/.test(lower)) return [bare];
  const long = lower.replaceAll(/[äöü]/g, (letter) => special.get(letter)![1]!);
  return [bare, long.normalize('NFD').replaceAll(marks, '')];
}

interface Spelled {
  /** Both words; or the first letter of one, and the other. */
  readonly first: string;
  readonly last: string;
}

function spelledBy(text: string, contacts: readonly Contact[]): Spelled[] {
  const spelled: Spelled[] = [];
  for (const { start, end, name } of contacts) {
    if (name !== 'email' || spelled.length >= 16) continue;
    const sign = text.slice(start, end).lastIndexOf('@');
    const local = text.slice(start, start + Math.max(0, sign)).toLowerCase();
    const parts = local.replace(/\+.*$/, '').replaceAll(/\d+$/g, '').split(/[._-]/);
    if (parts.length === 2 && parts.every((part) => /^[a-z]+$/.test(part)) && parts[1]!.length >= 2)
      spelled.push({ first: parts[0]!, last: parts[1]! });
    else if (parts.length === 1 && /^[a-z]{5,}$/.test(parts[0]!))
      spelled.push({ first: parts[0]![0]!, last: parts[0]!.slice(1) });
  }
  return spelled;
}

/** `Alice Example` beside `alice.example@example.org`. */
export function namesOfMail(text: string, contacts: readonly Contact[]): Span[] {
  const spelled = spelledBy(text, contacts);
  if (spelled.length === 0) return [];
  const found: Span[] = [];
  let last: { readonly written: string; readonly start: number; readonly end: number } | undefined;
  for (const { 0: written, index: start } of text.matchAll(word)) {
    const end = start + written.length;
    const front = last;
    last = { written, start, end };
    if (front === undefined || start - front.end > 4 || !isCapital(written) || !isCapital(front.written))
      continue;
    const between = text.slice(front.end, start);
    if (!joints.test(between)) continue;
    const [a, b] = [spellings(front.written), spellings(written)];
    if (!spelled.some((each) => isSpelled(each, a, b) || isSpelled(each, b, a))) continue;
    if (personIn(`${front.written} ${written}`, 2) === undefined) continue;
    if (between === ' ' || between === ', ') found.push({ start: front.start, end });
    else found.push({ start: front.start, end: front.end }, { start, end });
  }
  return found;
}

const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written) && written.length > 1;

const isSpelled = ({ first, last }: Spelled, a: readonly string[], b: readonly string[]): boolean =>
  b.includes(last) && (first.length === 1 ? a.some((each) => each.startsWith(first)) : a.includes(first));
