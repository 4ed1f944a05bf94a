/**
 * @module
 * What a column says of a number: the header of a table that stands in the same text, and the list of columns of an INSERT.
 */
import { Ending } from '../../scan/expression/ending.js';
import { quiet } from './quiet.js';
import { topicBefore } from './topic.js';
import type { Topic } from './vocabulary.js';

/** Longer lines are nobody's table in a message. */
const longest = 512;
/** Before any place that is near enough to a number. */
const none = -2 * longest;
const marks = ',;|\t';
const insert = new Ending(
  /\b(?:insert|replace|upsert)\b[^()\n]{1,96}\(([^()]{2,300})\)\s{0,4}values\s{0,4}(?:\([^()]{0,160}\),\s{0,4}){0,3}\(([^()]{0,200})$/i,
);

/** The lines of a text, of which each character is read once however many numbers stand in it. */
export class Columns {
  #seen = 0;
  /** Where the last line begins that was read, and the last `values`; less than any place where none does. */
  #line = none;
  #values = none;
  /** What the header says by its mark. */
  readonly #headers = new Map<string, Header | undefined>();
  #side = none;

  open(): void {
    this.#seen = 0;
    this.#line = this.#values = this.#side = none;
    this.#headers.clear();
  }

  /**
   * @param start - where the number begins; no less than the last that was asked for
   * @param isQuiet - there are no letters right before
   * @returns `none` where its column says nothing of it; undefined where there is no table
   */
  topicOf(text: string, start: number, isQuiet: boolean): Topic | 'none' | undefined {
    this.#read(text, start, isQuiet);
    const least = start - longest;
    if (this.#line <= least) {
      const named = this.#values >= least ? ofInsert(text.slice(Math.max(0, least), start)) : undefined;
      return named && this.#judge(named[0], named[1], text, start);
    }
    const mark = markBefore(text, start, this.#line) ?? markBehind(text, start);
    if (mark === undefined || !marks.includes(mark)) return undefined;
    const header = this.#headerOf(text, mark);
    return header && this.#judge(header, countOf(text.slice(this.#line, start), mark), text, start);
  }

  #judge(header: Header, index: number, text: string, start: number): Topic | 'none' | undefined {
    const column = header.columns[index];
    if (column !== 'side' && column !== 'foreign' && column !== 'number')
      return header.isTelling ? column : undefined;
    if (sized[column].test(text.slice(start, start + 16))) this.#side = start;
    // For other tables, a list says more (list.ts).
    return header.isTelling ? 'none' : undefined;
  }

  /** Whether the place that was asked for last is below the head of a side of a call, and has as many digits as a number. */
  isSide(start: number): boolean {
    return this.#side === start;
  }

  #read(text: string, start: number, isQuiet: boolean): void {
    const from = Math.max(this.#seen, start - longest);
    this.#seen = Math.max(this.#seen, start);
    const isMute = isQuiet && from >= start - quiet;
    for (let at = from; at < start; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) this.#line = at + 1;
      else if (!isMute && (code | 32) === 118 && isValues(text, at)) this.#values = at;
    }
  }

  #headerOf(text: string, mark: string): Header | undefined {
    if (this.#headers.has(mark)) return this.#headers.get(mark);
    const start = text.slice(0, longest);
    const close = start.indexOf('\n');
    const header =
      close < 0 || /\d{5}/.test(start.slice(0, close))
        ? undefined
        : createHeader(start.slice(0, close).split(mark));
    this.#headers.set(mark, header);
    return header;
  }
}

const isValues = (text: string, at: number): boolean => text.slice(at, at + 6).toLowerCase() === 'values';

/** The columns of an INSERT, and which of them a value is of. */
function ofInsert(reach: string): readonly [Header, number] | undefined {
  const [, columns = '', cells = ''] = insert.exec(reach) ?? [];
  return columns === ''
    ? undefined
    : [createHeader(columns.replaceAll('`', '').split(',')), countOf(cells, ',')];
}

/** The last character of the cells before a number, but for blanks, quotes, a plus and a parenthesis. */
function markBefore(text: string, start: number, line: number): string | undefined {
  let end = start;
  while (end > line && isFront(text.charCodeAt(end - 1))) end--;
  return end > line ? text.charAt(end - 1) : undefined;
}

/** ` `, `"`, `'`, `+`, `(`, and a tab never: it is a mark. */
const isFront = (code: number): boolean =>
  code === 32 || code === 34 || code === 39 || code === 43 || code === 40;

/** Of the first cell, what stands behind it tells the mark. */
const markBehind = (text: string, start: number): string | undefined =>
  /^(?:\+?[\d() .-]{7,24}|[\da-f]{12})["']?([,;|\t])/i.exec(text.slice(start, start + 32))?.[1];

/** How many marks there are, outside of quotes. */
const countOf = (cells: string, mark: string): number =>
  cells.replaceAll(/"[^"]*"|'[^']*'/g, '').split(mark).length - 1;

interface Header {
  readonly columns: readonly Column[];
  /** Where no column names numbers, it is no table of them. */
  readonly isTelling: boolean;
}
/** What a column is of: a side of a call, in English and in another language, and a number that is not said to be a telephone's. */
type Column = Topic | 'none' | 'side' | 'foreign' | 'number';

function createHeader(names: readonly string[]): Header {
  const isOfCalls = names.some((name) => ofCalls.test(name));
  const isOfPeople = isOfCalls || names.some((name) => ofPeople.test(name));
  const columns = names.map((name): Column => {
    const topic = topicOfCell(name);
    if (topic !== 'none') return topic;
    if (isOfCalls && english.test(name)) return 'side';
    if (isOfCalls && foreign.test(name)) return 'foreign';
    return isOfPeople && numbered.test(name) ? 'number' : 'none';
  });
  return { columns, isTelling: isTelling(columns) };
}

const isTelling = (columns: readonly Column[]): boolean => columns.some((each) => !silent.has(each));
const silent: ReadonlySet<Column> = new Set(['none', 'other', 'side', 'foreign', 'number']);

const cell = (names: string): RegExp =>
  new RegExp(
    `^["'\\s]*(?:${names})(?:[ _-]?(?:number|no\\.?|num|nr\\.?|nummer|numero|número|numéro))?["'\\s]*$`,
    'iu',
  );
/** A table of calls or messages says how long each took, or what was written. */
const ofCalls = cell(
  '(?:call|bill|talk|billed|billable|conversation)?[ _-]?(?:dur(?:ation)?|secs?|seconds?)(?:[ _-]?\\(?(?:s|secs?|seconds|ms)\\)?)?|billsec|durée|duree|secondes|duraci[óo]n|segundos|dura[çc][ãa]o|durata|secondi|' +
    'dauer|gesprächsdauer|sekunden|duur|gespreksduur|seconden|czas|sekundy|text|body|message|msg|sms|texte|texto|mensaje|mensagem|testo|messaggio|tekst|bericht|nachricht|disposition|hangup[ _-]?cause|sip[ _-]?code|通話時間|秒',
);
const english = cell('from|to|src|dst|dest|source|destination|orig(?:in|inator)?|term(?:inator)?');
const foreign = cell(
  'or[íi]gen|destino|origem|origine|destinazione|mittente|destinatari[oa]|remitente|remetente|destinatário|expéditeur|expediteur|destinataire|absender|empf[äa]nger|quelle|ziel|von|nach|van|naar|afzender|zender|ontvanger|de|vers|para|da|od|do|nadawca|odbiorca',
);
const ofPeople = cell(
  '(?:full|first|last|display|customer|client|contact)?[ _-]?name|nom|pr[ée]nom|nombre|nome|naam|nachname|vorname|kunde|client|cliente|klant|氏名|名前',
);
const numbered = cell('number|nummer|num[ée]ro|número|numer|nr\\.?|n[°º]');
/**
 * No counter and no time: ten digits with a one in front are a second, thirteen a millisecond. Abroad, numbers have nine as well;
 * of what is only called a number those go that have the digit for a trunk, as no article has.
 */
const sized = {
  side: /^(?:[02-9]\d{9}|\d{11,12}|[2-9]\d{12}|00[1-9]\d{9,12})(?!\d)/,
  foreign: /^(?:[5-9]\d{8}|[02-9]\d{9}|\d{11,12}|[2-9]\d{12}|00[1-9]\d{9,12})(?!\d)/,
  number: /^0[1-9]\d{8,9}(?!\d)/,
} as const;

/** `Record ID`, `order_id`: what is numbered is a thing. */
const ofThing =
  /^["']?(?:(?:record|call|interaction|contact|conversation|chat|recording|order|row|ticket|case|lead|deal|company|object|item|product|line|invoice|transaction|message|msg|session|request|event|queue|job)[ _-]?)?id$/i;

function topicOfCell(cell: string): Topic | 'none' {
  const name = cell.replaceAll(/["'`\s]+$/g, '');
  const topic = name === '' ? undefined : topicBefore(name, name.length);
  return topic === 'phone' ||
    topic === 'imsi' ||
    topic === 'imei' ||
    topic === 'iccid' ||
    topic === 'mac' ||
    topic === 'card'
    ? topic
    : ofThing.test(name)
      ? 'other'
      : 'none';
}
